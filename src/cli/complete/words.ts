/** A line that is being typed, up to the cursor. */
export interface Typed {
  /** The words before the one that is being typed, without quotes. */
  readonly before: readonly string[];
  /** The word that is being typed, without quotes; may be empty. */
  readonly current: string;
  /** The same as it stands there. */
  readonly raw: string;
  /** The quote that is open at the cursor. */
  readonly quote: "" | "'" | '"';
}

/** Takes a line of a shell apart, as bash quotes: '…', "…" and \ before a character. */
export function takeApart(line: string): Typed {
  const before: string[] = [];
  let current = "";
  let raw = "";
  let quote: Typed["quote"] = "";
  for (let at = 0; at < line.length; at += 1) {
    const unit = line[at] ?? "";
    if (quote === "" && /\s/.test(unit)) {
      if (raw !== "") before.push(current);
      current = "";
      raw = "";
      continue;
    }
    raw += unit;
    if (unit === quote) quote = "";
    else if (quote === "" && (unit === "'" || unit === '"')) quote = unit;
    else if (unit === "\\" && quote !== "'" && at + 1 < line.length) {
      const next = line[at + 1] ?? "";
      current += quote === '"' && !'"\\$`'.includes(next) ? `\\${next}` : next;
      raw += next;
      at += 1;
    } else current += unit;
  }
  return { before, current, raw, quote };
}

/** A word as bash reads it back, within the quote that is open. */
export function quoted(word: string, quote: Typed["quote"]): string {
  if (quote === "'") return word.replaceAll("'", "'\\''");
  if (quote === '"') return word.replace(/["\\$`]/g, "\\$&");
  return word.replace(/[^\p{L}\p{N}_@%+=:,./-]/gu, "\\$&");
}

/**
 * What bash puts in the place of a word: it replaces only what follows the last character at which
 * it breaks words, `COMP_WORDBREAKS`, and only outside of quotes.
 */
export function forBash(word: string, { raw, quote }: Typed, breaks: string): string {
  if (quote !== "") {
    const opened = raw.lastIndexOf(quote);
    const outside = takeApart(raw.slice(0, opened)).current;
    return quoted(word.slice(outside.length), quote);
  }
  const written = quoted(word, "");
  const kept = lastBreak(raw, breaks);
  return kept === 0
    ? written
    : quoted(word.slice(takeApart(raw.slice(0, kept)).current.length), "");
}

/** After how many characters of a word as it stands there bash begins the word to replace. */
function lastBreak(raw: string, breaks: string): number {
  let last = 0;
  let quote = "";
  for (let at = 0; at < raw.length; at += 1) {
    const unit = raw[at] ?? "";
    if (quote !== "") {
      if (unit === quote) quote = "";
    } else if (unit === "\\") at += 1;
    else if (unit === "'" || unit === '"') quote = unit;
    // At an @ the word to replace begins with it: readline's rl_special_prefixes.
    else if (breaks.includes(unit)) last = unit === "@" ? at : at + 1;
  }
  return last;
}
