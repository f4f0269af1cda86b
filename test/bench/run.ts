import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { benchAttachments } from "./attachments.ts";
import { benchClassify } from "./classify.ts";
import { benchCompletion } from "./completion.ts";
import { benchDryRun } from "./dry-run.ts";
import { benchHostile } from "./hostile.ts";
import { benchImport } from "./import.ts";
import { benchLogging } from "./logging.ts";
import { benchMailbox } from "./mailbox.ts";
import { benchNames } from "./names.ts";
import { benchPeople } from "./people.ts";
import { benchPostgres } from "./postgres.ts";
import { benchSend } from "./send.ts";
import { benchSingleFile } from "./single-file.ts";
import { benchStartup } from "./startup.ts";
import { type Measurement, ROOT } from "./support.ts";

/**
 * `npm run bench [-- NAME … --quick]`: what the design sets budgets for, each as a ratio against a
 * peer in the same run, since machines differ and are noisy. `--quick` takes fewer rounds and smaller
 * databases.
 */
const args = process.argv.slice(2);
const quick = args.includes("--quick");
const wanted = args.filter((arg) => !arg.startsWith("--"));

const parts: Record<string, () => Promise<Measurement[]>> = {
  startup: () =>
    benchStartup(quick ? [1_000, 100_000] : [1_000, 100_000, 1_000_000], quick ? 10 : 25),
  single: () => benchSingleFile(quick ? [1_000] : [1_000, 100_000], quick ? 15 : 40),
  completion: () => benchCompletion(10_000, quick ? 10 : 25),
  postgres: () => benchPostgres(quick ? [1_000] : [1_000, 1_000_000], quick ? 5 : 15),
  import: async () => [await importMeasurement()],
  mailbox: () => benchMailbox(quick ? 2_000 : 10_000, quick ? 1 : 3),
  classify: () => benchClassify(quick ? 600 : 3_000, quick ? 1 : 5),
  hostile: () => benchHostile(console.log),
  "dry-run": () => benchDryRun(quick ? 10_000 : 100_000, quick ? 500 : 5_000, quick ? 1 : 3),
  people: () => benchPeople(quick ? [10_000, 100_000] : [100_000, 1_000_000], quick ? 5 : 15),
  names: () => benchNames(1_000, quick ? 100_000 : 1_000_000, quick ? 5 : 15),
  attachments: () => benchAttachments(quick ? 300 : 1_000),
  logging: () => benchLogging(quick ? 10 : 25),
  send: () => benchSend(quick ? 2_000 : 10_000, quick ? 1 : 3),
};

const unknown = args.filter((arg) => arg !== "--quick" && !Object.hasOwn(parts, arg));
if (unknown.length > 0) {
  console.error(`usage: npm run bench [-- ${Object.keys(parts).join("|")} … --quick]`);
  process.exit(2);
}
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

function print({ what, ours, peer, ratio, budget }: Measurement): void {
  const line = `${what.padEnd(60)} ${ours.padStart(9)} ${peer.padStart(9)}  ${ratio.toFixed(2)}`;
  console.log(budget === null ? line : `${line} ${verdict(ratio, budget)}`);
}

function verdict(ratio: number, budget: NonNullable<Measurement["budget"]>): string {
  const [kept, text] =
    "most" in budget
      ? [ratio <= budget.most, `≤ ${budget.most}`]
      : [ratio >= budget.least, `≥ ${budget.least}`];
  return `(budget ${text}) ${kept ? "ok" : "MISSED"}`;
}
