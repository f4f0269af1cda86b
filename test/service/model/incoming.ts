import { expect } from "vitest";
import type { Email } from "../../../src/domain/email.ts";
import { readMail } from "../../../src/mail/read.ts";
import type { OutgoingMail } from "../../../src/service/ports/index.ts";
import { DAY } from "../../support/world/builders.ts";
import type { World } from "../../support/world/world.ts";
import type { Book, Waiting } from "./book.ts";
import { pick } from "./deeds.ts";
import { bytesOf, dayBack, type Incoming, oldIdText } from "./mails.ts";
import { isForbidden, PEOPLE, sameAddress } from "./people.ts";
import type { Step, Writer } from "./steps.ts";
import { forbidden, look, type ThreadView } from "./view.ts";

let counter = 0;

/** Puts a mail into the mailbox about one that has left, as bytes that are read like any. */
export async function putMail(
  world: World,
  book: Book,
  { at, kind, days, writer, bare }: Extract<Step, { do: "mail" }>,
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
  const used = book.came.findLast((mail) => mail.kind.startsWith("absence"));
  if (kind === "under an old id" && !used) return false;
  const isReport = ["hard bounce", "soft bounce", "delay", "complaint"].includes(kind);
  const isOld = kind === "old";
  const own =
    kind === "under an old id" || isOld || bare ? about.to.address : addressOf(writer, about, at);
  const mail: Incoming = {
    ...{ kind, about, days, bare: bare || isOld, writer: bare ? "own" : writer },
    at: isOld ? new Date(clock.now().getTime() - 400 * DAY) : clock.now(),
    id: kind === "under an old id" && used ? used.id : `<in-${counter}@lead.example>`,
    from: isReport ? "Mail Delivery System <MAILER-DAEMON@mx.example>" : own,
  };
  book.came.push(mail);
  await put(world, book, mail);
  return true;
}

function addressOf(writer: Writer, { to }: OutgoingMail, at: number): string {
  if (writer === "elsewhere") return "somebody@private.example";
  if (writer === "own") return to.address;
  const others = PEOPLE.flatMap(({ email }) => email ?? []).filter(
    (address) => sameAddress(address) !== sameAddress(to.address),
  );
  return pick(others, at);
}

/** Somebody writes of their own accord, to whom our first mail has not left yet. */
export async function putEarlyMail(
  world: World,
  book: Book,
  { at, stop }: Extract<Step, { do: "early mail" }>,
): Promise<boolean> {
  const threads = await look(world.store, book);
  const arrived = new Set(world.mailer.arrived.map(({ rfcMessageId }) => rfcMessageId));
  const early = threads.filter(
    ({ message, lead, emails }) =>
      message.status === "enqueued" &&
      lead.email !== null &&
      emails.every(
        ({ state, rfcMessageId }) => state === "queued" && !arrived.has(rfcMessageId ?? ""),
      ),
  );
  if (early.length === 0) return false;
  const { message, lead, emails } = pick(early, at);
  counter += 1;
  const to = { name: lead.name, address: lead.email ?? "" };
  const rfcMessageId = emails[0]?.rfcMessageId ?? "";
  const date = world.clock.now();
  const about = {
    to,
    rfcMessageId,
    references: [],
    subject: "Hi",
    date,
  } as unknown as OutgoingMail;
  const mail: Incoming = {
    ...{ kind: stop ? "asks to stop" : "reply", about, days: 1, bare: true, writer: "own" },
    ...{ at: world.clock.now(), id: `<in-${counter}@lead.example>`, from: to.address },
  };
  await put(world, book, mail, false, message.id);
  return true;
}

/** A server reports that a mail's address does not exist. */
export async function bounce(world: World, book: Book, about: Incoming["about"]): Promise<void> {
  counter += 1;
  await put(world, book, {
    ...{ kind: "hard bounce", about, days: 1, at: world.clock.now(), bare: false, writer: "own" },
    id: `<in-${counter}@mx.example>`,
    from: "MAILER-DAEMON@mx.example",
  });
}

