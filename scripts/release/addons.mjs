// The native addons inside a single file, and the JavaScript of SQLite's driver that goes with its addon.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { cleanEnvironment, Failure } from "../npm-node.mjs";

const root = resolve(import.meta.dirname, "../..");
/** The name in package-lock.json; it is built on Node-API, so that any newer Node.js loads it. */
const DRIVER = "better-sqlite3-13";

/**
 * The package of SQLite's driver. npm leaves it out where the Node.js that installs is older than the
 * one in the single file: then it is fetched, and has to be what the lock file names.
 *
 * @param npm the words that run npm
 * @param folder where to put it
 * @returns its folder
 */
export function sqlitePackage(npm, folder) {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const locked = packages[`node_modules/${DRIVER}`];
  const installed = join(root, "node_modules", DRIVER);
  if (existsSync(join(installed, "package.json"))) {
    return installed;
  }
  const [command, ...words] = npm;
  const wanted = `${locked.name}@${locked.version}`;
  const [{ filename }] = JSON.parse(
    execFileSync(command, [...words, "pack", wanted, "--json", "--pack-destination", folder], {
      // Outside of the checkout, whose own settings and scripts it must not meet.
      cwd: folder,
      env: cleanEnvironment(),
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 2 ** 26,
    }),
  );
  const packed = join(folder, filename);
  const [algorithm, ...digest] = locked.integrity.split("-");
  const found = createHash(algorithm).update(readFileSync(packed)).digest("base64");
  if (found !== digest.join("-"))
    throw new Failure(`${wanted} is not what package-lock.json names`);
  execFileSync("tar", ["-xzf", packed, "-C", folder]);
  rmSync(packed);
  const unpacked = join(folder, DRIVER);
  renameSync(join(folder, "package"), unpacked);
  return unpacked;
}

/** The addon that its package brings for this system. */
export function prebuiltSqlite(folder, { platform, arch }) {
  return join(folder, "prebuilds", `${platform}-${arch}.node`);
}

/**
 * Compiles the addon, on a system as old as the oldest that it has to run on.
 *
 * @param driver the folder of the package, and `work` one for a copy of it
 * @param headers a folder of Node.js that has include/node
 * @returns the addon
 */
export function compileSqlite({ driver, npm, work, headers }) {
  const [command, script] = npm;
  const copy = join(work, "compile");
  cpSync(driver, copy, { recursive: true });
  const { dependencies } = JSON.parse(readFileSync(join(copy, "package.json"), "utf8"));
  const wanted = Object.entries(dependencies).map(([name, range]) => `${name}@${range}`);
  const options = { cwd: copy, env: cleanEnvironment(), stdio: "inherit" };
  const install = [
    "install",
    "--no-save",
    "--ignore-scripts",
    "--omit=dev",
    "--no-audit",
    "--no-fund",
  ];
  execFileSync(command, [script, ...install, ...wanted], options);
  // npm brings it along.
  const gyp = createRequire(script).resolve("node-gyp/bin/node-gyp.js");
  const flags = ["rebuild", "--release", "--force_build=1", `--nodedir=${headers}`];
  execFileSync(command, [gyp, ...flags], options);
  const addon = join(copy, "build/Release/better_sqlite3.node");
  // Its table of names takes a quarter of it, which every start would read.
  execFileSync("strip", ["--strip-unneeded", addon]);
  return addon;
}

/**
 * A plugin of esbuild's: `better-sqlite3` is the package in the folder, and its addon is the file
 * sqlite.node beside the bundle.
 */
export const singleFileDriver = (folder) => ({
  name: "single-file-driver",
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^better-sqlite3$/ }, () => ({ path: join(folder, "lib/index.js") }));
    onResolve({ filter: /^\.\/sqlite\.node$/ }, ({ path }) => ({ path, external: true }));
    onLoad({ filter: /better-sqlite3-13[\\/]lib[\\/]binding\.js$/ }, () => ({
      contents: 'exports.getBinding = () => require("./sqlite.node");',
      loader: "js",
    }));
  },
});

/** The addon of @napi-rs/keyring for this system, and null where npm has not installed it. */
export function keyringAddon({ platform, arch }) {
  const system = {
    linux: `linux-${arch}-gnu`,
    darwin: `darwin-${arch}`,
    win32: `win32-${arch}-msvc`,
  };
  const name = system[platform];
  const file = join(root, `node_modules/@napi-rs/keyring-${name}/keyring.${name}.node`);
  return existsSync(file) ? file : null;
}

/** A file name that no other version has. */
export function addonName(kind, file) {
  const digest = createHash("sha256").update(readFileSync(file)).digest("hex");
  return `${kind}-${digest.slice(0, 32)}.node`;
}
