import { expect, test } from "vitest";
import type { EngineName } from "../../chaos/engines.ts";
import { team, teamSummary } from "../../chaos/mailboxes/mailboxes.ts";
import { Random } from "../../chaos/random.ts";
import { available, missingServer } from "../../support/postgres/suite.ts";

/** The short form of `npm run chaos -- --mailboxes`. */
const LEADS = 40;
const SECONDS = 3;

const engines: EngineName[] = available() ? ["sqlite", "postgres"] : ["sqlite"];

if (!available()) missingServer("chaos of many mailboxes on PostgreSQL");

test.concurrent.each(engines)(
  "20 mailboxes, ticks killed, on %s: nothing twice, lost, or by another mailbox",
  { retry: 0 },
  async (engine) => {
    const found = await team(engine, LEADS, SECONDS, new Random(20_260_302));
    const story = teamSummary(found);
    expect(found.faults, story).toEqual([]);
    expect(found.senders, story).toBe(20);
    expect(found.kills, story).toBeGreaterThan(0);
    expect(found.account.queued, story).toBeGreaterThan(LEADS);
  },
);
