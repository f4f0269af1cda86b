import { isAgentActor } from "../../domain/agent/agent.ts";
import type { Email } from "../../domain/email.ts";
import { AppError } from "../../domain/errors.ts";
import type { MailAddress } from "../../domain/incoming.ts";
import type { Lead } from "../../domain/lead.ts";
import { isFromLead, newest } from "../../domain/message.ts";
import { addUsage } from "../../domain/writing/usage.ts";
import { editedBody } from "../body/edited.ts";
import type { FileSource } from "../body/files.ts";
import { requireNotSuppressed } from "../leads/suppress.ts";
import { applyEvent } from "../message/apply-event.ts";
import { idOfMessage } from "../message/mistaken-id.ts";
import { recordReview } from "../message/review.ts";
import { requireAddress, requireNotPaused, requireThread, type Thread } from "../message/thread.ts";
import { otherWriterHold, otherWriterOf } from "../message/writer.ts";
import { bodyColumns, checkText } from "../outbox/email-rows.ts";
import { cancelEmail } from "../outbox/outbox.ts";
import type { Queries, Writer, WriterTask } from "../ports/index.ts";
import { aboutOf } from "../sequence/about.ts";
import type { Services } from "../services.ts";
import { newestReply, requireText, withHolds } from "./answer.ts";
import { withSubject } from "./first-email.ts";
import { generate, generationContext } from "./generate.ts";
import { leaveToPerson } from "./left-to-person.ts";
import { answerTask, taskOf } from "./task.ts";

/** A text that waits for a person, with what it answers. */
export interface Draft {
  email: Email;
  thread: Thread;
  /** The lead's newest words; null where they have not written. */
  leadText: string | null;
  /** The files that came with them. */
  leadFiles: Email["attachments"];
  /** On the lead, newest first: `Note: prefers the phone`. */
  notes: readonly string[];
  /** Who wrote them, where that is not the lead. */
  writer: MailAddress | null;
}

/** Oldest first. */
export async function listDrafts({ store }: Services): Promise<Draft[]> {
  return store.read(async (queries) => {
    const drafts: Draft[] = [];
    for (const { email } of await queries.outbox.unsettled()) {
      if (email.state === "draft") drafts.push(await draftOf(queries, email));
    }
    return drafts;
  });
}

/** @throws AppError `not_found` */
export async function showDraft({ store }: Services, emailId: number): Promise<Draft> {
  return store.read(async (queries) => draftOf(queries, await requireDraft(queries, emailId)));
}

export async function draftOf(queries: Queries, email: Email): Promise<Draft> {
  const thread = await requireThread(queries, email.messageId);
  const notes = await queries.notes.ofLeads([thread.lead.id]);
  const writer = await otherWriterOf(queries, thread);
  const reply = newest(thread.emails, isFromLead);
  return {
    email,
    thread,
    leadText: reply?.text ?? null,
    leadFiles: reply?.attachments ?? null,
    notes: notes.map(({ text }) => `Note: ${text}`),
    writer,
  };
}

/** @throws AppError `not_found`, `refused` */
export async function requireDraft(queries: Queries, emailId: number): Promise<Email> {
  const email = await queries.emails.byId(emailId);
  if (email?.state === "draft") return email;
  const meant = await idOfMessage(queries, emailId, ({ state }) => state === "draft");
  const hint = meant ?? "See which wait with `tickler drafts`.";
  if (!email) throw new AppError("not_found", `there is no email ${emailId}`, hint);
  throw new AppError(
    "refused",
    `email ${emailId} of message ${email.messageId} is not a draft: it is ${email.state}`,
    hint,
  );
}

/**
 * A person approves a text: it is queued, and no longer an automatic one.
 *
 * @param shown the draft as it was looked at
 * @throws AppError `not_found`, `refused`; `conflict` where it is another one by now
 */
export async function approveDraft(
  { store, clock }: Services,
  emailId: number,
  shown: Email,
): Promise<Thread> {
  return store.write(async (queries) => {
    const now = clock.now();
    const email = await requireDraft(queries, emailId);
    requireSame(email, shown);
    const { message, emails, lead } = await requireThread(queries, email.messageId);
    await requireSendable(queries, email, lead, now);
    checkText(email.text, "the draft");
    await recordReview(queries, email, emails, "approved", now);
    if (email.kind === "first")
      await applyEvent(queries, message, emails, "first_accepted", now, { emailId });
    if (email.kind === "ai_reply") {
      await applyEvent(queries, message, emails, "ai_answer_accepted", now, { emailId });
    }
    await queries.emails.change(emailId, "draft", {
      state: "queued",
      approvedAt: now,
      notBefore: now,
    });
    return requireThread(queries, email.messageId);
  });
}

/** Between the look at a draft and the word for it nobody may put another text there. @throws AppError */
function requireSame(email: Email, shown: Email): void {
  if (wordsOf(email) === wordsOf(shown)) return;
  throw new AppError(
    "conflict",
    `email ${email.id} is another text than the one that was shown`,
    `Look at it anew: tickler drafts show ${email.id}`,
  );
}

/** All that its reader gets. */
function wordsOf({ id, address, correspondents, subject, ...body }: Email): string {
  const { text, format, markup, attachments } = body;
  return JSON.stringify([id, address, correspondents, subject, text, format, markup, attachments]);
}

/** @throws AppError `refused` where the lead, or who it goes to in their place, can't be written to */
async function requireSendable(
  queries: Queries,
  email: Email,
  lead: Lead,
  now: Date,
): Promise<void> {
  const to = email.correspondents?.to.map(({ address }) => address) ?? [requireAddress(lead, now)];
  requireNotPaused(lead, now);
  await requireNotSuppressed(queries, lead, to);
  if (email.correspondents === null) return;
  for (const address of to) await requireNotSuppressed(queries, { name: "", email: address });
}

