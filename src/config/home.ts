import { isAbsolute, join } from "node:path";
import { AppError, messageOf } from "../domain/errors.ts";
import { type UserFolders, userFolders } from "../platform/user-folders.ts";
import { expandPath } from "./paths.ts";
import { POSTGRES_URL_FORM, parsePostgresUrl } from "./postgres-url.ts";
import { InvalidValue } from "./value-type.ts";

/** Environment variables, as `process.env` has them. */
export type Env = Readonly<Record<string, string | undefined>>;

/** The paths of everything, all absolute. Nothing is created here. */
export interface Home {
  readonly configFile: string;
  /** Whether `--config` names the file, which then has to exist. */
  readonly configRequired: boolean;
  readonly dataDir: string;
  /** The SQLite file, unless a server is named. */
  readonly database: string;
  /** Whether `--db` or `TICKLER_DB` names the database, so that `db.url` is ignored. */
  readonly databaseGiven: boolean;
  /** The server that `--db` or `TICKLER_DB` names. Not enumerable, since it may hold a password. */
  readonly databaseUrl: string | null;
  /** The Maildir that mails go to as long as no SMTP server is set. */
  readonly outbox: string;
  /** The Maildir from which replies are read, unless `inbox` names another. */
  readonly inbox: string;
  /** The playbook that is used if it exists and `ai.playbook` names no other. */
  readonly playbook: string;
  /** The folder of saved maps of columns, for imports. */
  readonly importMaps: string;
}

/** The global flags `--db` and `--config`, which win over every setting. */
export interface HomeFlags {
  readonly db?: string | undefined;
  readonly config?: string | undefined;
}

/**
 * Finds the home: `TICKLER_HOME`, or the XDG folders of this process's environment. Relative paths
 * start at the working directory; an empty variable counts as unset.
 *
 * @throws AppError `config` for a bad variable, `usage` for a bad flag
 */
export function resolveHome(env: Env, flags: HomeFlags = {}): Home {
  const { configDir, dataDir } = folders(env);
  const config = flags.config;
  const given = database(env, flags);
  const home = {
    configFile: config === undefined ? join(configDir, "config.toml") : flag("--config", config),
    configRequired: config !== undefined,
    dataDir,
    database: given?.path ?? join(dataDir, "tickler.db"),
    databaseGiven: given !== null,
    outbox: join(dataDir, "outbox"),
    inbox: join(dataDir, "inbox"),
    playbook: join(configDir, "playbook.md"),
    importMaps: join(configDir, "maps"),
  };
  Object.defineProperty(home, "databaseUrl", { value: given?.url ?? null });
  return Object.freeze(home) as Home;
}

function folders(env: Env): { configDir: string; dataDir: string } {
  const home = env.TICKLER_HOME;
  if (home) {
    const folder = located("TICKLER_HOME", "config", home);
    return { configDir: folder, dataDir: folder };
  }
  const { config, data } = ownFolders();
  for (const [folder, variable] of [
    [config, "XDG_CONFIG_HOME"],
    [data, "XDG_DATA_HOME"],
  ] as const) {
    // A relative path would mean another database in every working directory.
    if (!isAbsolute(folder)) {
      throw new AppError("config", `${variable}: is not an absolute path`, "Write it in full.");
    }
  }
  return { configDir: config, dataDir: data };
}

/** @throws AppError `config` where the system has no such user, as in a container with a number for one */
function ownFolders(): UserFolders {
  try {
    return userFolders("tickler");
  } catch (error) {
    throw new AppError(
      "config",
      `your home folder is not known: ${messageOf(error)}`,
      "Set TICKLER_HOME to the folder that Tickler may keep its data in, or set HOME.",
      { cause: error },
    );
  }
}

/** A database that somebody named: a file or a server. */
export interface GivenDatabase {
  path?: string;
  url?: string;
}

function database(env: Env, flags: HomeFlags): GivenDatabase | null {
  if (flags.db !== undefined) return givenDatabase("--db", "usage", flags.db);
  const variable = env.TICKLER_DB;
  return variable ? givenDatabase("TICKLER_DB", "config", variable) : null;
}

/**
 * Tells a URL from a path.
 *
 * @param what the flag or variable that holds it, for errors
 * @throws AppError of the given code
 */
export function givenDatabase(what: string, code: "usage" | "config", text: string): GivenDatabase {
  // Errors never repeat the URL, which may hold a password.
  if (/^postgres(?:ql)?:/i.test(text)) {
    try {
      return { url: parsePostgresUrl(text, { folder: ".", secrets: true }) };
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      throw new AppError(code, `${what}: ${error.message}`, `Allowed: ${POSTGRES_URL_FORM}.`);
    }
  }
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text)) {
    const allowed = `Allowed: the path of an SQLite file, or ${POSTGRES_URL_FORM}.`;
    throw new AppError(code, `${what}: is a URL of another kind`, allowed);
  }
  return { path: located(what, code, text) };
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
