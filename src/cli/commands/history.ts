import type { Command } from "commander";
import { type Email, kindName } from "../../domain/email.ts";
import { isPaused, type Lead } from "../../domain/lead.ts";
import type { Message } from "../../domain/message.ts";
import type { ReminderKind } from "../../domain/reminder.ts";
import { mailboxText, otherWriter } from "../../domain/sending/recipients.ts";
import type { Task } from "../../domain/sequence/task.ts";
import { fullHistoryView, historyView } from "../../json/history.ts";
import type { History } from "../../service/message/history.ts";
import type { Policy, Services } from "../../service/services.ts";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";
import { parseLeadRef } from "../input/args.ts";
import { attachmentLines } from "../output/attachments.ts";
import {
  addressField,
  named,
  nextText,
  recipientLines,
  when,
  writerName,
} from "../output/describe.ts";

export function historyCommand(cli: Cli): Command {
  return command("history", "show everything that happened with a lead")
    .argument("<lead>", "id or address")
    .option("--all", "also the tests, which went to you and not to the lead")
    .option("--full", "show whole mails with their quotes, and how each was matched to its message")
    .addHelpText(
      "after",
      `
--json: {lead, messages, outreach_logs, tasks, notes, reminders}, newest first. Piped without it: one log
step a line, newest first: time, message id, step, who did it. With --full, --json has all that is known of
each email.
${examples(
  "tickler history john.doe@example.com",
  "tickler history 1 --json | jq '.messages[0].status'",
)}`,
    )
    .action(cli.action(runHistory));
}

const REMINDERS: Readonly<Record<ReminderKind, string>> = {
  reminder: "Reminder",
  needs_person: "To do",
  promise: "Promised",
};

interface HistoryOptions {
  all?: boolean;
  full?: boolean;
}

async function runHistory(
  context: Context,
  ref: string,
  { full = false, all = false }: HistoryOptions,
): Promise<void> {
  const lead = parseLeadRef(ref);
  const { history } = await import("../../service/message/history.ts");
  const services = await context.app.services();
  const story = await history(services, lead, all);
  const { out } = context;
  if (out.style.json)
    return out.json((full ? fullHistoryView : historyView)(story, services.policy));
  if (out.style.terminal) return printStory(context, story, services, full);
  await out.table(
    [
      { heading: "TIME", cell: (entry) => entry.logAt.toISOString() },
      { heading: "MESSAGE", cell: (entry) => entry.messageId },
      { heading: "STEP", cell: (entry) => entry.step },
      { heading: "ACTOR", cell: (entry) => entry.actor },
    ],
    story.logs,
  );
}

function printStory(
  context: Context,
  story: History,
  { policy, clock }: Services,
  full: boolean,
): void {
  const { lead, also, messages, logs, notes, reminders } = story;
  const { out } = context;
  out.line(named(lead), "bold");
  if (also.length > 0) out.line(`Also ${also.join(", ")}`, "dim");
  const pause = pauseText(lead, clock.now());
  if (pause) out.line(pause, "yellow");
  for (const { kind, dueAt, text } of reminders) {
    out.line(`${REMINDERS[kind]}, ${when(dueAt)}: ${text}`, "yellow");
  }
  for (const { createdAt, text } of notes) out.line(`Note, ${when(createdAt)}: ${text}`);
  if (messages.length === 0) {
    out.note(
      `Nothing was sent yet. Write to them: tickler send ${lead.id} "Hi {{ first_name }}, …"`,
    );
    return;
  }
  for (const { message, emails } of messages)
    printMessageStory(context, story, message, emails, policy, full);
  out.line("");
  out.line("Log, newest first", "bold");
  for (const entry of logs)
    out.line(
      `  ${when(entry.logAt)}  message ${entry.messageId}  ${entry.step}${entry.actor ? `, by ${entry.actor}` : ""}`,
    );
}

function pauseText(lead: Lead, now: Date): string | null {
  if (lead.pausedAt === null || !isPaused(lead, now)) return null;
  const end = lead.pausedUntil ? `, until ${when(lead.pausedUntil)}` : "";
  return `Paused since ${when(lead.pausedAt)}${end}.`;
}

