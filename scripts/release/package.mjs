import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { cleanEnvironment } from "../npm-node.mjs";
import { licences } from "./licences.mjs";

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
  complete(join(out, filename), file, out);
  return file;
}

/**
 * Names the pages of the manual in the package, so that `npm install --global` links them for man(1): npm
 * reads `man` from package.json alone, and the pages are made by the build. Adds the licences of the packages
 * whose code and data dist/lib holds.
 */
function complete(packed, file, out) {
  const work = mkdtempSync(join(out, ".npm-"));
  try {
    execFileSync("tar", ["-xzf", packed, "-C", work]);
    const manifest = join(work, "package", "package.json");
    const pages = readdirSync(join(work, "package", "dist", "man")).sort();
    const man = pages.map((page) => `dist/man/${page}`);
    const described = { ...JSON.parse(readFileSync(manifest, "utf8")), man };
    writeFileSync(manifest, `${JSON.stringify(described, null, 2)}\n`);
    writeFileSync(join(work, "package", "THIRD-PARTY-LICENSES.txt"), licences(root, null));
    execFileSync("tar", ["-czf", file, "-C", work, "package"]);
    rmSync(packed);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
