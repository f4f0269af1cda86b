import { fold } from "../../language/fold.ts";
import { frameSource } from "../../language/patterns.ts";
import { type NamedLead, namesOf } from "../person-name.ts";

// Load this with import(): it holds words of all languages, and few commands need it.

const GREETING = new RegExp(`^${frameSource("greetings")}(?![\\p{L}\\p{M}])`, "u");
/** No greeting is longer. */
const LONGEST_LINE = 80;
/** `Kind regards, Ada Sales`: so many words stand before the name. */
const MOST_WORDS = 3;

/**
 * Whether a text that is to be a lead's may be one of ours to them: it greets the lead, or is signed
 * with the rep's name.
 *
 * @param sender the rep's name; null where it is not known
 */
export function looksLikeOurs(text: string, lead: NamedLead, sender: string | null): boolean {
  const lines = text
    .split(/[\r\n]+/u)
    .map((line) => fold(line).trim())
    .filter((line) => line !== "");
  return greets(lines[0] ?? "", lead) || isSigned(lines.at(-1) ?? "", sender);
}

function greets(line: string, lead: NamedLead): boolean {
  const start = line.slice(0, LONGEST_LINE).split(/[!?,]/u, 1)[0] ?? "";
  const { given, family } = namesOf(lead);
  const names = [lead.name, given, family].flatMap((name) => (name ? [fold(name)] : []));
  const greeting = GREETING.exec(start)?.[0];
  if (greeting !== undefined) {
    return names.some((name) => hasWords(start.slice(greeting.length), name));
  }
  return names.some((name) => line.startsWith(name) && /^\s*[,!:]/u.test(line.slice(name.length)));
}

function isSigned(line: string, sender: string | null): boolean {
  if (sender === null) return false;
  const { given } = namesOf({ name: sender, company: null, vars: {} });
  const bare = line.replace(/[\s.!]+$/u, "");
  return [sender, given].some((each) => {
    const name = each === null ? "" : fold(each);
    if (name === "" || !bare.endsWith(name)) return false;
    const before = bare.slice(0, -name.length);
    if (/[\p{L}\p{M}\p{N}]$/u.test(before)) return false;
    return (before.match(/[\p{L}\p{M}\p{N}'\u2019]+/gu) ?? []).length <= MOST_WORDS;
  });
}

function hasWords(text: string, words: string): boolean {
  return ` ${text.replace(/[^\p{L}\p{M}\p{N}'\u2019-]+/gu, " ")} `.includes(` ${words} `);
}
