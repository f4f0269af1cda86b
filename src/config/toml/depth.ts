/** Far more than any setting needs; the TOML libraries recurse once for each level. */
export const MAX_DEPTH = 32;

/** What may hold brackets and dots that mean nothing, longest delimiter first (TOML 1.0, "String"). */
const SKIPPED =
  /"""(?:\\[\s\S]|(?!""")[\s\S])*(?:"""|$)|'''(?:(?!''')[\s\S])*(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'[^'\n]*'?|#[^\n]*/y;

/** Where a text nests deeper than the bound, counted from 1; null where it does not. */
export interface TooDeep {
  readonly line: number;
  readonly column: number;
}

/**
 * Looks for nesting beyond `MAX_DEPTH` in one pass, without recursion: arrays and inline tables in
 * each other, and the parts of a dotted key. What is no valid TOML is left to the parser.
 */
export function tooDeepAt(text: string): TooDeep | null {
  let brackets = 0;
  let dots = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    switch (character) {
      case '"':
      case "'":
      case "#":
        SKIPPED.lastIndex = at;
        at += Math.max(1, SKIPPED.exec(text)?.[0].length ?? 1) - 1;
        break;
      case "[":
      case "{":
        brackets += 1;
        dots = 0;
        break;
      case "]":
      case "}":
        brackets = Math.max(0, brackets - 1);
        dots = 0;
        break;
      case ".":
        dots += 1;
        break;
      case "=":
      case ",":
      case "\n":
        dots = 0;
        break;
    }
    if (brackets > MAX_DEPTH || dots >= MAX_DEPTH) return placeOf(text, at);
  }
  return null;
}

function placeOf(text: string, at: number): TooDeep {
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
