import type { Bounce } from "../../domain/incoming.ts";
import { oneLine } from "../one-line.ts";
import { classifyBounce, type RefusedAt } from "./reason/classify.ts";
import { findReason } from "./reason/reason-patterns.ts";
import { CODE, firstWords, quotedReply, SMTP_REPLY } from "./reason/smtp-quote.ts";
import { replyTo, stageIn, type TranscriptReply } from "./reason/smtp-stage.ts";
import type { MailSystem } from "./report/mta-signatures.ts";
import type { RecipientReport } from "./report/recipient-report.ts";

/** The parts of a report that concern all its recipients. */
export interface Report {
  text: string;
  replies: readonly TranscriptReply[];
  isDelayed: boolean;
  originalId: string | null;
  system: MailSystem | null;
}

/**
 * The bounce of one recipient of a report: its status, its reason and whether it is hard.
 *
 * @param hasFields whether the report has a machine-readable part
 */
export function bounceOf(
  recipientReport: RecipientReport,
  report: Report,
  hasFields: boolean,
): Bounce {
  const { recipient, status } = recipientReport;
  const isExpired = EXPIRED.test(recipientReport.prose);
  const delayed =
    !isExpired && (hasFields ? recipientReport.action === "delayed" : report.isDelayed);
  const reply = replyTo(report.replies, recipient, recipientReport.diagnostic);
  const named = reply?.isNamed === true ? reply.reply : null;
  const inWords = quotedReply(recipientReport.prose);
  const words =
    recipientReport.diagnostic ??
    named ??
    (SMTP_REPLY.test(inWords) ? inWords : (reply?.reply ?? inWords));
  const stage = stageOf(recipientReport, report, reply);
  // Without a server's reply, the words of the reporting program count as well.
  const all =
    recipientReport.diagnostic === null && (hasFields || !CODE.test(words))
      ? recipientReport.prose
      : "";
  let said = words;
  let judged = classifyBounce({ stage, status, text: headline(report) || all || words });
  if (judged.reason === "undetermined" || (words === "" && status === null)) {
    // Some systems give the reason once, before the recipients, or only in prose.
    const more = [recipientReport.prose, report.text].find(
      (text) => text !== "" && isKnown(stage, status, text),
    );
    if (more !== undefined) judged = classifyBounce({ stage, status, text: `${words}\n${more}` });
    if (more === report.text) said = quotedReply(more);
  }
  const shown = CODE.test(said) ? said : words || recipientReport.prose || firstWords(report.text);
  const diagnostic = oneLine(shown) || null;
  const common = { recipient, diagnostic, originalMessageId: report.originalId };
  if (!delayed) return { ...common, ...judged };
  return { ...common, status: `4${judged.status.slice(1)}`, reason: "delayed", hard: false };
}

/** OpenSMTPD's last word on a mail, in a report that still says it is delayed. */
const EXPIRED = /^\s*envelope expired\b/i;

/** The text before the recipients, of systems that give the reason there. */
function headline({ system, text }: Report): string {
  const start = text.split(/^.*@/m, 1)[0] ?? "";
  return system?.hasHeadline && findReason(start)?.weight === "certain" ? start : "";
}

function isKnown(stage: RefusedAt, status: string | null, text: string): boolean {
  return classifyBounce({ stage, status, text: text.slice(0, 8000) }).reason !== "undetermined";
}

function stageOf(
  { diagnostic, prose }: RecipientReport,
  { text, replies, system }: Report,
  reply: TranscriptReply | null,
): RefusedAt {
  const stages = [stageIn(diagnostic ?? ""), stageIn(prose), reply?.stage ?? "unknown"];
  const stage = stages.find((each) => each !== "unknown");
  const ownStage = diagnostic === null && !CODE.test(prose) ? system?.ownStage : undefined;
  return stage ?? ownStage ?? system?.stage ?? (replies.length === 0 ? stageIn(text) : "unknown");
}
