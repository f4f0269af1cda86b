import type { Command } from "commander";
import { closedCompanyView } from "../../../json/company.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";

export function companyCloseCommand(cli: Cli): Command {
  return command("close", "end all cold mail to a company, and keep it on hold")
    .argument("<domain>", "the company's domain, or an address there")
    .addHelpText(
      "after",
      `
Closes the messages to its people that wait for an answer, and withdraws what is queued; conversations
go on. A message is opened again with \`tickler undo\`.
${examples("tickler company close initech.example")}`,
    )
    .action(cli.action(runCompanyClose));
}

async function runCompanyClose(context: Context, domain: string): Promise<void> {
  const { closeCompany } = await import("../../../service/stop/company.ts");
  const { company, closed } = await closeCompany(await context.app.services(), domain);
  const { out } = context;
  if (out.style.json) return out.json(closedCompanyView(company, closed));
  if (!out.style.terminal) return out.line(`${company.domain}\t${closed.length}`);
  const count = closed.length === 1 ? "1 message" : `${closed.length} messages`;
  out.line(`Closed ${count} to ${company.domain}; nothing new goes there by itself.`, "green");
}
