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
  return editText(context, "", remarksOn(thread));
}

/** What the editor shows below the answer: what it answers. */
function remarksOn({ message, emails, lead }: Thread): string[] {
  const mail = newest(emails, isFromLead);
  const whom = lead.email === null ? lead.name : `${lead.name} <${lead.email}>`;
  return [
    `Your answer in message ${message.id} stands above.`,
    "",
    ...(mail
      ? [
          `${whom} wrote on ${(mail.sentAt ?? mail.createdAt).toUTCString()}: ${mail.subject}`,
          "",
          ...mail.text.split("\n").map((line) => `> ${line}`),
        ]
      : [`${whom} has not written yet.`]),
  ];
}
