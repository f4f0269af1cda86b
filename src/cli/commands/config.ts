import type { Command } from "commander";
import { AppError } from "../../domain/errors.ts";
import { type Cli, command, examples } from "../command.ts";
import type { Context } from "../context.ts";

export function configGetCommand(cli: Cli): Command {
  return command("get", "print the value of a setting")
    .argument("<key>", "such as follow_up.after")
    .addHelpText("after", examples("tickler config get follow_up.after"))
    .action(cli.action(runGet));
}

async function runGet(context: Context, key: string): Promise<void> {
  const { getSetting, plainText } = await import("../../config.ts");
  const view = getSetting(await context.app.config(), key);
  const { out } = context;
  if (out.style.json) return out.json(view);
  if (view.value !== null) out.line(plainText(view.value));
  else if (out.style.terminal) out.note(`${key} is not set. Default: ${view.default}.`);
}

export interface ConfigSetOptions {
  unset?: boolean;
}

export function configSetCommand(cli: Cli): Command {
  return command("set", "change a setting in the configuration file")
    .argument("<key>", "such as follow_up.after")
    .argument("[value]", "the new value; the values of a list are separated by commas")
    .option("--unset", "remove the setting, so that its default holds")
    .addHelpText(
      "after",
      `
Comments and order of the file are kept. \`tickler config list\` shows every setting there is.
${examples(
  "tickler config set from 'Ada Sales <ada@example.com>'",
  "tickler config set smtp.url smtp://ada@mail.example.com:587",
  "tickler config set smtp.password_command 'pass show mail/ada'",
  "tickler config set follow_up.after 1d,3d",
  "tickler config set ai.mode --unset",
)}`,
    )
    .action(cli.action(runSet));
}

async function runSet(
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
  const { envName, plainText, requireKey } = await import("../../config.ts");
  const { removeSetting, setSetting } = await import("../../config/edit.ts");
  const { configFile: file } = await context.app.home();
  const known = requireKey(key);
  const { out } = context;
  if (value === undefined) {
    const removed = await removeSetting(file, known);
    if (out.style.json) out.json({ key: known, value: null, file });
    else if (out.style.terminal) out.line(removed ? `Removed ${key}.` : `${key} was not set.`);
  } else {
    const written = await setSetting(file, known, value);
    if (out.style.json) out.json({ ...written, file });
    else if (out.style.terminal) out.line(`${key} = ${plainText(written.value)}`);
  }
  if (context.streams.env[envName(known)]) {
    out.note(`note: the environment variable ${envName(known)} is set, and wins over the file.`);
  }
}

export function configListCommand(cli: Cli): Command {
  return command("list", "list every setting: its value, where that comes from, what it does")
    .alias("ls")
    .addHelpText("after", examples("tickler config list", "tickler config list --json"))
    .action(cli.action(runList));
}

async function runList(context: Context): Promise<void> {
  const { listSettings, plainText } = await import("../../config.ts");
  const settings = listSettings(await context.app.config());
  const { out } = context;
  if (out.style.json) return out.json(settings);
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

export function configPathCommand(cli: Cli): Command {
  return command("path", "print where the configuration file is")
    .addHelpText("after", examples("tickler config path", '$EDITOR "$(tickler config path)"'))
    .action(
      cli.action(async (context: Context) => {
        const { configFile } = await context.app.home();
        if (context.out.style.json) context.out.json({ path: configFile });
        else context.out.line(configFile);
      }),
    );
}
