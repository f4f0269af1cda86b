import type { AiMode } from "../../domain/ai-mode.ts";
import type { Email, Hold, Mailing, Usage } from "../../domain/email.ts";
import { AppError } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import { isOpen } from "../../domain/status.ts";
import { transition } from "../../domain/transition/transition.ts";
import { requireNotSuppressed } from "../leads/suppress.ts";
import { type LeadRef, requireAddress, requireLead, type Thread } from "../message/thread.ts";
import { outgoingEmail, tidyText } from "../outbox/email-rows.ts";
import type { Queries } from "../ports/index.ts";
import type { MailboxPolicy, Policy, Services } from "../services.ts";
import { parseTemplate, renderHeader, type Template } from "./template.ts";

/** A text and a subject as they were given; both Liquid. */
export interface Draft {
  text: string;
  subject?: string | undefined;
}

/** A text and a subject that were read once and can be rendered for any lead. */
export interface CompiledDraft {
  text: Template;
  /** The subject for a lead, and for the text that the lead gets. */
  subjectOf: (lead: Lead, text: string) => string;
}

/** The first email that one lead would get. */
export interface Rendered {
  lead: Lead;
  address: string;
  subject: string;
  text: string;
}

/** @throws AppError `usage`, `template` */
export async function readPitch({ sender }: MailboxPolicy, draft: Draft): Promise<CompiledDraft> {
  if (draft.text.trim() === "") {
    throw new AppError(
      "usage",
      "the text is empty",
      'Say what to send: tickler send LEAD "Hi {{ first_name }}, …", or --file FILE, or --edit.',
    );
  }
  if (draft.subject !== undefined && draft.subject.trim() === "") {
    throw new AppError("usage", "the subject is empty", "Leave --subject out to derive one.");
  }
  return {
    text: await parseTemplate("the text", tidyText(draft.text), sender),
    subjectOf: await readSubject(draft.subject, sender),
  };
}

async function readSubject(
  subject: string | undefined,
  sender: MailboxPolicy["sender"],
): Promise<CompiledDraft["subjectOf"]> {
  if (subject === undefined) {
    const { requireDerivedSubject } = await import("../../domain/derived-subject.ts");
    return (_lead, text) => requireDerivedSubject(text);
  }
  const template = await parseTemplate("the subject", subject, sender);
  return (lead) => renderHeader("the subject", template, lead);
}

/** @throws AppError `template`, `usage`, `refused` */
export function render(pitch: CompiledDraft, lead: Lead): Rendered {
  const address = requireAddress(lead);
  const text = pitch.text.render(lead).trim();
  if (text === "") {
    throw new AppError("usage", `the text for ${lead.name} (lead ${lead.id}) is empty`);
  }
  const subject = pitch.subjectOf(lead, text);
  if (subject === "") {
    throw new AppError(
      "usage",
      `the subject for ${lead.name} (lead ${lead.id}) is empty`,
      "Give one with --subject.",
    );
  }
  return { lead, address, subject, text };
}

/** The columns of a first email that only a writer's text sets. */
export interface TextOrigin {
  /** It waits for a person. */
  draft: boolean;
  writtenBy: string;
  holds: readonly Hold[] | null;
  usage: Usage | null;
  mailing: Mailing;
}

const BY_PERSON: TextOrigin = {
  ...{ draft: false, writtenBy: "person", holds: null, usage: null },
  mailing: "personal",
};

/** Puts a first email into the outbox; the next tick delivers it. @param aiMode of the message */
export async function enqueue(
  queries: Queries,
  policy: Policy,
  rendered: Rendered,
  now: Date,
  { aiMode, ...authorship }: Partial<TextOrigin> & { aiMode?: AiMode | null } = {},
): Promise<Thread> {
  const { lead, address, subject, text } = rendered;
  const { draft, writtenBy, holds, usage, mailing } = { ...BY_PERSON, ...authorship };
  const { state } = transition(
    { status: null, mayHaveLeft: false, trail: [], waitingSince: null, closedAt: null },
    draft ? "first_drafted" : "first_accepted",
    now,
  );
  const mailbox = policy.forMailbox(policy.defaultMailbox);
  const message = await queries.messages.insert({
    ...state,
    leadId: lead.id,
    mailbox: mailbox.name,
    subject,
    followUps: 0,
    nudges: 0,
    testTo: null,
    aiMode: aiMode === undefined ? lead.aiMode : aiMode,
    createdAt: now,
  });
  const email: Email = await queries.emails.insert(
    outgoingEmail(
      mailbox,
      {
        messageId: message.id,
        kind: "first",
        state: draft ? "draft" : "queued",
        address,
        subject,
        text,
        writtenBy,
        holds,
        usage,
        mailing,
      },
      now,
    ),
  );
  await queries.logs.add(message.id, message.status, now);
  return { message, lead, emails: [email] };
}

/**
 * Sends a first email to one lead. Nothing is stored where anything is wrong.
 *
 * @returns the new message, and those of the lead's that were open already
 */
export async function sendOne(
  { store, policy, clock }: Services,
  ref: LeadRef,
  draft: Draft,
  aiMode?: AiMode | null,
): Promise<{ thread: Thread; open: number[] }> {
  const pitch = await readPitch(policy.forMailbox(policy.defaultMailbox), draft);
  return store.write(async (queries) => {
    const lead = await requireLead(queries, ref);
    const rendered = render(pitch, lead);
    await requireNotSuppressed(queries, lead);
    const earlier = await queries.messages.ofLead(lead.id);
    const open = earlier.filter((message) => isOpen(message.status)).map((message) => message.id);
    const chosen = aiMode === undefined ? {} : { aiMode };
    return { thread: await enqueue(queries, policy, rendered, clock.now(), chosen), open };
  });
}

/** What `sendOne` would send. */
export async function previewOne(
  { store, policy }: Services,
  ref: LeadRef,
  draft: Draft,
): Promise<Rendered> {
  const pitch = await readPitch(policy.forMailbox(policy.defaultMailbox), draft);
  return store.read(async (queries) => {
    const lead = await requireLead(queries, ref);
    await requireNotSuppressed(queries, lead);
    return render(pitch, lead);
  });
}
