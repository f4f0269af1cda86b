import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { troubleIn } from "../checks/words.ts";
import type { Arena } from "../engines.ts";
import type { Actor, Ended, Stage } from "../processes.ts";
import type { CountingSink } from "../sink.ts";
import { Book } from "./book.ts";
import type { Inbox } from "./inbox.ts";
import { Marks } from "./marks.ts";

const START = Date.parse("2026-03-02T09:00:00.000Z");

/** What a command may end with: done, not found, refused as things stand, done in part. */
const WELL: readonly (number | null)[] = [0, 3, 4, 5];

type Env = Readonly<Record<string, string>>;

/** A home on which all work at once, each under their own name. */
export class Desk {
  readonly arena: Arena;
  readonly sink: CountingSink;
  readonly marks = new Marks();
  readonly book = new Book();
  /** Everything that must not be, as it is seen. */
  readonly faults: string[] = [];
  /** Processes that were killed, by what they did. */
  readonly kills = new Map<string, number>();
  readonly #stage: Stage;
  #now = START;

  constructor(arena: Arena, sink: CountingSink, stage: Stage) {
    this.arena = arena;
    this.sink = sink;
    this.#stage = stage;
  }

  /**
   * Settings stand in the file alone: in the environment they are not for agents.
   *
   * @param hooks their tables
   * @returns the file
   */
  configure(inbox: Inbox, hooks: string): string {
    const { home, env } = this.arena;
    const db = env.TICKLER_DB === undefined ? "" : `[db]\nurl = "${env.TICKLER_DB}"\n`;
    const settings = `from = "Ada Sales <ada@sales.example>"
${inbox.settings.top}${inbox.settings.tables}${db}[smtp]
url = "${this.sink.url}"
connections = 3
[follow_up]
after = ["1h"]
[close]
after = "6h"
[stop]
company = "off"
${hooks}`;
    writeFileSync(join(home, "config.toml"), settings, { mode: 0o600 });
    return settings;
  }

  /** The file as it is now. */
  get settings(): string {
    return readFileSync(join(this.arena.home, "config.toml"), "utf8");
  }

  later(ms: number): void {
    this.#now += ms;
  }

  /** Each reading is a second later. */
  get now(): Date {
    this.#now += 1_000;
    return new Date(this.#now);
  }

  /** @param ago how far behind its clock is, in milliseconds */
  env(actor: string, ago = 0): Record<string, string> {
    return {
      PATH: process.env.PATH ?? "",
      HOME: this.arena.home,
      LANG: "C.UTF-8",
      TZ: "UTC",
      TICKLER_HOME: this.arena.home,
      TICKLER_NOW: new Date(this.now.getTime() - ago).toISOString(),
      TICKLER_ACTOR: actor,
    };
  }

  start(actor: string, args: readonly string[], env: Env = {}): Actor {
    return this.#stage.start(args, { ...this.env(actor), ...env });
  }

  startAtTerminal(actor: string, args: readonly string[]): Actor {
    return this.#stage.startAtTerminal(args, this.env(actor));
  }

  /** Runs a command to its end. It may be refused; anything else is a fault. */
  async run(
    actor: string,
    args: readonly string[],
    { input = "", env = {} }: { input?: string; env?: Env } = {},
  ): Promise<Ended> {
    const process = this.start(actor, args, env);
    process.end(input);
    return this.look(process, args, WELL);
  }

  /** A document that a command prints; null where it was refused, or killed. */
  async json<T>(actor: string, args: readonly string[]): Promise<T | null> {
    const { code, stdout } = await this.run(actor, [...args, "--json"]);
    return code === 0 ? (JSON.parse(stdout) as T) : null;
  }

  /** Waits for the end of a process, and looks whether all is well with it. */
  async look(
    process: Actor,
    args: readonly string[],
    well: readonly (number | null)[],
  ): Promise<Ended> {
    const ended = await process.ended;
    const { code, killed, unborn, stderr } = ended;
    if (killed) this.kills.set(process.what, (this.kills.get(process.what) ?? 0) + 1);
    else if (!unborn && !well.includes(code)) {
      this.faults.push(`${args.join(" ")} ended with ${code}: ${stderr.trim()}`);
    }
    const refused = code === 3 || code === 4;
    const trouble = troubleIn(
      process.what,
      refused ? stderr.replace(/^error: .*$/gmu, "") : stderr,
    );
    if (trouble !== "" && !refused) this.faults.push(`${args.join(" ")} said: ${trouble}`);
    return ended;
  }

  /** The ids of messages in one of these statuses. */
  async messages(...statuses: readonly string[]): Promise<number[]> {
    const list = statuses.map((each) => `'${each}'`).join(", ");
    const rows = await this.arena.query<{ id: number }>(
      `select cast(id as integer) as id from messages where status in (${list}) order by id`,
    );
    return rows.map(({ id }) => id);
  }
}
