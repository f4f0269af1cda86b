import type { Store } from "../ports/index.ts";

/** As many leads as get their keys, and are committed, at once. */
const PAGE = 50_000;

/**
 * Derives the keys by which a text that names a lead finds them, of leads that were added or changed
 * since, or stored by an earlier version: in each tick, and before a text is looked through. A process
 * that dies on the way has done a part of it; the next one does the rest.
 *
 * @param isOver whether to leave the rest to another time
 */
export async function deriveNameKeys(
  store: Store,
  isOver: () => boolean = () => false,
): Promise<void> {
  if (!(await store.read(({ leads }) => leads.hasUnderivedKeys()))) return;
  while (!isOver() && (await store.write(({ leads }) => leads.deriveKeys(PAGE))) > 0);
}
