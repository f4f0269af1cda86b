import { AppError } from "../domain/errors.ts";
import { PLAYBOOK_SECTIONS } from "./playbook.ts";

/** A playbook with one more line. */
export interface PlaybookWithLine {
  markdown: string;
  /** The heading that it stands under. */
  heading: string;
  /** Whether the heading is new as well. */
  isNewHeading: boolean;
  /** The line as it is written, such as `- Ten users cost 290 €.` */
  line: string;
  /** Its number, from 1 on. */
  number: number;
}

/** In characters: a fact is a sentence or two. */
const MAX_FACT = 1_000;

/** Where a fact belongs by the rule that asked for it: sections by their names, the best first. */
const SECTIONS_OF: Readonly<Record<string, readonly string[]>> = {
  link: ["links"],
  phone: ["links"],
  email_address: ["links"],
  date: ["next step and meetings", "prices and promises"],
  agreement: ["next step and meetings", "prices and promises"],
  name: ["references", "what we sell"],
  claim: ["what we sell"],
  unbacked: ["what we sell"],
};
const PRICES = ["prices and promises"];

/** The sections in which a fact belongs that a rule asked for, the best first. */
export function sectionsFor(rule: string): readonly string[] {
  return SECTIONS_OF[rule] ?? PRICES;
}

/**
 * A fact as it may stand in a playbook, in one line.
 *
 * @throws AppError `usage` where it is none
 */
