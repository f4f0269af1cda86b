// Whether a tick would find nothing to do, by the stamp that an earlier one has left beside the
// database: nothing falls due before a moment, as long as the files are as they were. All that is known
// here is how to compare; what falls due when is known to the tick that writes the stamp
// (src/service/tick/idle.ts, src/app/idle), which uses the functions below to describe what it has seen.
//
// Whatever is odd is no answer, and the tick runs.
const { readFileSync, statSync, utimesSync, writeSync } = require("node:fs");
const { isAbsolute, resolve } = require("node:path");

/** Another number, another meaning of the stamp. */
const FORMAT = 1;
/** The exit code of a command that a signal ended. */
const INTERRUPTED = 130;
/** What an idle tick may be called with: all that matters of a stamp's text is then known. */
const FLAGS = ["--json", "--quiet"];
/** Variables besides TICKLER_* that say where the settings are, or what the time is. */
const OTHERS = ["HOME", "TZ", "XDG_CONFIG_HOME", "XDG_DATA_HOME"];
/** Of a secret it is known whether there is one, and whether it can be used. */
const SECRETS = [
  "TICKLER_SMTP_PASSWORD",
  "TICKLER_IMAP_PASSWORD",
  "TICKLER_AI_API_KEY",
  "OPENAI_API_KEY",
  "ANTHROPIC_API_KEY",
];

/** The stamp's place, by that of the database. */
function stampOf(database) {
  return `${database}.default.idle`;
}

/** The database, where no setting needs to be read to know it; else null. */
function databaseOf(env) {
  if (env.TICKLER_DB) return isAbsolute(env.TICKLER_DB) ? resolve(env.TICKLER_DB) : null;
  const home = env.TICKLER_HOME || dataFolder(env);
  return isAbsolute(home) ? resolve(home, "tickler.db") : null;
}

function dataFolder(env) {
  if (env.XDG_DATA_HOME) return `${env.XDG_DATA_HOME}/tickler`;
  return env.HOME ? `${env.HOME}/.local/share/tickler` : "";
}

/**
 * All that a tick is told besides files and the time, in one text: equal texts, equal settings.
 *
 * @throws where the system can't tell one start of the machine from the next: after a power cut a file
 *   may have a time from before its last change
 */
function surroundings(env) {
  const boot = readFileSync("/proc/sys/kernel/random/boot_id", "latin1").trim();
  const told = Object.keys(env)
    .filter((name) => name.startsWith("TICKLER_") || OTHERS.includes(name) || isSecret(name))
    .sort()
    .map((name) => [
      name,
      name === "TICKLER_NOW" ? "" : isSecret(name) ? kind(env[name]) : env[name],
    ]);
  return JSON.stringify([FORMAT, boot, process.version, process.getuid(), process.cwd(), told]);
}

/** A command may hold a secret, too. Each is looked at anew where it is used. */
function isSecret(name) {
  if (name.startsWith("TICKLER_HOOK_")) return true;
  return SECRETS.includes(name) || (name.startsWith("TICKLER_") && name.endsWith("_COMMAND"));
}

/** What decides whether a secret or a command is taken: an error in it is for the tick to report. */
function kind(secret) {
  return [
    secret === "",
    secret.trim() === "",
    /[\r\n]/.test(secret),
    /\p{Cc}/u.test(secret),
  ].join();
}

/** What changes with each change of a file or folder; an empty file is as good as none: null. */
function stateOf(path) {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (stats === undefined || (stats.isFile() && Number(stats.size) === 0)) return null;
  return [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(" ");
}

/** The clock that the tick would have, in milliseconds; null where the tick has to read it. */
function clock(env) {
  const text = env.TICKLER_NOW;
  if (!text) return Date.now();
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/.test(text)) return null;
  const at = new Date(text);
  return at.toISOString().slice(0, 19) === text.slice(0, 19) ? at.getTime() : null;
}

/**
 * The stamp by which a tick would have nothing to do, as far as files and the time can tell.
 *
 * @param args behind `tick`
 * @param program the file of the program: another one's stamps say nothing
 * @returns null where the tick has to run
 */
function findStamp(args, program) {
  try {
    const database = args.every((arg) => FLAGS.includes(arg)) ? databaseOf(process.env) : null;
    if (database === null) return null;
    const path = stampOf(database);
    const stamp = JSON.parse(readFileSync(path, "utf8"));
    if (stamp.program !== program || stamp.surroundings !== surroundings(process.env)) return null;
    return holds(stamp) ? Object.assign(stamp, { path }) : null;
  } catch {
    return null;
  }
}

/** Whether nothing has changed since the stamp was written, and nothing is due. */
function holds({ since, until, files }) {
  const now = clock(process.env);
  if (now === null || now < since || now >= until) return false;
  return files.every(([file, state]) => stateOf(file) === state);
}

/** Sets the time of the last idle tick, and prints what it would print. @throws where that fails */
function end(stamp, args) {
  const seconds = clock(process.env) / 1000;
  utimesSync(stamp.path, seconds, seconds);
  print(stamp, args);
}

function print({ json }, args) {
  if (args.includes("--json")) writeSync(1, json);
}

/**
 * Ends a tick that has nothing to do: by the stamp, and by what the mail server says where one is read.
 *
 * @param loadAsk loads the part that asks the server (src/app/idle/ask.ts)
 * @returns the exit code; null: nothing was done, and the tick has to run
 */
async function endIdleTick(args, program, loadAsk) {
  const stamp = findStamp(args, program);
  if (stamp === null) return null;
  if (stamp.folders !== null) {
    const answer = await loadAsk().askServer(process.env, stamp.folders);
    if (answer === "stopped") {
      print(stamp, args);
      return INTERRUPTED;
    }
    if (answer !== "same") return null;
  }
  try {
    // The server takes its time to answer.
    if (!holds(stamp)) return null;
    end(stamp, args);
    return 0;
  } catch {
    return null;
  }
}

module.exports = { databaseOf, endIdleTick, stampOf, stateOf, surroundings };
