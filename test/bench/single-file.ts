import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fillPast } from "./fill.ts";
import { cleanEnv, inTempFolder, type Measurement, ROOT, ratioOfPrograms } from "./support.ts";

/** How long a short command of the single file takes, against a single file that does nothing. */
export function benchSingleFile(sizes: readonly number[], rounds: number): Promise<Measurement[]> {
  return inTempFolder(async (out) => {
    const target = `${process.platform}-${process.arch}`;
    const ours = release(out, target);
    const nothing = release(out, "nothing");
    const measurements: Measurement[] = [];
    for (const size of sizes) {
      await inTempFolder(async (folder) => {
        await fillPast(join(folder, "tickler.db"), size);
        const env = cleanEnv({
          TICKLER_HOME: folder,
          TICKLER_AI_MODE: "auto",
          XDG_CACHE_HOME: out,
        });
        const lead = String(Math.ceil(size / 8));
        const commands = { history: ["history", lead, "--json"], "idle tick": ["tick"] };
        for (const [what, args] of Object.entries(commands)) {
          measurements.push({
            what: `single file: ${what}, ${size} emails ÷ one that does nothing`,
            ...ratioOfPrograms([ours, ...args], [nothing], env, rounds),
            budget: what === "history" ? { most: 2 } : null,
          });
        }
      });
    }
    return measurements;
  });
}

/** @returns the file that scripts/release.mjs has made */
function release(out: string, target: string): string {
  const script = join(ROOT, "scripts/release.mjs");
  const args = [script, "--target", target, "--no-archive", "--out", out];
  const printed = execFileSync(process.execPath, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return printed.trim().split("\n").at(-1) ?? "";
}
