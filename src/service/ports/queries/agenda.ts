import type { PlanContent, PlanEnd, PlanKind } from "../../../domain/agent/plan.ts";
import type { AiMode } from "../../../domain/ai-mode.ts";
import type { CompanyHold } from "../../../domain/company/hold.ts";
import type { Email, EmailState, Hold } from "../../../domain/email.ts";
import type { Message } from "../../../domain/message.ts";
import type { ReminderKind } from "../../../domain/reminder.ts";

/** What a person has noted on a lead. */
export interface Note {
  id: number;
  leadId: number;
  text: string;
  /** Who wrote it; null where that is not known. */
  actor: string | null;
  createdAt: Date;
}

export interface NoteQueries {
  add(note: Pick<Note, "leadId" | "text" | "actor">, now: Date): Promise<Note>;
  /** Newest first. */
  ofLeads(leadIds: readonly number[]): Promise<Note[]>;
}

/** What a person wants to be reminded of, or what a machine's answer has left to one. */
export interface Reminder {
  id: number;
  leadId: number;
  kind: ReminderKind;
  /** What it came from; null where a person wanted it. */
  messageId: number | null;
  /** The lead's mail that needs a person, or the mail of ours that promises. */
  emailId: number | null;
  dueAt: Date;
  text: string;
  actor: string | null;
  createdAt: Date;
  doneAt: Date | null;
}

export interface ReminderQueries {
  add(reminder: Omit<Reminder, "id" | "createdAt" | "doneAt">, now: Date): Promise<Reminder>;
  /**
   * Those that are due at `now` and not done, the oldest first; a promise once its mail has left.
   */
  due(now: Date, limit: number): Promise<Reminder[]>;
  /** Those of a lead that are not done, the next one first; a promise once its mail has left. */
  ofLead(leadId: number): Promise<Reminder[]>;
  /** False where it is done already, or not there. */
  settle(id: number, now: Date): Promise<boolean>;
  /** Removes what a mail was to promise: it says something else now. */
  dropPromises(emailId: number): Promise<void>;
}

/** What a person has said of a line of the list of what waits, or of all lines of a lead. */
export interface TodoMark {
  /** The line's id, or `lead-7`. */
  id: string;
  doneAt: Date | null;
  snoozedUntil: Date | null;
  actor: string | null;
  /** When it was said: a line about something newer is not meant. */
  createdAt: Date;
}

export interface TodoMarkQueries {
  of(ids: readonly string[]): Promise<TodoMark[]>;
  /** In the place of what was said of it before. */
  put(mark: TodoMark): Promise<void>;
  remove(id: string): Promise<boolean>;
}

/** What was shown, and may be done once. */
export interface Plan {
  id: number;
  tokenHash: string;
  kind: PlanKind;
  /** Null: it has ended. */
  content: PlanContent | null;
  /** In one line; null: it has ended. */
  summary: string | null;
  /** Who asks for it. */
  actor: string | null;
  createdAt: Date;
  expiresAt: Date;
  approvedAt: Date | null;
  approvedBy: string | null;
  ended: PlanEnd | null;
  endedAt: Date | null;
}

/** The newest that happened with a lead, by ids; 0: nothing did. */
export interface LastOfLead {
  leadId: number;
  message: number;
  /** The newest mail of theirs. */
  reply: number;
}

export interface PlanQueries {
  /** What has ended or is past is forgotten, but for its token's hash and its times. */
  add(
    plan: Pick<Plan, "tokenHash" | "kind" | "content" | "summary" | "actor" | "expiresAt">,
    now: Date,
  ): Promise<Plan>;

  byHash(tokenHash: string): Promise<Plan | undefined>;
  byId(id: number): Promise<Plan | undefined>;
  /** Those that have not ended and are not past, the oldest first. */
  open(now: Date, limit: number): Promise<Plan[]>;
  /** All of which anything is kept that they were made from: they have not ended, but may be past. */
  kept(): Promise<Plan[]>;
  approve(id: number, by: string | null, now: Date): Promise<void>;
  /** Ends a plan, and forgets what it holds. @returns false where it had ended before */
  end(id: number, how: PlanEnd, now: Date): Promise<boolean>;
  /** What happened last with each of these leads. */
  lastOf(leadIds: readonly number[]): Promise<Map<number, LastOfLead>>;
}

/** A message whose turn is a person's, and when that began. */
export interface Turn {
  messageId: number;
  leadId: number;
  since: Date;
}

/** What there is of which the list of what waits for a person may have lines, besides replies. */
export type TodoSubject =
  | "reminders"
  | "kept"
  | "strays"
  | "companies"
  | "unread"
  | "unsettled"
  | "owing"
  | "ignored"
  | "stuck"
  | "bounced"
  | "queued"
  | "pauses"
  | "plans"
  | "tasks";

/** A message that a person has to answer. */
export interface UnansweredTurn extends Turn {
  mailId: number | null;
  holds: readonly Hold[] | null;
}

/** A message whose mail came back. */
export interface BouncedTurn extends Turn {
  /** The lead's address now; null: they have none any more. */
  email: string | null;
  /** The address that was refused last; null: none was. */
  refused: string | null;
}

/** What the list of what waits for a person looks through: few columns of many rows, oldest first. */
export interface TurnQueries {
  /**
   * Those of which there is a row at all, asked in one statement: most have none, and each has queries
   * of its own.
   */
  subjects(mailbox: string): Promise<ReadonlySet<TodoSubject>>;
  /**
   * `replied`, where nothing that answers it is under way and no AI will answer, or it has failed to:
   * since the lead's newest mail, whose id it is. An older mail in doubt does not hide what they say.
   * Replies with a remark for a person, or a mark on them or their lead, are all read; of the others, of
   * which there may be thousands, the oldest, and the rest is counted.
   */
  unanswered(query: {
    mailbox: string;
    /** For messages with no mode of their own. */
    mode: AiMode;
    maxRounds: number;
    /** So many of the others. */
    most: number;
  }): Promise<{ turns: UnansweredTurn[]; rest: number }>;
  /** Whose answer of ours has been without a reply since `before` or longer; nothing is under way. */
  ignored(query: {
    mailbox: string;
    before: Date;
  }): Promise<(Turn & Pick<Message, "status" | "nudges">)[]>;
  /** The newest in cold mail to whom time brings nothing, since the last automatic answer. */
  stuck(mailbox: string, limit: number): Promise<Turn[]>;
  /** The newest whose mail came back, oldest first, since the report of it or the refusal. */
  bounced(mailbox: string, limit: number): Promise<BouncedTurn[]>;
  /** Answers that went out by themselves and may have left something to a person: see `owedAfter`. */
  owing(mailbox: string): Promise<
    (Turn & {
      /** The reply that the message has answered last. */
      replyId: number;
      answer: Pick<Email, "id" | "kind" | "state" | "approvedAt" | "writtenBy" | "holds">;
    })[]
  >;
  /** Emails in these states of the outbox, as `OutboxQueries.unsettled` finds them, but tests. */
  unsettled(
    states: readonly EmailState[],
  ): Promise<(Turn & { emailId: number; state: EmailState })[]>;
  /** Mails that were stored for a person. */
  kept(mailbox: string): Promise<(Turn & { emailId: number })[]>;
  /**
   * The newest hold, but for strangers' mails, on each company where cold mail to others than who
   * answered waits.
   */
  heldCompanies(): Promise<CompanyHold[]>;
}
