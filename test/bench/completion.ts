import { join } from "node:path";
import { fillPast } from "./fill.ts";
import { cleanEnv, inTempFolder, type Measurement, PROGRAM, ratioOf } from "./support.ts";

const LINES = [
  "tickler ",
  "tickler send --",
  "tickler history ",
  "tickler history lead1",
  "tickler close ",
];

/** How long a Tab takes in a shell, against a bare `node -e 0`. */
export async function benchCompletion(leads: number, rounds: number): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  await inTempFolder(async (folder) => {
    // As many emails as the past has leads, eight times.
    await fillPast(join(folder, "tickler.db"), leads * 8);
    const env = cleanEnv({ TICKLER_HOME: folder });
    for (const line of LINES) {
      const asked = [PROGRAM, "__complete", "bash", "63", " \t\n\"'@><=;|&(:", line];
      measurements.push({
        what: `Tab after "${line}", ${leads} leads ÷ node -e 0`,
        ...ratioOf(asked, ["-e", "0"], env, rounds),
        budget: { most: 2 },
      });
    }
  });
  return measurements;
}
