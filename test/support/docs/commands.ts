import type { Command } from "commander";
import { Cli } from "../../../src/cli/command.ts";
import { takeFields } from "../../../src/cli/input/flags/json-fields.ts";
import { processStreams } from "../../../src/cli/output/streams.ts";
import { createProgram } from "../../../src/cli/program.ts";

/** Takes a line of a shell apart: the words of each simple command in it. */
function simpleCommands(line: string): string[][] {
  const commands: string[][] = [[]];
  let word: string | null = null;
  const end = (): void => {
    if (word !== null) commands.at(-1)?.push(word);
    word = null;
  };
  for (let at = 0; at < line.length; ) {
    const rest = line.slice(at);
    const quoted = /^'([^']*)'|^"((?:[^"\\]|\\[\s\S])*)"/.exec(rest);
    const operator = /^(?:\$\(|\|\||&&|[|;)&])/.exec(rest);
    const redirection = /^\d?(?:>>|>|<)&?\s*[^\s|;&)]+/.exec(rest);
    if (quoted) {
      word = (word ?? "") + (quoted[1] ?? quoted[2] ?? "");
      at += quoted[0].length;
    } else if (word === null && rest.startsWith("#")) {
      break;
    } else if (redirection && word === null) {
      at += redirection[0].length;
    } else if (operator) {
      end();
      commands.push([]);
      at += operator[0].length;
    } else if (/^\s/.test(rest)) {
      end();
      at += 1;
    } else {
      word = (word ?? "") + (line[at] ?? "");
      at += 1;
    }
  }
  end();
  return commands.filter((words) => words.length > 0);
}

/** The commands of Tickler's in a line: what follows `tickler`, wherever it stands. */
export function ticklerCommands(line: string): string[][] {
  return simpleCommands(line).flatMap((words) => {
    const at = words.findIndex((word) => word === "tickler" || word.endsWith("/tickler"));
    const before = words.slice(0, Math.max(at, 0));
    // Variables, the five fields of a crontab line, and sudo may stand before it.
    const usual = before.every((word) => /^[A-Z_]+=|^[\d*/,-]+$|^sudo$/.test(word));
    return at < 0 || !usual ? [] : [words.slice(at + 1)];
  });
}

/**
 * What is wrong with a command of Tickler's; null where its command, options and number of arguments
 * are those of the program.
 *
 * @param whole whether all arguments have to be there
 */
export function faultOf(typed: readonly string[], whole = true): string | null {
  const { argv: words } = takeFields(typed);
  if (words.includes("--version")) return null;
  const program = createProgram(new Cli(processStreams()));
  const shared = program.parseOptions([...words]);
  let command: Command = program;
  let rest = [...shared.operands, ...shared.unknown];
  while (command.commands.length > 0 && rest[0] !== undefined && !rest[0].startsWith("-")) {
    const [name] = rest;
    const next = command.commands.find(
      (each) => each.name() === name || each.aliases().includes(name),
    );
    if (!next) return name === "help" ? null : `there is no command ${JSON.stringify(name)}`;
    command = next;
    rest = rest.slice(1);
  }
  const { operands, unknown } = command.parseOptions(rest);
  const options = unknown.filter((word) => /^--?\w/.test(word) && word !== "--help");
  if (options.length > 0) return `${command.name()} has no option ${options[0]}`;
  const given = operands.length;
  const { registeredArguments } = command;
  const repeats = registeredArguments.some(({ variadic }) => variadic);
  const most = repeats ? Number.POSITIVE_INFINITY : registeredArguments.length;
  const least = command.registeredArguments.filter((argument) => argument.required).length;
  if (given > most) return `${command.name()} takes ${most} arguments, not ${given}`;
  if (whole && !words.includes("--help") && given < least) {
    return `${command.name()} needs ${least} arguments, not ${given}`;
  }
  return null;
}
