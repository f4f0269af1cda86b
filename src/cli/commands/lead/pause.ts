import type { Command } from "commander";
import { leadView } from "../../../json/views.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseLeadRef } from "../../input/args.ts";

export function leadPauseCommand(cli: Cli): Command {
  return command("pause", "send nothing to a lead until they are resumed")
    .argument("<lead>", "id or address")
    .addHelpText(
      "after",
      `\nWhat is queued waits; no follow-up and no AI answer is written, nothing is closed.\n${examples(
        "tickler lead pause 1",
        "tickler lead pause john.doe@example.com",
      )}`,
    )
    .action(cli.action((context: Context, ref: string) => runPause(context, ref, true)));
}

export function leadResumeCommand(cli: Cli): Command {
  return command("resume", "write to a paused lead again")
    .argument("<lead>", "id or address")
    .addHelpText("after", examples("tickler lead resume 1"))
    .action(cli.action((context: Context, ref: string) => runPause(context, ref, false)));
}

async function runPause(context: Context, ref: string, paused: boolean): Promise<void> {
  const lead = parseLeadRef(ref);
  const { setPaused, showLead } = await import("../../../service/leads/leads.ts");
  const services = await context.app.services();
  const result = await setPaused(services, lead, paused);
  const { out } = context;
  const { status } = await showLead(services, result.lead.id);
  if (out.style.json) return out.json(leadView(result.lead, status));
  const word = paused ? "paused" : "active";
  if (!out.style.terminal) return out.line(`${result.lead.id}\t${word}`);
  const already = result.changed ? "" : " already";
  out.line(`${result.lead.name} (lead ${result.lead.id}) is ${word}${already}.`);
}
