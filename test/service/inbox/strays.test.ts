import { describe, expect, it } from "vitest";
import { checkDatabase } from "../../../src/service/database/check/check.ts";
import { takeInMail } from "../../../src/service/inbox/intake.ts";
import { strayAsLead } from "../../../src/service/inbox/strays/as-lead.ts";
import { dropStray } from "../../../src/service/inbox/strays/settle.ts";
import { removeLead } from "../../../src/service/leads/erase.ts";
import { answerByHand } from "../../../src/service/send/answer.ts";
import { resumeCompany, showCompany } from "../../../src/service/stop/company.ts";
import { inspectSqlite } from "../../../src/store/sqlite/inspect.ts";
import { DAY } from "../../support/world/builders.ts";
import { arrived, mailFrom } from "../../support/world/memory-inbox.ts";
import { counted, errorOf, type World, world } from "../../support/world/world.ts";

const TEXT = "Open to a quick chat about shifts?";

function from(address: string, name: string | null = "Petra Novak") {
  return { name, address };
}

const checked = (w: World) =>
  inspectSqlite(w.store.location, (reader) => checkDatabase(reader)).then((report) => {
    if (!report) throw new Error("there is no database");
    return report;
  });

const strays = (w: World) => w.store.read((queries) => queries.strays.list("default", 100));

/** Ana and Ben of one company, both written to. */
async function pair(w: World) {
  const ana = await w.sent(TEXT, { name: "Ana Roe", email: "ana@initech.example" });
  const ben = await w.sent(TEXT, { name: "Ben Roe", email: "ben@initech.example" });
  return { ana: ana.message.id, ben: ben.message.id };
}

