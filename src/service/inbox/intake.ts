import { addressKey } from "../../domain/address.ts";
import type { Email } from "../../domain/email.ts";
import { AppError } from "../../domain/errors.ts";
import { wouldAccept } from "../message/apply-event.ts";
import { requireThread, type Thread } from "../message/thread.ts";
import { confirmDelivered } from "../outbox/resolve.ts";
import type { ArrivedMail, InboxFolder, Queries } from "../ports/index.ts";
import type { Policy, Services } from "../services.ts";
import { takeAutoReply } from "./auto-reply.ts";
import { type TakenBounce, takeBounce } from "./bounce.ts";
import { knownMail, type Match, matchMail } from "./match.ts";
import { recordReply } from "./reply.ts";
import { resolveSeen, takeAnswer } from "./sent-folder.ts";
import { storeMail } from "./store-mail.ts";
import { takeUnsubscribe } from "./unsubscribe.ts";

const NO_MESSAGE = "it belongs to no message";

/** The kind that a mail was recorded as, and the thread that it changed. */
export type Intake =
  | { verdict: "reply" | "auto_reply" | "receipt" | "answer" | "settled"; thread: Thread }
  | { verdict: "unsubscribe" | "complaint"; thread: Thread }
  | ({ verdict: "bounce" } & TakenBounce)
  /** Nothing was done: why. */
  | { verdict: "ignored"; reason: string };

/** The intake of a mail that was recorded rather than ignored. */
export type Taken = Exclude<Intake, { verdict: "ignored" }>;

/**
 * Takes in one mail: records a mail of the lead's, applies an automatic answer or a report, and
 * ignores any other mail without storing its content.
 */
export async function takeIn(
  queries: Queries,
  policy: Policy,
  arrived: ArrivedMail,
  role: InboxFolder["role"],
  now: Date,
): Promise<Intake> {
  const { mail } = arrived;
  const known = await knownMail(queries, mail);
  if (known) return takeKnown(queries, known, role, now);
  const match = await matchMail(queries, mail, now);
  if (!match) return ignored(NO_MESSAGE);
  if (role === "sent") {
    const thread = await takeAnswer(queries, match, mail, now);
    return thread ? { verdict: "answer", thread } : ignored("it is no answer that was due");
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
  const { sender } = policy.forMailbox(thread.message.mailbox);
  const own = addressKey(sender.address);
  if (mail.from === null || addressKey(mail.from.address) !== own) return false;
  return thread.lead.email === null || addressKey(thread.lead.email) !== own;
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
      return takeReply(queries, match, arrived, now);
    case "auto_reply":
      return {
        verdict: "auto_reply",
        thread: await takeAutoReply(queries, policy, match, arrived, now),
      };
    case "unsubscribe":
    case "complaint": {
      const { kind } = arrived.mail;
      return { verdict: kind, thread: await takeUnsubscribe(queries, match, arrived, kind, now) };
    }
    case "bounce":
      if (email?.direction !== "out") return ignored("it reports on no mail of ours");
      return {
        verdict: "bounce",
        ...(await takeBounce(queries, policy, { ...match, email }, arrived, now)),
      };
    case "receipt":
      await storeMail(queries, match, arrived, "receipt", null, now);
      return { verdict: "receipt", thread: await requireThread(queries, thread.message.id) };
    case "unrelated":
      return ignored("it is neither an answer nor a report");
  }
}

async function takeReply(
  queries: Queries,
  match: Match,
  arrived: ArrivedMail,
  now: Date,
): Promise<Intake> {
  const { thread } = match;
  if (!wouldAccept(thread.message, thread.emails, "reply_received")) {
    return ignored(`message ${thread.message.id} is ${thread.message.status}`);
  }
  const reply = await storeMail(queries, match, arrived, "reply", null, now);
  return { verdict: "reply", thread: await recordReply(queries, thread, reply, arrived.mail, now) };
}

function ignored(reason: string): Intake {
  return { verdict: "ignored", reason };
}

/**
 * Takes in a mail that a person hands over.
 *
 * @param messageId the message that it answers; null: found by matching
 * @throws AppError `not_found` where it belongs to none, `refused` where it can't be recorded
 */
export async function takeInMail(
  { store, clock, policy }: Services,
  arrived: ArrivedMail,
  messageId: number | null,
): Promise<Taken> {
  return store.write(async (queries) => {
    const now = clock.now();
    if (messageId !== null && !(await knownMail(queries, arrived.mail))) {
      const thread = await requireThread(queries, messageId);
      const match = { thread, by: "sender" as const, email: null };
      const reply = await storeMail(queries, match, arrived, "reply", null, now);
      return {
        verdict: "reply",
        thread: await recordReply(queries, thread, reply, arrived.mail, now),
      };
    }
    const intake = await takeIn(queries, policy, arrived, "inbox", now);
    if (intake.verdict !== "ignored") return intake;
    throw new AppError(
      intake.reason === NO_MESSAGE ? "not_found" : "refused",
      `the mail is not recorded: ${intake.reason}`,
      intake.reason === NO_MESSAGE
        ? "Say which message it belongs to: tickler reply MESSAGE_ID --eml FILE."
        : undefined,
    );
  });
}
