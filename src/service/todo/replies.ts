import { type Email, type Hold, POSSIBLE_OPT_OUT, PROMISE } from "../../domain/email.ts";
import { isOwing, owedAfter } from "../../domain/follow-up.ts";
import { isFromLead, newest } from "../../domain/message.ts";
import { MEETING_ACCEPTED } from "../inbox/holds.ts";
import type { Thread } from "../message/thread.ts";
import type { Queries, Turn } from "../ports/index.ts";
import { aboutMessage, type TodoDraft } from "./item.ts";
import { type Found, type Section, section, type TodoContext, threadsOf } from "./section.ts";

interface Row extends Found {
  messageId: number;
}

/** Replies that wait for a person's answer. */
export const replies: Section = section(
  (context) =>
    context.services.store.read(async (queries) => {
      const { rows, rest } = await unanswered(queries, context);
      return { rows, more: { kind: "reply", count: rest } };
    }),
  ({ services: { store } }, rows) =>
    store.read(async (queries) => {
      const kinds = new Map(rows.map((row) => [row.messageId, row.kind]));
      const threads = await threadsOf(queries, [...kinds.keys()]);
      return threads.map((thread) =>
        describeReply(thread, kinds.get(thread.message.id) === "opt_out"),
      );
    }),
);

/** Replies that were answered by themselves, with something left to a person. */
export const owed: Section = section(
  ({ services: { store }, mailbox }) =>
    store.read(async (queries) => {
      const rows = await queries.turns.owing(mailbox);
      return rows.flatMap(({ messageId, leadId, replyId, since, answer }): Row[] => {
        if (!isOwing(answer)) return [];
        return [
          { id: lineId("reply", replyId, messageId), kind: "reply", messageId, leadId, since },
        ];
      });
    }),
  ({ services: { store } }, rows) =>
    store.read(async (queries) => {
      const ids = rows.map(({ messageId }) => messageId);
      return (await threadsOf(queries, ids)).flatMap(describeOwed);
    }),
);

/** Messages whose lead has the last word, and to whom nothing goes by itself. */
async function unanswered(
  queries: Queries,
  { services: { policy }, mailbox, most }: TodoContext,
): Promise<{ rows: Row[]; rest: number }> {
  const { mode, maxRounds } = policy.forMessage({ mailbox }).answer;
  const { turns, rest } = await queries.turns.unanswered({ mailbox, mode, maxRounds, most });
  const suppressed = await suppressedAmong(queries, turns.filter(mayHaveAskedToStop));
  const rows = turns.flatMap((turn): Row[] => {
    const { messageId, leadId, since, mailId, holds } = turn;
    // Who has accepted a meeting waits for no mail of ours.
    if (holds?.length && holds.every(({ rule }) => rule === MEETING_ACCEPTED)) return [];
    // A person has settled it that way.
    if (suppressed.has(messageId)) return [];
    const kind = mayHaveAskedToStop(turn) ? "opt_out" : "reply";
    return [{ id: lineId(kind, mailId, messageId), kind, messageId, leadId, since }];
  });
  return { rows, rest };
}

function mayHaveAskedToStop({ holds }: { holds: readonly Hold[] | null }): boolean {
  return holds?.some(({ rule }) => rule === POSSIBLE_OPT_OUT) ?? false;
}

function lineId(kind: "opt_out" | "reply", replyId: number | null, messageId: number): string {
  return `${kind}-${replyId ?? messageId}`;
}

/** Those of these messages whose leads must not be written to. */
async function suppressedAmong(
  queries: Queries,
  turns: readonly Turn[],
): Promise<ReadonlySet<number>> {
  const suppressed = new Set<number>();
  for (const { message, ...thread } of await threadsOf(
    queries,
    turns.map(({ messageId }) => messageId),
  )) {
    const stops = await queries.suppressions.of(addressOf(thread));
    if (stops.length > 0) suppressed.add(message.id);
  }
  return suppressed;
}

function addressOf({ lead, emails }: Pick<Thread, "lead" | "emails">): string {
  return lead.email ?? newest(emails, isFromLead)?.address ?? `${lead.id}`;
}

function describeReply({ message, lead, emails }: Thread, mayBeStop: boolean): TodoDraft {
  const reply = newest(emails, isFromLead);
  const answer = `tickler answer ${message.id} "…"`;
  const kind = mayBeStop ? "opt_out" : "reply";
  const line = {
    ...aboutMessage(message, lead, reply),
    ...({ id: lineId(kind, reply?.id ?? null, message.id), kind } as const),
    words: reply?.text ?? null,
    what: reply ? saidIn(reply) : "",
  };
  const hasFiles = reply !== undefined && filesOf(reply).length > 0;
  const save = hasFiles ? [`tickler attachment save ${reply.id}`] : [];
  if (mayBeStop) {
    const stop = `tickler suppress add ${addressOf({ lead, emails })}`;
    return { ...line, holds: reply?.holds ?? [], commands: [stop, answer, ...save] };
  }
  const failure: Hold[] =
    message.aiError === null ? [] : [{ rule: "provider", detail: message.aiError }];
  return { ...line, holds: [...(reply?.holds ?? []), ...failure], commands: [answer, ...save] };
}

/** What a reply says, and the files that came with it. */
function saidIn(reply: Email): string {
  const names = filesOf(reply);
  if (names.length === 0) return reply.text;
  return `${reply.text.trim() === "" ? "(no text)" : reply.text} [${names.join(", ")}]`;
}

/** Parts that say themselves what they are for, and that nobody opens as a file. */
const MACHINES = /^(?:text\/calendar|application\/(?:ics|pgp-signature|(?:x-)?pkcs7-signature))$/;

/** The names of the files that somebody has sent with a mail. */
function filesOf({ attachments }: Email): string[] {
  return (attachments ?? [])
    .filter(({ inline, type }) => inline === null && !MACHINES.test(type))
    .map(({ name }) => name);
}

function describeOwed({ message, lead, emails }: Thread): TodoDraft[] {
  const answer = owedAfter(message, emails);
  const reply = newest(emails, isFromLead);
  if (!answer || !reply) return [];
  const promises = (answer.holds ?? []).filter(({ rule }) => rule === PROMISE);
  const id = lineId("reply", reply.id, message.id);
  return [
    {
      ...aboutMessage(message, lead, reply),
      id,
      kind: "reply",
      words: reply.text,
      what: saidIn(reply),
      holds: promises.length > 0 ? promises : [CANNED],
      commands: [`tickler answer ${message.id} "…"`, `tickler done ${id}`],
    },
  ];
}

const CANNED: Hold = {
  rule: "template",
  detail: "only the built-in template has answered, which says that you will",
};
