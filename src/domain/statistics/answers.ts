/** What somebody's replies were taken for, as bits of a number. */
export const ANSWER = {
  /** Whether any was taken for something. */
  read: 1,
  interested: 2,
  declined: 4,
  meeting: 8,
  unsubscribed: 16,
} as const;
