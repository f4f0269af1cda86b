import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { AppError } from "../../domain/errors.ts";
import { replaceFile } from "../replace-file.ts";
import { errno } from "../system-errors.ts";
import type { ServiceFile } from "./service.ts";

const BYTE_ORDER_MARK = "\ufeff";

/** What is written to the disk. */
export function bytesOf({ text, encoding }: ServiceFile): Buffer {
  return encoding === "utf16le"
    ? Buffer.from(`${BYTE_ORDER_MARK}${text}`, "utf16le")
    : Buffer.from(text, "utf8");
}

/** Writes files where they differ; only their owner can read new ones. @returns whether one did */
export async function writeFiles(files: readonly ServiceFile[]): Promise<boolean> {
  let changed = false;
  for (const file of files) {
    const bytes = bytesOf(file);
    if (existing(file.path)?.equals(bytes)) continue;
    await replaceFile(file.path, async () => bytes);
    changed = true;
  }
  return changed;
}

/** Removes files, and folders of ours that are empty then. @returns those that were there */
export function removeFiles(paths: readonly string[], folders: readonly string[] = []): string[] {
  const removed = paths.filter((path) => existsSync(path));
  for (const path of removed) rmSync(path, { force: true });
  for (const folder of folders) {
    try {
      rmdirSync(folder);
    } catch (error) {
      // A folder that holds something of the person's stays.
      if (!["ENOENT", "ENOTEMPTY", "EEXIST"].includes(errno(error))) throw error;
    }
  }
  return removed;
}

export function makeFolder(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
}

/** A file's bytes; null where there is none. */
export function existing(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if (errno(error) === "ENOENT" || errno(error) === "ENOTDIR") return null;
    throw new AppError(
      "home",
      `${path} can't be read: ${errno(error)}`,
      "Make it readable for you.",
      {
        cause: error,
      },
    );
  }
}

/** @throws AppError `usage` for what no service file can hold */
export function refuseControls(what: string, text: string): void {
  if (!/\p{Cc}/u.test(text)) return;
  throw new AppError(
    "usage",
    `${what} holds a line break or another control character, which no service file can`,
    "Move it to a path without one, or set the variable to a plain value.",
  );
}
