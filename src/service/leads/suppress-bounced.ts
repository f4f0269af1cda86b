import type { Message } from "../../domain/message.ts";
import { causeOfEmail } from "../../domain/suppression.ts";
import type { Queries } from "../ports/index.ts";

/**
 * An address that will never work is not written to again.
 *
 * @param cause the id of the email that was refused, or of the report
 * @returns the ids of the added stops, so that an undo of the bounce can remove them
 */
export async function suppressBounced(
  queries: Queries,
  address: string | null,
  message: Message,
  cause: number,
  now: Date,
): Promise<number[]> {
  if (address === null) return [];
  const added = await queries.suppressions.add(
    {
      ...{ kind: "address", value: address, reason: "bounce", note: `message ${message.id}` },
      ...{ messageId: message.id, cause: causeOfEmail(cause) },
    },
    now,
  );
  return added ? [added.id] : [];
}
