/** Stores secrets by service and account; each call may throw `KeyringUnavailable`. */
export interface Keyring {
  read(service: string, account: string): Promise<string | null>;
  store(service: string, account: string, secret: string): Promise<void>;
  /** Whether there was one. */
  delete(service: string, account: string): Promise<boolean>;
}
