import { expect } from "vitest";
import { fillCompanies } from "../../src/service/database/fill-companies.ts";
import type { Store } from "../../src/service/ports/index.ts";
import { oldDatabase } from "../chaos/old-database.ts";
import { describeEarlierDatabase, type EngineName } from "../support/store/earlier-database.ts";
import { DAY, later, NOON } from "../support/world/builders.ts";

/** The last schema that knew no companies. */
const VERSION = 7;

const ADDRESSES = ["ana@mail.initech.example", "jo@gmail.com"];

/** Both leads of an earlier version; the first one was answered. */
function statements(engine: EngineName): string[] {
  const sent = later(DAY);
  const at = engine === "sqlite" ? `${sent.getTime()}` : `'${sent.toISOString()}'::timestamptz`;
  const first = `select id from leads where email = '${ADDRESSES[0]}'`;
  return [
    ...oldDatabase(engine, VERSION, ADDRESSES, NOON),
    `update messages set status = 'answered' where lead_id = (${first})`,
    `update emails set state = 'sent', kind = 'answer', sent_at = ${at}
       where message_id = (select id from messages where lead_id = (${first}))`,
  ];
}

async function expectPeople(store: Store): Promise<void> {
  await fillCompanies(store);
  await store.read(async (queries) => {
    const leads = await queries.leads.page({}, 0, 10);
    expect(leads.map(({ lead }) => [lead.email, lead.companyDomain])).toEqual([
      [ADDRESSES[0], "initech.example"],
      [ADDRESSES[1], null],
    ]);
    // An answer that was given before is waited for, too.
    const [answered] = await queries.messages.ofLead(leads[0]?.lead.id ?? 0);
    expect(answered).toMatchObject({ status: "answered", waitingSince: later(DAY), nudges: 0 });
    const [other] = await queries.messages.ofLead(leads[1]?.lead.id ?? 0);
    expect(other).toMatchObject({ status: "enqueued", waitingSince: null, testTo: null });
    expect(await queries.companies.underived(10)).toEqual([]);
    expect(await queries.companies.holds(10)).toEqual([]);
  });
}

describeEarlierDatabase(
  "a database from before companies were known is brought up to date",
  statements,
  expectPeople,
);
