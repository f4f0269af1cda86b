import { existsSync } from "node:fs";
import { access, constants, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { sizeText } from "../../../domain/units/size.ts";
import { shellWord } from "../../../platform/processes/shell.ts";
import { fail, type Outcome, ok, warn } from "../../check.ts";
import type { SetUp } from "../../set-up.ts";

/** Below it, the next mails may not find room to be recorded. */
const FULL = 10_000_000;
const LITTLE = 200_000_000;

/** The home, or the folder in which it will be made. */
function existingFolder({ config }: SetUp): string {
  let folder = config.home.dataDir;
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** Whether there is no room left, so that a database can't even be read. */
export async function isFull(setUp: SetUp): Promise<boolean> {
  const { bavail, bsize } = await statfs(existingFolder(setUp));
  return bavail * bsize < FULL;
}

/** Whether the home can be written to, and has room. */
export async function disk(setUp: SetUp): Promise<Outcome> {
  const { dataDir } = setUp.config.home;
  const folder = existingFolder(setUp);
  try {
    await access(folder, constants.W_OK | constants.X_OK);
  } catch {
    return fail(`${folder} can't be written to`, whoMayWrite(folder));
  }
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const room = `${sizeText(free)} are free for ${dataDir}`;
  const fix = freeRoom(folder);
  if (free < FULL) return fail(room, fix);
  return free < LITTLE ? warn(room, fix) : ok(room);
}

const isWindows = process.platform === "win32";

/** What shows who may write there; to be pasted, whatever the path holds. */
function whoMayWrite(folder: string): string {
  return isWindows ? `icacls "${folder}"` : `ls -ld ${shellWord(folder)}`;
}

function freeRoom(folder: string): string {
  if (isWindows) return "Free some room on that drive.";
  return `Free some room; see what takes it: du -xh ${shellWord(folder)} | sort -h | tail`;
}
