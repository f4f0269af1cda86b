import { AppError } from "../../domain/errors.ts";
import type { Message } from "../../domain/message.ts";
import type { AiStep } from "../../domain/sequence/sequence.ts";
import type { Advanced } from "../sequence/advance.ts";
import type { Services } from "../services.ts";
import type { Chase } from "./decide.ts";
import { dueSteps } from "./due.ts";
import { each } from "./each.ts";
import { leadRef } from "./report.ts";
import { writeFollowUps } from "./write-texts.ts";

/** As many messages as are worked on, and committed, at once. */
const AT_ONCE = 100;

/** Takes the steps of sequences that are due. */
export async function takeSteps(chase: Chase): Promise<void> {
  const { services, mailbox, gate, log, limit } = chase;
  const now = services.clock.now();
  if (!(await hasSteps(chase, now))) return;
  const { scheduleSteps } = await import("../sequence/schedule.ts");
  const { stepperOf } = await import("../sequence/advance.ts");
  const { versionsOf } = await import("../sequence/book.ts");
  // Each fault is told once; those who follow another sequence go on.
  const told = new Set<string>();
  const onFault = ({ message, hint }: AppError) => {
    if (!told.has(message)) log.error("decide", message, hint);
    told.add(message);
  };
  await scheduleSteps(services, mailbox, limit, onFault);
  let held = 0;
  // A model that can't be asked holds up the steps that it writes, and no others.
  let asks = true;
  for await (const { messages } of dueSteps(services, mailbox, now, AT_ONCE)) {
    if (limit.over) return;
    const versions = await versionsOf(services, messages, onFault);
    for (const [id, version] of versions) {
      const stepper = await readable(stepperOf(services, mailbox, version, gate.open), onFault);
      if (!stepper) continue;
      const own = messages.filter(({ sequenceId }) => sequenceId === id);
      const asked: { message: Message; step: AiStep }[] = [];
      await each(own, log, async (message) => {
        const { lead, ...advanced } = await stepper.advance(message);
        if (advanced.outcome === "held") held += 1;
        if (advanced.outcome === "ask") asked.push({ message, step: advanced.step });
        const event = eventOf(advanced);
        if (!event || !lead) return;
        log.event({ ...event, messageId: message.id, emailId: null, lead: leadRef(lead) });
      });
      if (asks) asks = await writeAsked(chase, asked);
    }
  }
  if (!gate.open) log.holdFollowUps(held, gate.why);
}

/** Undefined where it was told of as a fault. */
async function readable<T>(
  reading: Promise<T>,
  onFault: (fault: AppError) => void,
): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "database") throw error;
    onFault(error);
    return undefined;
  }
}

/** Works out when the next steps of those are due whose mails have just left. */
export async function scheduleAfter(
  services: Services,
  mailbox: string,
  limit: { readonly over: boolean },
): Promise<void> {
  const query = { mailbox, afterId: 0, limit: 1 };
  const unknown = await services.store.read(({ messages }) => messages.withoutDueTime(query));
  if (unknown.length === 0) return;
  const { scheduleSteps } = await import("../sequence/schedule.ts");
  await scheduleSteps(services, mailbox, limit);
}

/** Whether anything follows a sequence: only then is reading sequences loaded. */
async function hasSteps({ services, mailbox }: Chase, now: Date): Promise<boolean> {
  const query = { mailbox, afterId: 0, limit: 1 };
  return services.store.read(async ({ messages }) => {
    if ((await messages.withoutDueTime(query)).length > 0) return true;
    return (await messages.stepsDue({ ...query, now, besidesHeld: false })).length > 0;
  });
}

function eventOf(
  advanced: Advanced,
): { type: "closed" | "task" | "task_overdue"; detail: string | null } | null {
  switch (advanced.outcome) {
    case "closed":
      return { type: "closed", detail: null };
    case "task":
      return { type: "task", detail: advanced.text };
    case "blocked":
      return { type: "task", detail: advanced.why };
    case "overdue":
      return { type: "task_overdue", detail: advanced.text };
    default:
      return null;
  }
}

/** @returns false where the writer is not to be asked again in this tick */
async function writeAsked(
  { services, writer, log, limit }: Chase,
  asked: readonly { message: Message; step: AiStep }[],
): Promise<boolean> {
  for (const { message, step } of asked) {
    const wish = { about: step.about, step: step.number };
    const went = await writeFollowUps(services, writer, "follow_up", [message], log, limit, wish);
    if (!went) return false;
  }
  return true;
}
