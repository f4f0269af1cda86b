import type { Email, EmailAttachment } from "../domain/email.ts";
import { isMadeUp, type MailAddress } from "../domain/incoming.ts";
import type { Draft } from "../service/ai/drafts.ts";
import type { MailboxPause, OutboxItem } from "../service/ports/index.ts";
import { iso } from "./time.ts";

export function emailView(email: Email) {
  const known = email.rfcMessageId !== null && !isMadeUp(email.rfcMessageId);
  return {
    id: email.id,
    direction: email.direction,
    kind: email.kind,
    state: email.state,
    to: email.direction === "out" ? email.address : null,
    subject: email.subject,
    text: email.text,
    rfc_message_id: known ? email.rfcMessageId : null,
    in_reply_to: email.inReplyTo,
    written_by: email.writtenBy,
    created_at: iso(email.createdAt),
    sent_at: iso(email.sentAt),
    /** Who else it was, or is, for. */
    cc: (email.correspondents?.cc ?? []).map(({ address }) => address),
    /** Of an incoming one: where its writer wants the answer. */
    reply_to: (email.correspondents?.replyTo ?? []).map(({ address }) => address),
    /** In what one of ours was written: `text` is its plain part. */
    format: email.format ?? ("text" as const),
    /** Of a first email or a follow-up: the number of the step that it is. */
    step: email.step,
    /** Which text of that step, where it has several. */
    variant: email.variant,
    attachments: attachmentViews(email.attachments),
  };
}

/** With all that is known of it. */
export function fullEmailView(email: Email) {
  const incoming = email.direction === "in";
  return {
    ...emailView(email),
    /** Of one of ours that is rich text: what its HTML is made from. */
    markup: email.markup,
    from: incoming ? email.address : null,
    /** All in the header; null where it goes to the lead alone, or was typed in. */
    correspondents: correspondentsView(email),
    /** All that an incoming mail said: with what `text` leaves out. */
    full_text: incoming ? (email.fullText ?? email.text) : null,
    /** Of a bounce or an automatic answer: what a person should know, in one line. */
    detail: email.detail,
    evidence: email.evidence ?? [],
    /** What a reply was taken for. */
    intent: email.reading?.intent ?? null,
    until: iso(email.reading?.until ?? null),
    /** Why a person has to look at it. */
    holds: email.holds ?? [],
    /** Of a model's text. */
    tokens: email.usage,
    error: email.error,
  };
}

function correspondentsView({ correspondents }: Email) {
  if (correspondents === null) return null;
  const { from, replyTo, to, cc } = correspondents;
  const person = ({ name, address }: MailAddress) => ({ name, address });
  const people = (all: readonly MailAddress[]) => all.map(person);
  return { from: from && person(from), reply_to: people(replyTo), to: people(to), cc: people(cc) };
}

export function draftView({ email, thread, leadText, leadFiles, writer }: Draft) {
  const { lead, message } = thread;
  return {
    ...fullEmailView(email),
    message_id: message.id,
    lead: { id: lead.id, name: lead.name, email: lead.email },
    reply_received: leadText,
    reply_attachments: attachmentViews(leadFiles),
    /** Who wrote that, where it is not the lead. */
    other_writer: writer && { name: writer.name, address: writer.address },
  };
}

/** A draft with the emails that came before it, oldest first. */
export function draftInThreadView(draft: Draft, before: readonly Email[]) {
  return { ...draftView(draft), thread: before.map(emailView) };
}

export function outboxView({ email, lead }: OutboxItem) {
  return {
    ...emailView(email),
    message_id: email.messageId,
    leads_id: lead.id,
    attempts: email.attempts,
    not_before: iso(email.notBefore),
    error: email.error,
  };
}

export function pauseView(pause: MailboxPause | null) {
  return {
    paused: pause !== null,
    reason: pause?.reason ?? null,
    by_itself: pause !== null && pause.rule !== "outbox pause",
    since: iso(pause?.since ?? null),
  };
}

/** An incoming mail as it came, octet for octet; not whole: but for files that are on the mail server. */
export function originalView(id: number, bytes: Buffer, isWhole: boolean) {
  return { id, base64: bytes.toString("base64"), ...(isWhole ? {} : { whole: false }) };
}

/** A mail that was written to a page for a browser. */
export function openedView(id: number, { file, opened }: { file: string; opened: boolean }) {
  return { id, file, opened };
}

/** The files of an email, numbered as `attachment save` counts them. */
export function attachmentViews(attachments: readonly EmailAttachment[] | null) {
  return (attachments ?? []).map((each, at) => attachmentView(each, at + 1));
}

function attachmentView(attachment: EmailAttachment, number: number) {
  const { name, type, size, inline, onServer = false } = attachment;
  return {
    number,
    name,
    type,
    size,
    /** Whether it is a picture that stands in the text. */
    inline: inline !== null,
    /** Its content was left on the mail server, until somebody saves it. */
    ...(onServer ? { on_server: true } : {}),
  };
}

/** A file of an email that was written somewhere. */
export function savedFileView(saved: { number: number; row: EmailAttachment; file: string }) {
  const { number, row, file } = saved;
  return { ...attachmentView(row, number), file };
}
