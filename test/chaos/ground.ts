import { eventually } from "../support/waiting.ts";
import { type EmailRow, emailsSql } from "./checks/account.ts";
import { allowance, departuresOf, type Limits, limitFaults, limitsEnv } from "./checks/limits.ts";
import { troubleIn, withoutUnread } from "./checks/words.ts";
import type { Arena } from "./engines.ts";
import type { FlakyImap } from "./flaky-imap.ts";
import type { Actor, Death, Ended, Stage } from "./processes.ts";
import type { CountingSink } from "./sink.ts";

/** Connections of each tick: so many emails at most are in flight. */
export const CONNECTIONS = 3;

const START = Date.parse("2026-03-02T09:00:00.000Z");
const HOUR = 3_600_000;

/** After so long nothing counts for a limit any more. */
const FRESH = 25 * HOUR;

/** Milliseconds that a command takes, as long as none has run. */
const FIRST_GUESS = 250;

/** What a watch exits with that was asked to end. */
const INTERRUPTED = 130;

/** What a tick exits with that could not read all mails. */
const DONE_IN_PART = 5;

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
  /** What holds for cold mail now. */
  limits: Limits = {};
  /** Watches that were ended by SIGTERM, and by SIGKILL. */
  readonly watches = { ended: 0, killed: 0 };
  /** The addresses that watches send from. */
  readonly watchers = new Set<string>();

  /** Settings besides. */
  more: Readonly<Record<string, string>> = {};

  /** Settings of one process besides, by the address that tells it. */
  ofSender: (sender: string) => Readonly<Record<string, string>> = () => ({});

  /** Where mails are read, besides the Maildir; it may fail. */
  imap: FlakyImap | null = null;
  /** Ticks that could not read all of it. */
  unread = 0;

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

  #env(sender: string): Record<string, string> {
    return {
      PATH: process.env.PATH ?? "",
      HOME: this.arena.home,
      LANG: "C.UTF-8",
      TZ: "UTC",
      TICKLER_HOME: this.arena.home,
      TICKLER_NOW: this.now.toISOString(),
      TICKLER_SMTP_URL: this.sink.url,
      TICKLER_SMTP_CONNECTIONS: String(CONNECTIONS),
      TICKLER_FROM: `Ada Sales <${sender}>`,
      TICKLER_AI_MODE: "auto",
      TICKLER_FOLLOW_UP_AFTER: "3000d",
      TICKLER_CLOSE_AFTER: "3000d",
      ...limitsEnv(this.limits),
      ...this.imap?.env,
      ...this.arena.env,
      ...this.more,
      ...this.ofSender(sender),
    };
  }

  start(args: readonly string[]): Actor {
    const sender = this.sink.newSender();
    return this.#stage.start(args, this.#env(sender), sender);
  }

  startTick(): Actor {
    const tick = this.start(["tick"]);
    tick.end();
    return tick;
  }

  startWatch(): Actor {
    const watch = this.start(["watch", "--every", "1s"]);
    watch.end();
    return watch;
  }

  victim(how: Death): Promise<Actor> {
    const sender = this.sink.newSender();
    return this.#stage.victim(how, this.#env(sender), sender);
  }

  /** Runs a command that has to succeed. */
  async ok(args: readonly string[], input = ""): Promise<Ended> {
    const actor = this.start(args);
    actor.end(input);
    return this.over(actor);
  }

  async tick(): Promise<void> {
    await this.over(this.startTick());
  }

  /** About how long a command takes, in milliseconds. */
  usual(what: string): number {
    return Math.round(this.#took.get(what) ?? FIRST_GUESS);
  }

  /** Waits for the end of a process, a watch's by asking for it; not killed, it has to end well. */
  async over(actor: Actor): Promise<Ended> {
    const { what } = actor;
    const ended = await (what === "watch" ? actor.stop() : actor.ended);
    const { code, killed, unborn, stderr, took } = ended;
    if (what === "watch") {
      this.watches[killed ? "killed" : "ended"] += 1;
      this.watchers.add(actor.sender);
    }
    const failing = this.imap?.trouble ?? false;
    const unread = failing && code === DONE_IN_PART;
    if (unread) this.unread += 1;
    const trouble = troubleIn(what, failing ? withoutUnread(stderr) : stderr);
    if (trouble !== "") this.complaints.push(`${what} said: ${trouble}`);
    if (killed) return ended;
    this.#took.set(what, (3 * this.usual(what) + took) / 4);
    const well = what === "watch" ? code === INTERRUPTED || unborn : code === 0 || unread;
    if (!well) this.complaints.push(`${what} ended with ${code}: ${stderr.trim()}`);
    return ended;
  }

  async emails(): Promise<EmailRow[]> {
    return this.arena.query<EmailRow>(emailsSql(this.arena.millis));
  }

  later(ms: number): void {
    this.#now += ms;
  }

  /** Lets go by what has left before, as far as limits go. */
  freshDay(): void {
    this.later(FRESH);
  }

  daysSince(time: number): number {
    return (this.#now - time) / (24 * HOUR);
  }

  /**
   * Has one more tick under the limits, a day later: as many leave as may, or something is stuck.
   *
   * @param after emails up to this one left without limits
   * @returns how many are held, and what is wrong, also before
   */
  async underLimits(after: number): Promise<{ held: number; faults: string[] }> {
    const { ledger } = this.sink;
    const own = (rows: readonly EmailRow[]): EmailRow[] => rows.filter(({ id }) => id > after);
    await this.quiet();
    this.freshDay();
    const before = await this.emails();
    const expected = allowance(this.limits, own(before), firstOf(before), this.#now);
    const seen = this.sink.coldSeen;
    await this.tick();
    await this.quiet();
    const left = this.sink.coldSeen - seen;
    const rows = await this.emails();
    const faults = limitFaults(this.limits, departuresOf(own(rows), ledger), firstOf(rows));
    if (left !== expected) faults.push(`${left} left in a tick in which ${expected} may`);
    const named = faults.map((each) => `${JSON.stringify(this.limits)}: ${each}`);
    return { held: own(rows).filter(({ state }) => state === "queued").length, faults: named };
  }

  /**
   * Ticks until nothing is queued any more, and so often at least: of mails in the mailbox nobody
   * may have read, where who had it was killed as the last.
   */
  async settle(least = 0): Promise<EmailRow[]> {
    for (let ticks = 0; ; ticks += 1) {
      await this.quiet();
      const rows = await this.emails();
      const waiting = rows.some(({ state }) => state === "queued" || state === "sending");
      if ((!waiting && ticks >= least) || ticks === MAX_TICKS) return rows;
      // What was put off has its turn.
      this.#now += HOUR;
      await this.tick();
    }
  }

  /** Waits until the server has read everything that was sent to it. */
  quiet(): Promise<void> {
    return eventually("the server has read everything", () => this.sink.open === 0);
  }
}

/** When the first cold mail left, as far as it is known to have. */
function firstOf(rows: readonly EmailRow[]): number | null {
  const sent = rows.filter(({ kind, state }) => kind === "first" && state === "sent");
  return sent.reduce<number | null>((first, { marked }) => {
    return marked === null ? first : Math.min(first ?? marked, marked);
  }, null);
}
