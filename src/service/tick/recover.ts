import type { Email } from "../../domain/email.ts";
import { requireThread } from "../find.ts";
import type { Services } from "../policy.ts";
import type { Mailer } from "../ports.ts";
import { afterDelivery, settleInDoubt } from "../settle.ts";
import type { TickLog } from "./report.ts";

/**
 * Clears up after a process that died. Whoever holds the mailbox's lock knows that every email
 * still `sending` belongs to the dead: before the mark nothing can have been accepted, and it is
 * queued again at once; after it nobody knows (RFC 1047), and it is `uncertain`.
 */
export async function recover(services: Services, mailer: Mailer, log: TickLog): Promise<void> {
  const { store, policy } = services;
  const abandoned = await store.read((queries) => queries.emails.sending(policy.mailbox));
  for (const email of abandoned) await recoverOne(services, email, log);
  if (!mailer.lookUp) return;
  const doubtful = await store.read((queries) => queries.emails.uncertain(policy.mailbox));
  for (const email of doubtful) await lookUp(services, mailer, email, log);
}

async function recoverOne({ store, clock }: Services, email: Email, log: TickLog): Promise<void> {
  const inDoubt = email.markedAt !== null;
  await store.write(async (queries) => {
    const changed = await queries.emails.change(
      email.id,
      "sending",
      inDoubt
        ? {
            state: "uncertain",
            owner: null,
            error: "the process ended before the server's answer was stored",
          }
        : { state: "queued", owner: null },
    );
    if (!changed) return;
    if (inDoubt) await queries.logs.add(email.messageId, "uncertain", clock.now());
    const { lead } = await requireThread(queries, email.messageId);
    log.event({
      type: inDoubt ? "uncertain" : "recovered",
      messageId: email.messageId,
      emailId: email.id,
      lead: { id: lead.id, name: lead.name, address: email.address },
      detail: null,
    });
  });
}

async function lookUp(
  { store, clock }: Services,
  mailer: Mailer,
  email: Email,
  log: TickLog,
): Promise<void> {
  if (email.rfcMessageId === null) return;
  const found = await mailer.lookUp?.(email.rfcMessageId);
  if (found !== "delivered" && found !== "absent") return;
  await store.write(async (queries) => {
    const now = clock.now();
    const verdict = found === "delivered" ? "sent" : "resend";
    if (!(await settleInDoubt(queries, email, verdict, now))) return;
    const { message, lead } = await requireThread(queries, email.messageId);
    if (verdict === "sent") await afterDelivery(queries, message, email, email.markedAt ?? now);
    log.event({
      type: "recovered",
      messageId: email.messageId,
      emailId: email.id,
      lead: { id: lead.id, name: lead.name, address: email.address },
      detail: found,
    });
  });
}
