import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { agents } from "./agents/agents.ts";
import { agentsSummary } from "./agents/reckon.ts";
import { answers, answersSummary } from "./answers.ts";
import { Campaign } from "./campaign.ts";
import { type EngineName, engineAvailable } from "./engines.ts";
import { load, loadSummary } from "./load.ts";
import { team, teamSummary } from "./mailboxes/mailboxes.ts";
import { Random } from "./random.ts";
import { pointTable, summary } from "./report.ts";

/**
 * `npm run chaos [-- --minutes N --rounds N --engine sqlite|postgres|both --seed N]`: kills Tickler
 * again and again, and counts what became of every email. It ends when the minutes are over, or on
 * each engine after so many rounds; without either, after a minute. With `--load [--emails N]`
 * nobody is killed: eight ticks at a time and a watch send that many emails under limits, first on
 * one engine, then on the other. With `--answers [--companies N --seconds N]` they follow up, too,
 * while people of the companies answer, and nothing may leave after that. With `--mailboxes
 * [--leads N --seconds N]` five ticks at a time work 20 mailboxes, and are killed at random, while leads
 * answer. With `--agents [--seconds N]` two agents, a watch that is killed and a person work on one
 * database. Exit code 1 where an email went out twice or was lost, where a limit was exceeded, or where the
 * sum does not come out.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: "string" },
    rounds: { type: "string" },
    engine: { type: "string", default: "both" },
    load: { type: "boolean", default: false },
    answers: { type: "boolean", default: false },
    mailboxes: { type: "boolean", default: false },
    agents: { type: "boolean", default: false },
    leads: { type: "string", default: "400" },
    companies: { type: "string", default: "200" },
    seconds: { type: "string", default: "60" },
    emails: { type: "string", default: "10000" },
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
const emails = Number(values.emails);
const companies = Number(values.companies);
const seconds = Number(values.seconds);
const leads = Number(values.leads);
const counts = [rounds, minutes, emails, companies, leads, seconds];
const numbers = counts.every((each) => each > 0) && !Number.isNaN(seed);
if (engines.length !== asked.length || !numbers) {
  console.error(
    "usage: chaos [--minutes N] [--rounds N] [--engine sqlite|postgres|both] [--seed N]\n       chaos --load [--emails N] [--engine sqlite|postgres|both]\n       chaos --answers [--companies N] [--seconds N] [--engine sqlite|postgres|both] [--seed N]\n       chaos --mailboxes [--leads N] [--seconds N] [--engine sqlite|postgres|both] [--seed N]\n       chaos --agents [--seconds N] [--engine sqlite|postgres|both] [--seed N]",
  );
  process.exit(2);
}

const root = resolve(import.meta.dirname, "../..");
const built = spawnSync(process.execPath, [join(root, "scripts/build.mjs")], { stdio: "inherit" });
if (built.status !== 0) process.exit(1);
process.exitCode = (await work()) ? 0 : 1;

/** @returns whether all promises were kept */
async function work(): Promise<boolean> {
  if (values.load) return strain();
  if (values.mailboxes) return workTeam();
  if (values.agents) return letAgents();
  return values.answers ? listen() : rageAll();
}

async function listen(): Promise<boolean> {
  console.log(`seed ${seed}`);
  let kept = true;
  for (const name of engines.filter(installed)) {
    const found = await answers(name, companies, seconds, new Random(seed));
    console.log(`\n${answersSummary(found)}`);
    for (const fault of found.faults) console.log(`  WRONG: ${fault}`);
    kept &&= found.faults.length === 0;
  }
  return kept;
}

async function workTeam(): Promise<boolean> {
  console.log(`seed ${seed}`);
  let kept = true;
  for (const name of engines.filter(installed)) {
    const found = await team(name, leads, seconds, new Random(seed));
    console.log(`\n${teamSummary(found)}`);
    for (const fault of found.faults) console.log(`  WRONG: ${fault}`);
    kept &&= found.faults.length === 0;
  }
  return kept;
}

async function letAgents(): Promise<boolean> {
  console.log(`seed ${seed}`);
  let kept = true;
  for (const name of engines.filter(installed)) {
    const found = await agents(name, seconds, new Random(seed));
    console.log(`\n${agentsSummary(found)}`);
    for (const fault of found.faults) console.log(`  WRONG: ${fault}`);
    kept &&= found.faults.length === 0;
  }
  return kept;
}

async function strain(): Promise<boolean> {
  let kept = true;
  for (const name of engines.filter(installed)) {
    const found = await load(name, emails);
    console.log(`\n${loadSummary(found)}`);
    for (const fault of found.faults) console.log(`  WRONG: ${fault}`);
    kept &&= found.faults.length === 0;
  }
  return kept;
}

async function rageAll(): Promise<boolean> {
  console.log(`seed ${seed}`);
  let until = performance.now() + minutes * 60_000;
  // Interrupted, it ends after the rounds in hand, and says what it has found.
  process.once("SIGINT", () => {
    until = 0;
  });
  const inTime = (): boolean => performance.now() < until;
  const each = engines.filter(installed).map((name, at) => rage(name, seed + at, inTime));
  return (await Promise.all(each)).every(Boolean);
}

function installed(name: EngineName): boolean {
  if (!engineAvailable(name)) console.log(`${name}: left out, as none is installed`);
  return engineAvailable(name);
}

/** @returns whether the promise was kept */
async function rage(name: EngineName, from: number, inTime: () => boolean): Promise<boolean> {
  const campaign = await Campaign.start(name, new Random(from));
  try {
    for (const point of campaign.points()) {
      if (campaign.rounds.length >= rounds || !inTime()) break;
      const { faults, killed, took, account } = await campaign.round(point);
      const { queued, inDoubt } = account;
      const verdict = faults.length === 0 ? "ok" : `WRONG: ${faults.join("; ")}`;
      console.log(
        `${name} ${campaign.rounds.length}: killed ${killed} ${point.name}, ${queued} emails, ${inDoubt} in doubt, ${took.toFixed(0)} ms: ${verdict}`,
      );
    }
    const { account, faults } = await campaign.recount();
    const wrong = campaign.rounds.flatMap((round) => round.faults).concat(faults);
    console.log(`\n${pointTable(campaign.rounds)}\n\n${summary(campaign, account)}`);
    for (const fault of wrong) console.log(`  WRONG: ${fault}`);
    return wrong.length === 0;
  } finally {
    await campaign.stop();
  }
}
