import type { Command } from "commander";
import type { Suppression } from "../../../domain/suppression.ts";
import { suppressionView } from "../../../json/suppression.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { type LimitOptions, limitOf, limitOption } from "../../input/flags/limit.ts";

export function suppressListCommand(cli: Cli): Command {
  return command("list", "list the addresses and domains that are never written to")
    .alias("ls")
    .addOption(limitOption("of them"))
    .addHelpText(
      "after",
      `
A row is one reason; an address may be written to when no row is left. Reasons: manual, imported,
unsubscribe (they asked), complaint (they reported a mail as unwanted), bounce (the address does not
work). Of leads that were erased only a hash is kept.
${examples("tickler suppress list", "tickler suppress list --json | jq -r '.[].value'")}`,
    )
    .action(cli.action(runSuppressList));
}

export async function runSuppressList(context: Context, options: LimitOptions): Promise<void> {
  const limit = limitOf(options);
  const { listSuppressions } = await import("../../../service/leads/suppress.ts");
  const suppressions = (await listSuppressions(await context.app.services())).slice(0, limit);
  const { out } = context;
  if (out.style.json) return out.json(suppressions.map(suppressionView));
  if (suppressions.length === 0) {
    if (out.style.terminal) {
      out.note("Nobody is suppressed. To add somebody: tickler suppress add ADDRESS");
    }
    return;
  }
  await out.table(
    [
      { heading: "WHO", cell: nameOf },
      { heading: "KIND", cell: ({ kind }) => kind },
      { heading: "REASON", cell: ({ reason }) => reason },
      { heading: "SINCE", cell: ({ createdAt }) => createdAt.toISOString() },
      { heading: "NOTE", cell: ({ note }) => note },
    ],
    suppressions,
  );
}

function nameOf({ value, hash }: Suppression): string {
  return value ?? `(erased) ${hash.slice(0, 12)}`;
}
