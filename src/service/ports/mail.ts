import type { IncomingMail, MailAddress } from "../../domain/incoming.ts";

export type { IncomingMail } from "../../domain/incoming.ts";

/** A file that a mail carries. */
export interface MailFile {
  /** Without a path. */
  name: string;
  /** As in a Content-Type. */
  type: string;
  /** Its content, without line breaks. */
  base64: string;
  /** Of a picture in the HTML, without angle brackets (RFC 2392); null for a file beside the text. */
  contentId: string | null;
}

/** A mail to hand over, complete but for its encoding. */
export interface OutgoingMail {
  /** Header fields as people write them: `Ada Sales <ada@example.com>`. */
  from: string;
  replyTo: string | null;
  /** Who it is for. */
  to: MailAddress;
  /** Who else stands in To. */
  alsoTo?: readonly MailAddress[];
  cc?: readonly MailAddress[];
  subject: string;
  /** With the signature, and what it quotes. */
  text: string;
  /** The same as a whole HTML document; not given: the mail is plain text. */
  html?: string;
  attachments?: readonly MailFile[];
  /** With the angle brackets. */
  rfcMessageId: string;
  inReplyTo: string | null;
  references: readonly string[];
  date: Date;
  /** Marked `Auto-Submitted: auto-replied` (RFC 3834 section 5). */
  automatic: boolean;
  unsubscribe: {
    /** That a mail which asks for it goes to. */
    address: string;
    /** The token that matches such a mail to the email it answers. */
    token: string;
    /** With one click (RFC 8058). */
    url: string | null;
  } | null;
}

/** How mail leaves. */
export interface Mailer {
  readonly kind: "smtp" | "maildir";
  /** Where mail goes, for people; holds no secret. */
  readonly destination: string;
  /** How many sessions may be open at once. */
  readonly connections: number;
  /** The complete message as bytes (RFC 5322). @throws AppError `usage` on what no header may hold */
  compose(mail: OutgoingMail): Promise<Uint8Array>;
  /**
   * @param signal gives up the attempt; a session that is open goes on
   * @throws DeliveryUnavailable where the server can't be reached, or refuses the login
   */
  open(signal?: AbortSignal): Promise<MailSession>;
  /**
   * Looks up the fate of a mail in doubt: `absent` and `delivered` are certain.
   */
  lookUp?(rfcMessageId: string): Promise<"delivered" | "absent" | "unknown">;
  /** Deletes the copies of a mail that are on this machine. */
  erase?(rfcMessageId: string): Promise<void>;
}

/**
 * What the mark says: false, the mail must not go; true, it may; or it may, and this mail is the one
 * that is handed over next.
 */
export type Mark = boolean | OutgoingMail;

/** One connection; one mail at a time. */
export interface MailSession {
  /** False once the connection is gone: open another one. */
  readonly usable: boolean;
  /**
   * Whether it makes use of the next mail that a mark names: it asks the server for it (offers it)
   * together with the end of the mail in hand, which saves a round trip. Not given: it does not.
   */
  readonly offersNext?: boolean;
  /**
   * Hands one mail over. `mark` is called once, when the whole body is on the wire and only the
   * end is missing; where it resolves to false, or rejects, the connection is destroyed before the
   * end. A mail that a mark has named may be offered from then on, and is never given its end but by
   * a `deliver` and a mark of its own: hand over that mail next, the same object, or close the session.
   * Every failure is returned as an outcome, never thrown.
   */
  deliver(mail: OutgoingMail, mark: () => Promise<Mark>): Promise<DeliveryOutcome>;
  close(): Promise<void>;
}

export type DeliveryOutcome =
  /** `assignedId`: the Message-ID that the server gave the mail in place of ours, if it names one. */
  | {
      kind: "accepted";
      response: string;
      assignedId?: string;
      /** The recipients besides the one that it is for whom the server has not taken it for. */
      refused?: readonly { address: string; response: string }[];
    }
  /** The server's answer is certain: it has not taken the mail. */
  | {
      kind: "refused";
      permanent: boolean;
      addressAtFault: boolean;
      /** For want of authentication: of our domain (SPF, DKIM, DMARC), or of our login. */
      unauthenticated?: "domain" | "login" | null;
      /** Nothing in it rules out that the server refuses us, and would refuse any recipient. */
      mayBeOurFault?: boolean;
      response: string;
    }
  /** The mail can't be written as RFC 5322 asks; no server was asked. */
  | { kind: "invalid"; reason: string }
  /**
   * No answer: whether it was accepted depends on whether the mark was set. `untried`: the server was
   * not asked for the mail, or only together with the end of the one before, and the connection ended
   * before it had said anything of it: no mail's fault.
   */
  | { kind: "broken"; reason: string; untried?: boolean };

/** A place that mails are read from: a Maildir, the folders of an IMAP account. */
export interface Inbox {
  /** For people; holds no secret. */
  readonly description: string;
  /**
   * Opens the inbox for one pass, which ends when the signal is aborted; unread mails stay new.
   *
   * @throws AppError where it can't be read, or refuses the login
   */
  open(signal?: AbortSignal): Promise<InboxSession>;
  /**
   * Resolves when something new may be there (RFC 2177, IDLE), or the signal is aborted.
   * Where it is missing, or rejects, it is looked after from time to time.
   */
  waitForNews?(signal: AbortSignal): Promise<void>;
}

