import { AppError } from "../../../src/domain/errors.ts";
import type {
  Arrival,
  ArrivedMail,
  Inbox,
  InboxFolder,
  InboxIdentity,
  InboxSession,
  IncomingMail,
  KnownMails,
  News,
  ReadExtent,
} from "../../../src/service/ports/index.ts";

let counter = 0;

/** The sender of a mail whose test names none: the lead whom it answers, where a world knows them. */
export const THE_LEAD = { name: "John Doe", address: "john@example.com" };

/** A mailbox in memory, with one folder, whose mails are remembered one by one. */
export class MemoryInbox implements Inbox, InboxFolder {
  readonly source = "memory";
  readonly name = "memory";
  readonly role = "inbox";
  readonly description = "the test inbox";
  /** What is there; null: it is gone when it is to be read. */
  readonly mails = new Map<string, IncomingMail | Error | null>();
  /** When the mailbox got a mail, where it says. */
  readonly received = new Map<string, Date>();
  /** What `open` throws, where it does. */
  broken: Error | null = null;
  /** Keys in the order they were read. */
  readonly readKeys: string[] = [];
  /** Other folders of the mailbox. */
  readonly others: InboxFolder[] = [];
  onOpen = (): void => {};
  onRead = (): void => {};
  /** The size of every mail that is read, and what is done right before it is parsed. */
  octets = 100;
  onParse = (_extent: ReadExtent): void => {};
  /** The mail as it is read; a world fills in who its sender is. */
  complete = async (mail: IncomingMail): Promise<IncomingMail> => mail;
  /** Done whenever somebody asks what is new. */
  onNews = async (_known: KnownMails): Promise<void> => {};
  /** Where only one machine sees the inbox: which one it is. */
  identity: InboxIdentity | null = null;
  /** Sessions that nobody has closed yet. */
  sessions = 0;

  /** Puts a mail in and returns its key. */
  put(mail: IncomingMail | Error): string {
    counter += 1;
    const key = `mail ${counter}`;
    this.mails.set(key, mail);
    return key;
  }

  /** As `put`, with the time at which the mailbox got it. */
  putReceived(mail: IncomingMail, received: Date): string {
    const key = this.put(mail);
    this.received.set(key, received);
    return key;
  }

  async open(): Promise<InboxSession> {
    if (this.broken) throw this.broken;
    this.onOpen();
    this.sessions += 1;
    const { identity } = this;
    return {
      folders: [this, ...this.others],
      ...(identity && { identity: () => identity }),
      close: async () => {
        this.sessions -= 1;
      },
    };
  }

  async news(known: KnownMails): Promise<News> {
    await this.onNews(known);
    const fresh = await known.unseen([...this.mails.keys()]);
    return { total: fresh.length, arrivals: this.#arrivals(fresh) };
  }

  async *#arrivals(keys: readonly string[]): AsyncGenerator<Arrival> {
    for (const key of keys)
      yield { key, cursor: null, read: (extentOf) => this.#read(key, extentOf) };
  }

  async #read(key: string, extentOf: Parameters<Arrival["read"]>[0]): Promise<ArrivedMail | null> {
    this.readKeys.push(key);
    this.onRead();
    const mail = this.mails.get(key) ?? null;
    if (mail instanceof Error) throw mail;
    this.onParse((await extentOf?.(this.octets)) ?? "whole");
    return (
      mail && { ...arrived(await this.complete(mail)), received: this.received.get(key) ?? null }
    );
  }
}

/** A mail of the lead's that answers the one with this id. */
export function mailFrom(
  inReplyTo: string | null,
  change: Partial<IncomingMail> = {},
): IncomingMail {
  counter += 1;
  const text = change.text ?? "Tell me more.";
  return {
    kind: "reply",
    rfcMessageId: `<in-${counter}@lead.example>`,
    digest: counter.toString(16).padStart(64, "0"),
    inReplyTo: inReplyTo === null ? [] : [inReplyTo],
    references: inReplyTo === null ? [] : [inReplyTo],
    returnedIds: [],
    unsubscribeToken: null,
    from: THE_LEAD,
    replyTo: [],
    to: [{ name: null, address: "ada@sales.example" }],
    cc: [],
    subject: "Re: your mail",
    date: null,
    text,
    fullText: text,
    attachments: [],
    bounces: [],
    absence: null,
    meeting: null,
    optOut: null,
    doubt: null,
    challenge: null,
    evidence: [],
    ...change,
  };
}

/** With bytes that stand for the mail; nobody parses them. */
export function arrived(mail: IncomingMail): ArrivedMail {
  const { subject, fullText } = mail;
  return { mail, bytes: Buffer.from(`Subject: ${subject}\r\n\r\n${fullText}\r\n`), received: null };
}

export function unreadable(): AppError {
  return new AppError("input", "it is no mail");
}
