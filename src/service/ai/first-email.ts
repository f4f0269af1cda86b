import type { AiMode } from "../../domain/ai-mode.ts";
import type { Lead } from "../../domain/lead.ts";
import { isOpen } from "../../domain/status.ts";
import { deriveSubject } from "../../domain/subject.ts";
import { requireNotSuppressed } from "../leads/suppress.ts";
import { type LeadRef, requireAddress, requireLead, type Thread } from "../message/thread.ts";
import { checkText, storable } from "../outbox/email-rows.ts";
import type { Queries, Writer } from "../ports/index.ts";
import { enqueue, type Rendered } from "../send/send.ts";
import type { Services } from "../services.ts";
import { usageOf } from "./answer.ts";
import { requireBudget } from "./budget.ts";
import { checkDraft } from "./guardrails.ts";
import { taskOf } from "./task.ts";

/** What a first email by AI is asked for. */
export interface AiPitch {
  /** What it is to be about; null: whatever the playbook says. */
  about: string | null;
  /** Null: derived from the text. */
  subject: string | null;
  /** Null: as the lead or the settings say. */
  mode: AiMode | null;
}

/** A first email that was written, and why it would be held. */
export interface AiFirst {
  rendered: Rendered;
  holds: Thread["emails"][number]["holds"];
  /** Waits for a person. */
  draft: boolean;
}

/**
 * Has a first email written. It leaves by itself only where the mode is `auto` and nothing in it
 * has to be looked at.
 *
 * @returns the new message, and those of the lead's that were open already
 * @throws AppError `not_found`, `refused`, and what the writer throws
 */
export async function sendByAi(
  services: Services,
  writer: Writer,
  ref: LeadRef,
  pitch: AiPitch,
): Promise<{ thread: Thread; open: number[] }> {
  const { store, policy, clock } = services;
  const { rendered, holds, draft, usage } = await write(services, writer, ref, pitch);
  return store.write(async (queries) => {
    const lead = await requireWritable(queries, rendered.lead.id);
    const earlier = await queries.messages.ofLead(lead.id);
    const open = earlier.filter((message) => isOpen(message.status)).map((message) => message.id);
    const thread = await enqueue(queries, policy, { ...rendered, lead }, clock.now(), {
      ...{ draft, holds, usage, writtenBy: writer.name },
      aiMode: pitch.mode ?? lead.aiMode,
    });
    return { thread, open };
  });
}

/** What `sendByAi` would send. It is written, and so costs what it costs. */
export async function previewByAi(
  services: Services,
  writer: Writer,
  ref: LeadRef,
  pitch: AiPitch,
): Promise<AiFirst> {
  return write(services, writer, ref, pitch);
}

async function write(
  services: Services,
  writer: Writer,
  ref: LeadRef,
  { about, subject, mode }: AiPitch,
) {
  const { store, policy, clock } = services;
  const lead = await store.read(async (queries) => {
    await requireBudget(queries, policy, writer, clock.now());
    return requireWritable(queries, ref);
  });
  const context = { lead, emails: [] };
  const task = await taskOf(policy, context, "first", clock.now(), { note: about });
  const written = await writer.write(task);
  const holds = await checkDraft(services, writer, context, task, written);
  const text = holds.length > 0 ? storable(written.text) : checkText(written.text, "the email");
  return {
    rendered: {
      lead,
      address: requireAddress(lead),
      subject: subject ?? (deriveSubject(text) || "Hello"),
      text,
    },
    holds: holds.length > 0 ? holds : null,
    draft: (mode ?? lead.aiMode ?? policy.answer.mode) !== "auto" || holds.length > 0,
    usage: usageOf(writer, written),
  };
}

async function requireWritable(queries: Queries, ref: LeadRef): Promise<Lead> {
  const lead = await requireLead(queries, ref);
  requireAddress(lead);
  await requireNotSuppressed(queries, lead);
  return lead;
}
