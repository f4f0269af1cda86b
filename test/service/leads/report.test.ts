import { expect, it } from "vitest";
import { reportOn } from "../../../src/service/leads/report.ts";
import { suppress } from "../../../src/service/leads/suppress.ts";
import { mailFrom } from "../../support/world/memory-inbox.ts";
import { world } from "../../support/world/world.ts";

it("a report has the stops of every address of the person, and none of another lead's", async () => {
  const w = world();
  const ana = await w.sent("A chat?", { name: "Ana Roe", email: "ana@initech.example" });
  const ben = await w.lead({ name: "Ben Roe", email: "ben@initech.example" });
  const [first] = ana.emails;
  for (const address of ["ben@initech.example", "a.roe@elsewhere.example"]) {
    const kind = address.startsWith("ben") ? "reply" : "auto_reply";
    w.inbox.put(
      mailFrom(first?.rfcMessageId ?? null, { kind, from: { name: null, address }, text: "Yes." }),
    );
  }
  await w.tick();
  for (const value of ["ben@initech.example", "a.roe@elsewhere.example"]) {
    await suppress(w.services, value, null);
  }
  const stops = async (id: number) =>
    (await reportOn(w.services, id)).stops.map(({ value }) => value);
  const [message] = (await reportOn(w.services, ana.lead.id)).messages;
  expect(message?.emails.filter(({ direction }) => direction === "in")).toHaveLength(2);
  expect(await stops(ana.lead.id)).toEqual(["a.roe@elsewhere.example"]);
  expect(await stops(ben.id)).toEqual(["ben@initech.example"]);
});
