import type { Lead } from "../../domain/lead.ts";
import { parseTemplate } from "../send/template.ts";
import type { Sender } from "../services.ts";

/** A condition in Liquid, read once and asked of any number of leads. */
export interface Condition {
  /** A variable that the lead lacks is blank. @throws AppError `template` */
  holds(lead: Lead): boolean;
}

/**
 * Reads a condition, such as `phone == blank`.
 *
 * @param what names it in errors
 * @throws AppError `template`
 */
export async function parseCondition(
  what: string,
  source: string,
  sender: Sender,
): Promise<Condition> {
  const template = await parseTemplate(what, `{% if ${source} %}yes{% endif %}`, sender);
  return { holds: (lead) => template.render(lead) === "yes" };
}
