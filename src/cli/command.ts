import { Command } from "commander";
import { Context, type GlobalFlags } from "./context.ts";
import type { Streams } from "./output/streams.ts";

/** What a command leaves behind besides its output: its exit code; nothing means 0. */
export type Run<A extends unknown[]> = (
  context: Context,
  ...args: A
) => Promise<number> | Promise<void>;

/** Makes the contexts of one process and keeps the exit code of the command that ran. */
export class Cli {
  readonly around: Streams;
  exitCode = 0;

  constructor(around: Streams) {
    this.around = around;
  }

  /**
   * Turns `run` into what commander calls: the arguments first, then the options; the context is
   * made from the global flags and closed in the end.
   */
  action<A extends unknown[]>(run: Run<A>): (this: Command, ...args: unknown[]) => Promise<void> {
    const cli = this;
    return async function (this: Command, ...args: unknown[]) {
      const context = await Context.create(this.optsWithGlobals<GlobalFlags>(), cli.around);
      try {
        // Commander passes the command itself last.
        const code = await run(context, ...(args.slice(0, -1) as A));
        cli.exitCode = typeof code === "number" ? code : 0;
      } finally {
        await context.app.close();
      }
    };
  }
}

/** A command with a summary; examples and more stand under its help. */
export function command(usage: string, summary: string): Command {
  return new Command(usage).description(summary).allowExcessArguments(false);
}

/** The part of a help text that shows how a command is used. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => (line === "" ? "" : `  ${line}`)).join("\n")}\n`;
}

/** An option that can be given more than once. */
export function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

/** An option that can be given more than once, or with commas between its values. */
export function collectWords(value: string, before: string[] = []): string[] {
  return [...before, ...value.split(",")];
}
