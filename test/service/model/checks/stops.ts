import { expect } from "vitest";
import type { World } from "../../../support/world/world.ts";
import type { Book } from "../book.ts";
import { isForbidden, isSame, sameAddress } from "../people.ts";
import { forbidden, type ThreadView } from "../view.ts";

/**
 * Sees that no stop is gone but by whoever may take it away: one by hand by `suppress rm`, one that
 * a mail asked for by `suppress rm` or by an undo of that very mail.
 */
export async function lookAtStops(
  { store }: World,
  book: Book,
  threads: readonly ThreadView[],
): Promise<void> {
  const list = await store.read((queries) => forbidden(queries, book));
  for (const value of book.suppressed) {
    const stands = list.some((each) => isSame(each, value));
    expect(stands, `${value} was suppressed by hand`).toBe(true);
  }
  for (const { id, kind, state, address } of threads.flatMap(({ emails }) => emails)) {
    if (kind !== "unsubscribe" || state !== "received" || address === null) continue;
    if (book.takenBack.has(id) || book.freed.has(sameAddress(address))) continue;
    expect(isForbidden(address, list), `${address} asked for no more by email ${id}`).toBe(true);
  }
}
