import { type CheckState, describeReasons, type LeadCheck } from "../../domain/check/check.ts";
import type { Email } from "../../domain/email.ts";
import { type Next, nextOf } from "../../domain/follow-up.ts";
import type { MailAddress } from "../../domain/incoming.ts";
import type { Lead } from "../../domain/lead.ts";
import { isFromLead, type Message, newest } from "../../domain/message.ts";
import { mailboxText } from "../../domain/sending/recipients.ts";
import { messageView } from "../../json/message.ts";
import type { Thread } from "../../service/message/thread.ts";
import type { Policy } from "../../service/services.ts";
import type { TickEvent } from "../../service/tick/report.ts";
import type { Context } from "../context.ts";

/** A lead as sentences name it. */
export function named(lead: Pick<Lead, "id" | "name" | "email">): string {
  return `${lead.name}${lead.email ? ` <${lead.email}>` : ""} (lead ${lead.id})`;
}

/** The beginning of a text, cut to at most `most` characters. */
export function excerpt(text: string, most: number): string {
  const characters = [...text];
  return characters.length > most
    ? `${characters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`
    : text;
}

/** A date for people, in the time zone of the machine: `2026-03-02 09:00`. */
export function when(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The author of a text, so worded that nobody takes a template for a model, or a model for a person. */
export function writerName(writtenBy: string): string {
  if (writtenBy === "template") return "the built-in template (no model wrote this)";
  return writtenBy === "person" ? "you" : writtenBy;
}

/** Who an email of ours goes to, where that is not the lead alone: a line each for To and Cc. */
export function recipientLines({ direction, correspondents }: Email): string[] {
  if (direction !== "out" || correspondents === null) return [];
  return [...addressField("To", correspondents.to), ...addressField("Cc", correspondents.cc)];
}

/** A field of a mail's header with these addresses; no line where there are none. */
export function addressField(field: string, all: readonly MailAddress[]): string[] {
  return all.length === 0 ? [] : [`${field}: ${all.map(mailboxText).join(", ")}`];
}

/** That somebody else wrote in the lead's conversation. */
export function wroteInstead(writer: MailAddress, lead: Pick<Lead, "name">): string {
  return `${mailboxText(writer)} wrote, not ${lead.name}`;
}

/** Whether the lead wants to be written to on a later day. */
function asksToWait(emails: readonly Email[]): boolean {
  const reading = newest(emails, isFromLead)?.reading;
  return reading?.intent === "not_now" && reading.until !== null;
}

/** The next step of a message, in words. */
export function nextText(message: Message, emails: readonly Email[], policy: Policy): string {
  const next = nextOf(message, emails, policy.forMessage(message));
  if (next === null) return "nothing";
  const answer = answerText(message, policy);
  const words: Record<Next["action"], string> = {
    deliver: `is delivered by \`tickler tick\`${notBefore(emails)}`,
    follow_up: message.sequenceId === null ? "follow-up" : `step ${message.step + 1} leaves`,
    nudge: "nudge",
    close: "is closed",
    task: "a task comes up",
    do_task: "a task waits for you: see tickler todo",
    ai_reply: asksToWait(emails) && next.at ? `${answer} ${when(next.at)}, as they asked` : answer,
    approve: `waits for approval: tickler ai-reply ${message.id} --approve`,
    resolve: "in doubt: see tickler outbox list",
    answer: `waits for you: tickler answer ${message.id} "…"`,
    retry: "failed: see tickler outbox list",
    decide: `waits for you: write to somebody else, or tickler close ${message.id}`,
  };
  const scheduled = ["follow_up", "nudge", "close", "task"].includes(next.action);
  if (!scheduled) return words[next.action];
  const at = next.at ? ` ${when(next.at)}` : ": `tickler tick` works out when";
  return `${words[next.action]}${at}`;
}

function answerText({ aiMode, mailbox }: Message, policy: Policy): string {
  const { mode, autoFor = [] } = policy.forMessage({ mailbox }).answer;
  if ((aiMode ?? mode) !== "review") return "AI answer by `tickler tick`";
  const drafts = "`tickler tick` drafts an answer for you to approve";
  if (aiMode !== null || autoFor.length === 0) return drafts;
  return `${drafts}, or sends it where ai.auto_for says so`;
}

/** Of the mail that waits: when it may leave, where that is not at once. */
function notBefore(emails: readonly Email[]): string {
  const queued = emails.find(({ state }) => state === "queued");
  const at = queued?.notBefore ?? null;
  return queued && at && at > queued.createdAt ? `, not before ${when(at)}` : "";
}

/**
 * Prints a message that a command has changed: as JSON, or in a pipe as one line.
 *
 * @returns false on a terminal, where the command itself says what it did
 */
export function printMessage(context: Context, thread: Thread, policy: Policy): boolean {
  const { out } = context;
  if (out.style.json) {
    out.json(messageView(thread.message, thread.emails, policy));
    return true;
  }
  if (out.style.terminal) return false;
  out.line(`${thread.message.id}\t${thread.message.status}`);
  return true;
}

/** An event of a tick, in one line. */
export function eventText({ type, messageId, lead, detail }: TickEvent): string {
  const whom = `${lead.name}${lead.address ? ` <${lead.address}>` : ""}, message ${messageId}`;
  const words: Record<TickEvent["type"], string> = {
    sent: "sent",
    follow_ups: "follow-up sent",
    ai_replies: "AI answer sent",
    closed: detail ? "closed" : "closed, no answer",
    replies: "reply received",
    auto_replies: "automatic reply received",
    bounces: "bounced",
    unsubscribes: "unsubscribed",
    retried: "put off, will be tried again",
    failed: "failed",
    uncertain: "in doubt: it may or may not have been accepted",
    drafts: "AI answer drafted, waits for approval",
    withdrawn: "withdrawn, no longer wanted",
    recovered: "settled: it had been in doubt, or left by a run that died",
    answered: "answered by you, from your mail program",
    delayed: "delivery is delayed, and still tried",
    receipt: "receipt for a mail of yours",
    scheduled: "will be written to later, as they asked",
    handed_over: "left to you",
    task: "a task for you",
    task_overdue: "a task was not done in its time",
    test: "test sent",
    test_failed: "test not delivered",
  };
  return `${words[type]}: ${whom}${detail ? ` (${detail})` : ""}`;
}

/** The check of a lead in one line: `doubt, 2026-03-02: gmail.com was probably meant, and not gmial.com`. */
export function checkText({ check, state }: { check: LeadCheck; state: CheckState }): string {
  const day = check.checkedAt.toISOString().slice(0, 10);
  const age = state === "none" ? " (out of date)" : "";
  const why = describeReasons(check);
  return `${check.verdict}, ${day}${age}${why === "" ? "" : `: ${why}`}`;
}
