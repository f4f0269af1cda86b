import type { HtmlElement } from "./element.ts";

/** Elements without content. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
const INLINE =
  /^(?:a|abbr|b|big|cite|code|del|em|font|i|ins|label|mark|q|s|small|span|strike|strong|sub|sup|tt|u)$/;
/** What ends a paragraph that nobody closed. */
const BLOCK =
  /^(?:address|article|blockquote|center|div|dl|footer|form|h[1-6]|header|hr|main|nav|ol|p|pre|section|table|ul)$/;
/** What a closing tag of something else doesn't reach beyond. */
const CELL = /^(?:td|th|table)$/;

/** Deeper than any mail is nested; what is beyond belongs to the element at that depth. */
const MAX_DEPTH = 5000;
/** How far up the element is searched that a closing tag closes. */
const MAX_SEARCH = 200;

interface Open {
  name: string;
  hidden: boolean;
  quote: boolean;
  background: boolean;
}

/** The elements that are open at some place of an HTML body, which need not be well-formed. */
export class HtmlTree {
  readonly #open: Open[] = [];
  readonly #counts = new Map<string, number>();
  #hidden = 0;
  #quotes = 0;
  #backgrounds = 0;

  get isHidden(): boolean {
    return this.#hidden > 0;
  }

  get isPre(): boolean {
    return this.#count("pre") > 0;
  }

  get quoteDepth(): number {
    return this.#quotes;
  }

  open(element: HtmlElement): void {
    const { name } = element;
    if (VOID.test(name)) return;
    this.#closeImplied(name);
    if (this.#open.length >= MAX_DEPTH) return;
    const background = element.background;
    const open = {
      name,
      hidden: element.hidden || (element.white && !background && this.#backgrounds === 0),
      quote: element.role === "quote",
      background,
    };
    this.#open.push(open);
    this.#add(open, 1);
  }

  close(name: string): void {
    if (this.#count(name) === 0) return;
    const at = this.#find(name);
    if (at < 0) return;
    while (this.#open.length > at) this.#pop();
  }

  #find(name: string): number {
    const lowest = Math.max(0, this.#open.length - MAX_SEARCH);
    for (let at = this.#open.length - 1; at >= lowest; at--) {
      const open = this.#open[at]?.name ?? "";
      if (open === name) return at;
      if (INLINE.test(name) ? !INLINE.test(open) : CELL.test(open) && !/^t/.test(name)) return -1;
    }
    return -1;
  }

  #closeImplied(name: string): void {
    const top = this.#open.at(-1)?.name;
    if (top === "p" && BLOCK.test(name)) this.#pop();
    else if (top === name && /^(?:li|td|th|tr|dd|dt|option)$/.test(name)) this.#pop();
  }

  #pop(): void {
    const open = this.#open.pop();
    if (open) this.#add(open, -1);
  }

  #add({ name, hidden, quote, background }: Open, by: 1 | -1): void {
    this.#counts.set(name, this.#count(name) + by);
    if (hidden) this.#hidden += by;
    if (quote) this.#quotes += by;
    if (background) this.#backgrounds += by;
  }

  #count(name: string): number {
    return this.#counts.get(name) ?? 0;
  }
}
