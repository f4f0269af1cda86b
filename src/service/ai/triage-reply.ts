import type { Hold } from "../../domain/email.ts";
import { dayIn } from "../../domain/intent/come-back.ts";
import { looksInjected } from "../../domain/intent/injection.ts";
import {
  type Decision,
  decisionFor,
  type Intent,
  type IntentResult,
} from "../../domain/intent/intent.ts";
import { isMachineLoop } from "../../domain/intent/machine-loop.ts";
import { type RuleResult, readIntent } from "../../domain/intent/read-intent.ts";
import { weigh } from "../../domain/intent/weigh.ts";
import { isFromLead, newest } from "../../domain/message.ts";
import type { Thread } from "../message/thread.ts";
import type { Writer } from "../ports/index.ts";
import { type GeneratedText, type GenerationContext, generate } from "./generate.ts";
import { answerTask, taskOf } from "./task.ts";

/** What is to be done about a lead's newest reply. */
export interface ReplyDecision {
  decision: Decision;
  reading: IntentResult;
  /**
   * What the model and the rules each take it for; empty where no model says, or where a day decides
   * that the lead had named. Rules that are not sure say nothing.
   */
  intents: readonly Intent[];
  /** The answer; null where plain rules had decided before a writer was asked. */
  generated: GeneratedText | null;
  /** Why a person has to look at it before anything is sent. */
  holds: readonly Hold[];
  /** What a person has to do besides, by the model; null: nothing. */
  needsPerson: string | null;
}

/**
 * Decides about a lead's newest reply. Plain rules settle the clear cases before any writer is asked;
 * of the rest a model says what it is, and `weigh` holds against it what the rules have seen.
 *
 * @throws what `generate` throws
 */
export async function triageReply(
  context: GenerationContext,
  writer: Writer,
  thread: Thread,
  now: Date,
): Promise<ReplyDecision> {
  const { timezone } = thread.lead;
  const reply = newest(thread.emails, isFromLead);
  const leadText = reply?.text ?? "";
  const today = dayIn(timezone, now);
  const written = dayIn(timezone, reply?.sentAt ?? reply?.createdAt ?? now);
  const isInFuture = written > today;
  const rules = readIntent(leadText, isInFuture ? today : written);
  const kind = answerTask(thread, now);
  const isComeBack = kind === "come_back";
  if (!isComeBack && isSettled(rules, thread, today)) return byRules(rules);
  const task = await taskOf(context.policy, context.mailbox, thread, kind, now);
  const loop = isMachineLoop(task.conversation);
  if (loop !== null) {
    const holds = [{ rule: "machine_loop", detail: loop }];
    const reading = rules.reading;
    const shared = { reading, intents: [], generated: null, needsPerson: null };
    return { decision: "hand_over", holds, ...shared };
  }
  const { email, reading: opinion, needsPerson } = await generate(context, writer, task, thread);
  const weighed = weigh(rules, opinion, today, isComeBack);
  const holds = [
    ...injectionHolds(leadText),
    ...(weighed.doubt === null ? [] : [weighed.doubt]),
    ...(email.holds ?? []),
  ];
  const isDoubtful = holds.length > 0 || needsPerson !== null;
  const { reading } = weighed;
  const decision =
    isDoubtful && weighed.decision !== "answer" ? ("hand_over" as const) : weighed.decision;
  const intents = opinion === null || isComeBack ? [] : [opinion.intent, ...said(rules)];
  return { decision, reading, intents, generated: email, holds, needsPerson };
}

/** What the rules say plainly. */
function said({ reading: { intent }, certainty }: RuleResult): Intent[] {
  return certainty === "weak" || intent === "unclear" ? [] : [intent];
}

/** Whether the rules are enough, and no model is asked. */
function isSettled({ reading, certainty }: RuleResult, { emails }: Thread, today: Date): boolean {
  const decision = decisionFor(reading);
  if (certainty !== "clear" || decision === "answer") return false;
  if (reading.until !== null && reading.until <= today) return false;
  // Once we have answered, `no thanks` may be about a part of it.
  const hasAnswer = emails.some(
    ({ kind, state }) => state === "sent" && (kind === "ai_reply" || kind === "answer"),
  );
  return !(hasAnswer && decision === "close");
}

function byRules({ reading, evidence }: RuleResult): ReplyDecision {
  const decision = decisionFor(reading);
  const detail = `${reading.intent.replaceAll("_", " ")}: ${evidence.join("; ")}`;
  const holds = decision === "hand_over" ? [{ rule: "intent", detail }] : [];
  return { decision, reading, intents: [], generated: null, holds, needsPerson: null };
}

/** Where the lead's mail gives orders to the machine that may read it. */
function injectionHolds(leadText: string): Hold[] {
  const words = looksInjected(leadText);
  return words === null
    ? []
    : [{ rule: "injection", detail: `the lead's mail speaks to the machine: ${words}` }];
}
