import type { Command } from "commander";
import { AppError } from "../../domain/errors.ts";
import type { Taken } from "../../service/inbox/intake.ts";
import type { Services } from "../../service/services.ts";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";
import { parseId } from "../input/args.ts";
import { confirm } from "../input/prompt.ts";
import { readBytes, textOrAsk } from "../input/text-input.ts";
import { parseStrayId } from "../input/todo-id.ts";
import { named, nextText, printMessage } from "../output/describe.ts";

interface ReplyOptions {
  eml?: string;
  from?: string;
}

/** The largest mail that is accepted, in bytes. */
const MAX_MAIL = 50_000_000;

export function replyCommand(cli: Cli): Command {
  return command("reply", "record what a lead wrote to you")
    .alias("record")
    .argument("[message-id]", "the message that the lead replied to")
    .argument("[text]", "the lead's words; without them, your editor or standard input")
    .option(
      "--eml <file>",
      "record a whole mail from a file, or - for standard input; its message is found by its headers",
    )
    .option(
      "--from <stray-id>",
      "record a mail that belongs to no lead, as `tickler todo` names it",
    )
    .addHelpText(
      "after",
      `
This records the lead's words, not yours. To write back: tickler answer MESSAGE_ID "…".
On a terminal you are asked first if they greet the lead, or bear your own name; --yes is a yes.
Replies that arrive in the mailbox are recorded by \`tickler tick\` itself.
${examples(
  'tickler reply 1 "Interested! What does it cost?"',
  'tickler record 1 "Interested! What does it cost?"   # the same',
  "tickler reply 1 < reply.txt",
  "tickler reply --eml reply.eml",
  "tickler record 1 --from stray-3",
)}`,
    )
    .action(cli.action(runReply));
}

async function runReply(
  context: Context,
  id: string | undefined,
  text: string | undefined,
  { eml, from }: ReplyOptions,
): Promise<void> {
  if (from !== undefined) return recordStray(context, id, text ?? eml, from);
  if (eml !== undefined) return recordMail(context, id, text, eml);
  if (id === undefined) {
    throw new AppError(
      "usage",
      "no message is given",
      'tickler reply MESSAGE_ID "what the lead wrote"; `tickler history LEAD` shows the id.',
    );
  }
  const messageId = parseId("message", id);
  const { replyByHand } = await import("../../service/inbox/reply.ts");
  const services = await context.app.services();
  const words = await textOrAsk(context, text);
  await askWhoseWords(context, services, messageId, words);
  const thread = await replyByHand(services, messageId, words);
  if (printMessage(context, thread, services.policy)) return;
  const { out } = context;
  out.line(`Recorded as the words of ${named(thread.lead)}, on message ${messageId}.`, "green");
  out.line(`Next: ${nextText(thread.message, thread.emails, services.policy)}`);
  out.note(`To write back yourself: tickler answer ${messageId} "…"`);
}

/** Who means to write back easily says `reply`. On a terminal, what looks like ours is asked about. */
async function askWhoseWords(
  context: Context,
  { store, policy }: Services,
  messageId: number,
  words: string,
): Promise<void> {
  if (!context.interactive || context.flags.yes) return;
  const { requireThread } = await import("../../service/message/thread.ts");
  const { lead, message } = await store.read((queries) => requireThread(queries, messageId));
  const { looksLikeOurs } = await import("../../domain/intent/whose-words.ts");
  if (!looksLikeOurs(words, lead, policy.forMailbox(message.mailbox).sender.name)) return;
  await confirm(
    context,
    `Record this as ${lead.name}'s words? To write to them: tickler answer ${messageId}`,
  );
}

/** Each kind of mail as the report of what was recorded names it. */
const RECORDED: Record<Taken["verdict"], string> = {
  reply: "a reply of",
  auto_reply: "an automatic answer of",
  unsubscribe: "that they asked not to be written to:",
  complaint: "that they reported your mail as unwanted:",
  bounce: "a bounce of a mail to",
  receipt: "a receipt of",
  answer: "an answer of yours to",
  settled: "the fate of a mail to",
};

/** Records a colleague's mail as what the lead wrote: it no longer waits. */
async function recordStray(
  context: Context,
  id: string | undefined,
  other: string | undefined,
  from: string,
): Promise<void> {
  const strayId = parseStrayId(from);
  if (id === undefined || other !== undefined) {
    throw new AppError(
      "usage",
      id === undefined ? "no message is given" : "--from stands alone",
      `tickler record MESSAGE_ID --from ${from}`,
    );
  }
  const messageId = parseId("message", id);
  const { arrivedStray } = await import("../../app/stray.ts");
  const { takeInMail } = await import("../../service/inbox/intake.ts");
  const services = await context.app.services();
  const arrived = await arrivedStray(services, strayId);
  printTaken(context, await takeInMail(services, arrived, messageId, strayId), services);
}

async function recordMail(
  context: Context,
  id: string | undefined,
  text: string | undefined,
  file: string,
): Promise<void> {
  if (text !== undefined) {
    throw new AppError("usage", "both a text and --eml are given", "Give one of them.");
  }
  const messageId = id === undefined ? null : parseId("message", id);
  const bytes = await readBytes(context, file, MAX_MAIL);
  const { readMail } = await import("../../mail/read.ts");
  const mail = await readMail(bytes);
  const { takeInMail } = await import("../../service/inbox/intake.ts");
  const services = await context.app.services();
  printTaken(
    context,
    await takeInMail(services, { mail, bytes, received: null }, messageId),
    services,
  );
}

function printTaken(context: Context, intake: Taken, services: Services): void {
  if (printMessage(context, intake.thread, services.policy)) return;
  const { out } = context;
  out.line(`Recorded ${RECORDED[intake.verdict]} ${named(intake.thread.lead)}.`, "green");
  out.line(`Next: ${nextText(intake.thread.message, intake.thread.emails, services.policy)}`);
}
