import type { Command } from "commander";
import { settingView } from "../../../json/settings.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";
import { type LimitOptions, limitOf, limitOption } from "../../input/flags/limit.ts";

export function configListCommand(cli: Cli): Command {
  return command("list", "list every setting: its value, where that comes from, what it does")
    .alias("ls")
    .addOption(limitOption("settings"))
    .addHelpText("after", examples("tickler config list", "tickler config list --json"))
    .action(cli.action(runConfigList));
}

export async function runConfigList(context: Context, options: LimitOptions): Promise<void> {
  const limit = limitOf(options);
  const { listSettings, plainText } = await import("../../../config.ts");
  const settings = listSettings(await context.app.config()).slice(0, limit);
  const { out } = context;
  if (out.style.json) return out.json(settings.map(settingView));
  await out.table(
    [
      { heading: "KEY", cell: ({ key }) => key, paint: () => "bold" },
      {
        heading: "VALUE",
        cell: ({ value, default: fallback }) =>
          value !== null ? plainText(value) : out.style.terminal ? `(${fallback})` : "",
        paint: ({ value }) => (value === null ? "dim" : null),
      },
      { heading: "FROM", cell: ({ origin }) => origin },
      { heading: "WHAT IT DOES", cell: ({ doc }) => doc },
    ],
    settings,
  );
}
