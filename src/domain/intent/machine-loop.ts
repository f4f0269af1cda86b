import { fold } from "../../language/fold.ts";

/** A mail of a conversation, as far as its rhythm goes. */
export interface Turn {
  direction: "in" | "out";
  text: string;
  at: Date;
}

/** So many answers in a row are no coincidence. */
const SAME = 2;
const FAST = 3;
/** Quicker than a person reads and writes, in milliseconds. */
const SECONDS = 20_000;
/** How much two texts have in common to be nearly the same. */
const ALIKE = 0.85;
/** Shorter ones, such as `yes`, people repeat, too. */
const MIN_WORDS = 4;
const MAX_TEXT = 4_000;

/**
 * Whether the lead's side is a machine, too: it says the same again and again, or answers within
 * seconds every time. Says what it was seen by; null where nothing tells so.
 *
 * @param conversation oldest first
 */
export function isMachineLoop(conversation: readonly Turn[]): string | null {
  return sameAgain(conversation) ?? tooFast(conversation);
}

function sameAgain(conversation: readonly Turn[]): string | null {
  const rounds = lastOfRounds(conversation).slice(-SAME);
  if (rounds.length < SAME) return null;
  const [first, ...others] = rounds.map(({ text }) => wordsOf(text));
  if (first === undefined || first.length < MIN_WORDS) return null;
  return others.every((each) => likeness(first, each) >= ALIKE)
    ? `the lead's last ${SAME} mails say nearly the same`
    : null;
}

/** The lead's newest mail before each of ours, and the one that waits now. */
function lastOfRounds(conversation: readonly Turn[]): Turn[] {
  return conversation.filter(
    ({ direction }, at) => direction === "in" && conversation[at + 1]?.direction !== "in",
  );
}

function tooFast(conversation: readonly Turn[]): string | null {
  const waits = conversation.flatMap((turn, at) => {
    const previous = conversation[at - 1];
    return turn.direction === "in" && previous?.direction === "out"
      ? [turn.at.getTime() - previous.at.getTime()]
      : [];
  });
  const last = waits.slice(-FAST);
  return last.length === FAST && last.every((wait) => wait >= 0 && wait <= SECONDS)
    ? `the lead's last ${FAST} mails came within ${SECONDS / 1000} seconds of ours`
    : null;
}

/** Numbers and dates, which such mails count up, are left out. */
function wordsOf(text: string): string[] {
  const folded = fold(text.slice(0, MAX_TEXT));
  return (
    folded.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])\p{L})+/gu,
    ) ?? []
  );
}

/** How many of the words both have, of all they have. */
function likeness(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    common += 1;
  }
  return (2 * common) / Math.max(1, one.length + other.length);
}
