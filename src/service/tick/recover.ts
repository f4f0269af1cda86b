import type { Email } from "../../domain/email.ts";
import type { Lead } from "../../domain/lead.ts";
import { requireThread } from "../find.ts";
import type { Services } from "../policy.ts";
import type { EmailPatch, Mailer } from "../ports.ts";
import { afterDelivery, settleInDoubt } from "../settle.ts";
import type { TickLog } from "./report.ts";

/**
 * Clears up after a process that died. Whoever holds the mailbox's lock knows that every email
 * still `sending` belongs to the dead: before the mark nothing can have been accepted, and it is
 * queued again at once; after it nobody knows (RFC 1047), unless the mails that have left can be
 * looked up, and it is `uncertain`.
 */
export async function recover(services: Services, mailer: Mailer, log: TickLog): Promise<void> {
  const { store, policy } = services;
  const abandoned = await store.read((queries) => queries.emails.sending(policy.mailbox));
  for (const email of abandoned) {
    const fate = email.markedAt === null ? "absent" : await lookUp(mailer, email);
    await settleAbandoned(services, email, fate, log);
  }
  if (!mailer.lookUp) return;
  const doubtful = await store.read((queries) => queries.emails.uncertain(policy.mailbox));
  for (const email of doubtful) {
    const fate = await lookUp(mailer, email);
    if (fate !== "unknown") await settleDoubtful(services, email, fate, log);
  }
}

type Fate = "delivered" | "absent" | "unknown";

async function lookUp(mailer: Mailer, { rfcMessageId }: Email): Promise<Fate> {
  if (!mailer.lookUp || rfcMessageId === null) return "unknown";
  return mailer.lookUp(rfcMessageId);
}

async function settleAbandoned(
  { store, clock }: Services,
  email: Email,
  fate: Fate,
  log: TickLog,
): Promise<void> {
  const lead = await store.write(async (queries) => {
    const now = clock.now();
    if (!(await queries.emails.change(email.id, "sending", patchFor(email, fate, now))))
      return null;
    const thread = await requireThread(queries, email.messageId);
    if (fate === "delivered")
      await afterDelivery(queries, thread.message, email, email.markedAt ?? now);
    if (fate === "unknown") await queries.logs.add(email.messageId, "uncertain", now);
    return thread.lead;
  });
  if (lead) tell(log, fate === "unknown" ? "uncertain" : "recovered", email, lead);
}

function patchFor(email: Email, fate: Fate, now: Date): Partial<EmailPatch> {
  if (fate === "delivered") return { state: "sent", sentAt: email.markedAt ?? now, owner: null };
  if (fate === "absent") return { state: "queued", owner: null, markedAt: null };
  const error = "the process ended before the server's answer was stored";
  return { state: "uncertain", owner: null, error };
}

async function settleDoubtful(
  { store, clock }: Services,
  email: Email,
  fate: "delivered" | "absent",
  log: TickLog,
): Promise<void> {
  const lead = await store.write(async (queries) => {
    const now = clock.now();
    const verdict = fate === "delivered" ? "sent" : "resend";
    if (!(await settleInDoubt(queries, email, verdict, now))) return null;
    const thread = await requireThread(queries, email.messageId);
    if (verdict === "sent") {
      await afterDelivery(queries, thread.message, email, email.markedAt ?? now);
    }
    return thread.lead;
  });
  if (lead) tell(log, "recovered", email, lead);
}

function tell(log: TickLog, type: "recovered" | "uncertain", email: Email, lead: Lead): void {
  log.event({
    type,
    messageId: email.messageId,
    emailId: email.id,
    lead: { id: lead.id, name: lead.name, address: email.address },
    detail: null,
  });
}
