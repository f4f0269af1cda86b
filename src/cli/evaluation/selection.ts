import { AppError } from "../../domain/errors.ts";
import type { Evaluated } from "../../service/ai/evaluation/evaluate.ts";
import type { Play } from "./material.ts";

/** What `--only` says. */
export interface Selection {
  /** Only these are shown; empty: all. */
  verdicts: readonly Evaluated["verdict"][];
  /** Only these are played, by parts of their names or by their kinds; empty: all. */
  names: readonly string[];
}

const VERDICTS: Readonly<Record<string, readonly Evaluated["verdict"][]>> = {
  WRONG: ["wrong", "failed"],
  HELD: ["held"],
  RIGHT: ["right"],
};

/** @param only as given, each perhaps several with commas between them */
export function selectionOf(only: readonly string[]): Selection {
  const words = only.flatMap((word) => (word.split(",").every(isVerdict) ? word.split(",") : word));
  return {
    verdicts: words.flatMap((word) => VERDICTS[word.trim()] ?? []),
    names: words.filter((word) => !isVerdict(word)).map(lower),
  };
}

function isVerdict(word: string): boolean {
  return Object.hasOwn(VERDICTS, word.trim());
}

/** @throws AppError `not_found` where a name is none's */
export function playedOnly<P extends Play>(
  plays: readonly P[],
  { names }: Selection,
  most: number,
): P[] {
  const is = (play: Play, name: string): boolean =>
    lower(play.name).includes(name) || ("kind" in play && lower(play.kind) === name);
  // Names may have commas of their own.
  const wanted = names.flatMap((name) =>
    plays.some((play) => is(play, name)) ? name : name.split(",").map((part) => part.trim()),
  );
  for (const name of wanted) {
    if (plays.some((play) => is(play, name))) continue;
    const kinds = [...new Set(plays.map((play) => ("kind" in play ? play.kind : play.name)))];
    throw new AppError(
      "not_found",
      `no case is called ${JSON.stringify(name)}, or is of that kind`,
      `Kinds: ${kinds.slice(0, 12).join(", ")}. To show only some results: WRONG, HELD, RIGHT.`,
    );
  }
  const chosen = plays.filter(
    (play) => wanted.length === 0 || wanted.some((name) => is(play, name)),
  );
  return chosen.slice(0, most);
}

export function isShown({ verdict }: Evaluated, { verdicts }: Selection): boolean {
  return verdicts.length === 0 || verdicts.includes(verdict);
}

function lower(text: string): string {
  return text.trim().toLowerCase();
}
