import { TICK_OVERDUE } from "../../../domain/health.ts";
import { servicePlace } from "../../../platform/scheduler/place.ts";
import { scheduled } from "../../../platform/scheduler/scheduled.ts";
import type { Scheduled } from "../../../platform/scheduler/service.ts";
import { brokenParts, lastTick } from "../../../service/health/broken.ts";
import { fail, type Outcome, ok, unknown, warn } from "../../check.ts";
import type { SetUp } from "../../set-up.ts";

const INSTALL = "tickler service install";

/** Whether ticks run: by what, when the last one ended, and whether they fail. */
export async function ticks(setUp: SetUp): Promise<Outcome> {
  const { app, config, env } = setUp;
  const [found, store] = await Promise.all([
    scheduled(servicePlace(env, config.home.dataDir)).catch(() => null),
    app.existingStore(),
  ]);
  const by = byWhat(found);
  if (store === null) {
    const status = await app.databaseStatus().catch(() => "broken");
    if (status !== null) return unknown("the database can't be read: see database");
    const none = "no tick has run yet";
    return found === null ? warn(`${none}, and nothing runs them`, INSTALL) : ok(`${none}; ${by}`);
  }
  const { policy } = await app.services();
  const now = await setUp.now();
  const mailbox = policy.defaultMailbox;
  const { last, broken } = await store.read(async (queries) => {
    const health = await queries.health.of(mailbox);
    const parts = await brokenParts(queries, policy, mailbox, now);
    return {
      last: lastTick(health.find(({ part }) => part === "tick")),
      broken: parts.find(({ part }) => part === "tick"),
    };
  });
  if (found?.active === false) {
    return fail(`${by} does not run: ${found.problem ?? "for an unknown reason"}`, INSTALL);
  }
  if (broken) {
    const what =
      found === null
        ? `${broken.what}; no service and no line of cron runs them`
        : `${broken.what}; ${by} should run them`;
    return fail(what, found === null ? INSTALL : "tickler service logs");
  }
  const overdue = last === null || now.getTime() - last.getTime() > TICK_OVERDUE;
  if (!overdue) return ok(`the last one ended ${minutes(now, last)} ago; ${by}`);
  if (found === null) return warn("nothing runs them, and nothing waits for one yet", INSTALL);
  if (last === null) return unknown(`${by}, and none has ended yet`);
  return fail(`${by}, and none has ended for over an hour`, "tickler service logs");
}

function byWhat(found: Scheduled | null): string {
  if (found === null) return "no service and no line of cron is known to run them";
  return `${found.scheduler} runs them (${found.ours ? found.name : "a line of your own"})`;
}

function minutes(now: Date, last: Date): string {
  const passed = Math.max(0, Math.round((now.getTime() - last.getTime()) / 60_000));
  return passed === 0 ? "less than a minute" : `${passed} minutes`;
}
