import type { Command } from "commander";
import { checkedLeadView } from "../../../json/lead.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseLeadRef } from "../../input/args.ts";
import { checkText } from "../../output/describe.ts";

export function leadShowCommand(cli: Cli): Command {
  return command("show", "show everything that is known about a lead")
    .argument("<lead>", "id or address")
    .addHelpText(
      "after",
      examples("tickler lead show 1", "tickler lead show john.doe@example.com --json"),
    )
    .action(cli.action(runLeadShow));
}

async function runLeadShow(context: Context, ref: string): Promise<void> {
  const lead = parseLeadRef(ref);
  const { checksOf, showLead } = await import("../../../service/leads/leads.ts");
  const services = await context.app.services();
  const found = await showLead(services, lead);
  const checked = (await checksOf(services, [found.lead])).get(found.lead.id);
  const view = checkedLeadView(found, checked);
  const { out } = context;
  if (out.style.json) return out.json(view);
  const { tags, vars, also, check: _, ...facts } = view;
  const rows = [
    ...Object.entries(facts),
    ["also", also.join(", ")],
    ["tags", tags.join(", ")],
    ...(checked ? [["check", checkText(checked)]] : []),
    ...Object.entries(vars).map(([name, value]) => [`vars.${name}`, value]),
  ].filter(([, value]) => value !== null && value !== "") as [string, string | number][];
  await out.table(
    [
      { heading: "FIELD", cell: ([field]) => field },
      { heading: "VALUE", cell: ([, value]) => value },
    ],
    rows,
  );
}
