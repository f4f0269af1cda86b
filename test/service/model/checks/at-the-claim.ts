import { type Email, isOutgoing, type OutgoingKind } from "../../../../src/domain/email.ts";
import type { Lead } from "../../../../src/domain/lead.ts";
import { isFromLead, newest } from "../../../../src/domain/message.ts";
import type { Status } from "../../../../src/domain/status.ts";
import type { OutboxItem, Queries } from "../../../../src/service/ports/index.ts";
import type { UniformPolicy } from "../../../../src/service/services.ts";
import type { World } from "../../../support/world/world.ts";
import { answersBefore, type Cold, noteAnswers, othersInColdMail } from "../answers.ts";
import { type Book, isColdKind, type Taken } from "../book.ts";
import { isForbidden } from "../people.ts";
import { forbidden, isPossibleStop } from "../view.ts";
import { brokenRules } from "./pacing.ts";

/** What a message is about when each kind of email leaves (contract). */
export const LEAVES_IN: Record<OutgoingKind, readonly Status[]> = {
  first: ["enqueued"],
  follow_up: ["sent", "follow_up"],
  ai_reply: ["ai_enqueued"],
  answer: ["answer_enqueued"],
  nudge: ["answered", "ai_replied"],
  test: ["enqueued"],
};

/** Looks at an email in the transaction that has claimed it; what is wrong goes into the book. */
export async function lookAtClaim(
  world: World,
  book: Book,
  queries: Queries,
  emailId: number,
  address: string,
): Promise<void> {
  const now = world.clock.now();
  const item = await queries.outbox.item(emailId);
  if (!item || !isOutgoing(item.email)) {
    book.faults.push(`email ${emailId} was claimed, and is no email of ours`);
    return;
  }
  const { email, message, lead } = item;
  const fault = (what: string): void => {
    book.faults.push(`email ${emailId} (${email.kind}) of message ${message.id} leaves: ${what}`);
  };
  if (email.state !== "sending") fault(`it is ${email.state}`);
  if (!LEAVES_IN[item.email.kind].includes(message.status)) fault(`it is ${message.status}`);
  if (lead.pausedAt !== null) fault("the lead is paused");
  if (email.notBefore !== null && email.notBefore > now) fault("before its time");
  if (isForbidden(address, await forbidden(queries, book))) fault(`${address} is suppressed`);
  if (email.kind !== "answer" && (await hasPossibleStop(queries, lead.id))) {
    fault("the lead may have asked for no more");
  }
  const others = await queries.emails.ofMessages([message.id]);
  // An answer goes to who wrote: to the lead at another address of theirs, or one that they had; to
  // somebody else by a person's hand alone.
  const answered = newest(others, (other) => other.id < emailId && isFromLead(other));
  const byPerson = email.kind === "answer" || email.approvedAt !== null;
  const isTheirs = byPerson || (await queries.stored.addressesOf(lead.id)).includes(address);
  const isAnswer = email.kind === "ai_reply" || byPerson;
  if (lead.email !== address && !(isAnswer && isTheirs && answered?.address === address)) {
    fault(`the lead's address is ${lead.email}, not ${address}`);
  }
  for (const other of others) {
    if (other.id === emailId || !isOutgoing(other)) continue;
    const isStale = !LEAVES_IN[other.kind].includes(message.status);
    if (other.state === "queued" || (other.state === "sending" && !isStale)) {
      fault(`email ${other.id} is ${other.state}, too`);
    }
  }
  if (email.kind === "follow_up") await lookAtFollowUp(world, book, queries, item, fault);
  if (email.kind === "nudge") {
    if (book.round.unread) fault("the mailbox was not read");
    if (!mayGoUnread(world.settings)) fault("nothing reads replies");
    if (!others.some(({ kind }) => kind === "answer" || kind === "ai_reply")) {
      fault("nothing was answered");
    }
  }
  if (isColdKind(email.kind)) await lookAtCold(world, book, queries, item, fault);
  const taken: Taken = {
    ...{ id: emailId, messageId: message.id, leadId: lead.id, address, at: now },
    ...{ kind: item.email.kind, rfcMessageId: email.rfcMessageId ?? "" },
  };
  book.taken.set(taken.rfcMessageId, taken);
  book.round.taken.push(taken);
}

async function hasPossibleStop(queries: Queries, leadId: number): Promise<boolean> {
  for (const message of await queries.messages.ofLead(leadId)) {
    const emails = await queries.emails.ofMessages([message.id]);
    if (isPossibleStop({ message, emails })) return true;
  }
  return false;
}

