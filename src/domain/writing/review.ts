/** What a person did with a text that a machine wrote and that waited for them. */
export const REVIEW_OUTCOMES = [
  /** Approved as it was. */
  "approved",
  /** Changed before it left, or written anew. */
  "edited",
  /** Thrown away, taken back, or answered by hand in its place. */
  "discarded",
] as const;
export type ReviewOutcome = (typeof REVIEW_OUTCOMES)[number];
