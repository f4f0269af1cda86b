import type { Command } from "commander";
import { hookStateOf, hookView } from "../../../json/feed/hooks.ts";
import type { ListedHook } from "../../../service/hooks/hooks.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { type LimitOptions, limitOf, limitOption } from "../../input/flags/limit.ts";
import { when } from "../../output/describe.ts";
import type { Column, Paint } from "../../output/output.ts";

export function hookListCommand(cli: Cli): Command {
  return command("list", "list the hooks of the settings, and how they fare")
    .alias("ls")
    .addOption(limitOption("hooks"))
    .addHelpText(
      "after",
      `
A hook is a table [[hook]] of the settings: see docs/events.md. STATE is new until a tick has seen it; dead
is one that failed for a day, and is tried again after "tickler hook retry".
--json: array of {name, on, calls, includes_text, state, cursor, behind, held, ok_at, failing_since, next_try_at, last_error}.
${examples("tickler hook list", "tickler hook list --json | jq '.[] | select(.state != \"ok\")'")}`,
    )
    .action(cli.action(runHookList));
}

async function runHookList({ app, out }: Context, options: LimitOptions): Promise<void> {
  const limit = limitOf(options);
  const { listHooks } = await import("../../../service/hooks/hooks.ts");
  const { targetText } = await import("../../../app/hooks/callers.ts");
  const { hooks } = await app.config();
  const listed = (await listHooks(await app.store(), hooks)).slice(0, limit);
  if (out.style.json) {
    return out.json(listed.map((each) => hookView(each, targetText(each.hook))));
  }
  if (listed.length === 0) {
    if (out.style.terminal) out.note("No hook stands in the settings: see docs/events.md.");
    return;
  }
  await out.table(columns(targetText), listed);
}

const PAINTS: Record<ReturnType<typeof hookStateOf>, Paint | null> = {
  new: "dim",
  ok: "green",
  failing: "yellow",
  dead: "red",
};

function columns(targetText: (hook: ListedHook["hook"]) => string): Column<ListedHook>[] {
  return [
    { heading: "NAME", cell: ({ hook }) => hook.name, paint: () => "bold" },
    { heading: "STATE", cell: hookStateOf, paint: (row) => PAINTS[hookStateOf(row)] },
    { heading: "ON", cell: ({ hook }) => hook.on.join(", ") },
    { heading: "CALLS", cell: ({ hook }) => targetText(hook) },
    { heading: "WAITING", cell: ({ held, behind }) => held.count + behind },
    { heading: "LAST", cell: ({ state }) => (state?.okAt ? when(state.okAt) : null) },
    { heading: "ERROR", cell: ({ state }) => state?.lastError ?? null },
  ];
}
