import { type Placeholder, sql } from "drizzle-orm";
import { lazy } from "../prepared.ts";

/** The most that one statement names. */
const CHUNK = 500;

/** A query that names values, be they slots of a prepared one. */
interface Asking<R> extends PromiseLike<R[]> {
  prepare(): { execute(values: Record<string, unknown>): PromiseLike<unknown> };
}

const SLOTS = Array.from({ length: CHUNK }, (_, at) => `slot${at}`);

/**
 * Asks by any number of values: whole chunks by one statement, which is prepared once, since to write and
 * prepare one for each takes longer than to run it.
 */
export function asker<T extends string | number, R>(
  ask: (some: (T | Placeholder)[]) => Asking<R>,
): (all: readonly T[]) => Promise<R[]> {
  const whole = lazy(() => ask(SLOTS.map((slot) => sql.placeholder(slot))).prepare());
  return async (all) => {
    const found: R[] = [];
    for (const some of chunks(all)) {
      if (some.length < CHUNK) {
        found.push(...(await ask(some)));
        continue;
      }
      const values: Record<string, unknown> = {};
      for (const [at, value] of some.entries()) values[SLOTS[at] ?? ""] = value;
      found.push(...((await whole().execute(values)) as R[]));
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
