import { AppError } from "../../domain/errors.ts";
import type { SentFolder } from "../../service/ports/index.ts";
import { explainRefusal, type ImapConnection, imapConnector } from "./connection.ts";
import { examine, findSent, listFolders } from "./folders.ts";
import type { ImapSentOptions } from "./options.ts";

interface Session {
  connection: ImapConnection;
  path: string;
}

/** The account's folder of sent mail. The session is opened when it is first needed. */
export function imapSent(options: ImapSentOptions): SentFolder {
  const connect = imapConnector(options);
  let session: Session | null = null;

  async function open(signal?: AbortSignal): Promise<Session> {
    if (session?.connection.client.usable) return session;
    const connection = await connect({ signal });
    try {
      const folder = findSent(await listFolders(connection), options.sent);
      if (!folder) throw noSent(options);
      session = { connection, path: folder.path };
      return session;
    } catch (error) {
      await connection.close();
      throw error;
    }
  }

  async function within<T>(
    what: string,
    work: (session: Session) => Promise<T>,
    signal?: AbortSignal,
  ): Promise<T> {
    const giveUp = (): void => session?.connection.abandon();
    signal?.addEventListener("abort", giveUp, { once: true });
    try {
      return await work(await open(signal));
    } catch (error) {
      throw explainRefusal(error, what);
    } finally {
      signal?.removeEventListener("abort", giveUp);
    }
  }

  return {
    description: `the folder of sent mail of ${options.user} at ${options.host}`,

    has: (rfcMessageId, signal) =>
      within(
        "the folder of sent mail can't be searched",
        async ({ connection, path }) => {
          await examine(connection, path);
          const query = { header: { "message-id": rfcMessageId } };
          const found = await connection.run(() => connection.client.search(query, { uid: true }));
          if (!found) throw connection.reported("the search for a sent mail");
          return found.length > 0;
        },
        signal,
      ),

    append: (bytes, date) =>
      within("a mail can't be filed as sent", async ({ connection, path }) => {
        const { client } = connection;
        // While a folder is open for reading only, imapflow would leave the flag out.
        if (client.mailbox) await connection.run(() => client.mailboxClose());
        const filed = await connection.run(
          () => client.append(path, Buffer.from(bytes), ["\\Seen"], date),
          connection.timeouts.mail,
        );
        if (!filed) throw connection.reported("filing a sent mail");
      }),

    async close() {
      const closing = session?.connection;
      session = null;
      await closing?.close();
    },
  };
}

function noSent({ user, host }: ImapSentOptions): AppError {
  return new AppError(
    "config",
    `the mailbox of ${user} at ${host} has no folder of sent mail`,
    "Name it in imap.sent.",
  );
}
