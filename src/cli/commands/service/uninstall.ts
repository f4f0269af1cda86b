import type { Command } from "commander";
import { serviceUninstallView } from "../../../json/machine/service.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";

export function serviceUninstallCommand(cli: Cli): Command {
  return command("uninstall", "take away what `service install` has written")
    .addHelpText(
      "after",
      `
A tick that runs ends after the mail in hand. Leads, mails and settings stay, and so does every other
line of your crontab.
--json prints {removed, systems, files}.
${examples("tickler service uninstall")}`,
    )
    .action(cli.action(runServiceUninstall));
}

async function runServiceUninstall({ app, out, streams }: Context): Promise<void> {
  const { removeService } = await import("../../../setup/service.ts");
  const result = await removeService(streams.env, (await app.home()).dataDir);
  if (out.style.json) return out.json(serviceUninstallView(result));
  if (!out.style.terminal) {
    for (const system of result.schedulers) out.line(`removed\t${system}`);
    return;
  }
  if (result.schedulers.length === 0) return out.line("Nothing to do: no service is installed.");
  for (const file of result.removed) out.line(`removed ${file}`);
  out.line("Nothing runs Tickler by itself any more.");
}
