import { AI_MODES } from "../../domain/ai-mode.ts";
import type { Message } from "../../domain/message.ts";
import type { Queries, Store } from "../ports/index.ts";
import type { MessagePolicy, Services } from "../services.ts";

type Find = (queries: Queries, afterId: number) => Promise<Message[]>;

/** Reads page after page, each message once, whatever becomes of those before. */
async function* pages(store: Store, find: Find): AsyncGenerator<Message[]> {
  for (let afterId = 0; ; ) {
    const page = await store.read((queries) => find(queries, afterId));
    if (page.length === 0) return;
    yield page;
    afterId = page.at(-1)?.id ?? afterId;
  }
}

const before = (now: Date, delay: number): Date => new Date(now.getTime() - delay);

/** Messages of one page that one policy decides about. */
export interface DuePage {
  policy: MessagePolicy;
  messages: Message[];
}

/** Messages of a mailbox whose next follow-up is due. */
export async function* dueFollowUps(
  { store, policy }: Services,
  mailbox: string,
  now: Date,
  limit: number,
): AsyncGenerator<DuePage> {
  for (const each of policy.messagePolicies(mailbox)) {
    for (const [followUps, delay] of each.followUps.followUpAfter.entries()) {
      const query = {
        ...{ mailbox, followUps, orMore: false, before: before(now, delay), now, limit },
        besidesHeld: policy.stop.company !== "off",
      };
      for await (const messages of pages(store, (queries, afterId) =>
        queries.messages.silentSince({ ...query, afterId }),
      )) {
        yield { policy: each, messages };
      }
    }
  }
}

/** Messages of a mailbox whose next step of a sequence is due. */
export async function* dueSteps(
  { store, policy }: Services,
  mailbox: string,
  now: Date,
  limit: number,
): AsyncGenerator<{ messages: Message[] }> {
  const query = { mailbox, now, besidesHeld: policy.stop.company !== "off", limit };
  for await (const messages of pages(store, (queries, afterId) =>
    queries.messages.stepsDue({ ...query, afterId }),
  )) {
    yield { messages };
  }
}

/** Messages of a mailbox that have been silent for long enough after their last follow-up. */
export async function* dueCloses(
  { store, policy }: Services,
  mailbox: string,
  now: Date,
  limit: number,
): AsyncGenerator<Message[]> {
  for (const { followUps } of policy.messagePolicies(mailbox)) {
    const query = {
      mailbox,
      followUps: followUps.followUpAfter.length,
      orMore: true,
      before: before(now, followUps.closeAfter),
      now,
      besidesHeld: policy.stop.company !== "off",
      limit,
    };
    yield* pages(store, ({ messages }, afterId) => messages.silentSince({ ...query, afterId }));
  }
}

/** Messages of a mailbox whose next nudge after an answer of ours is due. */
export async function* dueNudges(
  { store, policy }: Services,
  mailbox: string,
  now: Date,
  limit: number,
): AsyncGenerator<DuePage> {
  for (const each of policy.messagePolicies(mailbox)) {
    for (const [nudges, delay] of each.answered.nudgeAfter.entries()) {
      const query = {
        ...{ mailbox, nudges, orMore: false, before: before(now, delay), now, limit },
        besidesHeld: policy.stop.company !== "off",
      };
      for await (const messages of pages(store, (queries, afterId) =>
        queries.messages.unansweredSince({ ...query, afterId }),
      )) {
        yield { policy: each, messages };
      }
    }
  }
}

/** Messages of a mailbox that have been silent for long enough after our answer and its nudges. */
export async function* dueAnsweredCloses(
  { store, policy }: Services,
  mailbox: string,
  now: Date,
  limit: number,
): AsyncGenerator<Message[]> {
  for (const { answered } of policy.messagePolicies(mailbox)) {
    const query = {
      mailbox,
      nudges: answered.nudgeAfter.length,
      orMore: true,
      before: before(now, answered.closeAfter),
      now,
      // It is closed for its own lead's silence, whoever else has answered.
      besidesHeld: false,
      limit,
    };
    yield* pages(store, ({ messages }, afterId) => messages.unansweredSince({ ...query, afterId }));
  }
}

/** Messages of a mailbox with a reply that has waited for `ai.delay`. */
export async function* repliesToAnswer(
  { store, policy }: Services,
  mailbox: string,
  now: Date,
  limit: number,
): AsyncGenerator<Message[]> {
  for (const { answer } of policy.messagePolicies(mailbox)) {
    const own = AI_MODES.filter((mode) => mode !== "off");
    const modes = { own, byDefault: answer.mode !== "off" };
    const query = { mailbox, before: before(now, answer.delay), now, modes, limit };
    yield* pages(store, ({ messages }, afterId) => messages.awaitingAnswer({ ...query, afterId }));
  }
}
