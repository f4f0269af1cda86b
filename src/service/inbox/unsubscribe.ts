import { addressKey } from "../../domain/address.ts";
import { isOpen } from "../../domain/status.ts";
import { causeOfEmail, type SuppressionReason } from "../../domain/suppression.ts";
import { applyEvent, wouldAccept } from "../message/apply-event.ts";
import { requireThread, type Thread } from "../message/thread.ts";
import type { ArrivedMail, Queries } from "../ports/index.ts";
import type { Policy } from "../services.ts";
import { stopAfterAnswer } from "../stop/answered.ts";
import type { Match } from "./matching/match.ts";
import { storeMail } from "./store-mail.ts";

/**
 * The lead asks not to be written to, or has reported our mail as abuse: suppresses the address,
 * and ends all that is open with them. Nothing goes out to confirm it.
 */
export async function takeUnsubscribe(
  queries: Queries,
  policy: Policy,
  match: Match,
  arrived: ArrivedMail,
  reason: Extract<SuppressionReason, "unsubscribe" | "complaint">,
  now: Date,
  isCopy = false,
): Promise<Thread> {
  const { lead } = match.thread;
  const cause = await storeMail(queries, match, arrived, reason, now, { isCopy });
  const { from } = arrived.mail;
  const asked = reason === "unsubscribe" && from !== null ? [from.address] : [];
  const addresses = [lead.email, match.email?.direction === "out" ? match.email.address : null];
  const all = [...addresses, ...asked];
  const by = { id: cause.id, isCause: true };
  const { message } = await unsubscribeLead(queries, match.thread, all, reason, now, by);
  await stopAfterAnswer(queries, policy, message.id, cause, now);
  return requireThread(queries, message.id);
}

/**
 * Suppresses the addresses with the lead's second ones, and ends all that is open with them. The stops belong to the message
 * on which the lead wrote: an undo of the others leaves them.
 *
 * @param mail the one that asked, or where a person or a model judged a reply, that reply; with
 *   `isCause` an undo cancels it
 */
export async function unsubscribeLead(
  queries: Queries,
  { lead, message }: Thread,
  addresses: readonly (string | null)[],
  reason: Extract<SuppressionReason, "unsubscribe" | "complaint">,
  now: Date,
  mail: { id: number; isCause: boolean } | null,
): Promise<Thread> {
  const suppressions: number[] = [];
  const note = `message ${message.id}`;
  const cause = mail ? causeOfEmail(mail.id) : note;
  const second = await queries.leads.secondAddresses(lead.id);
  for (const value of unique([...addresses, ...second])) {
    const added = await queries.suppressions.add(
      { kind: "address", value, reason, note, messageId: message.id, cause },
      now,
    );
    if (added) suppressions.push(added.id);
  }
  for (const { id, status } of await queries.messages.ofLead(lead.id)) {
    if (id !== message.id && !isOpen(status)) continue;
    const thread = await requireThread(queries, id);
    if (thread.message.status === "unsubscribed") continue;
    if (!wouldAccept(thread.message, thread.emails, "unsubscribed")) continue;
    const own = { suppressions, ...(mail?.isCause ? { cause: mail.id } : {}) };
    const effects = id === message.id ? own : {};
    await applyEvent(queries, thread.message, thread.emails, "unsubscribed", now, {
      effects,
      emailId: mail?.id ?? null,
    });
  }
  return requireThread(queries, message.id);
}

function unique(addresses: readonly (string | null)[]): string[] {
  const byKey = new Map<string, string>();
  for (const address of addresses) {
    if (address !== null && !byKey.has(addressKey(address))) {
      byKey.set(addressKey(address), address);
    }
  }
  return [...byKey.values()];
}
