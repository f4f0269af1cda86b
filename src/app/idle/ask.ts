/**
 * Asks the IMAP server whether its folders are as they were when a tick had nothing to do. A part of its
 * own, which `bin/tickler.js` loads in place of the program; logging in is what it is for a tick.
 */
import { type Env, loadConfig, resolveHome } from "../../config.ts";
import { imapConnector } from "../../mail/imap/connection.ts";
import { folderStatus, foldersToRead, listFolders } from "../../mail/imap/folders.ts";
import { stopOnSignal } from "../../platform/stop-signal.ts";
import { imapOptions } from "../accounts/accounts.ts";
import { type LookedAt, lookedAt } from "./looked-at.ts";

/**
 * `same`: nothing has come. `unknown`: something has, or the server does not say, and a tick has to
 * look. `stopped`: a signal asks to end.
 */
export type ServerAnswer = "same" | "unknown" | "stopped";

/** @param before the folders as they were, in their order */
export async function askServer(env: Env, before: readonly LookedAt[]): Promise<ServerAnswer> {
  const { signal, dispose } = stopOnSignal();
  try {
    const isSame = await compare(env, before, signal).catch(() => false);
    if (signal.aborted) return "stopped";
    return isSame ? "same" : "unknown";
  } finally {
    dispose();
  }
}

async function compare(
  env: Env,
  before: readonly LookedAt[],
  signal: AbortSignal,
): Promise<boolean> {
  // The tick that left the stamp has checked all of the settings, which have not changed since.
  const settings = { env, home: resolveHome(env), sections: ["imap", "oauth"] };
  const options = await imapOptions(await loadConfig(settings));
  if (options === null) return false;
  const connection = await imapConnector(options)({ signal });
  const giveUp = (): void => connection.abandon();
  signal.addEventListener("abort", giveUp, { once: true });
  try {
    const folders = foldersToRead(await listFolders(connection), options);
    if (folders.length !== before.length) return false;
    for (const [at, folder] of folders.entries()) {
      const state = await folderStatus(connection, folder.path);
      const now = state && lookedAt({ ...folder, ...state });
      const then = before[at];
      if (!now || !then || now.some((text, part) => text !== then[part])) return false;
    }
    return true;
  } finally {
    signal.removeEventListener("abort", giveUp);
    await connection.close();
  }
}
