import { AppError } from "../../domain/errors.ts";
import { isFromLead, newest } from "../../domain/message.ts";
import type { Thread } from "../../service/message/thread.ts";
import type { Services } from "../../service/services.ts";
import type { Context } from "../context.ts";
import { textOrAsk } from "./text-input.ts";

/**
 * The words of an answer: those given, else from an editor that shows the lead's mail, or from
 * standard input where that is no terminal.
 *
 * @throws AppError `usage` where there is neither
 */
export async function answerText(
  context: Context,
  { store }: Services,
  messageId: number,
  text: string | undefined,
): Promise<string> {
  if (text !== undefined || !context.streams.stdin.isTTY) return textOrAsk(context, text);
  if (!context.interactive) {
    throw new AppError(
      "usage",
      "there is no terminal for an editor",
      `Give the text: tickler answer ${messageId} "…", or tickler answer ${messageId} < answer.txt`,
    );
  }
  const { requireThread } = await import("../../service/message/thread.ts");
  const thread = await store.read((queries) => requireThread(queries, messageId));
  const { editText } = await import("./editor.ts");
  return withoutQuote(editText(context, quoted(thread)));
}

const CUT = "# ------------------------ >8 ------------------------";

/** What the editor shows: room for the answer, and below it the lead's mail as comment lines. */
function quoted({ message, emails, lead }: Thread): string {
  const whom = lead.email === null ? lead.name : `${lead.name} <${lead.email}>`;
  const mail = newest(emails, isFromLead);
  const wrote = mail
    ? [
        `${whom} wrote on ${(mail.sentAt ?? mail.createdAt).toUTCString()}: ${mail.subject}`,
        "",
        ...mail.text.split("\n").map((line) => `> ${line}`),
      ]
    : [`${whom} has not written yet.`];
  const lines = [
    `Write your answer in message ${message.id} above. From this line on, nothing is sent.`,
    "",
    ...wrote,
  ];
  return ["", "", CUT, ...lines.map((line) => `# ${line}`.trimEnd()), ""].join("\n");
}

/** What stands above the cut; where that was deleted, the comment lines at the end are none of it. */
function withoutQuote(text: string): string {
  const lines = text.split(/\r?\n/u);
  const cut = lines.indexOf(CUT);
  const kept = cut < 0 ? lines : lines.slice(0, cut);
  while (cut < 0 && /^(?:#.*)?$/u.test(kept.at(-1) ?? "x")) kept.pop();
  return kept.join("\n");
}
