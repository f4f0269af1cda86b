import { setTimeout as sleep } from "node:timers/promises";
import { PATIENCE } from "../../support/waiting.ts";
import type { Random } from "../random.ts";
import type { Desk } from "./desk.ts";
import type { FeedRow } from "./feed.ts";

/** Somebody who reads the feed, and goes on from the last event that they have seen. */
export interface Reader {
  readonly name: string;
  readonly seen: FeedRow[];
}

function cursorOf({ seen }: Reader): string {
  return String(seen.at(-1)?.id ?? 0);
}

/** Asks for what has come since, page by page. */
export class Asking implements Reader {
  readonly name: string;
  readonly seen: FeedRow[] = [];
  readonly #ask: (since: string, limit: number) => Promise<readonly FeedRow[] | null>;
  readonly #random: Random;

  constructor(
    name: string,
    random: Random,
    ask: (since: string, limit: number) => Promise<readonly FeedRow[] | null>,
  ) {
    this.name = name;
    this.#random = random;
    this.#ask = ask;
  }

  async work(over: () => boolean): Promise<void> {
    while (!over()) {
      await this.look(this.#random.between(1, 30));
      await sleep(this.#random.between(100, 800));
    }
  }

  /** @returns how many had come; null: it could not ask */
  async look(limit: number): Promise<number | null> {
    const events = await this.#ask(cursorOf(this), limit);
    this.seen.push(...(events ?? []));
    return events?.length ?? null;
  }

  async catchUp(): Promise<void> {
    while ((await this.look(200)) !== 0);
  }
}

/** Follows the feed by a process that is killed again and again. */
export class Following implements Reader {
  readonly name = "follows, and is killed";
  readonly seen: FeedRow[] = [];
  kills = 0;
  readonly #desk: Desk;
  readonly #random: Random;

  constructor(desk: Desk, random: Random) {
    this.#desk = desk;
    this.#random = random;
  }

  async work(over: () => boolean): Promise<void> {
    while (!over()) await this.#follow(this.#random.between(300, 3_000));
  }

  /** Follows until it has seen an event. */
  async catchUp(last: number): Promise<void> {
    const isThere = (): boolean => (this.seen.at(-1)?.id ?? 0) >= last;
    while (!isThere()) await this.#follow(PATIENCE, isThere);
  }

  async #follow(patience: number, isEnough = (): boolean => false): Promise<void> {
    const args = ["events", "--since", cursorOf(this), "--follow", "--json"];
    const process = this.#desk.start("reader", args);
    process.end();
    let rest = "";
    process.heard = (text) => {
      const lines = (rest + text).split("\n");
      // The last line is whole only where it has ended.
      rest = lines.pop() ?? "";
      this.seen.push(...lines.map((line) => JSON.parse(line) as FeedRow));
    };
    const until = performance.now() + patience;
    while (process.alive && !isEnough() && performance.now() < until) await sleep(20);
    process.kill();
    const { killed } = await this.#desk.look(process, args, []);
    if (killed) this.kills += 1;
  }
}
