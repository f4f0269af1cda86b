import { execFileSync } from "node:child_process";
import { renameSync } from "node:fs";
import { join, resolve } from "node:path";
import { cleanEnvironment } from "../npm-node.mjs";

const root = resolve(import.meta.dirname, "../..");

/**
 * Packs for npm, under a name that stays the same from version to version, so that one address always
 * leads to the newest.
 *
 * @returns the path of the file
 */
export function packForNpm([command, ...words], out) {
  const printed = execFileSync(command, [...words, "pack", "--json", "--pack-destination", out], {
    cwd: root,
    env: cleanEnvironment(),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 2 ** 26,
  });
  // The scripts of the package print before it.
  const [{ filename }] = JSON.parse(printed.slice(printed.search(/^\[/mu)));
  const file = join(out, "tickler.tar.gz");
  renameSync(join(out, filename), file);
  return file;
}
