import type { Command } from "commander";
import { AppError } from "../../../domain/errors.ts";
import type { LeadInput } from "../../../domain/lead.ts";
import { leadView } from "../../../json/lead.ts";
import { type Cli, collect, collectWords, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseId, parseVars } from "../../input/args.ts";
import { parseStrayId } from "../../input/todo-id.ts";
import { named } from "../../output/describe.ts";

interface LeadAddOptions {
  email?: string;
  phone?: string;
  company?: string;
  title?: string;
  timezone?: string;
  source?: string;
  tag?: string[];
  var?: string[];
  from?: string;
}

export function leadAddCommand(cli: Cli): Command {
  return command("add", "add a lead: a person you may write to")
    .argument("[name]", "the person's name; with --from, as their mail has it if not given")
    .argument("[email]", "their address")
    .option("--email <address>", "their address, instead of the second argument")
    .option("--phone <number>", "their phone number")
    .option("--company <name>", "where they work")
    .option("--title <title>", "what they do there")
    .option("--source <text>", "where you got them from, such as a fair; shown and exported")
    .option("--timezone <zone>", "where they are, such as Europe/Berlin")
    .option(
      "--tag <tags>",
      "tags, with commas between them; may be given more than once",
      collectWords,
    )
    .option("--var <key=value>", "another fact for templates; may be given more than once", collect)
    .option(
      "--from <id>",
      "make the writer of this mail a lead: an email id, or stray-3 as `tickler todo` names it",
    )
    .addHelpText(
      "after",
      `\nA lead needs a name, and an email address or a phone number. No two leads have the same address.\n${examples(
        'tickler lead add "John Doe" john.doe@example.com',
        'tickler lead add "Ana Silva" ana@example.com --company Initech --tag fair-2026',
        'tickler lead add "Lee Wong" --phone "+49 30 1234567" --var product=Widget',
        "tickler lead add --from 12",
        'tickler lead add "Petra Novak" --from stray-3',
      )}`,
    )
    .action(cli.action(runLeadAdd));
}

async function runLeadAdd(
  context: Context,
  name: string | undefined,
  address: string | undefined,
  options: LeadAddOptions,
): Promise<void> {
  const { tag = [], var: vars = [], email, from, ...fields } = options;
  if (address !== undefined && email !== undefined) {
    throw new AppError("usage", "two addresses are given", "Give it once.");
  }
  const input = {
    ...fields,
    name,
    email: address ?? email,
    tags: tag,
    vars: parseVars(vars),
  };
  if (from?.startsWith("stray-")) return addStrayWriter(context, from, input);
  const emailId = from === undefined ? null : parseId("email", from);
  if (emailId === null && name === undefined) {
    throw new AppError("usage", "no name is given", 'tickler lead add "John Doe" john@example.com');
  }
  const { addLead, addWriter } = await import("../../../service/leads/leads.ts");
  const services = await context.app.services();
  const lead = await (emailId === null
    ? addLead(services, input)
    : addWriter(services, emailId, input));
  const { out } = context;
  if (out.style.json) return out.json(leadView(lead, null, []));
  if (!out.style.terminal) return out.line(`${lead.id}\t${lead.name}\t${lead.email ?? ""}`);
  out.line(`Added lead ${lead.id}: ${lead.name}${lead.email ? ` <${lead.email}>` : ""}`, "green");
  if (lead.email) out.note(`Write to them: tickler send ${lead.id} "Hi {{ first_name }}, …"`);
}

/** The writer of a mail that belongs to no lead becomes one, in a conversation that they began. */
async function addStrayWriter(context: Context, from: string, input: LeadInput): Promise<void> {
  const id = parseStrayId(from);
  if (input.email !== undefined) {
    throw new AppError("usage", "--from names the address", "Leave the other one out.");
  }
  const { arrivedStray } = await import("../../../app/stray.ts");
  const { strayAsLead } = await import("../../../service/inbox/strays/as-lead.ts");
  const services = await context.app.services();
  const { lead, message } = await strayAsLead(
    services,
    id,
    await arrivedStray(services, id),
    input,
  );
  const { out } = context;
  if (out.style.json) return out.json(leadView(lead, message.status, []));
  if (!out.style.terminal) return out.line(`${lead.id}\t${lead.name}\t${lead.email ?? ""}`);
  out.line(`Added lead ${lead.id}: ${named(lead)}`, "green");
  out.note(`Their mail is message ${message.id}: tickler answer ${message.id} "…"`);
}
