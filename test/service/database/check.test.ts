import { createHash } from "node:crypto";
import Connection from "better-sqlite3";
import { expect, it } from "vitest";
import {
  type CheckReport,
  checkDatabase,
  MOST_PROBLEMS,
} from "../../../src/service/database/check/check.ts";
import { CHECKS } from "../../../src/service/database/check/problem.ts";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { undo } from "../../../src/service/inbox/undo.ts";
import { setPaused } from "../../../src/service/leads/leads.ts";
import { suppress, unsuppress } from "../../../src/service/leads/suppress.ts";
import { inspectSqlite } from "../../../src/store/sqlite/inspect.ts";
import { DAY } from "../../support/world/builders.ts";
import { counted, type World, world } from "../../support/world/world.ts";

async function checkOf({ store }: World): Promise<CheckReport> {
  const report = await inspectSqlite(store.location, (reader) => checkDatabase(reader));
  if (!report) throw new Error("there is no database");
  return report;
}

/** Message 1 and its lead: sent, followed up and replied to; message 2: queued. */
async function used(): Promise<World> {
  const w = world({ answer: { mode: "off", delay: 0, minPause: 0, maxRounds: 3 } });
  const { message } = await w.sent();
  w.clock.advance(DAY);
  await w.tick();
  await replyByHand(w.services, message.id, "Tell me more.");
  await w.queued();
  await suppress(w.services, "nobody@example.com", null);
  return w;
}

/** What something else than Tickler does to the file. */
function tamper({ store }: World, ...statements: readonly string[]): void {
  const db = new Connection(store.location);
  db.pragma("foreign_keys = off");
  for (const statement of statements) db.exec(statement);
  db.close();
}

it("finds nothing wrong with what Tickler has stored, and counts what it looked at", async () => {
  expect(await checkOf(await used())).toEqual({
    engine: "sqlite",
    checked: expect.objectContaining({
      ...{ leads: 2, messages: 2, emails: 4, outreach_logs: 5, suppressions: 1 },
    }),
    found: 0,
    problems: [],
  });
});

/** Message 1 has followed a sequence, of which two mails were delivered. */
const FOLLOWS = `insert into sequences (id, name, version, digest, source, files, promoted, created_at)
    values (1, 'fair', 1, '', '', '{}', '{}', 0);
  update messages set sequence_id = 1, step = 2 where id = 1`;

const seen = new Set<string>();

