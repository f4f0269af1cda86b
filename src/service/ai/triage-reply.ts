import type { Hold } from "../../domain/email.ts";
import { MAX_LOOKED_AT } from "../../domain/guardrails/plain.ts";
import { looksInjected } from "../../domain/intent/injection.ts";
import { type Decision, decisionFor, type IntentResult } from "../../domain/intent/intent.ts";
import { isMachineLoop } from "../../domain/intent/machine-loop.ts";
import { readIntent } from "../../domain/intent/read-intent.ts";
import { isFromLead, newest } from "../../domain/message.ts";
import type { Thread } from "../message/thread.ts";
import type { Writer, WriterTask, Written } from "../ports/index.ts";
import type { Policy } from "../services.ts";
import type { OtherLeads } from "./other-leads.ts";
import { taskOf } from "./task.ts";

export { readIntent } from "../../domain/intent/read-intent.ts";

/** What is to be done about a lead's newest reply. */
export interface ReplyDecision {
  decision: Decision;
  reading: IntentResult;
  /** What was written; null where plain rules had decided before a writer was asked. */
  written: Written | null;
  /** Why a person has to look at it before anything is sent. */
  holds: readonly Hold[];
}

/** What is looked at besides the thread. */
export interface TriageContext {
  policy: Policy;
  otherLeads: OtherLeads;
  /** Ends the writing. */
  stop?: AbortSignal | undefined;
}

/** What a person wants of a text. */
export interface Wishes {
  note?: string | null;
  draft?: string | null;
}

/**
 * Decides about a lead's newest reply: plain rules settle the clear cases before any writer is
 * asked; what it writes then is looked at, whatever it says of itself.
 *
 * @throws what the writer throws
 */
export async function triageReply(
  surroundings: TriageContext,
  writer: Writer,
  thread: Thread,
  now: Date,
): Promise<ReplyDecision> {
  const reply = newest(thread.emails, isFromLead);
  const leadText = reply?.text ?? "";
  const rules = readIntent(leadText, now);
  const ripe = isRipe(reply?.reading ?? null, now);
  if (rules.sure && !ripe && decisionFor(rules.reading) !== "answer") {
    return byRules(rules.reading, rules.evidence);
  }
  const task = await taskOf(surroundings.policy, thread, "ai_reply", now);
  const loop = isMachineLoop(task.conversation);
  if (loop !== null) {
    const holds = [{ rule: "machine_loop", detail: loop }];
    return { decision: "hand_over", reading: rules.reading, written: null, holds };
  }
  const written = await writer.write(task, surroundings.stop);
  const reading = ripe ? COME_BACK : (written.reading ?? rules.reading);
  const holds = [
    ...doubts(ripe ? COME_BACK : rules.reading, reading, leadText),
    ...(writer.isModel ? await guardrailsFor(surroundings, thread, task, written) : []),
  ];
  return { decision: settled(decisionFor(reading), holds), reading, written, holds };
}

/** What a model has said is taken at its word only while nothing looks wrong. */
function settled(decision: Decision, holds: readonly Hold[]): Decision {
  return holds.length > 0 && decision !== "answer" ? "hand_over" : decision;
}

/** The lead had asked to be written to on a later day, and this is it. */
const COME_BACK: IntentResult = { intent: "interested", until: null };

function isRipe(reading: IntentResult | null, now: Date): boolean {
  return reading?.intent === "not_now" && reading.until !== null && reading.until <= now;
}

function byRules(reading: IntentResult, evidence: readonly string[]): ReplyDecision {
  const decision = decisionFor(reading);
  const detail = `${reading.intent.replaceAll("_", " ")}: ${evidence.join("; ")}`;
  const holds = decision === "hand_over" ? [{ rule: "intent", detail }] : [];
  return { decision, reading, written: null, holds };
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

/** What of a model's text has to be looked at by a person. */
export async function guardrailsFor(
  { policy: { sender }, otherLeads }: TriageContext,
  { lead, emails }: Pick<Thread, "lead" | "emails">,
  task: WriterTask,
  { text, instructions }: Written,
): Promise<Hold[]> {
  const { checkGuardrails } = await import("../../domain/guardrails/check.ts");
  const reply = newest(emails, isFromLead);
  return checkGuardrails({
    text,
    kind: task.kind,
    playbook: task.playbook,
    about: task.note,
    leadText: reply?.text ?? null,
    conversation: emails
      .filter((email) => isFromLead(email) || (email.state === "sent" && isPersons(email)))
      .map(({ direction, text: said }) => ({ direction, text: said })),
    lead,
    sender: { name: sender.name, address: sender.address },
    otherLeads: await otherLeads(text.slice(0, MAX_LOOKED_AT), lead),
    instructions,
  }).map(({ rule, detail }) => ({ rule, detail }));
}

/** Only what a person wrote, or has approved, counts as said. */
function isPersons({ writtenBy, approvedAt }: Thread["emails"][number]): boolean {
  return writtenBy === "person" || approvedAt !== null;
}
