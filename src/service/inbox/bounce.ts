import { addressKey } from "../../domain/address.ts";
import { type Email, isOutgoing, OUTGOING, statusBefore } from "../../domain/email.ts";
import type { Bounce } from "../../domain/incoming.ts";
import { isFromLead } from "../../domain/message.ts";
import { authenticationFault } from "../../domain/sending/refusal.ts";
import { withOrigin } from "../../domain/transition/trail.ts";
import { suppressBounced } from "../leads/suppress-bounced.ts";
import { applyEvent, updateTrail, wouldAccept } from "../message/apply-event.ts";
import { requireThread, type Thread } from "../message/thread.ts";
import { goesToLead } from "../message/writer.ts";
import { pauseOnReport } from "../outbox/limits/refusals.ts";
import type { ArrivedMail, Queries } from "../ports/index.ts";
import type { Policy } from "../services.ts";
import type { Match } from "./matching/match.ts";
import { storeMail } from "./store-mail.ts";

/** The effect of a delivery report. */
export type BounceEffect = "bounces" | "failed" | "delayed";

export interface TakenBounce {
  thread: Thread;
  effect: BounceEffect | null;
  /** For people, in one line. */
  detail: string;
  /** Why cold mail is paused because of it; null if it is not, or was before. */
  paused: string | null;
}

/**
 * A server reports on an email of ours. Where the address itself will never work, it is
 * suppressed and the message ends; any other failure waits for a person, where the message is
 * still about that email; a delay is no failure.
 *
 * @param match by an id that we issued: a forged report that names none changes nothing
 */
export async function takeBounce(
  queries: Queries,
  policy: Policy,
  match: Match & { email: Email },
  arrived: ArrivedMail,
  now: Date,
): Promise<TakenBounce> {
  const { message } = match.thread;
  const { ofMail, ofCopy } = byRecipient(arrived.mail.bounces, match.email);
  const bounce = worst(ofMail.length > 0 ? ofMail : ofCopy);
  const detail = describe(bounce);
  const report = await storeMail(queries, match, arrived, "bounce", now, { detail });
  for (const { hard, recipient } of ofCopy) {
    if (hard) await suppressBounced(queries, recipient, message, report.id, now);
  }
  // Who it was for has it: that a copy was not delivered changes nothing for them.
  if (ofMail.length === 0 && ofCopy.length > 0) {
    const thread = await requireThread(queries, message.id);
    return { thread, effect: null, detail, paused: null };
  }
  const thread = await requireThread(queries, message.id);
  const effect = await consequence(queries, thread, match.email, bounce, report, now);
  const paused = await pauseIfRefused(queries, policy, match.email, bounce, now);
  return { thread: await requireThread(queries, message.id), effect, detail, paused };
}

/** A refusal for want of authentication is about our domain: more mail would be refused alike. */
async function pauseIfRefused(
  queries: Queries,
  policy: Policy,
  { address, mailbox, sentAt }: Email,
  bounce: Bounce | undefined,
  now: Date,
): Promise<string | null> {
  if (!bounce?.status.startsWith("5")) return null;
  const { reason, status, diagnostic } = bounce;
  const response = diagnostic ?? status;
  if (authenticationFault({ reason, status, text: response }) !== "domain") return null;
  const report = { recipient: bounce.recipient ?? address ?? "", sentAt, response };
  return pauseOnReport(queries, policy.forMailbox(mailbox), report, now);
}

/** The reports on who an email was for, and those on who got a copy of it. */
function byRecipient(bounces: readonly Bounce[], { correspondents }: Email) {
  const cc = new Set(correspondents?.cc.map(({ address }) => addressKey(address)));
  const isCopy = ({ recipient }: Bounce): boolean =>
    recipient !== null && cc.has(addressKey(recipient));
  return { ofMail: bounces.filter((each) => !isCopy(each)), ofCopy: bounces.filter(isCopy) };
}

