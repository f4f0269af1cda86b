import type { Command } from "commander";
import { hookRunView } from "../../../json/feed/hooks.ts";
import type { HookRun } from "../../../service/ports/index.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseCount } from "../../input/args.ts";
import { when } from "../../output/describe.ts";
import type { Column } from "../../output/output.ts";

export function hookLogCommand(cli: Cli): Command {
  return command("log", "show what came of the newest calls of a hook, and what it printed")
    .argument("<name>", "as `tickler hook list` shows it")
    .option("--limit <number>", "how many calls", "20")
    .addHelpText(
      "after",
      `
The newest 200 calls of each hook are kept, with the first 2000 octets of what it printed or answered; those
about a lead go with the lead.
--json: array of {at, event_id, lead_id, took_ms, error, output}, oldest first.
${examples("tickler hook log crm", "tickler hook log crm --limit 200 --json")}`,
    )
    .action(cli.action(runHookLog));
}

async function runHookLog(
  { app, out }: Context,
  name: string,
  options: { limit: string },
): Promise<void> {
  const limit = parseCount("--limit", options.limit, 1, 200);
  const { requireHook, runsOf } = await import("../../../service/hooks/hooks.ts");
  const { hooks } = await app.config();
  const runs = await runsOf(await app.store(), requireHook(hooks, name), limit);
  if (out.style.json) return out.json(runs.map(hookRunView));
  if (runs.length === 0 && out.style.terminal) return out.note("It was not called yet.");
  await out.table(out.style.terminal ? SHOWN : FIELDS, runs);
}

const FIELDS: readonly Column<HookRun>[] = [
  { heading: "TIME", cell: ({ at }) => at.toISOString() },
  { heading: "EVENT", cell: ({ eventId }) => eventId },
  { heading: "LEAD", cell: ({ leadId }) => leadId },
  { heading: "MS", cell: ({ took }) => took },
  { heading: "ERROR", cell: ({ error }) => error },
  { heading: "OUTPUT", cell: ({ output }) => output.trimEnd() },
];

const SHOWN: readonly Column<HookRun>[] = FIELDS.map((column) => {
  if (column.heading === "TIME") return { ...column, cell: ({ at }: HookRun) => when(at) };
  if (column.heading === "EVENT") {
    return { ...column, cell: ({ eventId }: HookRun) => eventId ?? "test" };
  }
  return column;
});
