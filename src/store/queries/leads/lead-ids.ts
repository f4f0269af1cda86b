import { type SQL, sql } from "drizzle-orm";
import type { LeadFilter } from "../../../service/ports/index.ts";
import type { Handle } from "../../database.ts";
import { likePattern } from "../../like-pattern.ts";

/** Before a text is looked up, it is looked for in so many of the newest leads: often that is all. */
const WINDOW = 1_000;
/** Of two conditions the one that fewer leads meet is looked up; so many are counted. */
const COUNTED = 20_000;

/** Whether a name server or a verifier that was asked for the check `k` has not answered. */
const lacksAnswer = sql.raw(
  `(${["dns", "verifier_failed"].map((rule) => `cast("k"."reasons" as text) like '%"rule":"${rule}"%'`).join(" or ")})`,
);

/** Leads that meet one of the conditions, in the order of their ids. */
interface Source {
  from: SQL;
  where: SQL;
  id: SQL;
}

/** Up to which id every lead stands in the tables and the index that lists are looked up in. */
export interface IndexState {
  indexedTo: number;
  hasSearch: boolean;
}

/** The ids of leads by a filter. */
export function leadIdQueries({ db, leadIndex, tables }: Handle) {
  const { leadChecks } = tables;

  /** Whether the check of a lead is as the filter has it. @param id of the lead */
  const hasCheck = (id: SQL, { check, checkedSince = new Date(0) }: LeadFilter): SQL => {
    const since = sql.param(checkedSince, leadChecks.checkedAt);
    const counts = sql`exists (select 1 from "lead_checks" "k" join "leads" "kl" on "kl"."id" = "k"."lead_id" where "k"."lead_id" = ${id} and "k"."email_key" = coalesce("kl"."email_key", '') and "k"."checked_at" > ${since}`;
    if (check === "due") return sql`not ${counts} and not ${lacksAnswer})`;
    return check === "none" ? sql`not ${counts})` : sql`${counts} and "k"."verdict" = ${check})`;
  };
  /** The same as a further condition; nothing where the filter does not ask for it. */
  const andCheck = (id: SQL, filter: LeadFilter): SQL[] =>
    filter.check === undefined ? [] : [hasCheck(id, filter)];

  const idsOf = async (statement: SQL): Promise<number[]> => {
    const rows = await db
      .select({ id: sql<number>`"id"`.mapWith(Number) })
      .from(sql`(${statement}) "ids"`);
    return rows.map(({ id }) => id);
  };

  /** Tags are looked up in a table that every lead is in at once. */
  const ALL: IndexState = { indexedTo: Number.MAX_SAFE_INTEGER, hasSearch: false };
  const stateFor = async ({ status, text }: LeadFilter): Promise<IndexState> =>
    status === undefined && text === undefined ? ALL : state();

  const state = async (): Promise<IndexState> => {
    const [row] = await db
      .select({
        indexedTo: sql<number>`"indexed_to"`.mapWith(Number),
        hasSearch: sql<boolean>`"has_search"`.mapWith(Boolean),
      })
      .from(sql`"lead_index"`);
    if (!row) throw new Error("the index of leads has no state");
    return row;
  };

  /** Those that were added since, by looking at each of them. */
  const unindexed = async (filter: LeadFilter, after: number, order: SQL): Promise<number[]> =>
    after === ALL.indexedTo
      ? []
      : idsOf(
          sql`select "l"."id" from "leads" "l" where "l"."id" > ${after} and ${sql.join([matches(filter), ...andCheck(sql`"l"."id"`, filter)], sql` and `)} order by "l"."id" ${order}`,
        );

  const countOf = async ({ from, where }: Source): Promise<number> => {
    const [row] = await db
      .select({ rows: sql<number>`count(*)`.mapWith(Number) })
      .from(sql`(select 1 from ${from} where ${where} limit ${COUNTED}) "counted"`);
    return row?.rows ?? 0;
  };

  /** What a filter without its text is read from. */
  const sourceOf = async (filter: LeadFilter): Promise<Source> => {
    const source = await sourceBesidesCheck(filter);
    const conditions = [source.where, ...andCheck(source.id, filter)];
    return { ...source, where: sql.join(conditions, sql` and `) };
  };

  const sourceBesidesCheck = async ({ status, tag, check }: LeadFilter): Promise<Source> => {
    if (status === undefined && tag === undefined) {
      if (check !== undefined && check !== "none" && check !== "due") {
        return {
          from: sql`${leadChecks}`,
          where: sql`${leadChecks.verdict} = ${check}`,
          id: sql`${leadChecks.leadId}`,
        };
      }
      return { from: sql`"leads"`, where: sql`true`, id: sql`"leads"."id"` };
    }
    const byStatus = {
      from: sql`"lead_statuses"`,
      where: sql`"lead_statuses"."status" = ${status}`,
      id: sql`"lead_statuses"."lead_id"`,
    };
    const byTag = {
      from: sql`"lead_tags"`,
      where: sql`"lead_tags"."tag" = ${tag}`,
      id: sql`"lead_tags"."lead_id"`,
    };
    if (tag === undefined) return byStatus;
    if (status === undefined) return byTag;
    return (await countOf(byStatus)) <= (await countOf(byTag))
      ? { ...byStatus, where: sql`${byStatus.where} and ${hasTag(byStatus.id, tag)}` }
      : { ...byTag, where: sql`${byTag.where} and ${hasStatus(byTag.id, status)}` };
  };

  /** The newest of those that are in the index. */
  const newestIndexed = async (
    filter: LeadFilter,
    { indexedTo, hasSearch }: IndexState,
    most: number,
  ): Promise<number[]> => {
    const { status, tag, text } = filter;
    const source = await sourceOf(filter);
    const upTo = (id: SQL, last: number) => sql`${id} <= ${last} order by ${id} desc`;
    const all = sql`select ${source.id} as "id" from ${source.from} where ${source.where} and`;
    if (text === undefined) return idsOf(sql`${all} ${upTo(source.id, indexedTo)} limit ${most}`);

    const search = hasSearch ? leadIndex.search(text.toLowerCase()) : null;
    const found: number[] = [];
    let last = indexedTo;
    if (
      !search?.inOrder ||
      status !== undefined ||
      tag !== undefined ||
      filter.check !== undefined
    ) {
      const rows = await db
        .select({
          id: sql<number>`"id"`.mapWith(Number),
          has: sql<unknown>`(select 1 from "leads" "l" where "l"."id" = "window"."id" and ${hasText(text)})`,
        })
        .from(sql`(${all} ${upTo(source.id, indexedTo)} limit ${WINDOW}) "window"`);
      for (const { id, has } of rows) if (has !== null) found.push(id);
      if (rows.length < WINDOW || found.length >= most) return found.slice(0, most);
      last = Math.min(...rows.map(({ id }) => id)) - 1;
    }
    const rest = most - found.length;
    const having = (id: SQL) =>
      sql`exists (select 1 from "leads" "l" where "l"."id" = ${id} and ${hasText(text)}) and ${upTo(id, last)} limit ${rest}`;
    if (search === null) return [...found, ...(await idsOf(sql`${all} ${having(source.id)}`))];
    const also = sql.join(
      [
        search.where,
        ...(status === undefined ? [] : [hasStatus(search.id, status)]),
        ...(tag === undefined ? [] : [hasTag(search.id, tag)]),
        ...andCheck(search.id, filter),
      ],
      sql` and `,
    );
    const statement = sql`select ${search.id} as "id" from ${search.from} where ${also} and ${having(search.id)}`;
    return [...found, ...(await idsOf(statement))];
  };

  return {
    state,

    /** The newest leads that match, newest first. */
    async newest(filter: LeadFilter, most: number): Promise<number[]> {
      const index = await stateFor(filter);
      const added = await unindexed(filter, index.indexedTo, sql`desc limit ${most}`);
      if (added.length === most) return added;
      return [...added, ...(await newestIndexed(filter, index, most - added.length))];
    },

    /** Those after an id, in the order of ids. */
    async after(filter: LeadFilter, afterId: number, most: number): Promise<number[]> {
      const { indexedTo, hasSearch } = await stateFor(filter);
      const found: number[] = [];
      if (afterId < indexedTo) {
        const { status, tag, text } = filter;
        const search =
          hasSearch && text !== undefined ? leadIndex.search(text.toLowerCase()) : null;
        const byText = search?.inOrder ? search : null;
        const { from, where, id } = byText ?? (await sourceOf(filter));
        const conditions = [
          ...[where, sql`${id} > ${afterId}`, sql`${id} <= ${indexedTo}`],
          ...(byText && status !== undefined ? [hasStatus(id, status)] : []),
          ...(byText && tag !== undefined ? [hasTag(id, tag)] : []),
          ...(byText ? andCheck(id, filter) : []),
          ...(text === undefined
            ? []
            : [
                sql`exists (select 1 from "leads" "l" where "l"."id" = ${id} and ${hasText(text)})`,
              ]),
        ];
        found.push(
          ...(await idsOf(
            sql`select ${id} as "id" from ${from} where ${sql.join(conditions, sql` and `)} order by ${id} limit ${most}`,
          )),
        );
      }
      if (found.length === most) return found;
      const from = Math.max(afterId, indexedTo);
      const added = await unindexed(filter, from, sql`limit ${most - found.length}`);
      return [...found, ...added];
    },
  };
}

