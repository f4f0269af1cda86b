import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Debian puts each major version in a folder of its own, and none of them on the PATH. */
export const VERSIONS = "/usr/lib/postgresql";

/** The folder of the newest server's programs; null where none is installed. */
export function programs(): string | null {
  if (!existsSync(VERSIONS)) return null;
  const [newest] = readdirSync(VERSIONS)
    .filter((version) => existsSync(join(VERSIONS, version, "bin/initdb")))
    .sort((a, b) => Number(b) - Number(a));
  return newest === undefined ? null : join(VERSIONS, newest, "bin");
}

export function available(): boolean {
  return programs() !== null;
}
