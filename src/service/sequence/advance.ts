// What a tick does when steps of sequences are due. May import send/, ai/ and message/.
import { AppError } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import type { Message } from "../../domain/message.ts";
import { nextStep, waitingTask } from "../../domain/sequence/next-step.ts";
import type {
  AiStep,
  EmailStep,
  Step,
  TaskStep,
  TaskWait,
} from "../../domain/sequence/sequence.ts";
import { namesStep } from "../../domain/sequence/sequence.ts";
import type { AfterWait } from "../../domain/sequence/task.ts";
import { applyEvent } from "../message/apply-event.ts";
import { requireThread, type Thread } from "../message/thread.ts";
import type { Queries } from "../ports/index.ts";
import { queueReply } from "../send/answer.ts";
import type { Services } from "../services.ts";
import { rendererOf, type StepRenderer, type StoredSteps, stepName } from "./book.ts";
import { delaysIn } from "./calendar.ts";
import { tried } from "./tried.ts";

/** What became of a message whose next step was due. */
export type Advanced =
  /** A mail is in the outbox. */
  | { outcome: "queued"; step: EmailStep }
  /** The AI is to write it. */
  | { outcome: "ask"; step: AiStep }
  | { outcome: "task"; text: string }
  | { outcome: "overdue"; text: string }
  /** A person has to mend something before the step can be taken. */
  | { outcome: "blocked"; why: string }
  | { outcome: "closed" }
  /** A mail is due that may not be written in this tick. */
  | { outcome: "held" }
  /** Another process has changed the message, or its time has not come. */
  | { outcome: "nothing" };

const DAY = 86_400_000;
/** A task without an end is waited for so long, and then the outreach ends; in milliseconds. */
const UNTIL_DONE = 30 * DAY;

/** What the steps of one mailbox and version are taken with. */
export interface Stepper {
  /** Takes a message as far as it goes now, in one transaction. */
  advance(due: Message): Promise<Advanced & { lead: Lead | null }>;
}

/**
 * @param mayWrite whether follow-ups may leave in this tick; else mails are left for a later one
 * @throws AppError `template`, `input` where a text of the version can't be read
 */
export async function stepperOf(
  services: Services,
  mailbox: string,
  version: StoredSteps,
  mayWrite: boolean,
): Promise<Stepper> {
  const own = services.policy.forMailbox(mailbox);
  const render = await rendererOf(version, own);
  const after = await delaysIn(own);
  return {
    advance: (due) =>
      services.store.write(async (queries) => {
        const thread = await requireThread(queries, due.id);
        if (thread.message.revision !== due.revision) return { outcome: "nothing", lead: null };
        const how = { after: after(thread.lead), mayWrite };
        const advanced = await new Work(services, version, render, queries, thread, how).run();
        return { ...advanced, lead: thread.lead };
      }),
  };
}

type After = Parameters<typeof nextStep>[4];

/** One message on its way through its sequence, in a transaction. */
class Work {
  readonly #services: Services;
  readonly #version: StoredSteps;
  readonly #render: StepRenderer;
  readonly #queries: Queries;
  readonly #thread: Thread;
  readonly #after: After;
  readonly #mayWrite: boolean;
  readonly #now: Date;
  #message: Message;

  constructor(
    services: Services,
    version: StoredSteps,
    render: StepRenderer,
    queries: Queries,
    thread: Thread,
    { after, mayWrite }: { after: After; mayWrite: boolean },
  ) {
    this.#after = after;
    this.#mayWrite = mayWrite;
    this.#services = services;
    this.#version = version;
    this.#render = render;
    this.#queries = queries;
    this.#thread = thread;
    this.#message = thread.message;
    this.#now = services.clock.now();
  }

