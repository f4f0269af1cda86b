/**
 * The feed of events: everything that happened to leads, in an order that never changes, for those who
 * follow it. May import `domain` and the ports.
 */
import { AppError } from "../../domain/errors.ts";
import type { FeedEvent } from "../../domain/feed/event.ts";
import type { Store } from "../ports/index.ts";

/** Log rows that get their places in one transaction; between two of them others write. */
const BATCH = 1_000;
/** Events that are read at once. */
const PAGE = 500;

/** Gives all that was logged so far its place in the feed; where nothing was, it only reads. */
export async function bringUpToDate(store: Store): Promise<void> {
  if (!(await store.read(({ events }) => events.hasNew()))) return;
  while (await store.write(({ events }) => events.take(BATCH)));
}

/**
 * The events behind a cursor, oldest first, as far as there are any now.
 *
 * @param cursor the id of the last event that was read; zero: from the beginning
 * @param limit how many at most
 */
export async function* eventsAfter(
  store: Store,
  cursor: number,
  limit = Number.POSITIVE_INFINITY,
): AsyncGenerator<FeedEvent> {
  await bringUpToDate(store);
  let after = cursor;
  for (let left = limit; left > 0; ) {
    const size = Math.min(PAGE, left);
    const page = await store.read(({ events }) => events.after(after, size));
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < size) return;
    after = last.id;
    left -= page.length;
  }
}

/** The newest events, oldest first. */
export async function newestEvents(store: Store, limit: number): Promise<FeedEvent[]> {
  await bringUpToDate(store);
  return store.read(({ events }) => events.newest(limit));
}

/** The cursor behind which there is nothing yet. */
export async function endOfFeed(store: Store): Promise<number> {
  await bringUpToDate(store);
  return store.read(({ events }) => events.lastId());
}

/**
 * Refuses a cursor that this feed has never given out: it comes from another database, or from this one
 * before an earlier copy of it was restored, and events would be missed by it.
 *
 * @throws AppError `not_found`
 */
export async function requireCursor(store: Store, cursor: number): Promise<void> {
  const end = await endOfFeed(store);
  if (cursor <= end) return;
  throw new AppError(
    "not_found",
    `there is no event ${cursor}: the feed ends with ${end}`,
    "The cursor is from another database, or from before this one was restored: begin again with --since 0.",
  );
}
