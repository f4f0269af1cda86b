import type { LogStep } from "../../domain/status.ts";
import type { Queries, Store } from "../../service/ports/index.ts";
import type { Telemetry } from "../telemetry.ts";

/** A store that records each step of a message once it is durable. */
export function recordedStore(store: Store, telemetry: Telemetry): Store {
  return {
    get location() {
      return store.location;
    },
    get isShared() {
      return store.isShared;
    },
    read: (work) => store.read(work),
    async write(work) {
      let steps: Step[] = [];
      const result = await store.write((queries) => {
        // PostgreSQL runs a transaction again that lost against another one.
        steps = [];
        return work(withSteps(queries, steps));
      });
      for (const { messageId, step } of steps) {
        telemetry.log("message.step", { "tickler.message.id": messageId, "tickler.step": step });
      }
      return result;
    },
    ...(store.changes && { changes: store.changes.bind(store) }),
    snapshot: (work) => store.snapshot(work),
    exportTables: (work) => store.exportTables(work),
    importTables: (work) => store.importTables(work),
    lockMailbox: (mailbox) => store.lockMailbox(mailbox),
    purge: () => store.purge(),
    close: () => store.close(),
  };
}

interface Step {
  messageId: number;
  step: LogStep;
}

function withSteps(queries: Queries, steps: Step[]): Queries {
  const { logs } = queries;
  return {
    ...queries,
    logs: {
      ...logs,
      async add(messageId, step, now, detail) {
        await logs.add(messageId, step, now, detail);
        steps.push({ messageId, step });
      },
      async addToAll(messageIds, step, now, by) {
        await logs.addToAll(messageIds, step, now, by);
        for (const messageId of messageIds) steps.push({ messageId, step });
      },
    },
  };
}
