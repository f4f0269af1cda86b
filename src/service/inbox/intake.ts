import { addressKey } from "../../domain/address.ts";
import type { StrayMail } from "../../domain/company/hold.ts";
import { AFTER_STOP, type Email, type Hold } from "../../domain/email.ts";
import { AppError } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import { isOpen } from "../../domain/status.ts";
import { applyEvent } from "../message/apply-event.ts";
import { requireThread, type Thread } from "../message/thread.ts";
import { confirmDelivered } from "../outbox/resolve.ts";
import type { ArrivedMail, InboxFolder, Queries } from "../ports/index.ts";
import type { Policy, Services } from "../services.ts";
import { stopAfterAnswer } from "../stop/answered.ts";
import { takeAutoReply } from "./auto-reply.ts";
import { type TakenBounce, takeBounce } from "./bounce.ts";
import { holdsOf } from "./holds.ts";
import { withoutStrangersQuote } from "./matching/concern.ts";
import { knownMail } from "./matching/known.ts";
import { byLead, type Match, matchMail } from "./matching/match.ts";
import { isOfRecipient, writerOf } from "./matching/writer.ts";
import { isOutdated } from "./meeting.ts";
import { recordEarlyReply, recordReply, takesReply } from "./reply.ts";
import { resolveSeen, takeAnswer } from "./sent-folder.ts";
import { storeMail } from "./store-mail.ts";
import { keepStray } from "./strays/keep.ts";
import { requireStray } from "./strays/settle.ts";
import { stopUnmatched, stopWriter } from "./unmatched.ts";
import { takeUnsubscribe } from "./unsubscribe.ts";

const NO_MESSAGE = "it belongs to no message";

/** The kind that a mail was recorded as, and the thread that it changed. */
export type Intake =
  | {
      verdict: "reply" | "auto_reply" | "receipt" | "answer" | "settled";
      thread: Thread;
      /** The thread of another lead who wrote it, and for whom it counts, too. */
      also?: Thread | undefined;
    }
  | { verdict: "unsubscribe" | "complaint"; thread: Thread }
  /** It belongs to no lead, but to a lead's company: it is kept for a person. */
  | { verdict: "stray"; stray: StrayMail; thread: Thread }
  /** Somebody of whom nothing else is known asked not to be written to. */
  | { verdict: "stop"; address: string }
  | ({ verdict: "bounce" } & TakenBounce)
  /** Nothing was done: why. */
  | { verdict: "ignored"; reason: string };

/** The intake of a mail that was recorded with a message. */
export type Taken = Exclude<Intake, { verdict: "ignored" | "stop" | "stray" }>;

/**
 * Takes in one mail: records a mail of the lead's, applies an automatic answer or a report, and
 * ignores any other mail without storing its content.
 */
export async function takeIn(
  queries: Queries,
  policy: Policy,
  whole: ArrivedMail,
  role: InboxFolder["role"],
  now: Date,
): Promise<Intake> {
  const mail = await withoutStrangersQuote(queries, policy, whole.mail, now);
  const arrived = { ...whole, mail };
  const known = await knownMail(queries, mail, policy.mailboxes.isOwn);
  if (known) return takeKnown(queries, known, role, now);
  const match = await matchMail(queries, arrived, now);
  // A mail to us in the lead's place: what comes back is not theirs.
  if (match && match.thread.message.testTo !== null) return ignored("it answers a test");
  if (role === "sent") {
    const thread = match && (await takeAnswer(queries, match, mail, now));
    return thread ? { verdict: "answer", thread } : ignored("it is no answer that was due");
  }
  if (!match) {
    const address = await stopUnmatched(queries, arrived, now);
    const kept = await keepStray(queries, policy, arrived, now);
    if (kept) return { verdict: "stray", ...kept };
    return address === null ? ignored(NO_MESSAGE) : { verdict: "stop", address };
  }
  if (isOwn(policy, match, arrived)) return ignored("it is a mail of our own");
  return takeMatched(
    queries,
    policy,
    await resolveNamed(queries, match, arrived, now),
    arrived,
    now,
  );
}

async function takeKnown(
  queries: Queries,
  known: Email,
  role: InboxFolder["role"],
  now: Date,
): Promise<Intake> {
  if (known.direction === "in") return ignored("it was recorded before");
  const thread = role === "sent" ? await resolveSeen(queries, known, now) : null;
  return thread ? { verdict: "settled", thread } : ignored("it is a mail of our own");
}

