import { playbookParts } from "../../../domain/guardrails/facts/playbook-facts.ts";
import { type EvaluationCase, type Expectation, plainCase } from "./case.ts";
import { type FoundFact, factsIn, without } from "./facts.ts";
import { phrasesOf } from "./questions.ts";

/** A playbook, as far as questions are made of it. */
export interface PlaybookSource {
  /** Without comments. */
  text: string;
  /** Below the heading of what must go to a person. */
  forPersons: string;
  /** ISO 639-1. */
  language: string;
}

/** So many questions of each kind are made. */
const MOST = 20;
const LONGEST = 160;

/**
 * A question for each price, each link, and each line of what goes to a person, with what has to come:
 * the price or link stands in an answer that goes out; what goes to a person is sent by nobody else.
 */
export function playbookCases(source: PlaybookSource): EvaluationCase[] {
  const { text, forPersons, language } = source;
  const { facts } = playbookParts(text);
  const allowed = new Set(factsIn(facts).flatMap(({ keys }) => keys));
  const phrases = phrasesOf(language);
  const personal = new Set(linesOf(forPersons).map(plainLine));
  const cases = new Cases(language);
  const told = new Set<string>();
  for (const raw of linesOf(text)) {
    const line = plainLine(raw);
    if (/^\s{0,3}#/u.test(raw) || line === "" || personal.has(line)) continue;
    const known = factsIn(line).filter(({ keys }) => keys.some((key) => allowed.has(key)));
    // What stands in two lines is asked for once, by the first of them.
    const fresh = known.filter(({ shown }) => !told.has(shown));
    for (const { shown } of fresh) told.add(shown);
    const prices = fresh.filter(({ kind }) => kind === "price");
    const [link] = fresh.filter(({ kind }) => kind === "link");
    const label = labelOf(raw);
    const [price] = prices;
    if (price && label !== null) {
      cases.add("price", label, phrases.price(label), sent([price]));
    } else if (price) {
      cases.add("price", price.shown, phrases.priceIn(dotted(line, prices)), sent(prices));
    }
    if (link) {
      const what = describing(line, link);
      cases.add("link", what, phrases.link(what), sent([link]));
    }
  }
  for (const raw of linesOf(forPersons)) {
    const line = plainLine(raw).replace(/[.;,]$/u, "");
    if (/^\s{0,3}#/u.test(raw) || !/\p{L}{3}/u.test(line)) continue;
    cases.add("for a person", line, phrases.request(shortened(line)), {
      outcomes: ["person", "draft"],
    });
  }
  return cases.all;
}

/** Gathers cases; of each kind so many, each name once. */
class Cases {
  readonly all: EvaluationCase[] = [];
  readonly #language: string;

  constructor(language: string) {
    this.#language = language;
  }

  add(kind: string, about: string, text: string, expect: Partial<Expectation>): void {
    if (this.all.filter((each) => each.kind === kind).length >= MOST) return;
    const base = `${kind}: ${shortened(about, 50)}`;
    const alike = this.all.filter(({ name }) => name === base || name.startsWith(`${base} (`));
    const name = alike.length === 0 ? base : `${base} (${alike.length + 1})`;
    this.all.push(plainCase(name, kind, this.#language, text, expect));
  }
}

function sent(facts: readonly FoundFact[]): Partial<Expectation> {
  return { outcomes: ["sent"], must: facts.map(({ shown }) => shown) };
}

/** Lines, of which one that was wrapped is one. */
function linesOf(markdown: string): string[] {
  const lines: string[] = [];
  let isOpen = false;
  for (const line of markdown.split("\n")) {
    const begins = /^\s*(?:[-*+•]|\d{1,2}[.)])\s|^\s*\||^\s{0,3}#{1,6}\s/u.test(line);
    const goesOn = /^\s*\p{Ll}|^\s{2,}\S/u.test(line) && !/^\s*[a-z]+:\/\//u.test(line);
    if (isOpen && !begins && goesOn) lines.push(`${lines.pop() ?? ""} ${line.trim()}`);
    else lines.push(line);
    isOpen = line.trim() !== "" && !/^\s*\||^\s{0,3}#{1,6}\s/u.test(line);
  }
  return lines;
}

/** A line without the marks of Markdown. */
function plainLine(line: string): string {
  return line
    .replace(/^\s*(?:[-*+•]|\d{1,2}[.)])\s+/u, "")
    .replace(/\[([^\]\n]{1,200})\]\((\S{1,500})\)/gu, "$1 $2")
    .replace(/[*_`<>]/gu, "")
    .replace(/^\s*\|?|\|?\s*$/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Of a row of a table: what it is about; null for other lines. */
function labelOf(raw: string): string | null {
  if (!/^\s*\|/u.test(raw)) return null;
  const [first = ""] = plainLine(raw).split("|");
  const label = first.trim();
  return label === "" || factsIn(label).length > 0 ? null : label;
}

/** A line in which dots stand for facts. */
function dotted(line: string, facts: readonly FoundFact[]): string {
  const rest = facts.reduce((left, fact) => without(left, fact, "…"), line);
  return shortened(rest.replace(/[.;,:]+$/u, ""));
}

/** What a link is for, by the words around it; its own path where there are none. */
function describing(line: string, link: FoundFact): string {
  const rest = without(line, link, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[\s–—:|,;.-]+|[\s–—:|,;.-]+$/gu, "");
  if (/\p{L}{2}/u.test(rest)) return shortened(rest);
  return link.shown.replace(/^[a-z]+:\/\//iu, "");
}

function shortened(text: string, length = LONGEST): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
