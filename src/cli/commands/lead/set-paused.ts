import { leadView } from "../../../json/lead.ts";
import type { Context } from "../../context.ts";
import { parseLeadRef } from "../../input/args.ts";

/** What `lead pause` and `lead resume` do. */
export async function setLeadPaused(context: Context, ref: string, paused: boolean): Promise<void> {
  const lead = parseLeadRef(ref);
  const { setPaused, showLead } = await import("../../../service/leads/leads.ts");
  const services = await context.app.services();
  const result = await setPaused(services, lead, paused);
  const { out } = context;
  const { status, also } = await showLead(services, result.lead.id);
  if (out.style.json) return out.json(leadView(result.lead, status, also));
  const word = paused ? "paused" : "active";
  if (!out.style.terminal) return out.line(`${result.lead.id}\t${word}`);
  const already = result.changed ? "" : " already";
  out.line(`${result.lead.name} (lead ${result.lead.id}) is ${word}${already}.`);
}
