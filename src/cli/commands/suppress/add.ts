import type { Command } from "commander";
import { suppressionView } from "../../../json/suppression.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";

interface SuppressAddOptions {
  note?: string;
}

export function suppressAddCommand(cli: Cli): Command {
  return command("add", "never write to an address or a domain again")
    .argument("<what>", "an address, or a domain: example.com covers everybody there")
    .option("--note <text>", "why, for people who read the list")
    .addHelpText(
      "after",
      `
The next tick withdraws what is queued for them and closes their messages.
${examples("tickler suppress add john.doe@example.com", 'tickler suppress add example.com --note "a competitor"')}`,
    )
    .action(cli.action(runSuppressAdd));
}

async function runSuppressAdd(
  context: Context,
  what: string,
  { note }: SuppressAddOptions,
): Promise<void> {
  const { suppress } = await import("../../../service/leads/suppress.ts");
  const { added, existing } = await suppress(await context.app.services(), what, note ?? null);
  const { out } = context;
  const suppression = added ?? existing;
  if (suppression && out.style.json) return out.json(suppressionView(suppression));
  if (!out.style.terminal) {
    if (suppression) out.line(`${suppression.id}\t${suppression.kind}\t${suppression.value ?? ""}`);
    return;
  }
  const name = suppression?.value ?? what;
  if (added) out.line(`Suppressed ${name}: nothing is sent there any more.`, "green");
  else out.line(`${name} was suppressed already, for this reason.`);
}
