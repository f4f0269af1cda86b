import { fieldSource, placeholderSource } from "../../../language/fact-words.ts";
import { fold } from "../../../language/fold.ts";
import { frameSource } from "../../../language/patterns.ts";
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
    const last = found?.trim().split(/\s+/u).at(-1) ?? "";
    // Somebody may be called Nan.
    const isTheirs = known.some((field) => fold(field).split(/\s+/u).includes(last));
    if (found !== undefined && !isTheirs) {
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
  new RegExp(`<[\\s/]{0,3}${fieldSource("bracketed")}[^<>@\\n]{0,60}>`, "giu"),
  /\$\{[^}\n]{0,60}\}|\$[A-Za-z_]{3,30}\b|%[A-Za-z_]{3,30}%|\*\|[^|\n]{1,40}\|\*|##[A-Za-z_]{3,30}##|@@[A-Za-z_]{3,30}@@|__[A-Za-z_]{3,30}__/gu,
  /(?<![\p{L}\p{N}])(?:[Xx]{2,}(?:[.,:/-][Xx]{2,})*|[Xx]{3,}\p{N}*)(?![\p{L}\p{N}])/gu,
  /_{3,}/gu,
  /(?<![\p{L}\p{N}])(?:TBD|TBC|TODO|FIXME|FNAME|LNAME|FIRSTNAME|LASTNAME|FIRST_NAME|LAST_NAME|COMPANY_NAME|INSERT_[A-Z_]+)(?![\p{L}\p{N}])/gu,
  new RegExp(`【[^】\\n]{0,30}${fieldSource("cornered")}[^】\\n]{0,30}】`, "gu"),
  new RegExp(`«\\s?${fieldSource("quoted")}\\s?»`, "giu"),
  new RegExp(`(?<![\\p{L}\\p{N}])${fieldSource("titled")}(?![\\p{L}])`, "gu"),
];

const WORDS: readonly RegExp[] = [
  `(?:^|\\n)[ \\t]*${placeholderSource("lines")}[ \\t]*(?:$|\\n)`,
  placeholderSource("phrases"),
  `(?:^|\\n)[ \\t]*${frameSource("greetings")} (?:undefined|null|nan|none|n/a|${placeholderSource("names")})\\b`,
].map((source) => new RegExp(source, "u"));
