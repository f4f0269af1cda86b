/** The use of a writer: its texts are sent automatically, wait for a person, or none is written. */
export const AI_MODES = ["auto", "review", "off"] as const;

export type AiMode = (typeof AI_MODES)[number];
