import { join } from "node:path";
import { fillPast } from "./fill.ts";
import {
  cleanEnv,
  inTempFolder,
  type Measurement,
  median,
  PROGRAM,
  timeProcess,
} from "./support.ts";

/** How long a short command takes, against a bare `node -e 0`, by the size of the database. */
export async function benchStartup(
  sizes: readonly number[],
  rounds: number,
): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (const size of sizes) {
    await inTempFolder(async (folder) => {
      await fillPast(join(folder, "tickler.db"), size);
      const env = cleanEnv({ TICKLER_HOME: folder, TICKLER_AI_MODE: "auto" });
      const commands = {
        history: [PROGRAM, "history", String(Math.ceil(size / 8)), "--json"],
        "idle tick": [PROGRAM, "tick"],
      };
      for (const [what, args] of Object.entries(commands)) {
        measurements.push(ratio(`${what}, ${size} emails ÷ node -e 0`, args, env, rounds));
      }
    });
  }
  return measurements;
}

/** Turn and turn about, so that what else the machine does falls on both. */
function ratio(
  what: string,
  args: readonly string[],
  env: Record<string, string>,
  rounds: number,
): Measurement {
  const ours: number[] = [];
  const peer: number[] = [];
  timeProcess(args, env);
  for (let round = 0; round < rounds; round += 1) {
    peer.push(timeProcess(["-e", "0"], env));
    ours.push(timeProcess(args, env));
  }
  const [us, them] = [median(ours), median(peer)];
  return {
    what,
    ours: `${us.toFixed(0)} ms`,
    peer: `${them.toFixed(0)} ms`,
    ratio: us / them,
    budget: { most: 1.5 },
  };
}
