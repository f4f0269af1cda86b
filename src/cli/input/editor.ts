import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError } from "../../domain/errors.ts";
import type { Context } from "../context.ts";
import { withoutRemarks, withRemarks } from "./remarks.ts";

/**
 * Opens the person's editor on a private file.
 *
 * @param remarks for the person, such as notes on the lead: shown below the text, and no part of it
 * @throws AppError `usage`, `input`, `interrupted`
 */
export function editText(context: Context, start: string, remarks: readonly string[] = []): string {
  if (!context.interactive) {
    throw new AppError("usage", "there is no terminal for an editor", "Give a text, or --file.");
  }
  const folder = mkdtempSync(join(tmpdir(), "tickler-"));
  const file = join(folder, "text.txt");
  try {
    writeFileSync(file, withRemarks(start, remarks), { mode: 0o600 });
    openEditor(context, file, "nothing was sent");
    return withoutRemarks(readFileSync(file, "utf8"), remarks);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Opens the person's editor on a file, and waits until it ends.
 *
 * @param otherwise what the error adds if the editor fails: `nothing was sent`
 * @throws AppError `interrupted`
 */
export function openEditor(context: Context, file: string, otherwise?: string): void {
  const { env } = context.streams;
  const editor = env.VISUAL || env.EDITOR || "vi";
  // Runs in a shell, since EDITOR may hold options; the file's name is passed as an argument of its
  // own.
  const isWindows = process.platform === "win32";
  const [line, args, shell] = isWindows
    ? [`${editor} ${JSON.stringify(file)}`, [], true]
    : ["/bin/sh", ["-c", `${editor} "$1"`, "sh", file], false];
  const { status, error } = spawnSync(line, args, { stdio: "inherit", shell });
  if (!error && status === 0) return;
  const what = `the editor ${editor} did not end well`;
  throw new AppError("interrupted", otherwise === undefined ? what : `${what}; ${otherwise}`);
}
