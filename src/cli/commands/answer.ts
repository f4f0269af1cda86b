import type { Command } from "commander";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";
import { answerText } from "../input/answer-text.ts";
import { parseId } from "../input/args.ts";
import { leavesWhen } from "../output/departure-text.ts";
import { named, printMessage } from "../output/describe.ts";

export function answerCommand(cli: Cli): Command {
  return command("answer", "write back to a lead who replied")
    .argument("<message-id>", "the message that the lead replied to")
    .argument("[text]", "your words (Liquid); without them, your editor or standard input")
    .addHelpText(
      "after",
      `
Without a text your editor opens, with the lead's mail below the answer.
The answer is queued in the same thread. An AI answer that has not left yet is withdrawn.
${examples('tickler answer 1 "Hi {{ first_name }}, 49 € a month. Shall I set it up?"', "tickler answer 1 < answer.txt")}`,
    )
    .action(cli.action(runAnswer));
}

async function runAnswer(context: Context, id: string, text: string | undefined): Promise<void> {
  const messageId = parseId("message", id);
  const { answerByHand } = await import("../../service/send/answer.ts");
  const services = await context.app.services();
  const words = await answerText(context, services, messageId, text);
  const thread = await answerByHand(services, messageId, words);
  if (printMessage(context, thread, services.policy)) return;
  const { out } = context;
  out.line(`Queued your answer to ${named(thread.lead)}.`, "green");
  out.note(await leavesWhen(services, thread));
}
