import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Connection from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { undo } from "../../../src/service/inbox/undo.ts";
import { removeLead } from "../../../src/service/leads/erase.ts";
import { addLead, editLead } from "../../../src/service/leads/leads.ts";
import { listSuppressions, suppress } from "../../../src/service/leads/suppress.ts";
import { pauseOutbox, resumeOutbox } from "../../../src/service/outbox/pause.ts";
import type { Store } from "../../../src/service/ports/index.ts";
import { sendOne } from "../../../src/service/send/send.ts";
import { engines, type RunningEngine } from "../../support/store/engines.ts";
import { DAY, NOON } from "../../support/world/builders.ts";
import { mailFrom } from "../../support/world/memory-inbox.ts";
import { errorOf, World } from "../../support/world/world.ts";

const FORMER = "Johanna.Former@one.example";
const PRESENT = "johanna.present@two.example";
const SECOND = "johanna_second@three.example";
const ADDRESSES = [FORMER, PRESENT, SECOND];

/** How many leads there are besides, so that pages are split and merged. */
const OTHERS = 400;

/** Gives somebody a history that leaves an address wherever one can stand. @returns the lead's id */
async function history(it: World): Promise<number> {
  const other = await it.lead({ email: "mary@elsewhere.example" });
  for (let at = 0; at < OTHERS; at++) {
    if (at === OTHERS / 2) await it.lead({ name: "Johanna Doe", email: FORMER });
    await addLead(it.services, { name: `Lead ${at}`, email: `lead-${at}@filler.example` });
  }
  const { id } = (await it.store.read((queries) => queries.leads.byAddress(FORMER))) ?? { id: 0 };
  const reason = { rule: "verifier", verdict: "bad", at: NOON.toISOString() } as const;
  await it.store.write((queries) =>
    queries.checks.store([
      {
        ...{ leadId: other.id, emailKey: "mary@elsewhere.example", verdict: "bad" },
        ...{ reasons: [{ ...reason, detail: `is ${SECOND}, too` }], checkedAt: NOON },
      },
      {
        ...{ leadId: id, emailKey: FORMER.toLowerCase(), verdict: "bad", checkedAt: NOON },
        reasons: [{ ...reason, detail: FORMER }],
      },
    ]),
  );
  const elsewhere = await sendOne(it.services, other.id, { text: "Are you open to a chat?" });
  await it.store.write(async ({ tasks }) => {
    const task = { step: 2, waitUntil: NOON, afterWait: "go_on", text: `Call ${FORMER}` } as const;
    const { id: taskId } = await tasks.add(
      { ...task, messageId: elsewhere.thread.message.id },
      NOON,
    );
    await tasks.settle(taskId, "skipped", `ask ${SECOND.toUpperCase()}`, NOON);
  });
  // What a hook's program said of somebody else, wherever it is kept.
  await it.store.write(async ({ hooks }) => {
    const error = `ended with exit code 1: ${SECOND} is unknown`;
    const at = { leadId: other.id, eventId: 1, hook: "crm" };
    await hooks.add("crm", "seed", 0);
    await hooks.update("crm", { lastError: error });
    await hooks.hold({ ...at, tries: 1, since: NOON, nextAt: null, error, deadAt: null });
    await hooks.addRun({ ...at, at: NOON, took: 1, error, output: "" });
    await hooks.addRun({ ...at, at: NOON, took: 1, error: null, output: FORMER });
  });
  const { thread } = await sendOne(it.services, id, { text: "To {{ email }}: hello" });
  await it.tick();
  const first = (await it.thread(thread.message.id)).emails[0]?.rfcMessageId ?? null;
  await editLead(it.services, id, { email: PRESENT });
  const from = { name: "Johanna", address: SECOND };
  it.inbox.mails.set(`${SECOND}.eml`, mailFrom(first, { from, text: `Write to ${PRESENT}.` }));
  await it.tick();
  it.inbox.put(mailFrom(first, { from, kind: "unsubscribe" }));
  await it.tick();
  await undo(it.services, thread.message.id);
  it.inbox.put(mailFrom(first, { from, kind: "unsubscribe" }));
  await it.tick();
  await suppress(it.services, FORMER, `${FORMER} rang up`);
  await suppress(it.services, "others.example", `asked for by ${PRESENT.toUpperCase()}`);
  await pauseOutbox(it.services, `until ${SECOND} has called`);
  await resumeOutbox(it.services);
  await pauseOutbox(it.services, `until ${SECOND} has called`);
  // In somebody else's thread, and in what was noted about somebody else's mail.
  const { thread: hers } = await sendOne(it.services, other.id, {
    text: "Hello Mary",
    subject: "Hello Mary",
  });
  await it.store.write(async (queries) => {
    const [email] = await queries.emails.ofMessages([hers.message.id]);
    await queries.emails.change(email?.id ?? 0, "queued", {
      holds: [{ rule: "other_lead", detail: `the address "${PRESENT}" is another lead's` }],
      error: `550 not for ${PRESENT}`,
      detail: `see ${SECOND}`,
    });
  });
  it.clock.advance(DAY);
  return id;
}

