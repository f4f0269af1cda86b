import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { benchAttachments } from "./attachments.ts";
import { benchBulk } from "./bulk.ts";
import { benchClassify } from "./classify.ts";
import { benchCompletion } from "./completion.ts";
import { benchDryRun } from "./dry-run.ts";
import { benchGrowth } from "./growth.ts";
import { benchHostile } from "./hostile.ts";
import { benchImport } from "./import.ts";
import { benchLogging } from "./logging.ts";
import { benchMailbox } from "./mailbox/mailbox.ts";
import { benchMailboxes } from "./mailboxes.ts";
import { benchNames } from "./names.ts";
import { benchPeople } from "./people.ts";
import { benchPostgres } from "./postgres.ts";
import { benchRehearsal } from "./rehearsal.ts";
import { benchSend } from "./send.ts";
import { benchSingleFile } from "./single-file.ts";
import { benchStartup } from "./startup.ts";
import { benchStats } from "./stats.ts";
import { type Measurement, type Missing, ROOT } from "./support.ts";

/**
 * `npm run bench [-- NAME … --quick --mails N]`: what the design sets budgets for, each as a ratio
 * against a peer in the same run, since machines differ and are noisy. `--quick` takes fewer rounds and
 * smaller databases; `--mails` sets how many mails `mailbox` and `send` take. A peer that this machine
 * lacks is passed over.
 */
const { values, positionals: wanted } = options();
const quick = values.quick === true;
const mails = values.mails === undefined ? null : Number(values.mails);

const parts: Record<string, () => Promise<(Measurement | Missing)[]>> = {
  startup: () =>
    benchStartup(quick ? [1_000, 100_000] : [1_000, 100_000, 1_000_000], quick ? 10 : 25),
  single: () => benchSingleFile(quick ? [1_000] : [1_000, 100_000], quick ? 15 : 40),
  completion: () => benchCompletion(10_000, quick ? 10 : 25),
  postgres: () => benchPostgres(quick ? [1_000] : [1_000, 1_000_000], quick ? 5 : 15),
  import: async () => [await importMeasurement()],
  mailbox: () =>
    benchMailbox({
      mails: mails ?? (quick ? 500 : 10_000),
      rounds: quick ? 1 : 3,
      say: console.log,
    }),
  classify: () => benchClassify(quick ? 20 : 60, quick ? 3 : 9),
  hostile: () => benchHostile(console.log),
  "dry-run": () => benchDryRun(quick ? 10_000 : 100_000, quick ? 500 : 5_000, quick ? 1 : 3),
  rehearsal: () => benchRehearsal(quick ? 10_000 : 100_000, quick ? 1 : 3),
  people: () => benchPeople(quick ? [10_000, 100_000] : [100_000, 1_000_000], quick ? 5 : 15),
  names: () => benchNames(1_000, quick ? 100_000 : 1_000_000, quick ? 5 : 15),
  growth: async () => {
    await benchGrowth(10_000, quick ? 100_000 : 1_000_000, quick ? 3 : 9, print);
    return [];
  },
  attachments: () => benchAttachments(quick ? 300 : 1_000),
  stats: () => benchStats(quick ? 50_000 : 1_000_000, quick ? 3 : 7),
  logging: () => benchLogging(quick ? 10 : 25),
  bulk: () => benchBulk(quick ? 10_000 : 100_000, quick ? 1 : 3),
  mailboxes: async () => [await benchMailboxes(quick ? 100 : 300, quick ? 1 : 3)],
  send: () =>
    quick
      ? benchSend({ mails: mails ?? 1_000, overLine: 50, rounds: 1 })
      : benchSend({ mails: mails ?? 5_000, overLine: 2_000, rounds: 3 }),
};

const unknown = wanted.filter((arg) => !Object.hasOwn(parts, arg));
if (unknown.length > 0 || (mails !== null && !(mails > 0))) usage();
spawnSync(process.execPath, [join(ROOT, "scripts/build.mjs")], { stdio: "inherit" });
for (const [name, bench] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const measurement of await bench()) print(measurement);
}

async function importMeasurement(): Promise<Measurement> {
  const { ours, peer } = await benchImport();
  return {
    what: "lead import of 100000 CSV rows ÷ the shortest program",
    ours: `${ours.toFixed(0)}/s`,
    peer: `${peer.toFixed(0)}/s`,
    ratio: ours / peer,
    budget: { least: 0.5 },
  };
}

/** What was asked for; ends the process where that is nothing that there is. */
function options() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { quick: { type: "boolean" }, mails: { type: "string" } },
    });
  } catch {
    return usage();
  }
}

function usage(): never {
  console.error(`usage: npm run bench [-- ${Object.keys(parts).join("|")} … --quick --mails N]`);
  return process.exit(2);
}

function print(row: Measurement | Missing): void {
  if ("missing" in row) {
    console.log(`${row.what.padEnd(76)} passed over: ${row.missing}`);
    return;
  }
  const { what, ours, peer, ratio, budget } = row;
  const shown = ratio < 0.1 ? ratio.toPrecision(2) : ratio.toFixed(2);
  const line = `${what.padEnd(76)} ${ours.padStart(9)} ${peer.padStart(9)}  ${shown}`;
  console.log(budget === null ? line : `${line} ${verdict(ratio, budget)}`);
}

function verdict(ratio: number, budget: NonNullable<Measurement["budget"]>): string {
  const [kept, text] =
    "most" in budget
      ? [ratio <= budget.most, `≤ ${budget.most}`]
      : [ratio >= budget.least, `≥ ${budget.least}`];
  return `(budget ${text}) ${kept ? "ok" : "MISSED"}`;
}