export function checkFact(text: string): string {
  const fact = text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(/^ ?(?:[-*+•] +|#+ +)/u, "")
    .trim();
  if (!/[\p{L}\p{N}]/u.test(fact)) {
    throw new AppError("usage", "the line says nothing", 'For instance: "Ten users cost 290 €."');
  }
  if (fact.length > MAX_FACT) {
    throw new AppError(
      "usage",
      `the line has ${fact.length} characters, and a fact has ${MAX_FACT} at most`,
      "Write longer texts with `tickler playbook edit`.",
    );
  }
  if (/<!--|-->|^(?:```|~~~)/u.test(fact)) {
    throw new AppError(
      "usage",
      "the line begins or ends a comment or a block of code",
      "Write it in words.",
    );
  }
  return fact;
}

/**
 * Adds a fact to a playbook, in the way in which its section is written: as an item of its list, as
 * a line, or as a paragraph.
 *
 * @param sections names of sections or headings, the best first; where there is none of them, the first
 * becomes a heading
 * @returns null where the fact stands there already
 * @throws AppError `usage` where it is no fact, `config` where the playbook's last comment has no end
 */
export function addToPlaybook(
  markdown: string,
  text: string,
  sections: readonly string[],
): PlaybookWithLine | null {
  const fact = checkFact(text);
  if (/<!--(?![\s\S]*?-->)/u.test(markdown)) {
    throw new AppError(
      "config",
      "a comment in the playbook has no end (-->)",
      "Close it: tickler playbook edit",
    );
  }
  const end = /\r\n/u.test(markdown) ? "\r\n" : "\n";
  const lines = markdown.split(/\r\n?|\n/u);
  const visible = shownLines(lines);
  const { shown } = visible;
  const headings = headingsOf(shown);
  if (shown.some((line) => withoutMarker(line) === fact)) return null;
  const found = sectionIn(headings, sections);
  if (found === null) {
    const heading = titleOf(sections[0] ?? "");
    const marker = LIST_ITEM.exec(shown.find((line) => LIST_ITEM.test(line)) ?? "")?.[2] ?? "-";
    const line = `${/\d/u.test(marker) ? "-" : marker} ${fact}`;
    while (lines.at(-1)?.trim() === "") lines.pop();
    const before = lines.length === 0 ? [] : [""];
    lines.push(...before, `${"#".repeat(levelOf(headings))} ${heading}`, "", line, "");
    const number = lines.length - 1;
    return { markdown: lines.join(end), heading, isNewHeading: true, line, number };
  }
  const { added, at } = inSection(lines, visible, found, fact);
  // Nothing sticks to the next heading.
  const next = lines[at];
  const after = next === undefined || next.trim() !== "" ? [""] : [];
  lines.splice(at, 0, ...added, ...after);
  const line = added.at(-1) ?? "";
  const number = at + added.length;
  return { markdown: lines.join(end), heading: found.text, isNewHeading: false, line, number };
}

const LIST_ITEM = /^(\s*)([-*+•]|\d{1,3}[.)])(\s+)/u;

function withoutMarker(line: string): string {
  return line.replace(LIST_ITEM, "").trim();
}

/** A playbook's lines as a reader sees them. */
interface Shown {
  /** What is in comments and blocks of code is empty. */
  shown: string[];
  /** Whether a comment or a block of code goes on behind the line. */
  isInside: boolean[];
}

function shownLines(lines: readonly string[]): Shown {
  let isComment = false;
  let isCode = false;
  const isInside: boolean[] = [];
  const shown = lines.map((line) => {
    let shown = "";
    let rest = line.replace(/^\uFEFF/u, "");
    while (rest !== "") {
      const [before, ...behind] = rest.split(isComment ? "-->" : "<!--");
      if (!isComment) shown += before ?? "";
      if (behind.length === 0) break;
      rest = behind.join(isComment ? "-->" : "<!--");
      isComment = !isComment;
    }
    const isFence = /^\s*(?:```|~~~)/u.test(shown);
    if (isFence) isCode = !isCode;
    isInside.push(isComment || isCode);
    return isCode || isFence ? "" : shown;
  });
  return { shown, isInside };
}

interface Heading {
  at: number;
  level: number;
  text: string;
  /** The line of the next heading, or behind the last line. */
  end: number;
}

function headingsOf(shown: readonly string[]): Heading[] {
  const headings: Heading[] = [];
  for (const [at, line] of shown.entries()) {
    const match = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/u.exec(line);
    if (!match) continue;
    const last = headings.at(-1);
    if (last) last.end = at;
    const [, marks = "#", text = ""] = match;
    headings.push({ at, level: marks.length, text, end: shown.length });
  }
  return headings;
}

/** The first section that is there, by its heading's words or by the name of a section. */
function sectionIn(headings: readonly Heading[], sections: readonly string[]): Heading | null {
  for (const wanted of sections) {
    const exact = headings.find(({ text }) => text.toLowerCase() === wanted.toLowerCase());
    if (exact) return exact;
    const section = PLAYBOOK_SECTIONS.find(({ name }) => name === wanted.toLowerCase());
    const found = section && headings.find(({ text }) => belongsTo(text, section.name));
    if (found) return found;
  }
  return null;
}

/** Whether a heading is that of a section, and of none before which stands for something else. */
function belongsTo(heading: string, name: string): boolean {
  const fits = PLAYBOOK_SECTIONS.filter((section) => section.heading.test(heading));
  // What is for people alone allows nothing, whatever else the heading says.
  if (name !== FOR_PEOPLE && fits.some((section) => section.name === FOR_PEOPLE)) return false;
  return fits.some((section) => section.name === name);
}

const FOR_PEOPLE = "what must go to a person";

/** The level of most sections: below a title, or beside it. */
function levelOf(headings: readonly Heading[]): number {
  const levels = headings.map(({ level }) => level);
  const isTitle = levels.filter((level) => level === 1).length === 1;
  const others = isTitle ? levels.filter((level) => level > 1) : levels;
  return others.length === 0 ? 2 : Math.min(...others);
}

/** `prices and promises` as a heading. */
function titleOf(section: string): string {
  const name = section.replace(/[\s\p{Cc}#]+/gu, " ").trim() || "May be said";
  return name[0]?.toUpperCase() + name.slice(1);
}

/** The lines that a fact needs in a section, and before which line they go. */
function inSection(
  lines: readonly string[],
  { shown, isInside }: Shown,
  { at: start, end }: Heading,
  fact: string,
): { added: string[]; at: number } {
  const last = shown.slice(0, end).findLastIndex((line, at) => at > start && line.trim() !== "");
  if (last < 0) {
    // Behind the comment that says what belongs here.
    let at = end;
    while (at - 1 > start && (lines[at - 1] ?? "").trim() === "") at -= 1;
    return { added: ["", `- ${fact}`], at };
  }
  let at = last + 1;
  while (isInside[at - 1]) at += 1;
  let first = last;
  while (first - 1 > start && (shown[first - 1] ?? "").trim() !== "") first -= 1;
  const block = shown.slice(first, last + 1);
  const item = block.findLast((line) => LIST_ITEM.test(line));
  if (item !== undefined) {
    const [, indent = "", marker = "-", space = " "] = LIST_ITEM.exec(item) ?? [];
    const number = Number.parseInt(marker, 10);
    const own = Number.isNaN(number) ? marker : `${number + 1}${marker.replace(/\d+/u, "")}`;
    return { added: [`${indent}${own}${space}${fact}`], at };
  }
  // Lines of their own, or paragraphs.
  const isLines = block.length > 1 && block.every((line) => /[.!?:;]\s*$/u.test(line));
  return { added: isLines ? [fact] : ["", fact], at };
}
