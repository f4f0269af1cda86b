import type { MailPlace } from "../mail.ts";
/** A mail that could not be read so far. */
export interface UnreadMail {
  id: number;
  mailbox: string;
  source: string;
  key: string;
  /** Null where a process died while it read it. */
  error: string | null;
  tries: number;
  since: Date;
}

export interface UnreadQueries {
  /** Notes that a process begins to read a mail. @returns how often one has, this time included */
  begin(mail: Pick<UnreadMail, "mailbox" | "source" | "key">, now: Date): Promise<number>;
  /** Notes why a mail could not be read. @returns since when it can't be */
  fail(
    mail: Pick<UnreadMail, "mailbox" | "source" | "key"> & { error: string },
    now: Date,
  ): Promise<Date>;
  /** It was read. */
  settle(source: string, key: string): Promise<void>;
  /** All of a folder were read, but for those that were given up: their rows stay. */
  settleSince(source: string, since: Date): Promise<void>;
  /** Those that can't be read since then or longer, oldest first. */
  since(mailbox: string, since: Date): Promise<UnreadMail[]>;
  find(source: string, key: string): Promise<UnreadMail | undefined>;
  /** A person has dealt with it. */
  remove(id: number): Promise<boolean>;
}

/** What mails may name of ours, looked up for many mails at once. */
export interface ConcernQueries {
  /** Those of the Message-IDs that an email has, or was given by a server. */
  ids(ids: readonly string[]): Promise<Set<string>>;
  /** Those of the addresses that a lead has or had, or that are suppressed themselves. */
  addresses(addresses: readonly string[]): Promise<Set<string>>;
  /**
   * Those of the registrable domains whose company has a lead with an open message, or to whom we wrote
   * since; null: with any message.
   */
  domains(domains: readonly string[], since: Date | null): Promise<Set<string>>;
}

export interface SeenQueries {
  /** Those of the keys that were not looked at yet, in the order given. */
  unseen(source: string, keys: readonly string[]): Promise<string[]>;
  add(source: string, key: string, verdict: string, now: Date): Promise<void>;
  /** As `add`, of several. */
  addAll(source: string, keys: readonly string[], verdict: string, now: Date): Promise<void>;
  /** How far the folder was read; null: it was not. */
  cursor(source: string): Promise<string | null>;
  moveCursor(source: string, cursor: string, now: Date): Promise<void>;
}

/** Incoming mails as they came. */
export interface OriginalQueries {
  /**
   * @param compressed by gzip
   * @param place where the parts lie that were left on the server; null: none were
   */
  add(emailId: number, compressed: Buffer, place: MailPlace | null): Promise<void>;
  of(emailId: number): Promise<Buffer | undefined>;
  /** Where the parts lie that are not in the original; null: all are. */
  placeOf(emailId: number): Promise<MailPlace | null>;
}
