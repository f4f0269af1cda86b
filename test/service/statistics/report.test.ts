import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Queries, Store } from "../../../src/service/ports/index.ts";
import { uniformPolicy } from "../../../src/service/services.ts";
import { reportNumbers } from "../../../src/service/statistics/report.ts";
import type { Statistics } from "../../../src/service/statistics/statistics.ts";
import { engines, lazyStore, type RunningEngine } from "../../support/store/engines.ts";
import { insertEmail, insertLead, insertMessage } from "../../support/store/temp-store.ts";
import { DAY, later } from "../../support/world/builders.ts";
import { POLICY } from "../../support/world/world.ts";

/** A lead who was written to, and has replied. */
async function answered(queries: Queries): Promise<void> {
  const { id } = await insertLead(queries);
  const message = await insertMessage(queries, id);
  const sent = { state: "sent", sentAt: later(0), createdAt: later(0), step: 1 } as const;
  await insertEmail(queries, message.id, "first", { direction: "out", ...sent });
  await insertEmail(queries, message.id, "reply", {
    ...{ direction: "in", state: "received", sentAt: later(DAY), createdAt: later(DAY) },
    rfcMessageId: `<back-${message.id}@example.com>`,
  });
}

/** The same store, in which `meanwhile` happens after each count. */
function interrupted(store: Store, meanwhile: () => Promise<void>): Store {
  const after = async <T>(counting: Promise<T>): Promise<T> => {
    const counted = await counting;
    await meanwhile();
    return counted;
  };
  const counting = (queries: Queries): Queries => ({
    ...queries,
    statistics: {
      mails: (scope) => after(queries.statistics.mails(scope)),
      answers: (scope) => after(queries.statistics.answers(scope)),
    },
  });
  return {
    ...store,
    read: (work) => store.read((queries) => work(counting(queries))),
    snapshot: (work) => store.snapshot((queries) => work(counting(queries))),
  };
}

const totalOf = ({ rows }: Statistics) => ({
  sent: rows.reduce((sum, { tally }) => sum + tally.sent, 0),
  replied: rows.reduce((sum, { tally }) => sum + tally.replied, 0),
});

describe.each(engines.filter(({ shared }) => shared))("a report, on $name", (engine) => {
  let running: RunningEngine;
  beforeAll(async () => {
    running = await engine.start();
  });
  afterAll(() => running.stop());

  test("shows one moment, whatever is written while it counts", async () => {
    const open = await running.database();
    const [store, other] = [lazyStore(open), lazyStore(open)];
    await other.write(answered);
    let written = 1;
    const services = {
      store: interrupted(store, async () => {
        await other.write(answered);
        written += 1;
      }),
      clock: { now: () => later(2 * DAY) },
      policy: uniformPolicy(POLICY),
    };
    const { all, weeks, variants, mailboxes } = await reportNumbers(services, {
      sequence: null,
      since: null,
    });
    for (const part of [all, weeks, variants, mailboxes]) {
      expect(totalOf(part)).toEqual({ sent: 1, replied: 1 });
    }
    expect(written).toBe(9);
    expect(
      totalOf((await reportNumbers({ ...services, store }, { sequence: null, since: null })).all),
    ).toEqual({
      sent: 9,
      replied: 9,
    });
  });
});
