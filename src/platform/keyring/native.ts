import { messageOf } from "../../domain/errors.ts";
import type { Keyring } from "./keyring-of-system.ts";
import { KeyringUnavailable } from "./unavailable.ts";

type Addon = typeof import("@napi-rs/keyring");

/**
 * The keyring through @napi-rs/keyring: Windows' Credential Manager, and elsewhere what its system
 * has. On Linux never the kernel's keyring, which it would fall back to: that one forgets everything
 * at the next start.
 *
 * @throws KeyringUnavailable where the addon is not installed or can't be loaded
 */
export async function nativeKeyring(): Promise<Keyring> {
  const addon = await load();
  const entry = (service: string, account: string) =>
    new addon.AsyncEntry(service, account, { linux: { store: "secret-service" } });
  return {
    read: (service, account) =>
      explained(async () => (await entry(service, account).getPassword()) ?? null),
    store: (service, account, secret) =>
      explained(() => entry(service, account).setPassword(secret)),
    delete: (service, account) => explained(() => entry(service, account).deletePassword()),
  };
}

async function load(): Promise<Addon> {
  try {
    return await import("@napi-rs/keyring");
  } catch (error) {
    throw new KeyringUnavailable("@napi-rs/keyring is not installed", { cause: error });
  }
}

/** Any call may throw, the making of an entry as well. */
async function explained<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new KeyringUnavailable(messageOf(error), { cause: error });
  }
}
