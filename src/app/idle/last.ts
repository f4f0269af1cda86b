import type { Health } from "../../domain/health.ts";
import type { HealthQueries, Queries, Store } from "../../service/ports/index.ts";
import { lastIdleTick } from "./stamp.ts";

/** The parts of the work on a mailbox that an idle tick has done as well. */
const PARTS: readonly Health["part"][] = ["tick", "read"];

/**
 * A database that knows of idle ticks, too, which leave no row: whoever asks when the last tick ended
 * hears of them as of the others.
 */
export function withIdleTicks(store: Store, database: string): Store {
  return {
    ...store,
    read: (work) =>
      store.read((queries: Queries) =>
        work({ ...queries, health: knowing(queries.health, database) }),
      ),
  };
}

function knowing(health: HealthQueries, database: string): HealthQueries {
  return {
    ...health,
    async of(mailbox) {
      const known = await health.of(mailbox);
      const last = known.length === 0 ? null : lastIdleTick(database);
      if (last === null) return known;
      return known.map((each) =>
        PARTS.includes(each.part) && each.okAt !== null && each.okAt < last
          ? { ...each, okAt: last }
          : each,
      );
    },
  };
}
