import type { Command } from "commander";
import { type Cli, group } from "../../command.ts";
import { companyAliasCommand } from "./alias.ts";
import { companyCloseCommand } from "./close.ts";
import { companyListCommand, runCompanyList } from "./list.ts";
import { companyResumeCommand } from "./resume.ts";
import { companyShowCommand } from "./show.ts";

export function companyCommand(cli: Cli): Command {
  return group(
    "company",
    "companies whose cold mail waits since one of their people answered",
    [
      companyListCommand(cli),
      companyShowCommand(cli),
      companyResumeCommand(cli),
      companyCloseCommand(cli),
      companyAliasCommand(cli),
    ],
    ["tickler company", "tickler company resume initech.example"],
  ).action(cli.action(runCompanyList));
}
