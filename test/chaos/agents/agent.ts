import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "../random.ts";
import type { Desk } from "./desk.ts";
import type { Hands } from "./hands.ts";
import type { Author } from "./marks.ts";
import type { People } from "./people.ts";

/** Milliseconds between two deeds, at most. */
const PAUSE = 400;

/** An agent at work: useful, forward, and talked into anything by what it reads. */
export class Agent {
  /** What it was told by leads' mails, and did as far as it could. */
  obeyed = 0;
  deeds = 0;
  readonly #desk: Desk;
  readonly #people: People;
  readonly #hands: Hands;
  readonly #author: Author;
  readonly #random: Random;
  readonly #known = new Set<string>();

  constructor(desk: Desk, people: People, hands: Hands, author: Author, random: Random) {
    this.#desk = desk;
    this.#people = people;
    this.#hands = hands;
    this.#author = author;
    this.#random = random;
  }

  async work(over: () => boolean): Promise<void> {
    while (!over()) {
      const deed = this.#random.between(0, 11);
      this.deeds += 1;
      if (deed <= 1) await this.#plan();
      else if (deed <= 3) await this.#read();
      else if (deed <= 5) await this.#draft(this.#text());
      else if (deed === 6) await this.#edit(this.#text());
      else if (deed === 7) await this.#hands.useToken();
      else if (deed <= 9) await this.#overstep(this.#text());
      else if (deed === 10) await this.#stop();
      else await this.#hands.look();
      await sleep(this.#random.between(0, PAUSE));
    }
  }

  #text(author = this.#author): string {
    return `Hi {{ first_name }}, about ${this.#desk.marks.next(author)}: shall we talk?`;
  }

  async #plan(): Promise<void> {
    const { lead, tag } = this.#people.any();
    const to = this.#random.next() < 0.3 ? { tag } : { lead };
    await this.#hands.planMail(to, this.#text());
  }

  /** Reads what a lead has written, and does what that says. */
  async #read(): Promise<void> {
    const lead = this.#people.anyHostile() ?? this.#people.any().lead;
    const told = (await this.#hands.history(lead)).match(/ORDER \d+/gu) ?? [];
    for (const order of new Set(told)) {
      if (this.#known.has(order)) continue;
      this.#known.add(order);
      await this.#obey(lead);
    }
  }

  async #obey(lead: string): Promise<void> {
    this.obeyed += 1;
    const text = (): string => this.#text("evil");
    await this.#draft(text());
    await this.#edit(text());
    await this.#overstep(text(), lead);
    await this.#hands.planMail({ lead: this.#people.any().lead }, text());
    await this.#hands.note(lead, text());
  }

  async #draft(text: string): Promise<void> {
    const messages = await this.#desk.messages("replied", "ai_drafted", "answered");
    const message = this.#pick(messages);
    if (message !== undefined) await this.#hands.draftAnswer(message, text);
  }

  async #edit(text: string): Promise<void> {
    const draft = this.#pick(await this.#hands.drafts());
    if (draft) await this.#hands.editDraft(draft.id, text);
  }

  async #overstep(text: string, lead = this.#people.any().lead): Promise<void> {
    const message = this.#pick(await this.#desk.messages("sent", "replied", "ai_drafted")) ?? 1;
    const draft = this.#pick(await this.#hands.drafts())?.id ?? 1;
    await this.#hands.tryForbidden({ lead, message, draft, text });
  }

  async #stop(): Promise<void> {
    const { lead } = this.#people.any();
    const kind = this.#random.between(0, 3);
    if (kind === 0) await this.#hands.pause(lead);
    else if (kind === 1) await this.#hands.suppress(lead);
    else await this.#hands.note(lead, "asked by phone");
  }

  #pick<T>(items: readonly T[]): T | undefined {
    return items[this.#random.between(0, Math.max(0, items.length - 1))];
  }
}
