import type { Command } from "commander";
import { hookView } from "../../../json/feed/hooks.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { parseCursor } from "../../input/cursor.ts";

export function hookRetryCommand(cli: Cli): Command {
  return command("retry", "try a hook again now, or tell it of earlier events once more")
    .argument("<name>", "as `tickler hook list` shows it")
    .option("--from <cursor>", "go on behind this event; `end`: let go of all that it has missed")
    .addHelpText(
      "after",
      `
The next tick calls it. A hook that has failed for a day is called no more until then.
--json: the hook, as "hook list" has it.
${examples("tickler hook retry crm", "tickler hook retry crm --from 1200", "tickler hook retry crm --from end")}`,
    )
    .action(cli.action(runHookRetry));
}

async function runHookRetry(
  { app, out }: Context,
  name: string,
  { from }: { from?: string },
): Promise<void> {
  const cursor = from === undefined ? null : parseCursor("--from", from);
  const { requireHook, retryHook } = await import("../../../service/hooks/hooks.ts");
  const { targetText } = await import("../../../app/hooks/callers.ts");
  const { hooks } = await app.config();
  const hook = requireHook(hooks, name);
  const listed = await retryHook(await app.services(), hook, cursor);
  if (out.style.json) return out.json(hookView(listed, targetText(hook)));
  const waiting = listed.held.count + listed.behind;
  if (!out.style.terminal) return out.line(`${name}\t${waiting}`);
  out.line(`${name}: ${waiting} event${waiting === 1 ? "" : "s"} to look at. The next tick does.`);
}
