import { existsSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { RunOptions, Tickler } from "./tickler.ts";

/** Long enough ago that any change since shows in the time of the file. */
export const LONG_AGO = new Date("2020-01-01T00:00:00Z");

/** The stamp that an idle tick leaves. */
export const stampOf = (t: Tickler): string => `${t.database}.default.idle`;

/** What cron has long had, but for the time that passes: files that have not changed for a while. */
export function age(t: Tickler): void {
  const names = ["tickler.db", "tickler.db-wal", "config.toml", "inbox/new", "inbox/cur"];
  for (const path of names.map((name) => join(t.home, name))) {
    if (existsSync(path)) utimesSync(path, LONG_AGO, LONG_AGO);
  }
}

/** Whether a command has taken the mailbox's lock, as each tick does that looks at what is due. */
export async function runs(
  t: Tickler,
  args = ["tick"],
  options: RunOptions = {},
): Promise<boolean> {
  const lock = `${t.database}.default.lock`;
  utimesSync(lock, LONG_AGO, LONG_AGO);
  expect(await t.run(args, options)).toMatchObject({ exitCode: 0, stderr: "" });
  return statSync(lock).mtimeMs !== LONG_AGO.getTime();
}
