import type { Command } from "commander";
import { ERROR_CODES } from "../../../domain/errors.ts";
import { hookTestView } from "../../../json/feed/hooks.ts";
import { stopOnSignal } from "../../../platform/stop-signal.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";

export function hookTestCommand(cli: Cli): Command {
  return command("test", "call a hook once, with an event that is made up")
    .argument("<name>", "as `tickler hook list` shows it")
    .addHelpText(
      "after",
      `
The event has the type "test"; nothing else comes of it. Exit code 5: the hook failed.
--json: {name, ok, took_ms, error, output}.
${examples("tickler hook test crm")}`,
    )
    .action(cli.action(runHookTest));
}

async function runHookTest({ app, out, streams }: Context, name: string): Promise<number> {
  const { requireHook, testHook } = await import("../../../service/hooks/hooks.ts");
  const { hookCaller } = await import("../../../app/hooks/callers.ts");
  const { hooks } = await app.config();
  const hook = requireHook(hooks, name);
  const services = await app.services();
  const { signal, dispose } = stopOnSignal();
  try {
    const tried = await testHook(services, hookCaller(hook, streams.env), signal);
    if (tried === null) return ERROR_CODES.interrupted;
    const { answer, took } = tried;
    if (out.style.json) out.json(hookTestView(name, took, answer));
    else {
      const how = answer.error === null ? "took the event" : answer.error;
      out.line(out.style.terminal ? `${name}: it ${how} (${took} ms).` : `${name}\t${how}`);
      if (answer.output.trim() !== "") out.note(answer.output.trimEnd());
    }
    return answer.error === null ? 0 : ERROR_CODES.partial;
  } finally {
    dispose();
  }
}
