import type { AiMode } from "../../domain/ai-mode.ts";
import { type Hold, NEEDS_PERSON } from "../../domain/email.ts";
import type { ReplyDecision } from "./triage-reply.ts";

interface ReplyStep {
  /**
   * What is done about a reply. `hand_over`: nothing is written to the lead, and a person answers;
   * `write`: the text is stored, as a draft where something holds it.
   */
  step: "schedule" | "close" | "suppress" | "hand_over" | "write";
  /** Why a person has to look. */
  holds: readonly Hold[];
}

/**
 * What follows from what was decided about a reply. In review mode a model's opinion of it decides
 * nothing: a person does.
 */
export function replyStep(
  { decision, reading, generated, holds: doubts, needsPerson }: ReplyDecision,
  mode: AiMode,
): ReplyStep {
  const isUsable = generated !== null && generated.body.text.trim() !== "";
  // Beside a text that answers, it is a line of its own: see `storeAnswer`.
  const isBeside = needsPerson === null || (isUsable && decision === "answer");
  const holds = isBeside ? doubts : [...doubts, { rule: NEEDS_PERSON, detail: needsPerson }];
  if (generated === null || mode === "auto") {
    if (decision === "schedule" && reading.until !== null) return { step: "schedule", holds };
    if (decision === "close" || decision === "suppress") return { step: decision, holds };
  }
  // Where a person has to do something first, a text to the lead would only be in their way.
  const isForPerson = decision !== "answer" && (holds.length === 0 || needsPerson !== null);
  if (isUsable && !isForPerson) return { step: "write", holds };
  if (holds.length > 0) return { step: "hand_over", holds };
  const detail = `taken for ${reading.intent.replaceAll("_", " ")}: that is for a person`;
  return { step: "hand_over", holds: [{ rule: "intent", detail }] };
}
