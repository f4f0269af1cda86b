import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError } from "../../domain/errors.ts";
import { shellError, shellInvocation } from "../../platform/processes/shell.ts";
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
  // Notepad is on every Windows, and vi on every other system that POSIX knows.
  const editor = env.VISUAL || env.EDITOR || (process.platform === "win32" ? "notepad" : "vi");
  // Runs in a shell, since EDITOR may hold options; the file's name is passed as an argument of its
  // own.
  const line = process.platform === "win32" ? editor : `${editor} "$1"`;
  const { file: shell, args, windowsVerbatimArguments } = shellInvocation(line, [file]);
  const { status, error } = spawnSync(shell, args, { stdio: "inherit", windowsVerbatimArguments });
  if (!error && status === 0) return;
  const missing = shellError("the editor", error, shell);
  if (missing) throw missing;
  const what = `the editor ${editor} did not end well`;
  throw new AppError("interrupted", otherwise === undefined ? what : `${what}; ${otherwise}`);
}
