import { asc, inArray, or, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { addressKeys } from "../../../domain/address.ts";
import type { Lead } from "../../../domain/lead.ts";
import type { Needle } from "../../../domain/naming/needles.ts";
import type { LeadQueries } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { lazy } from "../../prepared.ts";
import { chunks } from "../chunks.ts";

/**
 * The keys of a lead that is added or changed: they are derived later, for many leads at once. Keys of
 * names lie all over an index, so that with each small commit of an import a page for each lead would be
 * written anew.
 */
export const NO_KEYS = { nameKey: 0, companyKey: null } as const;

type Row = Pick<Lead, "id" | "name" | "email" | "company" | "companyDomain">;

/** Of the leads with one key so many are read first; the others only if none of these is meant. */
const FEW = 20;
const MANY = 2_000;
/** So many keys are sought in one statement. */
const SOUGHT_AT_ONCE = 1_000;
/** So many keys of a text are looked into: far more than a text names. */
const MOST_KEYS = 300;
/** So many leads without keys are read at once. */
const PAGE = 2_000;
/** So many leads get their keys in one statement. */
const DERIVED_AT_ONCE = 500;

const ADDRESS = /[^\s<>()[\],;:"']{1,64}@[^\s<>()[\],;:"'/!?]{1,255}/gu;
const MOST_ADDRESSES = 100;

/** Leads by what a text may call them. */
export function namedQueries({
  db,
  tables,
}: Handle): Pick<LeadQueries, "namedIn" | "hasUnderivedKeys" | "deriveKeys"> {
  const { leads } = tables;
  const columns = {
    ...{ id: leads.id, name: leads.name, email: leads.email },
    ...{ company: leads.company, companyDomain: leads.companyDomain },
  };

  /** A range that is to be read in the order of the key: any server takes the index for that. */
  const isWanted = (column: SQLiteColumn): SQL => {
    const one = db
      .select({ key: sql`${column}` })
      .from(leads)
      .where(sql`${column} >= "wanted"."column1" and ${column} <= "wanted"."column1"`)
      .orderBy(asc(column))
      .limit(1);
    return sql`(${one}) is not null`;
  };

  /**
   * Those of the keys that some lead has. Each is sought by itself: with a list of keys, a server that
   * knows too little of the table reads all of it.
   */
  const present = async (keys: readonly number[]): Promise<number[]> => {
    const found: number[] = [];
    for (let at = 0; at < keys.length; at += SOUGHT_AT_ONCE) {
      // Whole numbers that were computed here: to bind thousands costs more than to look them up.
      const some = keys.slice(at, at + SOUGHT_AT_ONCE).map((key) => `(${key | 0})`);
      const rows = await db
        .select({ key: sql<number>`"wanted"."column1"` })
        .from(sql`(values ${sql.raw(some.join())}) as "wanted"`)
        .where(or(isWanted(leads.nameKey), isWanted(leads.companyKey)));
      found.push(...rows.map(({ key }) => key));
    }
    return found.slice(0, MOST_KEYS);
  };

  /** In the order of the key, so that its index is used whatever a server knows of the table. */
  const withKey = (column: SQLiteColumn, key: SQL | number) =>
    db
      .select(columns)
      .from(leads)
      .where(sql`${column} >= ${key} and ${column} <= ${key}`)
      .orderBy(asc(column));
  const rowsWith = (column: SQLiteColumn, limit: number) =>
    lazy(() =>
      withKey(column, sql`cast(${sql.placeholder("key")} as integer)`)
        .limit(limit)
        .prepare(),
    );
  const indexed = (column: SQLiteColumn) => ({
    few: rowsWith(column, FEW),
    many: rowsWith(column, MANY),
  });
  const called = indexed(leads.nameKey);
  const at = indexed(leads.companyKey);

  const underived = () => withKey(leads.nameKey, NO_KEYS.nameKey);
  const anyUnderived = rowsWith(leads.nameKey, 1);

  return {
    async namedIn(text, besides, limit) {
      const [{ plain }, { Haystack }, keys, needles] = await Promise.all([
        import("../../../domain/guardrails/plain.ts"),
        import("../../../domain/naming/haystack.ts"),
        import("../../../domain/naming/keys.ts"),
        import("../../../domain/naming/needles.ts"),
      ]);
      const haystack = new Haystack(plain(text));
      const candidates = await present(keys.candidatesIn(haystack));
      const ownCompany = besides.company === null ? null : keys.companyKey(besides.company);
      const domains = new Set(besides.companyDomains ?? []);
      const isColleague = (row: Row): boolean =>
        row.id === besides.id ||
        (row.companyDomain !== null && domains.has(row.companyDomain)) ||
        (ownCompany !== null &&
          row.company !== null &&
          keys.companyKey(row.company) === ownCompany);

      const hasAny = (needles: readonly (Needle | null)[]): boolean =>
        needles.some((each) => each !== null && haystack.has(each));
      const byName: Row[] = [];
      const byCompany = new Map<string | null, Row>();
      const isCalled = ({ name }: Row): boolean => hasAny([needles.nameNeedle(name)]);
      const isAt = ({ company }: Row): boolean =>
        company !== null && hasAny(needles.companyNeedles(company));
      const addAt = (row: Row): void => {
        if (!byCompany.has(row.company)) byCompany.set(row.company, row);
      };

      const rowsOf = async (
        { few, many }: typeof called,
        key: number,
        isNamed: (row: Row) => boolean,
      ): Promise<Row[]> => {
        const isMeant = (row: Row): boolean => !isColleague(row) && isNamed(row);
        const first = await few().execute({ key });
        const found = first.filter(isMeant);
        if (found.length > 0 || first.length < FEW) return found;
        return (await many().execute({ key })).filter(isMeant).slice(0, FEW);
      };

      for (const key of candidates) {
        byName.push(...(await rowsOf(called, key, isCalled)));
        if (key === ownCompany) continue;
        for (const row of await rowsOf(at, key, isAt)) addAt(row);
      }
      // Whoever was added just now has no keys yet.
      for (let offset = 0, page: Row[] = []; offset === 0 || page.length === PAGE; offset += PAGE) {
        page = await underived().limit(PAGE).offset(offset);
        for (const row of page.filter((each) => !isColleague(each))) {
          if (isCalled(row)) byName.push(row);
          if (isAt(row)) addAt(row);
        }
      }
      const byAddress: Row[] = [];
      const addresses = (text.match(ADDRESS) ?? []).slice(0, MOST_ADDRESSES);
      for (const some of chunks(
        addresses.flatMap((each) => addressKeys(each.replace(/\.+$/, ""))),
      )) {
        const rows = await db.select(columns).from(leads).where(inArray(leads.emailKey, some));
        byAddress.push(...rows.filter((row) => !isColleague(row)));
      }

      const people = new Map(
        [...byName, ...byAddress].sort((a, b) => a.id - b.id).map((row) => [row.id, row]),
      );
      const first = [...people.values()].slice(0, limit);
      const known = new Set(first.map(({ company }) => company));
      const others = [...byCompany.values()]
        .filter(({ id, company }) => !people.has(id) && !known.has(company))
        .sort((a, b) => ((a.company ?? "") < (b.company ?? "") ? -1 : 1))
        .slice(0, limit);
      return [...first, ...others].map(({ name, email, company }) => ({ name, email, company }));
    },

    async hasUnderivedKeys() {
      return (await anyUnderived().execute({ key: NO_KEYS.nameKey })).length > 0;
    },

    async deriveKeys(limit) {
      const rows = await underived().limit(limit);
      if (rows.length === 0) return 0;
      const { nameKeysOf } = await import("../../../domain/naming/keys.ts");
      for (let at = 0; at < rows.length; at += DERIVED_AT_ONCE) {
        const values = rows.slice(at, at + DERIVED_AT_ONCE).map((row) => {
          const { name, company } = nameKeysOf(row);
          return `(${Number(row.id)}, cast(${name} as integer), cast(${company} as integer))`;
        });
        await db
          .update(leads)
          .set({ nameKey: sql`"derived"."column2"`, companyKey: sql`"derived"."column3"` })
          .from(sql`(values ${sql.raw(values.join())}) as "derived"`)
          .where(sql`${leads.id} = "derived"."column1"`);
      }
      return rows.length;
    },
  };
}
