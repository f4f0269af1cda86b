import type { Hold } from "../../../domain/email.ts";
import { replyStep } from "../reply-step.ts";
import type { ReplyDecision } from "../triage-reply.ts";
import type { Outcome } from "./case.ts";

interface WhatFollows {
  outcome: Outcome;
  /** Whether the lead gets the text, and nobody has seen it. */
  sends: boolean;
  /** Why a person has to look at it, or to write it. */
  holds: readonly Hold[];
}

/**
 * What a tick does about a decision where `ai.mode` is `auto`.
 *
 * @param others why the text would wait for a person besides
 */
export function whatFollows(decided: ReplyDecision, others: readonly Hold[]): WhatFollows {
  const { step, holds } = replyStep(decided, "auto");
  switch (step) {
    case "schedule":
      return { outcome: "snooze", sends: false, holds: [] };
    case "close":
    case "suppress":
      return { outcome: step, sends: false, holds: [] };
    case "hand_over":
      return { outcome: "person", sends: false, holds };
    case "write": {
      const all = [...holds, ...others];
      if (all.length > 0) return { outcome: "draft", sends: false, holds: all };
      const { needsPerson, generated } = decided;
      const isAllDone = needsPerson === null && generated?.promises.length === 0;
      return { outcome: isAllDone ? "sent" : "person", sends: true, holds: [] };
    }
  }
}
