import type { OptOutWords } from "../locale.ts";

/** What a word may be in a request not to be written to. */
export type OptOutClass = keyof OptOutWords;

/** The classes without which nothing is asked for, each a bit. */
export const CLASSES = [
  "alone",
  "remove",
  "stop",
  "takeOff",
  "off",
  "list",
  "not",
  "no",
  "write",
  "send",
  "want",
  "aim",
  "mail",
  "receive",
  "more",
] as const satisfies readonly OptOutClass[];

export function bitsOf(...classes: readonly OptOutClass[]): number {
  return CLASSES.reduce((bits, is, at) => (classes.includes(is) ? bits | (1 << at) : bits), 0);
}

/** Of the banners that mail systems put above a text. */
export const BANNER = 1 << CLASSES.length;
