import type { Command } from "commander";
import { companyView } from "../../../json/company.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";

export function companyResumeCommand(cli: Cli): Command {
  return command("resume", "let cold mail to a company go on that is on hold")
    .argument("<domain>", "the company's domain, or an address there")
    .addHelpText(
      "after",
      `\nThe next answer of somebody there holds it again.\n${examples("tickler company resume initech.example")}`,
    )
    .action(cli.action(runCompanyResume));
}

async function runCompanyResume(context: Context, domain: string): Promise<void> {
  const { resumeCompany } = await import("../../../service/stop/company.ts");
  const company = await resumeCompany(await context.app.services(), domain);
  const { out } = context;
  if (out.style.json) return out.json(companyView(company));
  if (!out.style.terminal) return out.line(company.domain);
  out.line(`Cold mail to ${company.domain} goes on, as each lead's turn comes.`, "green");
}
