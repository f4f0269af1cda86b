import type { Command } from "commander";
import { agentOf, approvedActor, isAgentActor } from "../../../domain/agent/agent.ts";
import { AppError } from "../../../domain/errors.ts";
import type { OpenPlan } from "../../../service/plan/stored.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";

export function applyCommand(cli: Cli): Command {
  return command("apply", "do what a plan has shown, once")
    .argument("<token>", "as `tickler send --plan` printed it, or what was refused")
    .addHelpText(
      "after",
      `
A token stands for exactly what was shown. Who has answered or was stopped since then gets nothing and is
named; if anybody would be added, or a mail would be another one, nothing is done and the token is void.
It is good once, for a day. What an agent has planned needs the approval of a person: tickler approve TOKEN.
${examples("tickler apply 7kq2m-9xw3f-0hd5t-va1ce")}`,
    )
    .action(cli.action((context, token: string) => runApply(cli, context, token)));
}

async function runApply(cli: Cli, context: Context, token: string): Promise<number> {
  const { parseToken } = await import("../../../domain/agent/token.ts");
  const hash = parseToken(token);
  const { agentRules } = await import("../../agent/rules.ts");
  const rules = await agentRules(context);
  const { requireOpen } = await import("../../../service/plan/stored.ts");
  const services = await context.app.services();
  const plan = await services.store.read((queries) =>
    requireOpen(queries, { hash }, services.clock.now()),
  );
  await cli.pickFields(context, plan.content.kind === "command" ? plan.content.command : "apply");
  if (rules === null) requireSeen(plan, token);
  else requireApproved(plan, rules.agent, rules.may.includes("send"));
  return applyPlan(cli, context, plan);
}

/** A person does nothing of an agent's that nobody has looked at. @throws AppError `refused` */
function requireSeen({ actor, approvedAt }: OpenPlan, token: string): void {
  if (!isAgentActor(actor) || approvedAt !== null) return;
  throw new AppError(
    "refused",
    `${actor} has planned this, and no person has seen it`,
    `Look at it at a terminal, and do it there: tickler approve ${token.trim()} --apply`,
  );
}

/** @throws AppError `refused` where a person has not approved it, or another agent asked for it */
function requireApproved(plan: OpenPlan, agent: string, maySend: boolean): void {
  if (plan.actor !== agent) {
    throw new AppError("refused", "this plan is not yours", "Plan it yourself.");
  }
  if (plan.approvedAt !== null || (maySend && plan.kind === "send")) return;
  throw new AppError(
    "refused",
    "no person has approved this plan yet",
    "A person does it at a terminal: tickler approve TOKEN, or the line of `tickler todo`.",
  );
}

/** Does what a plan has shown; the log names who asked for it and who approved. @returns the exit code */
export async function applyPlan(cli: Cli, context: Context, plan: OpenPlan): Promise<number> {
  const asked = agentOf(plan.actor ?? undefined);
  const isOwn = asked !== null && asked === agentOf(context.app.actor ?? undefined);
  const by = plan.approvedBy ?? (isOwn ? null : context.app.actor);
  // An agent that may send needs nobody.
  const actor =
    asked === null || (isOwn && plan.approvedAt === null) ? null : approvedActor(asked, by);
  if (actor !== null) context.app.actAs(actor);
  if (plan.kind === "command") {
    const { runPlanned } = await import("../../agent/run-planned.ts");
    return runPlanned(cli, context, plan, actor ?? plan.actor ?? "");
  }
  const { applySendPlan } = await import("../../agent/apply-send.ts");
  return applySendPlan(context, plan);
}
