import { fold } from "../../../language/fold.ts";
import { limitsOf } from "../facts/counts.ts";
import type { Knowledge } from "../facts/knowledge.ts";
import { type Guardrail, quoted } from "../guardrail.ts";
import type { Sentence } from "../mail-parts.ts";

/** What the playbook says that it is not, or has not. */
interface Denial {
  /** The sentence of the playbook. */
  text: string;
  /** Proper names that stand in it and in no sentence that affirms. */
  names: readonly string[];
  /** Its other words that no sentence affirms, the last one last. */
  stems: readonly string[];
  /** All its words. */
  all: readonly string[];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'-]*/gu;
/** In which nothing is denied: `no problem`, `not only`. */
const IDIOMS =
  /(?<!\p{L})(?:no (?:problem|worries|doubt|matter|question)|not (?:only|just|to mention)|nothing (?:easier|simpler)|kein problem|keine (?:frage|sorge)|nicht (?:nur|zuletzt)|pas de (?:probleme|souci)|aucun probleme|non seulement|geen probleem|niet alleen|sin problema|no solo|nessun problema|non solo|sem problema|nao so|nie ma problemu|nie tylko)(?!\p{L})/gu;

/** Whether a sentence denies something. */
export function denies(folded: string, has: (folded: string) => boolean): boolean {
  return has(folded.replace(IDIOMS, " "));
}

/** Sentences that affirm what the playbook denies, or promise to make it. */
export function denialGuardrails(known: Knowledge): Guardrail[] {
  const { denials, alternatives } = denialsOf(known);
  const isOurLanguage = known.ourWords === known.words || sameLanguage(known);
  return known.sentences.flatMap((sentence) => {
    if (/[?？]\s*$/u.test(sentence.text)) return [];
    const { words } = known;
    if (!words.knows("negation")) return [];
    if (denies(sentence.folded, (text) => words.has("negation", text))) {
      if (!words.has("builds", sentence.folded)) return [];
    }
    if (words.has("deferral", sentence.folded)) return [];
    if (sentence.text.match(WORD)?.some((word) => alternatives.has(word)) === true) return [];
    const stems = new Set(stemsOf(sentence.folded));
    const found = denials.find((denial) => isAffirmed(denial, stems, sentence, isOurLanguage));
    if (found === undefined) return [];
    return [
      {
        rule: "denied" as const,
        detail: `the playbook says: ${quoted(found.text)}`,
        words: sentence.text,
      },
    ];
  });
}

function sameLanguage({ input, items, language }: Knowledge): boolean {
  const text = items
    .slice(0, 40)
    .map((item) => item.text)
    .join("\n");
  return input.detect(text)?.language === language;
}

function isAffirmed(
  { names, stems, all }: Denial,
  said: ReadonlySet<string>,
  sentence: Sentence,
  isOurLanguage: boolean,
): boolean {
  if (names.some((name) => said.has(stem(name)) && /\p{Lu}/u.test(sentence.text))) return true;
  if (!isOurLanguage) return false;
  const hits = stems.filter((each) => said.has(each));
  if (hits.length === 0) return false;
  const total = all.filter((each) => said.has(each)).length;
  // A short word alone is many things.
  if (stems.length === 1) return (stems[0]?.length ?? 0) >= 5;
  if (stems.length === 2) return hits.length >= 2 || hits.some((each) => each.length >= 6);
  return hits.length >= 2 || total >= 2;
}

interface Denials {
  denials: readonly Denial[];
  /** Ways that there are instead: `everything else by API`. */
  alternatives: ReadonlySet<string>;
}

const cache = new WeakMap<readonly unknown[], Denials>();

function denialsOf({ items, ourWords }: Knowledge): Denials {
  const cached = cache.get(items);
  if (cached !== undefined) return cached;
  const affirmed = new Set<string>();
  const denied: { text: string; clause: string }[] = [];
  const alternatives = new Set<string>();
  // What several places speak of is not what one of them denies.
  const places = new Map<string, Set<number>>();
  for (const [at, { text, folded: item }] of items.entries()) {
    for (const each of stemsOf(item)) places.set(each, (places.get(each) ?? new Set()).add(at));
    for (const sentence of text.split(/(?<=[.!?])\s+/u)) {
      if (OTHERS.test(fold(sentence))) {
        for (const word of sentence.match(
          /(?<!\p{L})(?:[\p{Lu}\d]{2,8}|\p{Lu}[\p{L}]+ (?=API))/gu,
        ) ?? []) {
          alternatives.add(word.trim());
        }
      }
      for (const clause of sentence.split(
        /[,;:]\s|\s(?:and|und|et|en|y|e|i|but|aber|mais|maar|pero|ma|ale)\s(?=\p{L}+\s\p{L}+)/u,
      )) {
        const folded = fold(clause);
        if (denies(folded, (each) => ourWords.has("negation", each))) {
          // What it is not for is looked at with the limits.
          if (limitsOf(folded).length > 0) continue;
          // `no time clocks or badge readers`
          for (const part of clause.split(/\s(?:or|nor|oder|noch|ou|ni|of|o|lub|ani)\s/u)) {
            denied.push({ text: sentence.trim(), clause: part });
          }
        } else for (const each of stemsOf(folded)) affirmed.add(each);
      }
    }
  }
  const denials = denied.map(({ text, clause }) => {
    const all = stemsOf(fold(clause));
    const own = all.filter((each) => !affirmed.has(each) && (places.get(each)?.size ?? 0) < 2);
    const names = [...clause.matchAll(/(?<=\p{L}\S*\s)\p{Lu}[\p{L}\p{N}]+(?:-\p{L}+)?/gu)]
      .map(([word]) => fold(word))
      .filter((word) => own.includes(stem(word)));
    const german = [
      ...clause.matchAll(/(?<=(?<!\p{L})(?:zu|von|mit|für|an)\s)\p{Lu}[\p{L}\p{N}]+/gu),
    ]
      .map(([word]) => fold(word))
      .filter((word) => own.includes(stem(word)));
    return { text, all, stems: own, names: isGerman(clause) ? german : names };
  });
  const found = { denials: denials.filter(({ all }) => all.length > 0), alternatives };
  cache.set(items, found);
  return found;
}

/** Nouns begin with a capital: names can't be told by it. */
function isGerman(clause: string): boolean {
  return /(?<!\p{L})(?:die|der|das|ist|nicht|eine?|keine?\p{L}*|es|und|mit|für)(?!\p{L})/u.test(
    clause,
  );
}

const OTHERS =
  /(?<!\p{L})(?:everything else|anything else|all others?|other systems?|others|alles andere|alle anderen|andere systeme|ubrige\p{L}*|sonst\p{L}*|tout le reste|autres?|al het andere|overige|lo demas|otros|tutto il resto|altri|o resto|outros|pozosta\p{L}*)(?!\p{L})/u;

const COMMON = new Set(
  fold(
    "fewer less higher lower this that these those there their they them with from have has had does done will would could should can must been being were what when where which while into onto over under about after before other others than then also only very more most some such each every any our your you for and the but are not was its it's his her who how why all too yes sure here need needs make makes made like just well much many part want work works working does doing done thing things case cases time times ready further weiteren weitere noch eine einen einem einer eines sind wird werden haben hat kann können auch nicht kein keine keinen nichts ohne sich sein ihre ihren ihnen diese dieser dieses mit von bei für auf aus dem den des das der die und oder aber gibt ist nur schon sehr mehr als wie was wir sie ihr uns pas que qui les des une dans pour avec sur est sont nous vous votre notre aussi plus een het van voor met niet geen zijn wordt kan ook naar por para con una los las del que como más sus uno non che per con una gli dei della sono anche più",
  ).split(/\s+/u),
);

function stemsOf(folded: string): string[] {
  const words = folded.match(WORD) ?? [];
  return [
    ...new Set(
      words.filter((word) => word.length >= 3 && !COMMON.has(word) && !/^\d/.test(word)).map(stem),
    ),
  ];
}

/** A word without its ending. */
function stem(word: string): string {
  if (word.length <= 4) return word.replace(/s$/u, "");
  return word.replace(/(?:ings?|ions?|ers?|ed|es|s|en|em|e|n)$/u, "").slice(0, 9);
}
