import { expect, test } from "vitest";
import { agents } from "../../chaos/agents/agents.ts";
import { agentsSummary } from "../../chaos/agents/reckon.ts";
import type { EngineName } from "../../chaos/engines.ts";
import { Random } from "../../chaos/random.ts";
import { available, missingServer } from "../../support/postgres/suite.ts";

/** The short form of `npm run chaos -- --agents`. */
const SECONDS = 5;

const engines: EngineName[] = available() ? ["sqlite", "postgres"] : ["sqlite"];

if (!available()) missingServer("chaos of agents on PostgreSQL");

test.concurrent.each(engines)(
  "two agents, a watch that is killed and a person on %s: nothing unapproved, nothing twice, no event missed",
  async (engine) => {
    const found = await agents(engine, SECONDS, new Random(20_260_302));
    const story = agentsSummary(found);
    expect(found.faults, `${found.faults[0] ?? "faults"}\n${story}`).toEqual([]);
    const { mails, plans, approvedSteps, tries, kills, hooks } = found;
    const happened = { mails, done: plans.done, approvedSteps, tries, kills, taken: hooks.taken };
    for (const [what, count] of Object.entries(happened)) {
      expect(count, `no ${what}\n${story}`).toBeGreaterThan(0);
    }
  },
);
