import type { Command } from "commander";
import { newest } from "../../domain/message.ts";
import { parseId } from "../args.ts";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";
import { named, printMessage, writerName } from "../describe.ts";

export interface AiReplyOptions {
  approve?: boolean;
}

export function aiReplyCommand(cli: Cli): Command {
  return command("ai-reply", "have an answer to a lead's reply written, and queue it")
    .argument("<message-id>", "the message that the lead replied to")
    .option("--approve", "queue the draft that waits, as it is")
    .addHelpText(
      "after",
      `
With ai.mode = auto the next \`tickler tick\` does the same by itself; with review it leaves a draft,
which \`tickler outbox list\` shows and --approve accepts.
${examples("tickler ai-reply 1", "tickler ai-reply 1 --approve")}`,
    )
    .action(cli.action(runAiReply));
}

export async function runAiReply(
  context: Context,
  id: string,
  { approve }: AiReplyOptions,
): Promise<void> {
  const messageId = parseId("message", id);
  const { aiReply, approveDraft } = await import("../../service/ai-reply.ts");
  const services = await context.services();
  const thread = approve
    ? await approveDraft(services, messageId)
    : await aiReply(services, await context.writer(), messageId);
  if (printMessage(context, thread, services.policy)) return;
  const answer = newest(thread.emails, (email) => email.kind === "ai_reply");
  const { out } = context;
  out.line(
    `Queued an answer to ${named(thread.lead)}, written by ${writerName(answer?.writtenBy ?? "")}:`,
    "green",
  );
  out.line("");
  out.line(answer?.text ?? "");
  out.line("");
  out.note(
    `It leaves with the next \`tickler tick\`. To take it back: tickler outbox cancel ${answer?.id}`,
  );
}
