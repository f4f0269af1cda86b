import { lookUpNamed } from "../../app/lookup.ts";
import type { Env } from "../../config.ts";
import type { CommandEntry, Description, Word } from "./describe.ts";
import type { Place } from "./place.ts";
import type { Values } from "./values.ts";

/** What a shell is to offer: words, or files or folders, which it finds itself. */
export type Offer =
  | { readonly kind: "words"; readonly words: readonly Word[] }
  | { readonly kind: "files" | "folders" };

const NOTHING: Offer = { kind: "words", words: [] };

/** What can stand at a place. Never throws: where the database can't be read, less is offered. */
export async function offerAt(place: Place, description: Description, env: Env): Promise<Offer> {
  const { wants, lead } = place;
  if (wants === "option") return beginning(place.typed, optionsOf(place));
  if (wants === "command or argument") return atOperand(place, description, env);
  const offer = await offerOf(wants.valueOf, place, description, env);
  if (offer.kind !== "words" || lead === "") return offer;
  return words(offer.words.map(({ value, note }) => ({ value: lead + value, note })));
}

async function atOperand(place: Place, description: Description, env: Env): Promise<Offer> {
  const { command, operands, typed } = place;
  const { arguments: expected } = command;
  const next = expected[operands.length] ?? expected.at(-1);
  const isExpected = operands.length < expected.length || next?.repeats === true;
  if (operands.length === 0 && command.commands.length > 0) {
    return beginning(typed, commandsOf(command));
  }
  if (isExpected && next !== undefined) return offerOf(next.values, place, description, env);
  // A word that is no command of a group's is a mistake, after which nothing fits.
  if (typed !== "" || command.commands.length > 0) return NOTHING;
  return words(optionsOf(place));
}

async function offerOf(
  values: Values,
  place: Place,
  { program, settings }: Description,
  env: Env,
): Promise<Offer> {
  const { typed, operands, flags } = place;
  switch (values.from) {
    case "file":
      return { kind: "files" };
    case "folder":
      return { kind: "folders" };
    case "list":
      return beginning(typed, bare(values.words));
    case "timezone":
      return beginning(typed, bare(Intl.supportedValuesOf("timeZone")));
    case "setting":
      return beginning(typed, settings);
    case "value of a setting": {
      const setting = settings.find(({ value }) => value === operands.at(-1));
      return beginning(typed, bare(setting?.words ?? []));
    }
    case "command":
      return beginning(typed, commandsOf(commandAt(program, operands)));
    case "database":
      try {
        return words(await lookUpNamed(env, inFull(flags, env), values.named, typed));
      } catch {
        return NOTHING;
      }
    case "nothing":
      return NOTHING;
  }
}

/** Variables in paths of the line, which the shell has not replaced yet. */
function inFull({ db, config }: Place["flags"], env: Env): Place["flags"] {
  const full = (path: string) =>
    path.replace(/\$(?:\{(\w+)\}|(\w+))/g, (_, one, other) => env[one ?? other] ?? "");
  return {
    ...(db === undefined ? {} : { db: full(db) }),
    ...(config === undefined ? {} : { config: full(config) }),
  };
}

function commandAt(program: CommandEntry, names: readonly string[]): CommandEntry | null {
  let command: CommandEntry | null = program;
  for (const name of names) {
    command = commandIn(command, name);
    if (command === null) break;
  }
  return command;
}

function commandIn({ commands }: CommandEntry, name: string): CommandEntry | null {
  return commands.find((each) => each.name === name || each.aliases.includes(name)) ?? null;
}

function commandsOf(command: CommandEntry | null): Word[] {
  return (command?.commands ?? []).map(({ name, note }) => ({ value: name, note }));
}

/** Options that may still be given, those of the command first. */
function optionsOf({ options, given }: Place): Word[] {
  return options
    .filter(({ names, repeats }) => repeats || !names.some((name) => given.has(name)))
    .flatMap(({ names: [name], note }) => (name === undefined ? [] : [{ value: name, note }]));
}

function bare(values: readonly string[]): Word[] {
  return values.map((value) => ({ value, note: "" }));
}

function beginning(typed: string, all: readonly Word[]): Offer {
  return words(all.filter(({ value }) => value.startsWith(typed)));
}

function words(all: readonly Word[]): Offer {
  return { kind: "words", words: all };
}
