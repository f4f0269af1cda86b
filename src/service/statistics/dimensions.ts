/** What the numbers may be split by. */
export const DIMENSIONS = [
  "step",
  "variant",
  "mailbox",
  "tag",
  "company",
  "weekday",
  "week",
] as const;
export type Dimension = (typeof DIMENSIONS)[number];
