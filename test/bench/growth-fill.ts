import Connection from "better-sqlite3";
import pg from "pg";
import type { Status } from "../../src/domain/status.ts";
import { type SuppressionReason, suppressionHash } from "../../src/domain/suppression.ts";
import { systemClock } from "../../src/service/ports/clock.ts";
import { openPostgres } from "../../src/store/postgres/open.ts";
import { openSqlite } from "../../src/store/sqlite/open.ts";

const DAY = 86_400_000;
/** Rows that one statement stores. */
const ROWS = 5_000;

const FIRST =
  "Anna Ben Carla David Elena Frank Greta Hans Ines Jörg Katrin Luis Mara Nils Olga Paul Rosa Sven Tanja Uwe Vera Wim Xenia Yusuf Zoë Çelik Łukasz Øyvind Ágnes Иван Мария Ελένη".split(
    " ",
  );
const SYLLABLES =
  "ka lo mi ner ta ves bro din sha fel gor hul jan pra que ris sto tum val wen xan yor zed bel mann sen berg".split(
    " ",
  );
const SUFFIXES = ["GmbH", "Inc.", "Ltd", "S.A.", "AG", "LLC"];
const HAN = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹".split("");

/** As many leads wait for a person, or for the next tick, in a small database as in a large one. */
const WAITING: readonly (readonly [Status, number])[] = [
  ["replied", 500],
  ["failed", 100],
  ["enqueued", 100],
  ["bounced", 400],
];
/** Of a hundred others, so many are in these. */
const OTHERS: readonly (readonly [Status | "none", number])[] = [
  ["none", 20],
  ["sent", 12],
  ["follow_up", 8],
  ["ai_replied", 4],
  ["answered", 5],
  ["unsubscribed", 2],
  ["closed", 49],
];

/** Why leads in these must not be written to. */
const STOPPED_BY: Readonly<Record<string, SuppressionReason>> = {
  bounced: "bounce",
  unsubscribed: "unsubscribe",
};

interface Lead {
  id: number;
  name: string;
  email: string;
  phone: string | null;
  company: string | null;
  status: Status | "none";
}

function mixed(at: number): number {
  return Math.imul(at + 1, 0x9e3779b1) >>> 0;
}

