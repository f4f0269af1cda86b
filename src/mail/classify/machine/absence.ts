import type { Absence } from "../../../domain/incoming.ts";
import { firstMatch, fold } from "../../../language/fold.ts";
import { automaticPatterns } from "../../../language/patterns.ts";
import type { ParsedMail } from "../../parse/parsed.ts";
import { MOVED } from "./auto-words.ts";
import { returnDate } from "./return-date.ts";

/** How far into a text words are looked for, in characters. */
const MAX_TEXT = 6000;

/** The absence that an automatic answer announces, and the evidence for it. */
export function absenceOf(
  mail: ParsedMail,
  text: string,
): { absence: Absence; evidence: readonly string[] } {
  const own = text.trim() === "" ? mail.text : text;
  const words = fold(`${mail.subject.slice(0, 300)}\n\n${own.slice(0, MAX_TEXT)}`);
  const left = firstMatch(words, LEFT);
  // A date in the notice of someone who left is the day they left, not a day of return.
  const date = left === null ? returnDate(words, mail) : null;
  const moved = left === null ? firstMatch(words, MOVED) : null;
  return {
    absence: { returnDate: date, hasLeft: left !== null },
    evidence: [
      ...(date === null ? [] : [`back on ${date.toISOString().slice(0, 10)}`]),
      ...(left === null ? [] : [`has left: “${left.slice(0, 100)}”`]),
      ...(moved === null ? [] : [`another address: “${moved.slice(0, 100)}”`]),
    ],
  };
}

const LEFT = automaticPatterns("left");
