import { describe, expect, it } from "vitest";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { undo } from "../../../src/service/inbox/undo.ts";
import { editLead } from "../../../src/service/leads/leads.ts";
import { sendOne } from "../../../src/service/send/send.ts";
import { sequenceDraft } from "../../../src/service/sequence/enrol.ts";
import { checkSequence, storeSequence } from "../../../src/service/sequence/versions.ts";
import { DAY, later } from "../../support/world/builders.ts";
import { errorOf, type World, world } from "../../support/world/world.ts";

const NEXT_YEAR = `name = "next-year"
[[step]]
after = "90d"
subject = "A year later, {{ company }}"
text = "Hi {{ first_name }}, may I ask again?"
`;
const FAIR = `name = "fair"
on_decline = "next-year"
on_later = "next-year"
[[step]]
subject = "A question"
text = "Hi {{ first_name }}, may I ask you something?"
`;

const store = (it: World, source: string) =>
  storeSequence(it.services, { where: "a file", source, readFile: () => "" }, "new");

const check = (it: World, source: string) =>
  checkSequence(it.services, { where: "a file", source, readFile: () => "" });

async function answered(it: World, text: string) {
  await store(it, NEXT_YEAR);
  await store(it, FAIR);
  const lead = await it.lead({ company: "Initech" });
  const { thread } = await sendOne(it.services, lead.id, { text: "", from: sequenceDraft("fair") });
  await it.tick();
  await replyByHand(it.services, thread.message.id, text);
  return { lead, id: thread.message.id };
}

const messagesOf = (it: World, leadId: number) =>
  it.store.read(({ messages }) => messages.ofLead(leadId));

describe("a lead who declines", () => {
  it("goes on with the sequence for that, after its delay", async () => {
    const it = world();
    const { lead, id } = await answered(it, "No thanks, we are not interested.");
    const report = await it.tick();
    expect(report.counts.closed).toBe(1);
    expect(it.events.at(-1)?.detail).toBe("the lead declined; they go on with next-year");
    const [other] = await messagesOf(it, lead.id);
    expect(other).toMatchObject({ status: "enqueued", subject: "A year later, Initech" });
    const mail = await it.email(other?.id ?? 0, "first");
    expect(mail).toMatchObject({ notBefore: later(90 * DAY), mailing: "bulk", step: 1 });
    it.clock.advance(89 * DAY);
    await it.tick();
    expect(await it.status(other?.id ?? 0)).toBe("enqueued");
    it.clock.advance(DAY);
    await it.tick();
    expect(await it.status(other?.id ?? 0)).toBe("sent");
    expect(await it.status(id)).toBe("closed");
  });

  it("is taken back whole by an undo", async () => {
    const it = world();
    const { lead, id } = await answered(it, "No thanks, we are not interested.");
    await it.tick();
    await undo(it.services, id);
    expect(await it.status(id)).toBe("replied");
    const [other] = await messagesOf(it, lead.id);
    expect(other).toMatchObject({ status: "closed" });
  });

  it("and lacks what the other sequence needs is left to a person", async () => {
    const it = world();
    const { lead, id } = await answered(it, "No thanks, we are not interested.");
    await editLead(it.services, lead.id, { company: null });
    await it.tick();
    expect(await messagesOf(it, lead.id)).toHaveLength(1);
    expect(await it.status(id)).toBe("closed");
    const [task] = await it.store.read(({ tasks }) => tasks.open(10));
    expect(task?.text).toContain("They should go on with next-year, but can't");
  });
});

describe("a lead who says later", () => {
  it("is not written to before the day that they named", async () => {
    const it = world();
    const text = "Not now, please get back to me on 20 September 2026.";
    const { lead } = await answered(it, text);
    await it.tick();
    const [other] = await messagesOf(it, lead.id);
    expect(other).toMatchObject({ status: "enqueued" });
    const mail = await it.email(other?.id ?? 0, "first");
    expect(mail.notBefore?.toISOString().slice(0, 10)).toBe("2026-09-20");
  });
});

describe("a sequence for who declines", () => {
  it("has to be there, and to begin with a delay", async () => {
    const it = world();
    const missing = await errorOf(store(it, FAIR), "not_found");
    expect(missing.message).toContain("on_decline of fair");
    expect((await check(it, FAIR)).problems).toEqual([
      missing.message,
      missing.message.replace("on_decline", "on_later"),
    ]);
    await store(it, NEXT_YEAR.replace('after = "90d"\n', ""));
    const soon = await errorOf(store(it, FAIR), "input");
    expect(soon.message).toContain("no delay");
    expect(soon.hint).toContain("after =");
  });
});
