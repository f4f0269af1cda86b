import { open, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { DeliveryUnavailable, messageOf } from "../../domain/errors.ts";
import { resourceError } from "../../platform/system-errors.ts";
import type {
  DeliveryOutcome,
  Mailer,
  MailSession,
  OutgoingMail,
} from "../../service/ports/index.ts";
import { composeMail, loadComposer, notComposed } from "../compose.ts";
import { baseName, folderSync, MAILDIR_FOLDERS, makeMaildir } from "./maildir.ts";

interface MaildirMailerOptions {
  /** The Maildir; made when missing. */
  path: string;
  /** How many mails are written at once, sharing the sync of the folder; 4 by default. */
  connections?: number;
}

/** Mail leaves into `new/` of a Maildir, as complete RFC 5322 files: nothing leaves the machine. */
export function maildirMailer({ path, connections = 4 }: MaildirMailerOptions): Mailer {
  const syncNew = folderSync(join(path, "new"));

  return {
    kind: "maildir",
    destination: path,
    connections,
    compose: async (mail) => (await composeMail(mail)).bytes,
    async open() {
      try {
        await loadComposer();
        await makeMaildir(path);
        await tryToWrite(path);
      } catch (error) {
        throw unwritable(path, error);
      }
      return new MaildirSession(path, syncNew);
    },
    erase: async (rfcMessageId) => erase(path, await fileName(rfcMessageId)),
    lookUp: async (rfcMessageId) => lookUp(path, await fileName(rfcMessageId)),
  };
}

function unwritable(path: string, error: unknown): DeliveryUnavailable {
  const shortage = resourceError(error);
  const why = shortage
    ? `${shortage.what}. ${shortage.hint}`
    : `${messageOf(error)}; check its permissions and the free space`;
  return new DeliveryUnavailable(`can't write to the Maildir ${path}: ${why}`, { cause: error });
}

/** The same name for the same mail, so that its fate can be looked up after a crash. */
async function fileName(rfcMessageId: string): Promise<string> {
  const { createHash } = await import("node:crypto");
  return `${createHash("sha256").update(rfcMessageId).digest("hex").slice(0, 40)}.tickler`;
}

/** Finds out before any mail is claimed whether the disk is full or the folder read-only. */
async function tryToWrite(path: string): Promise<void> {
  const probe = join(path, "tmp", `.probe-${crypto.randomUUID()}`);
  try {
    await writeDurably(probe, Buffer.alloc(4096, "\n"));
  } finally {
    await rm(probe, { force: true });
  }
}

async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "w", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

class MaildirSession implements MailSession {
  readonly #path: string;
  readonly #syncNew: () => Promise<void>;
  #usable = true;

  constructor(path: string, syncNew: () => Promise<void>) {
    this.#path = path;
    this.#syncNew = syncNew;
  }

  get usable(): boolean {
    return this.#usable;
  }

  async deliver(mail: OutgoingMail, mark: () => Promise<boolean>): Promise<DeliveryOutcome> {
    let bytes: Buffer;
    try {
      bytes = (await composeMail(mail)).bytes;
    } catch (error) {
      return notComposed(error);
    }
    const name = await fileName(mail.rfcMessageId);
    const written = join(this.#path, "tmp", name);
    const delivered = join(this.#path, "new", name);
    try {
      // Overwrites what a process that died left of this mail.
      await writeDurably(written, bytes);
    } catch (error) {
      return this.#broken(written, messageOf(error));
    }
    let refusedMark: string | null;
    try {
      refusedMark = (await mark()) ? null : "the mail was taken back before it was complete";
    } catch (error) {
      refusedMark = `it could not be recorded: ${messageOf(error)}`;
    }
    if (refusedMark !== null) {
      await rm(written, { force: true }).catch(() => undefined);
      return { kind: "broken", reason: refusedMark };
    }
    try {
      await rename(written, delivered);
      await this.#syncNew();
    } catch (error) {
      // The file stays where it is: its folder shows whether it was delivered.
      return this.#broken(null, messageOf(error));
    }
    return { kind: "accepted", response: `written to ${delivered}` };
  }

  async close(): Promise<void> {
    this.#usable = false;
  }

  async #broken(leftover: string | null, reason: string): Promise<DeliveryOutcome> {
    this.#usable = false;
    if (leftover !== null) await rm(leftover, { force: true }).catch(() => undefined);
    return { kind: "broken", reason };
  }
}

/** In `new` or `cur`: delivered. In `tmp`: not. In neither: a person may have moved it. */
async function lookUp(path: string, name: string): Promise<"delivered" | "absent" | "unknown"> {
  try {
    for (const folder of ["new", "cur"]) {
      const files = await readdir(join(path, folder));
      if (files.some((file) => baseName(file) === name)) return "delivered";
    }
    return (await readdir(join(path, "tmp"))).includes(name) ? "absent" : "unknown";
  } catch {
    return "unknown";
  }
}

async function erase(path: string, name: string): Promise<void> {
  for (const folder of MAILDIR_FOLDERS) {
    const files = await readdir(join(path, folder)).catch(() => []);
    for (const file of files) {
      if (baseName(file) === name) await rm(join(path, folder, file), { force: true });
    }
  }
}
