import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError } from "../domain/errors.ts";
import type { Context } from "./context.ts";

/** Opens the person's editor on a private file. @throws AppError `usage`, `input`, `interrupted` */
export function editText(context: Context, start: string): string {
  const { env } = context.around;
  if (!context.interactive) {
    throw new AppError("usage", "there is no terminal for an editor", "Give a text, or --file.");
  }
  const editor = env.VISUAL || env.EDITOR || "vi";
  const folder = mkdtempSync(join(tmpdir(), "tickler-"));
  const file = join(folder, "text.txt");
  try {
    writeFileSync(file, start, { mode: 0o600 });
    // Through a shell, since EDITOR may hold options; the file's name is ours.
    const { status, error } = spawnSync(`${editor} ${JSON.stringify(file)}`, {
      stdio: "inherit",
      shell: true,
    });
    if (error || status !== 0) {
      throw new AppError("interrupted", `the editor ${editor} did not end well; nothing was sent`);
    }
    return readFileSync(file, "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
