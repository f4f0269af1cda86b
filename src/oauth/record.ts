import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { AppError, messageOf } from "../domain/errors.ts";
import { replaceFile } from "../platform/replace-file.ts";
import { errno } from "../platform/system-errors.ts";
import { type Endpoints, type LoginName, loginCommand, OAUTH_PROVIDER_IDS } from "./providers.ts";

/** An access token and how long it is good for. */
export interface AccessToken {
  readonly token: string;
  /** When it came, by this machine's clock, in milliseconds since 1970. */
  readonly got: number;
  /** For how long from then on, in milliseconds. */
  readonly lifetime: number;
  /** Whether it replaced one that a mail server had refused. */
  readonly afterRefusal: boolean;
}

/** A login as its file has it, which only its owner may read. */
export interface LoginRecord extends LoginName {
  readonly version: 1;
  /** Names its entry in the keyring. */
  readonly id: string;
  readonly clientId: string;
  readonly endpoints: Endpoints;
  readonly scopes: readonly string[];
  /** When the person logged in, and when a token was last renewed; ISO 8601. */
  readonly loggedInAt: string;
  readonly renewedAt: string | null;
  /** When the refresh token ends, where the provider says so; ISO 8601. */
  readonly refreshUntil: string | null;
  /** When the provider refused the refresh token for good; ISO 8601. */
  readonly endedAt: string | null;
  /** Whether the refresh token belongs into the system's keyring. */
  readonly inKeyring: boolean;
  /** Null: it is there. */
  readonly refreshToken: string | null;
  readonly access: AccessToken | null;
}

/** What the files of a login are called: `oauth-google`, and of a mailbox `oauth-google.ada`. */
export function loginFiles(folder: string, { provider, mailbox }: LoginName): string {
  return join(folder, `oauth-${provider}${mailbox === null ? "" : `.${mailbox}`}`);
}

/** The file of a login. */
function recordFile(folder: string, login: LoginName): string {
  return `${loginFiles(folder, login)}.json`;
}

/** The login of a mailbox at a provider; null where there is none. @throws AppError `home`, `config` */
export function readRecord(folder: string, login: LoginName): LoginRecord | null {
  const file = recordFile(folder, login);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (errno(error) === "ENOENT" || errno(error) === "ENOTDIR") return null;
    throw new AppError(
      "home",
      `${file} can't be read: ${messageOf(error)}`,
      "It has to be yours: check its permissions.",
    );
  }
  const record = parsed(text);
  if (record !== null) return { ...record, mailbox: login.mailbox };
  // The error of the parser would repeat a part of the text, which holds secrets.
  throw new AppError("config", `${file} is damaged`, `Log in again: ${loginCommand(login)}`);
}

function parsed(text: string): LoginRecord | null {
  try {
    const record = JSON.parse(text) as LoginRecord;
    const isWhole =
      record.version === 1 &&
      typeof record.id === "string" &&
      typeof record.clientId === "string" &&
      typeof record.endpoints.token === "string";
    return isWhole ? record : null;
  } catch {
    return null;
  }
}

/** All logins: those of the default mailbox, then those of the others, by name. @throws as `readRecord` */
export function readRecords(folder: string): LoginRecord[] {
  return [null, ...mailboxesIn(folder)]
    .flatMap((mailbox) => OAUTH_PROVIDER_IDS.map((provider) => ({ provider, mailbox })))
    .map((login) => readRecord(folder, login))
    .filter((each) => each !== null);
}

/** The mailboxes that have a login of their own. */
function mailboxesIn(folder: string): string[] {
  let files: string[];
  try {
    files = readdirSync(folder);
  } catch {
    return [];
  }
  const names = files.map((file) => /^oauth-[a-z]+\.([a-z0-9][a-z0-9_-]*)\.json$/.exec(file)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))].sort();
}

/** Writes the file as a whole and syncs it. @throws AppError `home`, `conflict` */
export async function writeRecord(folder: string, record: LoginRecord): Promise<void> {
  const text = `${JSON.stringify(record, null, 2)}\n`;
  await replaceFile(recordFile(folder, record), async () => text);
}

/** What the refresh token of a login is filed under in the keyring. */
export function keyringAccount({ provider, id }: Pick<LoginRecord, "provider" | "id">): string {
  return `oauth://${provider}/${id}`;
}

/** The refresh token, from the file or the keyring. @throws AppError `config`, KeyringUnavailable */
export async function refreshTokenOf(record: LoginRecord): Promise<string> {
  if (record.refreshToken !== null) return record.refreshToken;
  const { readSecret } = await import("../platform/keyring.ts");
  const token = await readSecret(keyringAccount(record));
  if (token !== null) return token;
  throw new AppError(
    "config",
    `the system's keyring has no login at ${record.provider}, or is locked`,
    `Unlock it, or keep the login in a file: ${loginCommand(record)} --no-keyring`,
  );
}

/**
 * Writes a login with a new refresh token. The file has the token first: one that is lost can't be
 * had again, and a keyring may fail or take its time. Then it moves to the keyring, where it may.
 *
 * @returns the login as it is kept
 */
export async function keepRecord(
  folder: string,
  record: LoginRecord,
  refreshToken: string,
): Promise<LoginRecord> {
  const inFile = { ...record, refreshToken };
  await writeRecord(folder, inFile);
  if (!record.inKeyring) return inFile;
  try {
    const { storeSecret } = await import("../platform/keyring.ts");
    await storeSecret(keyringAccount(record), refreshToken);
  } catch (error) {
    // The file is for its owner alone, which has to do where there is no keyring.
    if (error instanceof AppError) return inFile;
    throw error;
  }
  const moved = { ...record, refreshToken: null };
  await writeRecord(folder, moved);
  return moved;
}

/** Removes a login. @returns what could not be removed from the keyring, for people; null: nothing */
export async function removeRecord(folder: string, record: LoginRecord): Promise<string | null> {
  removeRecordFile(folder, record);
  return forgetSecret(record);
}

/** Removes the file of a login, whatever is in it. @returns whether there was one */
export function removeRecordFile(folder: string, login: LoginName): boolean {
  const file = recordFile(folder, login);
  const isThere = existsSync(file);
  rmSync(file, { force: true });
  return isThere;
}

/** Takes the refresh token of a login out of the keyring. */
export async function forgetSecret(record: LoginRecord): Promise<string | null> {
  if (!record.inKeyring) return null;
  try {
    const { deleteSecret } = await import("../platform/keyring.ts");
    await deleteSecret(keyringAccount(record));
    return null;
  } catch (error) {
    if (error instanceof AppError) return error.message;
    throw error;
  }
}
