import type { Argument, Command, Option } from "commander";
import { settingDocs } from "../../config.ts";
import { Cli } from "../command.ts";
import { processStreams } from "../output/streams.ts";
import { createProgram } from "../program.ts";
import { type Values, valuesFor } from "./values.ts";

/** A word, and what it means. */
export interface Word {
  readonly value: string;
  readonly note: string;
}

export interface OptionEntry {
  /** Its names, such as `--quiet`. */
  readonly names: readonly string[];
  readonly note: string;
  /** Null where it takes no value. */
  readonly values: Values | null;
  /** Whether the value may be left out. */
  readonly optional: boolean;
  /** Whether it may be given more than once. */
  readonly repeats: boolean;
}

export interface CommandEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly note: string;
  readonly arguments: readonly { readonly values: Values; readonly repeats: boolean }[];
  readonly options: readonly OptionEntry[];
  readonly commands: readonly CommandEntry[];
}

/** All that completion knows without the database. */
export interface Description {
  readonly program: CommandEntry;
  readonly settings: readonly (Word & { readonly words: readonly string[] })[];
}

/** Describes every command. A build runs this once and stores what it gives. */
export function describe(): Description {
  return {
    program: describeCommand(createProgram(new Cli(processStreams())), ""),
    settings: settingDocs().map(({ key, doc, words }) => ({ value: key, note: doc, words })),
  };
}

function describeCommand(command: Command, path: string): CommandEntry {
  const help = command.createHelp();
  return {
    name: command.name(),
    aliases: command.aliases(),
    note: command.description(),
    arguments: command.registeredArguments.map((each) => ({
      values: valuesOf(each, path, each.name()),
      repeats: each.variadic,
    })),
    options: help.visibleOptions(command).map((option) => describeOption(option, path)),
    commands: help
      .visibleCommands(command)
      .map((each) => describeCommand(each, `${path} ${each.name()}`.trim())),
  };
}

function describeOption(option: Option, path: string): OptionEntry {
  const takesValue = option.required || option.optional;
  const name = /[<[]([^\]>.]+)/.exec(option.flags)?.[1] ?? "";
  return {
    names: [option.long, option.short].filter((each) => each != null),
    note: option.description,
    values: takesValue ? valuesOf(option, path, name) : null,
    optional: option.optional,
    repeats: option.variadic || option.parseArg !== undefined,
  };
}

function valuesOf({ argChoices }: Option | Argument, path: string, name: string): Values {
  return argChoices === undefined ? valuesFor(path, name) : { from: "list", words: argChoices };
}
