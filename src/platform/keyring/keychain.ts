import { complaint } from "../processes/run-program.ts";
import type { Keyring } from "./keyring-of-system.ts";
import { runKeyring } from "./run-keyring.ts";
import { KeyringUnavailable } from "./unavailable.ts";

const PROGRAM = "/usr/bin/security";

/** errSecItemNotFound, as `security` ends with it. */
const NOT_FOUND = 44;

/** Before what `security -w` would print in hexadecimal, without a word that it does. */
const ENCODED = "base64:";

/**
 * The Keychain through macOS's own `security`, which stays the same program for the Keychain while
 * Node.js is updated: else a dialogue would ask again whether it may read, and cron can't answer.
 */
export const keychain: Keyring = {
  async read(service, account) {
    const ended = await runKeyring(
      [PROGRAM, "find-generic-password", "-s", service, "-a", account, "-w"],
      "",
    );
    if (ended.code === 0) return decodeSecret(ended.stdout.replace(/\n$/u, ""));
    if (ended.code === NOT_FOUND) return null;
    throw new KeyringUnavailable(complaint([PROGRAM], ended));
  },
  async store(service, account, secret) {
    const ended = await runKeyring([PROGRAM, "-i"], storeCommand(service, account, secret));
    if (ended.code !== 0) throw new KeyringUnavailable(complaint([PROGRAM], ended));
  },
  async delete(service, account) {
    const ended = await runKeyring(
      [PROGRAM, "delete-generic-password", "-s", service, "-a", account],
      "",
    );
    if (ended.code === 0) return true;
    if (ended.code === NOT_FOUND) return false;
    throw new KeyringUnavailable(complaint([PROGRAM], ended));
  },
};

/**
 * A line for `security -i`, which reads commands from its standard input: as an argument, the secret
 * would stand in the list of processes. `-X` takes it in hexadecimal, so that nothing needs quotes.
 */
export function storeCommand(service: string, account: string, secret: string): string {
  const hex = Buffer.from(encodeSecret(secret)).toString("hex");
  return `add-generic-password -U -s ${quoted(service)} -a ${quoted(account)} -l ${quoted(`Tickler: ${account}`)} -X ${hex}\n`;
}

function encodeSecret(secret: string): string {
  const isPlain = /^[ -~]+$/u.test(secret) && !secret.startsWith(ENCODED);
  return isPlain ? secret : ENCODED + Buffer.from(secret).toString("base64");
}

/** What `storeCommand` has stored, from what `security -w` prints. */
export function decodeSecret(printed: string): string {
  if (!printed.startsWith(ENCODED)) return printed;
  return Buffer.from(printed.slice(ENCODED.length), "base64").toString("utf8");
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/gu, "\\$&")}"`;
}
