import type { Command } from "commander";
import { leadView } from "../../../json/lead.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseLeadRef } from "../../input/args.ts";

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
  const { showLead } = await import("../../../service/leads/leads.ts");
  const found = await showLead(await context.app.services(), lead);
  const view = leadView(found.lead, found.status, found.also);
  const { out } = context;
  if (out.style.json) return out.json(view);
  const { tags, vars, also, ...facts } = view;
  const rows = [
    ...Object.entries(facts),
    ["also", also.join(", ")],
    ["tags", tags.join(", ")],
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
