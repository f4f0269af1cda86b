import { modelPatterns } from "../../../language/patterns.ts";
import { type Guardrail, quoted } from "../guardrail.ts";
import { matches, type Plain } from "../plain.ts";

/**
 * Words that only a machine, or its prompt, would write.
 *
 * @param ours what we say ourselves, folded: who sells language models speaks of them
 */
export function machineGuardrail({ clean, folded }: Plain, ours: string): Guardrail | null {
  for (const each of SPOKEN) {
    const found = each.exec(folded)?.[0];
    if (found !== undefined && !ours.includes(found.trim()))
      return held(`${quoted(found)} tells of the machine or its prompt`);
  }
  for (const each of DEBRIS) {
    const found = each.exec(clean)?.[0];
    if (found !== undefined) return held(`debris of a machine's output: ${quoted(found)}`);
  }
  return null;
}

function held(detail: string): Guardrail {
  return { rule: "machine", detail };
}

/** What a plain mail shows as it is. */
export function markupGuardrail({ clean }: Plain): Guardrail | null {
  for (const each of MARKUP) {
    for (const [found] of matches(clean, each)) {
      return { rule: "markup", detail: `it holds markup: ${quoted(found)}` };
    }
  }
  return null;
}

const MARKUP: readonly RegExp[] = [
  /<!--|-->|<!DOCTYPE|<!\[CDATA/giu,
  /<\/?[a-z][a-z0-9-]{0,30}(?:\s[^<>]{0,500})?\/?>/giu,
  /<(?:script|iframe|img|style|svg|object|embed|form|meta|link|a|div|span|p|br|table|html|body)\b/giu,
  /&(?:[a-z]{2,8}|#\d{1,7}|#x[0-9a-f]{1,6});/giu,
  /```|~~~/gu,
  /^[ \t]{0,3}#{1,6} \S/gmu,
  /\*\*[^*\n]{1,200}\*\*|(?<![\p{L}\p{N}_])__[^_\n]{1,200}__(?![\p{L}\p{N}_])/gu,
  // One that has no other: what can be read as bold is no text any more.
  /(?<!\*)\*\*(?!\*)/gu,
  /!?\[[^\]\n]{1,200}\]\([^)\n]{1,500}\)/gu,
  /^\|(?:[^|\n]{0,200}\|){2,20}[ \t]*$/gmu,
];

const DEBRIS: readonly RegExp[] = [
  /^\s*[{[]\s*["{[\]}]/u,
  /"[\w-]{1,40}"\s{0,3}:\s{0,3}(?:["{[\d-]|true|false|null)/u,
  /'(?:intent|text|reply|until|body|subject|draft)'\s{0,3}:/u,
  /^\s{0,8}(?:intent|until|decision|reading|tokens|confidence|json)\s{0,3}[:=]\s?\S/imu,
  /\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\[nrt](?![\p{Ll}])|\\"/u,
  /(?:\\033|\\e|\u2190)?\[[0-9;]{1,10}m/u,
  /<\|[^|\n]{0,60}\|>|\[\/?(?:INST|SYS|SYSTEM|TOOL_CALLS?|OUT)\]|<<\/?SYS>>|<\/?s>|\[object /iu,
  /<\/?(?:think(?:ing)?|answer|reply|response|output|draft|email|analysis|scratchpad|reflection|tool(?:_\w{1,20}|s)?|function(?:_\w{1,20}|s)?|invoke|parameter|system|user|assistant|data(?:-\w{1,60})?|playbook|instructions?|prompt)\b[^<>]{0,200}>/iu,
  /\b(?:tool_calls?|function_calls?|tool_use|finish_reason|max_tokens|response_format|chatcmpl)\b/iu,
  /^\s{0,8}(?:system|assistant|user|human|ai|model|bot|developer|tool|prompt|response|output|answer|draft|final)\s{0,3}:/imu,
  /^#{1,6}\s?(?:instruction|response|system|input|output|task|rules)/imu,
  /(?<![\w+/=])(?=[\w+/]{0,200}\d)(?=[\w+/]{0,200}[A-Z])(?=[\w+/]{0,200}[a-z])[A-Za-z0-9+/]{60,}={0,2}/u,
  /\b(?:sk|pk|rk)-[A-Za-z0-9_-]{16,}|\bAKIA[A-Z0-9]{16}\b|-----BEGIN /u,
];

const SPOKEN = modelPatterns("machine");
