import type { ChalkInstance } from "chalk";
import { App } from "../app/app.ts";
import type { Email } from "../domain/email.ts";
import { Output } from "./output/output.ts";
import type { Streams } from "./output/streams.ts";

/** The flags that every command takes. */
export interface GlobalFlags {
  json?: boolean;
  db?: string;
  config?: string;
  quiet?: boolean;
  verbose?: boolean;
  color?: boolean;
  yes?: boolean;
}

/** What a person lets an agent do, as they saw it. */
export interface Approved {
  /** Who the log names. */
  readonly actor: string;
  /** The mails that the command is about. */
  readonly drafts: readonly Email[];
  /** What its files held, by their whole paths. */
  readonly files: ReadonlyMap<string, Buffer>;
}

/** What a command works with: the program, and the terminal that it was called in. */
export class Context {
  readonly app: App;
  readonly out: Output;
  readonly flags: GlobalFlags;
  readonly streams: Streams;
  /**
   * Throws where a path is none that an agent may use. Gives what a file held when it was approved, which
   * takes its place; null: it is read. Null itself: a person works.
   */
  guard: ((path: string) => Buffer | null) | null = null;
  /** Null: whoever calls does what is theirs. */
  approved: Approved | null = null;

  private constructor(
    flags: GlobalFlags,
    streams: Streams,
    chalk: ChalkInstance | null,
    actor: string | undefined,
  ) {
    this.flags = flags;
    this.streams = streams;
    const { db, config, verbose } = flags;
    this.app = new App({ env: streams.env, db, config, verbose, actor });
    const style = {
      json: flags.json === true,
      quiet: flags.quiet === true,
      verbose: verbose === true,
      terminal: streams.stdout.isTTY === true && flags.json !== true,
      width: streams.stdout.columns ?? null,
    };
    this.out = new Output(style, streams.stdout, streams.stderr, chalk);
  }

  /** Loads colours only where they show; honours `NO_COLOR`. @param actor in place of who calls */
  static async create(flags: GlobalFlags, streams: Streams, actor?: string): Promise<Context> {
    const { env, stdout } = streams;
    const shows = stdout.isTTY === true && flags.json !== true && flags.color !== false;
    if (!shows || env.NO_COLOR || env.TERM === "dumb")
      return new Context(flags, streams, null, actor);
    const { Chalk } = await import("chalk");
    return new Context(flags, streams, new Chalk({ level: 1 }), actor);
  }

  /** Whether a person can be asked something. */
  get interactive(): boolean {
    const { stdin, stderr } = this.streams;
    return stderr.isTTY === true && stdin.isTTY === true && this.flags.json !== true;
  }
}
