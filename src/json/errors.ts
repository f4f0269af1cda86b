import { AppError, messageOf } from "../domain/errors.ts";

/**
 * An error as people and scripts see it: the code that the exit code follows from, what happened,
 * and what to do about it. Any error but an AppError is a bug of ours.
 */
export function errorView(error: unknown): { code: string; message: string; hint: string | null } {
  if (error instanceof AppError) {
    return { code: error.code, message: error.message, hint: error.hint ?? null };
  }
  return {
    code: "internal",
    message: `internal error: ${messageOf(error)}`,
    hint: "This is a bug of Tickler's: please report it. --verbose shows where it happened.",
  };
}

/** What a command prints on stderr with `--json` when it fails. */
export function errorDocument(error: unknown) {
  return { error: errorView(error) };
}
