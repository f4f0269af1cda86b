"use strict";

// A native addon can be loaded from a file only. The single file unpacks it into a folder that is
// private to the user, once for each version, and loads it from there.

const fs = require("node:fs");
const { isAbsolute, join, resolve } = require("node:path");

/** What an unpacked addon may be read and written by: its owner. */
const PRIVATE_FILE = 0o600;
const PRIVATE_FOLDER = 0o700;
/** Another version may be in use beside this one; what is older than this, in milliseconds, is not. */
const KEPT = 30 * 24 * 60 * 60 * 1000;
/** Another version's run may remove the file between our look at it and its use. */
const TRIES = 3;
/** How much of a file is compared at a time, in bytes: what fits into a processor's cache. */
const PIECE = 256 * 1024;

/**
 * Loads an addon from the first folder that allows it: a file system may be read-only, full, or
 * mounted so that no code runs from it.
 *
 * @param name of the file, which differs from version to version: `sqlite-13.2.0-0a1b2c3d.node`
 * @param bytes what has to be in it
 * @throws Error with the code `ERR_ADDON_UNPACK` and a hint
 */
function loadAddon(name, bytes) {
  const reasons = [];
  for (const folder of candidates()) {
    for (let tries = 1; ; tries += 1) {
      try {
        return loadFrom(folder, name, bytes);
      } catch (error) {
        if (error.code === "ERR_DLOPEN_DISABLED") throw error;
        if (tries < TRIES && !fs.existsSync(join(folder, name)) && fs.existsSync(folder)) continue;
        reasons.push(`${folder}: ${error.message.split("\n")[0]}`);
        break;
      }
    }
  }
  throw Object.assign(
    new Error(`a part of Tickler can't be unpacked and loaded anywhere: ${reasons.join("; ")}`),
    {
      code: "ERR_ADDON_UNPACK",
      hint: "Set TICKLER_HOME to a folder that you may write to, on a file system that programs may run from.",
    },
  );
}

function loadFrom(folder, name, bytes) {
  const file = join(folder, name);
  if (!holds(file, bytes)) {
    fs.mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
    refuseShared(folder);
    write(folder, name, bytes);
  } else refuseShared(folder);
  const module = { exports: {} };
  process.dlopen(module, file);
  return module.exports;
}

/** Whether the file is ours and has these very bytes. */
function holds(file, bytes) {
  let handle;
  try {
    // A symbolic link is not followed; Windows has no such flag.
    handle = fs.openSync(file, fs.constants.O_RDONLY | (fs.constants.O_NOFOLLOW ?? 0));
  } catch {
    return false;
  }
  try {
    const stats = fs.fstatSync(handle);
    if (!stats.isFile() || !isOurs(stats) || stats.size !== bytes.length) return false;
    // Half a file, after a power loss, has its size as well; to compare takes less than a digest.
    const piece = Buffer.allocUnsafeSlow(PIECE);
    for (let at = 0; at < bytes.length; ) {
      const length = fs.readSync(handle, piece);
      if (length === 0 || bytes.compare(piece, 0, length, at, at + length) !== 0) return false;
      at += length;
    }
    return true;
  } finally {
    fs.closeSync(handle);
  }
}

function write(folder, name, bytes) {
  const file = join(folder, name);
  const draft = join(folder, `.${name}.${process.pid}-${Math.random().toString(36).slice(2)}`);
  try {
    fs.writeFileSync(draft, bytes, { flag: "wx", mode: PRIVATE_FILE, flush: true });
    try {
      fs.renameSync(draft, file);
    } catch (error) {
      // Windows keeps a file that another process has loaded.
      if (!holds(file, bytes)) throw error;
    }
  } finally {
    fs.rmSync(draft, { force: true });
  }
  removeOld(folder, name);
}

/** What other versions have left, and writers that were killed. */
function removeOld(folder, name) {
  const kind = name.slice(0, name.indexOf("-"));
  for (const other of fs.readdirSync(folder)) {
    if (other === name || !other.replace(/^\./, "").startsWith(`${kind}-`)) continue;
    const path = join(folder, other);
    try {
      if (Date.now() - fs.statSync(path).mtimeMs > KEPT) fs.rmSync(path);
    } catch {
      // Another process is at it, or uses it.
    }
  }
}

/** @throws where somebody else could change what is in the folder */
function refuseShared(folder) {
  const stats = fs.lstatSync(folder);
  if (!stats.isDirectory() || !isOurs(stats)) throw new Error("it belongs to somebody else");
  // Windows has no such bits: there a user's folders are closed to others by what they inherit.
  if (process.platform !== "win32" && (stats.mode & 0o077) !== 0) {
    fs.chmodSync(folder, PRIVATE_FOLDER);
  }
}

function isOurs(stats) {
  return process.getuid === undefined || stats.uid === process.getuid();
}

/** Folders to try: the user's cache, Tickler's own home, the folder for temporary files. */
function* candidates() {
  const { env, platform } = process;
  const cache = cacheFolder(env, platform);
  if (cache !== null) yield join(cache, "tickler", "addons");
  const own = env.TICKLER_HOME;
  // The program itself makes `~/` whole.
  if (own && !own.startsWith("~")) yield resolve(own, "addons");
  const { tmpdir } = require("node:os");
  yield join(tmpdir(), `tickler-${process.getuid?.() ?? "addons"}`);
}

function cacheFolder(env, platform) {
  if (platform === "win32") return env.LOCALAPPDATA || null;
  if (platform !== "darwin" && isAbsolute(env.XDG_CACHE_HOME ?? "")) return env.XDG_CACHE_HOME;
  const home = homeFolder(env);
  if (home === null) return null;
  return platform === "darwin" ? join(home, "Library", "Caches") : join(home, ".cache");
}

function homeFolder(env) {
  if (isAbsolute(env.HOME ?? "")) return env.HOME;
  try {
    return require("node:os").homedir();
  } catch {
    // Nobody, where the system knows no such user.
    return null;
  }
}

module.exports = { loadAddon };
