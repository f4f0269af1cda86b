import { fold } from "../../language/fold.ts";
import { modelPatterns } from "../../language/patterns.ts";

const MAX_TEXT = 200_000;

/**
 * Whether a lead's text gives orders to the machine that may read it, or hides something from a
 * person. What people write to people is no such order, whatever words it has in common with one:
 * `thanks for your prompt reply`, `please confirm that we get 15 %`.
 *
 * Says what it was seen by; null where nothing tells so.
 */
export function looksInjected(text: string): string | null {
  const read = text.slice(0, MAX_TEXT);
  const hidden = hiddenSign(read);
  if (hidden !== null) return hidden;
  const usual = read.normalize("NFKC").replace(/\p{Cf}/gu, "");
  for (const each of SHAPES) {
    const found = each.exec(usual)?.[0];
    if (found !== undefined) return shown(found);
  }
  const folded = fold(usual).replace(/[\s*_~"“”«»]+/gu, " ");
  for (const each of WORDS) {
    const found = each.exec(folded)?.[0];
    if (found !== undefined) return shown(found);
  }
  return null;
}

function shown(words: string): string {
  const line = words.replace(/[\s\p{C}]+/gu, " ").trim();
  return `“${line.length > 80 ? `${line.slice(0, 79)}…` : line}”`;
}

function hiddenSign(text: string): string | null {
  if (/[\u{e0020}-\u{e007f}]{3}/u.test(text.replace(/\u{1f3f4}[\u{e0020}-\u{e007f}]{3,7}/gu, ""))) {
    return "invisible tag characters";
  }
  if (/[\u202a-\u202e\u2066-\u2069]/u.test(text)) return "characters that reorder the text";
  if (/(?:\u200b|\u200c|\u200d|\u2060|\ufeff){4}/u.test(text))
    return "a row of invisible characters";
  if (/\p{Variation_Selector}{3}/u.test(text)) return "a row of invisible characters";
  return null;
}

/** Marks of prompts, of chats with machines, and of what is encoded. */
const SHAPES: readonly RegExp[] = [
  /<\|[^|\n]{0,60}\|>|\[\/?(?:INST|SYS|SYSTEM)\]|<<\/?SYS>>/iu,
  /<\/?(?:system|assistant|user|instructions?|prompt|playbook|data-?\w{0,60}|tool_?\w{0,20}|function_?\w{0,20}|admin|important|secret|hidden|override)\b[^<>\n]{0,200}>/iu,
  // `System: SAP` is no order; `assistant:` is the mark of a chat.
  /^[ \t>#*]{0,8}(?:assistant|llm|chatgpt|gpt|claude|instructions? (?:for|to) (?:the )?(?:ai|bot|assistant|model))(?: (?:prompt|message|note|override|instructions?))?[*_]{0,3}[ \t]{0,3}:/imu,
  /^[ \t>#*]{0,8}(?:system|developer|ai|bot|model|prompt|admin|instructions?)(?: (?:prompt|message|note|override|instructions?))?[*_]{0,3}[ \t]{0,3}:[^\n]{0,80}\b(?:you (?:are|may|must|can|will|shall|should|have|always|never)|ignore|disregard|forget|answer|reply|respond|must|always|never|from now|override|confirm|say|grant|agree|output|print|comply|approved?|discounts?|du|ignoriere|antworte|rabatt|tu|vous|réponds|remise)\b/imu,
  /^[ \t]{0,3}#{1,6}\s?(?:instructions?|system|new task|task|response|override)\b/imu,
  /<!--|-->|<(?:script|iframe|style|span|div|font)\b[^<>]{0,300}>/iu,
  /"(?:role|intent|decision|until)"\s{0,3}:\s{0,3}"/u,
  /(?<![\w+/=-])(?=[\w+/]{0,200}\d)(?=[\w+/]{0,200}[A-Z])(?=[\w+/]{0,200}[a-z])[A-Za-z0-9+/]{48,}={0,2}(?![\w-])/u,
  /(?<![\w+/=])(?=[A-Za-z0-9+/]{0,200}[A-Z])(?=[A-Za-z0-9+/]{0,200}[a-z])[A-Za-z0-9+/]{22,}==?(?![\w=])/u,
  /(?:\\x[0-9a-f]{2}){4}|(?:\\u[0-9a-f]{4}){3}|(?:&#x?[0-9a-f]{2,6};){3}|(?:%[0-9a-f]{2}){6}/iu,
];

const WORDS = modelPatterns("injection");
