import type { Inbox, InboxFolder } from "../../service/ports/index.ts";
import { explainRefusal, type ImapConnection, imapConnector } from "./connection.ts";
import { ImapFolder } from "./folder.ts";
import {
  examine,
  foldersToRead,
  listFolders,
  type OpenedFolder,
  requireFolder,
} from "./folders.ts";
import { waitForMail } from "./idle.ts";
import { DEFAULT_TIMEOUTS, type ImapInboxOptions } from "./options.ts";

/**
 * Reads an IMAP account: the folders in which replies arrive, and the folder of sent mail. One
 * session serves a pass; folders are opened for reading only, and mails fetched without marking
 * them (BODY.PEEK). May import read.ts, tls.ts, credentials.ts and redact.ts of mail/.
 */
export function imapInbox(options: ImapInboxOptions): Inbox {
  const connect = imapConnector(options);
  const account = `${options.user}@${options.host}`;
  const watch = new Watched();

  async function foldersOf(connection: ImapConnection): Promise<InboxFolder[]> {
    const listed = await listFolders(connection);
    const read = foldersToRead(listed, options);
    const [first] = options.folders;
    watch.path = first === undefined ? null : requireFolder(listed, first, "imap.folders").path;
    return read.map(({ path, role }) => {
      const opened = (state: OpenedFolder): void => {
        if (path === watch.path) watch.opened(state);
        options.seen?.({ path, role, ...state });
      };
      const { since = "all", attachments = "all" } = options;
      const place = { source: `imap:${account}/${path}`, name: path, path, role };
      return new ImapFolder(connection, { ...place, since, attachments, opened });
    });
  }

  async function idle(connection: ImapConnection, signal: AbortSignal): Promise<void> {
    if (watch.path === null) await foldersOf(connection);
    if (watch.path === null || signal.aborted) return;
    const changed = watch.changed(await examine(connection, watch.path));
    if (!changed) await waitForMail(connection, signal);
  }

  return {
    description: `the mailbox of ${options.user} at ${options.host}`,
    async open(signal) {
      const connection = await connect({ signal });
      const giveUp = (): void => connection.abandon();
      signal?.addEventListener("abort", giveUp, { once: true });
      const close = (): Promise<void> => {
        signal?.removeEventListener("abort", giveUp);
        return connection.close();
      };
      try {
        return { folders: await foldersOf(connection), close };
      } catch (error) {
        await close();
        throw explainRefusal(error, "the folders can't be listed");
      }
    },
    async waitForNews(signal) {
      if (signal.aborted) return;
      const { idle: renewal } = { ...DEFAULT_TIMEOUTS, ...options.timeouts };
      // A server is silent during IDLE.
      const timeouts = { silence: renewal + 60_000 };
      let connection: ImapConnection | null = null;
      try {
        connection = await connect({ timeouts, signal });
        await idle(connection, signal);
      } catch (error) {
        if (!signal.aborted) throw explainRefusal(error, "new mail can't be waited for");
      } finally {
        await connection?.close();
      }
    },
  };
}

/** The folder that IDLE watches, and its state when a pass last looked at it. */
class Watched {
  path: string | null = null;
  #seen: string | null = null;

  readonly opened = (state: OpenedFolder): void => {
    this.#seen = stateText(state);
  };

  /** Whether mail came since a pass looked at the folder; true once per state. */
  changed(state: OpenedFolder): boolean {
    const before = this.#seen;
    this.#seen = stateText(state);
    return before !== null && before !== this.#seen;
  }
}

function stateText({ uidValidity, uidNext, exists }: OpenedFolder): string {
  return uidNext === null ? `${exists} mails` : `${uidValidity} ${uidNext}`;
}