/** A message's one draft. @throws AppError `not_found`, `refused` */
export async function showDraftOf(services: Services, messageId: number): Promise<Draft> {
  const thread = await services.store.read((queries) => requireThread(queries, messageId));
  const draft = newest(thread.emails, (email) => email.state === "draft");
  if (draft) return showDraft(services, draft.id);
  throw new AppError(
    "refused",
    `message ${messageId} is ${thread.message.status}: it has no draft to approve`,
    "See which have one with `tickler drafts`.",
  );
}

/**
 * Puts a person's words in the place of a draft's, in the same format.
 *
 * @param files reads the pictures that the text names and the draft does not have
 * @param writtenBy `person`, or the agent that wrote it
 * @throws AppError `usage`, `not_found`, `refused`, `input`
 */
export async function editDraft(
  { store, policy, clock }: Services,
  emailId: number,
  text: string,
  files?: FileSource,
  writtenBy = "person",
): Promise<Draft> {
  const tidy = checkText(text, "the draft");
  const before = await store.read((queries) => requireDraft(queries, emailId));
  const { rich } = policy.forMailbox(before.mailbox);
  const body = await editedBody(before, tidy, files ?? rich.files);
  return store.write(async (queries) => {
    const email = await requireDraft(queries, emailId);
    if ((email.markup ?? email.text) !== tidy) {
      await recordEdit(queries, email, clock.now());
      // What was wrong with the other text is for a person to see, and so is what it promised. Once it is
      // a person's text, it no longer matters, and what it promises now, they know.
      const isPersons = !isAgentActor(writtenBy);
      const cleared = isPersons ? { holds: null, evidence: null } : {};
      const patch = { ...bodyColumns(body), writtenBy, ...cleared };
      await queries.emails.change(emailId, "draft", patch);
      if (isPersons) await queries.reminders.dropPromises(emailId);
      for (const { content } of body.files) {
        if (content.base64 !== "") await queries.contents.attach(emailId, content);
      }
    }
    return draftOf(queries, await requireDraft(queries, emailId));
  });
}

/** Counts that a person wanted another text. */
async function recordEdit(queries: Queries, email: Email, now: Date): Promise<void> {
  const emails = await queries.emails.ofMessages([email.messageId]);
  await recordReview(queries, email, emails, "edited", now);
}

/** Takes a draft back: what it answers is a person's turn again. @throws AppError */
export async function discardDraft(services: Services, emailId: number): Promise<Thread> {
  await services.store.read((queries) => requireDraft(queries, emailId));
  return cancelEmail(services, emailId);
}

/**
 * Has a draft written anew, with what a person wants of it.
 *
 * @param askedBy `person`, or the agent whose wish it is: the text is that agent's, too
 * @throws AppError `not_found`, `refused`, and what the writer throws
 */
export async function regenerateDraft(
  services: Services,
  writer: Writer,
  emailId: number,
  note: string | null,
  askedBy = "person",
): Promise<Draft> {
  const { store, policy, clock } = services;
  const { email: before, thread } = await showDraft(services, emailId);
  const kind = before.kind as Exclude<WriterTask["kind"], "come_back">;
  // What the sequence asks for holds still, whatever a person wishes besides.
  const asked = [await aboutOf(services, thread.message, before), note];
  const notes = asked.filter((each) => each !== null);
  const wishes = {
    note: notes.length === 0 ? null : notes.join("\n"),
    draft: before.markup ?? before.text,
  };
  const toDo = kind === "ai_reply" ? answerTask(thread, clock.now()) : kind;
  const task = await taskOf(policy, thread.message.mailbox, thread, toDo, clock.now(), wishes);
  const { deriveSubject } = await import("../../domain/subject/derived-subject.ts");
  const isFirst = kind === "first";
  const isDerived = isFirst && before.subject === deriveSubject(before.text);
  const generated = await generate(
    generationContext(services, thread.message.mailbox),
    // What a person gave stays, and so does what a writer brought: it can't be told which it was.
    withSubject(writer, isFirst && !isDerived ? before.subject : null),
    task,
    thread,
    true,
  );
  requireText(generated, thread.message.id);
  const { email, needsPerson } = generated;
  return store.write(async (queries) => {
    const current = await requireDraft(queries, emailId);
    if (current.text !== before.text) {
      throw new AppError(
        "conflict",
        `email ${emailId} was changed while it was being written anew`,
        `Look at it with \`tickler drafts show ${emailId}\`.`,
      );
    }
    await recordEdit(queries, current, clock.now());
    const subject = isDerived
      ? { subject: generated.subject ?? deriveSubject(email.body.text) }
      : {};
    const others = kind === "ai_reply" ? await otherWriterHold(queries, thread) : [];
    const { body, promises, ...columns } = withHolds(email, others);
    const usage = addUsage(current.usage, columns.usage);
    const author = isAgentActor(askedBy) ? { writtenBy: askedBy } : {};
    const patch = { ...bodyColumns(body), ...columns, ...author, ...subject, usage };
    await queries.emails.change(emailId, "draft", patch);
    if (isDerived) {
      // What follows on the mail is sent under its subject.
      const { message } = await requireThread(queries, thread.message.id);
      await queries.messages.update({ ...message, ...subject });
    }
    await queries.reminders.dropPromises(emailId);
    const about = { emailId, replyId: newestReply(thread)?.id ?? null };
    const left = { needsPerson, promises };
    await leaveToPerson(queries, thread.message, left, about, clock.now());
    for (const { content } of body.files) await queries.contents.attach(emailId, content);
    return draftOf(queries, await requireDraft(queries, emailId));
  });
}
