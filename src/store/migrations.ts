import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import journal from "../../drizzle/sqlite/meta/_journal.json";

/** The version of the schema that this program was written for: how many migrations there are. */
export const SCHEMA_VERSION = journal.entries.length;

/** The statements of the migrations after `version`, in order, by the version they lead to. */
export function migrationsAfter(version: number): { version: number; statements: string[] }[] {
  const folder = migrationsFolder();
  return journal.entries.slice(version).map((entry, at) => ({
    version: version + at + 1,
    statements: readFileSync(join(folder, `${entry.tag}.sql`), "utf8")
      .split("--> statement-breakpoint")
      .map((statement) => statement.trim())
      .filter((statement) => statement !== ""),
  }));
}

/** The package's own folder, from the sources as well as from the bundle. */
function migrationsFolder(): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, "drizzle", "sqlite");
    if (existsSync(join(candidate, "meta", "_journal.json"))) return candidate;
  }
  throw new Error("the migrations are missing from the package");
}
