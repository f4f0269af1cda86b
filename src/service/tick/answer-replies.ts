import type { AiMode } from "../../domain/ai-mode.ts";
import { AppError, messageOf } from "../../domain/errors.ts";
import { answerDue } from "../../domain/follow-up.ts";
import type { IntentResult } from "../../domain/intent/intent.ts";
import { aiRounds, type Message } from "../../domain/message.ts";
import { newestReply, requireUnchanged, storeAnswer, usageOf } from "../ai/answer.ts";
import { budgetSpent, withinBudget } from "../ai/budget.ts";
import { asTrouble, defer, unlessMovedOn } from "../ai/defer.ts";
import { otherLeadsOf } from "../ai/other-leads.ts";
import type { ReplyDecision } from "../ai/triage-reply.ts";
import { unsubscribeLead } from "../inbox/unsubscribe.ts";
import { applyEvent } from "../message/apply-event.ts";
import { requireThread, type Thread } from "../message/thread.ts";
import { checkText, storable } from "../outbox/email-rows.ts";
import { type Queries, type Writer, WriterUnavailable } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { repliesToAnswer } from "./due.ts";
import type { Limit } from "./limit.ts";
import { leadRef, type TickEvent, type TickLog } from "./report.ts";

/** As many messages as are read at once. */
const PAGE = 100;

/**
 * Decides about the replies that the AI may answer, one after the other: a model takes its time, and
 * one that is away or has written enough for a day is not asked again in this tick.
 */
export async function answerReplies(
  services: Services,
  writer: Writer,
  log: TickLog,
  limit: Limit,
): Promise<void> {
  for await (const page of repliesToAnswer(services, services.clock.now(), PAGE)) {
    for (const message of page) {
      if (limit.over) return;
      if (!(await answerOne(services, writer, message, log, limit.stop))) return;
    }
  }
}

/** @returns false where the writer is not to be asked again in this tick */
async function answerOne(
  services: Services,
  writer: Writer,
  { id }: Message,
  log: TickLog,
  stop: AbortSignal | undefined,
): Promise<boolean> {
  const { policy, store, clock } = services;
  const thread = await store.read((queries) => requireThread(queries, id));
  const { message } = thread;
  const mode = message.aiMode ?? policy.answer.mode;
  if (mode === "off") return true;
  if (aiRounds(thread.emails) >= policy.answer.maxRounds) {
    const detail = `${policy.answer.maxRounds} answers were sent, and ai.max_rounds allows no more`;
    await unlessMovedOn(() => handOver(services, thread, [{ rule: "rounds", detail }], null));
    return true;
  }
  const due = answerDue(message, thread.emails, policy.answer);
  if (due === null || due > clock.now()) return true;
  if (!(await store.read((queries) => withinBudget(queries, policy, writer, clock.now())))) {
    log.notice(budgetSpent(policy));
    return false;
  }
  try {
    // What decides about replies takes time to load, and most ticks have none.
    const { triageReply } = await import("../ai/triage-reply.ts");
    const considered = await triageReply(
      { policy, otherLeads: otherLeadsOf(store), stop },
      writer,
      thread,
      clock.now(),
    );
    await unlessMovedOn(() => carryOut(services, writer, thread, mode, considered, log));
    return true;
  } catch (error) {
    if (error instanceof WriterUnavailable) {
      // It was not the writer's fault, and the reply waits as it did.
      if (stop?.aborted) return false;
      await defer(services, thread, error);
      log.error("decide", error.message, "Replies wait until it can be reached.");
      return false;
    }
    if (error instanceof AppError && error.code === "database") throw error;
    // A wrong key, for instance: it would be refused for every reply.
    const wholly = error instanceof AppError && error.code === "config";
    if (!wholly) await defer(services, thread, asTrouble(error));
    if (!(error instanceof AppError)) {
      log.error("decide", `message ${id}: ${messageOf(error)}`);
      return true;
    }
    log.error("decide", wholly ? error.message : `message ${id}: ${error.message}`, error.hint);
    return !wholly;
  }
}

