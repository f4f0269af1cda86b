const DAY = 86_400_000;

/** Emails of one message of the past: first, follow-up, reply, answer. */
const PER_MESSAGE = 4;

/**
 * The past of a busy year, as SQL, since a million emails by way of the program would take the
 * bench an hour: so many emails, all settled; of the messages one in fifty waits for its
 * follow-up, the others are over.
 */
export function fillPastOf(engine: "sqlite" | "postgres", emails: number): string[] {
  const messages = Math.ceil(emails / PER_MESSAGE);
  const now = Date.now();
  const at = (millis: string | number): string =>
    engine === "sqlite" ? `(${millis})` : `to_timestamp((${millis}) / 1000.0)`;
  const json = (text: string): string => (engine === "sqlite" ? `'${text}'` : `'${text}'::json`);
  const numbers =
    engine === "sqlite"
      ? `create temp table n as with recursive n(i) as
           (select 1 union all select i + 1 from n where i < ${messages}) select i from n`
      : `create temp table n as select generate_series(1, ${messages}) as i`;
  return [
    numbers,
    `insert into leads (id, name, email, email_key, vars, created_at, updated_at)
       select i, 'Lead ' || i, 'lead' || i || '@example.com', 'lead' || i || '@example.com',
         ${json("{}")}, ${at(now - 400 * DAY)}, ${at(now - 400 * DAY)} from n`,
    `insert into messages (id, lead_id, mailbox, subject, status, trail, waiting_since, follow_ups,
         closed_at, revision, created_at)
       select i, i, 'default', 'A quick chat',
         case when i % 50 = 0 then 'sent' when i % 3 = 0 then 'ai_replied' else 'closed' end,
         ${json("[]")}, case when i % 50 = 0 then ${at(now)} else null end, 0,
         case when i % 50 <> 0 and i % 3 <> 0 then ${at(now - 300 * DAY)} else null end, 4,
         ${at(now - 400 * DAY)} from n`,
    `insert into emails (message_id, mailbox, direction, kind, state, address, subject, text,
         rfc_message_id, "references", written_by, attempts, sent_at, created_at)
       select i, 'default', case when k = 2 then 'in' else 'out' end,
         case k when 0 then 'first' when 1 then 'follow_up' when 2 then 'reply' else 'ai_reply' end,
         case when k = 2 then 'received' else 'sent' end, 'lead' || i || '@example.com',
         'A quick chat', 'Hi there, open to a quick chat about how your team follows up on leads?',
         '<' || i || '.' || k || '@example.com>', ${json("[]")}, 'person', 0,
         ${at(`${now - 399 * DAY} + k * ${DAY}`)}, ${at(`${now - 399 * DAY} + k * ${DAY}`)}
       from n, (select 0 as k union all select 1 union all select 2 union all select 3) as kinds`,
    `insert into outreach_logs (message_id, log_at, step)
       select i, ${at(`${now - 399 * DAY} + k * ${DAY}`)},
         case k when 0 then 'enqueued' when 1 then 'sent' when 2 then 'follow_up'
           when 3 then 'replied' else 'ai_replied' end
       from n, (select 0 as k union all select 1 union all select 2 union all select 3
         union all select 4) as steps`,
  ];
}
