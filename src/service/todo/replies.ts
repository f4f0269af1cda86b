import { type Hold, POSSIBLE_OPT_OUT, PROMISE } from "../../domain/email.ts";
import { nextOf, owedAfter } from "../../domain/follow-up.ts";
import { isFromLead, newest } from "../../domain/message.ts";
import { MEETING_ACCEPTED } from "../inbox/holds.ts";
import type { Thread } from "../message/thread.ts";
import type { Queries } from "../ports/index.ts";
import { aboutMessage, type TodoDraft } from "./item.ts";
import { MOST, type Section, threadsOf } from "./section.ts";

/** Replies that wait for a person's answer. */
export const replies: Section = ({ services: { store, policy }, mailbox }) =>
  store.read(async (queries) => {
    const items: TodoDraft[] = [];
    const threads = await repliedTo(queries, mailbox);
    const suppressed = await suppressedAmong(queries, threads);
    for (const thread of threads) {
      const { message, emails } = thread;
      if (message.status === "ai_replied") {
        items.push(...owed(thread));
        continue;
      }
      const next = nextOf(message, emails, policy.forMessage(message));
      if (next?.action !== "answer" && message.aiError === null) continue;
      items.push(...unanswered(thread, suppressed));
    }
    return items;
  });

/** Messages whose lead has the last word, and those whose automatic answer may owe something. */
async function repliedTo(queries: Queries, mailbox: string): Promise<Thread[]> {
  const waiting = await queries.messages.waiting({ mailbox, status: "replied", limit: MOST });
  const statuses = ["replied", "ai_replied"] as const;
  const persons = await queries.messages.withoutNext({ mailbox, statuses, limit: MOST });
  return threadsOf(queries, [...waiting, ...persons]);
}

/** The addresses that must not be written to, looked up for those alone who may have asked for it. */
async function suppressedAmong(
  queries: Queries,
  threads: readonly Thread[],
): Promise<ReadonlySet<string>> {
  const suppressed = new Set<string>();
  for (const address of new Set(threads.filter(mayHaveAskedToStop).map(addressOf))) {
    if ((await queries.suppressions.of(address)).length > 0) suppressed.add(address);
  }
  return suppressed;
}

function mayHaveAskedToStop({ emails }: Thread): boolean {
  const holds = newest(emails, isFromLead)?.holds ?? [];
  return holds.some(({ rule }) => rule === POSSIBLE_OPT_OUT);
}

function addressOf({ lead, emails }: Thread): string {
  return lead.email ?? newest(emails, isFromLead)?.address ?? `${lead.id}`;
}

function unanswered(thread: Thread, suppressed: ReadonlySet<string>): TodoDraft[] {
  const { message, lead, emails } = thread;
  const reply = newest(emails, isFromLead);
  const rules = (reply?.holds ?? []).map(({ rule }) => rule);
  // Who has accepted a meeting waits for no mail of ours.
  if (rules.length > 0 && rules.every((rule) => rule === MEETING_ACCEPTED)) return [];
  const answer = `tickler answer ${message.id} "…"`;
  const line = {
    ...aboutMessage(message, lead, reply),
    words: reply?.text ?? null,
    what: reply?.text ?? "",
  };
  if (mayHaveAskedToStop(thread)) {
    // A person has settled it that way.
    if (suppressed.has(addressOf(thread))) return [];
    return [
      {
        ...line,
        id: `opt_out-${reply?.id ?? message.id}`,
        kind: "opt_out",
        holds: reply?.holds ?? [],
        commands: [`tickler suppress add ${addressOf(thread)}`, answer],
      },
    ];
  }
  const failure: Hold[] =
    message.aiError === null ? [] : [{ rule: "provider", detail: message.aiError }];
  const id = `reply-${reply?.id ?? message.id}`;
  return [
    {
      ...line,
      id,
      kind: "reply",
      holds: [...(reply?.holds ?? []), ...failure],
      commands: [answer],
    },
  ];
}

/** A reply that was answered by itself, with something left to a person. */
function owed({ message, lead, emails }: Thread): TodoDraft[] {
  const answer = owedAfter(message, emails);
  const reply = newest(emails, isFromLead);
  if (!answer || !reply) return [];
  const promises = (answer.holds ?? []).filter(({ rule }) => rule === PROMISE);
  const id = `reply-${reply.id}`;
  return [
    {
      ...aboutMessage(message, lead, reply),
      id,
      kind: "reply",
      words: reply.text,
      what: reply.text,
      holds: promises.length > 0 ? promises : [CANNED],
      commands: [`tickler answer ${message.id} "…"`, `tickler done ${id}`],
    },
  ];
}

const CANNED: Hold = {
  rule: "template",
  detail: "only the built-in template has answered, which says that you will",
};
