// What waits for a person. Each file finds the lines of one subject (a `Section`); the kinds and their
// order stand in item.ts; marks.ts takes away what a person has said is done, or is for later. May
// import inbox/, message/, outbox/, tick/ and ports/; the command line alone uses it.
import type { Services } from "../services.ts";
import { answered } from "./answered.ts";
import { companies, strays } from "./companies.ts";
import { bounced, left } from "./ended.ts";
import { itemOf, ranked, type TodoDraft, type TodoItem } from "./item.ts";
import { broken, held, paused } from "./machine.ts";
import { keptMails, unreadMails } from "./mails.ts";
import { isDone, isSnoozed, marksOf } from "./marks.ts";
import { unsettled, waiting } from "./outbox.ts";
import { reminders } from "./reminders.ts";
import { replies } from "./replies.ts";
import type { Section } from "./section.ts";

/** All subjects; a new one is added here, and its kind in item.ts. */
const SECTIONS: readonly Section[] = [
  broken,
  replies,
  reminders,
  keptMails,
  strays,
  companies,
  unreadMails,
  unsettled,
  answered,
  bounced,
  left,
  waiting,
  paused,
  held,
];

/**
 * All that waits for a person, the most urgent first.
 *
 * @param unread follow-ups are held, as nothing reads replies
 * @param snoozed with the lines that were put off
 */
export async function listTodo(
  services: Services,
  unread: boolean,
  { snoozed = false }: { snoozed?: boolean } = {},
): Promise<TodoItem[]> {
  const { policy, clock, store } = services;
  const now = clock.now();
  const context = { services, mailbox: policy.defaultMailbox, now, unread };
  const drafts: TodoDraft[] = [];
  for (const section of SECTIONS) drafts.push(...(await section(context)));
  return store.read(async (queries) => {
    const marks = await marksOf(queries, drafts);
    const waits = drafts.filter(
      (draft) => !isDone(draft, marks) && (snoozed || !isSnoozed(draft, marks, now)),
    );
    const leadIds = waits.flatMap(({ lead }) => lead?.id ?? []);
    const newest = new Map<number, string>();
    for (const { leadId, text } of await queries.notes.ofLeads(leadIds)) {
      if (!newest.has(leadId)) newest.set(leadId, text);
    }
    return ranked(waits.map((draft) => itemOf(draft, newest.get(draft.lead?.id ?? 0) ?? null)));
  });
}