/** Whether it is a copy to the sender, unless the lead has that address, as in a trial run. */
function isOwn(policy: Policy, { thread }: Match, { mail }: ArrivedMail): boolean {
  if (mail.from === null || !policy.mailboxes.isOwn(mail.from.address)) return false;
  const { email } = thread.lead;
  return email === null || addressKey(email) !== addressKey(mail.from.address);
}

/** A mail that names an email in doubt proves its delivery; `takeReply` does this for replies. */
async function resolveNamed(
  queries: Queries,
  match: Match,
  { mail }: ArrivedMail,
  now: Date,
): Promise<Match> {
  const { email, thread } = match;
  if (mail.kind === "reply" || email?.state !== "uncertain") return match;
  await confirmDelivered(queries, thread.message, email, now);
  const resolved = await queries.emails.byId(email.id);
  return {
    ...match,
    email: resolved ?? email,
    thread: await requireThread(queries, email.messageId),
  };
}

async function takeMatched(
  queries: Queries,
  policy: Policy,
  match: Match,
  arrived: ArrivedMail,
  now: Date,
): Promise<Intake> {
  const { thread, email } = match;
  switch (arrived.mail.kind) {
    case "reply":
      return takeReply(
        queries,
        policy,
        match,
        arrived,
        await writerOf(queries, match, arrived),
        now,
      );
    case "auto_reply":
      return {
        verdict: "auto_reply",
        thread: await takeAutoReply(queries, policy, match, arrived, now),
      };
    case "unsubscribe": {
      const writer = await writerOf(queries, match, arrived);
      const isTheirs = writer === null || (await isOfRecipient(queries, match, arrived));
      if (!isTheirs) return takeColleaguesStop(queries, policy, match, arrived, writer, now);
      const stopped = await takeUnsubscribe(queries, policy, match, arrived, "unsubscribe", now);
      if (writer) await stopWriter(queries, policy, arrived, writer, now);
      return { verdict: "unsubscribe", thread: stopped };
    }
    case "complaint":
      return {
        verdict: "complaint",
        thread: await takeUnsubscribe(queries, policy, match, arrived, "complaint", now),
      };
    case "bounce":
      if (email?.direction !== "out") return ignored("it reports on no mail of ours");
      return {
        verdict: "bounce",
        ...(await takeBounce(queries, policy, { ...match, email }, arrived, now)),
      };
    case "receipt":
      await storeMail(queries, match, arrived, "receipt", now);
      return { verdict: "receipt", thread: await requireThread(queries, thread.message.id) };
    case "unrelated":
      return ignored("it is neither an answer nor a report");
  }
}

/** @param writer another lead who wrote it, so that it counts for both */
async function takeReply(
  queries: Queries,
  policy: Policy,
  match: Match,
  arrived: ArrivedMail,
  writer: Lead | null,
  now: Date,
): Promise<Intake> {
  const thread = await storeReply(queries, policy, match, arrived, now);
  if (!thread) return ignored("it answers an older version of the meeting");
  const own = writer && (await byLead(queries, writer, arrived, now));
  const also = own ? await storeReply(queries, policy, own, arrived, now, true) : null;
  return { verdict: "reply", thread, ...(also ? { also } : {}) };
}

/**
 * Stores a reply and takes its message on. What the state machine has no transition for is stored,
 * too, and waits for a person.
 *
 * @returns null where it is about a meeting that has changed since: nothing is stored
 */
async function storeReply(
  queries: Queries,
  policy: Policy,
  match: Match,
  arrived: Pick<ArrivedMail, "mail" | "bytes" | "place">,
  now: Date,
  isCopy = false,
): Promise<Thread | null> {
  const { thread } = match;
  const { mail } = arrived;
  if (isOutdated(mail, thread)) return null;
  const takes = await takesReply(queries, thread);
  const { status } = thread.message;
  const why = takes ? [] : [status === "unsubscribed" ? AFTER_STOP : NOTHING_LEFT];
  const reply = await storeMail(queries, match, arrived, "reply", now, {
    holds: [...holdsOf(mail), ...why],
    todo: !takes && !isOpen(status),
    isCopy,
  });
  const isMeeting = mail.meeting !== null && mail.meeting.answer !== "invited";
  const emailId = reply.id;
  if (isMeeting) await queries.logs.add(thread.message.id, "meeting", now, { emailId });
  if (takes) return recordReply(queries, policy, thread, reply, mail, now);
  const recorded = await recordEarlyReply(queries, policy, thread, reply, now);
  if (recorded) return recorded;
  await queries.logs.add(thread.message.id, "kept", now, { emailId });
  await stopAfterAnswer(queries, policy, thread.message.id, reply, now);
  return requireThread(queries, thread.message.id);
}

