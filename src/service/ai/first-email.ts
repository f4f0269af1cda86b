import type { AiMode } from "../../domain/ai-mode.ts";
import { NEEDS_PERSON } from "../../domain/email.ts";
import type { Lead } from "../../domain/lead.ts";
import { isOpen } from "../../domain/status.ts";
import { requireChecked } from "../leads/check/gate.ts";
import { requireNotSuppressed } from "../leads/suppress.ts";
import { chooseMailboxes, sendersFor } from "../mailboxes/choose.ts";
import { type LeadRef, requireAddress, requireLead, type Thread } from "../message/thread.ts";
import type { Queries, Writer } from "../ports/index.ts";
import { type KeyedRequest, keepResult } from "../requests/once.ts";
import { enqueue } from "../send/enqueue.ts";
import { type Rendered, replayOf, resultOf, type Sent } from "../send/send.ts";
import type { Policy, Services } from "../services.ts";
import { goesAgainst } from "../stop/explain.ts";
import { withHolds } from "./answer.ts";
import { generate, generationContext } from "./generate.ts";
import { taskOf } from "./task.ts";

/** What a first email by AI is asked for. */
interface AiPitch {
  /** What it is to be about; null: whatever the playbook says. */
  about: string | null;
  /** Null: the writer's, else derived from the text. */
  subject: string | null;
  /** Null: it waits for a person, and its answers are written as the lead or the settings say. */
  mode: AiMode | null;
  /** That it may leave from; else the default one. */
  mailboxes?: readonly string[] | undefined;
}

/** A first email that was written, and why it would be held. */
interface AiFirst {
  rendered: Rendered;
  holds: Thread["emails"][number]["holds"];
  /** Waits for a person. */
  draft: boolean;
}

/**
 * Has a first email written. It leaves by itself only where the mode that is asked for is `auto` and
 * nothing in it has to be looked at.
 *
 * @returns the new message, and those of the lead's that were open already
 * @throws AppError `not_found`, `refused`, and what the writer throws
 */
export async function sendByAi(
  services: Services,
  writer: Writer,
  ref: LeadRef,
  pitch: AiPitch,
  request: KeyedRequest | null = null,
): Promise<Sent> {
  const { store, policy, clock } = services;
  const replay = (queries: Queries) => replayOf(queries, ref, request);
  // Before the writer is asked, which may take long and cost money.
  const known = request && (await store.read(replay));
  if (known) return known;
  const { rendered, email, draft } = await write(services, writer, ref, pitch);
  return store.write(async (queries) => {
    const meanwhile = await replay(queries);
    if (meanwhile) return meanwhile;
    const lead = await requireWritable(
      ...([queries, policy, rendered.mailbox, rendered.lead.id, clock.now()] as const),
    );
    const earlier = await queries.messages.ofLead(lead.id);
    const open = earlier.filter((message) => isOpen(message.status)).map((message) => message.id);
    const against = await goesAgainst(queries, policy, lead, clock.now());
    const thread = await enqueue(queries, policy, { ...rendered, lead }, clock.now(), {
      ...{
        draft,
        holds: email.holds,
        usage: email.usage,
        evidence: email.evidence,
        writtenBy: email.writtenBy,
      },
      mailing: draft ? "personal" : "bulk",
      aiMode: pitch.mode ?? lead.aiMode,
    });
    await keepResult(queries, request, lead.id, resultOf(thread), clock.now());
    return { thread, open, against, replayed: false, sendAt: null, enrolment: null };
  });
}

/** What `sendByAi` would send. It is written, and so costs what it costs. */
export async function previewByAi(
  services: Services,
  writer: Writer,
  ref: LeadRef,
  pitch: AiPitch,
): Promise<AiFirst> {
  const { rendered, email, draft } = await write(services, writer, ref, pitch);
  return { rendered, holds: email.holds, draft };
}

async function write(
  services: Services,
  writer: Writer,
  ref: LeadRef,
  { about, subject, mode, mailboxes }: AiPitch,
) {
  const { store, policy, clock } = services;
  const senders = sendersFor(policy, mailboxes);
  const [lead, chosen] = await store.read(async (queries) => {
    const [name = policy.defaultMailbox] = await chooseMailboxes(
      ...([queries, policy, senders, 1, clock.now()] as const),
    );
    return [await requireWritable(queries, policy, name, ref, clock.now()), name] as const;
  });
  const thread = { lead, emails: [] };
  const mailbox = chosen;
  const note = [about, subject && `Its subject is: ${subject}`].filter(Boolean).join("\n") || null;
  const task = await taskOf(policy, mailbox, thread, "first", clock.now(), { note });
  const context = generationContext(services, mailbox);
  const generated = await generate(context, withSubject(writer, subject), task, thread);
  const { needsPerson } = generated;
  const email =
    needsPerson === null
      ? generated.email
      : withHolds(generated.email, [{ rule: NEEDS_PERSON, detail: needsPerson }]);
  const { body, holds } = email;
  return {
    email,
    rendered: {
      lead,
      mailbox,
      sendAt: null,
      enrolment: null,
      address: requireAddress(lead, clock.now()),
      subject: generated.subject ?? (await derivedSubject(body.text)),
      body,
    },
    // Whatever the settings say of answers: nobody has asked for this mail.
    draft: mode !== "auto" || holds !== null,
  };
}

/** A writer whose texts have this subject, whatever it brings itself; null: its own. */
export function withSubject(writer: Writer, subject: string | null): Writer {
  if (subject === null) return writer;
  const write: Writer["write"] = async (task, signal) => ({
    ...(await writer.write(task, signal)),
    subject,
  });
  const { name, isModel, check } = writer;
  return { name, isModel, write, ...(check && { check: check.bind(writer) }) };
}

async function derivedSubject(text: string): Promise<string> {
  const { deriveSubject } = await import("../../domain/subject/derived-subject.ts");
  return deriveSubject(text) || "Hello";
}

async function requireWritable(
  queries: Queries,
  policy: Policy,
  mailbox: string,
  ref: LeadRef,
  now: Date,
): Promise<Lead> {
  const lead = await requireLead(queries, ref);
  requireAddress(lead, now);
  await requireNotSuppressed(queries, lead);
  await requireChecked(queries, policy, mailbox, lead, now);
  return lead;
}
