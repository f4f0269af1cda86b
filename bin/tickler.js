#!/usr/bin/env node

// The program is dist/tickler.cjs, one function made by `npm run build`; libraries that only some
// commands use stand beside it. They are compiled here, and not by require(), so that V8 can use the
// code caches beside them: most of the start-up is compiling.
//
// This file keeps to the syntax of ES2017, and requires nothing before it has checked the version, so
// that an old Node.js gets as far as saying that it is too old.

const ID_LENGTH = 16;
const FORBIDDEN = ["EACCES", "EPERM", "ERR_ACCESS_DENIED"];
const root = __dirname.slice(0, -"/bin".length);

/** As the program's own errors are made (AppError in src/domain/errors.ts), so that it reports it. */
function installationError(message, hint) {
  return Object.assign(new Error(message), { name: "AppError", code: "installation", hint });
}

/** Reports an error the way the program does, without the program, which may be what is missing. */
function fail(error) {
  const known = error instanceof Error && error.name === "AppError";
  const text = error instanceof Error ? error.message : String(error);
  const message = text.split("\nRequire stack:")[0];
  const code = known ? error.code : "internal";
  const hint = (known && error.hint) || null;
  process.stderr.write(
    process.argv.some((word) => /^--json(=|$)/.test(word))
      ? `${JSON.stringify({ error: { code, message, hint } })}\n`
      : `error: ${message}\n${hint === null ? "" : `hint: ${hint}\n`}`,
  );
  process.exit(1);
}

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 11)) {
  fail(
    installationError(
      `Tickler needs Node.js 20.11 or newer, and ${process.execPath} is ${process.versions.node}`,
      `Install a newer one, from https://nodejs.org for instance, and run \`npm ci\` in ${root} with it.`,
    ),
  );
}

const { readFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { Script } = require("node:vm");

function read(file, encoding) {
  try {
    return readFileSync(file, encoding);
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    // The program itself explains what the machine lacks.
    if (!FORBIDDEN.includes(error.code)) throw error;
    throw installationError(
      `${file} can't be read: ${error.code}`,
      "It is a part of Tickler: make it readable for you.",
    );
  }
}

/** The code cache, if it was made from this very bundle: both end in the same id. */
function codeCache(file, source) {
  const cache = read(file);
  if (cache === undefined || cache.length < ID_LENGTH) return undefined;
  const end = cache.length - ID_LENGTH;
  return source.endsWith(cache.latin1Slice(end)) ? cache.subarray(0, end) : undefined;
}

function compile(filename, source) {
  const cachedData = codeCache(filename.replace(/cjs$/, "cache"), source);
  try {
    const bundle = new Script(source, { filename, cachedData }).runInThisContext();
    if (typeof bundle === "function") return bundle;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  // Cut off, for instance: the whole file is one function.
  throw unusable(`${filename} is damaged`);
}

function unusable(what) {
  const { diagnose } = require("./installation.js");
  const { message, hint } = diagnose(root, what);
  return installationError(message, hint);
}

const loaded = new Map();

/** As require() does it: once, and what it exports. */
function load(filename) {
  const before = loaded.get(filename);
  if (before) return before.exports;
  // What we bundle is ASCII, which Latin-1 reads without decoding.
  const source = read(filename, "latin1");
  if (source === undefined) throw unusable(`${filename} is missing`);
  const bundle = compile(filename, source);
  const module = { exports: {} };
  loaded.set(filename, module);
  const folder = dirname(filename);
  const requireFrom = (id) => (id.startsWith("./") ? load(join(folder, id)) : require(id));
  bundle(module.exports, requireFrom, module, filename, folder);
  return module.exports;
}

/** A tick that has nothing to do ends without the program; null where it has to run. */
function endIdleTick() {
  const { endIdleTick } = require("./idle-tick.js");
  const loadAsk = () => load(join(root, "dist/lib/_src_app_idle_ask_ts.cjs"));
  return endIdleTick(process.argv.slice(3), join(root, "dist/tickler.cjs"), loadAsk);
}

/** What a shell asks at each Tab is answered by a part alone, without the rest of the program. */
async function run() {
  if (process.argv[2] === "__complete") {
    const part = load(join(root, "dist/lib/_src_cli_complete_complete_ts.cjs"));
    return part.answerShell(process.argv.slice(3));
  }
  const code = process.argv[2] === "tick" ? await endIdleTick() : null;
  return code === null ? load(join(root, "dist/tickler.cjs")).main(process.argv.slice(2)) : code;
}

process.on("uncaughtException", fail);
Promise.resolve()
  .then(run)
  .then((code) => {
    process.exitCode = code;
  }, fail);
