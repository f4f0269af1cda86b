import { setTimeout as sleep } from "node:timers/promises";
import type { Mailer, OutgoingMail } from "../../service/ports/index.ts";
import type { ImapConnection } from "../imap/connection.ts";
import { examine, listFolders } from "../imap/folders.ts";
import type { ImapLoginOptions } from "../imap/options.ts";
import type { ProbeFailure } from "./failure.ts";
import { type FoundMail, headersOf } from "./found-mail.ts";
import { openForProbe } from "./imap.ts";
import { secretFor } from "./smtp.ts";

/** What became of a mail to oneself. */
export type TestMailResult =
  /** It came back, so its headers tell how the receiver sees our mail. */
  | {
      readonly kind: "received";
      readonly mail: FoundMail;
      readonly ms: number;
      readonly spam: boolean;
    }
  /** The server took it, but it was not in the mailbox in time, or the mailbox can't be read. */
  | { readonly kind: "sent"; readonly failure: ProbeFailure | null; readonly ms: number }
  /** It did not leave; `why` in the server's words. */
  | { readonly kind: "refused"; readonly why: string };

export interface TestMailOptions {
  readonly mailer: Mailer;
  /** Where it is read back; null: it is only sent. */
  readonly imap: ImapLoginOptions | null;
  /** The sender and the recipient: `Ada Sales <ada@example.com>`. */
  readonly from: string;
  /** The address alone. */
  readonly address: string;
  readonly now: Date;
  /** The longest wait for the mail to come in, in milliseconds. */
  readonly wait: number;
  readonly signal?: AbortSignal | undefined;
}

const SUBJECT = "A test mail of Tickler to yourself";
const TEXT =
  "This mail went from you to you, so that Tickler sees how your mail arrives.\nYou can delete it.\n";
const EVERY = 1_000;

/**
 * Sends a mail to its own sender and waits for it to come back, in whatever folder. It is left
 * there, unread.
 *
 * @throws DeliveryUnavailable where the server can't be reached or refuses the login
 */
export async function sendTestMail(options: TestMailOptions): Promise<TestMailResult> {
  const { mailer, imap, signal } = options;
  const began = performance.now();
  const mail = await testMail(options);
  const session = await mailer.open(signal);
  let id = mail.rfcMessageId;
  try {
    const outcome = await session.deliver(mail, async () => true);
    if (outcome.kind !== "accepted") {
      const why = outcome.kind === "refused" ? outcome.response : outcome.reason;
      return { kind: "refused", why };
    }
    id = outcome.assignedId ?? id;
  } finally {
    await session.close();
  }
  const elapsed = () => Math.round(performance.now() - began);
  if (imap === null) return { kind: "sent", failure: null, ms: elapsed() };
  const found = await readBack(imap, [mail.rfcMessageId, id], options.wait, signal);
  if (found === null || "stage" in found) return { kind: "sent", failure: found, ms: elapsed() };
  return { kind: "received", ...found, ms: elapsed() };
}

async function testMail({ from, address, now }: TestMailOptions): Promise<OutgoingMail> {
  const { randomUUID } = await import("node:crypto");
  const domain = address.slice(address.lastIndexOf("@") + 1);
  return {
    ...{ from, replyTo: null, to: { name: null, address }, subject: SUBJECT, text: TEXT },
    ...{ rfcMessageId: `<${randomUUID()}@${domain}>`, inReplyTo: null, references: [] },
    ...{ date: now, automatic: false, unsubscribe: null },
  };
}

async function readBack(
  imap: ImapLoginOptions,
  ids: readonly string[],
  wait: number,
  signal: AbortSignal | undefined,
): Promise<{ mail: FoundMail; spam: boolean } | ProbeFailure | null> {
  const secret = await secretFor(imap, "imap");
  if ("stage" in secret) return secret;
  const connection = await openForProbe(imap, secret.value ?? "", wait, signal);
  if ("stage" in connection) return connection;
  const giveUp = (): void => connection.abandon();
  signal?.addEventListener("abort", giveUp, { once: true });
  try {
    const listed = await listFolders(connection);
    // A copy in Sent or All Mail is no mail that came in.
    const folders = listed
      .filter(({ path, specialUse }) => path.toUpperCase() === "INBOX" || specialUse === "\\Junk")
      .map(({ path, specialUse }) => ({ path, spam: specialUse === "\\Junk" }));
    const until = performance.now() + wait;
    for (;;) {
      for (const { path, spam } of folders) {
        const mail = await find(connection, path, ids);
        if (mail) return { mail, spam };
      }
      if (performance.now() + EVERY > until || signal?.aborted) return null;
      await sleep(EVERY, undefined, { signal });
    }
  } catch {
    return null;
  } finally {
    signal?.removeEventListener("abort", giveUp);
    await connection.close();
  }
}

async function find(
  connection: ImapConnection,
  path: string,
  ids: readonly string[],
): Promise<FoundMail | null> {
  await examine(connection, path);
  for (const id of new Set(ids)) {
    const query = { header: { "message-id": id } };
    const uids = await connection.run(() => connection.client.search(query, { uid: true }));
    const [mail] = await headersOf(connection, path, (uids || []).slice(-1));
    if (mail) return mail;
  }
  return null;
}
