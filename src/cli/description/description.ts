/**
 * What commands take, do and print, for machines. It is a part of its own of the bundle: `tickler schema`
 * and `--json=FIELDS` load it. May import what the command line is made of, and src/json.
 */
import type { Argument, Command, Option } from "commander";
import { EFFECTS, type Effect } from "../../domain/agent/effect.ts";
import type {
  ArgumentFacts,
  CommandFacts,
  EffectFacts,
  OptionFacts,
} from "../../json/machine/description.ts";
import { MEANINGS, NEWER_VERSION } from "../exit-codes.ts";
import { afterHelpOf } from "../manual/after-help.ts";
import { COMMAND_EFFECTS } from "./effects.ts";
import { picker } from "./fields.ts";
import { outputs } from "./outputs.ts";

export { fieldsOf } from "./fields.ts";

/** Describes what commands do something: a command itself, or all that a group has. */
export function describeCommands(command: Command): CommandFacts[] {
  const { commands } = command;
  return commands.length === 0 ? [factsOf(command)] : commands.flatMap(describeCommands);
}

/** Of `--json=FIELDS`: see `picker`. @param command as it is called; a group that lists, by its own name */
export function pickerOf(command: string, fields: readonly string[]): (value: unknown) => unknown {
  const { outputs: all } = outputs();
  const output = all[command] ?? all[`${command} list`];
  return picker(command, output?.schema ?? null, fields);
}

function factsOf(command: Command): CommandFacts {
  const names: string[] = [];
  let program = command;
  for (; program.parent !== null; program = program.parent) names.unshift(program.name());
  const name = names.join(" ");
  const help = command.createHelp();
  const { outputs: all, error } = outputs();
  const { prints, schema } = all[name] ?? { prints: "nothing", schema: null };
  return {
    name,
    summary: command.description(),
    usage: help.commandUsage(command),
    aliases: command.aliases(),
    arguments: command.registeredArguments.map(argumentFacts),
    options: [
      ...help.visibleOptions(command).map((option) => optionFacts(option, false)),
      ...help.visibleOptions(program).map((option) => optionFacts(option, true)),
    ].filter(({ name }, at, options) => options.findIndex((each) => each.name === name) === at),
    examples: afterHelpOf(command).examples.filter((line) => line !== ""),
    effects: effectsOf(name),
    exitCodes: MEANINGS.filter(([code]) => code !== NEWER_VERSION || name === "version"),
    prints,
    output: schema,
    error,
  };
}

function argumentFacts(argument: Argument): ArgumentFacts {
  return {
    name: argument.name(),
    description: argument.description,
    required: argument.required,
    repeats: argument.variadic,
    choices: argument.argChoices ?? null,
  };
}

function optionFacts(option: Option, global: boolean): OptionFacts {
  const takes = option.required ? "required" : option.optional ? "optional" : "none";
  const { defaultValue } = option as { defaultValue?: unknown };
  const hasDefault = takes !== "none" && defaultValue !== undefined;
  return {
    name: option.long ?? option.short ?? "",
    short: option.long == null ? null : (option.short ?? null),
    description: option.description,
    value: takes,
    valueName: /[<[]([^\]>.]+)/.exec(option.flags)?.[1] ?? null,
    choices: option.argChoices ?? null,
    default: hasDefault ? String(defaultValue) : null,
    repeats: option.variadic || option.parseArg !== undefined,
    global,
  };
}

/** In the order in which `effectOf` looks at them. */
function effectsOf(command: string): EffectFacts[] {
  const row = COMMAND_EFFECTS[command];
  if (row === undefined) return [effectFacts("else", null, "erase")];
  return [
    ...Object.entries(row.with ?? {}).map(([name, effect]) =>
      effectFacts("option", `--${name}`, effect),
    ),
    ...(row.bare === undefined ? [] : [effectFacts("no_argument", null, row.bare)]),
    ...Object.entries(row.on ?? {}).map(([start, effect]) =>
      effectFacts("argument", start, effect),
    ),
    effectFacts("else", null, row.does),
  ];
}

function effectFacts(when: EffectFacts["when"], value: string | null, effect: Effect): EffectFacts {
  return { when, value, effect, does: EFFECTS[effect].coarse };
}
