import type { Usage } from "../../domain/email.ts";
import { answerDue } from "../../domain/follow-up.ts";
import { momentOn } from "../../domain/intent/come-back.ts";
import type { IntentResult } from "../../domain/intent/intent.ts";
import { aiRounds } from "../../domain/message.ts";
import { addUsage } from "../../domain/writing/usage.ts";
import { unsubscribeLead } from "../inbox/unsubscribe.ts";
import { applyEvent } from "../message/apply-event.ts";
import { requireUnchanged, type Thread } from "../message/thread.ts";
import { otherWriterHold } from "../message/writer.ts";
import { aiOpening } from "../outbox/limits/window.ts";
import type { Queries, Writer } from "../ports/index.ts";
import { type GoingOver, goOver, readGoingOver } from "../sequence/go-over.ts";
import type { Policy, Services } from "../services.ts";
import { newestReply, storeAnswer } from "./answer.ts";
import { generationContext } from "./generate.ts";
import { leaveToPerson } from "./left-to-person.ts";
import { replyStep } from "./reply-step.ts";
import type { ReplyDecision } from "./triage-reply.ts";

/** What was done about a reply, as a tick reports it. */
export interface ReplyOutcome {
  type: "scheduled" | "closed" | "unsubscribes" | "handed_over" | "drafts";
  /** Why, in one line. */
  detail: string | null;
}

/**
 * Decides about a lead's newest reply, if the AI may answer it now, and does what was decided.
 *
 * @returns null where there is nothing to report: an answer is queued, or nothing is due
 * @throws AppError `conflict` where the message has moved on meanwhile; what `triageReply` throws
 */
export async function answerReply(
  services: Services,
  writer: Writer,
  thread: Thread,
  stop: AbortSignal | undefined,
): Promise<ReplyOutcome | null> {
  const { policy, clock } = services;
  const { message, emails } = thread;
  const rules = policy.forMessage(message).answer;
  const { maxRounds } = rules;
  if ((message.aiMode ?? rules.mode) === "off") return null;
  if (aiRounds(emails) >= maxRounds) {
    const detail = `${maxRounds} answers were sent, and ai.max_rounds allows no more`;
    await handOver(services, thread, { holds: [{ rule: "rounds", detail }] });
    return null;
  }
  const due = answerDue(message, emails, rules);
  if (due === null || due > clock.now()) return null;
  // The rules that decide about replies take time to load, and most ticks have no reply.
  const { triageReply } = await import("./triage-reply.ts");
  const context = generationContext(services, message.mailbox, stop);
  return carryOut(services, thread, await triageReply(context, writer, thread, clock.now()));
}

async function carryOut(
  services: Services,
  thread: Thread,
  decided: ReplyDecision,
): Promise<ReplyOutcome | null> {
  const { reading, intents, generated, needsPerson } = decided;
  const mode = thread.message.aiMode ?? services.policy.forMessage(thread.message).answer.mode;
  const { step, holds } = replyStep(decided, mode);
  const read = { reading, usage: generated?.usage ?? null };
  if (step === "schedule" && reading.until !== null) {
    const day = reading.until.toISOString().slice(0, 10);
    const at = momentOn(reading.until, thread.lead.timezone);
    const other = await readGoingOver(services, thread.message, thread.lead, "onLater", at);
    if (other !== null) {
      await close(services, thread, read, "scheduled", other);
      return { type: "scheduled", detail: `on ${day}, with ${other.name}` };
    }
    await schedule(services, thread, read, reading.until);
    return { type: "scheduled", detail: `on ${day}` };
  }
  if (step === "close") {
    const other = await readGoingOver(services, thread.message, thread.lead, "onDecline", null);
    await close(services, thread, read, "declined", other);
    const goesOn = other === null ? "" : `; they go on with ${other.name}`;
    return { type: "closed", detail: `the lead declined${goesOn}` };
  }
  if (step === "suppress") {
    await suppress(services, thread, read);
    return { type: "unsubscribes", detail: null };
  }
  if (step === "hand_over" || generated === null) {
    await handOver(services, thread, { ...read, holds }, needsPerson);
    return { type: "handed_over", detail: holds.map(({ detail }) => detail).join("; ") };
  }
  const { store, policy, clock } = services;
  const { limits } = policy.forMailbox(thread.message.mailbox);
  const queuedFor = await aiOpening(limits, thread.lead.timezone, clock.now());
  return store.write(async (queries) => {
    await saveReading(queries, thread, { reading });
    const all = [...holds, ...(await otherWriterHold(queries, thread))];
    const isHeld =
      all.length > 0 ||
      (mode === "review" && !(needsPerson === null && isTrusted(policy, thread, intents)));
    const email = { ...generated, holds: all.length > 0 ? all : null };
    const state = isHeld ? "draft" : { queuedFor };
    await storeAnswer(queries, policy, thread, { ...email, needsPerson }, state, clock.now());
    const detail = all.map((hold) => hold.detail).join("; ") || null;
    return isHeld ? { type: "drafts", detail } : null;
  });
}

