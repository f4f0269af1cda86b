import type { Store } from "../ports/index.ts";

/** As many leads as are taken in, and committed, at once. */
const PAGE = 20_000;

/**
 * Takes leads that were added since into what lists of leads are looked up in: in each tick. Until then a
 * list looks through them one by one. A process that dies on the way has done a part of it; the next one
 * does the rest.
 *
 * @param isOver whether to leave the rest to another time
 */
export async function indexLeads(store: Store, isOver: () => boolean = () => false): Promise<void> {
  if (!(await store.read(({ leads }) => leads.hasUnindexed()))) return;
  while (!isOver() && (await store.write(({ leads }) => leads.index(PAGE))) > 0);
}
