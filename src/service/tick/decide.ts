import { AppError, messageOf } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import type { Message } from "../../domain/message.ts";
import { applyEvent } from "../message/apply-event.ts";
import { requireThread } from "../message/thread.ts";
import type { Queries, Writer } from "../ports/index.ts";
import { queueReply } from "../send/answer.ts";
import { followUpText, nudgeText } from "../send/follow-up-text.ts";
import { type BodyTemplate, readBody } from "../send/text.ts";
import type { MessagePolicy, Sender, Services } from "../services.ts";
import { type DuePage, dueAnsweredCloses, dueCloses, dueFollowUps, dueNudges } from "./due.ts";
import { each } from "./each.ts";
import type { FollowUpGate } from "./follow-up-gate.ts";
import type { Limit } from "./limit.ts";
import { leadRef, type TickLog } from "./report.ts";
import { takeSteps } from "./steps.ts";
import { answerReplies, writeFollowUps } from "./write-texts.ts";

/** As many messages as are worked on, and committed, at once. */
const AT_ONCE = 100;

/** Queues what silence and replies have made due: follow-ups, nudges, closes, answers. */
export async function decide(
  services: Services,
  mailbox: string,
  writer: Writer,
  gate: FollowUpGate,
  log: TickLog,
  limit: Limit,
): Promise<void> {
  const now = services.clock.now();
  const chase = { services, mailbox, writer, gate, log, limit };
  // One that fails holds up none of the others.
  for (const part of [
    () => enqueueDue(chase, FOLLOW_UPS, dueFollowUps(services, mailbox, now, AT_ONCE)),
    () => takeSteps(chase),
    () => enqueueDue(chase, NUDGES, dueNudges(services, mailbox, now, AT_ONCE)),
    () => closeSilent(services, dueCloses(services, mailbox, now, AT_ONCE), log, limit),
    () => closeSilent(services, dueAnsweredCloses(services, mailbox, now, AT_ONCE), log, limit),
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

/** What asking silent leads works with. */
export interface Chase {
  services: Services;
  mailbox: string;
  writer: Writer;
  gate: FollowUpGate;
  log: TickLog;
  limit: Limit;
}

/** What differs between the two kinds of mail that ask a silent lead. */
interface ChaseKind {
  kind: "follow_up" | "nudge";
  setting: string;
  /** In an error. */
  name: string;
  ownText(policy: MessagePolicy): string | null;
  builtIn(sender: Sender): string;
}

const FOLLOW_UPS: ChaseKind = {
  kind: "follow_up",
  setting: "follow_up.text",
  name: "the follow-up",
  ownText: ({ followUpText }) => followUpText,
  builtIn: followUpText,
};

const NUDGES: ChaseKind = {
  kind: "nudge",
  setting: "answered.text",
  name: "the nudge",
  ownText: (policy) => policy.nudgeText,
  builtIn: nudgeText,
};

async function enqueueDue(
  { services, mailbox, writer, gate, log, limit }: Chase,
  chase: ChaseKind,
  due: AsyncIterable<DuePage>,
): Promise<void> {
  const templates = new Map<MessagePolicy, BodyTemplate>();
  let held = 0;
  for await (const { policy, messages } of due) {
    if (limit.over) return;
    if (!gate.open) {
      held += messages.length;
      continue;
    }
    if (policy.followUpBy === "ai") {
      if (!(await writeFollowUps(services, writer, chase.kind, messages, log, limit))) return;
      continue;
    }
    const own = services.policy.forMailbox(mailbox);
    const text = chase.ownText(policy) ?? chase.builtIn(own.sender);
    const template =
      templates.get(policy) ??
      (await readBody(chase.setting, { text, onMissing: (why) => log.notice(why) }, own));
    templates.set(policy, template);
    await each(messages, log, (message) =>
      services.store.write((queries) => enqueue(queries, services, chase, message, template)),
    );
  }
  if (!gate.open) log.holdFollowUps(held, gate.why);
}

async function enqueue(
  queries: Queries,
  { policy, clock }: Services,
  chase: ChaseKind,
  due: Message,
  template: BodyTemplate,
): Promise<void> {
  const thread = await requireThread(queries, due.id);
  if (thread.message.revision !== due.revision) return;
  await queueReply(
    queries,
    policy,
    thread,
    {
      kind: chase.kind,
      state: "queued",
      body: template.render(thread.lead),
      writtenBy: chase.ownText(policy.forMessage(due)) === null ? "template" : "person",
    },
    clock.now(),
  );
}

async function closeSilent(
  services: Services,
  due: AsyncIterable<Message[]>,
  log: TickLog,
  limit: Limit,
): Promise<void> {
  const now = services.clock.now();
  for await (const page of due) {
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
