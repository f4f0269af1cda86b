import type { Command } from "commander";
import { newest } from "../../domain/message.ts";
import type { Thread } from "../../service/message/thread.ts";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";
import { parseId } from "../input/args.ts";
import { leavesWhen } from "../output/departure-text.ts";
import { named, printMessage, writerName } from "../output/describe.ts";
import { agreedTo } from "./drafts/agreed.ts";

interface AiReplyOptions {
  approve?: boolean;
}

export function aiReplyCommand(cli: Cli): Command {
  return command("ai-reply", "have an answer to a lead's reply written, and queue it")
    .argument("<message-id>", "the message that the lead replied to")
    .option("--approve", "queue the waiting draft as it is")
    .addHelpText(
      "after",
      `
With ai.mode = auto the next \`tickler tick\` does the same by itself; with review it leaves a draft,
which \`tickler drafts\` shows and --approve accepts. A model's text is held as a draft if something
in it needs a look: a price, a date or a link that you never gave.
${examples("tickler ai-reply 1", "tickler ai-reply 1 --approve")}`,
    )
    .action(cli.action(runAiReply));
}

async function runAiReply(
  context: Context,
  id: string,
  { approve }: AiReplyOptions,
): Promise<void> {
  const messageId = parseId("message", id);
  const { aiReply } = await import("../../service/ai/answer.ts");
  const services = await context.app.services();
  const thread = approve
    ? await approveDraftOf(context, messageId)
    : await aiReply(services, await context.app.writer(), messageId);
  if (printMessage(context, thread, services.policy)) return;
  printAnswer(context, thread, await leavesWhen(services, thread));
}

/** @throws AppError `not_found`, `refused` where it has no draft, or nobody sees what an agent wrote */
async function approveDraftOf(context: Context, messageId: number): Promise<Thread> {
  const { approveDraft, showDraftOf } = await import("../../service/ai/drafts.ts");
  const services = await context.app.services();
  const draft = await showDraftOf(services, messageId);
  return approveDraft(services, draft.email.id, await agreedTo(context, draft));
}

function printAnswer({ out }: Context, thread: Thread, leaving: string): void {
  const answer = newest(thread.emails, (email) => email.direction === "out");
  const held = answer?.state === "draft";
  out.line(
    `${held ? "Drafted" : "Queued"} an answer to ${named(thread.lead)}, written by ${writerName(answer?.writtenBy ?? "")}:`,
    held ? "yellow" : "green",
  );
  for (const { detail } of answer?.holds ?? []) out.line(`Held: ${detail}`, "yellow");
  out.line("");
  out.line(answer?.text ?? "");
  out.line("");
  out.note(
    held
      ? `It waits for you: tickler drafts approve ${answer?.id}, or edit, regenerate, discard.`
      : `${leaving} To take it back: tickler outbox cancel ${answer?.id}`,
  );
}
