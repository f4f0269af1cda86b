import type { Command } from "commander";
import { isFromLeadSide } from "../../../domain/suppression.ts";
import { liftedView } from "../../../json/suppression.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { confirm } from "../../input/prompt.ts";

export function suppressRmCommand(cli: Cli): Command {
  return command("rm", "allow mail to an address or a domain again")
    .argument("<what>", "as `tickler suppress list` shows it")
    .addHelpText(
      "after",
      `
Lifts every stop of this address or domain, whatever its reason, and names each. Asks first where
the lead asked for one or reported a mail; scripts say --yes. To take back the stop that one message
brought, and no other: tickler undo MESSAGE_ID.
${examples("tickler suppress rm john.doe@example.com")}`,
    )
    .action(cli.action(runSuppressRm));
}

async function runSuppressRm(context: Context, what: string): Promise<void> {
  const { describeStop, stopsOf, unsuppress } = await import("../../../service/leads/suppress.ts");
  const services = await context.app.services();
  const standing = await stopsOf(services, what);
  if (standing.some(isFromLeadSide)) {
    const list = standing.map((stop) => describeStop(stop, what)).join("; ");
    await confirm(context, `${list}. Lift ${standing.length === 1 ? "it" : "all of them"}?`);
  }
  const ids = standing.map(({ id }) => id);
  const { lifted, left } = await unsuppress(services, what, ids);
  const { out } = context;
  if (out.style.json) return out.json(liftedView(lifted));
  if (!out.style.terminal) return;
  for (const stop of lifted) out.line(`Lifted: ${describeStop(stop, what)}`);
  if (left.length === 0) out.line(`${what} may be written to again.`, "green");
  for (const stop of left) out.line(`Still in the way: ${describeStop(stop, what)}`, "yellow");
}
