import type { Email } from "../../domain/email.ts";
import type { Message } from "../../domain/message.ts";
import type { Thread } from "../message/thread.ts";
import type { Queries } from "../ports/index.ts";
import type { Services } from "../services.ts";
import type { TodoDraft, TodoKind } from "./item.ts";

/** What a section of the list works with. */
export interface TodoContext {
  services: Services;
  /** The mailbox that it is about. */
  mailbox: string;
  now: Date;
  /** So many lines of a kind are shown at most: others may be counted only. */
  most: number;
}

/** An id of a line that each mailbox may have one of. */
export function idIn({ services: { policy }, mailbox }: TodoContext, id: string): string {
  return mailbox === policy.defaultMailbox ? id : `${id}-${mailbox}`;
}

/** What a line says of a mailbox, with the name of any but the default one. */
export function saidOf({ services: { policy }, mailbox }: TodoContext, what: string): string {
  return mailbox === policy.defaultMailbox ? what : `mailbox ${mailbox}: ${what}`;
}

/** That there is a line, which is all that counting, sorting and putting off ask. */
export interface Found {
  id: string;
  kind: TodoKind;
  since: Date | null;
  leadId: number | null;
  /** Its time is over, and what it was about has gone on without it. */
  overtaken?: boolean;
}

/** The lines of one subject, in no order, and the way to put some of them into words. */
export interface Lines {
  found: readonly Found[];
  /** So many more of a kind, which have waited for less time than those that were found. */
  more?: { kind: TodoKind; count: number };
  describe(ids: ReadonlySet<string>): Promise<TodoDraft[]>;
}

/** Finds all lines of one subject. Of thousands, a few columns are read; words of those that are shown. */
export type Section = (context: TodoContext) => Promise<Lines>;

/**
 * A section that finds rows first, and reads what it says of them later.
 *
 * @param describe gives the lines of these rows
 */
export function section<Row extends Found>(
  find: (context: TodoContext) => Promise<Row[] | ({ rows: Row[] } & Pick<Lines, "more">)>,
  describe: (context: TodoContext, rows: readonly Row[]) => Promise<TodoDraft[]>,
): Section {
  return async (context) => {
    const result = await find(context);
    const { rows: found, ...more } = "rows" in result ? result : { rows: result };
    return {
      found,
      ...more,
      describe: (ids) =>
        describe(
          context,
          found.filter(({ id }) => ids.has(id)),
        ),
    };
  };
}

/** A section of few lines, which are found as they are said. */
export function shortSection(find: (context: TodoContext) => Promise<TodoDraft[]>): Section {
  return section(
    async (context) =>
      (await find(context)).map((draft) => ({
        ...{ id: draft.id, kind: draft.kind, since: draft.since },
        ...{ leadId: draft.lead?.id ?? null, draft },
      })),
    async (_, rows) => rows.map(({ draft }) => draft),
  );
}

/** As many rows of one kind as are looked at. */
export const MOST = 10_000;

/** Messages with all that belongs to them, read at once. */
export async function threadsOf(
  queries: Queries,
  messageIds: readonly number[],
): Promise<Thread[]> {
  const messages = await queries.messages.byIds(messageIds);
  return joined(queries, messages, await queries.emails.ofMessages(messageIds));
}

/** Messages with these of their emails. */
export async function joined(
  queries: Queries,
  messages: readonly Message[],
  emails: readonly Email[],
): Promise<Thread[]> {
  const leads = await queries.leads.byIds(messages.map(({ leadId }) => leadId));
  const byId = new Map(leads.map((lead) => [lead.id, lead]));
  const byMessage = new Map<number, Email[]>();
  for (const email of emails) {
    const others = byMessage.get(email.messageId);
    if (others) others.push(email);
    else byMessage.set(email.messageId, [email]);
  }
  return messages.flatMap((message) => {
    const lead = byId.get(message.leadId);
    return lead ? [{ message, lead, emails: byMessage.get(message.id) ?? [] }] : [];
  });
}
