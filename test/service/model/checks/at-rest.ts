import { expect } from "vitest";
import { type Email, type EmailKind, isOutgoing } from "../../../../src/domain/email.ts";
import { nextOf } from "../../../../src/domain/follow-up.ts";
import { STATUSES, type Status } from "../../../../src/domain/status.ts";
import { checkDatabase } from "../../../../src/service/database/check/check.ts";
import { inspectSqlite } from "../../../../src/store/sqlite/inspect.ts";
import type { World } from "../../../support/world/world.ts";
import type { Book } from "../book.ts";
import { grouped, type ThreadView } from "../view.ts";
import { LEAVES_IN } from "./at-the-claim.ts";
import { unexplained } from "./course.ts";

/** It is the lead's turn, or nobody's. */
export const OVER: readonly Status[] = [
  ...(["ai_replied", "answered", "bounced", "unsubscribed", "closed"] as const),
];

/** Emails that wait for something keep a message in these statuses. */
const HELD_BY: Partial<Record<Status, { kind: EmailKind; states: Email["state"][] }>> = {
  drafted: { kind: "first", states: ["draft"] },
  enqueued: { kind: "first", states: ["queued", "sending", "uncertain"] },
  ai_drafted: { kind: "ai_reply", states: ["draft"] },
  ai_enqueued: { kind: "ai_reply", states: ["queued", "sending", "uncertain"] },
  answer_enqueued: { kind: "answer", states: ["queued", "sending", "uncertain"] },
};

/** Looks at all that must be so while no tick runs. */
export function lookAtRest(world: World, book: Book, threads: readonly ThreadView[]): void {
  for (const thread of threads) lookAtThread(world, book, thread);
  const { arrived } = world.mailer;
  const ids = threads
    .flatMap((thread) => thread.emails)
    .map((email) => email.rfcMessageId)
    .filter((id) => id !== null);
  expect(new Set(ids).size, "each Message-ID is one email's").toBe(ids.length);
  const known = new Set(ids);
  const arrivals = grouped(arrived, (mail) => mail.rfcMessageId);
  for (const [id, mails] of arrivals) {
    // Nothing arrives twice, unless a person has said: send it again.
    expect(mails.length, id).toBeLessThanOrEqual(1 + (book.again.get(id) ?? 0));
    // Of who was erased nothing is left.
    const owner = book.taken.get(id)?.messageId ?? 0;
    if (book.messages.includes(owner)) expect(known, "it arrived, and has no row").toContain(id);
  }
}

function lookAtThread(world: World, book: Book, thread: ThreadView): void {
  const { message, emails, log } = thread;
  const { status } = message;
  const name = `message ${message.id}, ${status},`;
  book.reached.add(status);

  const entered = log.filter((row) => (STATUSES as readonly string[]).includes(row.step));
  expect(entered.at(-1)?.step, `${name} is what was logged last`).toBe(status);
  expect(unexplained(thread), `${name} is explained by its log`).toBeNull();

  const ours = emails.filter(isOutgoing);
  const queued = ours.filter((email) => email.state === "queued");
  // What a dead process left is settled by the next tick, before anything else is taken.
  const sending = ours.filter((email) => email.state === "sending");
  expect(queued.length, `${name} sends one email at a time`).toBeLessThanOrEqual(1);
  expect(sending.length, `${name} sent one email at a time`).toBeLessThanOrEqual(1);
  for (const { kind } of queued) {
    expect(LEAVES_IN[kind], `${name} has a use for the ${kind} that is queued`).toContain(status);
  }
  if (["closed", "unsubscribed", "bounced", "failed"].includes(status)) {
    const unsent = ours.filter((email) => ["queued", "draft"].includes(email.state));
    expect(unsent, `${name} and nothing waits`).toEqual([]);
  }
  const held = HELD_BY[status];
  if (held) {
    const holding = emails.filter(
      (email) => email.kind === held.kind && held.states.includes(email.state),
    );
    expect(holding.length, `${name} and something is to come`).toBeGreaterThan(0);
  }
  if (status === "failed") expect(emails.some((email) => email.state === "failed")).toBe(true);
  if (!OVER.includes(status)) {
    const { followUps, answer, answered } = world.settings;
    const next = nextOf(message, emails, { followUps, answer, answered });
    expect(next, `${name} is forgotten by nobody`).not.toBeNull();
  }
  for (const email of ours) lookAtEmail(world, book, thread, email, name);
}

function lookAtEmail(
  { mailer }: World,
  book: Book,
  { emails }: ThreadView,
  email: Email,
  name: string,
): void {
  const id = email.rfcMessageId ?? "";
  expect(id, `${name} an email without a Message-ID`).not.toBe("");
  if (email.state === "sent") expect(email.sentAt, name).not.toBeNull();
  // What a person has sent again is another mail's matter.
  if (book.again.has(id) || !mailer.arrived.some((mail) => mail.rfcMessageId === id)) return;
  // What has arrived is known to have, or to be in doubt; never forgotten.
  const states = ["sent", "uncertain", "sending"];
  const cameBack = emails.some(({ kind, state }) => kind === "bounce" && state === "received");
  if (cameBack) states.push("failed");
  expect(states, `${name} what has arrived: email ${email.id}`).toContain(email.state);
}

/** What `tickler db check` says. */
export async function lookAtDatabase({ store }: World): Promise<void> {
  const report = await inspectSqlite(store.location, (reader) => checkDatabase(reader));
  // Walks take addresses away and suppress them while mail is queued, which a tick or a person settles.
  const contradictions = report?.problems.filter(({ check }) => check !== "stuck");
  expect(contradictions).toEqual([]);
}
