import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import { AppError, messageOf } from "../domain/errors.ts";
import { errno, resourceError } from "./system-errors.ts";

/** What somebody has sent is nobody else's business. */
const PRIVATE = 0o600;
const MOST_NAMES = 1_000;

/**
 * Writes a new file into a folder, and never over one that is there: under the first of the names
 * that is free. A symbolic link of that name is taken for a file.
 *
 * @returns its path
 * @throws AppError `usage` where the folder is none, `home` where writing fails
 */
export async function writeNew(
  folder: string,
  names: (attempt: number) => string,
  bytes: Uint8Array,
): Promise<string> {
  for (let attempt = 1; attempt <= MOST_NAMES; attempt++) {
    const path = join(folder, names(attempt));
    try {
      const handle = await open(path, "wx", PRIVATE);
      try {
        await handle.writeFile(bytes);
      } catch (error) {
        // Half a file under the right name would be taken for the whole.
        await rm(path, { force: true });
        throw error;
      } finally {
        await handle.close();
      }
      return path;
    } catch (error) {
      if (errno(error) !== "EEXIST") throw explained(folder, path, error);
    }
  }
  throw new AppError("usage", `${folder} has too many files of that name`, "Name another folder.");
}

function explained(folder: string, path: string, error: unknown): AppError {
  if (errno(error) === "ENOTDIR") {
    return new AppError("usage", `${folder} is not a folder`, "Name a folder: --to DIR");
  }
  if (errno(error) === "ENOENT") {
    return new AppError(
      "usage",
      `there is no folder ${folder}`,
      "Make it, or name another: --to DIR",
    );
  }
  const shortage = resourceError(error);
  return new AppError(
    "home",
    `${path} can't be written: ${shortage?.what ?? messageOf(error)}`,
    shortage?.hint ?? "Name another folder: --to DIR",
    { cause: error },
  );
}
