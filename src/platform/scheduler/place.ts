import { createHash } from "node:crypto";
import { homedir } from "node:os";
import { basename, join } from "node:path";
import type { ServicePlace } from "./service.ts";

/**
 * Where the service of a home is, and what it is called: `tickler` for the usual home, and a name made
 * from the path for one that `TICKLER_HOME` names, so that several homes have a service each.
 *
 * @param dataDir the folder of the home's data
 */
export function servicePlace(env: NodeJS.ProcessEnv, dataDir: string): ServicePlace {
  const folder = join(dataDir, "service");
  return {
    name: env.TICKLER_HOME ? `tickler-${label(dataDir)}` : "tickler",
    folder,
    logFile: join(folder, "service.log"),
    homeFolder: homedir(),
  };
}

/** Readable, and different for different paths. */
function label(path: string): string {
  const word = basename(path)
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "")
    .slice(0, 24);
  const hash = createHash("sha256").update(path).digest("hex").slice(0, 8);
  return word === "" ? hash : `${word}-${hash}`;
}
