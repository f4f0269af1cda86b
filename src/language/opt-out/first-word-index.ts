import { type FirstWords, firstWordsOfAll, type Kinds } from "./first-words.ts";
import { HEAD, isAscii } from "./heads.ts";

/** A stem has so many letters at least, and at most. */
const MIN_STEM = 3;
const MAX_STEM = 30;

/** Words by themselves, of which most texts need few: a line is taken apart when one of its words is looked for. */
class Words {
  readonly #lines = new Map<string, string>();
  readonly #words = new Map<string, Kinds>();
  readonly #kinds: readonly Kinds[];

  constructor(lines: string, kinds: readonly Kinds[]) {
    this.#kinds = kinds;
    for (const line of lines.split("\n")) this.#lines.set(line.slice(0, line.indexOf(" ")), line);
  }

  get(word: string): Kinds | undefined {
    const head = word.slice(0, HEAD);
    const line = this.#lines.get(head);
    if (line !== undefined) {
      this.#lines.delete(head);
      for (const entry of line.slice(head.length + 1).split(" ")) {
        const [rest = "", index] = entry.split(":");
        this.#words.set(head + rest, this.#kinds[Number(index)] ?? []);
      }
    }
    return this.#words.get(word);
  }
}

interface Index {
  plain: Words;
  /** Made for the first word that is not ASCII. */
  others: Words | null;
  /** By their first letters. */
  stems: ReadonlyMap<string, readonly (readonly [stem: string, kinds: Kinds])[]>;
  table: FirstWords;
}

let made: Index | null = null;

function index(): Index {
  if (made !== null) return made;
  const table = firstWordsOfAll();
  const stems = new Map<string, (readonly [string, Kinds])[]>();
  for (const [stem, kinds] of table.stems) {
    if (stem.length < MIN_STEM || stem.length > MAX_STEM) continue;
    const head = stem.slice(0, MIN_STEM);
    stems.set(head, [...(stems.get(head) ?? []), [stem, table.kinds[kinds] ?? []]]);
  }
  made = { plain: new Words(table.plain, table.kinds), others: null, stems, table };
  return made;
}

/** What the phrases are that begin with a word. */
export function kindsOfWord(word: string): Kinds | undefined {
  const all = index();
  if (isAscii(word)) return all.plain.get(word);
  all.others ??= new Words(all.table.others, all.table.kinds);
  return all.others.get(word);
}

const NONE: readonly never[] = [];

/** What the phrases are that begin with a stem of a word. */
export function kindsOfStems(word: string): readonly Kinds[] {
  const known = word.length < MIN_STEM ? undefined : index().stems.get(word.slice(0, MIN_STEM));
  if (known === undefined) return NONE;
  return known.flatMap(([stem, kinds]) => (word.startsWith(stem) ? [kinds] : []));
}
