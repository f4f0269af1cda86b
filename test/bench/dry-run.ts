import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fillWaiting } from "./fill.ts";
import {
  cleanEnv,
  inTempFolder,
  type Measurement,
  measure,
  median,
  PROGRAM,
  type Run,
} from "./support.ts";

/** What a dry run takes against the tick that does what it says, and the memory of both. */
export async function benchDryRun(
  leads: number,
  due: number,
  rounds: number,
): Promise<Measurement[]> {
  return inTempFolder(async (folder) => {
    const full = join(folder, "full");
    await fillWaiting(join(folder, "full.db"), leads, due);
    const run = (args: readonly string[]): Run => {
      rmSync(full, { recursive: true, force: true });
      cpSync(join(folder, "full.db"), join(full, "tickler.db"));
      return measure(args, cleanEnv({ TICKLER_HOME: full }));
    };
    const tick: Run[] = [];
    const dry: Run[] = [];
    for (let round = 0; round < rounds; round += 1) {
      tick.push(run([PROGRAM, "tick", "--json"]));
      dry.push(run([PROGRAM, "tick", "--dry-run", "--json"]));
    }
    const of = (runs: readonly Run[], what: keyof Run) => median(runs.map((each) => each[what]));
    const compare = (what: keyof Run, unit: string): Omit<Measurement, "what" | "budget"> => ({
      ours: `${of(dry, what).toFixed(0)} ${unit}`,
      peer: `${of(tick, what).toFixed(0)} ${unit}`,
      ratio: of(dry, what) / of(tick, what),
    });
    const name = `tick --dry-run, ${due} of ${leads} leads due ÷ tick`;
    return [
      { what: name, ...compare("ms", "ms"), budget: { most: 3 } },
      { what: `${name}: memory`, ...compare("mb", "MB"), budget: null },
    ];
  });
}
