import type { Command } from "commander";
import { companyView } from "../../../json/company.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { printCompany } from "./print-company.ts";

export function companyShowCommand(cli: Cli): Command {
  return command("show", "show who of a company is written to, and why it is on hold")
    .argument("<domain>", "the company's domain, or an address there")
    .addHelpText("after", examples("tickler company show initech.example"))
    .action(cli.action(runCompanyShow));
}

async function runCompanyShow(context: Context, domain: string): Promise<void> {
  const { showCompany } = await import("../../../service/stop/company.ts");
  const company = await showCompany(await context.app.services(), domain);
  if (context.out.style.json) return context.out.json(companyView(company));
  await printCompany(context, company);
}
