import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { addLead } from "../../../../src/service/leads/leads.ts";
import type { Store } from "../../../../src/service/ports/index.ts";
import { sendOne } from "../../../../src/service/send/send.ts";
import {
  type Services,
  type UniformPolicy,
  uniformPolicy,
} from "../../../../src/service/services.ts";
import { tick } from "../../../../src/service/tick/tick.ts";
import { openPostgres } from "../../../../src/store/postgres/open.ts";
import { ScriptedWriter } from "../../../support/ai/scripted-writer.ts";
import { describePostgres } from "../../../support/postgres/suite.ts";
import { MemoryInbox } from "../../../support/world/memory-inbox.ts";
import { MemoryMailer } from "../../../support/world/memory-mailer.ts";
import { POLICY, VirtualClock } from "../../../support/world/world.ts";

/** The store, in which each claim takes a while, as on a server that is far away. */
function far(store: Store): Store {
  return {
    ...store,
    write: (work) =>
      store.write((queries) =>
        work({
          ...queries,
          outbox: {
            ...queries.outbox,
            async claim(...args) {
              await sleep(40);
              return queries.outbox.claim(...args);
            },
          },
        }),
      ),
  };
}

// On SQLite one write follows the other; on a server they run at once.
describePostgres("a limit that several connections reach at once", (cluster) => {
  test.each<[string, Partial<UniformPolicy["limits"]>]>([
    ["send.max_per_tick", { maxPerTick: 2 }],
    ["send.max_per_day", { maxPerDay: 2 }],
    ["send.max_per_domain", { maxPerDomain: 2 }],
  ])("holds: %s", async (_rule, pace) => {
    const url = await cluster().createDatabase();
    const store = await openPostgres({ url, password: null });
    onTestFinished(() => store.close());
    const policy = uniformPolicy({ ...POLICY, limits: { ...POLICY.limits, ...pace } });
    const services: Services = { store: far(store), clock: new VirtualClock(), policy };
    for (let at = 0; at < 8; at += 1) {
      const { id } = await addLead(services, { name: "Lead", email: `lead-${at}@example.com` });
      await sendOne(services, id, { text: "Open to a quick chat?" });
    }
    const mailer = new MemoryMailer();
    mailer.connections = 5;
    const peers = { mailer, inbox: new MemoryInbox(), writer: new ScriptedWriter() };
    expect((await tick({ services, ...peers })).counts.sent).toBe(2);
    expect(mailer.attempts).toHaveLength(2);
  });
});
