import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Connection from "better-sqlite3";
import pg from "pg";
import { systemClock } from "../../src/service/ports/clock.ts";
import { openPostgres } from "../../src/store/postgres/open.ts";
import { openSqlite } from "../../src/store/sqlite/open.ts";
import { PostgresCluster } from "../support/postgres/cluster.ts";
import { available } from "../support/postgres/programs.mts";
import {
  cleanEnv,
  inTempFolder,
  type Measurement,
  measure,
  median,
  PROGRAM,
  ROOT,
  ratioOf,
} from "./support.ts";

type Engine = "sqlite" | "postgres";

const DAY = 86_400_000;

/** Of a campaign of two steps with two variants each: so many people for each one who replies. */
const PER_REPLY = 18;

/** How `stats` does beside the SQL that reads the same columns, and how long it takes on a server. */
export async function benchStats(messages: number, rounds: number): Promise<Measurement[]> {
  const onFile = await inTempFolder(async (folder) => {
    const path = join(folder, "tickler.db");
    await openSqlite(path, systemClock).close();
    const db = new Connection(path);
    db.pragma("synchronous = off");
    for (const statement of campaignOf("sqlite", messages)) db.exec(statement);
    db.exec("analyze");
    db.close();
    return compare("sqlite", messages, rounds, folder, cleanEnv({ TICKLER_HOME: folder }));
  });
  if (!available()) {
    console.log("stats: no PostgreSQL server is installed");
    return onFile;
  }
  const cluster = await PostgresCluster.start();
  try {
    const url = await cluster.createDatabase();
    const store = await openPostgres({ url, password: null });
    await store.close();
    const client = new pg.Client(url);
    await client.connect();
    for (const statement of campaignOf("postgres", messages)) await client.query(statement);
    await client.query("vacuum analyze");
    await client.end();
    const onServer = await inTempFolder(async (folder) =>
      compare(
        ...(["postgres", messages, rounds, folder] as const),
        cleanEnv({ TICKLER_HOME: folder, TICKLER_DB: url }),
      ),
    );
    return [...onFile, ...onServer];
  } finally {
    await cluster.stop();
  }
}

function compare(
  engine: Engine,
  messages: number,
  rounds: number,
  folder: string,
  env: Record<string, string>,
): Measurement[] {
  return (["all", "variant"] as const).flatMap((by) => {
    const peer = join(folder, `${by}.cjs`);
    writeFileSync(peer, bareProgram(engine, by));
    const args = [PROGRAM, "stats", ...(by === "all" ? [] : ["--by", by]), "--json"];
    const name = `${args.slice(1, -1).join(" ")}, ${engine}, ${messages} messages`;
    const ratio = {
      what: `${name} ÷ bare SQL`,
      ...ratioOf(args, [peer], env, rounds),
      budget: { most: 1.2 },
    };
    if (engine === "sqlite") return [ratio];
    const seconds = median(Array.from({ length: rounds }, () => measure(args, env).ms / 1_000));
    return [
      ratio,
      {
        what: `${name}: of 3 seconds`,
        ...{ ours: `${seconds.toFixed(1)} s`, peer: "3 s", ratio: seconds / 3 },
        budget: { most: 1 },
      },
    ];
  });
}

