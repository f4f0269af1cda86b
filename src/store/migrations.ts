import { AppError } from "../domain/errors.ts";
import { installAgain } from "../platform/installation.ts";
import { shippedText } from "../platform/shipped-text.ts";

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
  return journal.entries.slice(version).map((entry, at) => ({
    version: version + at + 1,
    statements: migration(engine, entry.tag)
      .split("--> statement-breakpoint")
      .map((statement) => statement.trim())
      .filter((statement) => statement !== ""),
  }));
}

function migration(engine: string, tag: string): string {
  const text = shippedText(`drizzle/${engine}/${tag}.sql`);
  if (text !== null) return text;
  throw new AppError(
    "installation",
    `Tickler is not installed completely: its file drizzle/${engine}/${tag}.sql is missing`,
    `${installAgain()} from a whole copy of Tickler.`,
  );
}
