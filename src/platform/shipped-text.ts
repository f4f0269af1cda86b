import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isSingleFile } from "./processes/program.ts";
import { errno } from "./system-errors.ts";

/**
 * A text that Tickler is shipped with and does not hold in its bundle, such as a migration. It lies in
 * the folder of the program, or inside the single file (scripts/release).
 *
 * @param path from the program's folder, with `/`: `drizzle/sqlite/0000_first.sql`
 * @returns null where it is missing
 */
export function shippedText(path: string): string | null {
  return isSingleFile() ? asset(path) : besideProgram(path);
}

function asset(name: string): string | null {
  try {
    return process.getBuiltinModule("node:sea").getAsset(name, "utf8");
  } catch (error) {
    if (errno(error) === "ERR_SINGLE_EXECUTABLE_APPLICATION_ASSET_NOT_FOUND") return null;
    throw error;
  }
}

/** Searched for upwards, since the sources and the bundle lie at different depths. */
function besideProgram(path: string): string | null {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    try {
      return readFileSync(join(folder, path), "utf8");
    } catch (error) {
      if (errno(error) !== "ENOENT" && errno(error) !== "ENOTDIR") throw error;
    }
  }
  return null;
}
