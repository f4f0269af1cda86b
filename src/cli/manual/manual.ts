/**
 * The pages of the manual, one for each command, made from its help, as man(7) has them. May import
 * what lies beside it, the topics and the exit codes; makes no command itself.
 */
import type { Command } from "commander";
import { MEANINGS } from "../exit-codes.ts";
import { piecesOf } from "../topics/sections.ts";
import { afterHelpOf, detailsInRoff } from "./after-help.ts";
import { asWritten, escaped, section, tagged, title } from "./roff.ts";

/** A page of the manual. */
export interface Page {
  /** Such as `tickler-lead-add`; the file is `tickler-lead-add.1`. */
  readonly name: string;
  readonly text: string;
}

/** What stands at the foot of each page. */
export interface Edition {
  readonly version: string;
  /** `2026-03-02` */
  readonly date: string;
}

/** A page for the program, and one for each command. */
export function manualPages(program: Command, edition: Edition): Page[] {
  return [program, ...commandsIn(program)].map((command) => manualPage(command, edition));
}

/** The page of one command. */
export function manualPage(command: Command, { version, date }: Edition): Page {
  const name = pageName(command);
  const { details, examples } = afterHelpOf(command);
  const isProgram = command.parent === null;
  const help = command.createHelp();
  const summary = command.description().replace(/\.$/, "");
  const text = [
    title(name, date, `Tickler ${version}`),
    section("NAME", `${escaped(name)} \\- ${escaped(summary)}`),
    section("SYNOPSIS", `\\fB${escaped(help.commandUsage(command))}\\fR`),
    section("DESCRIPTION", escaped(sentence(summary)), ...detailsInRoff(details)),
    ...argumentsOf(command),
    ...commandsOf(command),
    section(
      "OPTIONS",
      ...help.visibleOptions(command).map((option) => {
        return tagged(help.optionTerm(option), sentence(help.optionDescription(option)));
      }),
      ...(isProgram ? [] : [`.PP\nThe options of \\fBtickler\\fR(1) go with every command.`]),
    ),
    section(
      "EXIT STATUS",
      ...MEANINGS.map(([code, meaning]) => tagged(String(code), sentence(meaning))),
    ),
    section("ENVIRONMENT", ...(isProgram ? tableOf("Environment variables") : SHORT_ENVIRONMENT)),
    section("FILES", ...(isProgram ? tableOf("Files") : SHORT_FILES)),
    ...(examples.join("") === "" ? [] : [section("EXAMPLES", asWritten(examples))]),
    section("SEE ALSO", seeAlso(command)),
  ];
  return { name, text: `${text.join("\n")}\n` };
}

const SHORT_ENVIRONMENT = [
  tagged("TICKLER_HOME", "One folder for everything: configuration, database, outbox, inbox."),
  tagged("TICKLER_DB", "The database: the path of an SQLite file, or a postgres:// URL."),
  `.PP\nEvery setting has a variable, too. All of them are named in \\fBtickler\\fR(1).`,
];

const SHORT_FILES = [
  tagged("~/.config/tickler/config.toml", "The configuration; `tickler config path` tells where."),
  tagged("~/.local/share/tickler/tickler.db", "The database."),
];

/** A section of the reference that is one table: what it names, and what that is. */
function tableOf(heading: string): string[] {
  return piecesOf("reference", [heading]).flatMap((piece) => {
    if (piece.kind === "paragraph") return [`.PP\n${escaped(piece.text)}`];
    if (piece.kind !== "table") return [];
    return piece.rows.map(([first = "", ...others]) =>
      tagged(first, sentence(others.join(", mode "))),
    );
  });
}

function argumentsOf(command: Command): string[] {
  const help = command.createHelp();
  const all = help.visibleArguments(command);
  if (all.length === 0) return [];
  const shown = all.map((each) =>
    tagged(help.argumentTerm(each), sentence(help.argumentDescription(each))),
  );
  return [section("ARGUMENTS", ...shown)];
}

function commandsOf(command: Command): string[] {
  const help = command.createHelp();
  const all = help.visibleCommands(command);
  if (all.length === 0) return [];
  const shown = all.map((each) =>
    tagged(help.subcommandTerm(each), sentence(help.subcommandDescription(each))),
  );
  return [section("COMMANDS", ...shown)];
}

function seeAlso(command: Command): string {
  const { parent } = command;
  const around =
    parent === null ? [] : [parent, ...parent.commands.filter((each) => each !== command)];
  // The program's page names all commands of the first level already.
  const near = parent?.parent === null ? [parent] : around;
  const pages = [...near, ...command.commands].map(
    (each) => `\\fB${escaped(pageName(each))}\\fR(1)`,
  );
  return pages.length === 0 ? "\\fBtickler\\-help\\fR(1)" : pages.join(",\n");
}

/** `tickler-lead-add` */
function pageName(command: Command): string {
  const names: string[] = [];
  for (let at: Command | null = command; at !== null; at = at.parent) names.unshift(at.name());
  return names.join("-");
}

function commandsIn(command: Command): Command[] {
  const own = command.createHelp().visibleCommands(command);
  return own.flatMap((each) => [each, ...commandsIn(each)]);
}

function sentence(text: string): string {
  const line = text.charAt(0).toUpperCase() + text.slice(1);
  return line === "" || /[.!?]$/.test(line) ? line : `${line}.`;
}
