import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { filesIn } from "../../../src/app/file-source.ts";
import { parseToml } from "../../../src/config/toml/toml.ts";
import type { Email, EmailKind } from "../../../src/domain/email.ts";
import { AppError, type ErrorCode } from "../../../src/domain/errors.ts";
import type { Lead, LeadInput } from "../../../src/domain/lead.ts";
import type { LogStep, Status } from "../../../src/domain/status.ts";
import { addLead } from "../../../src/service/leads/leads.ts";
import type { Thread } from "../../../src/service/message/thread.ts";
import { requireThread } from "../../../src/service/message/thread.ts";
import type { Clock, IncomingMail, Store, Writer } from "../../../src/service/ports/index.ts";
import { sendOne } from "../../../src/service/send/send.ts";
import { type Services, type UniformPolicy, uniformPolicy } from "../../../src/service/services.ts";
import { dryRun } from "../../../src/service/tick/dry-run/dry-run.ts";
import type { Planned, TickEvent, TickReport } from "../../../src/service/tick/report.ts";
import { tick } from "../../../src/service/tick/tick.ts";
import { openScratch } from "../../../src/store/scratch/open.ts";
import { openSqlite } from "../../../src/store/sqlite/open.ts";
import { ScriptedWriter } from "../ai/scripted-writer.ts";
import { DAY, MINUTE, NOON } from "./builders.ts";
import { MemoryInbox, THE_LEAD } from "./memory-inbox.ts";
import { MemoryMailer } from "./memory-mailer.ts";

/** A clock that moves when it is told to. */
export class VirtualClock implements Clock {
  #now = NOON.getTime();

  now(): Date {
    return new Date(this.#now);
  }

  advance(ms: number): Date {
    this.#now += ms;
    return this.now();
  }
}

export const POLICY: UniformPolicy = {
  mailbox: "default",
  sender: {
    from: "Ada Sales <ada@sales.example>",
    name: "Ada Sales",
    address: "ada@sales.example",
    replyTo: null,
    signature: null,
    postalAddress: null,
    unsubscribeUrl: null,
    unsubscribeHeader: "bulk",
  },
  followUps: { followUpAfter: [DAY], closeAfter: DAY },
  answer: { mode: "auto", delay: 0, minPause: MINUTE, maxRounds: 3 },
  answered: { remindAfter: 3 * 86_400_000, nudgeAfter: [], closeAfter: 30 * 86_400_000 },
  nudgeText: null,
  quote: true,
  stop: { person: "all", company: "hold", maxOpen: null },
  check: { maxAge: 30 * DAY, accept: [], maxPerCompany: 5 },
  onlyChecked: false,
  followUpText: null,
  followUpBy: "text",
  ai: { maxPerDay: 200 },
  limits: {
    ...{ windows: [], holidays: [], timezone: "UTC", maxPerDay: null, maxPerTick: null, minGap: 0 },
    aiWindows: [],
    ...{ ramp: null, maxPerDomain: null, maxBounces: 0.05, gate: false },
  },
  rich: { format: "text", maxSize: 10_000_000, files: filesIn(".") },
  parseToml,
  playbook: async () => null,
  followUpUnread: false,
  inboxConfigured: true,
};

let counter = 0;

/** In memory where there is such a place: what these tests ask of a disk is a file, and speed. */
const FOLDERS = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** The services on a real database, with peers in memory and a clock of our own. */
export class World {
  readonly folder = mkdtempSync(join(FOLDERS, "tickler-world-"));
  readonly clock = new VirtualClock();
  readonly mailer = new MemoryMailer();
  readonly inbox = new MemoryInbox();
  readonly writer = new ScriptedWriter();
  readonly events: TickEvent[] = [];
  readonly store: Store;
  /** What the policy of `services` decides; a test may change it. */
  readonly settings: UniformPolicy;
  services: Services;

