import type { Message } from "../../domain/message.ts";
import { BUILT_IN } from "../../domain/sequence/sequence.ts";
import { outgoingBody } from "../outbox/outgoing-mail.ts";
import type { OutboxItem } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { leadRef, type TickEvent } from "../tick/report.ts";
import type { LeadRefView } from "./held.ts";

/** What leaves on one day in one step. */
export interface CalendarRow {
  /** ISO 8601, by the clock of the mailbox. */
  date: string;
  mailbox: string;
  /** Null: the built-in one, of `follow_up.*`. */
  sequence: string | null;
  /** From 1; null for what belongs to no step: answers, and nudges after them. */
  step: number | null;
  /** A mail that leaves, or a task that comes up for a person. */
  kind: "mail" | "task";
  count: number;
}

/** A mail as its lead would read it. */
export interface RehearsedMail {
  at: Date;
  mailbox: string;
  sequence: string | null;
  step: number;
  variant: string | null;
  lead: LeadRefView;
  subject: string;
  text: string;
}

/** As many mails of each step are shown. */
const SHOWN = 3;
const MAILS: readonly TickEvent["type"][] = ["sent", "follow_ups", "ai_replies"];

/** A mail of a step that has left in the rehearsal. */
export interface LeftStep {
  messageId: number;
  leadId: number;
  step: number;
  sentAt: Date;
}

/** Counts what leaves by day, mailbox and step, and keeps the first mails of each step. */
export class Calendar {
  readonly #services: Services;
  readonly #sequence: string | null;
  readonly #dayOf: (at: Date, mailbox: string) => string;
  readonly #rows = new Map<string, CalendarRow>();
  readonly #names = new Map<number, string>();
  readonly #shown = new Map<string, number>();
  readonly mails: RehearsedMail[] = [];

  /**
   * @param services of the copy
   * @param sequence counts this one alone
   */
  constructor(
    services: Services,
    sequence: string | null,
    dayOf: (at: Date, mailbox: string) => string,
  ) {
    this.#services = services;
    this.#sequence = sequence;
    this.#dayOf = dayOf;
  }

  /** Adds what a tick did. @returns the steps that left, and whether any of it is counted here */
  async add(
    events: readonly TickEvent[],
    at: Date,
    counts: boolean,
  ): Promise<{ left: LeftStep[]; own: boolean }> {
    const left: LeftStep[] = [];
    let own = false;
    const ids = events.flatMap(({ type, emailId }) =>
      MAILS.includes(type) && emailId !== null ? [emailId] : [],
    );
    const messageIds = [...new Set(events.map((each) => each.messageId))];
    const withTasks = events.flatMap(({ type, messageId }) => (type === "task" ? [messageId] : []));
    const { items, messages, tasks } = await this.#services.store.read(async (queries) => ({
      items: await queries.outbox.items(ids),
      messages: await queries.messages.byIds(messageIds),
      tasks: await queries.tasks.ofMessages([...new Set(withTasks)]),
    }));
    for (const item of items.sort((a, b) => a.email.id - b.email.id)) {
      const { email, message, lead } = item;
      const sentAt = email.sentAt ?? at;
      if (email.step !== null) {
        left.push({ messageId: message.id, leadId: lead.id, step: email.step, sentAt });
      }
      const sequence = await this.sequenceOf(message);
      if (!this.#isOwn(sequence)) continue;
      own = true;
      if (!counts) continue;
      this.#count(sentAt, message.mailbox, sequence, email.step, "mail");
      if (email.step !== null) await this.#show(item, sequence, email.step, sentAt);
    }
    for (const message of messages) {
      const sequence = await this.sequenceOf(message);
      if (!this.#isOwn(sequence)) continue;
      const ownEvents = events.filter(({ messageId }) => messageId === message.id);
      own ||= ownEvents.some(({ type }) => type !== "failed");
      if (!counts || !ownEvents.some(({ type }) => type === "task")) continue;
      // Of a step that can't be taken the message is not there yet, but before it.
      const added = tasks.findLast(({ messageId }) => messageId === message.id);
      this.#count(at, message.mailbox, sequence, added?.step ?? message.step, "task");
    }
    return { left, own };
  }

  /** The rows by day, mailbox, sequence and step. */
  get rows(): CalendarRow[] {
    return [...this.#rows.values()].sort(
      (a, b) =>
        compare(a.date, b.date) ||
        compare(a.mailbox, b.mailbox) ||
        compare(a.sequence ?? "", b.sequence ?? "") ||
        (a.step ?? Number.MAX_SAFE_INTEGER) - (b.step ?? Number.MAX_SAFE_INTEGER) ||
        compare(a.kind, b.kind),
    );
  }

  /** The name of the sequence that a message follows; null: the built-in one. */
  async sequenceOf({ sequenceId }: Pick<Message, "sequenceId">): Promise<string | null> {
    if (sequenceId === null) return null;
    const known = this.#names.get(sequenceId);
    if (known !== undefined) return known;
    const stored = await this.#services.store.read(({ sequences }) => sequences.byId(sequenceId));
    const name = stored?.name ?? String(sequenceId);
    this.#names.set(sequenceId, name);
    return name;
  }

  /** Whether the message follows a sequence that is counted. */
  async isOwn(message: Pick<Message, "sequenceId">): Promise<boolean> {
    return this.#isOwn(await this.sequenceOf(message));
  }

  #isOwn(sequence: string | null): boolean {
    return this.#sequence === null || this.#sequence === (sequence ?? BUILT_IN);
  }

  #count(
    at: Date,
    mailbox: string,
    sequence: string | null,
    step: number | null,
    kind: CalendarRow["kind"],
  ): void {
    const row = { date: this.#dayOf(at, mailbox), mailbox, sequence, step, kind };
    const key = JSON.stringify(row);
    const there = this.#rows.get(key);
    if (there) there.count += 1;
    else this.#rows.set(key, { ...row, count: 1 });
  }

  async #show(
    { email, message, lead }: OutboxItem,
    sequence: string | null,
    step: number,
    at: Date,
  ): Promise<void> {
    const key = JSON.stringify([sequence, step]);
    const shown = this.#shown.get(key) ?? 0;
    if (shown >= SHOWN) return;
    this.#shown.set(key, shown + 1);
    const { sender } = this.#services.policy.forMailbox(message.mailbox);
    const { text } = await outgoingBody(email, sender);
    const { variant, subject } = email;
    const { mailbox } = message;
    this.mails.push({ at, mailbox, sequence, step, variant, lead: leadRef(lead), subject, text });
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
