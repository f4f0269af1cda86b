// The shortest program that keeps the outbox's promise around nodemailer's pool: claim, mark before
// the final dot, result, each durable before the next step; the result of one mail and the claim of
// the next in one transaction, and all that comes in one turn of the event loop in one commit. It
// checks nothing, decides nothing and recovers nothing: what is left is what durability costs.
// node durable-pool.mjs PORT EMAILS CONNECTIONS TEXT DATABASE
import { Readable } from "node:stream";
import nodemailer from "nodemailer";
import { sqliteDriver } from "../../scripts/sqlite-driver.mjs";

const { default: Database } = await import(sqliteDriver());

const [port, emails, maxConnections] = process.argv.slice(2, 5).map(Number);
const [text, database] = process.argv.slice(5);

const db = new Database(database);
db.pragma("journal_mode = wal");
db.pragma("synchronous = full");
db.pragma("secure_delete = on");
const owned = "owner = 'bench' and state = 'sending'";
const claim = db.prepare(
  "update emails set state = 'sending', owner = 'bench' where id = ? and state = 'queued' returning address",
);
const mark = db.prepare(`update emails set marked_at = ? where id = ? and ${owned}`);
const settle = db.prepare(
  `update emails set state = 'sent', owner = null, sent_at = ? where id = ? and ${owned}`,
);
const step = db.prepare("update messages set status = 'sent', waiting_since = ? where id = ?");
const log = db.prepare(
  "insert into outreach_logs (log_at, message_id, step) values (?, ?, 'sent')",
);

let jobs = [];
const commit = db.transaction((all) => all.map(({ work }) => work())).immediate;
function write(work) {
  return new Promise((resolve) => {
    if (jobs.push({ work, resolve }) === 1) setTimeout(run, 5);
    if (jobs.length === maxConnections) run();
  });
}
function run() {
  const all = jobs;
  jobs = [];
  if (all.length === 0) return;
  const results = commit(all);
  all.forEach(({ resolve }, at) => {
    resolve(results[at]);
  });
}

const maxMessages = Number.POSITIVE_INFINITY;
const server = { host: "127.0.0.1", port };
const pool = nodemailer.createTransport({ ...server, pool: true, maxConnections, maxMessages });
let next = 1;
async function deliver() {
  let last = null;
  while (last !== null || next <= emails) {
    const [done, id] = [last, next <= emails ? next++ : null];
    const row = await write(() => {
      if (done !== null) for (const each of [settle, step, log]) each.run(Date.now(), done);
      return id === null ? null : claim.get(id);
    });
    last = id;
    if (id === null) return;
    // nodemailer sends the final dot when the text ends.
    const body = Readable.from(
      (async function* () {
        yield text;
        await write(() => mark.run(Date.now(), id));
      })(),
    );
    const from = "Ada Sales <ada@example.com>";
    await pool.sendMail({ from, to: row.address, subject: "A quick chat", text: body });
  }
}
await Promise.all(Array.from({ length: maxConnections }, deliver));
pool.close();
db.close();
