import { setTimeout as sleep } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";
import type { Random } from "../random.ts";
import type { Desk } from "./desk.ts";
import type { DraftSeen } from "./hands.ts";
import { isEvil, marksIn } from "./marks.ts";
import type { People } from "./people.ts";

const NAME = "ada";

/** Milliseconds between two deeds, at most. */
const PAUSE = 300;

/** And so long they think about a draft. */
const READING = 1_000;

/** What asks for a yes, as the last thing on a screen. */
const QUESTION = /\[y\/N\]\s*$/u;

/** What no to a question ends with. */
const INTERRUPTED = 130;

/** A person, who looks at what agents ask for, and works as people do beside. */
export class Person {
  approved = 0;
  declined = 0;
  /** Commands of their own. */
  deeds = 0;
  /** Texts of drafts that they have said yes to, by the id of the email. */
  readonly drafts = new Map<number, string>();
  /** Addresses of leads that they had erased. */
  readonly erased = new Set<string>();
  readonly #desk: Desk;
  readonly #people: People;
  readonly #random: Random;

  constructor(desk: Desk, people: People, random: Random) {
    this.#desk = desk;
    this.#people = people;
    this.#random = random;
  }

  async work(over: () => boolean): Promise<void> {
    while (!over()) {
      const deed = this.#random.between(0, 15);
      // A slow machine leaves them time for a few deeds only: the first yes comes before all else.
      if (deed <= 5 || this.approved === 0) await this.#decide();
      else if (deed <= 8) await this.#review();
      else await this.#own(deed);
      await sleep(this.#random.between(0, PAUSE));
    }
  }

  /** Looks at a plan, and says yes unless it has words in it that an agent was talked into. */
  async #decide(): Promise<void> {
    const waiting = this.#desk.book.plans.filter(
      ({ verdict, done }) => verdict === null && done === 0,
    );
    const planned = waiting[this.#random.between(0, Math.max(0, waiting.length - 1))];
    if (!planned) return;
    const apply = this.#random.next() < 0.5 || planned.by === "agent:a";
    const args = ["approve", planned.token, ...(apply ? ["--apply"] : [])];
    const { code, said } = await this.#atTerminal(args, (screen) => {
      // Whoever says yes has said so before the key is down: an agent waits for it.
      planned.verdict = this.#likes(screen) ? "yes" : "no";
      return planned.verdict === "yes";
    });
    if (said === "yes") this.approved += 1;
    if (code === 0 && apply) planned.done += 1;
    if (code !== 0 && planned.isPast) planned.verdict = "no";
    if (said !== "no") return;
    this.declined += 1;
    await this.#atTerminal(["approve", planned.token, "--decline"], () => false);
  }

  /** A person's own settings, and words of theirs, are nothing that an agent may ask for. */
  #likes(screen: string): boolean {
    if (isEvil(screen)) return false;
    const words = screen.split("\n").filter((line) => !line.startsWith("│"));
    const asks = /tickler (?:send|answer|drafts approve)\b/u.test(words.join("\n"));
    return asks || (marksIn(screen).length > 0 && /Mail 1 of/u.test(screen));
  }

  /** Looks at the drafts, and approves some of them. */
  async #review(): Promise<void> {
    const drafts = (await this.#desk.json<DraftSeen[]>(NAME, ["drafts", "list"])) ?? [];
    const draft = drafts[this.#random.between(0, Math.max(0, drafts.length - 1))];
    if (!draft) return;
    const id = String(draft.id);
    if (isEvil(draft.text)) {
      // Some wait for ever.
      if (this.#random.next() < 0.3) await this.#desk.run(NAME, ["drafts", "discard", id]);
      return;
    }
    this.#desk.marks.approve(draft.text);
    this.drafts.set(draft.id, draft.text);
    // They read, while agents go on.
    await sleep(this.#random.between(0, READING));
    await this.#atTerminal(["drafts", "approve", id], (screen) => !isEvil(screen));
  }

  /** What a person does by themselves. */
  async #own(deed: number): Promise<void> {
    const desk = this.#desk;
    this.deeds += 1;
    const text = `About ${desk.marks.own()}: would Tuesday suit you?`;
    const talking = await desk.messages("replied", "ai_drafted", "answered");
    const message = String(this.#pick(talking) ?? 1);
    const { lead } = this.#people.any();
    if (deed <= 10) await this.#run("send", lead, text);
    else if (deed === 11) await this.#run("answer", message, text);
    else if (deed === 12) {
      const sent = this.#pick(await desk.messages("sent", "follow_up"));
      if (sent !== undefined) await this.#run("reply", String(sent), "Call me on Friday.");
    } else if (deed === 13) await this.#run("undo", message);
    else if (deed === 14) await this.#more();
    else await this.#settle();
  }

  /** New leads, one of whom wants to be forgotten. */
  async #more(): Promise<void> {
    const desk = this.#desk;
    const known = this.#people.addresses.length;
    await desk.run(NAME, ["lead", "import", "-"], { input: this.#people.more(4) });
    const address = this.#people.addresses[known] ?? "";
    if (this.#random.next() >= 0.3) return;
    this.erased.add(address);
    await this.#run("lead", "rm", address, "--yes");
  }

  /** What is in doubt, and what agents have stopped. */
  async #settle(): Promise<void> {
    const desk = this.#desk;
    const doubts = await desk.arena.query<{ id: number; rfc: string }>(
      "select cast(id as integer) as id, rfc_message_id as rfc from emails where state = 'uncertain'",
    );
    const doubt = this.#pick(doubts);
    if (doubt) {
      // The server's people were asked.
      const arrived = (desk.sink.ledger.get(doubt.rfc)?.accepted ?? 0) > 0;
      await this.#run("outbox", "resolve", String(doubt.id), arrived ? "--sent" : "--resend");
    }
    await this.#run("lead", "resume", this.#people.any().lead);
    if (this.#random.next() < 0.3) await this.#run("tick");
  }

  async #run(...args: readonly string[]): Promise<void> {
    await this.#desk.run(NAME, args);
  }

  /**
   * Types a command, and answers where it asks.
   *
   * @param isYes what to answer, by what is on the screen
   */
  async #atTerminal(
    args: readonly string[],
    isYes: (screen: string) => boolean,
  ): Promise<{ code: number | null; said: "yes" | "no" | null }> {
    const process = this.#desk.startAtTerminal(NAME, args);
    let screen = "";
    let said: "yes" | "no" | null = null;
    process.heard = (text) => {
      screen += text;
      const shown = stripVTControlCharacters(screen);
      if (said !== null || !QUESTION.test(shown)) return;
      said = isYes(shown) ? "yes" : "no";
      if (said === "yes") this.#desk.marks.approve(shown);
      process.write(said === "yes" ? "y\r" : "n\r");
    };
    const { code } = await this.#desk.look(process, args, [0, 3, 4, INTERRUPTED]);
    process.end();
    return { code, said };
  }

  #pick<T>(items: readonly T[]): T | undefined {
    return items[this.#random.between(0, Math.max(0, items.length - 1))];
  }
}
