import { INTENTS, type Intent, type IntentResult } from "../domain/intent/intent.ts";

/** The usable part of a model's answer. */
export interface ReadAnswer {
  text: string;
  reading: IntentResult | null;
  /** What is wrong with it, so that the text may be half a mail; null: it is whole. */
  flaw: string | null;
}

/**
 * Reads the output of a model or a program: the JSON that was asked for, bare, in a code fence or
 * within prose; otherwise prose, which is the text itself. Of broken JSON whatever can be found is
 * shown to a person, never sent.
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
  if (/^(?:```\w*\s*)?\[?\s*\{\s*"/u.test(answer)) {
    const broken = brokenJson(answer);
    return broken && usable(broken, "the answer is JSON that is not whole");
  }
  const fence = /^```\w*\n([\s\S]*?)\n?```$/u.exec(answer)?.[1];
  return usable({ text: fence ?? answer });
}

interface Fields {
  text: string;
  intent?: unknown;
  until?: unknown;
}

function usable({ text, intent, until }: Fields, flaw: string | null = null): ReadAnswer | null {
  const reading = readingOf(intent, until);
  const clean = text.replace(/\r\n?/gu, "\n").trim();
  return clean === "" && reading === null ? null : { text: clean, reading, flaw };
}

/**
 * The thoughts of a reasoning model, if its server does not remove them. Where the chat template
 * opens them in the prompt, as DeepSeek's and QwQ's do, the answer has the closing mark alone.
 */
function withoutThoughts(answer: string): string {
  const open = /^\s*<(think|thinking|reasoning)>/u.exec(answer);
  if (!open) {
    const lone = /^(?:(?!<(?:think|thinking|reasoning)>)[\s\S])*?<\/(?:think|thinking|reasoning)>/u;
    return answer.replace(lone, "");
  }
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

/** Small models leave line breaks and tabs in strings as they are: such JSON is whole all the same. */
function parseJson(text: string): unknown {
  for (const each of [text, withEscapedBreaks(text)]) {
    try {
      return JSON.parse(each);
    } catch {
      // The next form of it.
    }
  }
  return undefined;
}

function withEscapedBreaks(text: string): string {
  let inString = false;
  let escaped = false;
  let out = "";
  for (const character of text) {
    out += inString ? (BREAKS[character] ?? character) : character;
    if (escaped) escaped = false;
    else if (inString && character === "\\") escaped = true;
    else if (character === '"') inString = !inString;
  }
  return out;
}

const BREAKS: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** What models call the text where they don't keep to the schema. */
const TEXT_KEYS = ["text", "reply", "body", "email", "message", "answer", "content", "response"];

/** What they put around the whole answer. */
const WRAPPERS = [...TEXT_KEYS, "output", "result", "arguments", "parameters", "properties"];

function fieldsOf(parsed: unknown, isInner = false): Fields | null {
  if (typeof parsed === "string") return { text: parsed };
  if (Array.isArray(parsed)) return parsed.length === 1 ? fieldsOf(parsed[0], isInner) : null;
  if (typeof parsed !== "object" || parsed === null) return null;
  const record = parsed as Record<string, unknown>;
  const { intent, until } = record;
  if ("error" in record || record.type === "error") return null;
  const texts = TEXT_KEYS.filter((key) => typeof record[key] === "string");
  // Of several, none but the one that was asked for is known to be the text.
  const [key = ""] = texts.includes("text") || texts.length === 1 ? texts : [];
  const text = record[key];
  if (typeof text === "string") return { text, intent, until };
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
