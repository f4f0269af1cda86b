import type { SequenceToCome } from "../../service/plan/later-steps.ts";
import type { AppliedSend, LeftOut, MailToCome, SendToCome } from "../../service/plan/send-plan.ts";
import type { NewPlan } from "../../service/plan/stored.ts";
import type { Plan } from "../../service/ports/index.ts";
import type { Policy } from "../../service/services.ts";
import { attachmentViews } from "../email.ts";
import { messageView } from "../message.ts";
import { previewedView } from "../sequences/sequence.ts";
import { iso } from "../time.ts";

/** A plan of first mails, with its token. */
export function planView({ plan, token, mails, leftOut, sequences }: NewPlan & SendToCome) {
  return {
    ...{ id: planId(plan), token, kind: plan.kind, actor: plan.actor },
    expires_at: iso(plan.expiresAt),
    mails: mails.map(plannedMailView),
    sequences: sequences.map(sequenceToComeView),
    left_out: leftOut.map(leftOutView),
    approve: `tickler approve ${token}`,
    apply: `tickler apply ${token}`,
  };
}

/** As `tickler todo` has it. */
function planId({ id }: Pick<Plan, "id">): string {
  return `plan-${id}`;
}

function plannedMailView({
  lead,
  place,
  mailbox,
  from,
  to,
  subject,
  text,
  html,
  ...mail
}: MailToCome) {
  const { attachments, at, departure } = mail;
  return {
    lead: { id: lead.id, name: lead.name, email: lead.email },
    ...lineOf(place),
    ...{ mailbox, from, to, subject, text, html },
    attachments: attachmentViews(attachments),
    /** Null: not known, or a person has to act first. */
    leaves_at: at?.time ?? iso(departure?.at ?? null),
    timezone: at?.zone ?? null,
    against: mail.against,
    ai_mode: mail.aiMode,
  };
}

/** A sequence that some of the mails begin, with its later steps as the first of these leads gets them. */
function sequenceToComeView({ sequence, version, mails, lead, steps }: SequenceToCome) {
  return {
    ...{ name: sequence.name, version, mails },
    lead: { id: lead.id, name: lead.name, email: lead.email },
    steps: steps.map(previewedView),
    on_decline: sequence.onDecline,
    on_later: sequence.onLater,
  };
}

/** Who gets nothing, and why. */
function leftOutView({ place, lead, why }: LeftOut) {
  return {
    lead: lead && { id: lead.id, name: lead.name, email: lead.email },
    ...lineOf(place),
    why,
  };
}

/** Of a batch. */
function lineOf(place: string): { line: number | null } {
  const line = /^line-(\d+)$/u.exec(place)?.[1];
  return { line: line === undefined ? null : Number(line) };
}

/** What a plan has queued. */
export function appliedView(
  plan: Pick<Plan, "id">,
  { queued, dropped }: AppliedSend,
  policy: Policy,
) {
  return {
    id: planId(plan),
    messages: queued.map(({ thread }) => messageView(thread.message, thread.emails, policy)),
    dropped: dropped.map(leftOutView),
  };
}
