// Texts that a writer (a model, a command, the built-in template) writes: first emails, follow-ups
// and answers, and what is decided about a reply. `generate` is the one way to have a text written
// and checked; `attempt.ts` is the one ladder of what may go wrong with it in a tick. May import
// leads/, message/, outbox/, send/ and ports/; the tick and the command line use it.
import type { Hold, Usage } from "../../domain/email.ts";
import { AppError } from "../../domain/errors.ts";
import { decisionFor, type IntentResult } from "../../domain/intent/intent.ts";
import { type Body, writtenBody } from "../body/body.ts";
import type { Thread } from "../message/thread.ts";
import { checkText, storable } from "../outbox/email-rows.ts";
import type { Checked, Writer, WriterTask, Written } from "../ports/index.ts";
import type { Policy, Services } from "../services.ts";
import { requireBudget } from "./budget.ts";
import { checkDraft } from "./guardrails.ts";
import { type OtherLeads, otherLeadsOf } from "./other-leads.ts";
import { costOf, NO_LOOK, secondLook } from "./second-look.ts";

/** The columns of an email that come from its writer. */
export interface GeneratedText {
  body: Body;
  writtenBy: string;
  /** Why a person has to look at it first; null where nothing speaks against it. */
  holds: readonly Hold[] | null;
  /** Null where no model wrote it. */
  usage: Usage | null;
  /** What the text promises, and a person has to keep. */
  promises: Written["promises"];
  /** How a price in it that stands nowhere was found right; null where there is none. */
  evidence: readonly string[] | null;
}

/** A text, with what the writer said besides. */
interface Generated {
  email: GeneratedText;
  /** Of a first email; null where it brought none. */
  subject: string | null;
  /** What it took the lead's newest mail for; null where it gave nothing usable. */
  reading: IntentResult | null;
  /** Why a person has to do something; null where nobody has. */
  needsPerson: string | null;
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
    otherLeads: otherLeadsOf(store, stop),
    requireBudget: (writer) =>
      store.read((queries) => requireBudget(queries, policy, mailbox, writer, clock.now())),
    stop,
  };
}

/**
 * Has a text written, if the budget allows one more, and checks it: what a model wrote passes the
 * guardrails, and a second look where they let it through, and carries what was found. A text that is
 * not to be sent, as that of a reply which ends the conversation, is neither checked nor kept.
 *
 * @param thread what the text belongs to; of a first email the lead alone
 * @param isAskedFor a person asked for this text, whatever the reply was taken for
 * @throws BudgetSpent, and what the writer throws
 * @throws AppError `usage` where the text is empty, and no guardrail holds it for that
 */
export async function generate(
  context: GenerationContext,
  writer: Writer,
  task: WriterTask,
  thread: Pick<Thread, "lead" | "emails">,
  isAskedFor = false,
): Promise<Generated> {
  await context.requireBudget(writer);
  const written = await writer.write(task, context.stop);
  // A first mail that is not written leaves nothing that a person could settle.
  if (written.text.trim() === "" && written.needsPerson !== null && task.kind === "first") {
    throw new AppError(
      "refused",
      `${writer.name} wrote no email: ${written.needsPerson}`,
      `Write it yourself: tickler send ${thread.lead.id} "…", or say more with --about.`,
    );
  }
  const mailbox = context.policy.forMailbox(context.mailbox);
  const isForLead = isAskedFor || isToBeSent(written, task.kind);
  // What is not checked must not be there for anybody to send.
  const body = await writtenBody(mailbox, isForLead ? written.text : "");
  // The guardrails look at what a reader sees, and at what could not be stored.
  const shown = { ...written, text: body.text, subject: subjectOf(task, written) };
  const checked =
    writer.isModel && isForLead ? await checkDraft(context, thread, task, shown) : null;
  const holds =
    checked === null
      ? []
      : [...flawHolds(written), ...checked.holds, ...pictureHolds(written.text)];
  const look =
    isForLead && holds.length === 0 ? await secondLook(context, writer, task, shown) : NO_LOOK;
  const all = [...holds, ...look.holds];
  const text = storable(body.text);
  return {
    email: {
      body: {
        ...body,
        text: all.length > 0 || !isForLead ? text : checkText(text, NAMES[task.kind]),
        markup: body.markup && storable(body.markup),
      },
      writtenBy: writer.name,
      holds: all.length > 0 ? all : null,
      usage: usageOf(writer, written, look.checked),
      promises: isForLead ? written.promises : [],
      evidence: checked === null || checked.sums.length === 0 ? null : checked.sums.map(sumLine),
    },
    subject: shown.subject,
    reading: written.reading,
    needsPerson: written.needsPerson,
  };
}

/** How a price that stands nowhere was found right. */
const sumLine = (sum: string): string => `a sum of known prices: ${sum}`;

/** Every other mail has the subject of its conversation. */
function subjectOf({ kind }: WriterTask, { subject }: Written): string | null {
  return kind === "first" && subject !== null ? storable(subject) : null;
}

/**
 * Whether the lead may get the text. With a reply that ends the conversation, or waits for a day, none
 * is sent; and where a person is asked for, there may be none.
 */
function isToBeSent({ text, reading, needsPerson }: Written, kind: WriterTask["kind"]): boolean {
  if (text.trim() === "" && (reading !== null || needsPerson !== null)) {
    return reading !== null && needsPerson === null && decisionFor(reading) === "answer";
  }
  if (kind === "come_back") return true;
  return reading === null || SENDING.includes(decisionFor(reading));
}

/** With the second of them a person may send it. */
const SENDING: readonly string[] = ["answer", "hand_over"];

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
  come_back: "the mail to the lead",
} as const;

/** What a text cost; null for what no model wrote. */
function usageOf(
  writer: Writer,
  { tokens, calls }: Written,
  checked: Checked | null,
): Usage | null {
  if (!writer.isModel) return null;
  const check = checked === null ? {} : { check: costOf(checked.tokens) };
  return { ...costOf(tokens), ...(calls > 1 ? { calls } : {}), ...check };
}
