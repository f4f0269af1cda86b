import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { AppError } from "../domain/errors.ts";
import { installAgain } from "../platform/installation.ts";

/** The journal that drizzle-kit writes beside an engine's migrations: their names, in order. */
export interface Journal {
  entries: readonly { tag: string }[];
}

export interface Migration {
  /** The version of the schema after this migration. */
  version: number;
  statements: string[];
}

/**
 * The migrations after `version`, in order. The version of a schema is the number of migrations
 * that made it.
 *
 * @param engine the folder under `drizzle/`
 */
export function migrationsAfter(engine: string, journal: Journal, version: number): Migration[] {
  const folder = migrationsFolder(engine);
  return journal.entries.slice(version).map((entry, at) => ({
    version: version + at + 1,
    statements: readFileSync(join(folder, `${entry.tag}.sql`), "utf8")
      .split("--> statement-breakpoint")
      .map((statement) => statement.trim())
      .filter((statement) => statement !== ""),
  }));
}

/** Searched for upwards, since the sources and the bundle lie at different depths. */
function migrationsFolder(engine: string): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const candidate = join(folder, "drizzle", engine);
    if (existsSync(join(candidate, "meta", "_journal.json"))) return candidate;
  }
  throw new AppError(
    "installation",
    `Tickler is not installed completely: its folder drizzle/${engine} is missing`,
    `${installAgain()} from a whole copy of Tickler.`,
  );
}