/** The worst of the reports: an email has one recipient, though a server may pass it on to more. */
function worst(bounces: readonly Bounce[]): Bounce | undefined {
  const rank = (bounce: Bounce) => (bounce.hard ? 2 : bounce.reason === "delayed" ? 0 : 1);
  return bounces.toSorted((a, b) => rank(b) - rank(a))[0];
}

function describe(bounce: Bounce | undefined): string {
  if (!bounce) return "undelivered";
  const { status, reason, diagnostic, recipient } = bounce;
  const what = `${reason.replaceAll("_", " ")} (${status})`;
  const whom = recipient === null ? what : `${recipient}: ${what}`;
  return diagnostic === null ? whom : `${whom}: ${diagnostic.slice(0, 500)}`;
}

async function consequence(
  queries: Queries,
  { message, emails, lead }: Thread,
  email: Email,
  bounce: Bounce | undefined,
  report: Email,
  now: Date,
): Promise<BounceEffect | null> {
  const before = { id: email.id, state: email.state };
  if (bounce?.reason === "delayed") {
    await queries.logs.add(message.id, "delayed", now, { emailId: report.id });
    return "delayed";
  }
  // A hard bounce may follow a failure, and still proves that the address does not work.
  const gaveUp = bounce?.hard === true && message.status === "failed" && email.state === "failed";
  // So may one of a copy that left before a person had the email sent again.
  const leftBefore = bounce?.hard === true && email.state === "queued";
  if ((email.state !== "sent" && !gaveUp && !leftBefore) || !isOutgoing(email)) return null;
  const error = report.detail;
  const isLeads = await goesToLead(queries, message, email);
  if (bounce?.hard && !isLeads) {
    await suppressBounced(queries, email.address, message, report.id, now);
  }
  if (bounce?.hard && isLeads) {
    if (hasAnsweredSince(emails, email) || !wouldAccept(message, emails, "bounced")) {
      await queries.logs.add(message.id, "crossed", now, { emailId: email.id });
      return null;
    }
    await queries.emails.change(email.id, email.state, { state: "failed", error });
    const address = email.address ?? lead.email;
    const suppressions = await suppressBounced(queries, address, message, report.id, now);
    await applyEvent(queries, message, emails, "bounced", now, {
      effects: { emails: [before], cause: report.id, suppressions },
    });
    return "bounces";
  }
  if (
    !OUTGOING[email.kind].statusesAfter.includes(message.status) ||
    newestLeft(emails)?.id !== email.id
  ) {
    await queries.logs.add(message.id, "crossed", now, { emailId: email.id });
    return null;
  }
  await queries.emails.change(email.id, "sent", { state: "failed", error });
  const failed = await applyEvent(queries, message, emails, "delivery_failed", now, {
    emailId: email.id,
    followUps: email.kind === "follow_up" ? message.followUps - 1 : message.followUps,
    step: message.sequenceId !== null && email.step !== null ? email.step - 1 : message.step,
    nudges: email.kind === "nudge" ? message.nudges - 1 : message.nudges,
  });
  // Another try starts where the message was before the delivery that wasn't one.
  const from = email.kind === "nudge" ? message.status : statusBefore(email.kind, failed.followUps);
  await updateTrail(queries, failed, withOrigin(failed.trail, from));
  return "failed";
}

/** The lead wrote from that very address after the mail had gone out: it works. */
function hasAnsweredSince(emails: readonly Email[], { id, address }: Email): boolean {
  return emails.some(
    (email) =>
      email.id > id &&
      isFromLead(email) &&
      email.rfcMessageId !== null &&
      email.address !== null &&
      address !== null &&
      addressKey(email.address) === addressKey(address),
  );
}

/** The last of ours that has left, or may have. */
function newestLeft(emails: readonly Email[]): Email | undefined {
  return emails.findLast((email) => isOutgoing(email) && LEFT.includes(email.state));
}

const LEFT: readonly Email["state"][] = ["sent", "sending", "uncertain"];
