import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { lockMark, removeAbandoned } from "../../../platform/files/stale-lock.ts";
import type { Context } from "../../context.ts";

const FOLDER = ".approved-";
/** In each folder: who works on the copy. */
const MARK = "process";
/** No copy is worked on for so long, wherever its process runs, in milliseconds. */
const OVER = 24 * 60 * 60_000;

/**
 * Works on a file that is read by its path. As it was approved, it is read from a copy, which is gone
 * afterwards: the file itself may be another one by now. The copy is in the home, since it may be a whole
 * database; what a process that was killed left there goes when a file is worked on next.
 *
 * @param work is given the path to read
 * @throws AppError `refused` where the guard has none such, and what `work` throws
 */
export async function withApprovedFile<T>(
  { guard, app }: { guard: Context["guard"]; app: Pick<Context["app"], "home"> },
  path: string,
  work: (path: string) => Promise<T>,
): Promise<T> {
  const { dataDir } = await app.home();
  removeLeftovers(dataDir);
  const approved = guard?.(path);
  if (!approved) return work(path);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const folder = mkdtempSync(join(dataDir, FOLDER));
  try {
    writeFileSync(join(folder, MARK), lockMark(), { mode: 0o600 });
    // The mark is beside a folder, as the file may have any name.
    const copy = join(folder, "file", basename(path));
    mkdirSync(join(folder, "file"), { mode: 0o700 });
    writeFileSync(copy, approved, { mode: 0o600 });
    return await work(copy);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function removeLeftovers(dataDir: string): void {
  try {
    for (const name of readdirSync(dataDir)) {
      const folder = join(dataDir, name);
      if (!name.startsWith(FOLDER)) continue;
      if (removeAbandoned(join(folder, MARK)) || Date.now() - statSync(folder).mtimeMs > OVER) {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  } catch {
    // There is no home yet, or another process removes the same: the work goes on either way.
  }
}
