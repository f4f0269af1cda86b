// Texts that a writer (a model, a command, the built-in template) writes: first emails, follow-ups
// and answers, and what is decided about a reply. `generate` is the one way to have a text written
// and checked; `attempt.ts` is the one ladder of what may go wrong with it in a tick. May import
// leads/, message/, outbox/, send/ and ports/; the tick and the command line use it.
import type { Hold, Usage } from "../../domain/email.ts";
import type { IntentResult } from "../../domain/intent/intent.ts";
import { type Body, writtenBody } from "../body/body.ts";
import type { Thread } from "../message/thread.ts";
import { checkText, storable } from "../outbox/email-rows.ts";
import type { Writer, WriterTask, Written } from "../ports/index.ts";
import type { Policy, Services } from "../services.ts";
import { requireBudget } from "./budget.ts";
import { checkDraft } from "./guardrails.ts";
import { type OtherLeads, otherLeadsOf } from "./other-leads.ts";

/** The columns of an email that come from its writer. */
export interface GeneratedText {
  body: Body;
  writtenBy: string;
  /** Why a person has to look at it first; null where nothing speaks against it. */
  holds: readonly Hold[] | null;
  /** Null where no model wrote it. */
  usage: Usage | null;
}

/** A text, with what the writer said besides. */
interface Generated {
  email: GeneratedText;
  /** What it took the lead's newest mail for; null where it gave nothing usable. */
  reading: IntentResult | null;
}

/** What generating a text needs besides the task. */
export interface GenerationContext {
  policy: Policy;
  /** The mailbox that the text leaves from. */
  mailbox: string;
  otherLeads: OtherLeads;
  /** @throws BudgetSpent where the writer may write no more for now */
  requireBudget(writer: Writer): Promise<void>;
  /** Ends the writing. */
  stop?: AbortSignal | undefined;
}

/** The context of what is stored and sent. */
export function generationContext(
  { store, policy, clock }: Services,
  mailbox: string,
  stop?: AbortSignal,
): GenerationContext {
  return {
    policy,
    mailbox,
    otherLeads: otherLeadsOf(store),
    requireBudget: (writer) =>
      store.read((queries) => requireBudget(queries, policy, mailbox, writer, clock.now())),
    stop,
  };
}

/**
 * Has a text written, if the budget allows one more, and checks it: what a model wrote passes the
 * guardrails, and carries what they found.
 *
 * @param thread what the text belongs to; of a first email the lead alone
 * @throws BudgetSpent, and what the writer throws
 * @throws AppError `usage` where the text is empty, and no guardrail holds it for that
 */
export async function generate(
  context: GenerationContext,
  writer: Writer,
  task: WriterTask,
  thread: Pick<Thread, "lead" | "emails">,
): Promise<Generated> {
  await context.requireBudget(writer);
  const written = await writer.write(task, context.stop);
  const mailbox = context.policy.forMailbox(context.mailbox);
  const body = await writtenBody(mailbox, written.text);
  // The guardrails look at what a reader sees, and at what could not be stored.
  const shown = { ...written, text: body.text };
  const holds = writer.isModel
    ? [
        ...flawHolds(written),
        ...(await checkDraft(context, thread, task, shown)),
        ...pictureHolds(written.text),
      ]
    : [];
  const text = storable(body.text);
  return {
    email: {
      body: {
        ...body,
        text: holds.length > 0 ? text : checkText(text, NAMES[task.kind]),
        markup: body.markup && storable(body.markup),
      },
      writtenBy: writer.name,
      holds: holds.length > 0 ? holds : null,
      usage: usageOf(writer, written),
    },
    reading: written.reading,
  };
}

/** What can be read of a broken answer may be half a mail, or another one. */
function flawHolds({ flaw }: Written): Hold[] {
  return flaw === null ? [] : [{ rule: "unfinished", detail: flaw }];
}

/** A picture that a model names is none that it could send: its words would stand there alone. */
function pictureHolds(text: string): Hold[] {
  const [picture] = /!\[[^\]\n]{0,200}\]\([^)\n]{0,500}\)/.exec(text) ?? [];
  return picture === undefined
    ? []
    : [{ rule: "markup", detail: `it holds a picture: ${picture}` }];
}

const NAMES = {
  first: "the email",
  follow_up: "the follow-up",
  nudge: "the nudge",
  ai_reply: "the answer",
} as const;

/** What a text cost; null for what no model wrote. */
function usageOf(writer: Writer, { tokens }: Written): Usage | null {
  if (!writer.isModel) return null;
  return { input: tokens?.input ?? null, output: tokens?.output ?? null };
}
