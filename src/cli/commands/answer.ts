import type { Command } from "commander";
import { answeredView } from "../../json/send.ts";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";
import { parseId } from "../input/args.ts";
import { textOrAsk } from "../input/text-input.ts";
import { named, printMessage } from "../output/describe.ts";

export function answerCommand(cli: Cli): Command {
  return command("answer", "write back to a lead who replied")
    .argument("<message-id>", "the message that the lead replied to")
    .argument("[text]", "your words (Liquid); without them, your editor or standard input")
    .option("--key <key>", "answer once under this key; a repeat gives the first result")
    .addHelpText(
      "after",
      `
The answer is queued in the same thread. An AI answer that has not left yet is withdrawn.
${examples('tickler answer 1 "Hi {{ first_name }}, 49 € a month. Shall I set it up?"', "tickler answer 1 < answer.txt", 'tickler answer 1 "Yes, on Tuesday." --key crm-4711')}`,
    )
    .action(cli.action(runAnswer));
}

async function runAnswer(
  context: Context,
  id: string,
  text: string | undefined,
  { key }: { key?: string },
): Promise<void> {
  const messageId = parseId("message", id);
  const { answerByHand } = await import("../../service/send/answer.ts");
  const { keyed } = await import("../../service/requests/once.ts");
  // What is wrong with the key is said before an editor opens.
  keyed(key, "answer", []);
  const services = await context.app.services();
  const words = await textOrAsk(context, text);
  const request = keyed(key, "answer", [words]);
  const thread = await answerByHand(services, messageId, words, request);
  const { out } = context;
  if (out.style.json) return out.json(answeredView(thread, services.policy));
  if (thread.replayed) out.note("It was queued before under this key; nothing was queued now.");
  if (printMessage(context, thread, services.policy) || thread.replayed) return;
  out.line(`Queued your answer to ${named(thread.lead)}.`, "green");
  out.note("It leaves with the next `tickler tick`.");
}
