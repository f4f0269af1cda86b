import { type Email, type Hold, UNBACKED, UNCHECKED, type Usage } from "../../../domain/email.ts";
import { GUARDRAIL_RULES } from "../../../domain/guardrails/guardrail.ts";
import { addUsage } from "../../../domain/writing/usage.ts";
import type { Writer, WriterTask } from "../../ports/index.ts";
import type { Services } from "../../services.ts";
import { type Draft, draftOf, requireDraft, showDraft } from "../drafts.ts";
import { generationContext } from "../generate.ts";
import { checkDraft } from "../guardrails.ts";
import { costOf, secondLook } from "../second-look.ts";
import { answerTask, taskOf } from "../task.ts";

/** What a text was held for that can't be found in the text alone: how it was written. */
const OF_WRITING: readonly string[] = ["unfinished", "markup"];

/**
 * Checks a draft anew, with the playbook as it is now: by the guardrails, and where they let it through
 * by a second look. What holds it for another reason stays, such as what the lead's mail says. It stays
 * a draft, whatever comes of it; where nothing in its words holds it, or a person wrote it, nothing is done.
 *
 * @throws AppError `not_found`, `refused`, `config`
 */
export async function recheckDraft(
  services: Services,
  writer: Writer,
  emailId: number,
): Promise<Draft> {
  const { store, policy, clock } = services;
  const draft = await showDraft(services, emailId);
  const { email, thread } = draft;
  const before = email.holds ?? [];
  if (!isRecheckable(email)) return draft;
  const { mailbox } = thread.message;
  const own = email.kind as Exclude<WriterTask["kind"], "come_back">;
  const kind = own === "ai_reply" ? answerTask(thread, clock.now()) : own;
  const task = await taskOf(policy, mailbox, thread, kind, clock.now());
  const context = generationContext(services, mailbox);
  const subject = own === "first" ? email.subject : null;
  const text = { text: email.text, subject, calls: 1, instructions: null };
  // What a person asked of the text is not known any more: nothing new is held against it.
  const checked = await checkDraft(context, thread, task, text);
  const found = checked.holds.filter(({ rule }) => before.some((hold) => hold.rule === rule));
  const kept = before.filter(({ rule }) => !isRule(rule) || OF_WRITING.includes(rule));
  const look =
    found.length + kept.filter(({ rule }) => isRule(rule)).length === 0
      ? await secondLook(context, writer, task, text)
      : { holds: before.filter(isOfLook), checked: null };
  // What nothing backed is not backed by a look that fails.
  const failed = look.holds.some(({ rule }) => rule === UNCHECKED);
  const looked = failed ? [...before.filter(isUnbacked), ...look.holds] : look.holds;
  const holds = each([...kept, ...found, ...looked]);
  const cost: Usage | null =
    look.checked === null
      ? null
      : { input: null, output: null, calls: 0, check: costOf(look.checked.tokens) };
  return store.write(async (queries) => {
    const current = await requireDraft(queries, emailId);
    if (current.text === email.text)
      await queries.emails.change(emailId, "draft", changes(current));
    return draftOf(queries, await requireDraft(queries, emailId));
  });

  function changes({ usage }: Email): Pick<Email, "holds" | "usage"> {
    return { holds: holds.length > 0 ? holds : null, usage: addUsage(usage, cost) };
  }
}

/** Whether a check anew may lift something: a model wrote it, and what it says holds it. */
export function isRecheckable({ writtenBy, usage, holds }: Email): boolean {
  return writtenBy !== "person" && usage !== null && (holds ?? []).some(({ rule }) => isRule(rule));
}

const isOfLook = ({ rule }: Hold): boolean => rule === UNBACKED || rule === UNCHECKED;
const isUnbacked = ({ rule }: Hold): boolean => rule === UNBACKED;

/** Whether a check of the text found it, rather than of what it answers. */
function isRule(rule: string): boolean {
  return rule in GUARDRAIL_RULES || rule === UNBACKED || rule === UNCHECKED;
}

/** Each once. */
function each(holds: readonly Hold[]): Hold[] {
  return holds.filter(
    ({ rule, detail }, at) =>
      holds.findIndex((other) => other.rule === rule && other.detail === detail) === at,
  );
}