/** Reading changes no flag and deletes nothing. */
export interface InboxSession {
  readonly folders: readonly InboxFolder[];
  /**
   * Of an inbox that other machines may not see: ids that move with it and with its home, and a name
   * for people. An account on a server has none.
   */
  identity?(): InboxIdentity;
  close(): Promise<void>;
}

/** It is the same inbox if one of the ids is. */
export interface InboxIdentity {
  ids: readonly string[];
  name: string;
}

export interface InboxFolder {
  /** The key under which the read mails are remembered; holds no secret. */
  readonly source: string;
  /** For people: `INBOX`. */
  readonly name: string;
  /** `sent`: the mails that the rep wrote in their own mail program. */
  readonly role: "inbox" | "sent";
  /** @throws AppError where the folder can't be read */
  news(known: KnownMails): Promise<News>;
}

/** The mails and the cursor that earlier passes remembered of a folder. */
export interface KnownMails {
  /** As the last arrival that was dealt with gave it; null: none was. */
  cursor: string | null;
  /** Those of the keys that were not dealt with yet, in the order given. */
  unseen(keys: readonly string[]): Promise<string[]>;
  /**
   * When the first email to anybody was queued; now, where none was. What came long before can't
   * answer one. Not given: all that is there is read.
   */
  firstQueuedAt?(): Promise<Date>;
  /**
   * The server does not give out a mail. `give_up`: it never will, or has not for so long that the
   * others need not wait for it.
   *
   * @param isPassing whether it may be asked for again
   */
  refused?(key: string, why: string, isPassing: boolean): Promise<"wait" | "give_up">;
  /**
   * Of mails of which only this much is known yet: whether each may concern us. The others are passed
   * over. Not given: all are read.
   */
  concerning?(mails: readonly MailOutline[]): Promise<boolean[]>;
}

/** What the header and the structure of a mail say, before its body is fetched. */
export interface MailOutline
  extends Pick<
    IncomingMail,
    "rfcMessageId" | "inReplyTo" | "references" | "unsubscribeToken" | "to" | "cc"
  > {
  /** Of From, first, then of Sender and Reply-To. */
  senders: readonly MailAddress[];
  /** Whether its body may name mails or people of ours: a report, a mail in the mail, a calendar. */
  mayNameMore: boolean;
  /** Whether the header or the structure is odd, so that it does not tell what it must. */
  isOdd: boolean;
}

export interface News {
  /** How many arrivals there are, for progress. */
  total: number;
  /** Oldest first. Iterating may throw AppError where the folder can't be read on. */
  arrivals: AsyncIterable<Arrival>;
}

/** How much of a mail is read. */
export type ReadExtent = "whole" | "header";

export interface Arrival {
  /** The mail's identifier in its folder, and in messages to people. */
  key: string;
  /** Where to go on once this mail is dealt with; null where keys are remembered one by one. */
  cursor: string | null;
  /** Of an arrival that stands for mails which can't concern us: their keys. There is nothing to read. */
  passed?: readonly string[];
  /**
   * Null where it is no longer there.
   *
   * @param extentOf asked right before the mail is parsed, with its size in octets
   * @throws AppError `input` that names the mail, where it can't be parsed
   */
  read(extentOf?: (octets: number) => Promise<ReadExtent>): Promise<ArrivedMail | null>;
}

/** Where a mail lies on a server, parts of which were left there. */
export interface MailPlace {
  /** Of its folder, as `InboxFolder` has it. */
  source: string;
  /** Without which its UID means nothing. */
  uidValidity: string | null;
  uid: number;
}

/** The mails on a server, for those parts of a mail that were left there. */
export interface MailArchive {
  /** For people; holds no secret. */
  readonly description: string;
  /** Whether a mail that lies there was read in this account. */
  has(place: MailPlace): boolean;
  /**
   * Finds a mail where it was, or wherever it was moved, and makes sure that it is this one.
   *
   * @param kept the mail as it is stored, without the parts that were left
   * @returns all of it as it came (RFC 5322); null where it is not there any more
   * @throws AppError where the server can't be read
   */
  find(place: MailPlace, kept: Uint8Array): Promise<Buffer | null>;
}

export interface ArrivedMail {
  mail: IncomingMail;
  /** As it came (RFC 5322); where parts of it were left on the server, without their contents. */
  bytes: Uint8Array;
  /** Where it lies, if parts of it were left there; null, or not given: `bytes` are all of it. */
  place?: MailPlace | null;
  /** When the mailbox got it, by the mailbox's own clock; null if it doesn't say. */
  received: Date | null;
}

/** The folder in which the account keeps its sent mails. */
export interface SentFolder {
  /** For people; holds no secret. */
  readonly description: string;
  /** Whether a mail is there. @throws AppError where it can't be looked up, or the signal is aborted */
  has(rfcMessageId: string, signal?: AbortSignal): Promise<boolean>;
  /** Files a mail there, marked as read. @throws AppError */
  append(bytes: Uint8Array, date: Date): Promise<void>;
  close(): Promise<void>;
}
