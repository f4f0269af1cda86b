import { type Command, CommanderError } from "commander";
import { AppError, ERROR_CODES, type ErrorCode, WriterUnavailable } from "../domain/errors.ts";
import { resourceError } from "../platform/system-errors.ts";
import { Cli } from "./command.ts";
import { Context } from "./context.ts";
import { type Streams, surroundings } from "./output/streams.ts";
import { createProgram } from "./program.ts";
import { suggestCommand } from "./suggest-command.ts";

/**
 * The whole program.
 *
 * @param argv the arguments after the program's name
 * @returns the exit code
 */
export async function main(argv: readonly string[]): Promise<number> {
  const around = surroundings();
  const cli = new Cli(around);
  const program = createProgram(cli, argv);
  try {
    await program.parseAsync([...argv], { from: "user" });
    return cli.exitCode;
  } catch (error) {
    // Help and version were printed; they are no errors.
    if (error instanceof CommanderError && HARMLESS.includes(error.code)) return 0;
    return report(asAppError(error, program, argv), argv, around);
  }
}

const HARMLESS = ["commander.help", "commander.helpDisplayed", "commander.version"];

async function report(error: unknown, argv: readonly string[], around: Streams): Promise<number> {
  const flags = {
    json: argv.includes("--json"),
    color: !argv.includes("--no-color"),
    verbose: argv.includes("--verbose"),
  };
  const { out } = await Context.create(flags, around);
  out.error(error);
  if (!(error instanceof AppError) && error instanceof Error) out.detail(error.stack ?? "");
  return ERROR_CODES[codeOf(error)];
}

function codeOf(error: unknown): ErrorCode {
  return error instanceof AppError ? error.code : "internal";
}

/** The help of the command that the arguments name, as far as they name one. */
function helpFor(program: Command, argv: readonly string[]): string {
  let command = program;
  const names = [program.name()];
  for (const word of argv) {
    const next = command.commands.find(
      (each) => each.name() === word || each.aliases().includes(word),
    );
    if (!next) continue;
    command = next;
    names.push(next.name());
  }
  return `${names.join(" ")} --help`;
}

/**
 * Errors in our form: commander's, with its suggestion as the hint, and those of a writer that can't
 * be reached.
 */
function asAppError(error: unknown, program: Command, argv: readonly string[]): unknown {
  if (error instanceof WriterUnavailable) return asWriterError(error);
  const shortage = error instanceof AppError ? null : resourceError(error);
  if (shortage) return new AppError("home", shortage.what, shortage.hint, { cause: error });
  if (!(error instanceof CommanderError)) return error;
  const [what = "", ...rest] = error.message.replace(/^error: /u, "").split("\n");
  const suggestion = rest
    .join(" ")
    .trim()
    .replace(/^\((.*)\)$/u, "$1");
  const word = /^unknown command '(.*)'$/su.exec(what)?.[1];
  const meant = word === undefined ? null : suggestCommand(program, word);
  return new AppError("usage", what, meant ?? (suggestion || `See \`${helpFor(program, argv)}\`.`));
}

/** A writer that can't be reached now, as a person who waits for its text is told. */
export function asWriterError({ message, retryAfter }: WriterUnavailable): AppError {
  return new AppError(
    "partial",
    message,
    retryAfter === null
      ? "Try again; if it stays so, check ai.base_url, ai.command and ai.timeout with `tickler ai test`."
      : `It asks to be left alone for ${Math.ceil(retryAfter / 1000)} s.`,
  );
}
