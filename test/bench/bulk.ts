import { copyFileSync } from "node:fs";
import { join } from "node:path";
import Connection from "better-sqlite3";
import { systemClock } from "../../src/service/ports/clock.ts";
import { openSqlite } from "../../src/store/sqlite/open.ts";
import {
  cleanEnv,
  inTempFolder,
  type Measurement,
  measure,
  median,
  PROGRAM,
  type Run,
} from "./support.ts";

const TAG = "fair-2026";
const SUBJECT = "A question about {{ company }}";
const TEXT = `Hi {{ first_name }},

we met at the fair in {{ city }}, and I have thought about {{ company }} since. Teams like yours spend hours
each week on following up, and most of the leads that are lost were never answered a second time.

Would you like to see in fifteen minutes how others in {{ city }} do it? Any day after ten suits me.

Best regards,
Ada`;

/** Leads as an import of a fair's list leaves them, all with the tag. */
function fillTag(database: string, leads: number): void {
  const now = Date.now();
  const db = new Connection(database);
  db.pragma("synchronous = off");
  for (const statement of [
    `create temp table n as with recursive n(i) as
       (select 1 union all select i + 1 from n where i < ${leads}) select i from n`,
    `insert into leads (id, name, email, email_key, company, company_domain, title, vars, created_at,
         updated_at)
       select i, case i % 4 when 0 then 'Jane' when 1 then 'John' when 2 then 'Ana' else 'Omar' end || ' Doe', 'Jane.' || i || '@company' || (i % 9973) || '.com',
         'jane.' || i || '@company' || (i % 9973) || '.com', 'Company ' || (i % 9973),
         'company' || (i % 9973) || '.com', 'Buyer', '{"city":"Berlin"}', ${now}, ${now} from n`,
    `insert into lead_tags (lead_id, tag) select i, '${TAG}' from n`,
  ]) {
    db.exec(statement);
  }
  db.pragma("wal_checkpoint(truncate)");
  db.close();
}

const PEER = join(import.meta.dirname, "bulk-peer.mjs");

/** Mails a second that `send --tag` queues, against the shortest program that stores the same. */
export async function benchBulk(leads: number, rounds: number): Promise<Measurement[]> {
  return inTempFolder(async (folder) => {
    const filled = join(folder, "filled.db");
    await openSqlite(filled, systemClock).close();
    fillTag(filled, leads);
    const run = (args: (database: string) => string[]): Promise<Run> =>
      inTempFolder(async (home) => {
        const database = join(home, "tickler.db");
        copyFileSync(filled, database);
        const env = { TICKLER_HOME: home, TICKLER_FROM: "Ada Sales <ada@example.com>" };
        const took = measure(args(database), cleanEnv(env));
        requireStored(database, leads);
        return took;
      });
    const ours: Run[] = [];
    const pages: Run[] = [];
    const atOnce: Run[] = [];
    for (let round = 0; round < rounds; round += 1) {
      pages.push(await run((database) => [PEER, database, TAG, SUBJECT, TEXT, "pages"]));
      atOnce.push(await run((database) => [PEER, database, TAG, SUBJECT, TEXT, "at-once"]));
      ours.push(
        await run(() => [PROGRAM, "send", "--tag", TAG, "--subject", SUBJECT, "--text", TEXT]),
      );
    }
    const what = `send --tag to ${leads} leads`;
    return [
      ...compare(`${what} ÷ the shortest program`, ours, pages, leads, { least: 0.7 }),
      ...compare(`${what} ÷ one transaction`, ours, atOnce, leads, null),
    ];
  });
}

function compare(
  what: string,
  ours: readonly Run[],
  peer: readonly Run[],
  leads: number,
  budget: Measurement["budget"],
): Measurement[] {
  const of = (runs: readonly Run[], by: keyof Run) => median(runs.map((each) => each[by]));
  const rates = (by: "ms" | "cpu") => {
    const [us, them] = [ours, peer].map((runs) => (leads / of(runs, by)) * 1_000) as [
      number,
      number,
    ];
    return { ours: `${us.toFixed(0)}/s`, peer: `${them.toFixed(0)}/s`, ratio: us / them, budget };
  };
  const [us, them] = [of(ours, "mb"), of(peer, "mb")];
  const memory = { ours: `${us.toFixed(0)} MB`, peer: `${them.toFixed(0)} MB`, ratio: us / them };
  return [
    { what, ...rates("ms") },
    { what: `${what}: by CPU`, ...rates("cpu") },
    { what: `${what}: memory`, ...memory, budget: null },
  ];
}

/** @throws where not every lead has a mail in the outbox */
function requireStored(database: string, leads: number): void {
  const db = new Connection(database, { readonly: true });
  const count = db.prepare(
    `select count(*) from messages
     join emails on emails.message_id = messages.id and state = 'queued' and text like 'Hi ___%,%Company%'
     join outreach_logs on outreach_logs.message_id = messages.id`,
  );
  const stored = count.pluck().get();
  db.close();
  if (stored !== leads) throw new Error(`${stored} of ${leads} mails were stored`);
}
