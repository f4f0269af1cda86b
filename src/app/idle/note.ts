import { existsSync, realpathSync, statfsSync } from "node:fs";
import { dirname, join } from "node:path";
import { databaseOf, stateOf, surroundings } from "../../../bin/idle-tick.js";
import {
  type Config,
  databaseTarget,
  type Env,
  type Home,
  unknownVariables,
} from "../../config.ts";
import type { FolderSeen } from "../../mail/imap/options.ts";
import { type LookedAt, lookedAt } from "./looked-at.ts";
import { type Stamp, writeStamp } from "./stamp.ts";

/** What a tick that had nothing to do is remembered by. */
export interface IdleEnd {
  /** When the tick ended. */
  at: Date;
  /** Nothing falls due before. */
  until: Date;
  /** What it prints with `--json`. */
  json: string;
}

/** Where a tick begins. */
export interface Outset {
  env: Env;
  home: Home;
  /** The settings, which are not read before this is called; null where a tick is told to others, too. */
  settings(): Promise<Config | null>;
}

/**
 * File systems of this machine's own, by the numbers that Linux gives them (statfs(2)): what another
 * machine has changed on a server is not always seen at once. ext, XFS, Btrfs, F2FS, ZFS, bcachefs,
 * tmpfs, overlayfs.
 */
const LOCAL = new Set([
  0xef53, 0x58465342, 0x9123683e, 0xf2f52010, 0x2fc12fc1, 0xca451a4e, 0x01021994, 0x794c7630,
]);

/**
 * Longer than the time of a file may stay the same while it changes, in milliseconds: FAT counts in
 * steps of two seconds, and the kernel's own clock in some milliseconds.
 */
const GRANULARITY = 3_000;

/** Remembers that a tick had nothing to do, so that the next ones need not look. */
export class IdleNote {
  readonly #database: string;
  readonly #env: Env;
  readonly #seen: Stamp["files"];
  /** Whether a server has to be asked, too. */
  readonly #asksServer: boolean;
  readonly #folders: (LookedAt | null)[] = [];

  private constructor(database: string, env: Env, seen: Stamp["files"], asksServer: boolean) {
    this.#database = database;
    this.#env = env;
    this.#seen = seen;
    this.#asksServer = asksServer;
  }

  /**
   * Looks at the files before a tick reads them, so that a change meanwhile is a change since.
   *
   * @returns null where a look at files can't tell that nothing has happened
   * @throws AppError `config`
   */
  static async begin({ env, home, settings }: Outset): Promise<IdleNote | null> {
    if (process.platform !== "linux" || hasOddVariables(env)) return null;
    const at = Date.now();
    const look = (paths: readonly string[]) => paths.map((path) => [path, stateOf(path)] as const);
    const first = orNull(() => look([home.configFile, ...PROGRAM]));
    const config = await settings();
    if (first === null || config === null) return null;
    const target = databaseTarget(config);
    // Only the server knows what is new there.
    if (target.engine !== "sqlite") return null;
    if (databaseOf(env) !== target.path) return null;
    const { inbox } = config.values;
    const folders = [join(inbox, "new"), join(inbox, "cur")];
    return orNull(() => {
      const own = look([target.path, `${target.path}-wal`]);
      const seen = [...first, ...own, ...look(folders)];
      if (own[0]?.[1] === null || seen.some(([, state]) => isRecent(state, at))) return null;
      const places = [home.configFile, target.path].map(dirname).concat(folders);
      if (!places.every(isLocal)) return null;
      return new IdleNote(target.path, env, seen, config.values["imap.url"] !== null);
    });
  }

  /** To be called with each IMAP folder that the tick looks at, in their order. */
  readonly sawFolder = (folder: FolderSeen): void => {
    this.#folders.push(lookedAt(folder));
  };

  /**
   * Remembers the end of a tick. To be called while the tick holds the mailbox's lock.
   *
   * @returns false where that was not possible, or would be in vain
   */
  keep({ at, until, json }: IdleEnd): boolean {
    const folders = this.#folders.filter((folder) => folder !== null);
    // A server that does not say enough is asked by each tick.
    if (folders.length !== this.#folders.length) return false;
    if (this.#asksServer !== folders.length > 0) return false;
    try {
      if (this.#seen.some(([path, state]) => stateOf(path) !== state)) return false;
      writeStamp(this.#database, {
        program: programFile(),
        surroundings: surroundings(this.#env),
        since: at.getTime(),
        until: until.getTime(),
        // Another process that works the mailbox has a journal beside its lock.
        files: [...this.#seen, [`${realpathSync(this.#database)}.default.lock-wal`, null]],
        folders: this.#asksServer ? folders : null,
        json,
      });
      return true;
    } catch {
      // A folder that can't be written to, for instance: the database remembers it.
      return false;
    }
  }
}

/** The bundle; of the single file, the file itself. */
function programFile(): string {
  const file = import.meta.filename;
  return file.startsWith("/") ? file : process.execPath;
}

const PROGRAM = [...new Set([process.execPath, programFile()])];

/** Whether a variable may hold a secret that can't be kept, or sets nothing, of which each tick warns. */
function hasOddVariables(env: Env): boolean {
  const isSecret = ([name, value = ""]: [string, string | undefined]) =>
    name.startsWith("TICKLER_") && /:\/\/[^/@]*:[^/]*@/.test(value);
  return Object.entries(env).some(isSecret) || unknownVariables(env).length > 0;
}

/** Whether a change right after the look might have left the times of a file as they were. */
function isRecent(state: string | null, at: number): boolean {
  if (state === null) return false;
  const [, , , modified, changed] = state.split(" ");
  const times = [modified, changed].map((ns) => Number(BigInt(ns ?? 0) / 1_000_000n));
  return Math.min(...times) + GRANULARITY > at;
}

/** Of a folder that is not there yet, the one that it would be made in. */
function isLocal(folder: string): boolean {
  const there = existsSync(folder) || folder === "/" ? folder : dirname(folder);
  return there === folder ? LOCAL.has(statfsSync(folder).type) : isLocal(there);
}

/** A file that can't be looked at is for the tick to report. */
function orNull<T>(look: () => T): T | null {
  try {
    return look();
  } catch {
    return null;
  }
}
