import type { Command } from "commander";
import { companyView } from "../../../json/company.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { type LimitOptions, limitOf, limitOption } from "../../input/flags/limit.ts";

export function companyListCommand(cli: Cli): Command {
  return command("list", "list the companies that are on hold")
    .alias("ls")
    .addOption(limitOption("companies"))
    .addHelpText("after", examples("tickler company list", "tickler company"))
    .action(cli.action(runCompanyList));
}

export async function runCompanyList(context: Context, options: LimitOptions): Promise<void> {
  const limit = limitOf(options);
  const { heldCompanies } = await import("../../../service/stop/company.ts");
  const companies = (await heldCompanies(await context.app.services())).slice(0, limit);
  const { out } = context;
  if (out.style.json) return out.json(companies.map(companyView));
  if (companies.length === 0 && out.style.terminal) {
    out.note(
      "No company is on hold. One is as soon as somebody there answers: see stop.company in `tickler config list`.",
    );
    return;
  }
  await out.table(
    [
      { heading: "COMPANY", cell: ({ domain }) => domain },
      { heading: "SINCE", cell: ({ holds }) => holds[0]?.since.toISOString().slice(0, 10) ?? null },
      { heading: "PEOPLE", cell: ({ people }) => people.length },
      { heading: "WHY", cell: ({ holds }) => holds.map(({ why }) => why).join("; ") },
    ],
    companies,
  );
}
