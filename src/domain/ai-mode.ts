/** Who sends what a writer writes. */
export const AI_MODES = ["auto", "review", "off"] as const;

export type AiMode = (typeof AI_MODES)[number];
