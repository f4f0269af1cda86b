import type { Hold } from "../../domain/email.ts";
import { looksInjected } from "../../domain/intent/injection.ts";
import { type Decision, decisionFor, type IntentResult } from "../../domain/intent/intent.ts";
import { isMachineLoop } from "../../domain/intent/machine-loop.ts";
import { readIntent } from "../../domain/intent/read-intent.ts";
import { isFromLead, newest } from "../../domain/message.ts";
import type { Thread } from "../message/thread.ts";
import type { Writer } from "../ports/index.ts";
import { type GeneratedText, type GenerationContext, generate } from "./generate.ts";
import { taskOf } from "./task.ts";

/** What is to be done about a lead's newest reply. */
export interface ReplyDecision {
  decision: Decision;
  reading: IntentResult;
  /** The answer; null where plain rules had decided before a writer was asked. */
  generated: GeneratedText | null;
  /** Why a person has to look at it before anything is sent. */
  holds: readonly Hold[];
  /** What a person has to do besides, by the model; null: nothing. */
  needsPerson: string | null;
}

/**
 * Decides about a lead's newest reply: plain rules settle the clear cases before any writer is
 * asked; what it writes then is looked at, whatever it says of itself.
 *
 * @throws what `generate` throws
 */
export async function triageReply(
  context: GenerationContext,
  writer: Writer,
  thread: Thread,
  now: Date,
): Promise<ReplyDecision> {
  const reply = newest(thread.emails, isFromLead);
  const leadText = reply?.text ?? "";
  const rules = readIntent(leadText, now);
  const hasComeDue = isDayReached(reply?.reading ?? null, now);
  if (rules.sure && !hasComeDue && decisionFor(rules.reading) !== "answer") {
    return byRules(rules.reading, rules.evidence);
  }
  const task = await taskOf(context.policy, context.mailbox, thread, "ai_reply", now);
  const loop = isMachineLoop(task.conversation);
  if (loop !== null) {
    const holds = [{ rule: "machine_loop", detail: loop }];
    const reading = rules.reading;
    return { decision: "hand_over", reading, generated: null, holds, needsPerson: null };
  }
  const { email, reading: opinion, needsPerson } = await generate(context, writer, task, thread);
  const reading = hasComeDue ? COME_BACK : (opinion ?? rules.reading);
  const holds = [
    ...doubts(hasComeDue ? COME_BACK : rules.reading, reading, leadText),
    ...(email.holds ?? []),
  ];
  const decision = guarded(decisionFor(reading), holds, needsPerson);
  return { decision, reading, generated: email, holds, needsPerson };
}

/** A model's opinion of a reply decides something only while nothing looks wrong. */
function guarded(decision: Decision, holds: readonly Hold[], needsPerson: string | null): Decision {
  const isDoubtful = holds.length > 0 || needsPerson !== null;
  return isDoubtful && decision !== "answer" ? "hand_over" : decision;
}

/** The lead had asked to be written to on a later day, and this is it. */
const COME_BACK: IntentResult = { intent: "interested", until: null };

function isDayReached(reading: IntentResult | null, now: Date): boolean {
  return reading?.intent === "not_now" && reading.until !== null && reading.until <= now;
}

function byRules(reading: IntentResult, evidence: readonly string[]): ReplyDecision {
  const decision = decisionFor(reading);
  const detail = `${reading.intent.replaceAll("_", " ")}: ${evidence.join("; ")}`;
  const holds = decision === "hand_over" ? [{ rule: "intent", detail }] : [];
  return { decision, reading, generated: null, holds, needsPerson: null };
}

/** Where the rules and the writer disagree about what the lead wants, or the lead wrote to the machine. */
function doubts(rules: IntentResult, reading: IntentResult, leadText: string): Hold[] {
  const holds: Hold[] = [];
  const injected = looksInjected(leadText);
  if (injected !== null) {
    holds.push({ rule: "injection", detail: `the lead's mail speaks to the machine: ${injected}` });
  }
  const decision = decisionFor(reading);
  if (decision === "hand_over") {
    const detail = `taken for ${reading.intent.replaceAll("_", " ")}: that is for a person`;
    holds.push({ rule: "intent", detail });
  } else if (decision === "answer" && decisionFor(rules) !== "answer") {
    const detail = `doubtful: by its words it may be ${rules.intent.replaceAll("_", " ")}`;
    holds.push({ rule: "intent", detail });
  }
  return holds;
}
