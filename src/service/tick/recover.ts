import type { Email } from "../../domain/email.ts";
import { messageOf } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import { deriveNameKeys } from "../database/derive-name-keys.ts";
import { fillCompanies } from "../database/fill-companies.ts";
import { indexLeads } from "../database/index-leads.ts";
import { requireThread } from "../message/thread.ts";
import { confirmDelivered, recordDelivery, resolveUncertain } from "../outbox/resolve.ts";
import { requeue } from "../outbox/superseded.ts";
import type { EmailPatch, Mailer, SentFolder } from "../ports/index.ts";
import type { Services } from "../services.ts";
import type { Limit } from "./limit.ts";
import type { TickLog } from "./report.ts";

/**
 * Clears up after a process that died. While this process holds the mailbox's lock, every email
 * still `sending` was left by a dead one. Before the mark the server can't have accepted it, so it
 * is queued again at once. After the mark its fate is unknown (RFC 1047): it is `uncertain`, unless
 * the delivered mails can be looked up.
 */
export async function recover(
  services: Services,
  mailbox: string,
  lookUp: LookUp | null,
  log: TickLog,
  limit: Limit,
): Promise<void> {
  const { store } = services;
  await fillCompanies(store);
  const sending = () => store.read((queries) => queries.outbox.sending(mailbox));
  const abandoned = await sending();
  // Unmarked emails need no look-up, so they are released before any server is asked.
  for (const email of abandoned.filter((each) => each.markedAt === null)) {
    await releaseAbandoned(services, email, "absent", log);
  }
  // Read again: who has lost the lock without knowing may have set a mark meanwhile.
  const marked = abandoned.length === 0 ? [] : await sending();
  for (const email of marked.filter((each) => each.markedAt !== null)) {
    await releaseAbandoned(services, email, await fateOf(lookUp, email, log, limit), log);
  }
  const doubtful = lookUp ? await store.read((queries) => queries.outbox.uncertain(mailbox)) : [];
  for (const email of doubtful) {
    if (limit.over) return;
    const fate = await fateOf(lookUp, email, log, limit);
    if (fate !== "unknown") await resolveLookedUp(services, email, fate, log);
  }
  await deriveNameKeys(store, () => limit.over);
  await indexLeads(store, () => limit.over);
}

type Fate = "delivered" | "absent" | "unknown";

/** Looks up a mail that was handed over without an answer. */
export type LookUp = (rfcMessageId: string, signal?: AbortSignal) => Promise<Fate>;

/**
 * Where to look a mail up: where the mailer keeps what has left, or in the Sent folder. That it is
 * not in there proves nothing: not every server files what is sent through it.
 */
export function lookUpIn(mailer: Mailer, sent: SentFolder | null): LookUp | null {
  if (mailer.lookUp) return mailer.lookUp.bind(mailer);
  return sent && (async (id, signal) => ((await sent.has(id, signal)) ? "delivered" : "unknown"));
}

async function fateOf(
  lookUp: LookUp | null,
  { rfcMessageId }: Email,
  log: TickLog,
  limit: Limit,
): Promise<Fate> {
  // Without time to look it up, the email is in doubt; a later tick with more time looks it up.
  if (!lookUp || rfcMessageId === null || limit.over) return "unknown";
  try {
    return await lookUp(rfcMessageId, limit.stop);
  } catch (error) {
    if (!limit.stop?.aborted) log.error("recover", messageOf(error));
    return "unknown";
  }
}

async function releaseAbandoned(
  { store, clock }: Services,
  email: Email,
  fate: Fate,
  log: TickLog,
): Promise<void> {
  const lead = await store.write(async (queries) => {
    const now = clock.now();
    const thread = await requireThread(queries, email.messageId);
    // The fate is that of an email as it was read; one that was marked since has another.
    const found = thread.emails.find(({ id }) => id === email.id);
    if (found?.state !== "sending" || found.markedAt?.getTime() !== email.markedAt?.getTime()) {
      return null;
    }
    const changed =
      fate === "absent"
        ? await requeue(queries, thread.message, email, email.notBefore, now)
        : await queries.emails.change(email.id, "sending", patchFor(email, fate, now));
    if (!changed) return null;
    if (fate === "delivered") {
      await recordDelivery(queries, thread.message, email, email.markedAt ?? now);
    }
    if (fate === "unknown")
      await queries.logs.add(email.messageId, "uncertain", now, { emailId: email.id });
    return thread.lead;
  });
  const doubtful = fate === "unknown" && email.kind !== "test";
  if (lead) emit(log, doubtful ? "uncertain" : "recovered", email, lead);
}

function patchFor(email: Email, fate: "delivered" | "unknown", now: Date): Partial<EmailPatch> {
  if (fate === "delivered") return { state: "sent", sentAt: email.markedAt ?? now, owner: null };
  const error = "the process ended before the server's answer was stored";
  return { state: "uncertain", owner: null, error };
}

async function resolveLookedUp(
  { store, clock }: Services,
  email: Email,
  fate: "delivered" | "absent",
  log: TickLog,
): Promise<void> {
  const lead = await store.write(async (queries) => {
    const now = clock.now();
    const { message, lead } = await requireThread(queries, email.messageId);
    const resolved =
      fate === "delivered"
        ? await confirmDelivered(queries, message, email, now)
        : await resolveUncertain(queries, message, email, "resend", now);
    return resolved ? lead : null;
  });
  if (lead) emit(log, "recovered", email, lead);
}

function emit(log: TickLog, type: "recovered" | "uncertain", email: Email, lead: Lead): void {
  log.event({
    type,
    messageId: email.messageId,
    emailId: email.id,
    lead: { id: lead.id, name: lead.name, address: email.address },
    detail: null,
  });
}
