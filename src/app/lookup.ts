import { statSync } from "node:fs";
import { databaseTarget, type Env, loadConfig, resolveHome } from "../config.ts";
import { type Found, lookUp, type Named } from "../store/lookup.ts";

export type { Found, Named };

/**
 * What a word that somebody is typing can become, by the database that the configuration names.
 * Nothing is found on a server: a shell that waits for one at each Tab is no help. Runs no command of
 * the configuration's.
 *
 * @param flags what `--db` and `--config` say on the same line
 * @throws AppError where the configuration is wrong, or what SQLite throws
 */
export async function lookUpNamed(
  env: Env,
  flags: { db?: string | undefined; config?: string | undefined },
  named: Named,
  typed: string,
): Promise<Found[]> {
  const home = resolveHome(env, flags);
  // Reading a pipe or a device would wait for its writer.
  if (isOther(home.configFile) || isOther(home.database)) return [];
  const target = databaseTarget(await loadConfig({ env, home }));
  return target.engine === "sqlite" ? lookUp(target.path, named, typed) : [];
}

function isOther(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === false;
}