function printMessageStory(
  context: Context,
  story: History,
  message: Message,
  emails: readonly Email[],
  policy: Policy,
  full: boolean,
): void {
  const { out } = context;
  const { tasks, sequences } = story;
  out.line("");
  const test = message.testTo === null ? "" : ` (a test to ${message.testTo})`;
  out.line(`Message ${message.id}: ${message.subject}${test}`, "bold");
  const followed = message.sequenceId === null ? undefined : sequences.get(message.sequenceId);
  if (followed) out.line(`Sequence: ${followed.name}, version ${followed.version}`);
  out.line(`Status: ${message.status}. Next: ${nextText(message, emails, policy)}`);
  for (const task of tasks) if (task.messageId === message.id) out.line(taskText(task));
  for (const email of emails) printEmail(context, story, email, full);
}

/** `Task of step 3, skipped by ana 2026-03-07 09:00 (the number is dead): Call Ana`. */
function taskText({ step, text, state, why, actor, settledAt, overdueAt }: Task): string {
  const by = state === "withdrawn" || actor === null ? "" : ` by ${actor}`;
  const at = settledAt === null ? "" : ` ${when(settledAt)}`;
  const late = overdueAt === null ? "" : `, not done in time (${when(overdueAt)})`;
  const reason = why === null ? "" : ` (${why})`;
  return `Task of step ${step}, ${state}${by}${at}${reason}${late}: ${text}`;
}

function printEmail({ out }: Context, story: History, email: Email, full: boolean): void {
  const inbound = email.direction === "in";
  const spoken = !inbound || email.kind === "reply" || email.kind === "unsubscribe";
  const heading = `${inbound ? "←" : "→"} ${when(email.sentAt ?? email.createdAt)}  ${titleOf(email, story)}`;
  if (spoken || full) out.line("");
  out.line(`  ${heading}`, inbound ? "cyan" : "dim");
  for (const line of recipientLines(email)) out.line(`    ${line}`, "dim");
  for (const line of headerLines(email)) out.line(`    ${line}`, "dim");
  if (email.error) out.line(`    ${email.error}`, "red");
  if (full) {
    out.line(`    email ${email.id}, ${email.address ?? "no address"}: ${email.subject}`, "dim");
    for (const each of email.evidence ?? []) out.line(`    ${each}`, "dim");
  }
  if (!spoken && !full) return;
  const text = full ? (email.fullText ?? email.text) : email.text;
  for (const line of text.split("\n")) out.line(line === "" ? "" : `    ${line}`);
  for (const line of attachmentLines(email.attachments)) out.line(`    ${line}`, "dim");
  if (email.attachments !== null && !full) {
    out.line(`    To save them: tickler attachment save ${email.id}`, "dim");
  }
}

/** The kind of an email, its author and its state; of an automatic mail also what it says. */
function titleOf(email: Email, story: History): string {
  const name = kindName(email.kind);
  if (email.direction === "out") {
    const state = email.state === "sent" ? "" : `, ${email.state}`;
    return `${name}${stepOf(email, story)} by ${writerName(email.writtenBy)}${state}`;
  }
  const undone = email.state === "cancelled" ? ", taken back" : "";
  const from = email.writtenBy === "lead" ? ` ${author(email, story)}` : "";
  return `${name}${from}${email.detail ? `: ${email.detail}` : ""}${undone}`;
}

/** Of a mail of a sequence: which step it is, and which of its texts. */
function stepOf({ messageId, step, variant }: Email, { messages }: History): string {
  const of = messages.find(({ message }) => message.id === messageId)?.message;
  if (step === null || (of?.sequenceId ?? null) === null) return "";
  return ` (step ${step}${variant === null ? "" : `, variant ${variant}`})`;
}

/** Who wrote an incoming mail: the lead, from another address than their own, or somebody else. */
function author(email: Email, { lead, addressKeys }: History): string {
  const writer = otherWriter(email, addressKeys);
  if (writer !== null) return `from ${mailboxText(writer)}, not ${lead.name}`;
  const elsewhere = email.evidence?.some((each) => each.startsWith("it came from "));
  return elsewhere ? `by the lead, from ${email.address}` : "by the lead";
}

/** Where the answer to an incoming mail is wanted, and who else got it. */
function headerLines({ direction, correspondents }: Email): string[] {
  if (direction !== "in" || correspondents === null) return [];
  const { replyTo, cc } = correspondents;
  return [...addressField("Reply-To", replyTo), ...addressField("Cc", cc)];
}
