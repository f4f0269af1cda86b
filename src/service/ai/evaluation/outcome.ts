import { type Hold, NEEDS_PERSON } from "../../../domain/email.ts";
import type { ReplyDecision } from "../triage-reply.ts";
import type { Outcome } from "./case.ts";

interface WhatFollows {
  outcome: Outcome;
  /** Whether the lead gets the text, and nobody has seen it. */
  sends: boolean;
  /** Why a person has to look at it, or to write it. */
  holds: readonly Hold[];
}

/** What a tick does about a decision where `ai.mode` is `auto`. */
export function whatFollows(
  { decision, reading, generated, holds: doubts, needsPerson }: ReplyDecision,
  others: readonly Hold[] = [],
): WhatFollows {
  if (decision === "schedule" && reading.until !== null) return settled("snooze");
  if (decision === "close") return settled("close");
  if (decision === "suppress") return settled("suppress");
  const isUsable = generated !== null && generated.body.text.trim() !== "";
  const isBeside = needsPerson === null || (isUsable && decision === "answer");
  const holds = isBeside ? doubts : [...doubts, { rule: NEEDS_PERSON, detail: needsPerson }];
  if (!isUsable || (decision !== "answer" && holds.length === 0)) {
    return { outcome: "person", sends: false, holds };
  }
  const all = [...holds, ...others];
  if (all.length > 0) return { outcome: "draft", sends: false, holds: all };
  const isAllDone = needsPerson === null && generated.promises.length === 0;
  return { outcome: isAllDone ? "sent" : "person", sends: true, holds: [] };
}

function settled(outcome: Outcome): WhatFollows {
  return { outcome, sends: false, holds: [] };
}
