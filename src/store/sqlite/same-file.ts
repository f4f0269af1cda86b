import { statSync } from "node:fs";
import { AppError } from "../../domain/errors.ts";

/**
 * Makes a guard that throws once another file has taken the place of the one at `path`: SQLite goes
 * on with the file that it has open, and its writes there are lost.
 *
 * @returns the guard; it throws AppError `database`
 */
export function sameFileAt(path: string): () => void {
  const before = identityOf(path);
  return () => {
    const now = identityOf(path);
    if (now === before) return;
    throw new AppError(
      "database",
      `the database ${path} was ${now === null ? "removed" : "replaced"} while it was in use`,
      "Nothing more was written. Put the right file in its place while no tick and no watch runs, then look at it with `tickler db check`.",
    );
  };
}

function identityOf(path: string): string | null {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.dev} ${stats.ino}` : null;
}
