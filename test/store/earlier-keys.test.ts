import { join } from "node:path";
import Connection from "better-sqlite3";
import { expect, it } from "vitest";
import { checkLead } from "../../src/domain/lead.ts";
import { noonClock, tempFolder, tempStore } from "../support/store/temp-store.ts";

const UNICODE = "jane@münchen.example";
const ASCII = "jane@xn--mnchen-3ya.example";

it("a lead that an earlier version stored under an IDN as it was typed is the same lead", async () => {
  const path = join(tempFolder(), "tickler.db");
  const store = tempStore(path);
  const jane = checkLead({ name: "Jane", email: UNICODE });
  const { id } = await store.write((queries) => queries.leads.insert(jane, noonClock.now()));
  const db = new Connection(path);
  db.prepare("update leads set email_key = ?").run(UNICODE);
  db.close();

  for (const email of [UNICODE, ASCII, ASCII.toUpperCase()]) {
    expect(await store.read((queries) => queries.leads.byAddress(email))).toMatchObject({ id });
    const again = checkLead({ name: "Jane Roe", email });
    const work = store.write((queries) => queries.leads.insert(again, noonClock.now()));
    await expect(work).rejects.toMatchObject({ code: "exists" });
  }
  const rows = [ASCII, UNICODE].map((email) => checkLead({ name: "Jane Roe", email }));
  const upsert = (update: boolean) =>
    store.write((queries) => queries.leads.upsert(rows, update, noonClock.now()));
  expect((await upsert(false)).outcomes).toEqual(["skipped", "skipped"]);
  expect((await upsert(true)).outcomes).toEqual(["updated", "updated"]);
  expect(await store.read((queries) => queries.leads.count({}))).toBe(1);
  expect(await store.read((queries) => queries.leads.byId(id))).toMatchObject({ name: "Jane Roe" });
});
