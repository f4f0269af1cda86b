import { INTENTS, type Intent, type IntentResult } from "../domain/intent/intent.ts";

/** The usable part of a model's answer. */
export interface ReadAnswer {
  text: string;
  reading: IntentResult | null;
}

/**
 * Reads the output of a model or a program: the JSON that was asked for, bare, in a code fence or
 * within prose; of broken JSON whatever can be found; otherwise prose, which is the text itself.
 *
 * @returns null where there is nothing to use
 */
export function readAnswer(raw: string): ReadAnswer | null {
  const answer = withoutThoughts(raw.replace(/^\uFEFF/u, "")).trim();
  if (answer === "") return null;
  for (const candidate of candidates(answer)) {
    const parsed = parseJson(candidate);
    if (parsed === undefined) continue;
    const fields = fieldsOf(parsed);
    if (fields !== null) return usable(fields);
    // JSON without a text, such as {"error": …}, is nothing that a lead should read.
    if (candidate === answer && typeof parsed === "object" && parsed !== null) return null;
  }
  const broken = /^(?:```\w*\s*)?\{/u.test(answer) ? brokenJson(answer) : null;
  if (broken !== null) return usable(broken);
  const fence = /^```\w*\n([\s\S]*?)\n?```$/u.exec(answer)?.[1];
  return usable({ text: fence ?? answer });
}

interface Fields {
  text: string;
  intent?: unknown;
  until?: unknown;
}

function usable({ text, intent, until }: Fields): ReadAnswer | null {
  const reading = readingOf(intent, until);
  const clean = text.replace(/\r\n?/gu, "\n").trim();
  return clean === "" && reading === null ? null : { text: clean, reading };
}

/** The thoughts of a reasoning model, if its server does not remove them. */
function withoutThoughts(answer: string): string {
  const open = /^\s*<(think|thinking|reasoning)>/u.exec(answer);
  if (!open) return answer;
  const close = `</${open[1]}>`;
  const end = answer.indexOf(close);
  return end < 0 ? "" : answer.slice(end + close.length);
}

/** Places where JSON may be: the whole text, fences, or the first brace to the last. */
function* candidates(answer: string): Generator<string> {
  yield answer;
  for (const [, inner = ""] of answer.matchAll(/```\w*\s*([[{][\s\S]*?)```/gu)) yield inner;
  const from = answer.indexOf("{");
  const to = answer.lastIndexOf("}");
  if (from >= 0 && to > from) yield answer.slice(from, to + 1);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fieldsOf(parsed: unknown): Fields | null {
  if (typeof parsed === "string") return { text: parsed };
  if (Array.isArray(parsed)) return parsed.length === 1 ? fieldsOf(parsed[0]) : null;
  if (typeof parsed !== "object" || parsed === null || !("text" in parsed)) return null;
  const { text } = parsed;
  if (typeof text !== "string") return null;
  return {
    text,
    intent: "intent" in parsed ? parsed.intent : undefined,
    until: "until" in parsed ? parsed.until : undefined,
  };
}

/** Reads JSON that was cut off, or has raw line breaks in its strings. */
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
  return { text, intent: field("intent"), until: field("until") };
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
