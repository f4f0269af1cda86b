import { type Email, type Hold, POSSIBLE_OPT_OUT } from "../../domain/email.ts";
import { nextOf } from "../../domain/follow-up.ts";
import type { Lead } from "../../domain/lead.ts";
import { isFromLead, type Message, newest } from "../../domain/message.ts";
import { brokenParts } from "../health/broken.ts";
import { MEETING_ACCEPTED } from "../inbox/holds.ts";
import { isKept } from "../inbox/kept.ts";
import { requireThread } from "../message/thread.ts";
import type { Queries } from "../ports/index.ts";
import type { Policy, Services } from "../services.ts";
import { dueFollowUps } from "./due.ts";

/** The kinds of work that wait for a person, the most urgent first. */
export const TODO_KINDS = [
  /** The machine does not work: no mail leaves, or no reply is read. */
  "broken",
  /** The lead may have asked not to be written to: nothing leaves to them by itself. */
  "opt_out",
  /** The lead has written, and nobody answers by itself. */
  "reply",
  /** A mail was stored that changes nothing by itself: a person decides what it means. */
  "mail",
  /** A mail could not be read for a day. */
  "unread",
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
  /** All ways to settle it, the one above first. */
  commands: readonly string[];
}

type Draft = Omit<TodoItem, "commands"> & { commands?: readonly string[] };

/** As many messages of one status as are looked at. */
const MOST = 1000;

/** All that waits for a person. @param unread follow-ups are held, as nothing reads replies */
export async function listTodo(services: Services, unread: boolean): Promise<TodoItem[]> {
  const { store, policy, clock } = services;
  const drafts: Draft[] = await store.read(async (queries) => [
    ...(await broken(queries, policy, clock.now())),
    ...(await replies(queries, policy)),
    ...(await keptMails(queries, policy)),
    ...(await unreadMails(queries, policy, clock.now())),
    ...(await unsettled(queries)),
    ...(await gone(queries, policy)),
    ...(await paused(queries, policy)),
  ]);
  if (unread) drafts.push(...(await heldFollowUps(services, clock.now())));
  const items = drafts.map((item) => ({ ...item, commands: item.commands ?? [item.command] }));
  const rank = (item: TodoItem) => TODO_KINDS.indexOf(item.kind);
  const age = (item: TodoItem) => item.since?.getTime() ?? 0;
  return items.sort((a, b) => rank(a) - rank(b) || age(a) - age(b));
}

/** What is broken of the machine itself. */
async function broken(queries: Queries, policy: Policy, now: Date): Promise<Draft[]> {
  const parts = await brokenParts(queries, policy, policy.defaultMailbox, now);
  return parts.map(({ what, since, commands }) => ({
    ...{ kind: "broken", messageId: null, emailId: null, lead: null, holds: [] },
    ...{ what, since, command: commands[0], commands },
  }));
}

/** Replies that the AI does not answer: it may not, was told not to, or can't be reached. */
async function replies(queries: Queries, policy: Policy): Promise<Draft[]> {
  const items: Draft[] = [];
  for (const message of await queries.messages.ofStatus(policy.defaultMailbox, ["replied"], MOST)) {
    const thread = await requireThread(queries, message.id);
    const next = nextOf(message, thread.emails, policy.forMessage(message));
    if (next?.action !== "answer" && message.aiError === null) continue;
    const reply = newest(thread.emails, isFromLead);
    const rules = (reply?.holds ?? []).map(({ rule }) => rule);
    // Who has accepted a meeting waits for no mail of ours.
    if (rules.length > 0 && rules.every((rule) => rule === MEETING_ACCEPTED)) continue;
    if (rules.includes(POSSIBLE_OPT_OUT)) {
      const address = thread.lead.email ?? reply?.address ?? `${thread.lead.id}`;
      // A person has settled it that way.
      if ((await queries.suppressions.of(address)).length > 0) continue;
      const commands = [`tickler suppress add ${address}`, `tickler answer ${message.id} "…"`];
      items.push({
        ...itemFor("opt_out", message, thread.lead, reply),
        what: reply?.text ?? "",
        holds: reply?.holds ?? [],
        command: commands[0] ?? "",
        commands,
      });
      continue;
    }
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

/** Mails that were stored for a person, whatever has become of their messages since. */
async function keptMails(queries: Queries, policy: Policy): Promise<Draft[]> {
  const items: Draft[] = [];
  for (const email of await queries.emails.kept(policy.defaultMailbox, MOST)) {
    const { message, lead } = await requireThread(queries, email.messageId);
    const command = `tickler done ${email.id}`;
    items.push({
      ...itemFor("mail", message, lead, email),
      what: email.text,
      holds: email.holds ?? [],
      command,
      commands: isKept(email) ? [command, `tickler undo ${message.id}`] : [command],
    });
  }
  return items;
}

/** Mails that were given up: whom they may concern, nobody knows. */
async function unreadMails(
  queries: Queries,
  { defaultMailbox }: Policy,
  now: Date,
): Promise<Draft[]> {
  const before = new Date(now.getTime() - 86_400_000);
  const mails = await queries.unread.since(defaultMailbox, before);
  return mails.map(({ id, source, key, error, since }) => ({
    ...{ kind: "unread", messageId: null, emailId: null, lead: null, holds: [], since },
    what: `a mail can't be read, ${key} in ${source}: ${error ?? "a process died of it"}`,
    command: `tickler done unread-${id}`,
  }));
}

async function unsettled(queries: Queries): Promise<Draft[]> {
  const items: Draft[] = [];
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
async function gone(queries: Queries, policy: Policy): Promise<Draft[]> {
  const items: Draft[] = [];
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

async function paused(queries: Queries, { defaultMailbox: mailbox }: Policy): Promise<Draft[]> {
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

async function heldFollowUps(services: Services, now: Date): Promise<Draft[]> {
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