async function put(
  { inbox }: World,
  book: Book,
  mail: Incoming,
  again = false,
  messageId = book.taken.get(mail.about.rfcMessageId)?.messageId ?? 0,
): Promise<void> {
  const key = inbox.putReceived(await readMail(bytesOf(mail)), mail.at);
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
    if (each.again) continue;
    const { mail, messageId } = each;
    if (mail.kind === "old") {
      if (rowOf(mail, threads)) expect.fail(`a mail of ${mail.at.toISOString()} counts as a reply`);
      continue;
    }
    const named = threads.find(({ message }) => message.id === messageId);
    if (!named) {
      // Who was erased may still ask for no more.
      if (mail.kind === "unsubscribe" && !unclear) await lookAtErased(store, mail);
      continue;
    }
    const thread = mail.bare ? rowOf(mail, threads) : named;
    if (!thread) {
      // Where nothing has left, and nothing is to, they answer somebody else.
      const { rfcMessageId } = mail.about;
      const hasLeft = world.mailer.arrived.some((each) => each.rfcMessageId === rfcMessageId);
      const isAboutUs = hasLeft || named.message.status !== "closed";
      const isRecent = now.getTime() - mail.about.date.getTime() < 29 * DAY;
      // A message whose sender died before it was told is in nobody's book.
      const stored = await store.read((queries) => queries.emails.byRfcMessageIds([mail.id]));
      if (stored.length > 0) continue;
      if (isRecent && isAboutUs && WORDS.includes(mail.kind))
        expect.fail(`a ${mail.kind} without ids was lost`);
      continue;
    }
    if (ASKING.includes(mail.kind)) book.freed.delete(sameAddress(mail.from));
    const former = before.find(({ message }) => message.id === thread.message.id);
    noteAbsence(book, each, thread, former, now);
    if (unclear) continue;
    lookAtConsequence(each, thread, former, list);
    if (mail.writer === "colleague") lookAtColleague(mail, thread, threads, before, list);
  }
}

const ASKING: readonly string[] = ["unsubscribe", "asks to stop"];
const WORDS: readonly string[] = ["reply", "question", "no", "later", "asks to stop"];

/** The message that a mail was recorded with. */
function rowOf(mail: Incoming, threads: readonly ThreadView[]): ThreadView | undefined {
  return threads.find(({ emails }) => emails.some((email) => isRecordOf(email, mail)));
}

/** Another mail may have the id, so that only its text tells. */
function isRecordOf({ kind, text, rfcMessageId }: Email, mail: Incoming): boolean {
  return mail.kind === "under an old id"
    ? kind === "reply" && text === oldIdText(mail)
    : rfcMessageId === mail.id;
}

/** The address is suppressed by its hash alone. */
async function lookAtErased(store: World["store"], { from }: Incoming): Promise<void> {
  const stops = await store.read((queries) => queries.suppressions.of(from));
  if (stops.length === 0) expect.fail(`${from} asked for no more after they were erased`);
}

/** A lead who writes in another one's thread. */
function lookAtColleague(
  mail: Incoming,
  { lead: owner }: ThreadView,
  threads: readonly ThreadView[],
  before: readonly ThreadView[],
  list: readonly string[],
): void {
  const name = `a ${mail.kind} of ${mail.from}, who is a lead, too`;
  if (ASKING.includes(mail.kind)) {
    expect(isForbidden(mail.from, list), name).toBe(true);
  }
  if (!WORDS.includes(mail.kind)) return;
  // Their own thread it may be by now: addresses are edited.
  if (owner.email !== null && sameAddress(owner.email) === sameAddress(mail.from)) return;
  const theirs = ({ lead }: ThreadView): boolean =>
    lead.email !== null && sameAddress(lead.email) === sameAddress(mail.from);
  const waited = before.filter(
    (thread) => theirs(thread) && SILENT.includes(thread.message.status),
  );
  if (waited.length === 0) return;
  // It belongs to the newest of their messages that can take it, also to one that a person closed:
  // to one that waited, or to one written after all of these.
  const received = ({ emails }: ThreadView) => emails.filter(({ state }) => state === "received");
  const newest = Math.max(...waited.map(({ message }) => message.id));
  const heard = threads.filter(theirs).some((thread) => {
    const former = before.find(({ message }) => message.id === thread.message.id);
    const took = received(thread).length > (former ? received(former).length : 0);
    const { id, status } = thread.message;
    return (
      took &&
      (id > newest || (waited.some(({ message }) => message.id === id) && !SILENT.includes(status)))
    );
  });
  if (!heard) expect.fail(`${name}, and their own message goes on`);
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

function isWritten({ kind, state, address }: Email, from: string): boolean {
  if (kind !== "reply" || state !== "received" || address === null) return false;
  return sameAddress(address) === sameAddress(from);
}

function lookAtConsequence(
  { mail }: Waiting,
  { message, emails, lead }: ThreadView,
  former: ThreadView | undefined,
  list: readonly string[],
): void {
  const name = `message ${message.id}, ${message.status}, after a ${mail.kind}`;
  const row = emails.find((email) => isRecordOf(email, mail));
  const ours = emails.find(({ rfcMessageId }) => rfcMessageId === mail.about.rfcMessageId);
  switch (mail.kind) {
    case "reply":
    case "question":
    case "no":
    case "later":
    case "under an old id":
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
      if (mail.kind === "asks to stop" && mail.writer === "colleague") {
        // The stop is the writer's; a person decides what it says of their colleague.
        expect(SENDS_BY_ITSELF, name).not.toContain(message.status);
        return;
      }
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
      // Who has written from there meanwhile has an address that works.
      if (emails.some((email) => email.id > ours.id && isWritten(email, mail.about.to.address)))
        return;
      expect(isForbidden(mail.about.to.address, list), `${name}: never again`).toBe(true);
      return;
    default:
      if (!row && ours?.state === "sent") expect.fail(`${name}: it was lost`);
  }
}
