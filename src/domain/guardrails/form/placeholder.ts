import { pattern } from "../../../language/fold.ts";
import { type Guardrail, quoted } from "../guardrail.ts";
import { matches, type Plain } from "../plain.ts";

/**
 * A gap that somebody would have to fill in.
 *
 * @param known the lead's and the sender's own fields: a company may be called `[x]`
 */
export function placeholderGuardrail(
  { clean, folded }: Plain,
  known: readonly string[],
): Guardrail | null {
  for (const each of GAPS) {
    for (const match of matches(clean, each)) {
      const found = match[0].trim();
      if (known.some((field) => field.includes(found))) continue;
      return { rule: "placeholder", detail: `the placeholder ${quoted(found)} was not filled in` };
    }
  }
  for (const each of WORDS) {
    const found = each.exec(folded)?.[0];
    if (found !== undefined) {
      return { rule: "placeholder", detail: `${quoted(found)} looks like a placeholder` };
    }
  }
  return null;
}

const GAPS: readonly RegExp[] = [
  /\[[^\][\n]{0,80}[\p{L}_][^\][\n]{0,80}\]/gu,
  /\[(?:[\s…_]|\.{2,}(?!\.))*\]/gu,
  /\{[{%]?[^{}\n]{0,80}[%}]?\}/gu,
  /\{\{|\}\}|\{%|%\}/gu,
  /<[\s/]{0,3}(?:insert|your|the|lead|first|last|full|company|name|date|time|link|price|signature|sender|recipient|product|phone|email|title|hier|nom|nombre|nome|naam|имя)[^<>@\n]{0,60}>/giu,
  /\$\{[^}\n]{0,60}\}|\$[A-Za-z_]{3,30}\b|%[A-Za-z_]{3,30}%|\*\|[^|\n]{1,40}\|\*|##[A-Za-z_]{3,30}##|@@[A-Za-z_]{3,30}@@|__[A-Za-z_]{3,30}__/gu,
  /(?<![\p{L}\p{N}])(?:[Xx]{2,}(?:[.,:/-][Xx]{2,})*|[Xx]{3,}\p{N}*)(?![\p{L}\p{N}])/gu,
  /_{3,}/gu,
  /(?<![\p{L}\p{N}])(?:TBD|TBC|TODO|FIXME|FNAME|LNAME|FIRSTNAME|LASTNAME|FIRST_NAME|LAST_NAME|COMPANY_NAME|INSERT_[A-Z_]+)(?![\p{L}\p{N}])/gu,
  /【[^】\n]{0,30}(?:名|会社|日付|姓|日期|公司|填写|価格|价格|リンク)[^】\n]{0,30}】/gu,
  /«\s?(?:name|nom|prénom|vorname|nachname|firma|société|company|date|entreprise|имя|компания|ім'я)\s?»/giu,
  /(?<![\p{L}\p{N}])(?:Your|My|First|Last|Company|Recipient|Sender|Client|Customer|Prospect|Lead)(?:'s)? Name(?![\p{L}])/gu,
];

const WORDS: readonly RegExp[] = [
  "(?:^|\\n)[ \\t]*(?:\\(?(?:your|my) (?:full |first )?(?:name|title|position|company|signature|job title|contact information|phone(?: number)?|e-?mail)\\)?|(?:ihr|dein|mein) name|ihre? (?:position|firma|unternehmen)|votre nom|(?:su|tu) nombre|(?:il )?(?:suo|tuo) nome|(?:uw|jouw|je) naam|(?:o )?(?:seu|teu) nome|ditt namn|ditt navn|dit navn|twoje imię(?: i nazwisko)?|imię i nazwisko|ваше имя|ваше ім'я|твоё имя|vaše jméno|nimesi|adınız|您的(?:姓名|名字)|你的名字|お名前|あなたの名前|이름|اسمك|השם שלך)[ \\t]*(?:$|\\n)",
  "\\b(?:lorem ipsum|insert (?:your |the |a )?(?:name|link|date|price|time|company|signature|here|text)|(?:name|link|date|price|number|text|details) (?:here|goes here)|to be (?:filled in|inserted|completed|determined)|fill in (?:the|your) (?:name|blank)|placeholder|platzhalter|hier (?:namen|link|preis|datum)? ?einfügen|insérez|à compléter|insertar aquí|inserire qui|hier invullen|inserir aqui|wstaw (?:tutaj|imię)|вставьте|вставити|вставте)\\b",
  "(?:^|\\n)[ \\t]*(?:hi|hello|hey|dear|hallo|liebe[r]?|bonjour|hola|ciao|olá|hej|hei|cześć) (?:undefined|null|nan|none|n/a|first ?name|name|lead|recipient|customer|prospect|user|client)\\b",
].map((source) => new RegExp(pattern(source).source, "u"));
