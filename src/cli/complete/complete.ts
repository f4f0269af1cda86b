/**
 * What the scripts of `tickler completion` ask at each Tab, as `tickler __complete SHELL …`. Reads the
 * description of all commands that the build has made, and makes none of them. May import `app` and
 * what lies beside it; nothing but `main.ts` imports it, when it is asked.
 */
import { UNSAFE } from "../output/safe-text.ts";
import { processStreams, type Streams } from "../output/streams.ts";
import { offerAt } from "./candidates.ts";
import type { Word } from "./describe.ts";
import { description } from "./description.ts";
import { placeOf } from "./place.ts";
import { forBash, type Typed, takeApart } from "./words.ts";

/** A note is cut off here, as a line of a list is no place for more. */
const NOTE_LENGTH = 70;

/** `COMP_TYPE` where bash lists what is possible, or inserts what all have in common and lists. */
const LISTS = ["63", "33", "64"];

interface Request {
  readonly typed: Typed;
  readonly format: (words: readonly Word[]) => string[];
}

/**
 * Answers a shell; says nothing of what goes wrong, since that would stand in the line that somebody
 * is typing.
 *
 * @returns the exit code
 */
export async function answerShell(
  args: readonly string[],
  streams: Streams = processStreams(),
): Promise<number> {
  await complete(args, streams).catch(() => undefined);
  return 0;
}

/**
 * Prints what a shell is to offer: first `words`, `files` or `folders`; after `words`, a line for each,
 * with a tab before what it means.
 *
 * @param args of bash: `COMP_TYPE`, `COMP_WORDBREAKS` and the line up to the cursor. Of other shells:
 *   the word that is being typed after a `=`, and the words before it without their quotes
 */
async function complete(
  [shell = "", ...args]: readonly string[],
  { env, stdout }: Streams,
): Promise<void> {
  const { typed, format } = shell === "bash" ? fromBash(args) : fromWords(shell, args);
  // Variables may stand before the name of the program: TICKLER_HOME=… tickler …
  const start = typed.before.findIndex((word) => !/^\w+=/.test(word));
  const set = typed.before.slice(0, Math.max(start, 0)).map((word) => {
    const at = word.indexOf("=");
    return [word.slice(0, at), word.slice(at + 1)];
  });
  const commands = description();
  const place = placeOf(commands, typed.before.slice(start + 1), typed.current);
  const offer = await offerAt(place, commands, { ...env, ...Object.fromEntries(set) });
  const lines = offer.kind === "words" ? format(safe(offer.words)) : [];
  stdout.write(`${[offer.kind, ...lines].join("\n")}\n`);
}

/** A word with a control character is left out, as the shell would run it; a note goes without. */
function safe(words: readonly Word[]): Word[] {
  const seen = new Set<string>();
  return words.flatMap(({ value, note }) => {
    if (value.search(UNSAFE) >= 0 || /[\n\t]/.test(value) || seen.has(value)) return [];
    seen.add(value);
    const line = note.replace(/\s+/gu, " ").replace(UNSAFE, "").trim();
    const letters = [...line];
    const short = letters.slice(0, NOTE_LENGTH - 1).join("");
    return [{ value, note: letters.length > NOTE_LENGTH ? `${short}…` : line }];
  });
}

function fromWords(shell: string, [current = "=", ...before]: readonly string[]): Request {
  // fish gives the word as it stands there, with the quote that is still open.
  const word = shell === "fish" ? takeApart(current.slice(1)).current : current.slice(1);
  return {
    typed: { before, current: word, raw: word, quote: "" },
    format: (words) => words.map(({ value, note }) => `${value}\t${note}`),
  };
}

function fromBash([type = "", breaks = "", line = ""]: readonly string[]): Request {
  const typed = takeApart(line);
  const format = (words: readonly Word[]): string[] => {
    // bash puts in what all have in common, which must not take away what is typed.
    const fitting = words.filter(({ value }) => value.startsWith(typed.current));
    if (fitting.length === 0) {
      const [only, ...others] = words;
      const isWhole =
        typed.quote === "" && !typed.raw.split("").some((each) => breaks.includes(each));
      return only && others.length === 0 && isWhole
        ? [forBash(only.value, { ...typed, raw: "" }, breaks)]
        : [];
    }
    const inserted = fitting.map(({ value }) => forBash(value, typed, breaks));
    if (fitting.length === 1 || !LISTS.includes(type)) return inserted;
    // bash lists no more than the words, so that what they mean stands in them.
    const width = Math.max(...inserted.map((word) => word.length));
    return inserted.map((word, at) => {
      const note = fitting[at]?.note ?? "";
      return note === "" ? word : `${word.padEnd(width)}  (${note})`;
    });
  };
  return { typed, format };
}