describe.each(engines)("on $name", (engine) => {
  let running: RunningEngine;
  beforeAll(async () => {
    running = await engine.start();
  }, 120_000);
  afterAll(() => running.stop());

  it("no row holds an address of who was erased, and who is stopped stays stopped", async () => {
    const store = await (await running.database())();
    const it = new World({}, store);
    onTestFinished(() => it.close());
    const id = await history(it);
    expect(await held(store)).toEqual(ADDRESSES);
    const { lead } = { lead: await it.store.read((queries) => queries.leads.byId(id)) };
    await removeLead(it.services, id);
    expect(await held(store)).toEqual([]);
    expect(lead?.email).toBe(PRESENT);
    for (const email of ADDRESSES) await errorOf(it.lead({ email }), "refused");
    // What is in its mailbox still is not taken for new.
    it.inbox.readKeys.length = 0;
    await it.tick();
    expect(it.inbox.readKeys).toEqual([]);
    expect((await listSuppressions(it.services)).map(({ value }) => value)).toContain(
      "others.example",
    );
  }, 120_000);
});

it("voids the plan that names who is erased, however many are past that nobody used", async () => {
  const it = new World();
  onTestFinished(() => it.close());
  const lead = await it.lead();
  const mail = { place: `lead-${lead.id}`, leadId: lead.id, mailbox: "default", digest: "d" };
  const mails = [{ ...mail, at: null, lastMessage: 0, lastReply: 0, against: [] }];
  const folders = { files: ".", pictures: "." };
  const request = { to: { lead: lead.id }, text: "Hi John", folders };
  const content = { kind: "send", request, mails } as const;
  const last = await it.store.write(async ({ plans }) => {
    let id = 0;
    for (let at = 0; at <= 1_001; at++) {
      const now = new Date(NOON.getTime() + at);
      const rest = { kind: "send", content, summary: "a mail", actor: null } as const;
      const life = at <= 1_000 ? 1 : DAY;
      const expiresAt = new Date(now.getTime() + life);
      id = (await plans.add({ ...rest, tokenHash: `${at}`, expiresAt }, now)).id;
    }
    return id;
  });
  await removeLead(it.services, lead.id);
  const plan = await it.store.read(({ plans }) => plans.byId(last));
  expect(plan).toMatchObject({ content: null, summary: null, ended: "void" });
  expect(await it.store.read(({ plans }) => plans.kept())).toEqual([]);
});

/** Those of the addresses that any column of any row holds. */
async function held(store: Store): Promise<string[]> {
  let text = "";
  await store.exportTables(async (tables) => {
    for (const name of tables.names) {
      for await (const page of tables.pages(name)) text += JSON.stringify(page).toLowerCase();
    }
  });
  return ADDRESSES.filter((address) => text.includes(address.toLowerCase()));
}

describe("SQLite's files", () => {
  /** Those of the addresses whose bytes stand anywhere in the database's files. */
  function inFiles(folder: string): string[] {
    const names = readdirSync(folder).filter((name) => name.startsWith("tickler.db"));
    const bytes = names
      .map((name) => readFileSync(join(folder, name), "latin1").toLowerCase())
      .join("\n");
    return ADDRESSES.filter((address) => bytes.includes(address.toLowerCase()));
  }

  it("hold no byte of an address of who was erased, free pages and the journal among them", async () => {
    const it = new World();
    onTestFinished(() => it.close());
    const id = await history(it);
    expect(inFiles(it.folder)).toEqual(ADDRESSES);
    const { purged } = await removeLead(it.services, id);
    expect(purged).toBe(true);
    expect(inFiles(it.folder)).toEqual([]);
  }, 120_000);

  it("hold nothing of their name in the index of texts, which an odd name alone has brought in", async () => {
    const it = new World();
    onTestFinished(() => it.close());
    const { id } = await it.lead({ name: "Qxzjvwk Doe", email: PRESENT });
    for (let at = 0; at < OTHERS; at++) await it.lead({ name: `Lead ${at}` });
    await it.tick();
    await editLead(it.services, id, { company: "Wvqzkx" });
    const path = join(it.folder, "tickler.db");
    const terms = () => {
      const db = new Connection(path, { readonly: true });
      const of = db.prepare("select count(*) from lead_search_terms where doc = ?").pluck().get(id);
      const odd = db
        .prepare("select distinct term from lead_search_terms where term >= 'q' and term < 'r'")
        .pluck()
        .all();
      db.close();
      return { of, odd };
    };
    expect(terms().odd).toEqual(expect.arrayContaining(["qxz", "qzk"]));
    expect((await removeLead(it.services, id)).purged).toBe(true);
    expect(terms()).toEqual({ of: 0, odd: [] });
    // What was merged meanwhile leaves nothing behind either.
    const db = new Connection(path);
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    db.exec("insert into lead_search (lead_search, rank) values ('integrity-check', 1)");
    db.close();
    const bytes = readFileSync(path, "latin1").toLowerCase();
    expect(
      ["qxz", "xzj", "zjv", "jvw", "wvq", "vqz"].filter((part) => bytes.includes(part)),
    ).toEqual([]);
  }, 120_000);

  it("say so where another process reads, and hold none when that has ended", async () => {
    const it = new World();
    onTestFinished(() => it.close());
    const id = await history(it);
    const reader = new Connection(join(it.folder, "tickler.db"), { readonly: true });
    reader.exec("begin; select count(*) from leads");
    reader.prepare("select count(*) from leads").get();
    expect((await removeLead(it.services, id)).purged).toBe(false);
    reader.exec("commit");
    reader.close();
    await it.store.purge();
    expect(inFiles(it.folder)).toEqual([]);
  }, 120_000);
});
