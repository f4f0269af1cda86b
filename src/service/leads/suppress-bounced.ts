import type { Message } from "../../domain/message.ts";
import type { Queries } from "../ports/index.ts";

/**
 * An address that will never work is not written to again.
 *
 * @returns the ids of the added suppressions, so that an undo of the bounce can remove them
 */
export async function suppressBounced(
  queries: Queries,
  address: string | null,
  message: Message,
  now: Date,
): Promise<number[]> {
  if (address === null) return [];
  const added = await queries.suppressions.add(
    { kind: "address", value: address, reason: "bounce", note: `message ${message.id}` },
    now,
  );
  return added ? [added.id] : [];
}
