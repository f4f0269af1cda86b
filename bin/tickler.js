#!/usr/bin/env node

// The program is dist/tickler.cjs, one function made by `npm run build`; libraries that only some
// commands use stand beside it. They are compiled here, and not by require(), so that V8 can use the
// code caches beside them: most of the start-up is compiling.
const { readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { Script } = require("node:vm");

const ID_LENGTH = 16;

function fail(error) {
  const message = error?.message || String(error);
  process.stderr.write(`error: ${message.split("\nRequire stack:")[0]}\n`);
  process.exit(1);
}

function read(file, encoding) {
  try {
    return readFileSync(file, encoding);
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** The code cache, if it was made from this very bundle: both end in the same id. */
function codeCache(file, source) {
  const cache = read(file);
  if (cache === undefined || cache.length < ID_LENGTH) return undefined;
  const end = cache.length - ID_LENGTH;
  return source.endsWith(cache.latin1Slice(end)) ? cache.subarray(0, end) : undefined;
}

function start() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 11)) {
    throw new Error(`Tickler needs Node.js 20.11 or newer, and this is ${process.versions.node}`);
  }
  return load(join(__dirname, "../dist/tickler.cjs")).main(process.argv.slice(2));
}

const loaded = new Map();

/** As require() does it: once, and what it exports. */
function load(filename) {
  const before = loaded.get(filename);
  if (before) return before.exports;
  // What we bundle is ASCII, which Latin-1 reads without decoding.
  const source = read(filename, "latin1");
  if (source === undefined) throw new Error(`${filename} is missing: run \`npm run build\``);
  const cachedData = codeCache(filename.replace(/cjs$/, "cache"), source);
  const bundle = new Script(source, { filename, cachedData }).runInThisContext();
  const module = { exports: {} };
  loaded.set(filename, module);
  const folder = dirname(filename);
  const requireFrom = (id) => (id.startsWith("./") ? load(join(folder, id)) : require(id));
  bundle(module.exports, requireFrom, module, filename, folder);
  return module.exports;
}

process.on("uncaughtException", fail);
Promise.resolve()
  .then(start)
  .then((code) => {
    process.exitCode = code;
  }, fail);
