// Which better-sqlite3 goes with the Node.js that runs this, and how it gets into the bundle.
//
// Version 12 is the last for Node.js 20. Where it is compiled for Node.js 24.19 or a later 24, the
// process aborts when a statement is collected (https://github.com/nodejs/node/issues/65446).
// Version 13 is built on Node-API 10, which is stable between versions of Node.js and came with
// 22.14; on an older one it crashes at once (https://github.com/WiseLibs/better-sqlite3/issues/1514).
// npm installs both, and leaves out version 13, an optional package, where Node.js is too old for it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const OLD = "better-sqlite3";
const NEW = "better-sqlite3-13";
const NODE_API = 10;

const { resolve } = createRequire(import.meta.url);

/** The name in node_modules of the better-sqlite3 that the sources are to be run with. */
export function sqliteDriver() {
  if (Number(process.versions.napi) < NODE_API) return OLD;
  try {
    resolve(NEW);
    return NEW;
  } catch (error) {
    if (error.code === "MODULE_NOT_FOUND") return OLD;
    throw error;
  }
}

/** A plugin of esbuild's: `better-sqlite3` is the one for this Node.js. */
export const bundledSqliteDriver = {
  name: "sqlite-driver",
  setup(build) {
    if (sqliteDriver() === NEW) bundleNew(build);
    else bundleOld(build);
  },
};

/** It searches a dozen places for its addon; npm always puts it in this one. */
function bundleOld({ onLoad, onResolve }) {
  const addon = `${OLD}/build/Release/better_sqlite3.node`;
  onResolve({ filter: /better_sqlite3\.node$/ }, () => ({ path: addon, external: true }));
  onLoad({ filter: /better-sqlite3[\\/]lib[\\/]database\.js$/ }, ({ path }) => {
    const source = readFileSync(path, "utf8");
    const search = "require('bindings')('better_sqlite3.node')";
    if (!source.includes(search)) throw new Error(`${path} no longer holds ${search}`);
    return { contents: source.replace(search, `require('${addon}')`), loader: "js" };
  });
}

/**
 * Its own module looks for the addon, which is beside it, and so stays where it is. By its path: the
 * package exports neither.
 */
function bundleNew({ onLoad, onResolve }) {
  onResolve({ filter: /^better-sqlite3$/ }, () => ({ path: resolve(NEW) }));
  onLoad({ filter: /better-sqlite3-13[\\/]lib[\\/]binding\.js$/ }, () => ({
    contents: `
      const { createRequire } = require("node:module");
      const { dirname, join } = require("node:path");
      exports.getBinding = (binding) => {
        if (process.versions.napi < ${NODE_API}) {
          const message = "it needs Node-API ${NODE_API}, and this is Node-API " + process.versions.napi;
          throw Object.assign(new Error(message), { code: "ERR_DLOPEN_FAILED" });
        }
        const folder = dirname(createRequire(__filename).resolve("${NEW}/package.json"));
        return require(join(folder, "lib/binding.js")).getBinding(binding);
      };`,
    loader: "js",
  }));
}
