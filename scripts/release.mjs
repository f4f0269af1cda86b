// node scripts/release.mjs --target TARGET [--out FOLDER]: makes what people download for this system,
// see docs/releases.md.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { Failure, installNode } from "./npm-node.mjs";
import { keyringAddon, prebuiltSqlite, sqlitePackage } from "./release/addons.mjs";
import { makeSingleFile } from "./release/single-file.mjs";
import { hostTarget, NODE_VERSION, TARGETS } from "./release/targets.mjs";
import { readFileSync } from "node:fs";

const root = resolve(import.meta.dirname, "..");
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const { values } = parseArgs({
  options: { target: { type: "string" }, out: { type: "string", default: "dist/release" } },
});
const npm = ["npm"];
const out = resolve(values.out);
mkdirSync(out, { recursive: true });
const target = TARGETS[values.target];
const node = join(await installNode(NODE_VERSION, npm), "bin/node");
const work = mkdtempSync(join(tmpdir(), "tickler-release-"));
const { folder } = sqlitePackage(npm, work);
const keyring = keyringAddon(target);
await makeSingleFile({
  file: join(out, `tickler-${version}-${values.target}${target.suffix}`),
  work, node, driver: folder, platform: target.platform,
  addons: { sqlite: prebuiltSqlite(folder, target), ...(keyring && { keyring }) },
});
rmSync(work, { recursive: true });
