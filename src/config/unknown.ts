import { isKey, KEYS } from "./settings.ts";

/** What is wrong with a key that is not in the table, and what to do about it. */
export interface UnknownKey {
  readonly what: string;
  readonly hint: string;
}

/** Explains a key that no setting has. */
export function explainUnknownKey(key: string): UnknownKey {
  if (key === "smtp.password") {
    return {
      what: "secrets are never in the file",
      hint: "Use smtp.password_command or TICKLER_SMTP_PASSWORD.",
    };
  }
  const members = KEYS.filter((known) => known.startsWith(`${key}.`));
  if (members.length > 0) {
    return { what: "is a group of settings", hint: `Its settings: ${members.join(", ")}.` };
  }
  const nearest = nearestKey(key);
  return {
    what: "no setting has this name",
    hint: nearest ? `Did you mean ${nearest}?` : `The settings are: ${KEYS.join(", ")}.`,
  };
}

/** A key as it is written in an error: parts that TOML would quote are quoted, on one line. */
export function writeKey(path: readonly string[]): string {
  return path.map((part) => (/^[\w-]+$/.test(part) ? part : JSON.stringify(part))).join(".");
}

function nearestKey(text: string): string | null {
  const wanted = text.toLowerCase().replace(/[-\s]/g, "_").replaceAll('"', "");
  if (isKey(wanted)) return wanted;
  const lastPart = KEYS.filter((key) => key.endsWith(`.${wanted}`));
  if (lastPart.length === 1) return lastPart[0] ?? null;
  let best: string | null = null;
  let least = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const key of KEYS) {
    const distance = editDistance(wanted.slice(0, 60), key);
    if (distance < least) [best, least] = [key, distance];
  }
  return best;
}

/** Levenshtein distance. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const swap = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(swap, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
