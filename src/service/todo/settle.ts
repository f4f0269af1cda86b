import { AppError } from "../../domain/errors.ts";
import { owedAfter } from "../../domain/follow-up.ts";
import { settleMail, settleUnread } from "../inbox/settle.ts";
import { dropStray } from "../inbox/strays/settle.ts";
import { type LeadRef, requireLead, requireThread, type Thread } from "../message/thread.ts";
import type { Queries } from "../ports/index.ts";
import type { Services } from "../services.ts";
import type { TodoItem } from "./item.ts";
import { findTodo } from "./list.ts";
import { leadMark } from "./marks.ts";

const HINT = "See what waits with `tickler todo`.";

/** What was settled; the message where it was about one of its mails. */
export interface Settled {
  id: string;
  item: TodoItem | null;
  thread: Thread | null;
  /** Of a task: when its sequence goes on; null where it does not wait for it. */
  nextAt?: Date | null;
}

/**
 * A person has dealt with a line of the list: it is gone until something new happens.
 *
 * @param id as the list shows it; a number is a mail's
 * @throws AppError `not_found`, `refused`
 */
export async function settle(services: Services, id: string): Promise<Settled> {
  const mail = /^(?:mail-)?(\d{1,15})$/u.exec(id)?.[1];
  if (mail !== undefined) return settleByMail(services, id, Number(mail));
  const [, kind, row] = /^(unread|reminder|task|stray|step)-(\d{1,15})$/u.exec(id) ?? [];
  const { store, clock } = services;
  if (kind === "unread") {
    await settleUnread(services, Number(row));
    return { id, item: null, thread: null };
  }
  if (kind === "step") {
    const { settleTask } = await import("../sequence/tasks.ts");
    const { nextAt } = await settleTask(services, Number(row), "done");
    return { id, item: null, thread: null, nextAt };
  }
  if (kind === "stray") {
    await dropStray(services, Number(row));
    return { id, item: null, thread: null };
  }
  if (kind === "reminder" || kind === "task") {
    const isSettled = await store.write((queries) =>
      queries.reminders.settle(Number(row), clock.now()),
    );
    if (!isSettled) throw notWaiting(id);
    return { id, item: null, thread: null };
  }
  const item = await requireLine(services, id);
  const thread = await store.write(async (queries) => {
    const now = clock.now();
    if (item.kind === "reply" && item.messageId !== null) {
      const settled = await approveAnswer(queries, item.messageId, now);
      if (settled) return settled;
    }
    await queries.todoMarks.put({ ...unmarked(id, now), doneAt: now });
    return item.messageId === null ? null : requireThread(queries, item.messageId);
  });
  return { id, item, thread };
}

/** A mail that was stored for a person; or the line about a lead's mail, by the mail's number alone. */
async function settleByMail(services: Services, id: string, emailId: number): Promise<Settled> {
  try {
    return { id, item: null, thread: await settleMail(services, emailId) };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "refused") throw error;
    const line = await findTodo(services, ({ id: each }) =>
      BY_NUMBER.some((kind) => each === `${kind}-${emailId}`),
    );
    if (line?.emailId !== emailId) throw error;
    return settle(services, line.id);
  }
}

/** The lines that are about a mail of the lead's. */
const BY_NUMBER: readonly TodoItem["kind"][] = ["opt_out", "reply"];

/**
 * A person leaves it at what has answered by itself: from here on the lead is the silent one.
 *
 * @returns null where nothing is owed
 */
async function approveAnswer(
  queries: Queries,
  messageId: number,
  now: Date,
): Promise<Thread | null> {
  const { message, emails } = await requireThread(queries, messageId);
  const answer = owedAfter(message, emails);
  if (!answer) return null;
  await queries.emails.change(answer.id, answer.state, { approvedAt: now });
  await queries.messages.update({ ...message, waitingSince: now });
  return requireThread(queries, messageId);
}

/** What was put off, and until when; null: no longer. */
export interface Snoozed {
  id: string;
  until: Date | null;
}

/**
 * Takes a line, or all lines of a lead, off the list until a day, or until something new happens.
 *
 * @param what the id of a line, or a lead
 * @param until null: it is put off no longer
 * @throws AppError `not_found`, `refused`
 */
export async function snooze(
  services: Services,
  what: { id: string } | { lead: LeadRef },
  until: Date | null,
): Promise<Snoozed> {
  const { store, clock } = services;
  const id =
    "id" in what
      ? what.id
      : leadMark((await store.read((queries) => requireLead(queries, what.lead))).id);
  if (until === null) {
    const removed = await store.write(async (queries) => {
      const [mark] = await queries.todoMarks.of([id]);
      return mark?.snoozedUntil ? queries.todoMarks.remove(id) : false;
    });
    if (!removed) throw new AppError("refused", `${id} was not put off`, HINT);
    return { id, until };
  }
  if ("id" in what) await requireLine(services, id);
  await store.write((queries) =>
    queries.todoMarks.put({ ...unmarked(id, clock.now()), snoozedUntil: until }),
  );
  return { id, until };
}

/** @throws AppError `not_found` where no line of the list has this id */
async function requireLine(services: Services, id: string): Promise<TodoItem> {
  const item = await findTodo(services, (line) => line.id === id);
  if (item) return item;
  throw notWaiting(id);
}

function notWaiting(id: string): AppError {
  return new AppError("not_found", `nothing with the id ${id} waits for you`, HINT);
}

function unmarked(id: string, now: Date) {
  return { id, doneAt: null, snoozedUntil: null, actor: null, createdAt: now };
}
