import Connection from "better-sqlite3";
import { systemClock } from "../../src/service/clock.ts";
import type { Policy } from "../../src/service/policy.ts";
import { enqueue } from "../../src/service/send.ts";
import { openSqlite } from "../../src/store/sqlite/open.ts";

const DAY = 86_400_000;
const BATCH = 500;

/** The defaults, without a configuration. */
const policy: Policy = {
  mailbox: "default",
  sender: {
    from: '"Ada Sales" <ada@example.com>',
    name: "Ada Sales",
    address: "ada@example.com",
    replyTo: null,
    signature: null,
  },
  silence: { followUpAfter: [DAY], closeAfter: DAY },
  answer: { mode: "off", delay: 0, minPause: 60_000, maxRounds: 3 },
  followUpText: null,
  followUpUnread: false,
  inboxConfigured: false,
};

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
        await enqueue(queries, policy, { lead, address, subject: "A quick chat", text }, now);
      }
    });
  }
  await store.close();
}

/** Emails of one message of the past: first, follow-up, reply, answer. */
const PER_MESSAGE = 4;

/**
 * A new database with the past of a busy year: so many emails, all settled; of the messages one
 * in fifty waits for its follow-up, the others are over. Written as SQL, since a million emails
 * by way of the program would take the bench an hour.
 */
export async function fillPast(database: string, emails: number): Promise<void> {
  await openSqlite(database, systemClock).close();
  const db = new Connection(database);
  db.pragma("synchronous = off");
  const messages = Math.ceil(emails / PER_MESSAGE);
  const now = Date.now();
  db.exec(`
    begin;
    create temp table n as
      with recursive n(i) as (select 1 union all select i + 1 from n where i < ${messages})
      select i from n;
    insert into leads (id, name, email, email_key, vars, created_at, updated_at)
      select i, 'Lead ' || i, 'lead' || i || '@example.com', 'lead' || i || '@example.com', '{}',
        ${now - 400 * DAY}, ${now - 400 * DAY} from n;
    insert into messages (id, lead_id, mailbox, subject, status, trail, waiting_since, follow_ups,
        closed_at, revision, created_at)
      select i, i, 'default', 'A quick chat',
        case when i % 50 = 0 then 'sent' when i % 3 = 0 then 'ai_replied' else 'closed' end, '[]',
        case when i % 50 = 0 then ${now} else null end, 0,
        case when i % 50 <> 0 and i % 3 <> 0 then ${now - 300 * DAY} else null end, 4,
        ${now - 400 * DAY} from n;
    insert into emails (message_id, mailbox, direction, kind, state, address, subject, text,
        rfc_message_id, "references", written_by, attempts, sent_at, created_at)
      select i, 'default', case when k = 2 then 'in' else 'out' end,
        case k when 0 then 'first' when 1 then 'follow_up' when 2 then 'reply' else 'ai_reply' end,
        case when k = 2 then 'received' else 'sent' end, 'lead' || i || '@example.com',
        'A quick chat', 'Hi there, open to a quick chat about how your team follows up on leads?',
        '<' || i || '.' || k || '@example.com>', '[]', 'person', 0,
        ${now - 399 * DAY} + k * ${DAY}, ${now - 399 * DAY} + k * ${DAY}
      from n, (select 0 as k union all select 1 union all select 2 union all select 3);
    insert into outreach_logs (message_id, log_at, step)
      select i, ${now - 399 * DAY} + k * ${DAY},
        case k when 0 then 'enqueued' when 1 then 'sent' when 2 then 'follow_up' when 3 then 'replied' else 'ai_replied' end
      from n, (select 0 as k union all select 1 union all select 2 union all select 3 union all select 4);
    commit;
  `);
  db.close();
}
