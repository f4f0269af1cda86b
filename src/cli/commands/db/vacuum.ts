import type { Command } from "commander";
import { sizeText } from "../../../domain/units/size.ts";
import { vacuumView } from "../../../json/machine/database.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";

export function dbVacuumCommand(cli: Cli): Command {
  return command("vacuum", "give back space that nothing needs any more")
    .addHelpText(
      "after",
      `
Also renews the statistics by which queries are planned. An SQLite file is written anew: that needs as
much free space as the file has, and no tick may run meanwhile. A server does it while others work.
--json prints {engine, database, bytes_before, bytes_after}.
${examples("tickler db vacuum")}`,
    )
    .action(cli.action(runDbVacuum));
}

async function runDbVacuum({ app, out }: Context): Promise<void> {
  const { vacuum } = await import("../../../app/database/vacuum.ts");
  const report = await vacuum(app);
  if (out.style.json) return out.json(vacuumView(report));
  const { before, after, database } = report;
  if (!out.style.terminal) return out.line(`${before}\t${after}`);
  out.line(`${database}: ${sizeText(before)} before, ${sizeText(after)} now.`, "green");
}
