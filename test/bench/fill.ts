import Connection from "better-sqlite3";
import { filesIn } from "../../src/app/file-source.ts";
import { parseToml } from "../../src/config/toml/toml.ts";
import { plainBody } from "../../src/service/body/body.ts";
import { systemClock } from "../../src/service/ports/clock.ts";
import { enqueue } from "../../src/service/send/enqueue.ts";
import { uniformPolicy } from "../../src/service/services.ts";
import { openSqlite } from "../../src/store/sqlite/open.ts";
import { fillPastOf } from "./past.ts";

const DAY = 86_400_000;
const BATCH = 500;

/** The defaults, without a configuration. */
const policy = uniformPolicy({
  mailbox: "default",
  sender: {
    from: '"Ada Sales" <ada@example.com>',
    name: "Ada Sales",
    address: "ada@example.com",
    replyTo: null,
    signature: null,
    postalAddress: null,
    unsubscribeUrl: null,
    unsubscribeHeader: "bulk",
  },
  followUps: { followUpAfter: [DAY], closeAfter: DAY },
  answer: { mode: "off", delay: 0, minPause: 60_000, maxRounds: 3 },
  answered: { remindAfter: 3 * 86_400_000, nudgeAfter: [], closeAfter: 30 * 86_400_000 },
  nudgeText: null,
  quote: true,
  stop: { person: "all", company: "hold", maxOpen: null },
  followUpText: null,
  followUpBy: "text",
  ai: { maxPerDay: 200 },
  limits: {
    ...{ windows: [], holidays: [], timezone: "UTC", maxPerDay: null, maxPerTick: null, minGap: 0 },
    aiWindows: [],
    ...{ ramp: null, maxPerDomain: null, maxBounces: 0.05, gate: false },
  },
  rich: { format: "text", maxSize: 10_000_000, files: filesIn(".") },
  parseToml,
  playbook: async () => null,
  followUpUnread: false,
  inboxConfigured: false,
  check: { maxAge: 30 * 86_400_000, accept: [], maxPerCompany: 5 },
  onlyChecked: false,
});

/** A new database with so many leads, each with a first email that waits in the outbox. */
export async function fillOutbox(database: string, emails: number, text: string): Promise<void> {
  const store = openSqlite(database, systemClock);
  const now = new Date();
  for (let at = 0; at < emails; at += BATCH) {
    await store.write(async (queries) => {
      for (let each = at; each < Math.min(at + BATCH, emails); each += 1) {
        const address = `lead${each}@example.com`;
        const facts = { phone: null, company: null, title: null, timezone: null };
        const input = { ...facts, name: `Lead ${each}`, email: address, tags: [], vars: {} };
        const lead = await queries.leads.insert(input, now);
        await enqueue(
          queries,
          policy,
          { lead, address, subject: "A quick chat", body: plainBody(text) },
          now,
        );
      }
    });
  }
  await store.close();
}

/** A new database with the past of a busy year: so many emails. */
export async function fillPast(database: string, emails: number): Promise<void> {
  await openSqlite(database, systemClock).close();
  const db = new Connection(database);
  db.pragma("synchronous = off");
  for (const statement of fillPastOf("sqlite", emails)) db.exec(statement);
  db.close();
}

/**
 * A new database in which every lead waits after a first email, and `due` of them are due for the
 * follow-up.
 */
export async function fillWaiting(database: string, leads: number, due: number): Promise<void> {
  await openSqlite(database, systemClock).close();
  const db = new Connection(database);
  db.pragma("synchronous = off");
  const now = Date.now();
  const since = `case when i <= ${due} then ${now - 25 * (DAY / 24)} else ${now - DAY / 24} end`;
  for (const statement of [
    `create temp table n as with recursive n(i) as
       (select 1 union all select i + 1 from n where i < ${leads}) select i from n`,
    `insert into leads (id, name, email, email_key, vars, created_at, updated_at)
       select i, 'Lead ' || i, 'lead' || i || '@example.com', 'lead' || i || '@example.com', '{}',
         ${now}, ${now} from n`,
    `insert into messages (id, lead_id, mailbox, subject, status, trail, waiting_since, follow_ups,
         revision, created_at)
       select i, i, 'default', 'A quick chat', 'sent', '[]', ${since}, 0, 2, ${since} from n`,
    `insert into emails (message_id, mailbox, direction, kind, state, address, subject, text,
         rfc_message_id, "references", written_by, attempts, sent_at, created_at)
       select i, 'default', 'out', 'first', 'sent', 'lead' || i || '@example.com', 'A quick chat',
         'Hi there, open to a quick chat?', '<' || i || '@example.com>', '[]', 'person', 0,
         ${since}, ${since} from n`,
  ]) {
    db.exec(statement);
  }
  db.close();
}
