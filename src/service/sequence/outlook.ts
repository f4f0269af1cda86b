// What comes next for messages that follow sequences, for people: which step, and what it is about.

import type { Email } from "../../domain/email.ts";
import { AppError } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import type { Message } from "../../domain/message.ts";
import { waitingTask } from "../../domain/sequence/next-step.ts";
import type { Step } from "../../domain/sequence/sequence.ts";
import type { Task } from "../../domain/sequence/task.ts";
import type { Queries } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { rendererOf, type StepRenderer, type StoredSteps, versionsOf } from "./book.ts";
import { delaysFor, scheduleOf } from "./schedule.ts";
import { tried } from "./tried.ts";

/** A step of a sequence that comes next, or that waits for a person. */
export interface ComingStep {
  sequence: string;
  version: number;
  /** From 1. */
  number: number;
  kind: Step["kind"];
  /** What a person is to do; of a step that can't be made or is left out as things are, why. Null: nothing. */
  text: string | null;
  /** Of a task that waits: what `done` and `skip` call it. */
  taskId: number | null;
}

/**
 * Says what comes next for a message, whose times are worked out where the tick has not yet. In a
 * transaction.
 */
export type Outlook = (
  queries: Queries,
  message: Message,
  lead: Lead,
  emails: readonly Email[],
) => Promise<{ message: Message; step: ComingStep | null }>;

/** Reads what the outlook of these messages follows from. To be called outside of transactions. */
export async function outlookOf(
  services: Services,
  messages: readonly Message[],
): Promise<Outlook> {
  const { policy } = services;
  // Of a version that can't be read, the tick tells.
  const versions = await versionsOf(services, messages, () => undefined);
  const delays = await delaysFor(
    policy,
    messages.map(({ mailbox }) => mailbox),
  );
  const renderers = new Map<number, StepRenderer>();
  for (const { id, sequenceId, mailbox } of messages) {
    const version = sequenceId === null ? undefined : versions.get(sequenceId);
    const renderer = version && (await rendererFor(version, policy.forMailbox(mailbox)));
    if (renderer) renderers.set(id, renderer);
  }
  return async (queries, stored, lead, emails) => {
    const version = versions.get(stored.sequenceId ?? 0);
    if (!version) return { message: stored, step: null };
    const schedule = await scheduleOf(queries, policy, [stored], versions, delays);
    const next = stored.dueAt === null && isFollowing(stored) ? schedule.next(stored) : null;
    const message = next ? { ...stored, dueAt: next.at, dueKind: next.kind } : stored;
    const tasks = await queries.tasks.ofMessages([message.id]);
    const step = stepOf(version, message, lead, emails, tasks, renderers.get(message.id));
    return { message, step };
  };
}

/** A text that can't be read is told of when its step is due. */
async function rendererFor(
  ...given: Parameters<typeof rendererOf>
): Promise<StepRenderer | undefined> {
  try {
    return await rendererOf(...given);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return undefined;
  }
}

function isFollowing({ status }: Message): boolean {
  return status === "sent" || status === "follow_up";
}

function stepOf(
  { stored, sequence }: StoredSteps,
  message: Message,
  lead: Lead,
  emails: readonly Email[],
  tasks: readonly Task[],
  render: StepRenderer | undefined,
): ComingStep | null {
  const of = { sequence: stored.name, version: stored.version };
  const at = (number: number, more: Pick<ComingStep, "text" | "taskId">): ComingStep | null => {
    const step = sequence.steps[number - 1];
    return step ? { ...of, number, kind: step.kind, ...more } : null;
  };
  const leaving = emails.find(({ state }) => UNSENT.includes(state));
  if (leaving?.step) return at(leaving.step, { text: null, taskId: null });
  if (leaving || !isFollowing(message) || message.waitingSince === null) return null;
  const waiting = waitingTask(message, tasks);
  if (waiting) return at(waiting.step, { text: waiting.text, taskId: waiting.id });
  const step = sequence.steps[message.step];
  if (!step) return null;
  if (render && tried(() => render.skips(step, lead)) === true) {
    const text = `step ${step.number} of ${stored.name} will be left out, as its skip_if says`;
    return at(step.number, { text, taskId: null });
  }
  if (step.kind !== "task" || !render) return at(step.number, { text: null, taskId: null });
  const text = tried(() => render.task(step, lead));
  return at(step.number, { text: typeof text === "string" ? text : text.message, taskId: null });
}

const UNSENT: readonly Email["state"][] = ["draft", "queued", "sending", "uncertain"];
