import { playbookPattern } from "../../../language/fact-words.ts";
import { fold } from "../../../language/fold.ts";

/** A playbook, taken apart. */
export interface PlaybookParts {
  /** Facts: what may be said. */
  facts: string;
  /** Rules for the writer: what they name is not allowed by that. */
  rules: readonly string[];
  /** The facts by their places: a paragraph, an item of a list, or a row of a table each. */
  items: readonly string[];
  /** Of each of these the heading above it; empty where there is none. */
  headings: readonly string[];
}

/** Far more than a model could make use of. */
const MAX_PLAYBOOK = 100_000;

let last: { markdown: string; parts: PlaybookParts } | null = null;

/**
 * Tells what a playbook allows from what it forbids: `never promise 50 % off` allows nothing, and
 * neither does what stands below `What must go to a person`, or in a comment. A sentence forbids from
 * the word on that forbids; `15 %, never more` forbids nothing.
 */
export function playbookParts(markdown: string): PlaybookParts {
  if (last?.markdown === markdown) return last.parts;
  const facts: string[] = [];
  const rules: string[] = [];
  const items: string[] = [];
  const headings: string[] = [];
  let above = "";
  let forbidden = Number.POSITIVE_INFINITY;
  for (const block of blocksOf(withoutComments(markdown.slice(0, MAX_PLAYBOOK)))) {
    const heading = /^\s{0,3}(#{1,6})\s+(.*)/u.exec(block);
    if (heading) {
      above = (heading[2] ?? "").trim();
      const depth = (heading[1] ?? "").length;
      if (depth <= forbidden) {
        forbidden = FORBIDDING_HEADING.test(fold(heading[2] ?? ""))
          ? depth
          : Number.POSITIVE_INFINITY;
      }
      continue;
    }
    if (forbidden !== Number.POSITIVE_INFINITY) {
      if (block.trim() !== "") rules.push(block.trim());
      continue;
    }
    const said: string[] = [];
    for (const sentence of block.split(/(?<=[.!?。！？])\s+/u)) {
      const { fact, rule } = divide(sentence);
      if (fact.trim() !== "") said.push(fact);
      if (rule.trim() !== "") rules.push(rule.trim());
    }
    if (said.length > 0) {
      items.push(said.join(" "));
      headings.push(above);
    }
    facts.push(...said, "\n");
  }
  const parts = { facts: facts.join(" "), rules, items, headings };
  last = { markdown, parts };
  return parts;
}

/** Paragraphs, items of lists, rows of tables and headings; a wrapped line goes on. */
function blocksOf(markdown: string): string[] {
  const blocks: string[] = [];
  let isOpen = false;
  for (const line of markdown.split(/\r\n?|\n/u)) {
    const begins = /^\s{0,3}#{1,6}\s|^\s*(?:[-*+•]|\d{1,2}[.)])\s|^\s*\|/u.test(line);
    if (line.trim() === "") isOpen = false;
    else if (isOpen && !begins) blocks.push(`${blocks.pop() ?? ""} ${line.trim()}`);
    else {
      blocks.push(line);
      isOpen = !/^\s{0,3}#{1,6}\s|^\s*\|/u.test(line);
    }
  }
  return blocks;
}

/** The part of a sentence that may be said, and the part that is a rule. */
function divide(sentence: string): { fact: string; rule: string } {
  const folded = fold(sentence);
  if (FORBIDDING_AROUND.test(folded)) return { fact: "", rule: sentence };
  const match = FORBIDDING.exec(folded);
  if (match === null) return { fact: sentence, rule: "" };
  // Folding may change lengths, so the place is looked for by the spaces before it.
  const first = match.index + Math.max(0, match[0].search(/\p{L}/u));
  const cut = placeOfWord(sentence, folded.slice(0, first).match(/\s+/gu)?.length ?? 0);
  const behind = sentence.slice(cut);
  const end = /;\s|\s[–—]\s/u.exec(behind)?.index ?? behind.length;
  return { fact: `${sentence.slice(0, cut)} ${behind.slice(end)}`, rule: behind.slice(0, end) };
}

/** Where the white space begins that has so many before it. */
function placeOfWord(text: string, spaces: number): number {
  if (spaces === 0) return 0;
  return [...text.matchAll(/\s+/gu)][spaces - 1]?.index ?? text.length;
}

function withoutComments(markdown: string): string {
  return markdown
    .split("<!--")
    .map((part, at) => (at === 0 ? part : part.slice(end(part))))
    .join("");
}

function end(part: string): number {
  const at = part.indexOf("-->");
  return at < 0 ? part.length : at + 3;
}

const FORBIDDING_HEADING = playbookPattern("forbiddingHeadings");
const FORBIDDING = playbookPattern("forbidding");
const FORBIDDING_AROUND = playbookPattern("forbiddingAround");
