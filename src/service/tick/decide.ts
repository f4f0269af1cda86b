import { AppError, messageOf } from "../../domain/errors.ts";
import { answerDue } from "../../domain/follow-up.ts";
import type { Lead } from "../../domain/lead.ts";
import { aiRounds, type Message } from "../../domain/message.ts";
import { storeAnswer, taskOf } from "../ai-reply.ts";
import { continueThread } from "../answer.ts";
import { applyEvent } from "../apply.ts";
import { requireThread, type Thread } from "../find.ts";
import { followUpText } from "../follow-up-text.ts";
import type { Services } from "../policy.ts";
import type { Queries, Writer } from "../ports.ts";
import { checkText } from "../reply.ts";
import { parseTemplate, type Template } from "../template.ts";
import { dueCloses, dueFollowUps, repliesToAnswer } from "./due.ts";
import type { FollowUpGate } from "./gate.ts";
import type { Limit } from "./limit.ts";
import { who } from "./read.ts";
import type { TickLog } from "./report.ts";

/** As many messages as are worked on, and committed, at once. */
const AT_ONCE = 100;

/** Queues what silence and replies have made due: follow-ups, closes, answers. */
export async function decide(
  services: Services,
  writer: Writer,
  gate: FollowUpGate,
  log: TickLog,
  limit: Limit,
): Promise<void> {
  // One that fails holds up neither of the others.
  for (const part of [
    () => enqueueFollowUps(services, gate, log, limit),
    () => closeSilent(services, log, limit),
    () => answerReplies(services, writer, log, limit),
  ]) {
    try {
      await part();
    } catch (error) {
      log.error("decide", messageOf(error), error instanceof AppError ? error.hint : undefined);
    }
  }
  if (limit.expired) log.error("decide", "deciding what is due took too long; the rest comes next");
}

async function enqueueFollowUps(
  services: Services,
  gate: FollowUpGate,
  log: TickLog,
  limit: Limit,
): Promise<void> {
  const now = services.clock.now();
  let template: Template | undefined;
  let held = 0;
  for await (const page of dueFollowUps(services, now, AT_ONCE)) {
    if (limit.over) return;
    if (!gate.open) {
      held += page.length;
      continue;
    }
    const source = services.policy.followUpText ?? followUpText(services.policy.sender);
    template ??= await parseTemplate("follow_up.text", source, services.policy.sender);
    const text = template;
    await each(page, log, (message) =>
      services.store.write((queries) => enqueueFollowUp(queries, services, message, text)),
    );
  }
  if (!gate.open) log.hold(held, `follow-ups are held: ${gate.why}`);
}

async function enqueueFollowUp(
  queries: Queries,
  { policy, clock }: Services,
  due: Message,
  template: Template,
): Promise<void> {
  const thread = await requireThread(queries, due.id);
  if (thread.message.revision !== due.revision) return;
  await continueThread(
    queries,
    policy,
    thread,
    {
      kind: "follow_up",
      state: "queued",
      text: checkText(template.render(thread.lead), "the follow-up"),
      writtenBy: policy.followUpText === null ? "template" : "person",
    },
    clock.now(),
  );
}

async function closeSilent(services: Services, log: TickLog, limit: Limit): Promise<void> {
  const now = services.clock.now();
  for await (const page of dueCloses(services, now, AT_ONCE)) {
    if (limit.over) return;
    await each(page, log, async (message) => {
      const lead = await services.store.write((queries) => close(queries, message, now));
      if (!lead) return;
      const event = { messageId: message.id, emailId: null, lead: who(lead), detail: null };
      log.event({ type: "closed", ...event });
    });
  }
}

/** Null where the message has moved on since it was read. */
async function close(queries: Queries, due: Message, now: Date): Promise<Lead | null> {
  const { message, emails, lead } = await requireThread(queries, due.id);
  if (message.revision !== due.revision) return null;
  await applyEvent(queries, message, emails, "closed", now);
  return lead;
}

async function answerReplies(
  services: Services,
  writer: Writer,
  log: TickLog,
  limit: Limit,
): Promise<void> {
  const { policy, store, clock } = services;
  const { mode, maxRounds } = policy.answer;
  if (mode === "off") return;
  for await (const page of repliesToAnswer(services, clock.now(), AT_ONCE)) {
    for (const message of page) {
      if (limit.over) return;
      const thread = await store.read((queries) => requireThread(queries, message.id));
      if (aiRounds(thread.emails) >= maxRounds) {
        await handOver(services, thread);
        continue;
      }
      const due = answerDue(thread.message, thread.emails, policy.answer);
      if (due === null || due > clock.now()) continue;
      await each([message], log, () => answerOne(services, writer, thread, mode, log));
    }
  }
}

async function answerOne(
  { store, policy, clock }: Services,
  writer: Writer,
  thread: Thread,
  mode: "auto" | "review",
  log: TickLog,
): Promise<void> {
  const { text: answer } = await writer.write(taskOf(policy, thread, clock.now()));
  const text = checkText(answer, "the answer");
  const written = { thread, text, writtenBy: writer.name };
  const state = mode === "review" ? "draft" : "queued";
  await store.write((queries) => storeAnswer(queries, policy, written, state, clock.now()));
  if (mode !== "review") return;
  log.event({
    type: "drafts",
    messageId: thread.message.id,
    emailId: null,
    lead: who(thread.lead),
    detail: null,
  });
}

/** As many rounds as allowed: from here on the conversation is a person's. */
async function handOver({ store }: Services, { message }: Thread): Promise<void> {
  await store.write((queries) => queries.messages.update({ ...message, waitingSince: null }));
}

/** Works on messages at once; what fails for one is reported and holds up no other. */
async function each(
  messages: readonly Message[],
  log: TickLog,
  work: (message: Message) => Promise<void>,
): Promise<void> {
  await Promise.all(
    messages.map(async (message) => {
      try {
        await work(message);
      } catch (error) {
        if (!(error instanceof AppError)) {
          log.error("decide", `message ${message.id}: ${messageOf(error)}`);
          return;
        }
        if (error.code === "database") throw error;
        // Somebody changed it at the same moment: the next tick sees what it has become.
        if (error.code === "conflict") return;
        log.error("decide", `message ${message.id}: ${error.message}`, error.hint);
      }
    }),
  );
}
