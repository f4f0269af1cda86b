import { type Command, Option } from "commander";
import { AppError } from "../../domain/errors.ts";
import { newest } from "../../domain/message.ts";
import { answeredView } from "../../json/send.ts";
import type { RecipientWishes } from "../../service/send/addressing.ts";
import { type Cli, collect, command, examples } from "../command.ts";
import type { Context } from "../context.ts";
import { answerText } from "../input/answer-text.ts";
import { parseId } from "../input/args.ts";
import {
  type RichTextOptions,
  remarkOn,
  richContent,
  richText,
  richTextOptions,
} from "../input/rich-text.ts";
import { writerOf } from "../input/writer.ts";
import { attachmentLines } from "../output/attachments.ts";
import { leavesWhen } from "../output/departure-text.ts";
import { named, printMessage, recipientLines, wroteInstead } from "../output/describe.ts";
import { printDraft } from "./drafts/print-draft.ts";

export function answerCommand(cli: Cli): Command {
  const begun = command("answer", "write back to a lead who replied")
    .argument("<message-id>", "the message that the lead replied to")
    .argument("[text]", "your words (Liquid); without them, your editor or standard input")
    .option("--file <file>", "read the text from a file, or from - for standard input")
    .option("--to <address>", "write to this address instead; may be given more than once", collect)
    .option("--cc <address>", "send a copy there, too; may be given more than once", collect)
    .addOption(noCc())
    .option("--draft", "leave it as a draft, which waits for `tickler drafts approve`");
  return richTextOptions(begun)
    .option("--key <key>", "answer once under this key; a repeat gives the first result")
    .addHelpText(
      "after",
      `
Without a text your editor opens, with the lead's mail below the answer.
The answer is queued in the thread of the lead's newest mail. It goes to who wrote that (Reply-To,
else From) with the mail's other recipients in Cc, and quotes it (answer.quote). You never get it
yourself, nor does anybody who must not be written to. An AI answer that has not left yet is withdrawn.
With --draft it waits in \`tickler drafts\`, in the place of a draft that waits there already: an agent may do that.
${examples('tickler answer 1 "Hi {{ first_name }}, 49 € a month. Shall I set it up?"', "tickler answer 1 < answer.txt", 'tickler answer 1 "Gladly. Tuesday at ten?" --draft', "tickler answer 1 --file answer.md --markdown", 'tickler answer 1 "Gladly." --cc "Ben Kent <ben@initech.example>"', 'tickler answer 1 "Yes, on Tuesday." --key crm-4711', 'tickler answer 1 "Our offer is attached." --attach offer.pdf')}`,
    )
    .action(cli.action(runAnswer));
}

interface AnswerOptions {
  draft?: boolean;
  to?: string[];
  cc?: string[];
  /** False where it is given. */
  others?: boolean;
  key?: string;
  file?: string;
}

type Options = AnswerOptions & RichTextOptions;

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
  options: Options,
): Promise<void> {
  const messageId = parseId("message", id);
  if (options.draft && options.key !== undefined) {
    throw new AppError(
      "usage",
      "--key does not go with --draft",
      "A draft takes the place of the one before.",
    );
  }
  const { answerByHand, writerOfAnswered } = await import("../../service/send/answer.ts");
  const { keyed } = await import("../../service/requests/once.ts");
  // What is wrong with the key is said before an editor opens.
  keyed(options.key, "answer", []);
  const services = await context.app.services();
  if (options.html !== undefined && (text ?? options.file) !== undefined) {
    throw new AppError("usage", "both a text and --html are given", "Give one of them.");
  }
  const { html, file } = options;
  const isAsked = html === undefined && file === undefined;
  const words = isAsked ? await answerText(context, services, messageId, text) : text;
  const source = await richText(context, { text: words, file }, options);
  const wishes = wishesOf(options);
  if (options.draft) {
    const { draftAnswer } = await import("../../service/plan/draft-answer.ts");
    const by = writerOf(context);
    printDraft(context, await draftAnswer(services, messageId, source, wishes, by));
    return;
  }
  const content = [source.text, JSON.stringify(wishes), ...richContent(options)];
  const request = keyed(options.key, "answer", content);
  const thread = await answerByHand(services, messageId, source, wishes, request);
  const { out } = context;
  if (out.style.json) return out.json(answeredView(thread, services.policy));
  if (thread.body) remarkOn(context, thread.body);
  if (thread.replayed) out.note("It was queued before under this key; nothing was queued now.");
  if (printMessage(context, thread, services.policy) || thread.replayed) return;
  out.line(`Queued your answer to ${named(thread.lead)}.`, "green");
  const writer = await writerOfAnswered(services, thread);
  if (writer) out.line(`${wroteInstead(writer, thread.lead)}.`, "yellow");
  const answer = newest(thread.emails, ({ direction }) => direction === "out");
  for (const line of answer ? recipientLines(answer) : []) out.line(line);
  for (const line of attachmentLines(answer?.attachments ?? null)) out.line(line);
  out.note(await leavesWhen(services, thread));
}
