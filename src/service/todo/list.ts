// What waits for a person. Each file finds the lines of one subject (a `Section`); the kinds and their
// order stand in item.ts; marks.ts takes away what a person has said is done, or is for later. May
// import inbox/, message/, outbox/, tick/ and ports/; status/ and the command line use it.
import { knownMailboxes } from "../mailboxes/known.ts";
import type { Queries, TodoSubject } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { plans } from "./agenda/plans.ts";
import { reminders } from "./agenda/reminders.ts";
import { tasks } from "./agenda/tasks.ts";
import { answered } from "./answered.ts";
import { companies, strays } from "./companies.ts";
import { bounced, left } from "./ended.ts";
import { itemOf, ranked, TODO_KINDS, type TodoItem, type TodoKind } from "./item.ts";
import { broken, gated, held, hooks, paused } from "./machine.ts";
import { keptMails, unreadMails } from "./mails.ts";
import { isDone, isSnoozed, marksOf } from "./marks.ts";
import { unsettled, waiting } from "./outbox.ts";
import { owed, replies } from "./replies.ts";
import type { Found, Lines, Section } from "./section.ts";

/** All subjects; a new one is added here, and its kind in item.ts. With what there has to be for lines. */
const SECTIONS: readonly (readonly [Section, TodoSubject | null])[] = [
  [broken, null],
  [replies, null],
  [owed, "owing"],
  [reminders, "reminders"],
  [tasks, "tasks"],
  [keptMails, "kept"],
  [strays, "strays"],
  [companies, "companies"],
  [unreadMails, "unread"],
  [plans, "plans"],
  [unsettled, "unsettled"],
  [hooks, null],
  [answered, "ignored"],
  [bounced, "bounced"],
  [left, "stuck"],
  [waiting, "queued"],
  [paused, "pauses"],
  [gated, null],
  [held, null],
];

/** The first lines of the list, and how long it is. */
export interface TodoPage {
  items: TodoItem[];
  total: number;
}

/**
 * What waits for a person, the most urgent first.
 *
 * @param most so many lines at most; all of them by default
 */
export async function todoPage(services: Services, most = ALL): Promise<TodoPage> {
  const { lines, more } = await find(services, { most });
  const total = more.reduce((sum, { count }) => sum + count, lines.length);
  return { items: await describe(services, ranked(lines).slice(0, most)), total };
}

const ALL = Number.MAX_SAFE_INTEGER;

/** All that waits for a person, the most urgent first. */
export async function listTodo(services: Services): Promise<TodoItem[]> {
  return (await todoPage(services)).items;
}

/** How many lines of each kind wait, the most urgent kind first, but for what is broken. */
export async function countTodo(services: Services): Promise<Map<TodoKind, number>> {
  const counts = new Map<TodoKind, number>(TODO_KINDS.map((kind) => [kind, 0]));
  const add = (kind: TodoKind, count: number) => counts.set(kind, (counts.get(kind) ?? 0) + count);
  const { lines, more } = await find(services, { besides: broken, most: 0 });
  for (const { kind } of lines) add(kind, 1);
  for (const { kind, count } of more) add(kind, count);
  return new Map([...counts].filter(([, count]) => count > 0));
}

/** The first line that waits, or was put off, of which `is` holds. */
export async function findTodo(
  services: Services,
  is: (line: Found) => boolean,
): Promise<TodoItem | undefined> {
  const { lines } = await find(services, { snoozed: true });
  const line = ranked(lines).find(is);
  return line && (await describe(services, [line]))[0];
}

type Line = Found & { of: Lines };

interface FindOptions {
  /** With the lines that were put off. */
  snoozed?: boolean;
  besides?: Section;
  most?: number;
}

async function find(
  services: Services,
  { snoozed = false, besides, most = ALL }: FindOptions,
): Promise<{ lines: Line[]; more: NonNullable<Lines["more"]>[] }> {
  const { clock, policy, store } = services;
  const now = clock.now();
  const all: Line[] = [];
  const known = new Set<string>();
  const more = [];
  const subjects = new Map<string, ReadonlySet<unknown>>();
  for (const name of await store.read((queries) => knownMailboxes(queries, policy))) {
    subjects.set(name, await store.read((queries) => queries.turns.subjects(name)));
  }
  for (const [section, subject] of SECTIONS) {
    if (section === besides) continue;
    for (const [mailbox, own] of subjects) {
      if (subject !== null && !own.has(subject)) continue;
      const of = await section({ services, mailbox, now, most });
      for (const { id, kind, since, leadId, overtaken = false } of of.found) {
        // What is about no mailbox is found for each of them.
        if (!known.has(id)) all.push({ id, kind, since, leadId, overtaken, of });
        known.add(id);
      }
      if (of.more) more.push(of.more);
    }
  }
  const marks = await store.read((queries) => marksOf(queries, all));
  const lines = all.filter(
    (line) => !isDone(line, marks) && (snoozed || !isSnoozed(line, marks, now)),
  );
  return { lines, more };
}

/** These lines in words, in their order. */
async function describe({ store }: Services, lines: readonly Line[]): Promise<TodoItem[]> {
  const ids = new Set(lines.map(({ id }) => id));
  const drafts = [];
  for (const of of new Set(lines.map((line) => line.of))) drafts.push(...(await of.describe(ids)));
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  const leadIds = lines.flatMap(({ leadId }) => leadId ?? []);
  const notes = await store.read((queries) => newestNotes(queries, leadIds));
  return lines.flatMap(({ id }) => {
    // It was settled a moment ago.
    const draft = byId.get(id);
    return draft ? [itemOf(draft, notes.get(draft.lead?.id ?? 0) ?? null)] : [];
  });
}

async function newestNotes(
  queries: Queries,
  leadIds: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const newest = new Map<number, string>();
  for (const { leadId, text } of await queries.notes.ofLeads(leadIds)) {
    if (!newest.has(leadId)) newest.set(leadId, text);
  }
  return newest;
}
