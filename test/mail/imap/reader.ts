import type { Inbox, InboxFolder, MailOutline, News } from "../../../src/service/ports/index.ts";

/** What a reader remembers between passes, as the database would. */
export class Memory {
  readonly cursors = new Map<string, string>();
  readonly #keys = new Map<string, Set<string>>();

  known(source: string) {
    return {
      cursor: this.cursors.get(source) ?? null,
      unseen: async (keys: readonly string[]) =>
        keys.filter((key) => !this.#keys.get(source)?.has(key)),
    };
  }

  settle(source: string, key: string, cursor: string | null): void {
    const keys = this.#keys.get(source) ?? new Set();
    this.#keys.set(source, keys.add(key));
    if (cursor !== null) this.cursors.set(source, cursor);
  }
}

export interface Pass {
  /** The subjects of what was read, in order. */
  subjects: string[];
  /** Messages of the mails that could not be read. */
  unreadable: string[];
  totals: number[];
  /** How many mails were passed over by their headers. */
  passed: number;
}

export interface PassOptions {
  /** Gives up after so many mails, as a pass does whose time is over. */
  stopAfter?: number;
  role?: InboxFolder["role"];
  /** Called before each mail is looked at. */
  before?: (count: number) => void | Promise<void>;
  /** Which mails may concern anybody; not given: all are read. */
  concerning?: (mail: MailOutline) => boolean;
  /** Gets the subjects also of a pass that fails. */
  seen?: string[];
}

/** One pass over a mailbox, as the service does it. */
export async function pass(inbox: Inbox, memory: Memory, options: PassOptions = {}): Promise<Pass> {
  const result: Pass = { subjects: [], unreadable: [], totals: [], passed: 0 };
  const session = await inbox.open();
  try {
    for (const folder of session.folders) {
      if (folder.role !== (options.role ?? "inbox")) continue;
      const { concerning } = options;
      const news = await folder.news({
        ...memory.known(folder.source),
        ...(concerning && { concerning: async (mails) => mails.map(concerning) }),
      });
      result.totals.push(news.total);
      await readAll(folder.source, news, memory, options, result);
    }
    return result;
  } finally {
    await session.close();
  }
}

async function readAll(
  source: string,
  { arrivals }: News,
  memory: Memory,
  { stopAfter, before, seen }: PassOptions,
  result: Pass,
): Promise<void> {
  for await (const { key, cursor, passed = [], read } of arrivals) {
    if (result.subjects.length === stopAfter) return;
    await before?.(result.subjects.length);
    try {
      const arrived = await read();
      if (arrived) result.subjects.push(arrived.mail.subject);
      if (arrived) seen?.push(arrived.mail.subject);
    } catch (error) {
      if ((error as { code?: string }).code !== "input") throw error;
      result.unreadable.push((error as Error).message);
    }
    memory.settle(source, key, cursor);
    for (const each of passed) memory.settle(source, each, cursor);
    result.passed += passed.length;
  }
}

let counter = 0;

/** A mail whose subject tells it from others. */
export function mail(subject: string, change: { id?: string | null; text?: string } = {}): string {
  counter += 1;
  const { id = `<${counter}@lead.example>`, text = "Tell me more." } = change;
  const head = ["From: John Doe <john@lead.example>", "To: ada@sales.example"];
  if (id !== null) head.push(`Message-ID: ${id}`);
  return [...head, `Subject: ${subject}`, "", text, ""].join("\r\n");
}

/** Subjects: `a 1`, `a 2`, … */
export function names(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${prefix} ${at + 1}`);
}
