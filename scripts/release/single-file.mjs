// Makes the single file: Node.js with the program inside (https://nodejs.org/docs/latest-v24.x/api/single-executable-applications.html).
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join, relative, resolve } from "node:path";
import { build } from "esbuild";
import postject from "postject";
import { buildInto } from "../build.mjs";
import { addonName, singleFileDriver } from "./addons.mjs";

const root = resolve(import.meta.dirname, "../..");
/** Node.js looks for this name in the executable; the fuse is what the injection turns. */
const BLOB = "NODE_SEA_BLOB";
const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";

/**
 * @param file to write
 * @param work an empty folder for what it is made from
 * @param node the Node.js to put it into, of this system
 * @param driver the folder of SQLite's driver
 * @param addons files, by kind: sqlite, and keyring where there is one
 */
export async function makeSingleFile({ file, work, node, driver, addons, platform }) {
  const dist = join(work, "dist");
  mkdirSync(dist);
  const names = {};
  for (const [kind, addon] of Object.entries(addons)) {
    copyFileSync(addon, join(dist, `${kind}.node`));
    names[`${kind}.node`] = addonName(kind, addon);
  }
  await buildInto(dist, { node, sqliteDriver: singleFileDriver(driver), looks: true });
  const main = join(work, "main.cjs");
  await build({
    entryPoints: [join(import.meta.dirname, "entry.cjs")],
    outfile: main,
    bundle: true,
    platform: "node",
    target: "node24",
    format: "cjs",
    minifySyntax: true,
    minifyWhitespace: true,
    define: { ADDONS: JSON.stringify(names) },
    logLevel: "warning",
  });
  await makeExecutable({
    file,
    work,
    node,
    platform,
    config: {
      main,
      useCodeCache: true,
      // Of the two collections that a short command needs, and their time, a larger nursery saves one or both.
      execArgv: ["--min-semi-space-size=4"],
      assets: { ...assetsIn(dist), ...migrations() },
    },
  });
}

/**
 * Puts a script and its assets into a Node.js.
 *
 * @param config of Node.js, without the output
 */
export async function makeExecutable({ file, work, node, platform, config }) {
  const blob = join(work, "program.blob");
  const configFile = join(work, "sea.json");
  const whole = { ...config, output: blob, disableExperimentalSEAWarning: true };
  writeFileSync(configFile, JSON.stringify(whole));
  execFileSync(node, ["--experimental-sea-config", configFile], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  await inject({ file, node, blob, platform });
}

/** @returns the paths, by the names that the program asks for them */
function assetsIn(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [slashed(relative(folder, path)), path]),
  );
}

function migrations() {
  const folder = join(root, "drizzle");
  const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".sql"));
  return Object.fromEntries(
    files.map((name) => [slashed(join("drizzle", name)), join(folder, name)]),
  );
}

const slashed = (path) => path.replaceAll("\\", "/");

async function inject({ file, node, blob, platform }) {
  const draft = `${file}.new`;
  copyFileSync(node, draft);
  chmodSync(draft, 0o755);
  // A signature holds for the bytes that it was made for. macOS starts nothing without one, and takes one that
  // names nobody; Windows starts what has none.
  if (platform === "darwin") execFileSync("codesign", ["--remove-signature", draft]);
  await postject.inject(draft, BLOB, readFileSync(blob), {
    sentinelFuse: FUSE,
    ...(platform === "darwin" && { machoSegmentName: "NODE_SEA" }),
  });
  if (platform === "darwin") execFileSync("codesign", ["--sign", "-", draft]);
  renameSync(draft, file);
}
