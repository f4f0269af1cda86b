import type { Command } from "commander";
import { AppError } from "../../../domain/errors.ts";
import { changedSettingView } from "../../../json/settings.ts";
import { type Cli, command, examples } from "../../command.ts";
import type { Context } from "../../context.ts";

interface ConfigSetOptions {
  unset?: boolean;
}

export function configSetCommand(cli: Cli): Command {
  return command("set", "change a setting in the configuration file")
    .argument("<key>", "such as follow_up.after")
    .argument("[value]", "the new value; commas separate the values of a list")
    .option("--unset", "remove the setting, so that its default holds")
    .addHelpText(
      "after",
      `
The file keeps its comments and its order. \`tickler config list\` shows every setting.
${examples(
  "tickler config set from 'Ada Sales <ada@example.com>'",
  "tickler config set smtp.url smtp://ada@mail.example.com:587",
  "tickler config set smtp.password_command 'pass show mail/ada'",
  "tickler config set follow_up.after 1d,3d",
  "tickler config set mailbox.ada.smtp.url smtp://ada@mail.example.com:587",
  "tickler config set ai.mode --unset",
)}`,
    )
    .action(cli.action(runConfigSet));
}

async function runConfigSet(
  context: Context,
  key: string,
  value: string | undefined,
  { unset }: ConfigSetOptions,
): Promise<void> {
  if ((value === undefined) === (unset !== true)) {
    throw new AppError(
      "usage",
      unset ? "both a value and --unset are given" : `no value for ${key} is given`,
      "tickler config set KEY VALUE, or tickler config set KEY --unset.",
    );
  }
  const { plainText, requireSetting, settingName, variableOf } = await import("../../../config.ts");
  const { removeSetting, setSetting } = await import("../../../config/edit.ts");
  const { configFile: file } = await context.app.home();
  const setting = requireSetting(key);
  const known = settingName(setting);
  const { out } = context;
  if (value === undefined) {
    const removed = await removeSetting(file, known);
    if (out.style.json) out.json(changedSettingView(known, null, file));
    else if (out.style.terminal) out.line(removed ? `Removed ${key}.` : `${key} was not set.`);
  } else {
    const written = await setSetting(file, known, value);
    if (out.style.json) out.json(changedSettingView(known, written.value, file));
    else if (out.style.terminal) out.line(`${key} = ${plainText(written.value)}`);
  }
  const variable = variableOf(setting);
  if (context.streams.env[variable]) {
    out.note(`note: the environment variable ${variable} is set, and wins over the file.`);
  }
}
