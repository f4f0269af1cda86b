import type { AppError } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import type { Step } from "../../domain/sequence/sequence.ts";
import { type LeadRef, requireLead } from "../message/thread.ts";
import { coldOpenings } from "../outbox/limits/due.ts";
import type { StoredSequence } from "../ports/index.ts";
import type { MailboxPolicy, Services } from "../services.ts";
import { rendererOf, type StepMail, type StoredSteps, versionsOf } from "./book.ts";
import { delaysIn } from "./calendar.ts";
import { requireSequence } from "./enrol.ts";
import { tried } from "./tried.ts";

/** A step as one lead would get it. */
export interface PreviewedStep {
  step: Step;
  /**
   * When a mail would leave, or a task come up, if every mail left as soon as a window is open and every
   * task was done at once. Limits that count mails are not foreseen.
   */
  at: Date;
  /** `behind`: the lead has had it; `left_out`: skip_if holds as things are. */
  state: "behind" | "left_out" | "to_come";
  mail: StepMail | null;
  task: string | null;
  /** What the lead lacks for it. */
  error: AppError | null;
}

export interface SequencePreview {
  version: StoredSteps;
  lead: Lead;
  /** The lead's open message that follows it; null: as if the lead were enrolled now. */
  messageId: number | null;
  steps: PreviewedStep[];
}

/**
 * Every step as a lead would get it, with its day: from where they are, or as if they were enrolled now.
 *
 * @throws AppError `not_found`, `input`, `template`
 */
export async function previewSequence(
  services: Services,
  name: string,
  ref: LeadRef,
): Promise<SequencePreview> {
  const { store, policy, clock } = services;
  const { lead, message } = await store.read(async (queries) => {
    const lead = await requireLead(queries, ref);
    const versions = new Map<number, StoredSequence>();
    for (const each of await queries.sequences.versions(name)) versions.set(each.id, each);
    const message = (await queries.messages.ofLead(lead.id)).find(
      ({ sequenceId, status }) =>
        sequenceId !== null && versions.has(sequenceId) && FOLLOWING.includes(status),
    );
    return { lead, message };
  });
  const own = message && (await versionsOf(services, [message])).get(message.sequenceId ?? 0);
  // Who is in a sequence that was removed goes on in it.
  const version = own ?? (await requireSequence(services, name));
  const mailbox = policy.forMailbox(message?.mailbox ?? policy.defaultMailbox);
  const begun = message?.waitingSince ?? null;
  const from = later(begun ?? clock.now(), message?.stepFrom ?? null);
  const steps = await previewSteps(version, mailbox, lead, from, message?.step ?? 0);
  return { version, lead, messageId: message?.id ?? null, steps };
}

const FOLLOWING: readonly string[] = ["enqueued", "sent", "follow_up"];

/** @param from what the next delay counts from @param behind the number of the last step that is behind */
export async function previewSteps(
  version: StoredSteps,
  mailbox: MailboxPolicy,
  lead: Lead,
  from: Date,
  behind: number,
): Promise<PreviewedStep[]> {
  const render = await rendererOf(version, mailbox);
  const after = (await delaysIn(mailbox))(lead);
  const opens = await coldOpenings(mailbox.limits);
  let at = from;
  return version.sequence.steps.map((step) => {
    const nothing = { mail: null, task: null, error: null };
    const isBehind = step.number <= behind;
    if (!isBehind && step.after !== null) at = after(at, step.after);
    const skips = tried(() => render.skips(step, lead));
    if (!isBehind && step.kind !== "task" && skips !== true) at = opens(at, lead.timezone);
    const base = { ...nothing, step, at };
    if (typeof skips !== "boolean") return { ...base, state: "to_come", error: skips };
    if (skips && !isBehind) return { ...base, state: "left_out" };
    const state = isBehind ? "behind" : "to_come";
    if (step.kind === "ai") return { ...base, state };
    if (step.kind === "task") {
      const task = tried(() => render.task(step, lead));
      return typeof task === "string" ? { ...base, state, task } : { ...base, state, error: task };
    }
    const mail = tried(() => render.mail(step, lead));
    return "body" in mail ? { ...base, state, mail } : { ...base, state, error: mail };
  });
}

function later(a: Date, b: Date | null): Date {
  return b !== null && b > a ? b : a;
}