async function lookAtFollowUp(
  { clock, mailer, settings: policy }: World,
  book: Book,
  queries: Queries,
  { email, message }: OutboxItem,
  fault: (what: string) => void,
): Promise<void> {
  const now = clock.now();
  const emails = await queries.emails.ofMessages([message.id]);
  if (book.round.unread) fault("the mailbox was not read");
  if (!mayGoUnread(policy)) fault("nothing reads replies");
  const own = new Set(emails.map(({ rfcMessageId }) => rfcMessageId));
  own.delete(email.rfcMessageId);
  const before = mailer.arrived.filter(({ rfcMessageId }) => own.has(rfcMessageId));
  const last = before.at(-1)?.date ?? null;
  // Where the delays were changed since, the absence is kept only as nearly as they allow.
  const known = book.away.get(message.id);
  const away = known && book.silences.every(({ since }) => since <= known.since) ? known : null;
  if (away && (last === null || last <= away.since) && (away.until === null || now < away.until)) {
    fault(`the lead is away until ${away.until?.toISOString() ?? "ever"}`);
  }
  const inForce = delaysSince(book, last);
  const delays = inForce.map((delay) => delay[message.followUps]).filter((ms) => ms !== undefined);
  if (delays.length === 0) return fault(`it is number ${message.followUps + 1}, and too many`);
  if (last !== null && now.getTime() - last.getTime() < Math.min(...delays)) {
    fault(`the mail before it left at ${last.toISOString()}`);
  }
  const earlier = before.filter(({ rfcMessageId }) => {
    return book.taken.get(rfcMessageId)?.kind === "follow_up";
  });
  const count = new Set(earlier.map(({ rfcMessageId }) => rfcMessageId)).size;
  if (count >= Math.max(...inForce.map(({ length }) => length))) fault(`${count} left before`);
}

export function mayGoUnread({ inboxConfigured, followUpUnread }: UniformPolicy): boolean {
  return inboxConfigured || followUpUnread;
}

/** The delays that held at any time since then: a follow-up is queued by those that hold then. */
function delaysSince({ silences }: Book, since: Date | null): (readonly number[])[] {
  return silences
    .filter((_, at) => {
      const next = silences[at + 1];
      return since === null || !next || next.since > since;
    })
    .map(({ followUpAfter }) => followUpAfter);
}

async function lookAtCold(
  { clock, mailer, settings: policy }: World,
  book: Book,
  queries: Queries,
  { lead, message, email }: OutboxItem,
  fault: (what: string) => void,
): Promise<void> {
  await noteAnswers(queries, book, clock.now());
  const emails = await queries.emails.ofMessages([message.id]);
  for (const why of answersBefore(book, policy, coldOf(lead, email, emails))) fault(why);
  const { maxOpen } = policy.stop;
  if (maxOpen !== null && email.kind === "first") {
    const all = await queries.messages.byIds(book.messages);
    const leads = new Map(
      (await queries.leads.page({}, 0, 1_000)).map((row) => [row.lead.id, row.lead]),
    );
    const others = all.flatMap((each) => {
      const theirs = leads.get(each.leadId);
      return theirs ? [{ lead: theirs, message: each }] : [];
    });
    const count = othersInColdMail(others, lead);
    if (count >= maxOpen) fault(`${count} others of the company are in cold mail`);
  }
  const words = ["reply", "unsubscribe", "complaint"];
  const came = (await queries.emails.ofMessages([message.id])).filter(
    ({ id, state }) => state === "received" && !book.takenBack.has(id),
  );
  if (came.some(({ kind }) => words.includes(kind))) fault("the lead has written");
  const left = book.cold(mailer.arrived);
  const moment = {
    now: clock.now(),
    address: lead.email ?? "",
    timezone: lead.timezone,
    left,
    inTick: book.round.taken.filter(({ kind }) => isColdKind(kind)).length,
    firstAt: book.firstColdAt,
  };
  for (const rule of brokenRules(policy.limits, moment)) fault(rule);
  if (book.pausedByHand) fault("a person has paused the outbox");
  if ((await queries.mailboxes.pauseOf(policy.mailbox)) !== null) fault("the outbox is paused");
  const share = policy.limits.maxBounces;
  const since = left.filter(({ at }) => book.resumedAt === null || at > book.resumedAt);
  if (share === null || since.length < SAMPLE) return;
  const rows = await queries.emails.byRfcMessageIds(since.map(({ rfcMessageId }) => rfcMessageId));
  const hit = await queries.messages.byIds(rows.map(({ messageId }) => messageId));
  const bounced = hit.filter(({ status }) => status === "bounced").length;
  // Whichever fifty of them are the newest, so many of those have bounced at the least.
  const least = bounced - (since.length - SAMPLE);
  if (least / SAMPLE > share) fault(`${bounced} of ${since.length} have bounced`);
}

/** What `answersBefore` asks of an email. */
export function coldOf(lead: Lead, email: Email, emails: readonly Email[]): Cold {
  const first = emails.find(({ kind }) => kind === "first") ?? email;
  return {
    ...{ firstId: first.id, isFirst: email.kind === "first", leadId: lead.id, address: lead.email },
    decidedAt: email.mailing === "personal" ? (email.approvedAt ?? email.createdAt) : null,
  };
}

/** Documented with `send.max_bounces`: the last fifty. */
const SAMPLE = 50;
