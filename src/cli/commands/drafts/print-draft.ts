import { type Email, kindName } from "../../../domain/email.ts";
import { heldSpans, type Span } from "../../../domain/writing/held-words.ts";
import { draftInThreadView, draftView } from "../../../json/email.ts";
import type { Draft } from "../../../service/ai/drafts.ts";
import type { Context } from "../../context.ts";
import { attachmentLines } from "../../output/attachments.ts";
import { named, recipientLines, when, writerName, wroteInstead } from "../../output/describe.ts";
import type { Output } from "../../output/output.ts";
import { revealed } from "../../output/safe-text.ts";

/** Where the argument of the commands for drafts is shown. */
export const DRAFT_ID = "as `tickler drafts list` shows it";

/**
 * Prints a draft: its JSON, its text in a pipe, and on a terminal all that is needed to judge it.
 *
 * @param withThread also all that was said before
 */
export function printDraft(context: Context, draft: Draft, withThread = false): void {
  const { out } = context;
  if (out.style.json) {
    out.json(withThread ? draftInThreadView(draft, said(draft)) : draftView(draft));
  } else if (!out.style.terminal) {
    if (withThread) showThread(context, draft);
    out.line(draft.email.text);
  } else {
    showDraftInFull(context, draft, withThread);
    out.line("");
    const { id } = draft.email;
    out.note(
      `tickler drafts approve ${id} · edit ${id} · regenerate ${id} --note "…" · discard ${id}`,
    );
  }
}

/** Shows on a terminal a draft, why it was held, and what the lead wrote, or the whole conversation. */
export function showDraftInFull(context: Context, draft: Draft, withThread = false): void {
  const { out } = context;
  const { email, thread, leadText, leadFiles, writer, notes } = draft;
  out.line(
    `Draft ${email.id}: ${kindName(email.kind)} to ${named(thread.lead)}, message ${thread.message.id}`,
    "bold",
  );
  for (const line of recipientLines(email)) out.line(line);
  out.line(`Subject: ${email.subject}`);
  out.line(`Written by ${writerName(email.writtenBy)}, ${when(email.createdAt)}`, "dim");
  for (const { detail } of email.holds ?? []) out.line(`Held: ${detail}`, "yellow");
  for (const sum of email.evidence ?? []) out.line(`Checked: ${sum}`, "dim");
  for (const note of notes) out.line(note, "dim");
  if (withThread) {
    out.line("");
    showThread(context, draft);
  } else if (leadText !== null) {
    out.line("");
    out.line(writer ? `${wroteInstead(writer, thread.lead)}:` : "They wrote:", "cyan");
    printIndented(out, leadText);
    for (const line of attachmentLines(leadFiles)) out.line(`  ${line}`, "dim");
  }
  if (!withThread) out.line("");
  out.line("The draft:", "cyan");
  printMarked(out, email.text, heldSpans(email.text, email.holds ?? []));
  for (const line of attachmentLines(email.attachments)) out.line(`  ${line}`, "dim");
}

function printIndented(out: Output, text: string): void {
  for (const line of text.split("\n")) out.line(line === "" ? "" : `  ${line}`);
}

/** All that was said in the conversation, oldest first. */
function said({ thread, email }: Draft): Email[] {
  return thread.emails.filter(
    (each) => each.id !== email.id && ["sent", "received", "uncertain"].includes(each.state),
  );
}

function showThread({ out }: Context, draft: Draft): void {
  for (const email of said(draft)) {
    out.line(`${writerOf(email, draft)}, ${when(email.sentAt ?? email.createdAt)}:`, "cyan");
    printIndented(out, email.text);
    for (const line of attachmentLines(email.attachments)) out.line(`  ${line}`, "dim");
    out.line("");
  }
}

function writerOf(email: Email, { thread }: Draft): string {
  if (email.direction === "out") {
    const who = email.writtenBy === "person" ? "You" : writerName(email.writtenBy);
    return `${who} (${kindName(email.kind)})`;
  }
  const name = email.correspondents?.from?.name ?? thread.lead.name;
  return email.kind === "reply" ? name : `${name} (${kindName(email.kind)})`;
}

/** A text whose held words stand out. */
function printMarked(out: Output, text: string, spans: readonly Span[]): void {
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    const parts = [{ text: line === "" ? "" : "  ", isMarked: false }];
    let at = start;
    for (const { from, to } of spans.filter((span) => span.from < end && span.to > start)) {
      const [first, last] = [Math.max(from, start), Math.min(to, end)];
      parts.push({ text: revealed(text.slice(at, first)), isMarked: false });
      parts.push({ text: revealed(text.slice(first, last)), isMarked: true });
      at = last;
    }
    parts.push({ text: revealed(text.slice(at, end)), isMarked: false });
    out.markedLine(parts);
    start = end + 1;
  }
}
