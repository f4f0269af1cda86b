/** What a line of the list of what waits came from, that stays until a person settles it. */
export const REMINDER_KINDS = [
  /** A person wanted to be reminded. */
  "reminder",
  /** A machine's answer left something to a person. */
  "needs_person",
  /** A machine's answer promises something, which a person has to keep. */
  "promise",
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];
