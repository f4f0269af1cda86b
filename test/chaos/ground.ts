import { setTimeout as sleep } from "node:timers/promises";
import { EMAILS, type EmailRow } from "./account.ts";
import type { Arena } from "./engines.ts";
import type { Moment } from "./fuse.ts";
import type { Actor, Ended, Stage } from "./processes.ts";
import type { CountingSink } from "./sink.ts";

/** Connections of each tick: so many emails at most are in flight. */
export const CONNECTIONS = 3;

const START = Date.parse("2026-03-02T09:00:00.000Z");
const HOUR = 3_600_000;

/** Milliseconds that a command takes, as long as none has run. */
const FIRST_GUESS = 250;

/** So many ticks in a row bring everything to an end, or something is wrong. */
const MAX_TICKS = 10;

/** A home, its database and its clock, and the processes that work on it. */
export class Ground {
  readonly arena: Arena;
  readonly sink: CountingSink;
  readonly #stage: Stage;
  #now = START;
  /** How long each command took, when nobody killed it. */
  readonly #took = new Map<string, number>();
  /** What processes said that should have said nothing. */
  readonly complaints: string[] = [];

  constructor(arena: Arena, sink: CountingSink, stage: Stage) {
    this.arena = arena;
    this.sink = sink;
    this.#stage = stage;
  }

  /** Each reading is a second later. */
  get now(): Date {
    this.#now += 1_000;
    return new Date(this.#now);
  }

  get #env(): Record<string, string> {
    return {
      PATH: process.env.PATH ?? "",
      HOME: this.arena.home,
      LANG: "C.UTF-8",
      TZ: "UTC",
      TICKLER_HOME: this.arena.home,
      TICKLER_NOW: this.now.toISOString(),
      TICKLER_SMTP_URL: this.sink.url,
      TICKLER_SMTP_CONNECTIONS: String(CONNECTIONS),
      TICKLER_FROM: "Ada Sales <ada@sales.example>",
      TICKLER_AI_MODE: "auto",
      TICKLER_FOLLOW_UP_AFTER: "3000d",
      TICKLER_CLOSE_AFTER: "3000d",
      ...this.arena.env,
    };
  }

  start(args: readonly string[]): Actor {
    return this.#stage.start(args, this.#env);
  }

  startTick(): Actor {
    const tick = this.start(["tick"]);
    tick.end();
    return tick;
  }

  victim(moment: Moment, nth: number): Promise<Actor> {
    return this.#stage.victim(moment, nth, this.#env);
  }

  /** Runs a command that has to succeed. */
  async ok(args: readonly string[], input = ""): Promise<Ended> {
    const ended = await this.#stage.run(args, this.#env, input);
    this.expectWell(args[0] ?? "", ended);
    return ended;
  }

  async tick(): Promise<void> {
    this.expectWell("tick", await this.startTick().ended);
  }

  /** About how long a command takes, in milliseconds. */
  usual(what: string): number {
    return Math.round(this.#took.get(what) ?? FIRST_GUESS);
  }

  /** A process that was not killed has to end well. */
  expectWell(what: string, { code, killed, stderr, took }: Ended): void {
    if (killed) return;
    this.#took.set(what, (3 * this.usual(what) + took) / 4);
    if (code === 0) return;
    this.complaints.push(`${what} ended with ${code}: ${stderr.trim()}`);
  }

  emails(): Promise<EmailRow[]> {
    return this.arena.query<EmailRow>(EMAILS);
  }

  /** Ticks until nothing is queued any more. */
  async settle(): Promise<EmailRow[]> {
    for (let ticks = 0; ; ticks += 1) {
      await this.quiet();
      const rows = await this.emails();
      const waiting = rows.some(({ state }) => state === "queued" || state === "sending");
      if (!waiting || ticks === MAX_TICKS) return rows;
      // What was put off has its turn.
      this.#now += HOUR;
      await this.tick();
    }
  }

  /** Waits until the server has read everything that was sent to it. */
  async quiet(): Promise<void> {
    for (let tries = 0; this.sink.open > 0 && tries < 2_000; tries += 1) await sleep(5);
  }
}
