// What agents may do: the gate that every command of theirs goes through, the files they may name, and the
// plans that a person approves. May import the descriptions of commands, input/, output/ and the layers
// below; loaded only where an agent works, or a plan is made.
import type { Command, Option } from "commander";
import type { Call } from "../description/effects.ts";

/** How a command was called, with what it takes to call it again. */
export interface FullCall extends Call {
  /** Its arguments, and the values of its options, by the names that the usage has for them. */
  readonly given: readonly { readonly name: string; readonly value: string }[];
  /** In one form: options before the arguments, none of those of the whole program. */
  readonly argv: readonly string[];
  /** The files and folders that it names, but for standard input. */
  readonly paths: readonly string[];
  /** Whether it reads standard input. */
  readonly readsInput: boolean;
}

/** What the usage calls an argument, or an option's value, that is a path. */
const PATHS = ["file", "dir"];
/** Where the working folder is meant if nothing is given. */
const BY_DEFAULT: Readonly<Record<string, { readonly option: string; readonly path: string }>> = {
  "attachment save": { option: "to", path: "." },
};
/** What takes its words from standard input if none are given, and the options that give them. */
const FROM_INPUT: Readonly<Record<string, readonly string[]>> = {
  answer: ["file", "html"],
  reply: ["eml", "from"],
  "drafts edit": ["file"],
  note: [],
};

/** @param name the command's words, such as `lead add` */
export function callOf(command: Command, name: string): FullCall {
  const values = command.options.flatMap((option) => valuesOf(command, option));
  const given = command.args.map((value, at) => {
    const { registeredArguments: all } = command;
    return { name: (all[at] ?? all.at(-1))?.name() ?? "", value };
  });
  const options = [...new Set(values.map(({ long }) => long))];
  const named = [
    ...values.flatMap(({ placeholder, value }) =>
      isPath(name, placeholder, value) ? [value] : [],
    ),
    ...given.flatMap((each) => (isPath(name, each.name, each.value) ? [each.value] : [])),
  ];
  const usual = BY_DEFAULT[name];
  if (usual && !options.includes(usual.option)) named.push(usual.path);
  const flags = values.map(({ flag, value }) => (value === null ? flag : `${flag}=${value}`));
  const ofOptions = values.flatMap(({ placeholder, value }) =>
    value === null ? [] : [{ name: placeholder, value }],
  );
  const words = given.map(({ value }) => value);
  return {
    ...{ command: name, arguments: words, options, given: [...given, ...ofOptions] },
    argv: [...name.split(" "), ...flags, ...(words.length > 0 ? ["--", ...words] : [])],
    paths: named.filter((path) => path !== "-"),
    readsInput: [...words, ...named].includes("-") || isAsked(name, words, options),
  };
}

interface GivenOption {
  /** Without dashes; of `--no-cc` as of `--cc`. */
  long: string;
  flag: string;
  placeholder: string;
  /** Null: it takes none. */
  value: string | null;
}

function valuesOf(command: Command, option: Option): GivenOption[] {
  const key = option.attributeName();
  if (command.getOptionValueSource(key) !== "cli") return [];
  const flag = option.long ?? option.short ?? "";
  const long = flag.replace(/^--?(?:no-)?/u, "");
  const placeholder = /[<[]([\w-]+)/u.exec(option.flags)?.[1] ?? "";
  const value: unknown = command.getOptionValue(key);
  if (typeof value === "boolean") {
    // `--markdown` and `--no-markdown` are two options of one name.
    return value === option.negate ? [] : [{ long, flag, placeholder, value: null }];
  }
  const all = Array.isArray(value) ? value : [value];
  return all.map((each) => ({ long, flag, placeholder, value: String(each) }));
}

function isPath(command: string, name: string, value: string | null): value is string {
  if (value === null) return false;
  if (command === "db copy" && name === "target") return !/^postgres(?:ql)?:\/\//u.test(value);
  return PATHS.includes(name);
}

function isAsked(name: string, words: readonly string[], options: readonly string[]): boolean {
  const sources = FROM_INPUT[name];
  return (
    sources !== undefined && words.length < 2 && !sources.some((each) => options.includes(each))
  );
}
