import { AppError } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import type { Message } from "../../domain/message.ts";
import type { Services } from "../services.ts";
import type { StoredSteps } from "./book.ts";
import { requireSequence } from "./enrol.ts";
import { type PreviewedStep, previewSteps } from "./preview.ts";

/** What becomes of one lead who follows an earlier version. */
export interface Migration {
  lead: Lead;
  message: Message;
  /** The version that they follow. */
  from: number;
  /** What they get next by the new one; null: it has no more steps, and the outreach ends in time. */
  next: PreviewedStep | null;
  /** Why they stay where they are: something is lacking in a step, or a task or a mail is under way. */
  stays: string | null;
}

/** As many messages as are looked at, and moved, at once. */
const PAGE = 200;

/**
 * Takes all who follow earlier versions of a sequence over to the current one, each at the step where they are.
 * Who has a mail or a task under way, or lacks what a step to come needs, stays.
 *
 * @param dryRun nothing is changed
 * @throws AppError `not_found`, `input`
 */
export async function* migrateSequence(
  services: Services,
  name: string,
  dryRun: boolean,
): AsyncGenerator<Migration> {
  const current = await requireSequence(services, name);
  const versions = await services.store.read(({ sequences }) => sequences.versions(name));
  for (const { id, version } of versions) {
    if (id === current.stored.id) continue;
    for (let afterId = 0; ; ) {
      const page = await services.store.read(({ messages }) =>
        messages.following({ sequenceId: id, afterId, limit: PAGE }),
      );
      const last = page.at(-1);
      if (!last) break;
      for (const message of page) {
        const moved = await migrateOne(services, current, message, version, dryRun);
        if (moved) yield moved;
      }
      afterId = last.id;
    }
  }
}

async function migrateOne(
  services: Services,
  current: StoredSteps,
  message: Message,
  from: number,
  dryRun: boolean,
): Promise<Migration | null> {
  const { store, policy, clock } = services;
  const found = await store.read(async (queries) => ({
    lead: await queries.leads.byId(message.leadId),
    emails: await queries.emails.ofMessages([message.id]),
    tasks: await queries.tasks.ofMessages([message.id]),
  }));
  const { lead } = found;
  if (!lead) return null;
  const begun = later(message.waitingSince ?? clock.now(), message.stepFrom);
  const mailbox = policy.forMailbox(message.mailbox);
  const steps = await previewSteps(current, mailbox, lead, begun, message.step);
  const next = steps.find(({ state }) => state === "to_come") ?? null;
  const result = { lead, message, from, next };
  const lacking = steps.find(({ state, error }) => state === "to_come" && error !== null);
  if (lacking?.error) return { ...result, stays: lacking.error.message };
  if (found.emails.some(({ state }) => UNDER_WAY.includes(state))) {
    return { ...result, stays: "a mail is under way" };
  }
  if (found.tasks.some(({ state, overdueAt }) => state === "open" && overdueAt === null)) {
    return { ...result, stays: "a task waits" };
  }
  if (dryRun) return { ...result, stays: null };
  try {
    const sequenceId = current.stored.id;
    await store.write(({ messages }) =>
      messages.update({ ...message, sequenceId, dueAt: null, dueKind: null }),
    );
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "conflict") throw error;
    return { ...result, stays: "something happened at the same moment" };
  }
  return { ...result, stays: null };
}

const UNDER_WAY: readonly string[] = ["draft", "queued", "sending", "uncertain"];

function later(a: Date, b: Date | null): Date {
  return b !== null && b > a ? b : a;
}
