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

/** All other classes, in the bits behind it. */
const OTHERS: Readonly<Record<Exclude<OptOutClass, (typeof CLASSES)[number]>, number>> = {
  onto: 0,
  me: 1,
  we: 2,
  you: 3,
  that: 4,
  idiom: 5,
  about: 6,
  limit: 7,
  beside: 8,
};

const BITS: ReadonlyMap<string, number> = new Map([
  ...CLASSES.map((is, at) => [is, 1 << at] as const),
  ...Object.entries(OTHERS).map(([is, at]) => [is, (BANNER * 2) << at] as const),
]);

export function bitsOf(...classes: readonly OptOutClass[]): number {
  let bits = 0;
  for (const each of classes) bits |= BITS.get(each) ?? 0;
  return bits;
}
