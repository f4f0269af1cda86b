import { agentOf, isAgentActor } from "../../../domain/agent/agent.ts";
import type { Email } from "../../../domain/email.ts";
import { AppError } from "../../../domain/errors.ts";
import type { Draft } from "../../../service/ai/drafts.ts";
import type { Context } from "../../context.ts";

/**
 * The draft as somebody has looked at it who says yes to it. Of a draft that an agent wrote or changed last
 * nobody knows whether it is the one that the person saw: it is shown once more, and they are asked.
 *
 * @throws AppError `refused` where it can't be shown to a person, `conflict` where they saw another one,
 *   `interrupted` on anything but a yes
 */
export async function agreedTo(context: Context, draft: Draft): Promise<Email> {
  const { email } = draft;
  // Of a plan that a person has approved, they saw this one.
  if (context.approved !== null) {
    const seen = context.approved.drafts.find(({ id }) => id === email.id);
    if (seen) return seen;
    throw new AppError(
      "conflict",
      `draft ${email.id} is another than the one that was approved`,
      `Look at it: tickler drafts show ${email.id}`,
    );
  }
  // An agent that may send by itself needs nobody.
  const isPerson = agentOf(context.streams.env.TICKLER_ACTOR) === null;
  if (!isPerson || !isAgentActor(email.writtenBy)) return email;
  if (!context.interactive || context.streams.stdout.isTTY !== true) {
    throw new AppError(
      "refused",
      `${email.writtenBy} wrote draft ${email.id}, or changed it last: a person sees it once more`,
      `Type it at a terminal, without a pipe and without --json: tickler drafts approve ${email.id}`,
    );
  }
  const { showDraft } = await import("../../agent/show-plan.ts");
  showDraft(context, draft);
  const { ask } = await import("../../input/prompt.ts");
  const answer = await ask(context, "Approve this draft? [y/N] ");
  if (/^y(?:es)?$/iu.test(answer.trim())) return email;
  throw new AppError(
    "interrupted",
    "nothing was approved",
    `It stays a draft: tickler drafts edit ${email.id}, or discard ${email.id}.`,
  );
}