/**
 * Whether answers to such replies are sent in the mode `review` (`ai.auto_for`): the model and the
 * rules both take the reply for what is in the list. Where a person has asked to review this lead or
 * message, they review all of it.
 */
function isTrusted(
  policy: Policy,
  { message }: Thread,
  intents: ReplyDecision["intents"],
): boolean {
  const { autoFor = [] } = policy.forMessage(message).answer;
  return (
    message.aiMode === null &&
    intents.length > 0 &&
    intents.every((intent) => autoFor.includes(intent))
  );
}

/** What is kept with a reply. */
interface ReadReply {
  reading?: IntentResult;
  /** What reading it has cost, where that led to no answer. */
  usage?: Usage | null;
  holds?: ReplyDecision["holds"];
}

/** Keeps with the reply what it was taken for. */
async function saveReading(
  queries: Queries,
  thread: Thread,
  { usage = null, ...patch }: ReadReply,
): Promise<void> {
  const reply = newestReply(thread);
  if (!reply) return;
  const cost = usage === null ? {} : { usage: addUsage(reply.usage, usage) };
  await queries.emails.change(reply.id, "received", { ...patch, ...cost });
}

async function schedule(
  { store, policy, clock }: Services,
  before: Thread,
  read: ReadReply,
  until: Date,
): Promise<void> {
  await store.write(async (queries) => {
    const { message } = await requireUnchanged(queries, before);
    await saveReading(queries, before, read);
    const at = momentOn(until, before.lead.timezone);
    const waitingSince = new Date(at.getTime() - policy.forMessage(message).answer.delay);
    await queries.messages.update({ ...message, waitingSince });
    await queries.logs.add(message.id, "scheduled", clock.now(), {
      emailId: newestReply(before)?.id ?? null,
    });
  });
}

async function close(
  services: Services,
  before: Thread,
  read: ReadReply,
  why: "declined" | "scheduled",
  other: GoingOver | null,
): Promise<void> {
  await services.store.write(async (queries) => {
    const now = services.clock.now();
    const { message, emails } = await requireUnchanged(queries, before);
    await saveReading(queries, before, read);
    const emailId = newestReply(before)?.id ?? null;
    await queries.logs.add(message.id, why, now, { emailId });
    const closed = await applyEvent(queries, message, emails, "closed", now);
    if (other !== null) await goOver(queries, services.policy, closed, other, now);
  });
}

async function suppress(services: Services, before: Thread, read: ReadReply): Promise<void> {
  await services.store.write(async (queries) => {
    const thread = await requireUnchanged(queries, before);
    await saveReading(queries, before, read);
    const reply = newestReply(thread);
    const addresses = [thread.lead.email, reply?.address ?? null];
    const mail = reply ? { id: reply.id, isCause: false } : null;
    await unsubscribeLead(queries, thread, addresses, "unsubscribe", services.clock.now(), mail);
  });
}

/** From here on the conversation is a person's. */
async function handOver(
  { store, clock }: Services,
  before: Thread,
  read: ReadReply,
  needsPerson: string | null = null,
): Promise<void> {
  await store.write(async (queries) => {
    const { message } = await requireUnchanged(queries, before);
    await saveReading(queries, before, read);
    const left = { needsPerson, promises: [] };
    const about = { emailId: null, replyId: newestReply(before)?.id ?? null };
    await leaveToPerson(queries, message, left, about, clock.now());
    await queries.messages.update({ ...message, waitingSince: null });
    await queries.logs.add(message.id, "handed_over", clock.now(), { emailId: about.replyId });
  });
}
