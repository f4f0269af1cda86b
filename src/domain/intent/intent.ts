/** What a lead wants with a reply. */
export const INTENTS = [
  "interested",
  "question",
  "objection",
  /** Later, perhaps with a date. */
  "not_now",
  "wrong_person",
  "not_interested",
  /** Wants never to be written to again. */
  "unsubscribe",
  /** Angry, threatens, or speaks of law and lawyers. */
  "hostile",
  "unclear",
] as const;
export type Intent = (typeof INTENTS)[number];

/** Those of which a reply may be answered at once: see `decisionFor`. */
export const ANSWERED_INTENTS = [
  "interested",
  "question",
  "objection",
] as const satisfies readonly Intent[];

/** What is done about a reply. */
export const DECISIONS = [
  /** Write back, if nothing speaks against the text. */
  "answer",
  /** Follow up on the day that the lead named. */
  "schedule",
  /** Leave them in peace. */
  "close",
  /** Never write to them again. */
  "suppress",
  /** A person has to look at it. */
  "hand_over",
] as const;
export type Decision = (typeof DECISIONS)[number];

/** What a reply was taken for. */
export interface IntentResult {
  intent: Intent;
  /** Of `not_now`: the day that the lead named, at noon UTC; null where none was. */
  until: Date | null;
}

/** What follows from what a lead wants. */
export function decisionFor({ intent, until }: IntentResult): Decision {
  switch (intent) {
    case "interested":
    case "question":
    case "objection":
      return "answer";
    case "not_now":
      return until === null ? "hand_over" : "schedule";
    case "not_interested":
      return "close";
    case "unsubscribe":
      return "suppress";
    case "wrong_person":
    case "hostile":
    case "unclear":
      return "hand_over";
  }
}
