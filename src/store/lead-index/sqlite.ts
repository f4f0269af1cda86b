import type { Database as Connection } from "better-sqlite3";
import { sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { LeadIndex, LeadSearch } from "./lead-index.ts";

/** So many characters are a token of the index. */
const TOKEN = 3;
/** A look-up asks for no more tokens, as each lead that it finds is looked at again. */
const MOST_TOKENS = 40;
const LAST_CHARACTER = 0x10_ff_ff;

/** The full-text index, in trigrams: `lead_search` in the migrations. */
export function sqliteLeadIndex(db: Pick<Database, "run">): LeadIndex {
  return {
    search(text) {
      const characters = [...text];
      if (characters.length < TOKEN) return shortSearch(characters);
      const tokens = tokensOf(characters);
      if (tokens.length === 0) return null;
      const query = tokens.map((token) => `"${token.replaceAll('"', '""')}"`).join(" ");
      return {
        from: sql`"lead_search"`,
        where: sql`"lead_search" match ${query}`,
        id: sql`"lead_search"."rowid"`,
        inOrder: true,
      };
    },
    fill: (from, to) =>
      sql`insert into "lead_search" ("rowid", "name", "email", "company", "phone") select * from "lead_search_content" where "id" > ${from} and "id" <= ${to}`,
    lock: null,
    run: async (statement) => db.run(statement),
  };
}

/** Empties the index: rows come in by another way than one after the other. */
export function resetLeadIndex(connection: Connection): void {
  connection.exec("insert into lead_search (lead_search) values ('delete-all')");
  connection.exec("update lead_index set indexed_to = 0");
}

/** Wherever a text has less than a token in it, a token begins with that. */
function shortSearch(characters: readonly string[]): LeadSearch | null {
  const last = characters.at(-1)?.codePointAt(0) ?? LAST_CHARACTER;
  if (last === LAST_CHARACTER || !characters.every(isIndexed)) return null;
  const from = characters.join("");
  const to = characters.slice(0, -1).join("") + String.fromCodePoint(last + 1);
  return {
    from: sql`(select distinct "doc" as "id" from "lead_search_terms" where "term" >= ${from} and "term" < ${to}) "found"`,
    where: sql`1`,
    id: sql`"found"."id"`,
    inOrder: false,
  };
}

/** Tokens that every text with these characters has: those that overlap least. */
function tokensOf(characters: readonly string[]): string[] {
  const tokens = new Set<string>();
  const last = characters.length - TOKEN;
  for (let at = 0; at <= last && tokens.size < MOST_TOKENS; ) {
    const token = characters.slice(at, at + TOKEN);
    const odd = token.findLastIndex((each) => !isIndexed(each));
    if (odd >= 0) {
      at += odd + 1;
      continue;
    }
    tokens.add(token.join(""));
    at = at < last && at + TOKEN > last ? last : at + TOKEN;
  }
  return [...tokens];
}

/**
 * Whether a lower-case character has the same place in the index wherever `toLowerCase` gives it. The
 * index knows the case of fewer letters than JavaScript does; a test looks at all of them.
 */
function isIndexed(character: string): boolean {
  if (character === "\0" || /\p{Cs}/u.test(character)) return false;
  if (character.toUpperCase() === character) return !NOT_INDEXED.test(character);
  return CASED.test(character) && !NOT_INDEXED.test(character);
}

/** Scripts whose capital letters the index knows. */
const CASED = /[a-z\u00df-\u024f\u0370-\u0527\u0561-\u0587\u1e00-\u1eff\uff41-\uff5a]/u;
/** Letters among them that the index, or JavaScript, takes for others. */
const NOT_INDEXED =
  /\u0307|\u0345|[\u00b5\u017f\u019b\u03c2\u03d0\u03d1\u03d5\u03d6\u03f0\u03f1\u03f3\u03f5\u1e9b\u1fbe]/u;