/** Whether the lead `l` matches, by looking at it. */
function matches({ status, tag, text }: LeadFilter): SQL {
  const conditions = [
    ...(status === undefined
      ? []
      : [
          sql`exists (select 1 from "hottest_statuses" "h" where "h"."lead_id" = "l"."id" and "h"."status" = ${status})`,
        ]),
    ...(tag === undefined ? [] : [hasTag(sql`"l"."id"`, tag)]),
    ...(text === undefined ? [] : [hasText(text)]),
  ];
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

function hasStatus(id: SQL, status: string): SQL {
  return sql`exists (select 1 from "lead_statuses" "s" where "s"."lead_id" = ${id} and "s"."status" = ${status})`;
}

function hasTag(id: SQL, tag: string): SQL {
  return sql`exists (select 1 from "lead_tags" "t" where "t"."lead_id" = ${id} and "t"."tag" = ${tag})`;
}

/** Whether a part of the lead `l` has the text in it, in any case of letters. */
function hasText(text: string): SQL {
  const pattern = likePattern(text);
  const parts = ["name", "email", "company", "phone"].map(
    (column) => sql`lower(${sql.raw(`"l"."${column}"`)}) like ${pattern} escape '\\'`,
  );
  return sql`(${sql.join(parts, sql` or `)})`;
}
