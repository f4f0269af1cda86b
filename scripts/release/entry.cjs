"use strict";

// The main script of the single file: what bin/tickler.js is for an installed package. The bundle, the
// parts that are loaded lazily, their code caches and the native addons are assets of the executable.

const { getRawAsset } = require("node:sea");
const { posix } = require("node:path");
const { Script } = require("node:vm");
const { loadAddon } = require("./unpack.cjs");

const ID_LENGTH = 16;

/** For these commands there is a code cache that holds no more than what they use. */
const LOOKS = ["history", "todo", "status"];

/** Reports an error the way the program does, without the program. */
function fail(error) {
  const known = error instanceof Error && error.name === "AppError";
  const message = error instanceof Error ? error.message : String(error);
  const code = known ? error.code : "internal";
  const hint = (known && error.hint) || null;
  process.stderr.write(
    process.argv.includes("--json")
      ? `${JSON.stringify({ error: { code, message, hint } })}\n`
      : `error: ${message}\n${hint === null ? "" : `hint: ${hint}\n`}`,
  );
  process.exit(1);
}

/** The bytes of an asset where they are, in memory that can't be written to. */
function asset(name) {
  return Buffer.from(getRawAsset(name));
}

/** An addon; its name in the user's cache has the digest of its bytes. */
function addon(name) {
  const before = loaded.get(name);
  if (before) return before.exports;
  const module = { exports: loadAddon(ADDONS[name], asset(name)) };
  loaded.set(name, module);
  return module.exports;
}

const loaded = new Map();

/** As require() does it: once, and what it exports. */
function load(name) {
  const before = loaded.get(name);
  if (before) return before.exports;
  const source = asset(name).latin1Slice();
  const isLook = name === "tickler.cjs" && LOOKS.includes(process.argv[2]);
  const cache = asset(name.replace(/cjs$/, isLook ? "looks.cache" : "cache"));
  const cachedData = cache.subarray(0, cache.length - ID_LENGTH);
  const bundle = new Script(source, { filename: name, cachedData }).runInThisContext();
  const module = { exports: {} };
  loaded.set(name, module);
  const folder = posix.dirname(name);
  const requireFrom = (id) => {
    if (id === "@napi-rs/keyring") return addon("keyring.node");
    if (id.endsWith(".node")) return addon(posix.join(folder, id));
    return id.startsWith("./") ? load(posix.join(folder, id)) : require(id);
  };
  bundle(module.exports, requireFrom, module, name, folder);
  return module.exports;
}

/**
 * Where nothing is left to wait for, the process ends at once: to take a heap apart that goes with the
 * process takes time. Windows writes to pipes behind our back.
 */
function end(code) {
  process.exitCode = code;
  const isIdle = process.platform !== "win32" && process.getActiveResourcesInfo().length === 0;
  if (isIdle) process.exit();
}

/** A tick that has nothing to do ends without the program, as in bin/tickler.js. */
async function run() {
  const code = process.argv[2] === "tick" ? await endIdleTick() : null;
  return code === null ? load("tickler.cjs").main(process.argv.slice(2)) : code;
}

function endIdleTick() {
  const { endIdleTick } = require("../../bin/idle-tick.js");
  const loadAsk = () => load("lib/_src_app_idle_ask_ts.cjs");
  return endIdleTick(process.argv.slice(3), process.execPath, loadAsk);
}

process.on("uncaughtException", fail);
Promise.resolve().then(run).then(end, fail);
