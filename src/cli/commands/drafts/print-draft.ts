import { kindName } from "../../../domain/email.ts";
import { draftView } from "../../../json/email.ts";
import type { Draft } from "../../../service/ai/drafts.ts";
import type { Context } from "../../context.ts";
import { attachmentLines } from "../../output/attachments.ts";
import { named, recipientLines, when, writerName, wroteInstead } from "../../output/describe.ts";
import type { Output } from "../../output/output.ts";

/** Where the argument of the commands for drafts is shown. */
export const DRAFT_ID = "as `tickler drafts list` shows it";

/** Prints a draft: its JSON, its text in a pipe, and on a terminal all that is needed to judge it. */
export function printDraft(context: Context, draft: Draft): void {
  const { out } = context;
  if (out.style.json) {
    out.json(draftView(draft));
  } else if (!out.style.terminal) {
    out.line(draft.email.text);
  } else {
    showDraftInFull(context, draft);
    out.line("");
    const { id } = draft.email;
    out.note(
      `tickler drafts approve ${id} · edit ${id} · regenerate ${id} --note "…" · discard ${id}`,
    );
  }
}

/** Shows on a terminal a draft, why it was held, and what the lead wrote. */
export function showDraftInFull(
  { out }: Context,
  { email, thread, leadText, leadFiles, writer, notes }: Draft,
): void {
  out.line(
    `Draft ${email.id}: ${kindName(email.kind)} to ${named(thread.lead)}, message ${thread.message.id}`,
    "bold",
  );
  for (const line of recipientLines(email)) out.line(line);
  out.line(`Subject: ${email.subject}`);
  out.line(`Written by ${writerName(email.writtenBy)}, ${when(email.createdAt)}`, "dim");
  for (const { detail } of email.holds ?? []) out.line(`Held: ${detail}`, "yellow");
  for (const note of notes) out.line(note, "dim");
  if (leadText !== null) {
    out.line("");
    out.line(writer ? `${wroteInstead(writer, thread.lead)}:` : "They wrote:", "cyan");
    printIndented(out, leadText);
    for (const line of attachmentLines(leadFiles)) out.line(`  ${line}`, "dim");
  }
  out.line("");
  out.line("The draft:", "cyan");
  printIndented(out, email.text);
  for (const line of attachmentLines(email.attachments)) out.line(`  ${line}`, "dim");
}

function printIndented(out: Output, text: string): void {
  for (const line of text.split("\n")) out.line(line === "" ? "" : `  ${line}`);
}
