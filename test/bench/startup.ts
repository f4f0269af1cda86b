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
      const commands = {
        history: [PROGRAM, "history", String(Math.ceil(size / 8)), "--json"],
        "idle tick": [PROGRAM, "tick"],
      };
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
