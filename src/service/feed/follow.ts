import { setTimeout as sleep } from "node:timers/promises";
import type { FeedEvent } from "../../domain/feed/event.ts";
import type { Store } from "../ports/index.ts";
import { eventsAfter } from "./feed.ts";

/** Milliseconds between two looks; a look at a feed without anything new is one read of an index. */
const PAUSE = 500;

/** The events behind a cursor as they come, until it is to stop. */
export async function* followEvents(
  store: Store,
  cursor: number,
  stop: AbortSignal,
): AsyncGenerator<FeedEvent> {
  for (let after = cursor; !stop.aborted; ) {
    for await (const event of eventsAfter(store, after)) {
      if (stop.aborted) return;
      yield event;
      after = event.id;
    }
    await sleep(PAUSE, undefined, { signal: stop }).catch(() => undefined);
  }
}
