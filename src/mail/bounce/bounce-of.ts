import type { Bounce } from "../../domain/incoming.ts";
import { oneLine } from "../one-line.ts";
import { classifyBounce, type RefusedAt } from "./reason/classify.ts";
import { findReason } from "./reason/reason-patterns.ts";
import { CODE, firstWords, REFUSAL, refusalIn } from "./reason/smtp-quote.ts";
import { replyTo, stageIn, type TranscriptReply } from "./reason/smtp-stage.ts";
import type { MailSystem } from "./report/mta-signatures.ts";
import type { RecipientReport } from "./report/recipient-report.ts";

/** What holds for all recipients of a report. */
export interface Report {
  text: string;
  replies: readonly TranscriptReply[];
  isDelayed: boolean;
  originalId: string | null;
  system: MailSystem | null;
}

/**
 * What a report says of one recipient, judged.
 *
 * @param hasFields whether it has a part for machines
 */
export function bounceOf(account: RecipientReport, report: Report, hasFields: boolean): Bounce {
  const { recipient, status } = account;
  const delayed = hasFields ? account.action === "delayed" : report.isDelayed;
  const reply = replyTo(report.replies, recipient, account.diagnostic);
  const named = reply?.isNamed === true ? reply.reply : null;
  const inWords = refusalIn(account.told);
  const words =
    account.diagnostic ?? named ?? (REFUSAL.test(inWords) ? inWords : (reply?.reply ?? inWords));
  const stage = stageOf(account, report, reply);
  // Without an answer of a server, what stands beside it counts as well: what a program wrote.
  const all = account.diagnostic === null && (hasFields || !CODE.test(words)) ? account.told : "";
  let said = words;
  let judged = classifyBounce({ stage, status, text: headline(report) || all || words });
  if (judged.reason === "undetermined" || (words === "" && status === null)) {
    // Other systems give the reason once, before the recipients; or in the words alone.
    const more = [account.told, report.text].find(
      (text) => text !== "" && isKnown(stage, status, text),
    );
    if (more !== undefined) judged = classifyBounce({ stage, status, text: `${words}\n${more}` });
    if (more === report.text) said = refusalIn(more);
  }
  const shown = CODE.test(said) ? said : words || account.told || firstWords(report.text);
  const diagnostic = oneLine(shown) || null;
  const common = { recipient, diagnostic, originalMessageId: report.originalId };
  if (!delayed) return { ...common, ...judged };
  return { ...common, status: `4${judged.status.slice(1)}`, reason: "delayed", hard: false };
}

/** What a system says before the recipients, where it gives the reason there. */
function headline({ system, text }: Report): string {
  const start = text.split(/^.*@/m, 1)[0] ?? "";
  return system?.hasHeadline && findReason(start)?.weight === "certain" ? start : "";
}

function isKnown(stage: RefusedAt, status: string | null, text: string): boolean {
  return classifyBounce({ stage, status, text: text.slice(0, 8000) }).reason !== "undetermined";
}

function stageOf(
  { diagnostic, told }: RecipientReport,
  { text, replies, system }: Report,
  reply: TranscriptReply | null,
): RefusedAt {
  const stages = [stageIn(diagnostic ?? ""), stageIn(told), reply?.stage ?? "unknown"];
  const stage = stages.find((each) => each !== "unknown");
  return stage ?? system?.stage ?? (replies.length === 0 ? stageIn(text) : "unknown");
}
