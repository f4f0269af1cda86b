import type { Person } from "./leads.ts";

/** What a person wanted by their reply, as a reader of it takes it. */
export type Wish =
  | "interested"
  | "declined"
  | "later"
  | "wrong person"
  | "unsubscribe"
  | "colleague";

export interface Answer {
  person: Person;
  at: string;
  /** The step of the mail that they answer. */
  step: number;
  wish: Wish;
}

/** What the rep knows: who wrote what and when, and what was decided about it. Apart from the program. */
export class Book {
  readonly answers: Answer[] = [];
  /** From when on a person gets no cold mail of this sequence any more. */
  readonly stops = new Map<number, { at: string; why: string }>();
  /** While a person gets none: from, and until before. */
  readonly away: { id: number; from: string; until: string }[] = [];
  /** While nobody at a company gets any. */
  readonly holds: { company: number; from: string; until: string | null }[] = [];
  /** Addresses that don't work, and at which step that was seen. */
  readonly bounces: { person: Person; step: number }[] = [];
  /** Who asked for no more, and at which step. */
  readonly unsubscribed: { person: Person; step: number }[] = [];
  /** Who has accepted an invitation. */
  meeting: Person | null = null;
  readonly tasks = new Map<number, { how: "done" | "skipped"; at: string }>();

  stop(person: Person, at: string, why: string): void {
    if (!this.stops.has(person.id)) this.stops.set(person.id, { at, why });
  }

  answer(person: Person, at: string, step: number, wish: Wish): void {
    this.answers.push({ person, at, step, wish });
    this.stop(person, at, `answered: ${wish}`);
    this.hold(person.company, at);
    if (wish === "unsubscribe") this.unsubscribed.push({ person, step });
  }

  bounce(person: Person, at: string, step: number): void {
    this.bounces.push({ person, step });
    this.stop(person, at, "bounced");
  }

  hold(company: number, from: string): void {
    if (this.holdOf(company, from) === undefined) {
      this.holds.push({ company, from, until: null });
    }
  }

  release(company: number, at: string): void {
    const hold = this.holds.find((each) => each.company === company && each.until === null);
    if (!hold) throw new Error(`company ${company} is not on hold`);
    hold.until = at;
  }

  holdOf(company: number, at: string): { from: string; until: string | null } | undefined {
    return this.holds.find(
      ({ from, until, ...each }) =>
        each.company === company && from <= at && (until === null || at < until),
    );
  }
}
