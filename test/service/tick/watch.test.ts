import { expect, it } from "vitest";
import { AppError } from "../../../src/domain/errors.ts";
import type { Store } from "../../../src/service/ports/index.ts";
import type { TickReport } from "../../../src/service/tick/report.ts";
import { watch } from "../../../src/service/tick/watch.ts";
import { counted, POLICY, world } from "../../support/world/world.ts";

const OFF = { answer: { ...POLICY.answer, mode: "off" } } as const;

it("ticks until it is stopped, whatever becomes of one of them", async () => {
  const it = world(OFF);
  await it.queued();
  const { mailer, inbox, writer, services } = it;
  const stop = new AbortController();
  const reports: TickReport[] = [];
  const failures: unknown[] = [];
  let locks = 0;
  // A decorator of the store that can't be reached at the second tick.
  const store: Store = {
    ...it.store,
    lockMailbox: async (mailbox) => {
      locks += 1;
      if (locks === 2) throw new AppError("database", "the database is away");
      return it.store.lockMailbox(mailbox);
    },
  };
  const events: string[] = [];
  await watch({
    tick: { services: { ...services, store }, mailer, inbox, writer },
    interval: 1,
    stop: stop.signal,
    onEvent: (event) => events.push(event.type),
    onReport: (report) => {
      reports.push(report);
      if (reports.length === 3) stop.abort();
    },
    onFailure: (error) => failures.push(error),
  });
  expect(reports.map(counted)).toEqual([{ sent: 1 }, {}, {}]);
  expect(failures).toEqual([expect.objectContaining({ code: "database" })]);
  expect(events).toEqual(["sent"]);
});

it("waits no longer once it is stopped", async () => {
  const it = world(OFF);
  const { mailer, inbox, writer, services } = it;
  const stop = new AbortController();
  await watch({
    tick: { services, mailer, inbox, writer },
    interval: 3_600_000,
    stop: stop.signal,
    onEvent: () => {},
    onReport: () => setImmediate(() => stop.abort()),
    onFailure: () => {},
  });
  expect(stop.signal.aborted).toBe(true);
});
