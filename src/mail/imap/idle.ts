import { AppError } from "../../domain/errors.ts";
import type { ImapConnection } from "./connection.ts";

/**
 * Waits until the server announces a mail in the open folder (IDLE, RFC 2177) or the signal is
 * aborted. IDLE is renewed before servers end it.
 *
 * @throws AppError where the server can't tell, or the connection ends
 */
export async function waitForMail(connection: ImapConnection, signal: AbortSignal): Promise<void> {
  const { client } = connection;
  if (!client.capabilities.has("IDLE")) {
    throw new AppError("partial", "the server does not tell of new mail (IDLE)");
  }
  let stop = (): void => undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      const ended = (): void => reject(connection.reported("waiting for new mail"));
      stop = () => resolve();
      signal.addEventListener("abort", stop, { once: true });
      client.on("exists", ({ count, prevCount }) => {
        if (count > prevCount) resolve();
      });
      client.on("close", ended);
      client.idle().then(ended, ended);
    });
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
