import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BOUNCE_SAMPLE } from "../../../../src/domain/sending/sending-limits.ts";
import { pauseOnBounces } from "../../../../src/service/outbox/limits/bounce-pause.ts";
import { loadSendingLimits } from "../../../../src/service/outbox/limits/sending-limits.ts";
import { joinMailboxes } from "../../../../src/service/outbox/limits/together.ts";
import type { Store } from "../../../../src/service/ports/index.ts";
import type { MailboxPolicy, Services } from "../../../../src/service/services.ts";
import { engines, lazyStore, type RunningEngine } from "../../../support/store/engines.ts";
import { insertThread } from "../../../support/store/temp-store.ts";
import { NOON } from "../../../support/world/builders.ts";
import { world } from "../../../support/world/world.ts";

const MINUTE = 60_000;

/** Ada and Cleo write from one domain, Ben from another one. */
function mailboxOf(name: string): MailboxPolicy {
  const { forMailbox } = world({}).services.policy;
  const own = forMailbox(name);
  const alike = name === "ben" ? ["ben"] : ["ada", "cleo"];
  return { ...own, alike, limits: { ...own.limits, maxPerDomain: 2, maxBounces: 0.1 } };
}

const LEAD = { email: "jane@initech.example", timezone: null };

describe.each(engines)("mailboxes of one sending domain, on $name", (engine) => {
  let running: RunningEngine;
  beforeAll(async () => {
    running = await engine.start();
  });
  afterAll(() => running.stop());

  async function sent(store: Store, mailbox: string, count: number, bounced = 0): Promise<void> {
    await store.write(async (queries) => {
      for (let at = 0; at < count; at += 1) {
        await insertThread(queries, {
          lead: { email: `${mailbox}-${at}@initech.example` },
          message: { mailbox, status: at < bounced ? "bounced" : "sent" },
          email: {
            ...{
              mailbox,
              kind: "first",
              state: at < bounced ? "failed" : "sent",
              address: `x${at}@initech.example`,
            },
            sentAt: new Date(NOON.getTime() - 10 * MINUTE - at),
          },
        });
      }
    });
  }

  const limitsIn = (store: Store, name: string) =>
    store.read((queries) => loadSendingLimits(queries, mailboxOf(name), NOON));

  const candidate = (id: number) => ({ email: { id, kind: "first" as const }, lead: LEAD });

  test("count what they have sent to a domain together", async () => {
    const store = lazyStore(await running.database());
    await sent(store, "ada", 1);
    await sent(store, "cleo", 1);
    for (const name of ["ada", "cleo"]) {
      expect((await limitsIn(store, name)).check(candidate(1))?.rule).toBe("send.max_per_domain");
    }
    expect((await limitsIn(store, "ben")).check(candidate(1))).toBeNull();
  });

  test("count what they send side by side, in whatever order they begin and end", async () => {
    const store = lazyStore(await running.database());
    await sent(store, "cleo", 1);
    const names = ["ada", "cleo", "ben"] as const;
    const joined = names.map((name) => joinMailboxes(store, mailboxOf(name)));
    const [ada, cleo, ben] = await Promise.all(names.map((name) => limitsIn(store, name)));
    for (const [at, limits] of [ada, cleo, ben].entries()) {
      const together = joined[at];
      if (together) limits?.countBeside(together);
    }
    expect(cleo?.check(candidate(1))).toBeNull();
    ada?.take(candidate(100_001));
    joined[0]?.leave();
    expect(cleo?.check(candidate(1))?.rule).toBe("send.max_per_domain");
    ben?.take(candidate(100_002));
    expect(ben?.check(candidate(1))).toBeNull();
    // What was taken and does not leave after all counts no more.
    ada?.release(100_001);
    expect(cleo?.check(candidate(1))).toBeNull();
  });

  test("are paused by the share of bounces of their domain, and another domain is not", async () => {
    const store = lazyStore(await running.database());
    const services = { store, clock: { now: () => NOON } } as Services;
    await sent(store, "ada", BOUNCE_SAMPLE / 2, 4);
    await sent(store, "cleo", BOUNCE_SAMPLE / 2, 4);
    await sent(store, "ben", BOUNCE_SAMPLE, 0);
    expect(await pauseOnBounces(services, mailboxOf("ben"))).toBeNull();
    expect(await pauseOnBounces(services, mailboxOf("ada"))).toContain(
      `8 of the last ${BOUNCE_SAMPLE} cold mails bounced`,
    );
    expect((await limitsIn(store, "ada")).closed?.detail).toContain("tickler mailbox resume ada");
    expect(await store.read((queries) => queries.mailboxes.pauseOf("ben"))).toBeNull();
  });
});
