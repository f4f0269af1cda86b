import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Campaign } from "./campaign.ts";
import { type EngineName, engineAvailable } from "./engines.ts";
import { Random } from "./random.ts";
import { pointTable, summary } from "./report.ts";

/**
 * `npm run chaos [-- --minutes N --rounds N --engine sqlite|postgres|both --seed N]`: kills Tickler
 * again and again, and counts what became of every email. It ends when the minutes are over, or on
 * each engine after so many rounds; without either, after a minute. Exit code 1 where an email went
 * out twice or was lost, or where the sum does not come out.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: "string" },
    rounds: { type: "string" },
    engine: { type: "string", default: "both" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
  },
});

const rounds = values.rounds === undefined ? Number.POSITIVE_INFINITY : Number(values.rounds);
const minutes = Number(values.minutes ?? (values.rounds === undefined ? 1 : 1_000));
const seed = Number(values.seed);
const asked: string[] = values.engine === "both" ? ["sqlite", "postgres"] : [values.engine];
const engines = asked.filter(
  (name): name is EngineName => name === "sqlite" || name === "postgres",
);
if (engines.length !== asked.length || !(rounds > 0) || !(minutes > 0) || Number.isNaN(seed)) {
  console.error(
    "usage: chaos [--minutes N] [--rounds N] [--engine sqlite|postgres|both] [--seed N]",
  );
  process.exit(2);
}

const root = resolve(import.meta.dirname, "../..");
const built = spawnSync(process.execPath, [join(root, ".scripts/build.mjs")], { stdio: "inherit" });
if (built.status !== 0) process.exit(1);
console.log(`seed ${seed}`);

let until = performance.now() + minutes * 60_000;
// Interrupted, it ends after the rounds in hand, and says what it has found.
process.once("SIGINT", () => {
  until = 0;
});
const outcomes = await Promise.all(engines.map((name, at) => rage(name, seed + at)));
process.exitCode = outcomes.every(Boolean) ? 0 : 1;

/** @returns whether the promise was kept */
async function rage(name: EngineName, from: number): Promise<boolean> {
  if (!engineAvailable(name)) {
    console.log(`${name}: left out, as none is installed`);
    return true;
  }
  const campaign = await Campaign.start(name, new Random(from));
  try {
    for (const point of campaign.points()) {
      if (campaign.rounds.length >= rounds || performance.now() >= until) break;
      const { faults, killed, took, account } = await campaign.round(point);
      const { queued, inDoubt } = account;
      const verdict = faults.length === 0 ? "ok" : `WRONG: ${faults.join("; ")}`;
      console.log(
        `${name} ${campaign.rounds.length}: killed ${killed} ${point.name}, ${queued} emails, ${inDoubt} in doubt, ${took.toFixed(0)} ms: ${verdict}`,
      );
    }
    const { account, faults } = await campaign.recount();
    const wrong = campaign.rounds.flatMap((round) => round.faults).concat(faults);
    console.log(`\n${pointTable(campaign.rounds)}\n\n${summary(name, campaign.rounds, account)}`);
    for (const fault of wrong) console.log(`  WRONG: ${fault}`);
    return wrong.length === 0;
  } finally {
    await campaign.stop();
  }
}
