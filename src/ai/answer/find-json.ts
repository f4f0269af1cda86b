/**
 * What a model or a program put out, without the thoughts before it.
 */
export function answerOf(raw: string): string {
  return withoutThoughts(raw.replace(/^\uFEFF/u, "")).trim();
}

/**
 * JSON that stands in an answer: the whole of it, in a code fence, or within prose. Broken JSON is
 * none.
 */
export function* jsonIn(answer: string): Generator<{ value: unknown; isWhole: boolean }> {
  for (const candidate of candidates(answer)) {
    const value = parseJson(candidate);
    if (value !== undefined) yield { value, isWhole: candidate === answer };
  }
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