/** Nobody can know what the mail answers: a first email that is still queued is withdrawn. */
const NOTHING_LEFT: Hold = {
  rule: "wrote_first",
  detail: "the lead wrote, though none of our emails has left",
};

/** A colleague who is a lead asks in the thread of another one: the stop is the colleague's. */
async function takeColleaguesStop(
  queries: Queries,
  policy: Policy,
  match: Match,
  arrived: ArrivedMail,
  writer: Lead,
  now: Date,
): Promise<Intake> {
  await stopWriter(queries, policy, arrived, writer, now);
  const words = arrived.mail.text.replace(/\s+/gu, " ").trim().slice(0, 200);
  const mail = { ...arrived.mail, kind: "reply" as const, optOut: words };
  const thread = await storeReply(queries, policy, match, { ...arrived, mail }, now);
  return { verdict: "unsubscribe", thread: thread ?? match.thread };
}

function ignored(reason: string): Intake {
  return { verdict: "ignored", reason };
}

/**
 * Takes in a mail that a person hands over.
 *
 * @param messageId the message that it answers; null: found by matching
 * @param strayId of a mail that waited as one that belongs to no lead, and is settled by it
 * @throws AppError `not_found` where it belongs to none, `refused` where it can't be recorded
 */
export async function takeInMail(
  { store, clock, policy }: Services,
  arrived: ArrivedMail,
  messageId: number | null,
  strayId: number | null = null,
): Promise<Taken> {
  return store.write(async (queries) => {
    const now = clock.now();
    if (strayId !== null) {
      await requireStray(queries, strayId);
      await queries.strays.remove(strayId);
    }
    const taken = await record(queries, policy, arrived, messageId, now);
    // Behind that, so that what waits for colleagues of the writer goes on waiting.
    if (strayId !== null) await queries.companies.removeHoldsOfStray(strayId, now);
    return taken;
  });
}

async function record(
  queries: Queries,
  policy: Policy,
  arrived: ArrivedMail,
  messageId: number | null,
  now: Date,
): Promise<Taken> {
  const { isOwn } = policy.mailboxes;
  if (messageId !== null && !(await knownMail(queries, arrived.mail, isOwn))) {
    const thread = await requireThread(queries, messageId);
    if (thread.message.status !== "unsubscribed" && !(await takesReply(queries, thread))) {
      // Refuses it in the state machine's words.
      await applyEvent(queries, thread.message, thread.emails, "reply_received", now);
    }
    const match = { thread, by: "sender" as const, email: null };
    const stored = await storeReply(queries, policy, match, arrived, now);
    return { verdict: "reply", thread: stored ?? thread };
  }
  // Whoever hands it over says that it concerns us.
  const mail = { ...arrived.mail, isTokenQuoted: false };
  const intake = await takeIn(queries, policy, { ...arrived, mail }, "inbox", now);
  if (intake.verdict === "ignored" || intake.verdict === "stop" || intake.verdict === "stray") {
    throw notRecorded(intake);
  }
  return intake;
}

function notRecorded(intake: Exclude<Intake, Taken>): AppError {
  if (intake.verdict === "stray") {
    const { lead, message } = intake.thread;
    return new AppError(
      "not_found",
      `the mail belongs to no message; its sender may be a colleague of ${lead.name} (lead ${lead.id})`,
      `Say which message it belongs to: tickler reply ${message.id} --eml FILE.`,
    );
  }
  if (intake.verdict === "stop") {
    return new AppError(
      "not_found",
      `the mail belongs to no message; it asks that ${intake.address} is written to no more`,
      `To record that: tickler suppress add ${intake.address}`,
    );
  }
  return new AppError(
    intake.reason === NO_MESSAGE ? "not_found" : "refused",
    `the mail is not recorded: ${intake.reason}`,
    intake.reason === NO_MESSAGE
      ? "Say which message it belongs to: tickler reply MESSAGE_ID --eml FILE."
      : undefined,
  );
}
