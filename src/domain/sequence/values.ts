import { isHeaderSafe } from "../address.ts";
import { AppError } from "../errors.ts";
import { DELAY_FORM, type Delay, parseDelay } from "../units/delay.ts";
import { readCondition } from "./condition.ts";
import { Refused } from "./fields.ts";
import { shown } from "./plain.ts";
import type { StepText, TaskWait } from "./sequence.ts";

const NAME = /^[a-z0-9][a-z0-9_-]{0,31}$/;

/** The form of the names of sequences and variants, for hints. */
const NAME_FORM =
  "Names have up to 32 small letters, digits, - and _, and begin with a letter or a digit.";

/** The readers of single values; each throws `Refused`. */

export function name(value: unknown): string {
  const text = written(value, `Write it in quotes. ${NAME_FORM}`);
  if (!NAME.test(text)) throw new Refused(`${shown(text)} is no name`, NAME_FORM);
  return text;
}

/** Text of one or more lines. */
export function text(value: unknown): string {
  const found = written(value, 'Write it in quotes, or in """ on several lines.');
  if (found.trim() === "") throw new Refused("is empty", "Write the text, or leave the key out.");
  if (found.includes("\0")) throw new Refused("holds a NUL character", "Take it out.");
  if (found.length > MAX_TEXT) {
    throw new Refused(`is longer than ${MAX_TEXT} characters`, "Nobody reads that much in a mail.");
  }
  return found;
}

const MAX_TEXT = 200_000;

/** Text on one line. */
export function line(value: unknown): string {
  const found = text(value);
  if (!isHeaderSafe(found.trim())) {
    throw new Refused("holds a line break or another control character", "Write it on one line.");
  }
  return found.trim();
}

/** A condition in Liquid, without the tag around it. */
export function condition(value: unknown): string {
  const found = line(value);
  if (/\{\{|\{%|\}\}|%\}/.test(found)) {
    throw new Refused("holds braces of a template", CONDITION_FORM);
  }
  const form = readCondition(found);
  if (typeof form === "string") throw new Refused(form, CONDITION_FORM);
  return found;
}

const CONDITION_FORM =
  'Write a condition alone, such as phone == blank, or company == "Acme" and tags contains "vip".';

export function file(value: unknown): StepText {
  const path = line(value);
  const [, ending] = /\.([a-z]+)$/i.exec(path) ?? [];
  return { in: "file", file: path, format: FORMATS[ending?.toLowerCase() ?? ""] ?? null };
}

const FORMATS: Readonly<Record<string, "text" | "markdown" | "html">> = {
  txt: "text",
  md: "markdown",
  markdown: "markdown",
  htm: "html",
  html: "html",
};

export function weight(value: unknown): number {
  const number = typeof value === "bigint" ? Number(value) : value;
  if (typeof number !== "number" || !(number > 0) || number > MAX_WEIGHT) {
    throw new Refused(
      `${shown(value)} is no weight`,
      "A weight is a number above 0: a variant with weight = 2 gets twice as many leads as one with 1.",
    );
  }
  return number;
}

const MAX_WEIGHT = 1_000_000;

export function delay(value: unknown): Delay {
  if (typeof value === "number" || typeof value === "bigint") {
    throw new Refused(`${value} has no unit`, `Write "${value}d" for days. ${DELAY_FORM}`);
  }
  const found = written(value, `Write it in quotes. ${DELAY_FORM}`);
  try {
    return parseDelay(found);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new Refused(error.message, error.hint ?? DELAY_FORM);
  }
}

const WAIT_FORM = '"until done", or how long, such as "7d" or "3 working days"';

export function wait(value: unknown): TaskWait {
  if (typeof value === "string" && /^\s*until\s+done\s*$/i.test(value)) return "done";
  let found: Delay;
  try {
    found = delay(value);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new Refused(error.message, `Allowed: ${WAIT_FORM}.`);
  }
  if (found.kind === "duration" && found.ms === 0) {
    throw new Refused("leaves no time for the task", `Allowed: ${WAIT_FORM}.`);
  }
  return found;
}

/** A string. */
function written(value: unknown, hint: string): string {
  if (typeof value === "string") return value;
  throw new Refused(`${shown(value)} is no text`, hint);
}
