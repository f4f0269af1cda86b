import { afterAll, expect, test } from "vitest";
import { Campaign } from "../../chaos/campaign.ts";
import type { EngineName } from "../../chaos/engines.ts";
import { POINTS, type Point } from "../../chaos/kill/points.ts";
import { Random } from "../../chaos/random.ts";
import { pointTable, summary } from "../../chaos/report.ts";
import { available, missingServer } from "../../support/postgres/suite.ts";

/** The short form of `npm run chaos`: each point once, one in four on PostgreSQL. */
const ON_SERVER = POINTS.filter((_, at) => available() && at % 4 === 3);
const ON_FILE = POINTS.filter((point) => !ON_SERVER.includes(point));

const campaigns: Campaign[] = [];

afterAll(() => Promise.all(campaigns.map((campaign) => campaign.stop())));

async function rage(engine: EngineName, points: readonly Point[]): Promise<void> {
  const campaign = await Campaign.start(engine, new Random(20_260_302));
  campaigns.push(campaign);
  for (const point of points) {
    const { faults } = await campaign.round(point);
    expect(faults, `${engine}, killed ${point.name}`).toEqual([]);
  }
  const { rounds } = campaign;
  const { account, faults } = await campaign.recount();
  const story = `${pointTable(rounds)}\n${summary(campaign, account)}`;
  expect(faults, story).toEqual([]);
  expect(account, story).toMatchObject({ twice: 0, lost: 0, unrecorded: 0, waiting: 0 });
  // A moment may not come, when another tick was faster; that has to be the exception.
  const died = rounds.filter(({ killed }) => killed > 0).length;
  expect(died / rounds.length, story).toBeGreaterThan(0.6);
}

if (!available()) missingServer("chaos on PostgreSQL");

test("killed at every point: nothing twice, nothing lost, and the sum comes out", {
  // Its processes are hundreds.
  timeout: 900_000,
  retry: 0,
}, async () => {
  const outcomes = await Promise.allSettled([
    rage("sqlite", ON_FILE),
    ...(ON_SERVER.length > 0 ? [rage("postgres", ON_SERVER)] : []),
  ]);
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
});
