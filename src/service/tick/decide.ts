import { AppError, messageOf } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import type { Message } from "../../domain/message.ts";
import { applyEvent } from "../message/apply-event.ts";
import { requireThread } from "../message/thread.ts";
import { checkText } from "../outbox/email-rows.ts";
import type { Queries, Writer } from "../ports/index.ts";
import { queueReply } from "../send/answer.ts";
import { followUpText } from "../send/follow-up-text.ts";
import { parseTemplate, type Template } from "../send/template.ts";
import type { MessagePolicy, Services } from "../services.ts";
import { dueCloses, dueFollowUps } from "./due.ts";
import type { FollowUpGate } from "./gate.ts";
import type { Limit } from "./limit.ts";
import { leadRef, type TickLog } from "./report.ts";
import { answerReplies, writeFollowUps } from "./write-texts.ts";

/** As many messages as are worked on, and committed, at once. */
const AT_ONCE = 100;

/** Queues what silence and replies have made due: follow-ups, closes, answers. */
export async function decide(
  services: Services,
  mailbox: string,
  writer: Writer,
  gate: FollowUpGate,
  log: TickLog,
  limit: Limit,
): Promise<void> {
  // One that fails holds up neither of the others.
  for (const part of [
    () => enqueueFollowUps(services, mailbox, writer, gate, log, limit),
    () => closeSilent(services, mailbox, log, limit),
    () => answerReplies(services, mailbox, writer, log, limit),
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
  mailbox: string,
  writer: Writer,
  gate: FollowUpGate,
  log: TickLog,
  limit: Limit,
): Promise<void> {
  const now = services.clock.now();
  const templates = new Map<MessagePolicy, Template>();
  let held = 0;
  for await (const { policy, messages } of dueFollowUps(services, mailbox, now, AT_ONCE)) {
    if (limit.over) return;
    if (!gate.open) {
      held += messages.length;
      continue;
    }
    if (policy.followUpBy === "ai") {
      if (!(await writeFollowUps(services, writer, messages, log, limit))) return;
      continue;
    }
    const { sender } = services.policy.forMailbox(mailbox);
    const template =
      templates.get(policy) ??
      (await parseTemplate("follow_up.text", policy.followUpText ?? followUpText(sender), sender));
    templates.set(policy, template);
    await each(messages, log, (message) =>
      services.store.write((queries) => enqueueFollowUp(queries, services, message, template)),
    );
  }
  if (!gate.open) log.holdFollowUps(held, gate.why);
}

async function enqueueFollowUp(
  queries: Queries,
  { policy, clock }: Services,
  due: Message,
  template: Template,
): Promise<void> {
  const thread = await requireThread(queries, due.id);
  if (thread.message.revision !== due.revision) return;
  await queueReply(
    queries,
    policy,
    thread,
    {
      kind: "follow_up",
      state: "queued",
      text: checkText(template.render(thread.lead), "the follow-up"),
      writtenBy: policy.forMessage(due).followUpText === null ? "template" : "person",
    },
    clock.now(),
  );
}

async function closeSilent(
  services: Services,
  mailbox: string,
  log: TickLog,
  limit: Limit,
): Promise<void> {
  const now = services.clock.now();
  for await (const page of dueCloses(services, mailbox, now, AT_ONCE)) {
    if (limit.over) return;
    await each(page, log, async (message) => {
      const lead = await services.store.write((queries) => close(queries, message, now));
      if (!lead) return;
      const event = { messageId: message.id, emailId: null, lead: leadRef(lead), detail: null };
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
        // Another process changed the message meanwhile; the next tick decides on its new state.
        if (error.code === "conflict") return;
        log.error("decide", `message ${message.id}: ${error.message}`, error.hint);
      }
    }),
  );
}
