import { setTimeout as sleep } from "node:timers/promises";
import { ConfiguredMailbox } from "../../app/mailbox.ts";
import { AppError, messageOf } from "../../domain/errors.ts";
import type { Candidate } from "./setup.ts";

export type TrialName = "smtp" | "imap" | "mail";

/** What came of a test of the settings. */
export interface Trial {
  readonly test: TrialName;
  readonly result: "ok" | "warn" | "fail";
  /** For people, without secrets. */
  readonly detail: string;
  /** What to do; null where there is nothing to do. */
  readonly fix: string | null;
}

function failed(test: TrialName, error: unknown): Trial {
  const fix = error instanceof AppError ? (error.hint ?? null) : null;
  return { test, result: "fail", detail: messageOf(error), fix };
}

/** Logs in. @returns null where there is no such server */
export async function tryLogin(
  test: "smtp" | "imap",
  { config }: Candidate,
  signal: AbortSignal,
): Promise<Trial | null> {
  const url = config.values[`${test}.url`];
  if (url === null) return null;
  const mailbox = new ConfiguredMailbox("default", config);
  try {
    const opened =
      test === "smtp"
        ? (await mailbox.mailer()).open(signal)
        : (await mailbox.inbox(false)).open(signal);
    await (await opened).close();
    return { test, result: "ok", detail: `${url.host}:${url.port} lets ${url.user} in`, fix: null };
  } catch (error) {
    return failed(test, error);
  } finally {
    await mailbox.close();
  }
}

/** How long a mail to oneself may take before the test goes on, in milliseconds. */
const PATIENCE = 60_000;
const PAUSE = 1_000;

/** Sends a mail to the sender, and looks for it in the folder that replies are read from. */
export async function tryMail({ config }: Candidate, signal: AbortSignal): Promise<Trial> {
  const mailbox = new ConfiguredMailbox("default", config);
  const inbox = await mailbox.folder(config.values["imap.folders"][0] ?? "INBOX");
  try {
    const id = await sendToSelf(mailbox, signal);
    for (const until = performance.now() + PATIENCE; inbox !== null; await sleep(PAUSE)) {
      signal.throwIfAborted();
      if (await inbox.has(id, signal)) {
        return { test: "mail", result: "ok", detail: "a mail to yourself has arrived", fix: null };
      }
      if (performance.now() > until) break;
    }
    return {
      test: "mail",
      result: "warn",
      detail: `a mail to yourself was sent, and has not arrived within ${PATIENCE / 1000} s`,
      fix: "It may come later: look for it in your mail program, also among the spam.",
    };
  } catch (error) {
    return failed("mail", error);
  } finally {
    await inbox?.close();
    await mailbox.close();
  }
}

/** @returns its Message-ID. @throws AppError where the server does not take it */
async function sendToSelf(mailbox: ConfiguredMailbox, signal: AbortSignal): Promise<string> {
  const { from, address } = mailbox.sender;
  const rfcMessageId = `<${crypto.randomUUID()}@${address.slice(address.lastIndexOf("@") + 1)}>`;
  const session = await (await mailbox.mailer()).open(signal);
  try {
    const outcome = await session.deliver(
      {
        from,
        replyTo: null,
        to: { name: mailbox.sender.name, address },
        subject: "Tickler can send and read your mail",
        text: "This is the test mail of `tickler init`. You can delete it.\n",
        rfcMessageId,
        inReplyTo: null,
        references: [],
        date: new Date(),
        automatic: false,
        unsubscribe: null,
      },
      async () => true,
    );
    if (outcome.kind === "accepted") return outcome.assignedId ?? rfcMessageId;
    const why = outcome.kind === "refused" ? outcome.response : outcome.reason;
    throw new AppError(
      "refused",
      `the server did not take a mail from ${address} to ${address}: ${why}`,
      "It may only take mail from the address that is logged in: check --from.",
    );
  } finally {
    await session.close();
  }
}

/**
 * Tries both logins, and then a mail to oneself where both work.
 *
 * @param test whether anything is tried
 */
export async function tryAll(
  candidate: Candidate,
  test: boolean,
  signal: AbortSignal,
  progress: (what: string) => void,
): Promise<Trial[]> {
  if (!test) return [];
  const trials: Trial[] = [];
  for (const name of ["smtp", "imap"] as const) {
    progress(`Trying the ${name.toUpperCase()} login …`);
    const trial = await tryLogin(name, candidate, signal);
    if (trial !== null) trials.push(trial);
  }
  const works = trials.length === 2 && trials.every(({ result }) => result === "ok");
  if (works && !signal.aborted) {
    progress("Sending a mail to yourself, and reading it back …");
    trials.push(await tryMail(candidate, signal));
  }
  return trials;
}