it.each<[check: string, sql: string, messageId: number | null, detail: RegExp]>([
  ["orphan", "delete from messages where id = 2", 2, /^emails 4 belongs to message_id 2, which/],
  [
    "orphan",
    "insert into lead_tags values (77, 'fair')",
    null,
    /^lead_tags 77 fair belongs to lead_id 77/,
  ],
  [
    "date",
    "update emails set sent_at = 9007199254740991 where id = 1",
    1,
    /^emails 1 has a strange date in sent_at$/,
  ],
  ["date", "update leads set created_at = 'soon'", null, /^leads 1 has a strange date in created/],
  ["value", "update messages set status = 'lost' where id = 2", 2, /no status "lost"/],
  ["value", "update emails set state = 'lost' where id = 4", 2, /no state of an email "lost"/],
  ["value", "update emails set state = 'received' where id = 4", 2, /a first can't be received/],
  ["value", "update emails set direction = 'in' where id = 4", 2, /direction "in"/],
  ["value", "update outreach_logs set step = 'x' where message_id = 2", 2, /no step "x"/],
  ["log", "update messages set status = 'closed', closed_at = 0 where id = 1", 1, /with replied/],
  ["log", "delete from outreach_logs where message_id = 2", 2, /its log has no status/],
  ["log", "delete from outreach_logs where step = 'enqueued'", 1, /its log begins with sent/],
  ["course", "delete from outreach_logs where step in ('sent', 'follow_up')", 1, /to replied/],
  ["state", "update emails set state = 'cancelled' where id = 4", 2, /is not under way/],
  ["state", "update emails set state = 'draft' where id = 4", 2, /\(first\) is draft/],
  ["state", "update emails set state = 'cancelled' where id = 3", 1, /there is no reply/],
  [
    "state",
    "insert into outreach_logs (message_id, log_at, step) values (1, 0, 'closed'); update messages set status = 'closed' where id = 1",
    1,
    /nobody knows when/,
  ],
  [
    "one_at_a_time",
    "update emails set message_id = 2, kind = 'first', state = 'queued' where id = 2",
    2,
    /first emails|leave at once/,
  ],
  ["email", "update emails set rfc_message_id = null where id = 4", 2, /has no Message-ID$/],
  ["email", "update emails set sent_at = null where id = 1", 1, /no date of its delivery/],
  ["email", "update emails set state = 'sending' where id = 4", 2, /has no owner/],
  ["email", "update emails set state = 'uncertain' where id = 4", 2, /has no mark/],
  ["stuck", "update leads set email = null, email_key = null where id = 2", 2, /has no address$/],
  ["stuck", "update emails set not_before = null where id = 4", 2, /no date from which/],
  ["follow_ups", "update messages set follow_ups = 2 where id = 1", 1, /counts 2 .* were 1$/],
  ["address", "update leads set email_key = 'x' where id = 1", null, /but is found by x/],
  ["suppression", "update suppressions set value = 'else@example.com'", null, /would not be found/],
  ["suppression", "update suppressions set value = null, hash = 'x'", null, /who was erased/],
  [
    "lookup",
    "delete from lead_statuses where lead_id = 1",
    null,
    /^lead 1 is replied, but .* nothing$/,
  ],
  ["lookup", "update lead_statuses set status = 'sent' where lead_id = 1", null, /as sent$/],
  [
    "lookup",
    "drop trigger lead_search_update; update leads set name = 'Somebody Else' where id = 1",
    null,
    /^the index of texts has \d+ trigrams/,
  ],
  ["lookup", "insert into lead_search (lead_search) values ('delete-all')", null, /\d+ trigrams/],
  [
    "steps",
    `${FOLLOWS}; update messages set step = 3 where id = 1`,
    1,
    /of step 3 there is no mail/,
  ],
  ["steps", `${FOLLOWS}; update messages set step = -1 where id = 1`, 1, /none below 0/],
  [
    "steps",
    `${FOLLOWS}; delete from outreach_logs where id in (select id from outreach_logs where message_id = 1 and step = 'replied');
     update messages set status = 'follow_up', step = 1 where id = 1; delete from emails where id = 3`,
    1,
    /counts 1 steps .* but step 2 was delivered$/,
  ],
  [
    "tasks",
    `${FOLLOWS}; insert into tasks (id, message_id, step, text, state, wait_until, after_wait, created_at)
       values (7, 1, 2, 'Call', 'open', 0, 'go_on', 0)`,
    1,
    /is replied, but task 7 of its sequence waits/,
  ],
  [
    "orphan",
    "update messages set sequence_id = 9 where id = 1",
    1,
    /^messages 1 belongs to sequence_id 9, which is not there$/,
  ],
  ["engine", "drop index emails_outbox", null, /^the index emails_outbox is missing$/],
  ["engine", "update messages set trail = '[' where id = 1", null, /^1 rows of messages hold/],
  ["schema", "pragma user_version = 1", null, /^the schema is 1, this program's is/],
])("finds what is wrong with the %s: %s", async (check, sql, messageId, detail) => {
  seen.add(check);
  const w = await used();
  tamper(w, sql);
  const { found, problems } = await checkOf(w);
  expect(found).toBe(problems.length);
  const matching = problems.find((each) => each.check === check && detail.test(each.detail));
  expect(matching, JSON.stringify(problems)).toMatchObject({ messageId });
  expect(matching?.hint).not.toBe("");
});

it("finds two rows with one Message-ID where the index is gone", async () => {
  seen.add("duplicate");
  const w = await used();
  tamper(
    w,
    "drop index emails_rfc_message_id",
    "update emails set rfc_message_id = '<a@b>' where id in (1, 4)",
    "create index emails_rfc_message_id on emails (rfc_message_id)",
  );
  const { problems } = await checkOf(w);
  expect(problems).toEqual([
    expect.objectContaining({ check: "duplicate", emailId: 4, messageId: 2 }),
  ]);
});

it("sees mail that is queued for an address or a domain that was suppressed since", async () => {
  const w = await used();
  const { leads } = { leads: await w.store.read((queries) => queries.leads.page({}, 1, 1)) };
  const address = leads[0]?.lead.email ?? "";
  for (const what of [address, address.slice(address.indexOf("@") + 1)]) {
    await suppress(w.services, what, null);
    expect((await checkOf(w)).problems).toMatchObject([
      { check: "stuck", messageId: 2, emailId: 4, hint: expect.stringContaining("tickler tick") },
    ]);
    if (what === address) await unsuppress(w.services, address);
  }
  await w.tick();
  expect((await checkOf(w)).problems).toEqual([]);
});

it("does not take mail that waits for its time, or for a paused lead, for stuck", async () => {
  const w = await used();
  tamper(
    w,
    "update emails set not_before = not_before + 86400000 where id = 4",
    "update leads set paused_at = created_at where id = 2",
  );
  expect((await checkOf(w)).problems).toEqual([]);
});

it("does not take mail for stuck that a tick withdraws once a pause is over", async () => {
  const w = await used();
  const [first] = await w.store.read((queries) => queries.leads.page({}, 1, 1));
  const { id, email } = first?.lead ?? { id: 0, email: "" };
  await setPaused(w.services, id, true);
  await suppress(w.services, email ?? "", null);
  expect(counted(await w.tick())).toEqual({});
  expect((await checkOf(w)).problems).toEqual([]);
  await setPaused(w.services, id, false);
  expect((await checkOf(w)).problems).toMatchObject([{ check: "stuck", emailId: 4 }]);
  await w.tick();
  expect((await w.thread(2)).emails).toMatchObject([{ id: 4, state: "cancelled" }]);
  expect((await checkOf(w)).problems).toEqual([]);
});

it("has a test for everything that it looks after", () => {
  expect([...seen].sort()).toEqual([...CHECKS].sort());
});

it("knows an erased lead's suppression by its hash", async () => {
  const w = await used();
  const hash = createHash("sha256").update("nobody@example.com").digest("hex");
  tamper(w, `update suppressions set value = null where hash = '${hash}'`);
  expect((await checkOf(w)).problems).toEqual([]);
});

it("tells of no more problems than a person reads, but counts them all", async () => {
  const w = await used();
  const many = `with recursive n(i) as (select 1 union all select i + 1 from n where i < 1500)
    insert into messages (lead_id, mailbox, subject, status, trail, follow_ups, revision, created_at)
      select 1, 'default', '', 'sent', '[]', 0, 0, 0 from n`;
  tamper(w, many);
  const { found, problems } = await checkOf(w);
  // Each has no log, no email that was sent, and no first email.
  expect({ found, told: problems.length }).toEqual({ found: 4_500, told: MOST_PROBLEMS });
});

it("finds nothing wrong after an undo", async () => {
  const w = await used();
  await undo(w.services, 1);
  expect((await checkOf(w)).problems).toEqual([]);
});

it("knows that a reply may come to an email that was in doubt", async () => {
  const w = await used();
  w.mailer.fate = () => "answer lost";
  await w.tick();
  expect(await w.status(2)).toBe("enqueued");
  await replyByHand(w.services, 2, "Yes?");
  expect((await checkOf(w)).problems).toEqual([]);
});

it("can be stopped", async () => {
  const w = await used();
  const stop = AbortSignal.abort();
  await expect(
    inspectSqlite(w.store.location, (reader) => checkDatabase(reader, { stop })),
  ).rejects.toThrow("the check was stopped");
});

it("says nothing of a file that is not there, and makes none", async () => {
  const w = await used();
  expect(await inspectSqlite(`${w.folder}/none.db`, (reader) => checkDatabase(reader))).toBeNull();
});
