import type { Command } from "commander";
import { AppError } from "../../../domain/errors.ts";
import type { OpenPlan } from "../../../service/plan/stored.ts";
import type { Services } from "../../../service/services.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { when } from "../../output/describe.ts";
import { applyPlan } from "./apply.ts";

interface ApproveOptions {
  apply?: boolean;
  decline?: boolean;
}

export function approveCommand(cli: Cli): Command {
  return command("approve", "look at what an agent asks for, and let it go on")
    .argument("<token>", "the plan's token, or its line of `tickler todo`, such as plan-3")
    .option("--apply", "do it at once; else the agent does it, with `tickler apply`")
    .option("--decline", "let it be: the token is void from then on")
    .addHelpText(
      "after",
      `
Shows all of it, as it would be done now, and asks. This takes a person at a terminal: --yes answers
nothing here, and no agent can approve. Once approved, a plan is good until its day is over.
${examples("tickler approve plan-3", "tickler approve 7kq2m-9xw3f-0hd5t-va1ce --apply", "tickler approve plan-3 --decline")}`,
    )
    .action(
      cli.action((context, token: string, options: ApproveOptions) =>
        runApprove(cli, context, token, options),
      ),
    );
}

async function runApprove(
  cli: Cli,
  context: Context,
  token: string,
  { apply = false, decline = false }: ApproveOptions,
): Promise<number> {
  const { out } = context;
  const { parsePlanRef } = await import("../../../domain/agent/token.ts");
  const ref = parsePlanRef(token);
  if (apply && decline) {
    throw new AppError("usage", "both --apply and --decline are given", "Give one of them.");
  }
  requireTerminal(context);
  const services = await context.app.services();
  const { approvePlan, declinePlan, requireOpen } = await import("../../../service/plan/stored.ts");
  const plan = await services.store.read((queries) =>
    requireOpen(queries, ref, services.clock.now()),
  );
  if (decline) {
    await declinePlan(services, plan.id);
    out.line(`Declined plan-${plan.id}: its token is void.`);
    return 0;
  }
  await show(context, services, plan);
  await ask(context, plan, apply);
  if (apply) return applyPlan(cli, context, plan);
  await approvePlan(services, plan.id);
  out.line(
    `Approved plan-${plan.id}: ${plan.actor ?? "whoever has the token"} may apply it until ${when(plan.expiresAt)}.`,
    "green",
  );
  return 0;
}

/** @throws AppError `refused` where no person sees what is approved */
function requireTerminal(context: Context): void {
  if (context.interactive && context.streams.stdout.isTTY === true) return;
  throw new AppError(
    "refused",
    "a plan is approved by a person, who sees it at a terminal",
    "Type it there, without a pipe and without --json: tickler approve TOKEN",
  );
}

/** @throws AppError `conflict` where the plan does not fit any more */
async function show(context: Context, services: Services, plan: OpenPlan): Promise<void> {
  const { out } = context;
  const shows = await import("../../agent/show-plan.ts");
  if (plan.content.kind === "command") {
    const { reviewCommand } = await import("../../../service/plan/command-plan.ts");
    const { plannedFiles } = await import("../../agent/files.ts");
    const files = await plannedFiles(plan.content, plan.content.folder);
    const about = await reviewCommand(services, plan, files.digests);
    return shows.showCommand(context, plan.content, about, files.contents);
  }
  const { reviewSend } = await import("../../../service/plan/send-plan.ts");
  const { filesOfPlan } = await import("../../agent/send-request.ts");
  const review = await reviewSend(services, plan, filesOfPlan(context));
  shows.showMails(context, review);
  shows.showLeftOut(out, "Dropped", review.dropped);
}

/** Asks a person, whom no option answers for. @throws AppError `interrupted` on anything but a yes */
async function ask(context: Context, plan: OpenPlan, apply: boolean): Promise<void> {
  const { ask: question } = await import("../../input/prompt.ts");
  const { safeLine } = await import("../../output/safe-text.ts");
  const who = safeLine(plan.actor ?? "somebody");
  const what =
    plan.content.kind === "command"
      ? `this command`
      : `${plan.content.mails.length === 1 ? "this mail" : `these ${plan.content.mails.length} mails`}`;
  context.out.line(
    `Planned by ${who}, ${when(plan.createdAt)}; all lines with a bar are words of others.`,
  );
  const answer = await question(context, `${apply ? "Do" : "Approve"} ${what}? [y/N] `);
  if (!/^y(?:es)?$/iu.test(answer.trim())) {
    throw new AppError(
      "interrupted",
      "nothing was approved",
      `The plan stays in \`tickler todo\` for its day: tickler approve plan-${plan.id} --decline`,
    );
  }
}
