import { mayLeave } from "../../domain/departure.ts";
import type { OutboxItem, Queries } from "../ports.ts";
import type { FollowUpGate } from "./gate.ts";

export type Claim =
  | { kind: "claimed"; item: OutboxItem }
  /** A follow-up that may not leave in this tick. */
  | { kind: "held" }
  /** Not to be delivered now, or no longer there. */
  | { kind: "passed" };

/**
 * Claims one email for this process, in the transaction of `queries`, unless anything forbids it
 * by now. What has no business in the outbox any more is withdrawn.
 */
export async function claim(
  queries: Queries,
  emailId: number,
  owner: string,
  gate: FollowUpGate,
  now: Date,
): Promise<Claim> {
  const item = await queries.emails.item(emailId);
  if (!item) return { kind: "passed" };
  const departure = mayLeave(item.email, item.message, item.lead, now);
  if (departure.verdict === "withdraw") {
    const withdrawn = await queries.emails.change(emailId, "queued", { state: "cancelled" });
    if (withdrawn) await queries.logs.add(item.message.id, "withdrawn", now);
  }
  if (departure.verdict !== "leave") return { kind: "passed" };
  if (item.email.kind === "follow_up" && !gate.open) return { kind: "held" };
  const claimed = await queries.emails.claim(emailId, owner, departure.address);
  return claimed ? { kind: "claimed", item } : { kind: "passed" };
}
