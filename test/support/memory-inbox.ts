import { AppError } from "../../src/domain/errors.ts";
import type { Inbox, IncomingMail } from "../../src/service/ports.ts";

let counter = 0;

/** A mailbox in memory. */
export class MemoryInbox implements Inbox {
  readonly source = "memory";
  readonly description = "the test inbox";
  readonly mails = new Map<string, IncomingMail | Error>();
  /** What `list` throws, where it does. */
  broken: Error | null = null;
  /** Keys in the order they were read. */
  readonly readKeys: string[] = [];

  /** Puts a mail in and returns its key. */
  put(mail: IncomingMail | Error): string {
    counter += 1;
    const key = `mail ${counter}`;
    this.mails.set(key, mail);
    return key;
  }

  async list(): Promise<string[]> {
    if (this.broken) throw this.broken;
    return [...this.mails.keys()];
  }

  async read(key: string): Promise<IncomingMail | null> {
    this.readKeys.push(key);
    const mail = this.mails.get(key) ?? null;
    if (mail instanceof Error) throw mail;
    return mail;
  }
}

/** A mail of the lead's that answers the one with this id. */
export function mailFrom(
  inReplyTo: string | null,
  change: Partial<IncomingMail> = {},
): IncomingMail {
  counter += 1;
  return {
    rfcMessageId: `<in-${counter}@lead.example>`,
    inReplyTo: inReplyTo === null ? [] : [inReplyTo],
    references: inReplyTo === null ? [] : [inReplyTo],
    from: { name: "John Doe", address: "john@example.com" },
    subject: "Re: your mail",
    text: "Tell me more.",
    origin: "person",
    ...change,
  };
}

export function unreadable(): AppError {
  return new AppError("input", "it is no mail");
}
