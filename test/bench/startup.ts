import { join } from "node:path";
import { fillPast } from "./fill.ts";
import { cleanEnv, inTempFolder, type Measurement, PROGRAM, ratioOf } from "./support.ts";

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
      const lead = String(Math.ceil(size / 8));
      const commands = {
        history: [PROGRAM, "history", lead, "--json"],
        "idle tick": [PROGRAM, "tick"],
      };
      const shortest = [
        join(import.meta.dirname, "shortest.cjs"),
        join(folder, "tickler.db"),
        lead,
      ];
      measurements.push({
        what: `the shortest program, ${size} emails ÷ node -e 0`,
        ...ratioOf(shortest, ["-e", "0"], env, rounds),
        budget: null,
      });
      for (const [what, args] of Object.entries(commands)) {
        measurements.push({
          what: `${what}, ${size} emails ÷ node -e 0`,
          ...ratioOf(args, ["-e", "0"], env, rounds),
          budget: { most: 1.5 },
        });
      }
    });
  }
  return measurements;
}
