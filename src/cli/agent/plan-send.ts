import { planView } from "../../json/machine/plan.ts";
import { planSend } from "../../service/plan/send-plan.ts";
import type { Context } from "../context.ts";
import type { SendOptions } from "../input/send-options.ts";
import { when } from "../output/describe.ts";
import { agentRules } from "./rules.ts";
import { filesOfPlan, sendRequest } from "./send-request.ts";
import { showMails } from "./show-plan.ts";

/** `tickler send … --plan`. @returns the exit code */
export async function planSending(
  context: Context,
  lead: string | undefined,
  text: string | undefined,
  options: SendOptions,
): Promise<number> {
  const { out } = context;
  const request = await sendRequest(context, lead, text, options);
  const services = await context.app.services();
  const planned = await planSend(services, request, filesOfPlan(context));
  if (out.style.json) {
    out.json(planView(planned));
    return 0;
  }
  const { plan, token } = planned;
  showMails(context, planned);
  out.line(`Token: ${token}`, "green");
  const isAgent = (await agentRules(context)) !== null;
  out.note(
    isAgent
      ? `A person approves it at a terminal: tickler approve ${token}`
      : `Queue exactly this, until ${when(plan.expiresAt)}: tickler apply ${token}`,
  );
  return 0;
}