/** A program that asks for the same columns, and adds nothing up that the database can add up. */
function bareProgram(engine: Engine, by: "all" | "variant"): string {
  const day =
    engine === "sqlite"
      ? "e.sent_at / 86400000"
      : "floor(date_part('epoch', e.sent_at) / 86400)::int";
  const columns = by === "all" ? "" : `m.sequence_id, e.step, e.variant, ${day},`;
  const join_ = by === "all" ? "" : "join messages m on m.id = e.message_id";
  const mails = `select ${columns} count(*), sum(case when e.state = 'sent' then 1 else 0 end)
    from emails e ${join_} where e.kind in ('first', 'follow_up') and e.state in ('sent', 'failed')
      and e.sent_at is not null
    ${by === "all" ? "" : `group by 1, 2, 3, 4`}`;
  const answers = `select ${by === "all" ? "" : "m.sequence_id, e.step, e.variant,"}
      e.sent_at, min(a.sent_at), max(a.reading ->> 'intent'), max(cast(a.holds as text)), max(a.kind)
    from emails a join emails e on e.id = (
      select c.id from emails c where c.message_id = a.message_id and c.kind in ('first', 'follow_up')
        and c.state = 'sent' and c.sent_at <= a.sent_at
      order by case when a.in_reply_to in (c.rfc_message_id, c.assigned_id) then 0 else 1 end,
        c.sent_at desc, c.id desc limit 1) ${join_}
    where a.direction = 'in' and a.kind in ('reply', 'unsubscribe', 'complaint')
      and a.state = 'received'
    group by a.message_id, e.id ${by === "all" ? "" : ", m.sequence_id"}`;
  const queries = JSON.stringify([mails, answers]);
  const modules = (name: string): string => JSON.stringify(join(ROOT, "node_modules", name));
  return engine === "sqlite"
    ? `const db = new (require(${modules("better-sqlite3")}))(process.env.TICKLER_HOME + "/tickler.db");
for (const query of ${queries}) db.prepare(query).all();`
    : `const client = new (require(${modules("pg")}).Client)(process.env.TICKLER_DB);
(async () => {
  await client.connect();
  for (const query of ${queries}) await client.query(query);
  await client.end();
})();`;
}

/** A campaign of 100 days as SQL: two mails to everybody, and the replies of some. */
function campaignOf(engine: Engine, messages: number): string[] {
  const start = Date.now() - 190 * DAY;
  const at = (millis: string): string =>
    engine === "sqlite" ? `(${millis})` : `to_timestamp((${millis}) / 1000.0)`;
  const json = (text: string): string => (engine === "sqlite" ? `'${text}'` : `'${text}'::json`);
  // PostgreSQL multiplies integers as such.
  const day = engine === "sqlite" ? `${DAY}` : `${DAY}::bigint`;
  const text = "'Hi there, open to a quick chat about how your team follows up on leads? ' || i";
  const emails = `insert into emails (message_id, mailbox, direction, kind, state, address, subject, text,
    rfc_message_id, "references", written_by, attempts, sent_at, created_at, step, variant,
    in_reply_to, reading)`;
  return [
    engine === "sqlite"
      ? `create temp table n as with recursive n(i) as
           (select 1 union all select i + 1 from n where i < ${messages}) select i from n`
      : `create temp table n as select generate_series(1, ${messages}) as i`,
    `insert into leads (id, name, email, email_key, vars, created_at, updated_at)
       select i, 'Lead ' || i, 'lead' || i || '@example.com', 'lead' || i || '@example.com',
         ${json("{}")}, ${at(`${start}`)}, ${at(`${start}`)} from n`,
    `insert into sequences (id, name, version, digest, source, files, promoted, created_at)
       values (1, 'fair', 1, '', '', ${json("{}")}, ${json("{}")}, ${at(`${start}`)})`,
    `insert into messages (id, lead_id, mailbox, subject, status, trail, follow_ups, revision, created_at,
         sequence_id, step)
       select i, i, 'default', 'A quick chat', 'closed', ${json("[]")}, 1, 4, ${at(`${start}`)}, 1, 2
       from n`,
    `${emails}
       select i, 'default', 'out', case k when 1 then 'first' else 'follow_up' end, 'sent',
         'lead' || i || '@example.com', 'A quick chat', ${text}, '<' || i || '.' || k || '@example.com>',
         ${json("[]")}, 'person', 0,
         ${at(`${start} + (i % 100 + k * 3) * ${day} + (i % 97) * 300000`)},
         ${at(`${start}`)}, k, case i % 2 when 0 then 'a' else 'b' end, null, null
       from n, (select 1 as k union all select 2) as steps`,
    `${emails}
       select i, 'default', 'in', 'reply', 'received', 'lead' || i || '@example.com',
         'Re: A quick chat', ${text}, '<' || i || '.r@example.com>', ${json("[]")}, 'lead', 0,
         ${at(`${start} + (i % 100 + 6) * ${day} + (i % 7919) * 60000`)}, ${at(`${start}`)}, null,
         null, '<' || i || '.2@example.com>',
         case i % 5 when 0 then null when 1 then ${json('{"intent":"interested","until":null}')}
           else ${json('{"intent":"not_interested","until":null}')} end
       from n where i % ${PER_REPLY} = 0`,
  ];
}
