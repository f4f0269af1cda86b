import { leadView } from "../../../json/lead.ts";
import type { Services } from "../../../service/services.ts";
import type { Context } from "../../context.ts";
import { parseLeadRef } from "../../input/args.ts";
import { when } from "../../output/describe.ts";

/** What `lead pause` and `lead resume` do. */
export async function setLeadPaused(
  context: Context,
  ref: string,
  paused: boolean,
  until?: string,
): Promise<void> {
  const lead = parseLeadRef(ref);
  const { setPaused, showLead } = await import("../../../service/leads/leads.ts");
  const services = await context.app.services();
  const end = await endOf(services, until);
  const result = await setPaused(services, lead, paused, end, await mayShorten(context));
  const { out } = context;
  const { status, also } = await showLead(services, result.lead.id);
  if (out.style.json) return out.json(leadView(result.lead, status, also));
  const word = paused ? "paused" : "active";
  if (!out.style.terminal) return out.line(`${result.lead.id}\t${word}`);
  const already = result.changed ? "" : " already";
  const { pausedUntil } = result.lead;
  const limit = paused && pausedUntil ? ` until ${when(pausedUntil)}` : "";
  out.line(`${result.lead.name} (lead ${result.lead.id}) is ${word}${already}${limit}.`);
}

/** To end a pause earlier is to lift it, which an agent may only where it may lift, or a person has agreed. */
async function mayShorten(context: Context): Promise<boolean> {
  if (context.approved !== null) return true;
  const { agentRules } = await import("../../agent/rules.ts");
  const rules = await agentRules(context);
  return rules === null || rules.may.includes("lift");
}

/** When a pause ends by itself; null where nobody has said. */
async function endOf({ policy, clock }: Services, until: string | undefined): Promise<Date | null> {
  if (until === undefined) return null;
  const { parseMoment } = await import("../../../service/todo/moment.ts");
  const { timezone } = policy.forMailbox(policy.defaultMailbox).limits;
  return parseMoment(until, timezone, clock.now());
}
