import { type Command, Option } from "commander";
import { newest } from "../../domain/message.ts";
import type { RecipientWishes } from "../../service/send/addressing.ts";
import { type Cli, collect, command, examples } from "../command.ts";
import type { Context } from "../context.ts";
import { parseId } from "../input/args.ts";
import { textOrAsk } from "../input/text-input.ts";
import { named, printMessage, recipientLines, wroteInstead } from "../output/describe.ts";

export function answerCommand(cli: Cli): Command {
  return command("answer", "write back to a lead who replied")
    .argument("<message-id>", "the message that the lead replied to")
    .argument("[text]", "your words (Liquid); without them, your editor or standard input")
    .option("--to <address>", "write to this address instead; may be given more than once", collect)
    .option("--cc <address>", "send a copy there, too; may be given more than once", collect)
    .addOption(noCc())
    .addHelpText(
      "after",
      `
The answer is queued in the thread of the lead's newest mail. It goes to who wrote that (Reply-To,
else From) with the mail's other recipients in Cc, and quotes it (answer.quote). You never get it
yourself, nor does anybody who must not be written to. An AI answer that has not left yet is withdrawn.
${examples('tickler answer 1 "Hi {{ first_name }}, 49 € a month. Shall I set it up?"', "tickler answer 1 < answer.txt", 'tickler answer 1 "Gladly." --cc "Ben Kent <ben@initech.example>"')}`,
    )
    .action(cli.action(runAnswer));
}

interface AnswerOptions {
  to?: string[];
  cc?: string[];
  /** False where it is given. */
  others?: boolean;
}

/** An option of its own: commander takes it for the opposite of `--cc`, beside which it may stand. */
function noCc(): Option {
  const option = new Option("--no-cc", "send no copy to the other recipients of their mail");
  option.attributeName = () => "others";
  return option;
}

function wishesOf({ to, cc, others }: AnswerOptions): RecipientWishes {
  return {
    ...(to === undefined ? {} : { to }),
    ...(cc === undefined ? {} : { cc }),
    noCc: others === false,
  };
}

async function runAnswer(
  context: Context,
  id: string,
  text: string | undefined,
  options: AnswerOptions,
): Promise<void> {
  const messageId = parseId("message", id);
  const { answerByHand, writerOfAnswered } = await import("../../service/send/answer.ts");
  const services = await context.app.services();
  const words = await textOrAsk(context, text);
  const thread = await answerByHand(services, messageId, words, wishesOf(options));
  if (printMessage(context, thread, services.policy)) return;
  const { out } = context;
  out.line(`Queued your answer to ${named(thread.lead)}.`, "green");
  const writer = await writerOfAnswered(services, thread);
  if (writer) out.line(`${wroteInstead(writer, thread.lead)}.`, "yellow");
  const answer = newest(thread.emails, ({ direction }) => direction === "out");
  for (const line of answer ? recipientLines(answer) : []) out.line(line);
  out.note("It leaves with the next `tickler tick`.");
}
