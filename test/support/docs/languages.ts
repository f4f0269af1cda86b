import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PartialLocale } from "../../../src/language/locale.ts";
import { LOCALES, PARTIAL_LOCALES } from "../../../src/language/locales/index.ts";
import { ROOT } from "./markdown.ts";

type Group = Record<string, unknown>;

/** How many examples of a list are shown, and how many characters of them. */
const EXAMPLES = 3;
const EXAMPLE_LENGTH = 60;

/** The interfaces of `src/language/locale.ts` that hold a language's lists, by their property. */
const GROUPS = membersOf("Locale")
  .map(({ name, type }) => ({ name, type, hasPatterns: type.endsWith("Patterns") }))
  .filter(({ type }) => /^[A-Z]/.test(type));

/** A row for each language: how many phrases it has in each group of lists. */
export function languageRows(): [head: string[], rows: string[][]] {
  const head = ["language", "code", ...GROUPS.map(({ name }) => code(name))];
  const rows = [...LOCALES, ...PARTIAL_LOCALES].map((locale) => [
    locale.name,
    code(locale.code),
    ...GROUPS.map(({ name, type, hasPatterns }) => {
      const lists = membersOf(type);
      const group = groupOf(locale, name);
      const has = lists.filter((each) => phrasesIn(group[each.name]).length > 0).length;
      if (hasPatterns) return `${has} of ${lists.length}`;
      const count = lists.reduce((sum, each) => sum + phrasesIn(group[each.name]).length, 0);
      return `${count} in ${has} of ${lists.length}`;
    }),
  ]);
  return [head, rows];
}

/** A row for each list: what it is, what English has there, and which languages lack it. */
export function conceptRows(): string[][] {
  return GROUPS.flatMap(({ name: group, type, hasPatterns }) =>
    membersOf(type).map(({ name, doc }) => {
      const english = LOCALES.find((locale) => locale.code === "en");
      const lacking = LOCALES.filter(
        (locale) => phrasesIn(groupOf(locale, group)[name]).length === 0,
      );
      return [
        code(`${group}.${name}`),
        doc,
        english && !hasPatterns ? shown(phrasesIn(groupOf(english, group)[name])) : "",
        lacking.length === LOCALES.length
          ? "all"
          : lacking.map(({ code: name }) => name).join(", "),
      ];
    }),
  );
}

function groupOf(locale: PartialLocale, name: string): Group {
  const groups: Readonly<Record<string, unknown>> = { ...locale };
  return (groups[name] ?? {}) as Group;
}

/** The phrases of a list, which stand between commas, in one text or in several. */
function phrasesIn(list: unknown): string[] {
  if (typeof list === "string") {
    return list
      .split(",")
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== "");
  }
  if (Array.isArray(list)) return list.flatMap(phrasesIn);
  return typeof list === "object" && list !== null ? Object.values(list).flatMap(phrasesIn) : [];
}

function shown(phrases: readonly string[]): string {
  const few = phrases.slice(0, EXAMPLES).filter((phrase) => phrase.length <= EXAMPLE_LENGTH);
  return few.map(code).join(", ");
}

interface Member {
  name: string;
  type: string;
  /** Its comment, in one line. */
  doc: string;
}

/** The members of an interface of `src/language/locale.ts`. */
function membersOf(name: string): Member[] {
  const source = readFileSync(join(ROOT, "src/language/locale.ts"), "utf8");
  const body = new RegExp(`export interface ${name} \\{\\n([\\s\\S]*?)\\n\\}`).exec(source)?.[1];
  if (body === undefined) throw new Error(`src/language/locale.ts has no interface ${name}`);
  const members: Member[] = [];
  for (const [, comment = "", member = "", type = ""] of body.matchAll(
    /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?(\w+)\??: ([^;]+);/g,
  )) {
    const doc = comment.replace(/\n\s*\*/g, "\n").replace(/\s+/g, " ");
    members.push({ name: member, type, doc: doc.trim() });
  }
  return members;
}

function code(text: string): string {
  return `\`${text}\``;
}
