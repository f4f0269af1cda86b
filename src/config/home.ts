import { isAbsolute, join } from "node:path";
import envPaths from "env-paths";
import { AppError, messageOf } from "../domain/errors.ts";
import { expandPath } from "./paths.ts";

/** Environment variables, as `process.env` has them. */
export type Env = Readonly<Record<string, string | undefined>>;

/** Where everything is. All paths are absolute; nothing is created here. */
export interface Home {
  readonly configFile: string;
  /** The file was named by `--config`, so it has to exist. */
  readonly configRequired: boolean;
  readonly dataDir: string;
  /** The SQLite file. */
  readonly database: string;
  /** The Maildir that mails go to while no SMTP server is set. */
  readonly outbox: string;
  /** The Maildir that replies are read from unless `inbox` names another. */
  readonly inbox: string;
}

/** The global flags `--db` and `--config`, which win over everything. */
export interface HomeFlags {
  readonly db?: string | undefined;
  readonly config?: string | undefined;
}

/**
 * Finds the home: `TICKLER_HOME`, else the XDG folders (of the process's own environment).
 * Relative paths are taken from the working directory; an empty variable counts as unset.
 *
 * @throws AppError `config` for a bad variable, `usage` for a bad flag
 */
export function resolveHome(env: Env, flags: HomeFlags = {}): Home {
  const { configDir, dataDir } = folders(env);
  const config = flags.config;
  return Object.freeze({
    configFile: config === undefined ? join(configDir, "config.toml") : flag("--config", config),
    configRequired: config !== undefined,
    dataDir,
    database: database(env, flags) ?? join(dataDir, "tickler.db"),
    outbox: join(dataDir, "outbox"),
    inbox: join(dataDir, "inbox"),
  });
}

function folders(env: Env): { configDir: string; dataDir: string } {
  const home = env.TICKLER_HOME;
  if (home) {
    const folder = located("TICKLER_HOME", "config", home);
    return { configDir: folder, dataDir: folder };
  }
  const { config, data } = envPaths("tickler", { suffix: "" });
  for (const [folder, variable] of [
    [config, "XDG_CONFIG_HOME"],
    [data, "XDG_DATA_HOME"],
  ] as const) {
    // A relative one would mean another database in every working directory.
    if (!isAbsolute(folder)) {
      throw new AppError("config", `${variable}: is not an absolute path`, "Write it in full.");
    }
  }
  return { configDir: config, dataDir: data };
}

function database(env: Env, flags: HomeFlags): string | null {
  if (flags.db !== undefined) return databasePath("--db", "usage", flags.db);
  const variable = env.TICKLER_DB;
  return variable ? databasePath("TICKLER_DB", "config", variable) : null;
}

function databasePath(what: string, code: "usage" | "config", path: string): string {
  // The URL itself is not repeated: it may hold a password.
  if (/^postgres(?:ql)?:/i.test(path)) {
    throw new AppError(
      code,
      `${what}: PostgreSQL is not available yet in this version`,
      "Allowed: the path of an SQLite file.",
    );
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) {
    throw new AppError(code, `${what}: is a URL`, "Allowed: the path of an SQLite file.");
  }
  return located(what, code, path);
}

function flag(name: string, path: string): string {
  return located(name, "usage", path);
}

function located(what: string, code: "usage" | "config", path: string): string {
  if (path.trim() === "") throw new AppError(code, `${what}: is empty`, "Allowed: a path.");
  if (path.includes("\0")) throw new AppError(code, `${what}: holds a NUL`, "Allowed: a path.");
  try {
    return expandPath(path, process.cwd());
  } catch (error) {
    throw new AppError(code, `${what}: ${messageOf(error)}`, "Allowed: a path.");
  }
}
