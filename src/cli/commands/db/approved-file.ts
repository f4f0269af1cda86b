import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Context } from "../../context.ts";

/**
 * Works on a file that is read by its path. As it was approved, it is read from a copy, which is gone
 * afterwards: the file itself may be another one by now.
 *
 * @param work is given the path to read
 * @throws AppError `refused` where the guard has none such, and what `work` throws
 */
export async function withApprovedFile<T>(
  { guard }: Pick<Context, "guard">,
  path: string,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const approved = guard?.(path);
  if (!approved) return work(path);
  const folder = mkdtempSync(join(tmpdir(), "tickler-approved-"));
  try {
    const copy = join(folder, basename(path));
    writeFileSync(copy, approved, { mode: 0o600 });
    return await work(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
