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

/** Of the banners that mail systems put above a text. */
export const BANNER = 1 << CLASSES.length;

/** All other classes. */
const OTHERS = [
  "onto",
  "me",
  "we",
  "you",
  "that",
  "idiom",
  "about",
  "limit",
  "beside",
] as const satisfies readonly Exclude<OptOutClass, (typeof CLASSES)[number]>[];

const BITS = new Map<OptOutClass, number>([
  ...CLASSES.map((is, at) => [is, 1 << at] as const),
  ...OTHERS.map((is, at) => [is, (2 << CLASSES.length) << at] as const),
]);

export function bitsOf(...classes: readonly OptOutClass[]): number {
  let bits = 0;
  for (const each of classes) bits |= BITS.get(each) ?? 0;
  return bits;
}
