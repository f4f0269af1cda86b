import type { LoginName } from "./providers.ts";

/** The person's own client at a provider, and where its login is kept. */
export interface OauthSettings extends LoginName {
  readonly clientId: string;
  /** Of Google's desktop clients, which is no secret in the usual sense; null: there is none. */
  readonly clientSecret: () => Promise<string | null>;
  /** Of Microsoft. */
  readonly tenant: string;
  /** An authorization server in place of the provider's. */
  readonly issuer: string | null;
  /** The folder of the data. */
  readonly folder: string;
  /** Runs work while no other process does; throws `partial` where another one does not end. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
}
