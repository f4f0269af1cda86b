import type { Command } from "commander";
import { AI_MODES } from "../../../domain/ai-mode.ts";
import { AppError } from "../../../domain/errors.ts";
import { leadView } from "../../../json/lead.ts";
import { type Cli, collect, collectWords, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseLeadRef, parseVars } from "../../input/args.ts";

interface LeadEditOptions {
  name?: string;
  email?: string;
  phone?: string;
  company?: string;
  title?: string;
  timezone?: string;
  source?: string;
  tag?: string[];
  untag?: string[];
  var?: string[];
  aiMode?: string;
  also?: string[];
  notAlso?: string[];
}

export function leadEditCommand(cli: Cli): Command {
  return command("edit", "change what is known about a lead")
    .argument("<lead>", "id or address")
    .option("--name <name>", "a new name")
    .option("--email <address>", "a new address; queued emails go there, too")
    .option("--also <address>", "another address of theirs; may be given more than once", collect)
    .option("--not-also <address>", "an address that is not theirs after all", collect)
    .option("--phone <number>", "a new phone number")
    .option("--company <name>", "a new company")
    .option("--title <title>", "a new title")
    .option("--source <text>", "where you got them from")
    .option("--timezone <zone>", "a new time zone")
    .option(
      "--tag <tags>",
      "add tags, with commas between them; may be given more than once",
      collectWords,
    )
    .option("--untag <tags>", "remove tags; may be given more than once", collectWords)
    .option("--var <key=value>", "set a fact for templates; an empty value removes it", collect)
    .option(
      "--ai-mode <mode>",
      `how AI answers to them are sent: ${AI_MODES.join(", ")}; also changes open messages`,
    )
    .addHelpText(
      "after",
      `\nAn empty value clears a field: --phone "". Mail from any of their addresses is theirs; a stop of one
stops all mail to them.\n${examples(
        "tickler lead edit 1 --email john@example.org",
        "tickler lead edit john@example.org --tag customer --untag fair-2026",
        "tickler lead edit 1 --also j.doe@example.net",
        'tickler lead edit 1 --var product=Widget --phone ""',
      )}`,
    )
    .action(cli.action(runLeadEdit));
}

async function runLeadEdit(context: Context, ref: string, options: LeadEditOptions): Promise<void> {
  if (Object.keys(options).length === 0) {
    throw new AppError("usage", "nothing to change is given", "See `tickler lead edit --help`.");
  }
  const { tag = [], untag = [], var: vars = [], ...fields } = options;
  const changes = { ...fields, addTags: tag, removeTags: untag, vars: parseVars(vars) };
  const lead = parseLeadRef(ref);
  const { editLead, showLead } = await import("../../../service/leads/leads.ts");
  const services = await context.app.services();
  const edited = await editLead(services, lead, changes);
  const { out } = context;
  if (out.style.json) {
    const { status, also } = await showLead(services, edited.id);
    return out.json(leadView(edited, status, also));
  }
  if (!out.style.terminal) return out.line(`${edited.id}\t${edited.name}\t${edited.email ?? ""}`);
  out.line(`Changed lead ${edited.id}: ${edited.name}${edited.email ? ` <${edited.email}>` : ""}`);
}
