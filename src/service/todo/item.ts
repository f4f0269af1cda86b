import type { Email, Hold } from "../../domain/email.ts";
import type { Lead } from "../../domain/lead.ts";
import type { Message } from "../../domain/message.ts";

/** The kinds of work that wait for a person, the most urgent first. A new kind takes its place here. */
export const TODO_KINDS = [
  /** The machine does not work: no mail leaves, or no reply is read. */
  "broken",
  /** The lead may have asked not to be written to: nothing leaves to them by itself. */
  "opt_out",
  /** The lead has written, and nobody answers by itself; or what answered left something to a person. */
  "reply",
  /** A machine's answer left something to a person. */
  "needs_person",
  /** A machine's answer promised something, and nobody has said that it was kept. */
  "promise",
  /** A person wanted to be reminded. */
  "reminder",
  /** A mail was stored that changes nothing by itself: a person decides what it means. */
  "mail",
  /** Somebody who is no lead wrote about a conversation: cold mail to the company waits. */
  "stray",
  /** Somebody of a company has answered: cold mail to the others waits. */
  "company",
  /** A mail could not be read for a day. */
  "unread",
  /** An agent asks for something, or mails are planned: a person approves or declines. */
  "plan",
  /** A text waits for approval. */
  "draft",
  /** Nobody knows whether a mail was accepted. */
  "uncertain",
  /** A mail was refused for good. */
  "failed",
  /** A program or server that is told of events has failed for a day. */
  "hook",
  /** A step of a sequence that a person does, or has to mend. A campaign has hundreds on some days. */
  "task",
  /** The lead has left our answer without a reply. */
  "answered",
  /** The lead's address does not work. */
  "bounced",
  /** The lead has left for good. */
  "left",
  /** Mails have waited in the outbox for a day. */
  "waiting",
  /** No cold mail leaves. */
  "paused",
  /** Follow-ups are due, and nothing reads replies. */
  "held",
] as const;
export type TodoKind = (typeof TODO_KINDS)[number];

/** A line of the list of what waits for a person. */
export interface TodoItem {
  /** Stays as long as the line is about the same: made from the kind and the id of its row. */
  id: string;
  kind: TodoKind;
  /** Null where it is not about one message. */
  messageId: number | null;
  emailId: number | null;
  lead: Pick<Lead, "id" | "name" | "email"> | null;
  /** The company that it is about. */
  company: string | null;
  /** Which mail it is about: its subject. */
  about: string | null;
  /** The lead's own words; null where they have not written. */
  words: string | null;
  /** In one line. */
  what: string;
  holds: readonly Hold[];
  /** Since when it waits. */
  since: Date | null;
  /** The command that settles it. */
  command: string;
  /** All ways to settle it, the one above first. */
  commands: readonly string[];
  /** The newest note on the lead. */
  note: string | null;
}

/** What a section says of a line; the list knows the rest. */
export type TodoDraft = Pick<TodoItem, "id" | "kind" | "what" | "since"> &
  Partial<Omit<TodoItem, "command" | "note">> & { commands: readonly string[] };

/** A line with all its fields. */
export function itemOf(draft: TodoDraft, note: string | null): TodoItem {
  return {
    messageId: null,
    emailId: null,
    lead: null,
    company: null,
    about: null,
    words: null,
    holds: [],
    ...draft,
    command: draft.commands[0] ?? "",
    note,
  };
}

/** The most urgent kind first; of one kind, what has waited longest. At the end what holds nothing up any more. */
export function ranked<Line extends Pick<TodoItem, "kind" | "since"> & { overtaken?: boolean }>(
  lines: readonly Line[],
): Line[] {
  const rank = new Map(TODO_KINDS.map((kind, at) => [kind, at]));
  const keyed = lines.map((line) => ({
    line,
    rank: (line.overtaken ? TODO_KINDS.length : 0) + (rank.get(line.kind) ?? 0),
    age: line.since?.getTime() ?? 0,
  }));
  return keyed.sort((a, b) => a.rank - b.rank || a.age - b.age).map(({ line }) => line);
}

/** The fields of a line about a message, or about one email of it. */
export function aboutMessage(message: Message, lead: Lead, email?: Email) {
  return {
    messageId: message.id,
    emailId: email?.id ?? null,
    lead: { id: lead.id, name: lead.name, email: lead.email },
    about: message.subject,
    since: email?.createdAt ?? message.createdAt,
  };
}
