import { appliedView } from "../../json/machine/plan.ts";
import { applySend } from "../../service/plan/send-plan.ts";
import type { OpenPlan } from "../../service/plan/stored.ts";
import type { Context } from "../context.ts";
import { theyLeaveWhen } from "../output/departure-text.ts";
import { filesOfPlan } from "./send-request.ts";
import { showLeftOut } from "./show-plan.ts";

/** Queues the mails of a plan, and says who fell out of it. @returns the exit code */
export async function applySendPlan(context: Context, plan: OpenPlan): Promise<number> {
  const { out } = context;
  const services = await context.app.services();
  const applied = await applySend(services, plan, filesOfPlan(context));
  if (out.style.json) {
    out.json(appliedView(plan, applied, services.policy));
    return 0;
  }
  const { queued, dropped } = applied;
  showLeftOut(out, "Dropped", dropped);
  if (!out.style.terminal) {
    for (const { thread } of queued) out.line(`${thread.message.id}\t${thread.message.status}`);
    return 0;
  }
  const left = dropped.length > 0 ? `, dropped ${dropped.length}` : "";
  out.line(`Queued ${queued.length}${left}.`, "green");
  const last = queued.at(-1)?.thread;
  if (last) out.note(await theyLeaveWhen(services, last));
  return 0;
}
