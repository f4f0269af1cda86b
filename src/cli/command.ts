import { Command } from "commander";
import { uptime } from "../platform/uptime.ts";
import { type Approved, Context, type GlobalFlags } from "./context.ts";
import type { Streams } from "./output/streams.ts";

/** What a command does; resolves to its exit code, where nothing means 0. */
type Run<A extends unknown[]> = (context: Context, ...args: A) => Promise<number> | Promise<void>;

/** Makes a command; nothing of it runs before it is called. */
export type MakeCommand = (cli: Cli) => Command;

/** Runs another command in this process, which was approved. @param how.fields of its JSON; null: all */
export type RunAs = (
  argv: readonly string[],
  how: { streams: Streams; approved: Approved; fields: readonly string[] | null },
) => Promise<number>;

/** Runs a whole command line; resolves to its exit code. */
export type RunProgram = (argv: readonly string[], streams: Streams) => Promise<number>;

/** Makes the contexts of one process and keeps the exit code of the command that ran. */
export class Cli {
  readonly streams: Streams;
  exitCode = 0;
  /** What a person lets be done; null: whoever the environment names may do what is theirs. */
  readonly approved: Approved | null;
  readonly runAs: RunAs;
  /** The program itself, for a command that runs others as whoever the environment names. */
  readonly program: RunProgram;
  /** What `--json=id,email` asks for; null: everything. */
  readonly fields: readonly string[] | null;
  #running: { context: Context; since: number } | null = null;

  /** @param fields those that are to be printed of a JSON document; null: all */
  constructor(
    streams: Streams,
    approved: Approved | null = null,
    runAs: RunAs = noOther,
    fields: readonly string[] | null = null,
    program: RunProgram = noOther,
  ) {
    this.streams = streams;
    this.approved = approved;
    this.runAs = runAs;
    this.fields = fields;
    this.program = program;
  }

  /**
   * Turns `run` into a callback for commander. `run` gets a context made from the global flags, then
   * the arguments, then the options; the context is closed when it ends.
   */
  action<A extends unknown[]>(run: Run<A>): (this: Command, ...args: unknown[]) => Promise<void> {
    const cli = this;
    return async function (this: Command, ...args: unknown[]) {
      const flags = this.optsWithGlobals<GlobalFlags>();
      const context = await Context.create(flags, cli.streams, cli.approved?.actor);
      context.approved = cli.approved;
      cli.#running = { context, since: uptime() };
      const name = nameOf(this);
      context.app.runs(name);
      try {
        await warnOfVariables(context);
        // What it prints is what the plan of a command prints.
        if (name !== "apply") await cli.pickFields(context, name);
        if (cli.approved !== null || mayBeAgent(cli.streams.env)) {
          const { admit, guardFiles } = await import("./agent/gate.ts");
          if (cli.approved === null) await admit(context, this, name);
          else await guardFiles(context, cli.approved);
        }
        // Commander passes the command itself last.
        const code = await run(context, ...(args.slice(0, -1) as A));
        cli.exitCode = typeof code === "number" ? code : 0;
      } finally {
        await context.app.close();
      }
    };
  }

  /** Wrong names end the command here, before it does anything. @throws AppError `usage` */
  async pickFields({ out }: Context, name: string): Promise<void> {
    if (this.fields === null) return;
    const { pickerOf } = await import("./description/description.ts");
    out.pick(pickerOf(name, this.fields));
  }

  /** The command has said what it had to: logs outside are told. @param error what it failed with */
  async ended(exitCode: number, error?: unknown): Promise<void> {
    if (this.#running === null) return;
    const { context, since } = this.#running;
    await context.app.ended({ exitCode, took: uptime() - since, error });
  }
}

/** Whether no person may be at work; the gate looks more closely. */
function mayBeAgent({ TICKLER_ACTOR }: NodeJS.ProcessEnv): boolean {
  return /agent/iu.test(TICKLER_ACTOR?.normalize("NFKC") ?? "");
}

const noOther = (): Promise<number> =>
  Promise.reject(new Error("no other command can be run here"));

/** As it is called, without the program's name: `lead add`. */
function nameOf(command: Command): string {
  const names: string[] = [];
  for (let at = command; at.parent !== null; at = at.parent) names.unshift(at.name());
  return names.join(" ");
}

/** Names variables of the environment that look like ours, and set nothing. */
async function warnOfVariables({ flags, out, streams: { env } }: Context): Promise<void> {
  if (flags.quiet || !Object.keys(env).some((name) => name.startsWith("TICKLER_"))) return;
  const { unknownVariables } = await import("../config.ts");
  for (const { name, meant } of unknownVariables(env)) {
    const hint =
      meant === null ? "See all with `tickler config list --json`." : `Did you mean ${meant}?`;
    out.warn(`${name}: no setting has this variable`, hint);
  }
}

/** A command with a summary; its examples and details are added as help text. */
export function command(usage: string, summary: string): Command {
  return new Command(usage).description(summary).allowExcessArguments(false);
}

/** A command that only holds others, such as `lead`; called alone, it shows its help. */
export function group(
  name: string,
  summary: string,
  commands: readonly Command[],
  shown: readonly string[],
): Command {
  const parent = new Command(name).description(summary).helpCommand(false);
  for (const each of commands) parent.addCommand(each);
  return parent.addHelpText(
    "after",
    `${examples(...shown)}\nHelp for one of them: tickler ${name} COMMAND --help`,
  );
}

/** The part of a help text that shows how a command is used. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => (line === "" ? "" : `  ${line}`)).join("\n")}\n`;
}

/** Collects an option that may be given more than once. */
export function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

/** Collects an option that may be given more than once, or with commas between its values. */
export function collectWords(value: string, before: string[] = []): string[] {
  return [...before, ...value.split(",")];
}
