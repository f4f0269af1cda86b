import type { CommandEntry, Description, OptionEntry } from "./describe.ts";
import type { Values } from "./values.ts";

/** What can stand where a word is being typed. */
export interface Place {
  /** The command that is called, as far as the words name it. */
  readonly command: CommandEntry;
  /** Its options and those of the program. */
  readonly options: readonly OptionEntry[];
  /** Names of options that are given already. */
  readonly given: ReadonlySet<string>;
  /** Words that are no options, after the command. */
  readonly operands: readonly string[];
  /** What stands before the value in the same word: `--format=`. */
  readonly lead: string;
  /** The part of the word that is to be completed. */
  readonly typed: string;
  readonly wants: "option" | "command or argument" | { readonly valueOf: Values };
  /** What `--db` and `--config` say. */
  readonly flags: { db?: string; config?: string };
}

/** Reads the words before the one that is being typed as commander does. */
export function placeOf(
  { program }: Description,
  before: readonly string[],
  current: string,
): Place {
  let command = program;
  let options = program.options;
  let pending: OptionEntry | null = null;
  let onlyOperands = false;
  const given = new Set<string>();
  const operands: string[] = [];
  const flags: Place["flags"] = {};
  const keep = (option: OptionEntry, value: string): void => {
    if (option.names.includes("--db")) flags.db = value;
    if (option.names.includes("--config")) flags.config = value;
  };
  for (const word of before) {
    if (pending !== null) {
      keep(pending, word);
      pending = null;
    } else if (!onlyOperands && word === "--") {
      onlyOperands = true;
    } else if (!onlyOperands && word.startsWith("-") && word !== "-") {
      const [name = "", value] = cut(word);
      const option = options.find(({ names }) => names.includes(name));
      if (option === undefined) continue;
      for (const each of option.names) given.add(each);
      if (value !== undefined) keep(option, value);
      else if (option.values !== null && !option.optional) pending = option;
    } else {
      const next: CommandEntry | undefined =
        operands.length > 0
          ? undefined
          : command.commands.find((each) => each.name === word || each.aliases.includes(word));
      if (next === undefined) operands.push(word);
      else {
        command = next;
        const shared = program.options.filter((each) => !isIn(each, next.options));
        options = [...next.options, ...shared.filter(({ names }) => !names.includes("--version"))];
      }
    }
  }
  const place = { command, options, given, operands, flags, lead: "", typed: current };
  if (pending?.values) return { ...place, wants: { valueOf: pending.values } };
  if (onlyOperands || !current.startsWith("-")) return { ...place, wants: "command or argument" };
  const [name = "", value] = cut(current);
  if (value === undefined) return { ...place, wants: "option" };
  const option = options.find(({ names }) => names.includes(name));
  const values: Values = option?.values ?? { from: "nothing" };
  return { ...place, lead: `${name}=`, typed: value, wants: { valueOf: values } };
}

function isIn({ names }: OptionEntry, options: readonly OptionEntry[]): boolean {
  return options.some((each) => each.names.some((name) => names.includes(name)));
}

/** `--name=value` as its two parts. */
function cut(word: string): [name: string, value?: string] {
  const at = word.startsWith("--") ? word.indexOf("=") : -1;
  return at < 0 ? [word] : [word.slice(0, at), word.slice(at + 1)];
}
