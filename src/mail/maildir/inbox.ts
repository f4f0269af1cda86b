import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { hostname } from "node:os";
import { join, resolve } from "node:path";
import { AppError, messageOf } from "../../domain/errors.ts";
import { resourceError } from "../../platform/system-errors.ts";
import type { Arrival, ArrivedMail, Inbox, InboxFolder } from "../../service/ports/index.ts";
import { MAX_MAIL } from "../limits.ts";
import { baseName, makeMaildir } from "./maildir.ts";

export interface MaildirInboxOptions {
  path: string;
  /** Create it if it is missing, as for our own inbox. */
  create: boolean;
  /** A missing Maildir counts as empty instead of being an error. */
  optional?: boolean;
  /** The name under which mails are remembered as seen; by default made from the path. */
  source?: string;
  /** The folder of the program's own files, whose inbox it stays if `path` is changed. */
  home?: string;
}

type ExtentOf = Parameters<Arrival["read"]>[0];

const FOLDERS = ["new", "cur"] as const;

/**
 * Reads replies from a Maildir, which may be shared with a mail reader or filled by mbsync: it
 * never moves, flags or deletes anything. A mail's key is its file name without flags. The mailer
 * beside it writes to a Maildir instead of sending.
 */
export function maildirInbox(options: MaildirInboxOptions): Inbox {
  const { path, create, optional = false, source, home } = options;
  /** Where each mail was last seen; a reader may move it at any moment. */
  let places = new Map<string, string>();

  // Synchronous: loading node:fs/promises takes longer than reading an empty Maildir.
  function look(): void {
    const found = new Map<string, string>();
    for (const folder of FOLDERS) {
      for (const entry of readdirSync(join(path, folder), { withFileTypes: true })) {
        if (!entry.isFile() || entry.name.startsWith(".")) continue;
        found.set(baseName(entry.name), join(path, folder, entry.name));
      }
    }
    places = found;
  }

  async function lookOrExplain(): Promise<void> {
    try {
      if (create) await makeMaildir(path);
      look();
    } catch (error) {
      if (!optional || !isMissing(error)) throw unreadable(path, create, error);
      places = new Map();
    }
  }

  async function read(key: string, extentOf: ExtentOf): Promise<ArrivedMail | null> {
    // A reader may move it from `new` to `cur` between the two listings, so look again.
    for (let tries = 0; tries < 3; tries++) {
      if (tries > 0) await lookOrExplain();
      const file = places.get(key);
      const found = file === undefined ? null : await readFile(file, key);
      if (found !== null) return parse(found, key, extentOf);
    }
    return null;
  }

  const folder: InboxFolder = {
    source: source ?? `maildir:${resolve(path)}`,
    name: path,
    role: "inbox",
    async news(known) {
      const keys = [...places.keys()].sort(byDelivery);
      const fresh = keys.length === 0 ? [] : await known.unseen(keys);
      return { total: fresh.length, arrivals: arrivals(fresh) };
    },
  };

  async function* arrivals(keys: readonly string[]): AsyncGenerator<Arrival> {
    for (const key of keys) yield { key, cursor: null, read: (extentOf) => read(key, extentOf) };
  }

  return {
    description: `the Maildir ${path}`,
    async open() {
      await lookOrExplain();
      return {
        folders: [folder],
        identity: () => ({
          ids: [path, ...(home === undefined ? [] : [home])].map(identityOf),
          name: `the Maildir ${path} of ${hostname()}`,
        }),
        close: async () => undefined,
      };
    },
  };
}

/** A file with the id of its folder, which moves with it: paths say little on another machine. */
const IDENTITY = ".tickler-inbox";

function identityOf(path: string): string {
  const file = join(path, IDENTITY);
  try {
    writeFileSync(file, `${crypto.randomUUID()}\n`, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") return `${hostname()}:${resolve(path)}`;
  }
  return readFileSync(file, "utf8").trim();
}

/** Orders by the time at the start of a Maildir name; names without one come last. */
function byDelivery(a: string, b: string): number {
  const [first, second] = [a, b].map((key) => deliveredAt(key) ?? Number.MAX_SAFE_INTEGER);
  return (first ?? 0) - (second ?? 0) || (a < b ? -1 : 1);
}

/** In seconds since 1970; null if the name doesn't begin with a time. */
function deliveredAt(key: string): number | null {
  const match = /^(\d{9,11})\.(?:[^.]*?M(\d{1,6})(?!\d))?/.exec(key);
  return match ? Number(match[1]) + Number(match[2] ?? 0) / 1e6 : null;
}

interface MailFile {
  bytes: Buffer;
  /** Whether they are only the beginning of the file. */
  isCut: boolean;
}

/** The first 25 MB of a file, as over IMAP; null if it is gone. */
async function readFile(file: string, key: string): Promise<MailFile | null> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(file, "r");
    const { size } = await handle.stat();
    if (size <= MAX_MAIL) return { bytes: await handle.readFile(), isCut: false };
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAX_MAIL), 0, MAX_MAIL, 0);
    return { bytes: buffer.subarray(0, bytesRead), isCut: true };
  } catch (error) {
    if (isMissing(error)) return null;
    throw unreadableMail(key, error);
  } finally {
    await handle?.close();
  }
}

async function parse(
  { bytes, isCut }: MailFile,
  key: string,
  extentOf: ExtentOf,
): Promise<ArrivedMail> {
  const extent = (await extentOf?.(bytes.length)) ?? "whole";
  const { readMail } = await import("../read.ts");
  try {
    const seconds = deliveredAt(key);
    const received = seconds === null ? null : new Date(seconds * 1000);
    const mail = await readMail(bytes, { isCut, extent });
    // Every text is read here, so that a token in it counts whoever wrote it.
    return { mail: { ...mail, isTokenQuoted: false }, bytes, received };
  } catch (error) {
    throw unreadableMail(key, error);
  }
}

/** `input` if the mail is at fault, which skips it for good; `home` if the machine is. */
function unreadableMail(key: string, error: unknown): AppError {
  const shortage = resourceError(error);
  if (shortage) {
    return new AppError("home", `the mail ${key} can't be read: ${shortage.what}`, shortage.hint);
  }
  return new AppError("input", `the mail ${key} can't be read: ${messageOf(error)}`);
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}

function unreadable(path: string, create: boolean, error: unknown): AppError {
  if (!create && (isMissing(error) || (error as NodeJS.ErrnoException).code === "ENOTDIR")) {
    return new AppError(
      "config",
      `the inbox ${path} is not a Maildir: it has no folders new and cur`,
      "Set inbox to a Maildir, for instance one that mbsync fills.",
    );
  }
  const shortage = resourceError(error);
  return new AppError(
    create || shortage ? "home" : "config",
    `the inbox ${path} can't be read: ${shortage?.what ?? messageOf(error)}`,
    shortage?.hint ?? "Check its permissions.",
  );
}
