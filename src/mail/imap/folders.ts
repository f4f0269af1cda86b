import type { ListResponse } from "imapflow";
import { AppError } from "../../domain/errors.ts";
import type { ImapConnection } from "./connection.ts";
import type { FolderState } from "./cursor.ts";
import type { FolderSeen, ImapInboxOptions } from "./options.ts";

/** The folders of an account that can contain mails. */
export async function listFolders(connection: ImapConnection): Promise<ListResponse[]> {
  const folders = await connection.run(() => connection.client.list());
  return folders.filter(({ flags }) => !flags.has("\\Noselect") && !flags.has("\\NonExistent"));
}

/**
 * Finds a folder by the path that a person writes: with or without the `INBOX` prefix of some
 * servers, and with `/` for the server's own delimiter.
 *
 * @throws AppError `config` where there is none
 */
export function requireFolder(
  folders: readonly ListResponse[],
  name: string,
  setting: string,
): ListResponse {
  const found = folders.find((each) => namesOf(each).includes(canonical(name)));
  if (found) return found;
  throw new AppError(
    "config",
    `there is no folder ${JSON.stringify(name)} in the mailbox`,
    `Check ${setting}. Its folders: ${listed(folders)}.`,
  );
}

const MAX_LISTED = 20;

function listed(folders: readonly ListResponse[]): string {
  const names = folders.slice(0, MAX_LISTED).map(({ path }) => path);
  return names.join(", ") + (folders.length > MAX_LISTED ? ", …" : "");
}

function namesOf({ path, delimiter }: ListResponse): string[] {
  const paths = [path];
  if (delimiter) {
    if (path.toUpperCase().startsWith(`INBOX${delimiter}`)) paths.push(path.slice(6));
    paths.push(...paths.map((each) => each.replaceAll(delimiter, "/")));
  }
  return paths.map(canonical);
}

/** INBOX is the one name that is written in any case (RFC 9051 section 5.1). */
function canonical(name: string): string {
  return name.toUpperCase() === "INBOX" ? "INBOX" : name.normalize("NFC");
}

/**
 * The folder of sent mail: by its name where one is given, else the one that the server marks as
 * such (RFC 6154), else the one that bears a usual name for it in one of many languages.
 */
export function findSent(
  folders: readonly ListResponse[],
  name: string | null,
): ListResponse | undefined {
  if (name !== null) return requireFolder(folders, name, "imap.sent");
  return folders.find(({ specialUse }) => specialUse === "\\Sent");
}

/**
 * The folders that are read, in their order: those in which replies arrive, then that of sent mail.
 *
 * @throws AppError `config` where one is missing that a setting names
 */
export function foldersToRead(
  listed: readonly ListResponse[],
  { folders, sent: name }: Pick<ImapInboxOptions, "folders" | "sent">,
): Pick<FolderSeen, "path" | "role">[] {
  const sent = findSent(listed, name)?.path;
  const inboxes = folders.map((each) => requireFolder(listed, each, "imap.folders").path);
  const read = [...new Set(inboxes)].filter((path) => path !== sent);
  return [
    ...read.map((path) => ({ path, role: "inbox" as const })),
    ...(sent === undefined ? [] : [{ path: sent, role: "sent" as const }]),
  ];
}

/** A folder as the server describes it, opened or not. */
export interface OpenedFolder extends FolderState {
  exists: number;
}

/** A folder's state without opening it (STATUS); null if the server doesn't give all of it. */
export async function folderStatus(
  connection: ImapConnection,
  path: string,
): Promise<OpenedFolder | null> {
  const query = { messages: true, uidNext: true, uidValidity: true };
  const status = await connection.run(() => connection.client.status(path, query));
  const { messages, uidNext, uidValidity }: Partial<typeof status> = status || {};
  if (messages === undefined || uidNext === undefined || uidValidity === undefined) return null;
  return { uidValidity: String(uidValidity), uidNext, exists: messages };
}

/** Opens a folder for reading only (EXAMINE), so that no command can change a flag. */
export async function examine(connection: ImapConnection, path: string): Promise<OpenedFolder> {
  const opened = await connection.run(() =>
    connection.client.mailboxOpen(path, { readOnly: true }),
  );
  // The types promise these, but some servers leave them out.
  const { uidValidity, uidNext, exists }: Partial<typeof opened> = opened;
  return {
    uidValidity: uidValidity === undefined ? null : String(uidValidity),
    uidNext: uidNext ?? null,
    exists: exists ?? 0,
  };
}
