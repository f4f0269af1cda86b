import { INTENTS, type Intent, type IntentResult } from "../../domain/intent/intent.ts";
import type { OpenPromise, Written } from "../../domain/writing/written.ts";
import { answerOf, jsonIn } from "./find-json.ts";

/** The usable part of a model's answer. */
export type ReadAnswer = Pick<
  Written,
  "text" | "subject" | "reading" | "needsPerson" | "promises" | "language" | "flaw"
>;

/**
 * Reads the output of a model or a program: the JSON that was asked for, bare, in a code fence or
 * within prose; otherwise prose, which is the text itself. Of broken JSON whatever can be found is
 * shown to a person, never sent.
 *
 * @returns null where there is nothing to use
 */
export function readAnswer(raw: string): ReadAnswer | null {
  const answer = answerOf(raw);
  if (answer === "") return null;
  for (const { value, isWhole } of jsonIn(answer)) {
    const fields = fieldsOf(value);
    if (fields !== null) return usable(fields);
    // JSON without a text, such as {"error": …}, is nothing that a lead should read.
    if (isWhole && typeof value === "object" && value !== null) return null;
  }
  if (/^(?:```\w*\s*)?\[?\s*\{\s*"/u.test(answer)) {
    const broken = brokenJson(answer);
    return broken && usable(broken, "the answer is JSON that is not whole");
  }
  const fence = /^```\w*\n([\s\S]*?)\n?```$/u.exec(answer)?.[1];
  return usable({ text: fence ?? answer });
}

interface Fields {
  text: string;
  /** What stands beside the text, unread. */
  beside?: Readonly<Record<string, unknown>>;
}

function usable({ text, beside = {} }: Fields, flaw: string | null = null): ReadAnswer | null {
  const { intent, until, subject, needs_person, open_promises, language } = beside;
  const reading = readingOf(intent, until);
  const clean = text.replace(/\r\n?/gu, "\n").trim();
  const needsPerson = remarkOf(needs_person);
  if (clean === "" && reading === null && needsPerson === null) return null;
  return {
    text: clean,
    subject: lineOf(subject),
    reading,
    needsPerson,
    promises: promisesOf(open_promises),
    language: languageOf(language),
    flaw,
  };
}

/** What models call the text where they don't keep to the schema. */
const TEXT_KEYS = ["text", "reply", "body", "email", "message", "answer", "content", "response"];

/** What they put around the whole answer. */
const WRAPPERS = [...TEXT_KEYS, "output", "result", "arguments", "parameters", "properties"];

function fieldsOf(parsed: unknown, isInner = false): Fields | null {
  if (typeof parsed === "string") return { text: parsed };
  if (Array.isArray(parsed)) return parsed.length === 1 ? fieldsOf(parsed[0], isInner) : null;
  if (typeof parsed !== "object" || parsed === null) return null;
  const record = parsed as Record<string, unknown>;
  if ("error" in record || record.type === "error") return null;
  const texts = TEXT_KEYS.filter((key) => typeof record[key] === "string");
  // Of several, none but the one that was asked for is known to be the text.
  const [key = ""] = texts.includes("text") || texts.length === 1 ? texts : [];
  const text = record[key];
  if (typeof text === "string") return { text, beside: record };
  // Where nothing is to be sent, there is no text.
  const isEmpty = texts.length === 0 && (record.text ?? null) === null;
  if (isEmpty && (isIntent(record.intent) || remarkOf(record.needs_person) !== null)) {
    return { text: "", beside: record };
  }
  const [wrapper = "", ...others] = Object.keys(record);
  const inner = record[wrapper];
  const isWrapped = others.length === 0 && WRAPPERS.includes(wrapper) && !isInner;
  return isWrapped && typeof inner === "object" && !Array.isArray(inner)
    ? fieldsOf(inner, true)
    : null;
}

/** Reads JSON that was cut off. */
function brokenJson(answer: string): Fields | null {
  const field = (name: string): string | undefined => {
    const start = new RegExp(`"${name}"\\s*:\\s*"`, "u").exec(answer);
    if (!start) return undefined;
    const from = start.index + start[0].length;
    let end = from;
    while (end < answer.length && answer[end] !== '"') end += answer[end] === "\\" ? 2 : 1;
    return unescaped(answer.slice(from, end));
  };
  const text = field("text");
  if (text === undefined) return null;
  return { text, beside: { intent: field("intent"), until: field("until") } };
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };

function unescaped(text: string): string {
  return text.replace(/\\(?:u([\da-f]{4})|(.)|$)/giu, (_all, code?: string, letter?: string) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return letter === undefined ? "" : (ESCAPES[letter] ?? letter);
  });
}

/** Null if the intent is none of ours. */
function readingOf(intent: unknown, until: unknown): IntentResult | null {
  if (!isIntent(intent)) return null;
  return { intent, until: intent === "not_now" ? dayOf(until) : null };
}

function isIntent(value: unknown): value is Intent {
  return INTENTS.some((intent) => intent === value);
}

/** A day as `YYYY-MM-DD`, also with a time after it, at noon UTC. */
function dayOf(value: unknown): Date | null {
  const day = typeof value === "string" ? /^(\d{4}-\d\d-\d\d)(?:T|\s|$)/u.exec(value.trim()) : null;
  if (!day) return null;
  const date = new Date(`${day[1]}T12:00:00.000Z`);
  // 31 April would become 1 May.
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(day[1] ?? "")) return null;
  return date;
}

/** The most of a remark that is kept, in characters, and of how many promises. */
const REMARK_LENGTH = 300;
const MOST_PROMISES = 10;

/** Words on one line; null where there are none. */
function lineOf(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const line = value.replace(/[\s\p{Cc}]+/gu, " ").trim();
  return line === "" ? null : line.slice(0, REMARK_LENGTH);
}

/** What models write where they have nothing to say. */
const NOTHING = /^(?:null|none|no|false|n\/?a|-+|nothing|nobody)[.!]?$/iu;

/** Why a person is needed. Some models say that one is, and not why. */
function remarkOf(value: unknown): string | null {
  if (value === true) return "the model asks for a person, and does not say why";
  const line = lineOf(value);
  return line === null || NOTHING.test(line) ? null : line;
}

function promisesOf(value: unknown): OpenPromise[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_PROMISES).flatMap((each: unknown): OpenPromise[] => {
    const { what, by } = typeof each === "object" && each !== null ? beside(each) : { what: each };
    const words = remarkOf(what);
    return words === null ? [] : [{ what: words, by: remarkOf(by) }];
  });
}

function beside(value: object): { what?: unknown; by?: unknown } {
  return value;
}

/** ISO 639-1, also where a region follows. */
function languageOf(value: unknown): string | null {
  const code = typeof value === "string" ? /^([a-z]{2})(?:[-_]|$)/iu.exec(value.trim()) : null;
  return code?.[1]?.toLowerCase() ?? null;
}
