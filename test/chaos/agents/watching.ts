import { setTimeout as sleep } from "node:timers/promises";
import type { Actor } from "../processes.ts";
import type { Random } from "../random.ts";
import type { Stage } from "../sink.ts";
import type { Desk } from "./desk.ts";
import type { HookCommand, Mood } from "./hook-command.ts";
import type { CallDoom, HookServer } from "./hook-server.ts";

/** From one watch to the next, by the clock that all share. */
const STEP = 20 * 60_000;

/** A watch ends, one way or another, after so many milliseconds at most. */
const SHIFT = 4_000;

/** What a watch that was asked to end ends with. */
const INTERRUPTED = 130;

/** How a watch comes to its end. */
const ENDS = [
  { name: "asked to end" },
  { name: "at a random moment", random: true },
  { name: "when the server has a mail, before it says so", stage: "dot" },
  { name: "when the server has a mail and has said so", stage: "answered" },
  { name: "between the commit and any call", secret: true },
  { name: "when a command is called, before it takes anything", mood: "kill-before" },
  { name: "when a command has taken it", mood: "kill-after" },
  { name: "when a server is called, before it takes anything", call: "before" },
  { name: "when a server has taken it, before it answers", call: "after" },
] as const satisfies readonly End[];

interface End {
  name: string;
  random?: boolean;
  stage?: Stage;
  secret?: boolean;
  mood?: Mood;
  call?: CallDoom;
}

/** A watch that is killed again and again, in every way that there is. */
export class Watching {
  /** How often each end came about. */
  readonly came = new Map<string, number>();
  watches = 0;
  readonly #desk: Desk;
  readonly #command: HookCommand;
  readonly #server: HookServer;
  readonly #random: Random;
  #watch: Actor | null = null;
  #at: { stage: Stage; left: number; sender: string } | null = null;

  constructor(desk: Desk, command: HookCommand, server: HookServer, random: Random) {
    this.#desk = desk;
    this.#command = command;
    this.#server = server;
    this.#random = random;
    desk.sink.onStage = (stage, sender) => {
      const at = this.#at;
      if (at?.stage !== stage || at.sender !== sender) return;
      at.left -= 1;
      if (at.left === 0) this.#watch?.kill();
    };
  }

  /** How many watches were killed at the moment that they were to be. */
  get kills(): number {
    return [...this.came].reduce(
      (sum, [name, times]) => sum + (name === ENDS[0].name ? 0 : times),
      0,
    );
  }

  async work(over: () => boolean): Promise<void> {
    while (!over()) {
      // All of them, in another order each time.
      for (const end of this.#random.shuffled<End>(ENDS)) {
        if (!over()) await this.#shift(end);
      }
    }
  }

  async #shift(end: End): Promise<void> {
    const desk = this.#desk;
    desk.later(STEP);
    const sender = desk.sink.newSender();
    const from = { TICKLER_FROM: `Ada Sales <${sender}>` };
    if (end.mood) this.#command.mood = end.mood;
    else if (this.#random.next() < 0.5)
      this.#command.mood = this.#random.next() < 0.5 ? "fail" : "fail-after";
    if (end.secret) this.#command.doomSecret();
    this.#at = end.stage ? { stage: end.stage, left: this.#random.between(1, 2), sender } : null;
    const watch = desk.start("watch", ["watch", "--every", "1s"], from);
    watch.end();
    this.watches += 1;
    this.#watch = watch;
    if (end.call) this.#server.doom = { when: end.call, kill: () => watch.kill() };
    const patience =
      end.random || end.name === ENDS[0].name ? this.#random.between(500, 2_500) : SHIFT;
    await Promise.race([sleep(patience), watch.ended]);
    const came = !watch.alive;
    if (end.random) watch.kill();
    else if (watch.alive) await watch.stop();
    const { killed } = await desk.look(watch, ["watch"], [INTERRUPTED]);
    if (killed && (came || end.random)) this.came.set(end.name, (this.came.get(end.name) ?? 0) + 1);
    this.#at = null;
    this.#server.doom = null;
    this.#command.calm();
  }
}