async function carryOut(
  services: Services,
  writer: Writer,
  thread: Thread,
  mode: AiMode,
  considered: ReplyDecision,
  log: TickLog,
): Promise<void> {
  const { decision, reading, written, holds } = considered;
  const tell = (type: TickEvent["type"], detail: string | null = null): void => {
    const { message, lead } = thread;
    log.event({ type, messageId: message.id, emailId: null, lead: leadRef(lead), detail });
  };
  const { text = "" } = written ?? {};
  const why = holds.map(({ detail }) => detail).join("; ") || null;
  // Whatever a model thinks of a reply, in review mode a person decides.
  const trusted = written === null || mode === "auto";
  if (decision === "schedule" && reading.until !== null && trusted) {
    await schedule(services, thread, reading, reading.until);
    return tell("scheduled", `on ${reading.until.toISOString().slice(0, 10)}`);
  }
  if (decision === "close" && trusted) {
    await close(services, thread, reading);
    return tell("closed", "the lead declined");
  }
  if (decision === "suppress" && trusted) {
    await suppress(services, thread, reading);
    return tell("unsubscribes");
  }
  if (text.trim() === "" || written === null || (decision !== "answer" && holds.length === 0)) {
    const detail = `taken for ${reading.intent.replaceAll("_", " ")}: that is for a person`;
    await handOver(
      services,
      thread,
      holds.length > 0 ? holds : [{ rule: "intent", detail }],
      reading,
    );
    return tell("handed_over", why ?? detail);
  }
  const held = mode === "review" || holds.length > 0;
  await services.store.write(async (queries) => {
    await note(queries, thread, { reading });
    return storeAnswer(
      queries,
      services.policy,
      {
        ...{ thread, holds, writtenBy: writer.name, usage: usageOf(writer, written) },
        text: holds.length > 0 ? storable(text) : checkText(text, "the answer"),
      },
      held ? "draft" : "queued",
      services.clock.now(),
    );
  });
  if (held) tell("drafts", why);
}

/** Keeps with the reply what it was taken for. */
async function note(
  queries: Queries,
  thread: Thread,
  patch: { reading?: IntentResult | null; holds?: ReplyDecision["holds"] },
): Promise<void> {
  const reply = newestReply(thread);
  if (reply) await queries.emails.change(reply.id, "received", patch);
}

async function schedule(
  { store, policy, clock }: Services,
  before: Thread,
  reading: IntentResult,
  until: Date,
): Promise<void> {
  await store.write(async (queries) => {
    const { message } = await requireUnchanged(queries, before);
    await note(queries, before, { reading });
    const waitingSince = new Date(until.getTime() - policy.answer.delay);
    await queries.messages.update({ ...message, waitingSince });
    await queries.logs.add(message.id, "scheduled", clock.now());
  });
}

async function close(services: Services, before: Thread, reading: IntentResult): Promise<void> {
  await services.store.write(async (queries) => {
    const now = services.clock.now();
    const { message, emails } = await requireUnchanged(queries, before);
    await note(queries, before, { reading });
    await queries.logs.add(message.id, "declined", now);
    await applyEvent(queries, message, emails, "closed", now);
  });
}

async function suppress(services: Services, before: Thread, reading: IntentResult): Promise<void> {
  await services.store.write(async (queries) => {
    const thread = await requireUnchanged(queries, before);
    await note(queries, before, { reading });
    const addresses = [thread.lead.email, newestReply(thread)?.address ?? null];
    await unsubscribeLead(queries, thread, addresses, "unsubscribe", services.clock.now());
  });
}

/** From here on the conversation is a person's. */
async function handOver(
  { store, clock }: Services,
  before: Thread,
  holds: ReplyDecision["holds"],
  reading: IntentResult | null,
): Promise<void> {
  await store.write(async (queries) => {
    const { message } = await requireUnchanged(queries, before);
    await note(queries, before, { holds, ...(reading ? { reading } : {}) });
    await queries.messages.update({ ...message, waitingSince: null });
    await queries.logs.add(message.id, "handed_over", clock.now());
  });
}