describe("a mail of somebody who is no lead", () => {
  it("at a lead's company is kept, and holds cold mail to it until it is settled", async () => {
    const w = world();
    await pair(w);
    const mail = { from: from("petra@initech.example"), subject: "Your mail to Ana" };
    w.inbox.put(mailFrom(null, { ...mail, text: "I am her boss. What is this about?" }));
    const report = await w.tick();
    expect(counted(report)).toEqual({});
    expect(report.notices).toEqual([
      expect.stringMatching(
        /^Petra Novak <petra@initech\.example> is no lead, and wrote about Ben/,
      ),
    ]);
    const [stray] = await strays(w);
    expect(stray).toMatchObject({
      ...{ address: "petra@initech.example", subject: "Your mail to Ana" },
      ...{ text: "I am her boss. What is this about?", company: "initech.example" },
    });
    w.clock.advance(10 * DAY);
    expect(counted(await w.tick())).toEqual({});
    await dropStray(w.services, stray?.id ?? 0);
    expect(await strays(w)).toEqual([]);
    expect(counted(await w.tick())).toEqual({ follow_ups: 2 });
  });

  it("is shown with its company, and with no other", async () => {
    const w = world();
    await pair(w);
    await w.sent(TEXT, { email: "cara@globex.example" });
    for (const address of ["petra@initech.example", "gus@globex.example"]) {
      w.inbox.put(mailFrom(null, { from: from(address), subject: "Who are you?" }));
    }
    await w.tick();
    const shown = await showCompany(w.services, "initech.example");
    expect(shown.strays.map(({ address }) => address)).toEqual(["petra@initech.example"]);
  });

  it("is kept once, whatever the folder that it is found in", async () => {
    const w = world();
    await pair(w);
    const mail = mailFrom(null, { from: from("petra@initech.example") });
    w.inbox.put(mail);
    w.inbox.put(mail);
    await w.tick();
    expect(await strays(w)).toHaveLength(1);
  });

  it("with a lead among its recipients is kept, too; of a mail provider it holds that lead alone", async () => {
    const w = world();
    const jo = await w.sent(TEXT, { name: "Jo Doe", email: "jo@gmail.com" });
    await w.sent(TEXT, { name: "Al Doe", email: "al@gmail.com" });
    const to = [from("ada@sales.example", null), from("jo@gmail.com", null)];
    w.inbox.put(mailFrom(null, { from: from("pa@elsewhere.example"), to }));
    await w.tick();
    expect(await strays(w)).toMatchObject([{ leadId: jo.lead.id, company: null }]);
    w.clock.advance(DAY);
    expect(counted(await w.tick())).toEqual({ follow_ups: 1 });
    expect(await w.status(jo.message.id)).toBe("sent");
  });

  it("is neither read nor stored where it concerns no lead", async () => {
    const w = world();
    await pair(w);
    for (const mail of [
      mailFrom(null, { from: from("someone@hooli.example") }),
      mailFrom(null, { from: from("colleague@sales.example") }),
      mailFrom(null, { from: from("petra@initech.example"), kind: "auto_reply" }),
      mailFrom(null, { from: from("news@initech.example"), kind: "unrelated" }),
      mailFrom(null, { from: from("postmaster@initech.example"), kind: "bounce" }),
    ]) {
      w.inbox.put(mail);
    }
    await w.tick();
    expect(await strays(w)).toEqual([]);
    w.clock.advance(DAY);
    expect(counted(await w.tick())).toEqual({ follow_ups: 2 });
  });

  it("that lay in the mailbox before we wrote there is none of ours", async () => {
    const w = world();
    await pair(w);
    const before = new Date(w.clock.now().getTime() - 3 * DAY);
    const mail = mailFrom(null, { from: from("petra@initech.example"), date: before });
    w.inbox.putReceived(mail, before);
    await w.tick();
    expect(await strays(w)).toEqual([]);
  });

  it.each([
    ["by the mailbox's clock alone", 3, 0],
    ["by its sender's alone", 0, 300],
    ["by the mailbox's, and it names no date", 3, null],
  ])("that is older than what we wrote there %s is kept", async (_, received, dated) => {
    const w = world();
    await pair(w);
    const ago = (days: number) => new Date(w.clock.now().getTime() - days * DAY);
    const date = dated === null ? null : ago(dated);
    const mail = mailFrom(null, { from: from("petra@initech.example"), date });
    w.inbox.putReceived(mail, ago(received));
    await w.tick();
    expect(await strays(w)).toHaveLength(1);
  });

  it("goes on holding when the company is resumed only if somebody writes again", async () => {
    const w = world();
    const { ana } = await pair(w);
    w.inbox.put(mailFrom(null, { from: from("petra@initech.example") }));
    await w.tick();
    expect((await showCompany(w.services, "initech.example")).holds).toHaveLength(1);
    await resumeCompany(w.services, "petra@mail.initech.example");
    await errorOf(resumeCompany(w.services, "initech.example"), "refused");
    w.clock.advance(DAY);
    expect(counted(await w.tick())).toEqual({ follow_ups: 2 });
    w.inbox.put(mailFrom((await w.email(ana, "first")).rfcMessageId, { text: "No thanks" }));
    await w.tick();
    expect((await showCompany(w.services, "initech.example")).holds).toMatchObject([
      { messageId: ana, why: expect.stringContaining("Ana Roe has answered") },
    ]);
  });

  it("can be recorded as a lead's reply: it is settled, and the lead is answered", async () => {
    const w = world({ answer: { mode: "off", delay: 0, minPause: 0, maxRounds: 3 } });
    const { ana } = await pair(w);
    const mail = mailFrom(null, { from: from("petra@initech.example"), text: "Ana asked me to" });
    w.inbox.put(mail);
    await w.tick();
    const [stray] = await strays(w);
    await takeInMail(w.services, arrived(mail), ana, stray?.id ?? 0);
    expect(await strays(w)).toEqual([]);
    expect(await w.status(ana)).toBe("replied");
    expect((await w.email(ana, "reply")).address).toBe("petra@initech.example");
    expect((await showCompany(w.services, "initech.example")).holds).toMatchObject([
      { messageId: ana, strayId: null },
    ]);
  });

  it("can make its writer a lead, whose conversation waits for a person", async () => {
    const w = world();
    await pair(w);
    const mail = mailFrom(null, { from: from("petra@initech.example"), subject: "Shifts" });
    w.inbox.put(mail);
    await w.tick();
    const [stray] = await strays(w);
    const { lead, message, emails } = await strayAsLead(w.services, stray?.id ?? 0, arrived(mail), {
      tags: ["boss"],
    });
    expect(lead).toMatchObject({
      ...{ name: "Petra Novak", email: "petra@initech.example", tags: ["boss"] },
      companyDomain: "initech.example",
    });
    expect(emails).toMatchObject([{ kind: "reply", text: "Tell me more.", subject: "Shifts" }]);
    expect(message).toMatchObject({ status: "replied", waitingSince: null, subject: "Shifts" });
    expect(await strays(w)).toEqual([]);
    // Nobody but a person answers, and the others still wait.
    w.clock.advance(5 * DAY);
    expect(counted(await w.tick())).toEqual({});
    await answerByHand(w.services, message.id, "With pleasure");
    expect(counted(await w.tick())).toEqual({ sent: 1 });
    expect(w.mailer.arrived.at(-1)?.inReplyTo).toBe(mail.rfcMessageId);
    const { problems } = await checked(w);
    expect(problems).toEqual([]);
  });

  it("stays when the lead is erased, and goes when its writer is", async () => {
    const w = world();
    const { ben } = await pair(w);
    w.inbox.put(mailFrom(null, { from: from("petra@initech.example") }));
    await w.tick();
    const { lead } = await w.thread(ben);
    await removeLead(w.services, lead.id);
    expect(await strays(w)).toMatchObject([{ leadId: null, messageId: null }]);
    const petra = await w.lead({ name: "Petra Novak", email: "petra@initech.example" });
    await removeLead(w.services, petra.id);
    expect(await strays(w)).toEqual([]);
  });
});
