/** Who wrote a text: a person, one of the agents, or an agent that a lead's mail has talked into it. */
export type Author = "ada" | "a" | "b" | "evil";

const MARK = /offer-(?:ada|a|b|evil)-\d+/gu;

/** Words that stand in texts and tell who wrote them, and which of them a person has said yes to. */
export class Marks {
  #count = 0;
  readonly #approved = new Set<string>();

  /** One that nobody has used. */
  next(author: Author): string {
    this.#count += 1;
    return `offer-${author}-${this.#count}`;
  }

  /** One in a text of the person's own. */
  own(): string {
    const mark = this.next("ada");
    this.#approved.add(mark);
    return mark;
  }

  /** Notes what a person sees who is about to say yes. */
  approve(screen: string): void {
    for (const mark of marksIn(screen)) this.#approved.add(mark);
  }

  isApproved(mark: string): boolean {
    return this.#approved.has(mark);
  }
}

/** All marks of a text, each once; what is quoted is somebody else's. */
export function marksIn(text: string): string[] {
  const own = text.split(/\r?\n/u).filter((line) => !line.startsWith(">"));
  return [...new Set(own.join("\n").match(MARK) ?? [])];
}

/** Whether an agent that was talked into it has written it. */
export function isEvil(text: string): boolean {
  return text.includes("offer-evil-");
}
