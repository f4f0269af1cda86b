import { existsSync } from "node:fs";
import { access, constants, statfs } from "node:fs/promises";
import { dirname } from "node:path";
import { sizeText } from "../../../domain/units/size.ts";
import { fail, type Outcome, ok, warn } from "../../check.ts";
import type { SetUp } from "../../set-up.ts";

/** Below it, the next mails may not find room to be recorded. */
const FULL = 10_000_000;
const LITTLE = 200_000_000;

/** Whether the home can be written to, and has room. */
export async function disk({ config }: SetUp): Promise<Outcome> {
  const { dataDir } = config.home;
  let folder = dataDir;
  while (!existsSync(folder) && dirname(folder) !== folder) folder = dirname(folder);
  try {
    await access(folder, constants.W_OK | constants.X_OK);
  } catch {
    return fail(`${folder} can't be written to`, `ls -ld ${folder}`);
  }
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const room = `${sizeText(free)} are free for ${dataDir}`;
  const fix = `Free some room; see what takes it: du -xh ${folder} | sort -h | tail`;
  if (free < FULL) return fail(room, fix);
  return free < LITTLE ? warn(room, fix) : ok(room);
}
