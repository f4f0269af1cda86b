import type { LookUp } from "../credentials.ts";
import type { TlsEndpoint } from "../tls.ts";

/** How long each wait may take, in milliseconds. */
export interface ImapTimeouts {
  /** From the name look-up to the server's greeting. */
  connect: number;
  /** From the start to being logged in. */
  login: number;
  /** The answer to a command. */
  command: number;
  /** One mail, from the end of the one before it. */
  mail: number;
  /** Silence in the middle of an answer. */
  silence: number;
  /** LOGOUT. */
  close: number;
  /** IDLE is renewed after it: RFC 2177 allows 29 minutes, and some servers end it after 10. */
  idle: number;
}

export const DEFAULT_TIMEOUTS: ImapTimeouts = {
  connect: 30_000,
  login: 90_000,
  command: 120_000,
  mail: 240_000,
  silence: 120_000,
  close: 2_000,
  idle: 9 * 60_000,
};

/** How to log in to an IMAP server (RFC 3501, RFC 9051). */
export interface ImapLoginOptions extends TlsEndpoint {
  user: string;
  /** The password, or with `xoauth2` an access token; null where none is configured. */
  password: LookUp;
  auth: "password" | "xoauth2";
  /**
   * Where `password` gives tokens that it renews: a refused one is looked up again, once. The text is
   * what a person does where that does not help either.
   */
  renewal?: string;
  timeouts?: Partial<ImapTimeouts>;
}

export interface ImapSentOptions extends ImapLoginOptions {
  /** The folder of sent mail; null: found by the server's mark (RFC 6154) or by its name. */
  sent: string | null;
}

export interface ImapInboxOptions extends ImapSentOptions {
  /** As people read them; the first one is watched. */
  folders: readonly string[];
  /** `auto`, `all`, or the date from which on mails are read (`2026-01-31`); not given: `all`. */
  since?: string;
  /** Whether large attachments are left on the server; not given: `all` are fetched. */
  attachments?: "on_demand" | "all";
  /** Called with the state of each folder that is looked at, before anything is read in it. */
  seen?: (folder: FolderSeen) => void;
}

/** A folder that is read, as the server describes it. */
export interface FolderSeen {
  /** As the server knows it. */
  path: string;
  role: "inbox" | "sent";
  uidValidity: string | null;
  uidNext: number | null;
  exists: number;
}
