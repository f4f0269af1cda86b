import type { Email } from "../../domain/email.ts";
import { type Next, nextOf } from "../../domain/follow-up.ts";
import type { Lead } from "../../domain/lead.ts";
import type { Message } from "../../domain/message.ts";
import { isOpen } from "../../domain/status.ts";
import { type LeadRef, requireLead } from "../message/thread.ts";
import { loadSendingLimits, type SendingLimits } from "../outbox/limits/sending-limits.ts";
import { isChase, type Reason, reasonsFor, unreadIn } from "../outbox/reasons.ts";
import type { ComingStep, Outlook } from "../sequence/outlook.ts";
import type { Services } from "../services.ts";

/** The next step of a message, and the reasons that hold it back. */
export interface Why {
  message: Message;
  emails: readonly Email[];
  next: Next | null;
  /** The step of its sequence that is meant; null where it follows none, or nothing of it comes. */
  step: ComingStep | null;
  reasons: Reason[];
}

/**
 * Explains the next step for a lead, its time and the rules that hold it back, as a tick sees them.
 *
 * @throws AppError `not_found`
 */
export async function why(
  services: Services,
  ref: LeadRef,
): Promise<{ lead: Lead; messages: Why[] }> {
  const { store, policy, clock } = services;
  const now = clock.now();
  const outlook = await outlookFor(services, ref);
  return store.read(async (queries) => {
    const lead = await requireLead(queries, ref);
    const byMailbox = new Map<string, SendingLimits>();
    const messages: Why[] = [];
    for (const stored of asked(await queries.messages.ofLead(lead.id))) {
      const emails = await queries.emails.ofMessages([stored.id]);
      const { message, step } = (await outlook?.(queries, stored, lead, emails)) ?? {
        message: stored,
        step: null,
      };
      const limits =
        byMailbox.get(message.mailbox) ??
        (await loadSendingLimits(queries, policy.forMailbox(message.mailbox), now));
      byMailbox.set(message.mailbox, limits);
      const next = nextOf(message, emails, policy.forMessage(message));
      const situation = { policy, lead, message, emails, next, limits, now };
      const reasons = await reasonsFor(queries, situation);
      if (isChase(next)) reasons.push(...(await unreadIn(queries, policy, message.mailbox)));
      messages.push({ message, emails, next, step, reasons });
    }
    return { lead, messages };
  });
}

/** Those that go on; where none does, the newest. */
function asked(all: readonly Message[]): readonly Message[] {
  const open = all.filter(({ status }) => isOpen(status));
  return open.length > 0 ? open : all.slice(0, 1);
}

/** What reads sequences is loaded only where a message follows one. */
async function outlookFor(services: Services, ref: LeadRef): Promise<Outlook | null> {
  const messages = await services.store.read(async (queries) => {
    const lead = await requireLead(queries, ref);
    return asked(await queries.messages.ofLead(lead.id));
  });
  if (messages.every(({ sequenceId }) => sequenceId === null)) return null;
  const { outlookOf } = await import("../sequence/outlook.ts");
  return outlookOf(services, messages);
}
