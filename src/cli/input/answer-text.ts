import { AppError } from "../../domain/errors.ts";
import { isFromLead, newest } from "../../domain/message.ts";
import type { Thread } from "../../service/message/thread.ts";
import type { Note } from "../../service/ports/index.ts";
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
  const remarks = await store.read(async (queries) => {
    const thread = await requireThread(queries, messageId);
    return remarksOn(thread, await queries.notes.ofLeads([thread.lead.id]));
  });
  const { editText } = await import("./editor.ts");
  return editText(context, "", remarks);
}

/** What the editor shows below the answer: what it answers, and what is noted on the lead. */
function remarksOn({ message, emails, lead }: Thread, notes: readonly Note[]): string[] {
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
    ...(notes.length > 0 ? [""] : []),
    ...notes.flatMap(({ text, createdAt }) =>
      `Note of ${createdAt.toISOString().slice(0, 10)}: ${text}`.split("\n"),
    ),
  ];
}
