import { type Placeholder, sql } from "drizzle-orm";
import { planned } from "../prepared.ts";

/** The most that one statement names. */
const CHUNK = 500;

/** So many values are asked for again and again: by a mail of one lead, one message, a few ids. */
const FEW = 4;

interface Statement {
  execute(values: Record<string, unknown>): PromiseLike<unknown>;
}

/** A query that names values, be they slots of a prepared one. */
interface Asking<R> extends PromiseLike<R[]> {
  prepare(): Statement;
}

const SLOTS = Array.from({ length: CHUNK }, (_, at) => `slot${at}`);

/**
 * Asks by any number of values: whole chunks, and a few values, by statements that are prepared once, since
 * to write and prepare one for each takes longer than to run it.
 */
export function asker<T extends string | number, R>(
  ask: (some: (T | Placeholder)[]) => Asking<R>,
): (all: readonly T[]) => Promise<R[]> {
  const statements = new Map<number, Statement>();
  const statementOf = (count: number): Statement => {
    const known = statements.get(count);
    if (known) return known;
    const slots = SLOTS.slice(0, count).map((slot) => sql.placeholder(slot));
    const made = planned(ask(slots).prepare());
    statements.set(count, made);
    return made;
  };
  return async (all) => {
    const found: R[] = [];
    for (const some of chunks(all)) {
      if (some.length > FEW && some.length < CHUNK) {
        found.push(...(await ask(some)));
        continue;
      }
      const values: Record<string, unknown> = {};
      for (const [at, value] of some.entries()) values[SLOTS[at] ?? ""] = value;
      found.push(...((await statementOf(some.length).execute(values)) as R[]));
    }
    return found;
  };
}

/** Each once, so many at a time that every engine takes them. */
export function chunks<T>(all: readonly T[]): T[][] {
  const each = [...new Set(all)];
  const found: T[][] = [];
  for (let at = 0; at < each.length; at += CHUNK) found.push(each.slice(at, at + CHUNK));
  return found;
}
