import type { Token } from "markdown-it";
import { LINE_OF_VALUE } from "./escape.ts";
import { attributeOf, type ParsedMarkdown } from "./markdown.ts";

/**
 * A text in Markdown as plain text, to be read by itself: `our plan <https://example.com>`, links as
 * they were typed, lists with their marks, and a table's rows as lines.
 *
 * @param options.wordsAlone without the targets of links, and without the words of pictures
 */
export function plainOf(
  { tokens }: ParsedMarkdown,
  { wordsAlone = false }: { wordsAlone?: boolean } = {},
): string {
  return joined(new BlockReader(tokens, wordsAlone).until(null)).join("\n").trim();
}

/** The lines of a block; `isTight`: no empty line sets it off from the block above. */
interface Block {
  lines: readonly string[];
  isTight: boolean;
}

/** Reads the parser's flat list of tokens as the blocks that they stand for. */
class BlockReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  readonly #wordsAlone: boolean;

  constructor(tokens: readonly Token[], wordsAlone: boolean) {
    this.#tokens = tokens;
    this.#wordsAlone = wordsAlone;
  }

  /** The blocks up to the token that closes what they stand in. */
  until(close: string | null): Block[] {
    const blocks: Block[] = [];
    for (;;) {
      const token = this.#tokens[this.#at++];
      if (token === undefined || token.type === close) return blocks;
      const block = this.#block(token);
      if (block !== null) blocks.push(block);
    }
  }

  #block(token: Token): Block | null {
    switch (token.type) {
      case "blockquote_open":
        return loose(joined(this.until("blockquote_close")).map((line) => `> ${line}`.trimEnd()));
      case "bullet_list_open":
        return this.#list("bullet_list_close", null);
      case "ordered_list_open":
        return this.#list("ordered_list_close", Number(attributeOf(token, "start") || 1));
      case "tr_open": {
        const isFirst = this.#tokens[this.#at - 2]?.type === "thead_open";
        return { lines: [this.#row()], isTight: !isFirst };
      }
      case "inline":
        return {
          lines: inlineText(token.children ?? [], this.#wordsAlone).split("\n"),
          isTight: this.#isHidden(),
        };
      case "fence":
      case "code_block":
        return loose(token.content.replace(/\n$/, "").split("\n"));
      case "hr":
        return loose(["* * *"]);
      default:
        return null;
    }
  }

  /** Whether the paragraph that is being read belongs to a list without empty lines. */
  #isHidden(): boolean {
    return this.#tokens[this.#at - 2]?.hidden === true;
  }

  #row(): string {
    const cells = this.until("tr_close").map(({ lines }) => lines.join(" ").trim());
    return cells.join(" | ").trimEnd();
  }

  /** @param first the number of the first item; null: they have marks */
  #list(close: string, first: number | null): Block {
    const items: Block[] = [];
    // Within an item without empty lines, a list stands close to the text above it.
    const isTight = this.#tokens[this.#at - 2]?.hidden === true;
    for (let number = first; ; number = number === null ? null : number + 1) {
      const token = this.#tokens[this.#at++];
      if (token === undefined || token.type === close) break;
      const mark = number === null ? "- " : `${number}. `;
      const blocks = this.until("list_item_close");
      const [line = "", ...more] = joined(blocks);
      const indent = " ".repeat(mark.length);
      items.push({
        lines: [`${mark}${line}`.trimEnd(), ...more.map((each) => `${indent}${each}`.trimEnd())],
        isTight: blocks.every(({ isTight }) => isTight),
      });
    }
    return { lines: joined(items), isTight };
  }
}

function loose(lines: readonly string[]): Block {
  return { lines, isTight: false };
}

function joined(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({ lines, isTight }, at) => (isTight || at === 0 ? lines : ["", ...lines]));
}

function inlineText(tokens: readonly Token[], wordsAlone = false): string {
  let text = "";
  /** Where the texts of the open links begin. */
  const links: { start: number; target: string; isTyped: boolean }[] = [];
  for (const token of tokens) {
    if (token.type === "softbreak" || token.type === "hardbreak") text += "\n";
    else if (token.type === "image") text += wordsAlone ? "" : altOf(token);
    else if (token.type === "link_open") {
      const isTyped = token.markup === "linkify" || token.markup === "autolink";
      links.push({ start: text.length, target: attributeOf(token, "href"), isTyped });
    } else if (token.type === "link_close") {
      const link = links.pop();
      if (link && !link.isTyped && !wordsAlone) text = withTarget(text, link);
    } else if (/^s_(?:open|close)$/.test(token.type)) text += "~~";
    else text += token.content.replaceAll(LINE_OF_VALUE, "\n");
  }
  return text;
}

/** A link's target behind its text, unless the text is the target. */
function withTarget(text: string, { start, target }: { start: number; target: string }): string {
  const words = text.slice(start).trim();
  const shown = target.replace(/^(?:mailto|tel):/i, "");
  // A number is written in many ways.
  if (/^tel:/i.test(target) && digits(words) === digits(shown)) return text;
  if (words === "") return `${text.slice(0, start)}${shown}`;
  return words === shown || words === target ? text : `${text} <${shown}>`;
}

function digits(text: string): string {
  return text.replace(/\D/g, "");
}

/** What stands in the place of a picture. */
export function altOf({ children, content }: Token): string {
  return children === null ? content : inlineText(children);
}
