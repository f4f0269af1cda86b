// The shortest programs that store what `send --tag` stores. They skip nobody, lock nothing, print nothing.
// "pages": as ours, every lead is looked at before anything is stored, and others may write meanwhile.
// "at-once": one transaction, which keeps others from writing for as long as it takes.
// usage: node bulk-peer.mjs DATABASE TAG SUBJECT TEXT pages|at-once
import { randomUUID } from "node:crypto";
import Database from "better-sqlite3";
import { Liquid } from "liquidjs";

const [database, tag, subjectText, text, how] = process.argv.slice(2);
const engine = new Liquid({ strictVariables: true });
const [subjectOf, textOf] = [engine.parse(subjectText), engine.parse(text)];
const db = new Database(database);
db.pragma("synchronous = full");
const page = db.prepare(
  `select leads.* from leads join lead_tags on lead_id = id
   where tag = ? and id > ? order by id limit ?`,
);
const message = db.prepare(
  `insert into messages (lead_id, mailbox, subject, status, trail, follow_ups, revision, created_at)
   values (?, 'default', ?, 'enqueued', '[]', 0, 0, ?)`,
);
const email = db.prepare(
  `insert into emails (message_id, mailbox, direction, kind, state, address, subject, text, rfc_message_id,
     mailing, "references", written_by, attempts, not_before, created_at)
   values (?, 'default', 'out', 'first', 'queued', ?, ?, ?, ?, 'bulk', '[]', 'person', 0, ?, ?)`,
);
const log = db.prepare(
  `insert into outreach_logs (message_id, log_at, step, actor) values (?, ?, 'enqueued', 'person')`,
);

function rendered(lead) {
  const [first_name] = lead.name.split(" ");
  const facts = { ...JSON.parse(lead.vars), ...lead, first_name };
  return [engine.renderSync(subjectOf, facts), engine.renderSync(textOf, facts)];
}

function* pages() {
  for (let last = 0; ; ) {
    const leads = page.all(tag, last, 1_000);
    if (leads.length === 0) return;
    yield leads;
    last = leads.at(-1).id;
  }
}

function store(leads) {
  for (const lead of leads) {
    const now = Date.now();
    const [subject, body] = rendered(lead);
    const { lastInsertRowid: id } = message.run(lead.id, subject, now);
    email.run(id, lead.email, subject, body, `<${randomUUID()}@example.com>`, now, now);
    log.run(id, now);
  }
}

if (how === "at-once") {
  db.transaction(() => {
    for (const leads of pages()) store(leads);
  }).immediate();
} else {
  for (const leads of pages()) leads.forEach(rendered);
  for (const leads of pages()) db.transaction(store).immediate(leads);
}
db.close();
