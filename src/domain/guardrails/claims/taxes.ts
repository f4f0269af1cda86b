import type { Knowledge } from "../facts/knowledge.ts";
import { type Guardrail, quoted } from "../guardrail.ts";
import { clausesOf } from "../mail-parts.ts";
import { denies } from "./denials.ts";

const TAX =
  "(?:vat|sales tax|taxes|tax|mwst\\.?|ust\\.?|mehrwertsteuer|umsatzsteuer|tva|btw|iva|moms|dph|afa|taxe[s]?|impuestos|imposte|impostos|podatk\\p{L}*)";
const ARTICLE = "(?:the |die |der |la |l'|de |el |o |a |all |any |any |ya |schon |deja |al )?";
const INCLUDED =
  "(?:includ\\p{L}*|inkl(?:usive)?\\.?|inklusiv\\p{L}*|incl(?:\\.|usief)?|enthal\\p{L}*|inbegriff\\p{L}*|einschliesslich|compris\\p{L}*|inclus\\p{L}*|inbegrepen|inclui\\p{L}*|inclus[oai]\\p{L}*|compres[oaie]|zawier\\p{L}*|wliczon\\p{L}*|covers?|contain\\p{L}*)";

/** A price with the tax in it. */
const GROSS = new RegExp(
  `(?<!\\p{L})(?:${INCLUDED} ${ARTICLE}${TAX}(?!\\p{L})|(?:with|mit|avec|met|con|com|z) ${ARTICLE}${TAX} ${INCLUDED}|${TAX} (?:\\p{L}+ ){0,3}${INCLUDED}|gross|brutto(?:preis\\p{L}*)?|ttc|tax inclusive|${INCLUDED} (?:\\p{L}+ ){0,2}${TAX}(?!\\p{L})|(?:no|kein\\p{L}*|pas de|aucune|geen|sin|senza|sem|bez) (?:\\p{L}+ ){0,1}${TAX} (?:\\p{L}+ ){0,3}(?:on top|added|extra|dazu|hinzu|en plus|en sus|bovenop|erbij|bij))(?!\\p{L})`,
  "u",
);
/** A price without it. */
const NET = new RegExp(
  `(?<!\\p{L})(?:net|netto(?:preis\\p{L}*)?|nett[oi]|ht|hors taxes?|hors tva|excl\\p{L}*\\.? ${ARTICLE}${TAX}|exclud\\p{L}* ${ARTICLE}${TAX}|(?:plus|without|before|ohne|zzgl\\.?|zuzuglich|sans|zonder|sin|senza|mas|piu|sem|bez|plus de la) ${ARTICLE}(?:\\p{L}+ )?${TAX}|${TAX} (?:\\p{L}+ ){0,3}(?:on top|extra|added|excluded|esclusa|excluido|excluida|hinzu|dazu)|(?:no|not|n'|nicht|niet|non|nao|nie) ${INCLUDED}(?:\\p{L}+ ){0,2} ?${ARTICLE}${TAX})(?!\\p{L})`,
  "u",
);

/** That a price has the tax in it, where the playbook's prices have not; and the other way round. */
export function taxGuardrails({ sentences, items, words, said }: Knowledge): Guardrail[] {
  const isNet = items.some(({ folded }) => NET.test(folded));
  const isGross = items.some(({ folded }) => GROSS.test(folded) && !NET.test(folded));
  if (isNet === isGross) return [];
  return sentences.flatMap(({ text, folded }) => {
    if (/[?？]\s*$/u.test(text)) return [];
    for (const clause of clausesOf(folded)) {
      const [gross, net] = [GROSS.exec(clause)?.[0], NET.exec(clause)?.[0]];
      const found = isNet ? (net === undefined ? gross : undefined) : net;
      if (found === undefined || (gross !== undefined && net !== undefined)) continue;
      const around = clause.replace(found, " ");
      if (denies(around, (each) => words.has("negation", each)) || said.includes(found)) continue;
      const detail = `the playbook's prices are ${isNet ? "without" : "with"} tax: ${quoted(found)}`;
      return [{ rule: "claim" as const, detail, words: found }];
    }
    return [];
  });
}
