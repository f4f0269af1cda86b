import type { Command } from "commander";
import { companyView } from "../../../json/company.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";

export function companyAliasCommand(cli: Cli): Command {
  return command("alias", "join two domains of one company: an answer from one holds up both")
    .argument("<domain>", "the company's domain")
    .argument("<other>", "another domain of it")
    .option("--remove", "take the other domain out again")
    .addHelpText(
      "after",
      examples(
        "tickler company alias initech.example initech.co.uk",
        "tickler company alias initech.example initech.co.uk --remove",
      ),
    )
    .action(cli.action(runCompanyAlias));
}

async function runCompanyAlias(
  context: Context,
  domain: string,
  other: string,
  { remove }: { remove?: boolean },
): Promise<void> {
  const { joinCompanies, partCompanies } = await import("../../../service/stop/company.ts");
  const services = await context.app.services();
  const company = remove
    ? await partCompanies(services, domain, other)
    : await joinCompanies(services, domain, other);
  const { out } = context;
  if (out.style.json) return out.json(companyView(company));
  const names = [company.domain, ...company.aliases];
  if (!out.style.terminal) return out.line(names.join("\t"));
  out.line(
    names.length > 1 ? `One company: ${names.join(", ")}` : `${company.domain} stands alone.`,
    "green",
  );
}
