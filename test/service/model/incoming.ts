import { expect } from "vitest";
import { readMail } from "../../../src/mail/read.ts";
import { DAY } from "../../support/world/builders.ts";
import type { World } from "../../support/world/world.ts";
import type { Book, Waiting } from "./book.ts";
import { pick } from "./deeds.ts";
import { bytesOf, dayBack, type Incoming } from "./mails.ts";
import { isForbidden } from "./people.ts";
import type { Step } from "./steps.ts";
import { forbidden, look, type ThreadView } from "./view.ts";

let counter = 0;

/** Puts a mail into the mailbox about one that has left, as bytes that are read like any. */
export async function putMail(
  world: World,
  book: Book,
  { at, kind, days, elsewhere }: Extract<Step, { do: "mail" }>,
): Promise<boolean> {
  const { mailer, clock } = world;
  if (mailer.arrived.length === 0) return false;
  // The newest are what most mails are about.
  const about = pick(mailer.arrived.toReversed().slice(0, 10), at);
  if (kind === "again") {
    const mail = book.came.at(-1);
    if (mail) await put(world, book, mail, true);
    return mail !== undefined;
  }
  counter += 1;
  const isReport = ["hard bounce", "soft bounce", "delay", "complaint"].includes(kind);
  const own = elsewhere ? "somebody@private.example" : about.to.address;
  const mail: Incoming = {
    ...{ kind, about, days, at: clock.now() },
    id: `<in-${counter}@lead.example>`,
    from: isReport ? "Mail Delivery System <MAILER-DAEMON@mx.example>" : own,
  };
  book.came.push(mail);
  await put(world, book, mail);
  return true;
}

/** A server reports that a mail's address does not exist. */
export async function bounce(world: World, book: Book, about: Incoming["about"]): Promise<void> {
  counter += 1;
  await put(world, book, {
    ...{ kind: "hard bounce", about, days: 1, at: world.clock.now() },
    id: `<in-${counter}@mx.example>`,
    from: "MAILER-DAEMON@mx.example",
  });
}

async function put({ inbox }: World, book: Book, mail: Incoming, again = false): Promise<void> {
  const key = inbox.put(await readMail(bytesOf(mail)));
  const messageId = book.taken.get(mail.about.rfcMessageId)?.messageId ?? 0;
  book.waiting.push({ key, mail, messageId, again });
}

/**
 * Sees to it that what was read in a tick has had its consequences, and notes what follows from it.
 *
 * @param unclear whether somebody may have changed things meanwhile
 */
export async function lookAtWhatCame(
  world: World,
  book: Book,
  before: readonly ThreadView[],
  now: Date,
  unclear: boolean,
): Promise<void> {
  if (book.waiting.length === 0) return;
  const keys = book.waiting.map(({ key }) => key);
  const { store } = world;
  const unseen = await store.read((queries) => queries.seen.unseen("memory", keys));
  const read = book.waiting.filter(({ key }) => !unseen.includes(key));
  book.waiting = book.waiting.filter(({ key }) => unseen.includes(key));
  const threads = await look(store, book);
  const list = await store.read((queries) => forbidden(queries, book));
  for (const each of read) {
    const thread = threads.find(({ message }) => message.id === each.messageId);
    if (!thread || each.again) continue;
    const former = before.find(({ message }) => message.id === each.messageId);
    noteAbsence(book, each, thread, former, now);
    if (!unclear) lookAtConsequence(each, thread, former, list);
  }
}

const SILENT: readonly string[] = ["sent", "follow_up"];
/** Statuses in which cold mail leaves by itself. */
const SENDS_BY_ITSELF: readonly string[] = ["drafted", "enqueued", ...SILENT];

function noteAbsence(
  book: Book,
  { mail }: Waiting,
  { message, emails }: ThreadView,
  former: ThreadView | undefined,
  now: Date,
): void {
  if (!emails.some(({ rfcMessageId }) => rfcMessageId === mail.id)) return;
  // Only while we wait for the lead does it matter where they are.
  if (!former || !SILENT.includes(former.message.status)) return;
  if (!SILENT.includes(message.status)) return;
  const known = book.away.get(message.id);
  if (known?.until === null) return;
  let until: Date | null;
  if (mail.kind === "has left") until = null;
  else if (mail.kind === "absence") until = new Date(Date.parse(dayBack(mail)) + DAY);
  else if (mail.kind === "absence without an end") until = new Date(now.getTime() + 3 * DAY);
  else return;
  if (until !== null && known && known.until >= until) return;
  book.away.set(message.id, { until, since: now });
}

function lookAtConsequence(
  { mail }: Waiting,
  { message, emails, lead }: ThreadView,
  former: ThreadView | undefined,
  list: readonly string[],
): void {
  const name = `message ${message.id}, ${message.status}, after a ${mail.kind}`;
  const row = emails.find(({ rfcMessageId }) => rfcMessageId === mail.id);
  const ours = emails.find(({ rfcMessageId }) => rfcMessageId === mail.about.rfcMessageId);
  switch (mail.kind) {
    case "reply":
    case "question":
    case "no":
    case "later":
      // Whatever its message was: it is recorded, or waits for a person.
      if (!row) expect.fail(`${name}: it was lost`);
      if (row.state !== "received") return;
      expect(SENDS_BY_ITSELF, name).not.toContain(message.status);
      if (former?.message.status === "unsubscribed" && message.status === "unsubscribed") {
        expect(row.todoAt, `${name}: a person has to look at it`).not.toBeNull();
      }
      return;
    case "unsubscribe":
    case "asks to stop":
    case "complaint": {
      if (!row && ours?.state === "sent") expect.fail(`${name}: it was lost`);
      if (!row) return;
      const asked = mail.kind === "complaint" ? null : mail.from;
      for (const address of [lead.email, mail.about.to.address, asked]) {
        if (address === null) continue;
        expect(isForbidden(address, list), `${name}: ${address} is left alone`).toBe(true);
      }
      // Answered or not, no message goes on with whom it was.
      expect(message.status, name).toBe("unsubscribed");
      return;
    }
    case "hard bounce":
      if (!row && ours?.state === "sent") expect.fail(`${name}: it was lost`);
      // Of what had come back before there is nothing new to say.
      if (ours?.state !== "failed") return;
      if (former?.emails.some(({ id, state }) => id === ours.id && state === "failed")) return;
      expect(isForbidden(mail.about.to.address, list), `${name}: never again`).toBe(true);
      return;
    default:
      if (!row && ours?.state === "sent") expect.fail(`${name}: it was lost`);
  }
}
