import type { Email, Hold } from "../../domain/email.ts";
import { nextOf } from "../../domain/follow-up.ts";
import type { Lead } from "../../domain/lead.ts";
import { isFromLead, type Message, newest } from "../../domain/message.ts";
import { requireThread } from "../message/thread.ts";
import type { Queries } from "../ports/index.ts";
import type { Policy, Services } from "../services.ts";
import { dueFollowUps } from "./due.ts";

/** The kinds of work that wait for a person, the most urgent first. */
export const TODO_KINDS = [
  /** The lead has written, and nobody answers by itself. */
  "reply",
  /** A text waits for approval. */
  "draft",
  /** Nobody knows whether a mail was accepted. */
  "uncertain",
  /** A mail was refused for good. */
  "failed",
  /** The lead has left for good. */
  "left",
  /** No cold mail leaves. */
  "paused",
  /** Follow-ups are due, and nothing reads replies. */
  "held",
] as const;
export type TodoKind = (typeof TODO_KINDS)[number];

export interface TodoItem {
  kind: TodoKind;
  /** Null where it is not about one message. */
  messageId: number | null;
  emailId: number | null;
  lead: Pick<Lead, "id" | "name" | "email"> | null;
  /** In one line. */
  what: string;
  holds: readonly Hold[];
  /** Since when it waits. */
  since: Date | null;
  /** The command that settles it. */
  command: string;
}

/** As many messages of one status as are looked at. */
const MOST = 1000;

/** All that waits for a person. @param unread follow-ups are held, as nothing reads replies */
export async function listTodo(services: Services, unread: boolean): Promise<TodoItem[]> {
  const { store, policy, clock } = services;
  const items = await store.read(async (queries) => [
    ...(await replies(queries, policy)),
    ...(await unsettled(queries)),
    ...(await gone(queries, policy)),
    ...(await paused(queries, policy)),
  ]);
  if (unread) items.push(...(await heldFollowUps(services, clock.now())));
  const rank = (item: TodoItem) => TODO_KINDS.indexOf(item.kind);
  const age = (item: TodoItem) => item.since?.getTime() ?? 0;
  return items.sort((a, b) => rank(a) - rank(b) || age(a) - age(b));
}

/** Replies that the AI does not answer: it may not, was told not to, or can't be reached. */
async function replies(queries: Queries, policy: Policy): Promise<TodoItem[]> {
  const items: TodoItem[] = [];
  for (const message of await queries.messages.ofStatus(policy.defaultMailbox, ["replied"], MOST)) {
    const thread = await requireThread(queries, message.id);
    const next = nextOf(message, thread.emails, policy.forMessage(message));
    if (next?.action !== "answer" && message.aiError === null) continue;
    const reply = newest(thread.emails, isFromLead);
    items.push({
      ...itemFor("reply", message, thread.lead, reply),
      what: reply?.text ?? "",
      holds: [
        ...(reply?.holds ?? []),
        ...(message.aiError === null ? [] : [{ rule: "provider", detail: message.aiError }]),
      ],
      command: `tickler answer ${message.id} "…"`,
    });
  }
  return items;
}

async function unsettled(queries: Queries): Promise<TodoItem[]> {
  const items: TodoItem[] = [];
  for (const { email, message, lead } of await queries.outbox.unsettled()) {
    const settled = SETTLED_BY[email.state as keyof typeof SETTLED_BY];
    if (!settled) continue;
    items.push({
      ...itemFor(settled.kind, message, lead, email),
      what: settled.kind === "draft" ? email.text : (email.error ?? email.subject),
      holds: email.holds ?? [],
      command: settled.command(email.id),
    });
  }
  return items;
}

const SETTLED_BY = {
  draft: { kind: "draft", command: (id: number) => `tickler drafts approve ${id}` },
  uncertain: { kind: "uncertain", command: (id: number) => `tickler outbox resolve ${id} --sent` },
  failed: { kind: "failed", command: (id: number) => `tickler outbox retry ${id}` },
} as const;

/** Leads who have left: their messages wait for nothing any more. */
async function gone(queries: Queries, policy: Policy): Promise<TodoItem[]> {
  const items: TodoItem[] = [];
  const silent = await queries.messages.withoutNext(policy.defaultMailbox, MOST);
  for (const message of silent) {
    const { emails, lead } = await requireThread(queries, message.id);
    const next = nextOf(message, emails, policy.forMessage(message));
    if (next?.action !== "decide") continue;
    const notice = newest(emails, (email) => email.kind === "auto_reply");
    items.push({
      ...itemFor("left", message, lead, notice),
      what: notice?.text ?? "has left for good",
      holds: [],
      command: `tickler close ${message.id}`,
    });
  }
  return items;
}

async function paused(queries: Queries, { defaultMailbox: mailbox }: Policy): Promise<TodoItem[]> {
  const pause = await queries.mailboxes.pauseOf(mailbox);
  if (!pause) return [];
  return [
    {
      ...{ kind: "paused", messageId: null, emailId: null, lead: null, holds: [] },
      what: `cold mail is paused: ${pause.reason}`,
      since: pause.since,
      command: "tickler outbox resume",
    },
  ];
}

async function heldFollowUps(services: Services, now: Date): Promise<TodoItem[]> {
  let count = 0;
  for await (const page of dueFollowUps(services, services.policy.defaultMailbox, now, MOST)) {
    count += page.messages.length;
  }
  if (count === 0) return [];
  return [
    {
      kind: "held",
      messageId: null,
      emailId: null,
      lead: null,
      what: `${count} follow-ups are held, as nothing is configured to read replies from`,
      holds: [],
      since: null,
      command: "tickler config set imap.url imaps://USER@HOST",
    },
  ];
}

function itemFor(kind: TodoKind, message: Message, lead: Lead, email: Email | undefined) {
  const { id, name, email: address } = lead;
  return {
    kind,
    messageId: message.id,
    emailId: email?.id ?? null,
    lead: { id, name, email: address },
    since: email?.createdAt ?? message.createdAt,
  };
}