  /** @param store the database; a new one of SQLite if not given */
  constructor(policy: Partial<UniformPolicy> = {}, store?: Store) {
    this.store = store ?? openSqlite(join(this.folder, "tickler.db"), this.clock);
    this.settings = { ...POLICY, ...policy };
    const decided = uniformPolicy(this.settings);
    this.services = { store: this.store, clock: this.clock, policy: decided };
    this.inbox.complete = (mail) => this.#fromLead(mail);
  }

  /** A mail whose test names no sender comes from the lead whom it answers. */
  async #fromLead(mail: IncomingMail): Promise<IncomingMail> {
    if (mail.from !== THE_LEAD) return mail;
    return this.store.read(async (queries) => {
      const [answered] = await queries.emails.byRfcMessageIds(mail.inReplyTo);
      const lead = answered && (await requireThread(queries, answered.messageId)).lead;
      return lead?.email ? { ...mail, from: { name: lead.name, address: lead.email } } : mail;
    });
  }

  async close(): Promise<void> {
    await this.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  tick(
    change: { stop?: AbortSignal; services?: Services; writer?: Writer } = {},
  ): Promise<TickReport> {
    const { services, mailer, inbox, writer } = this;
    const listen = (event: TickEvent): void => void this.events.push(event);
    return tick({ services, mailer, inbox, writer, listen, ...change });
  }

  /** What a tick would do now. */
  async dryRun(): Promise<{ report: TickReport; planned: Planned[] }> {
    const { services, mailer, inbox, writer } = this;
    const scratch = await openScratch(this.store);
    try {
      return await dryRun({ services, mailer, inbox, writer }, scratch);
    } finally {
      await scratch.close();
    }
  }

  async lead(input: LeadInput = {}): Promise<Lead> {
    counter += 1;
    return addLead(this.services, {
      name: "John Doe",
      email: `john@company${counter}.example`,
      ...input,
    });
  }

  /** A lead with a first email that is queued. */
  async queued(text = "Open to a quick chat?", input: LeadInput = {}): Promise<Thread> {
    const { id } = await this.lead(input);
    // Of so few words no subject is derived.
    const subject = text.split(" ").length < 3 ? { subject: text } : {};
    return (await sendOne(this.services, id, { text, ...subject })).thread;
  }

  /** A lead with a first email that was delivered by a tick. */
  async sent(text?: string, input?: LeadInput): Promise<Thread> {
    const { message } = await this.queued(text, input);
    const report = await this.tick();
    if (report.counts.sent !== 1) throw new Error("the first email was not delivered");
    return this.thread(message.id);
  }

  thread(messageId: number): Promise<Thread> {
    return this.store.read((queries) => requireThread(queries, messageId));
  }

  async status(messageId: number): Promise<Status> {
    return (await this.thread(messageId)).message.status;
  }

  /** The newest email of a kind. */
  async email(messageId: number, kind: EmailKind): Promise<Email> {
    const { emails } = await this.thread(messageId);
    const email = emails.findLast((each) => each.kind === kind);
    if (!email) throw new Error(`message ${messageId} has no ${kind}`);
    return email;
  }

  /** The log, oldest first, as it was written. */
  async log(messageId: number): Promise<LogStep[]> {
    const rows = await this.store.read((queries) => queries.logs.ofMessages([messageId]));
    return rows.toSorted((a, b) => a.id - b.id).map((row) => row.step);
  }
}

/** A world for one test. */
export function world(policy: Partial<UniformPolicy> = {}): World {
  const made = new World(policy);
  onTestFinished(() => made.close());
  return made;
}

/** The error that `work` ends with; it has to be one of the application's own. */
export async function errorOf(work: Promise<unknown>, code: ErrorCode): Promise<AppError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof AppError && error.code === code) return error;
    throw error;
  }
  throw new Error(`it was not refused as ${code}`);
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** The counts of a report that are not zero. */
export function counted(report: TickReport): Record<string, number> {
  return Object.fromEntries(Object.entries(report.counts).filter(([, count]) => count !== 0));
}
