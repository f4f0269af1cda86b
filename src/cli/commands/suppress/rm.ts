import type { Command } from "commander";
import { suppressionView } from "../../../json/suppression.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";

export function suppressRmCommand(cli: Cli): Command {
  return command("rm", "allow mail to an address or a domain again")
    .argument("<what>", "as `tickler suppress list` shows it")
    .addHelpText("after", examples("tickler suppress rm john.doe@example.com"))
    .action(cli.action(runSuppressRm));
}

async function runSuppressRm(context: Context, what: string): Promise<void> {
  const { unsuppress } = await import("../../../service/leads/suppress.ts");
  const suppression = await unsuppress(await context.app.services(), what);
  const { out } = context;
  if (out.style.json) return out.json(suppressionView(suppression));
  if (out.style.terminal) out.line(`${what} may be written to again.`);
}