  async run(): Promise<Advanced> {
    const { policy } = this.#services;
    // As many steps as can be left out, one after the other.
    for (;;) {
      const tasks = await this.#queries.tasks.ofMessages([this.#message.id]);
      const { closeAfter } = policy.forMessage(this.#message).followUps;
      const next = nextStep(this.#message, this.#version.sequence, tasks, closeAfter, this.#after);
      if (!next) return { outcome: "nothing" };
      if (next.at > this.#now) {
        await this.#queries.messages.setDue({
          ...this.#message,
          ...{ dueAt: next.at, dueKind: next.kind },
        });
        return { outcome: "nothing" };
      }
      const waiting = waitingTask(this.#message, tasks);
      if (waiting) return this.#overdue(waiting.id);
      const { step } = next;
      if (step === null) return this.#close();
      const skips = tried(() => this.#render.skips(step, this.#lead));
      if (skips instanceof AppError) return this.#block(step, skips);
      if (!skips) return this.#take(step);
      await this.#queries.logs.add(this.#message.id, "step_skipped", this.#now);
      // What comes after counts from the time of the step, however late the tick is.
      await this.#update({ step: step.number, stepFrom: next.at });
    }
  }

  get #lead(): Lead {
    return this.#thread.lead;
  }

  async #take(step: Step): Promise<Advanced> {
    if (step.kind === "task") return this.#beginTask(step);
    if (!this.#mayWrite) return { outcome: "held" };
    if (step.kind === "ai") return { outcome: "ask", step };
    const mail = tried(() => this.#render.mail(step, this.#lead));
    if (mail instanceof AppError) return this.#block(step, mail);
    const { subject, body, variant } = mail;
    await queueReply(
      this.#queries,
      this.#services.policy,
      { ...this.#thread, message: this.#message },
      {
        ...{ kind: "follow_up", state: "queued", body, writtenBy: "person" },
        ...{ step: step.number, variant, subject },
      },
      this.#now,
    );
    return { outcome: "queued", step };
  }

  async #beginTask(step: TaskStep): Promise<Advanced> {
    const text = tried(() => this.#render.task(step, this.#lead));
    if (text instanceof AppError) return this.#block(step, text);
    const { until, afterWait } = this.#endOf(step.wait);
    await this.#addTask(step.number, text, until, afterWait);
    await this.#queries.logs.add(this.#message.id, "task", this.#now);
    await this.#update({ step: step.number, dueAt: until, dueKind: "waits" });
    return { outcome: "task", text };
  }

  #endOf(wait: TaskWait): { until: Date; afterWait: AfterWait } {
    if (wait === "done") return { until: this.#in(UNTIL_DONE), afterWait: "end" };
    return { until: this.#after(this.#now, wait), afterWait: "go_on" };
  }

  #in(ms: number): Date {
    return new Date(this.#now.getTime() + ms);
  }

  #addTask(step: number, text: string, waitUntil: Date, afterWait: AfterWait) {
    const { id: messageId } = this.#message;
    return this.#queries.tasks.add({ messageId, step, text, waitUntil, afterWait }, this.#now);
  }

  /** Nobody has done a task in its time: the sequence goes on or ends, and the task stays to be seen. */
  async #overdue(id: number): Promise<Advanced> {
    const task = await this.#queries.tasks.byId(id);
    if (!task || !(await this.#queries.tasks.overdue(id, this.#now))) return { outcome: "nothing" };
    await this.#queries.logs.add(this.#message.id, "task_overdue", this.#now);
    if (task.afterWait === "end") {
      await applyEvent(this.#queries, this.#message, this.#thread.emails, "closed", this.#now, {
        keepTasks: true,
      });
    } else {
      await this.#update({ stepFrom: task.waitUntil });
    }
    return { outcome: "overdue", text: task.text };
  }

  /** The step can't be taken as things are: a person is asked, and nothing leaves meanwhile. */
  async #block(step: Step, error: AppError): Promise<Advanced> {
    const { name } = this.#version.sequence;
    const where = namesStep(error.message, step.number, name)
      ? ""
      : `${stepName(this.#version, step, null)} could not be made: `;
    const why = `${where}${error.message}. ${error.hint ?? ""}`.trim();
    const until = this.#in(UNTIL_DONE);
    await this.#addTask(step.number, why, until, "end");
    await this.#queries.logs.add(this.#message.id, "task", this.#now);
    await this.#update({ dueAt: until, dueKind: "waits" });
    return { outcome: "blocked", why };
  }

  async #close(): Promise<Advanced> {
    // A task that the sequence went on without stays to be seen.
    await applyEvent(this.#queries, this.#message, this.#thread.emails, "closed", this.#now, {
      keepTasks: true,
    });
    return { outcome: "closed" };
  }

  async #update(change: Partial<Message>): Promise<void> {
    const unknown = { dueAt: null, dueKind: null };
    this.#message = await this.#queries.messages.update({
      ...this.#message,
      ...unknown,
      ...change,
    });
  }
}
