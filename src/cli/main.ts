/**
 * The command line: arguments in, output and an exit code out. This folder parses arguments, reads
 * input and prints; the use cases in `service/`, which `context.app` puts together, do the work.
 * May import every layer but `store`; no layer imports it.
 */
import { type Command, CommanderError } from "commander";
import { closest } from "../domain/closest.ts";
import {
  AppError,
  ERROR_CODES,
  type ErrorCode,
  WriterRefused,
  WriterUnavailable,
} from "../domain/errors.ts";
import { resourceError } from "../platform/system-errors.ts";
import { Cli, type RunAs } from "./command.ts";
import { Context } from "./context.ts";
import { takeFields } from "./input/flags/json-fields.ts";
import { processStreams, type Streams } from "./output/streams.ts";
import { createProgram } from "./program.ts";
import { suggestCommand } from "./suggest-command.ts";

/**
 * Runs the whole program. `__complete` is what shells call at each Tab: it makes no command, and says
 * nothing of what goes wrong, since that would be printed into the line that somebody is typing.
 *
 * @param typed the arguments after the program's name
 * @param streams those of this process, where none are given
 * @returns the exit code
 */
export async function main(
  typed: readonly string[],
  streams: Streams = processStreams(),
): Promise<number> {
  if (typed[0] === "__complete") {
    const { answerShell } = await import("./complete/complete.ts");
    return answerShell(typed.slice(1), streams);
  }
  const runAs: RunAs = async (words, { streams: own, approved, fields: picked }) => {
    const other = new Cli(own, approved, undefined, picked);
    try {
      await createProgram(other, words).parseAsync([...words], { from: "user" });
    } catch (error) {
      await other.ended(ERROR_CODES[codeOf(error)], error);
      throw error;
    }
    await other.ended(other.exitCode);
    return other.exitCode;
  };
  const { argv, fields } = takeFields(typed);
  const cli = new Cli(streams, null, runAs, fields, main);
  const program = createProgram(cli, argv);
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    // Commander throws after it has printed help or the version, too.
    if (error instanceof CommanderError && HARMLESS.includes(error.code)) return 0;
    const failure = asAppError(error, program, argv);
    const exitCode = await report(failure, argv, streams);
    await cli.ended(exitCode, failure);
    return exitCode;
  }
  await cli.ended(cli.exitCode);
  return cli.exitCode;
}

const HARMLESS = ["commander.help", "commander.helpDisplayed", "commander.version"];

async function report(error: unknown, argv: readonly string[], streams: Streams): Promise<number> {
  const flags = {
    json: argv.includes("--json"),
    color: !argv.includes("--no-color"),
    verbose: argv.includes("--verbose"),
  };
  const { out } = await Context.create(flags, streams);
  out.error(error);
  if (!(error instanceof AppError) && error instanceof Error) out.detail(error.stack ?? "");
  return ERROR_CODES[codeOf(error)];
}

function codeOf(error: unknown): ErrorCode {
  return error instanceof AppError ? error.code : "internal";
}

/** How to ask for help on the command that the arguments name, as far as they name one. */
function helpFor(program: Command, argv: readonly string[]): string {
  let command = program;
  const names = [program.name()];
  for (const word of argv) {
    const next = command.commands.find((each) => isCalled(each, word));
    if (!next) continue;
    command = next;
    names.push(next.name());
  }
  return `${names.join(" ")} --help`;
}

/** A group such as `outbox` lists if it is called alone, so that a misspelt subcommand is an argument. */
function unknownSubcommand(program: Command, argv: readonly string[]): AppError | null {
  const words = argv.filter((word) => !word.startsWith("-"));
  const at = words.findIndex((word) => program.commands.some((each) => isCalled(each, word)));
  const group = program.commands.find((each) => isCalled(each, words[at] ?? ""));
  const word = words[at + 1];
  if (!group || group.commands.length === 0 || word === undefined) return null;
  if (group.commands.some((each) => isCalled(each, word))) return null;
  const meant = closest(
    word,
    group.commands.map((each) => each.name()),
  );
  const name = `${program.name()} ${group.name()}`;
  return new AppError(
    "usage",
    `unknown command '${word}'`,
    meant === null ? `See \`${name} --help\`.` : `Did you mean \`${name} ${meant}\`?`,
  );
}

function isCalled(command: Command, word: string): boolean {
  return command.name() === word || command.aliases().includes(word);
}

/**
 * Translates errors that are no AppError yet: commander's, with its suggestion as the hint; a
 * writer that can't be reached; a machine that is short of files or memory.
 */
function asAppError(error: unknown, program: Command, argv: readonly string[]): unknown {
  if (error instanceof WriterUnavailable) return asWriterError(error);
  if (error instanceof WriterRefused) return asRefusal(error);
  const shortage = error instanceof AppError ? null : resourceError(error);
  if (shortage) return new AppError("home", shortage.what, shortage.hint, { cause: error });
  if (!(error instanceof CommanderError)) return error;
  if (error.code === "commander.excessArguments") {
    const misspelt = unknownSubcommand(program, argv);
    if (misspelt) return misspelt;
    if (argv.includes("--attach")) {
      return new AppError("usage", "too many arguments", "Give each file its own --attach.");
    }
  }
  const [what = "", ...rest] = error.message.replace(/^error: /u, "").split("\n");
  const suggestion = rest
    .join(" ")
    .trim()
    .replace(/^\((.*)\)$/u, "$1");
  const word = /^unknown command '(.*)'$/su.exec(what)?.[1];
  const suggested = word === undefined ? null : suggestCommand(program, word);
  const hint = suggested ?? (suggestion || `See \`${helpFor(program, argv)}\`.`);
  return new AppError("usage", what, hint);
}

/** Explains to a person who waits for a text that the writer can't be reached now. */
function asWriterError({ message, retryAfter }: WriterUnavailable): AppError {
  return new AppError(
    "partial",
    message,
    retryAfter === null
      ? "Try again. If it fails again, check ai.base_url, ai.command and ai.timeout with `tickler ai test`."
      : `The provider asks to wait ${Math.ceil(retryAfter / 1000)} s.`,
  );
}

/** Explains that the writer did not do this text; where the request is wrong, it may be a setting. */
function asRefusal({ message, alike }: WriterRefused): AppError {
  return alike === null
    ? new AppError("partial", message, "Try again, or write it yourself.")
    : new AppError("config", message, "Check ai.model with `tickler ai test`.");
}
