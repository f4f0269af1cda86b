import { closest } from "../closest.ts";
import { shown, type Table } from "./plain.ts";
import type { SequenceProblem } from "./sequence.ts";

/** A value that is none: it was reported. */
export class Refused extends Error {
  readonly hint: string;

  constructor(what: string, hint: string) {
    super(what);
    this.hint = hint;
  }
}

/** One table of a sequence's file, whose keys are read one by one; what is wrong is gathered. */
export class Fields {
  readonly #table: Table;
  readonly #place: Pick<SequenceProblem, "step" | "variant">;
  readonly #problems: SequenceProblem[];

  /** @param problems gets what is wrong */
  constructor(
    table: Table,
    place: Pick<SequenceProblem, "step" | "variant">,
    problems: SequenceProblem[],
  ) {
    this.#table = table;
    this.#place = place;
    this.#problems = problems;
  }

  has(key: string): boolean {
    return Object.hasOwn(this.#table, key);
  }

  raw(key: string): unknown {
    return this.has(key) ? this.#table[key] : undefined;
  }

  report(key: string | null, what: string, hint: string): void {
    this.#problems.push({ ...this.#place, key, what, hint });
  }

  /**
   * Reads one key.
   *
   * @param read throws `Refused`
   * @returns null where the key is not there, or was reported
   */
  read<T>(key: string, read: (value: unknown) => T): T | null {
    if (!this.has(key)) return null;
    try {
      return read(this.#table[key]);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.report(key, error.message, error.hint);
      return null;
    }
  }

  /** The same of a key that has to be there. */
  require<T>(key: string, hint: string, read: (value: unknown) => T): T | null {
    if (this.has(key)) return this.read(key, read);
    this.report(key, "is missing", hint);
    return null;
  }

  /**
   * Reports every key that is not among the known ones.
   *
   * @param what has the keys, such as `a task`
   * @param elsewhere keys that other tables of a sequence have, and where they belong
   */
  refuseUnknown(
    what: string,
    known: readonly string[],
    elsewhere: Readonly<Record<string, string>>,
  ): void {
    for (const key of Object.keys(this.#table)) {
      if (known.includes(key)) continue;
      const name = /^[\w-]{1,40}$/.test(key) ? key : shown(key);
      const wanted = key.toLowerCase().replace(/[-\s]/g, "_");
      const place = Object.hasOwn(elsewhere, wanted) ? elsewhere[wanted] : undefined;
      const meant = known.includes(wanted) ? wanted : closest(wanted, known);
      if (place !== undefined) this.report(name, `${what} has no such key`, place);
      else {
        const all = `The keys of ${what} are: ${known.join(", ")}.`;
        this.report(name, `${what} has no such key`, meant ? `Did you mean ${meant}? ${all}` : all);
      }
    }
  }
}
