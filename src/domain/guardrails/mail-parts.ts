import { fold } from "../../language/fold.ts";
import { isClosing, isNameLine } from "../../language/own-words.ts";
import { abbreviations, frameSource } from "../../language/patterns.ts";

/** A sentence of a text: as it stands, and folded. */
export interface Sentence {
  text: string;
  folded: string;
  /** The number of its paragraph. */
  paragraph: number;
}

/** A mail, taken apart. */
export interface MailParts {
  /** The line that greets, up to the mark behind the name; null where none does. */
  greeting: string | null;
  /** What stands between the greeting and the closing. */
  body: string;
  /** The lines below the closing, or those of a name that ends the mail; none where it is not signed. */
  signed: readonly string[];
}

const GREETS = new RegExp(
  `^[\\s"'*_>-]{0,5}${frameSource("greetings")}(?:[ \\t]+${frameSource("greetings")})?`,
  "u",
);
const HONORED =
  /^\s*\S{1,40}(?:\s\S{1,20}){0,3}?\s?(?:様|さま|さん|先生|殿|님께?|씨)\s*[,、，:：]?\s*$/u;
const GREETING_END = /[,，、،!！:：;.。–—\n]|\s-\s/u;
const MAX_GREETING = 120;

/** Takes a mail apart. @param clean without what can't be seen */
export function mailParts(clean: string): MailParts {
  const lines = clean.split("\n");
  const first = lines.findIndex((line) => line.trim() !== "");
  const line = lines[first] ?? "";
  let greeting: string | null = null;
  let rest = lines.slice(Math.max(first, 0));
  const head = fold(line.slice(0, MAX_GREETING));
  if (HONORED.test(line) || /^\s*\S{2,30}(?:您好|你好)/u.test(line)) {
    greeting = line;
    rest = rest.slice(1);
  } else if (GREETS.test(head)) {
    const [greeted = ""] = GREETS.exec(head) ?? [];
    const words = greeted.trim().split(/\s+/u).length;
    const end = endOfGreeting(line, words);
    greeting = line.slice(0, end);
    rest = [line.slice(end).replace(/^[\s,，、!！:：;.。–—-]+/u, ""), ...rest.slice(1)];
  }
  const { body, signed } = withoutClosing(rest);
  return { greeting, body: body.join("\n"), signed };
}

/** Where the greeting ends: at a mark behind its words, but not behind a title: `Dr. Roe`. */
function endOfGreeting(line: string, words: number): number {
  let at = 0;
  for (let count = 0; count < words; count++) {
    const match = /^\s*\S+/u.exec(line.slice(at));
    if (match === null) return line.length;
    const marked = /^[^,!:]*[,!:]/u.exec(match[0]);
    at += marked && count === words - 1 ? marked[0].length - 1 : match[0].length;
  }
  // `Hi, Jane`, `Hello: …`
  const gap = /^[,，、]\s(?=\p{Lu}\S{1,20}\s?[,!.:]?$)/u.exec(line.slice(at));
  at += gap?.[0].length ?? 0;
  for (let from = at; ; ) {
    const found = GREETING_END.exec(line.slice(from));
    if (found === null) return line.length;
    const end = from + found.index;
    const before = /(\p{L}{1,12})$/u.exec(line.slice(0, end))?.[1] ?? "";
    const isTitle = found[0] === "." && (abbreviations().has(fold(before)) || before.length === 1);
    if (!isTitle) return end;
    from = end + 1;
  }
}

function withoutClosing(lines: readonly string[]): { body: string[]; signed: string[] } {
  const filled = lines.map((line) => line.trim());
  for (let at = filled.length - 1; at >= Math.max(0, filled.length - 8); at--) {
    const line = filled[at] ?? "";
    if (line === "") continue;
    // `… Best regards, Maya` on the line of a sentence.
    const tail = line.length < 400 ? (line.split(/(?<=[.!?…。])\s+/u).at(-1) ?? "") : "";
    for (const part of tail === line ? [line] : [line, tail]) {
      if (!isClosing(part) || part.length > 60) continue;
      const below = filled.slice(at + 1).filter((each) => each !== "");
      if (!below.every((each) => isNameLine(each) || each.length < 80)) continue;
      const body = [...lines.slice(0, at), line.slice(0, line.length - part.length)];
      const inLine = /[,，]\s*(\S.*)$/u.exec(part)?.[1] ?? "";
      return { body, signed: [...(inLine === "" ? [] : [inLine]), ...below] };
    }
  }
  const last = filled.findLastIndex((line) => line !== "");
  const name = (filled[last] ?? "").replace(/^[-–—\s]+/u, "");
  const isAlone = last > 0 && name.split(/\s+/u).length <= 3 && isNameLine(name);
  if (isAlone && /^\p{L}[\p{L}\p{M} .'-]{1,40}$/u.test(name) && /\p{L}$/u.test(name)) {
    return { body: lines.slice(0, last), signed: [name] };
  }
  return { body: [...lines], signed: [] };
}

/** The sentences of a text; a line break that only wraps a line ends none. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  for (const [paragraph, part] of text.split(/\n\s*\n/u).entries()) {
    const lines = part.split("\n").flatMap((line, at, all) => {
      const before = all[at - 1] ?? "";
      const goesOn = at > 0 && /[\p{L}\p{N},]$/u.test(before.trim()) && before.length >= 60;
      return [goesOn && /^\s*[\p{L}\p{N}]/u.test(line) ? ` ${line}` : `\n${line}`];
    });
    for (const line of lines.join("").split("\n")) {
      for (const each of split(line)) {
        const trimmed = each.trim();
        if (trimmed !== "") sentences.push({ text: trimmed, folded: fold(trimmed), paragraph });
      }
    }
  }
  return sentences;
}

/** At the marks that end a sentence; `z. B.`, `Dr. Roe` and `1. Yes` go on. */
function split(line: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of line.matchAll(/[.!?…](?=\s)|[。！？]/gu)) {
    const end = match.index + match[0].length;
    const word = /([\p{L}\p{N}.]{1,12})\.$/u.exec(line.slice(from, end))?.[1] ?? "";
    const isShort =
      match[0] === "." &&
      (/^\p{L}$|^\d{1,2}$/u.test(word) || abbreviations().has(fold(word).replace(/\.$/, "")));
    if (isShort) continue;
    parts.push(line.slice(from, end));
    from = end;
  }
  return [...parts, line.slice(from)];
}

/** The parts of a sentence between commas, brackets and dashes, folded. */
export function clausesOf(folded: string): string[] {
  return folded.split(/[,;:()\u2013\u2014]\s|\s-\s|\n/u).filter((clause) => clause.trim() !== "");
}
