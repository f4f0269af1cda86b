import { fold } from "../../../language/fold.ts";
import { LOCALES } from "../../../language/locales/index.ts";
import type { Item, Knowledge } from "../facts/knowledge.ts";
import { type Guardrail, quoted } from "../guardrail.ts";
import { denies } from "./denials.ts";

/** Languages that products have, ISO 639-1. */
const CODES =
  "ar bg ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv nl nb pl pt ro ru sk sl sr sv th tr uk vi zh".split(
    " ",
  );

let names: ReadonlyMap<string, string> | null = null;

/** The languages by their names in every language that is known. */
function languageNames(): ReadonlyMap<string, string> {
  if (names !== null) return names;
  const found = new Map<string, string>();
  for (const { code } of LOCALES) {
    const told = new Intl.DisplayNames([code], { type: "language", fallback: "none" });
    for (const each of CODES) {
      const name = fold(told.of(each) ?? "");
      if (/^\p{L}{4,}$/u.test(name) && !found.has(name)) found.set(name, each);
    }
  }
  names = found;
  return found;
}

function languagesIn(folded: string): { code: string; name: string; end: number }[] {
  const known = languageNames();
  return [...folded.matchAll(/\p{L}{4,}/gu)].flatMap((match) => {
    const code = known.get(match[0]);
    return code === undefined ? [] : [{ code, name: match[0], end: match.index + match[0].length }];
  });
}

const lists = new WeakMap<readonly Item[], ReadonlySet<string>>();

/** The languages that a playbook names, where it lists some; none where it does not. */
function listedIn(items: readonly Item[]): ReadonlySet<string> {
  const cached = lists.get(items);
  if (cached !== undefined) return cached;
  const all = items.map(({ folded }) => new Set(languagesIn(folded).map(({ code }) => code)));
  const isList = all.some(({ size }) => size >= 2);
  const found = new Set(isList ? all.flatMap((each) => [...each]) : []);
  lists.set(items, found);
  return found;
}

/** It is the language itself, and none of `Italian warehouses`. */
const ALONE =
  /^(?:\s?[,.;:!)]|$|\s(?:and|or|is|as|too|also|version|interface|support|available|works|included|und|oder|ist|auch|gibt|verfugbar|erhaltlich|et|est|aussi|egalement|y|tambien|esta|e|anche|ou|en|ook|is|beschikbaar|i|oraz|tez|jest|dostepn\p{L}*|disponib\p{L}*|og|och)(?!\p{L}))/u;
/** In which mails are written, and not the product. */
const WRITTEN =
  /(?<!\p{L})(?:write|writing|reply|mail|your|schreib\p{L}*|antwort\p{L}*|ihre?|ecri\p{L}*|repon\p{L}*|votre|schrijv\p{L}*|escrib\p{L}*|scriv\p{L}*|pisa\p{L}*|napis\p{L}*)(?!\p{L})/u;

/** A language of the product that the playbook's list does not have. */
export function productLanguageGuardrails(known: Knowledge): Guardrail[] {
  const { sentences, words, items, said } = known;
  const listed = listedIn(items);
  if (listed.size === 0) return [];
  return sentences.flatMap(({ text, folded }) => {
    if (/[?？]\s*$/u.test(text) || WRITTEN.test(folded) || words.has("deferral", folded)) return [];
    if (denies(folded, (each) => words.has("negation", each))) return [];
    const found = languagesIn(folded).find(
      ({ code, name, end }) =>
        !listed.has(code) && ALONE.test(folded.slice(end)) && !said.includes(name),
    );
    if (found === undefined) return [];
    const detail = `the playbook's languages are without ${quoted(found.name)}`;
    return [{ rule: "claim" as const, detail, words: found.name }];
  });
}
