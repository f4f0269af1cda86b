import { fold } from "../../../language/fold.ts";
import type { Knowledge } from "../facts/knowledge.ts";
import { type Guardrail, quoted } from "../guardrail.ts";
import { clausesOf } from "../mail-parts.ts";
import { denies } from "./denials.ts";

/** Certificates and laws by their names; one has others in other languages. */
const CERTIFICATES =
  /(?<![\p{L}\p{N}])(?:(?:ISO|DIN|EN)(?:[/ ](?:IEC|ISO|EN))?[ -]?\d{3,5}(?:[-:]\d{1,4})?|SOC[ -]?[123](?: Type (?:I{1,2}|[12]))?|(?:UK[- ]|EU[- ])?GDPR|DS-?GVO|RGPD|AVG|RODO|HIPAA|PCI[ -]?DSS|TISAX|FedRAMP|HITRUST|CCPA|NIS[ -]?2|(?:BSI[- ])?C5|Cyber Essentials(?: Plus)?|CSA STAR|EcoVadis|B[ -]Corp|WCAG(?: ?\d(?:\.\d)?)?|eIDAS|ITAR|21 CFR(?: Part \d+)?|GoBD|T[ÜU]V|IFS Logistics|個人情報保護法|プライバシーマーク|Pマーク)(?![\p{L}\p{N}])/giu;

function keyOf(name: string): string {
  const folded = fold(name).replace(/[\s/-]+/gu, "");
  if (/^(?:uk|eu)?gdpr$|^dsgvo$|^rgpd$|^avg$|^rodo$/u.test(folded)) return "gdpr";
  const number = /^(?:iso|din|en)(?:iec|iso|en)*(\d{3,5})/u.exec(folded)?.[1];
  if (number !== undefined) return `iso${number}`;
  return folded.replace(/type(?:i{1,2}|[12])$/u, "").replace(/^bsi/u, "");
}

/** The certificates that a text names. */
export function certificatesIn(text: string): { key: string; name: string }[] {
  return (
    [...text.matchAll(CERTIFICATES)]
      // `en 2010` is a year in Spanish, and `avg` short for another word.
      .filter(
        ([name]) => !/^(?:avg$|en|din|iso)/iu.test(name) || /^(?:AVG$|EN|DIN|ISO)/u.test(name),
      )
      .map(([name]) => ({ key: keyOf(name), name }))
  );
}

/** Certificates that are claimed, and that the playbook does not have; or has for another one than us. */
export function certificateGuardrails({
  sentences,
  items,
  words,
  said,
  ourWords,
}: Knowledge): Guardrail[] {
  const ours = items.flatMap((item) =>
    certificatesIn(item.text).map(({ key }) => ({ key, item: item.folded })),
  );
  return sentences.flatMap((sentence) => {
    const { text, folded } = sentence;
    if (/[?？]\s*$/u.test(text) || words.has("deferral", folded)) return [];
    return certificatesIn(text).flatMap(({ key, name }) => {
      const clause = clausesOf(folded).find((each) => each.includes(fold(name))) ?? folded;
      if (denies(clause, (each) => words.has("negation", each))) return [];
      const held = (detail: string): Guardrail[] => [{ rule: "claim", detail, words: name }];
      const found = ours.filter((each) => each.key === key);
      if (found.length === 0) {
        if (said.includes(fold(name))) return [];
        return held(`the playbook does not name ${quoted(name)}`);
      }
      // The certificate of the data centre is none of ours.
      const isTheirs = found.every(({ item }) => ourWords.has("hosting", item) && !US.test(item));
      const claimsForUs =
        US.test(folded) && !words.has("hosting", folded) && !sharesName(text, found);
      return isTheirs && claimsForUs
        ? held(`the playbook names ${quoted(name)} for where the data is, and not for us`)
        : [];
    });
  });
}

const US =
  /(?<!\p{L})(?:we|we're|our company|wir|unser unternehmen|nous|notre societe|wij|ons bedrijf|somos|estamos|tenemos|siamo|abbiamo|estamos|jestesmy|posiadamy)(?!\p{L})/u;

/** `in Frankfurt` */
function sharesName(text: string, found: readonly { item: string }[]): boolean {
  return [...text.matchAll(/(?<=\S\s)\p{Lu}[\p{L}-]{3,}/gu)].some(
    ([word]) =>
      certificatesIn(word).length === 0 && found.some(({ item }) => item.includes(fold(word))),
  );
}
