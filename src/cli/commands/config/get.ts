import type { Command } from "commander";
import { settingView } from "../../../json/settings.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";

export function configGetCommand(cli: Cli): Command {
  return command("get", "print the value of a setting")
    .argument("<key>", "such as follow_up.after")
    .addHelpText("after", examples("tickler config get follow_up.after"))
    .action(cli.action(runConfigGet));
}

async function runConfigGet(context: Context, key: string): Promise<void> {
  const { getSetting, plainText } = await import("../../../config.ts");
  const setting = getSetting(await context.app.config(), key);
  const { out } = context;
  if (out.style.json) return out.json(settingView(setting));
  if (setting.value !== null) out.line(plainText(setting.value));
  else if (out.style.terminal) out.note(`${key} is not set. Default: ${setting.default}.`);
}