function word(at: number, size: number): string {
  let left = mixed(at);
  let text = "";
  for (let each = 0; each < size; each += 1) {
    text += SYLLABLES[left % SYLLABLES.length];
    left = Math.floor(left / SYLLABLES.length);
  }
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function statusOf(id: number, leads: number): Lead["status"] {
  // Spread over all ids.
  for (const [place, [status, waiting]] of WAITING.entries()) {
    if (id % Math.floor(leads / waiting) === place) return status;
  }
  let left = mixed(id * 31) % 100;
  for (const [status, share] of OTHERS) {
    if (left < share) return status;
    left -= share;
  }
  return "closed";
}

/** Always the same, and as unlike another's as those of real people are. */
export function leadOf(id: number, leads: number): Lead {
  const random = mixed(id);
  const family = word(random % 40_009, 2 + (random % 2));
  const isHan = id % 25 === 0;
  const first = FIRST[random % FIRST.length] ?? "";
  const company = `${word(random % 30_011, 3)} ${SUFFIXES[random % SUFFIXES.length]}`;
  return {
    id,
    name: isHan
      ? `${HAN[random % HAN.length]}${HAN[(random >>> 5) % HAN.length]}${HAN[(random >>> 10) % HAN.length]}`
      : `${first} ${family}`,
    email: `${family.toLowerCase()}.${id}@${id % 3 === 0 ? "gmail.com" : `${company.split(" ")[0]?.toLowerCase()}.example`}`,
    phone: id % 4 === 0 ? null : `+49 ${30 + (random % 60)} ${1_000_000 + (random % 8_999_999)}`,
    company: id % 5 === 0 ? null : company,
    status: statusOf(id, leads),
  };
}

/** The steps of the log after the delivery. */
function stepsTo(status: Lead["status"]): string[] {
  if (status === "answered") return ["replied", "answer_enqueued", status];
  if (status === "ai_replied") return ["replied", "ai_enqueued", status];
  return [status];
}

type Rows = readonly (readonly unknown[])[];
type Insert = (table: string, columns: string, rows: Rows) => Promise<void>;

/**
 * Fills a new database with so many leads in all statuses, with their messages, emails and log: by SQL,
 * since the program would take hours.
 */
async function fill(
  leads: number,
  json: (text: string) => unknown,
  insert: Insert,
  at: (ms: number) => unknown,
): Promise<void> {
  const now = Date.now();
  for (let from = 1; from <= leads; from += ROWS) {
    const some = Array.from({ length: Math.min(ROWS, leads - from + 1) }, (_, row) =>
      leadOf(from + row, leads),
    );
    const when = at(now - 100 * DAY);
    await insert(
      "leads",
      "id, name, email, email_key, phone, company, vars, name_key, created_at, updated_at",
      some.map(({ id, name, email, phone, company }) => [
        ...[id, name, email, email, phone, company, json('{"city":"Berlin"}'), null, when, when],
      ]),
    );
    await insert(
      "lead_tags",
      "lead_id, tag",
      some.flatMap(({ id }) => [
        ...(id % 10 === 0 ? [[id, "fair-2026"]] : []),
        ...(id % 5_000 === 1 ? [[id, "vip"]] : []),
      ]),
    );
    const written = some.filter(({ status }) => status !== "none");
    const waits = new Set<string>(["sent", "follow_up", "answered", "ai_replied"]);
    await insert(
      "messages",
      "id, lead_id, mailbox, subject, status, trail, waiting_since, follow_ups, closed_at, revision, created_at",
      written.map(({ id, status }) => [
        ...[id, id, "default", "A quick chat", status, json("[]")],
        ...[waits.has(status) ? at(now) : null, status === "follow_up" ? 1 : 0],
        ...[status === "closed" ? when : null, 4, when],
      ]),
    );
    await insert(
      "emails",
      `message_id, mailbox, direction, kind, state, address, subject, text, rfc_message_id, "references", written_by, attempts, sent_at, not_before, created_at`,
      written.flatMap(({ id, email, status }) => {
        const mail = (direction: string, kind: string, state: string) => [
          ...[id, "default", direction, kind, state, email, "A quick chat"],
          "Hi there, open to a quick chat about how your team follows up on leads?",
          ...[`<${id}.${kind}@example.com>`, json("[]"), "person", 0],
          ...(state === "queued" ? [null, at(now + DAY), when] : [when, null, when]),
        ];
        const failed = status === "bounced" || status === "failed";
        const first = mail(
          "out",
          "first",
          failed ? "failed" : status === "enqueued" ? "queued" : "sent",
        );
        return [
          first,
          ...(status === "follow_up" ? [mail("out", "follow_up", "sent")] : []),
          ...(["replied", "answered", "ai_replied"].includes(status)
            ? [mail("in", "reply", "received")]
            : []),
          ...(status === "answered" ? [mail("out", "answer", "sent")] : []),
          ...(status === "ai_replied" ? [mail("out", "ai_reply", "sent")] : []),
        ];
      }),
    );
    await insert(
      "suppressions",
      "kind, hash, value, reason, message_id, cause, created_at",
      written.flatMap(({ id, email, status }) => {
        const reason = STOPPED_BY[status];
        if (reason === undefined) return [];
        return [["address", suppressionHash(email), email, reason, id, `email ${id}`, when]];
      }),
    );
    await insert(
      "outreach_logs",
      "message_id, log_at, step",
      written.flatMap(({ id, status }) =>
        (status === "enqueued" ? ["enqueued"] : ["enqueued", "sent", ...stepsTo(status)])
          .filter((step, place, all) => all.indexOf(step) === place)
          .map((step) => [id, when, step]),
      ),
    );
  }
}

export async function fillSqlite(path: string, leads: number): Promise<void> {
  await openSqlite(path, systemClock).close();
  const db = new Connection(path);
  db.pragma("synchronous = off");
  db.exec("begin");
  await fill(
    leads,
    (text) => text,
    async (table, columns, rows) => {
      const places = columns.split(",").map(() => "?");
      const statement = db.prepare(`insert into ${table} (${columns}) values (${places.join()})`);
      for (const row of rows) statement.run(...row);
    },
    (ms) => ms,
  );
  db.exec("commit");
  db.close();
}

export async function fillPostgres(url: string, leads: number): Promise<void> {
  await (await openPostgres({ url, password: null })).close();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await fill(
    leads,
    (text) => JSON.parse(text),
    async (table, columns, rows) => {
      if (rows.length === 0) return;
      const names = columns.split(",").map((each) => each.trim());
      const objects = rows.map((row) =>
        Object.fromEntries(names.map((name, place) => [name.replaceAll('"', ""), row[place]])),
      );
      await client.query(
        `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
        [JSON.stringify(objects)],
      );
    },
    (ms) => new Date(ms).toISOString(),
  );
  for (const table of ["leads", "messages"]) {
    await client.query(`select setval(pg_get_serial_sequence('${table}', 'id'), ${leads})`);
  }
  await client.query("analyze");
  await client.end();
}
