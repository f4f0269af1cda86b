const MAX_LENGTH = 320;

/** Excludes lists, links and ids with slashes. */
const ADDRESS =
  /^(?:"[^"\\]{1,64}"|[^\s<>"'()[\]:;,@\\\uff0c\uff1a\uff1b]{1,128})@[^\s<>"'()[\]:;,@\\]{1,255}$/u;

/**
 * The address in a word of a report, without brackets, quotes, punctuation and what mail systems
 * write around it (`rfc822;`, `smtp:`, `mailto:`, a route); null where it is none.
 */
export function toAddress(word: string): string | null {
  if (word.length > 2 * MAX_LENGTH || !word.includes("@")) return null;
  const inside = /<([^<>]*@[^<>]*)>/.exec(word)?.[1] ?? word;
  const address = inside
    .trim()
    .replace(/^(?:rfc822|utf-8|smtp|mailto|system|unknown|dns)\s*[:;=]\s*/i, "")
    .replace(/^@[^:\s]*:/, "")
    .replace(/^[<("'[*\u201c\u300c]+/, "")
    .replace(/[>)"'\].,:;!\u201d\u300d]+$/, "")
    .replace(/^<|>$/g, "");
  return address.length <= MAX_LENGTH && ADDRESS.test(address) ? address : null;
}

/** The first address of a line; null where it has none. */
export function firstAddress(line: string): string | null {
  for (const word of line.slice(0, 4 * MAX_LENGTH).split(/[\s,;\uff0c\uff1a\uff1b\u3001]+/)) {
    const address = word.includes("@") ? toAddress(word) : null;
    if (address !== null) return address;
  }
  return null;
}

/** Whether two addresses differ only in case. */
export function sameAddress(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
