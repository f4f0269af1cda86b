import { AI_MODES } from "../../domain/ai-mode.ts";
import type { Message } from "../../domain/message.ts";
import type { Queries } from "../ports/index.ts";
import type { Services } from "../services.ts";

type Find = (queries: Queries, afterId: number) => Promise<Message[]>;

/** Reads page after page, each message once, whatever becomes of those before. */
async function* pages({ store }: Services, find: Find): AsyncGenerator<Message[]> {
  for (let afterId = 0; ; ) {
    const page = await store.read((queries) => find(queries, afterId));
    if (page.length === 0) return;
    yield page;
    afterId = page.at(-1)?.id ?? afterId;
  }
}

const before = (now: Date, delay: number): Date => new Date(now.getTime() - delay);

/** Messages whose next follow-up is due. */
export async function* dueFollowUps(
  services: Services,
  now: Date,
  limit: number,
): AsyncGenerator<Message[]> {
  const { mailbox, followUps } = services.policy;
  for (const [count, delay] of followUps.followUpAfter.entries()) {
    const query = { mailbox, followUps: count, orMore: false, before: before(now, delay), limit };
    yield* pages(services, ({ messages }, afterId) => messages.silentSince({ ...query, afterId }));
  }
}

/** Messages that have been silent for long enough after their last follow-up. */
export function dueCloses(services: Services, now: Date, limit: number): AsyncGenerator<Message[]> {
  const { mailbox, followUps } = services.policy;
  const query = {
    mailbox,
    followUps: followUps.followUpAfter.length,
    orMore: true,
    before: before(now, followUps.closeAfter),
    limit,
  };
  return pages(services, ({ messages }, afterId) => messages.silentSince({ ...query, afterId }));
}

/** Messages with a reply that has waited for `ai.delay`. */
export function repliesToAnswer(
  services: Services,
  now: Date,
  limit: number,
): AsyncGenerator<Message[]> {
  const { mailbox, answer } = services.policy;
  const own = AI_MODES.filter((mode) => mode !== "off");
  const modes = { own, byDefault: answer.mode !== "off" };
  const query = { mailbox, before: before(now, answer.delay), modes, limit };
  return pages(services, ({ messages }, afterId) => messages.awaitingAnswer({ ...query, afterId }));
}
