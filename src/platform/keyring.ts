/**
 * The keyring of the operating system: the Secret Service (GNOME Keyring, KWallet) on Linux, the
 * Keychain on macOS, the Credential Manager on Windows. Loaded when a secret is needed.
 */
import { AppError } from "../domain/errors.ts";
import type { Keyring } from "./keyring/keyring-of-system.ts";
import { KeyringUnavailable } from "./keyring/unavailable.ts";

export { KeyringUnavailable };

/** What all of Tickler's entries are filed under. */
const SERVICE = "tickler";

/**
 * A secret that was stored; null where there is none, or where the person refused to unlock it.
 *
 * @param account such as `smtp://ada@mail.example.com:587`
 * @throws KeyringUnavailable
 */
export async function readSecret(account: string): Promise<string | null> {
  return (await keyring()).read(SERVICE, account);
}

/**
 * Stores a secret, over one that is there, and reads it back: some keyrings take what they don't
 * keep.
 *
 * @throws KeyringUnavailable
 */
export async function storeSecret(account: string, secret: string): Promise<void> {
  // A line break or NUL would end what the programs read and print.
  if (secret === "" || /\p{Cc}/u.test(secret)) {
    throw new AppError("usage", "a secret has to be one line of text", "Give it again.");
  }
  const ring = await keyring();
  await ring.store(SERVICE, account, secret);
  if ((await ring.read(SERVICE, account)) !== secret) {
    throw new KeyringUnavailable("it took the secret and did not keep it");
  }
}

/** Takes a secret out. @returns whether there was one. @throws KeyringUnavailable */
export async function deleteSecret(account: string): Promise<boolean> {
  return (await keyring()).delete(SERVICE, account);
}

async function keyring(): Promise<Keyring> {
  if (process.platform === "darwin") return (await import("./keyring/keychain.ts")).keychain;
  if (process.platform === "linux") {
    const { hasSecretTool, secretTool } = await import("./keyring/secret-tool.ts");
    if (hasSecretTool()) return secretTool;
  }
  return (await import("./keyring/native.ts")).nativeKeyring();
}
