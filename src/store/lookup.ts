import { existsSync } from "node:fs";
import type Connection from "better-sqlite3";
import { openFile } from "./sqlite/driver.ts";

/** What a word on the command line can name in the database. */
export type Named =
  | "lead"
  | "message"
  | "email"
  | "draft"
  | "outgoing"
  | "attached"
  | "waiting"
  | "tag"
  | "domain";

/** A value that a word can be completed to, and what a person knows it by. */
export interface Found {
  readonly value: string;
  readonly note: string;
}

/** How many values are found at most: a screen, as whoever sees more types another letter. */
const MOST = 20;
/** Of how many of the newest leads the names are read, so that the time is bounded. */
const NAMES_READ = 20_000;
/** How long another process's transaction is waited for, in milliseconds. */
const BUSY_TIMEOUT = 200;

const LEAD_STATUS =
  "(select status from messages where lead_id = l.id and test_to is null order by id desc limit 1)";

/** What is shown of an id, and from where. */
const BY_ID: Partial<Record<Named, { from: string; id: string; note: string; where: string }>> = {
  lead: {
    from: "leads l",
    id: "l.id",
    note: `l.name || coalesce(' <' || l.email || '>', '') || coalesce(' ' || replace(${LEAD_STATUS}, '_', ' '), '')`,
    where: "1",
  },
  message: {
    from: "messages m join leads l on l.id = m.lead_id",
    id: "m.id",
    note: "l.name || ', ' || replace(m.status, '_', ' ') || ': ' || m.subject",
    where: "m.test_to is null",
  },
  ...emailsWhere({
    email: "1",
    draft: "e.state = 'draft'",
    outgoing: "e.state in ('queued', 'sending', 'failed', 'uncertain')",
    attached: "e.attachments is not null",
    waiting: "e.todo_at is not null",
  }),
};

function emailsWhere<K extends string>(conditions: Record<K, string>) {
  const from = "emails e join messages m on m.id = e.message_id join leads l on l.id = m.lead_id";
  const note =
    "(case e.direction when 'in' then 'from ' else 'to ' end) || l.name || ', ' || replace(e.state, '_', ' ') || ': ' || e.subject";
  return Object.fromEntries(
    Object.entries<string>(conditions).map(([name, where]) => [
      name,
      { from, id: "e.id", note, where },
    ]),
  ) as Record<K, { from: string; id: string; note: string; where: string }>;
}

/**
 * Looks up what a word that somebody is typing can become: ids by their digits, leads by their
 * address or name. Changes nothing in the file and makes none; it may be of any version.
 *
 * @param typed the beginning of the word
 * @returns at most 20, the newest first; none where there is no such file
 * @throws what SQLite throws
 */
export function lookUp(path: string, named: Named, typed: string): Found[] {
  if (!existsSync(path)) return [];
  // SQLite leaves its side files behind where it opens a file for reading only; and where there are
  // some, the last connection that could write would put the journal into the file.
  const readonly = existsSync(`${path}-wal`);
  const connection = openFile(path, { fileMustExist: true, readonly, timeout: BUSY_TIMEOUT });
  try {
    connection.pragma("query_only = on");
    return found(connection, named, typed);
  } finally {
    connection.close();
  }
}

function found(connection: Connection.Database, named: Named, typed: string): Found[] {
  const byId = BY_ID[named];
  if (byId === undefined) return wordsOf(connection, named as "tag" | "domain", typed);
  const { from, id, note, where } = byId;
  if (typed === "" || /^[1-9]\d{0,14}$/.test(typed)) {
    const condition = `${where} and (${idRanges(id, typed)})`;
    const query = `select ${id} as value, ${note} as note from ${from} where ${condition} order by ${id} desc limit ${MOST}`;
    return rows(connection, query, {});
  }
  return named === "lead" ? leadsCalled(connection, typed) : [];
}

/** A condition under which a number begins with these digits; it can be answered by an index. */
function idRanges(id: string, digits: string): string {
  if (digits === "") return "1";
  const ranges: string[] = [];
  for (let power = 1; digits.length + String(power).length - 1 <= 15; power *= 10) {
    const least = Number(digits) * power;
    ranges.push(`${id} between ${least} and ${least + power - 1}`);
  }
  return ranges.join(" or ");
}

/** Leads whose address begins with a text; without any, those in whose name or address it stands. */
function leadsCalled(connection: Connection.Database, typed: string): Found[] {
  const select = `select coalesce(l.email, l.id) as value, l.name || coalesce(' ' || replace(${LEAD_STATUS}, '_', ' '), '') as note from leads l`;
  const key = typed.toLowerCase();
  const byAddress = rows(
    connection,
    `${select} where l.email_key >= @key and l.email_key < @end order by l.email_key limit ${MOST}`,
    { key, end: `${key}\uffff` },
  );
  if (byAddress.length > 0) return byAddress;
  return rows(
    connection,
    `${select} where l.id > (select max(id) from leads) - ${NAMES_READ}
      and (instr(lower(l.name), @key) > 0 or instr(l.email_key, @key) > 0)
      order by l.id desc limit ${MOST}`,
    { key },
  );
}

function wordsOf(connection: Connection.Database, named: "tag" | "domain", typed: string): Found[] {
  const [table, column] = named === "tag" ? ["lead_tags", "tag"] : ["leads", "company_domain"];
  return rows(
    connection,
    `select ${column} as value, count(*) || ' lead' || iif(count(*) = 1, '', 's') as note from ${table}
      where ${column} >= @typed and ${column} < @end group by ${column} order by ${column} limit ${MOST}`,
    { typed, end: `${typed}\uffff` },
  );
}

function rows(connection: Connection.Database, query: string, values: object): Found[] {
  const all = connection.prepare(query).all(values) as { value: unknown; note: unknown }[];
  return all.map(({ value, note }) => ({ value: String(value), note: String(note ?? "") }));
}
