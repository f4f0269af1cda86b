import { AppError } from "../domain/errors.ts";
import type { AiMode } from "../domain/follow-up.ts";
import type { LeadRef, Thread } from "../service/message/thread.ts";
import type { Context } from "./context.ts";
import { named, printMessage, writerName } from "./output/describe.ts";

export interface ByAiOptions {
  about: string | null;
  subject: string | null;
  mode: AiMode | null;
  dryRun: boolean;
}

/** A first email that a model writes. @throws AppError `config` where none is configured */
export async function sendLeadByAi(
  context: Context,
  ref: LeadRef,
  { dryRun, ...pitch }: ByAiOptions,
): Promise<void> {
  const writer = await context.writer();
  if (!writer.isModel) {
    throw new AppError(
      "config",
      "no model is configured, and the built-in template writes no first emails",
      "Set one: tickler config set ai.provider, then try it with `tickler ai test`.",
    );
  }
  const services = await context.services();
  const { previewByAi, sendByAi } = await import("../service/ai/first-email.ts");
  if (dryRun) {
    const { mailView, printMail } = await import("./output/mail-preview.ts");
    const { rendered, holds } = await previewByAi(services, writer, ref, pitch);
    const { out } = context;
    if (out.style.json) {
      out.json({ ...mailView(rendered, services.policy), holds: holds ?? [] });
      return;
    }
    printMail(context, rendered, services.policy);
    for (const { detail } of holds ?? []) out.note(`It would be held: ${detail}`);
    return;
  }
  const { thread, open } = await sendByAi(services, writer, ref, pitch);
  if (open.length > 0) {
    context.out.note(`note: ${thread.lead.name} has an open message already (${open.join(", ")}).`);
  }
  if (!printMessage(context, thread, services.policy)) tell(context, thread);
}

function tell({ out }: Context, { message, lead, emails: [first] }: Thread): void {
  const draft = message.status === "drafted";
  const done = draft ? "Drafted" : "Queued";
  const by = writerName(first?.writtenBy ?? "");
  out.line(`${done} message ${message.id} to ${named(lead)}, written by ${by}:`, "green");
  for (const { detail } of first?.holds ?? []) out.line(`Held: ${detail}`, "yellow");
  out.line("");
  out.line(`Subject: ${message.subject}`);
  out.line("");
  out.line(first?.text ?? "");
  out.line("");
  out.note(
    draft
      ? `It waits for you: tickler drafts approve ${first?.id}, or edit, regenerate, discard.`
      : "It leaves with the next `tickler tick`.",
  );
}
