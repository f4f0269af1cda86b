import { describe, expect, it } from "vitest";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { undo } from "../../../src/service/inbox/undo.ts";
import { sendOne } from "../../../src/service/send/send.ts";
import { why } from "../../../src/service/todo/why.ts";
import { DAY, HOUR } from "../../support/world/builders.ts";
import { mailFrom } from "../../support/world/memory-inbox.ts";
import { counted, type World, world } from "../../support/world/world.ts";

/** Ana, Ben and Cy of one company, each with a first email that was delivered. */
async function colleagues(w: World) {
  const ana = await w.sent("Open to a quick chat about shifts?", at("ana"));
  const ben = await w.sent("Open to a quick chat about shifts?", at("ben"));
  const cy = await w.sent("Open to a quick chat about shifts?", at("cy", "mail.initech.example"));
  return { ana: ana.message.id, ben: ben.message.id, cy: cy.message.id };
}

function at(name: string, domain = "initech.example") {
  return { name: `${name} Roe`, email: `${name}@${domain}` };
}

const reasons = async (w: World, address: string) => {
  const { messages } = await why(w.services, address);
  return messages.flatMap((each) => each.reasons.map(({ rule, detail }) => `${rule}: ${detail}`));
};

describe("a reply of a lead", () => {
  it("ends their other cold mail, and withdraws what is queued; undo brings it back", async () => {
    const w = world();
    const first = await w.sent("About shifts, as I said last week");
    const { lead } = first;
    const second = await sendOne(w.services, lead.id, { text: "And about holidays, too" });
    await w.tick();
    const third = await sendOne(w.services, lead.id, { text: "And about the canteen, too" });
    await replyByHand(w.services, first.message.id, "Yes, gladly");
    const others = [second.thread.message.id, third.thread.message.id];
    expect(await Promise.all(others.map((id) => w.status(id)))).toEqual(["closed", "closed"]);
    expect(await w.log(others[1] ?? 0)).toEqual(["enqueued", "closed", "answered_elsewhere"]);
    expect((await w.email(others[1] ?? 0, "first")).state).toBe("cancelled");
    await undo(w.services, first.message.id);
    expect(await Promise.all(others.map((id) => w.status(id)))).toEqual(["sent", "enqueued"]);
    expect((await w.email(others[1] ?? 0, "first")).state).toBe("queued");
    w.clock.advance(DAY);
    expect(counted(await w.tick())).toEqual({ sent: 1, follow_ups: 2 });
  });

  it("leaves a message alone that a person has closed meanwhile", async () => {
    const w = world();
    const first = await w.sent("About shifts, as I said last week");
    const { thread } = await sendOne(w.services, first.lead.id, {
      text: "And about holidays, too",
    });
    await replyByHand(w.services, first.message.id, "Yes, gladly");
    await undo(w.services, thread.message.id);
    await undo(w.services, first.message.id);
    expect(await w.status(thread.message.id)).toBe("enqueued");
    expect(await w.log(thread.message.id)).toEqual([
      "enqueued",
      "closed",
      "answered_elsewhere",
      "undone",
      "enqueued",
    ]);
  });

  it("with stop.person = message ends that message alone", async () => {
    const w = world({ stop: { person: "message", company: "hold", maxOpen: null } });
    const first = await w.sent("About shifts, as I said last week");
    const { thread } = await sendOne(w.services, first.lead.id, {
      text: "And about holidays, too",
    });
    await replyByHand(w.services, first.message.id, "Yes, gladly");
    expect(await w.status(thread.message.id)).toBe("enqueued");
    expect(counted(await w.tick())).toMatchObject({ sent: 1 });
  });
});

describe("when one person of a company answers", () => {
  it("cold mail to the others waits, and their messages are not closed by time", async () => {
    const w = world();
    const { ana, ben, cy } = await colleagues(w);
    w.inbox.put(mailFrom((await w.email(ana, "first")).rfcMessageId, { text: "No thanks" }));
    w.clock.advance(DAY);
    expect(counted(await w.tick())).toMatchObject({ replies: 1 });
    w.clock.advance(10 * DAY);
    expect(counted(await w.tick())).toEqual({});
    expect([await w.status(ben), await w.status(cy)]).toEqual(["sent", "sent"]);
    const [reply] = (await w.thread(ana)).emails.filter(({ kind }) => kind === "reply");
    expect(await reasons(w, "ben@initech.example")).toEqual([
      `stop.company: ana Roe has answered (message ${ana}, email ${reply?.id}); cold mail to initech.example waits`,
    ]);
    await undo(w.services, ana).catch(() => undefined);
  });

  it("in the same tick that reads the answer", async () => {
    const w = world();
    const { ana } = await colleagues(w);
    const dora = await w.queued("Open to a quick chat about shifts?", at("dora"));
    w.inbox.put(mailFrom((await w.email(ana, "first")).rfcMessageId, { text: "No thanks" }));
    const counts = counted(await w.tick());
    expect(counts.sent).toBeUndefined();
    expect(await w.status(dora.message.id)).toBe("enqueued");
  });

  it("a first mail that a person sends to one of them afterwards leaves", async () => {
    const w = world();
    const { ana } = await colleagues(w);
    await replyByHand(w.services, ana, "No thanks");
    const { thread, against } = await sendOne(w.services, (await w.lead(at("dora"))).id, {
      text: "Open to a quick chat about shifts?",
    });
    expect(against).toEqual([expect.stringContaining("ana Roe has answered (message")]);
    expect(counted(await w.tick())).toMatchObject({ sent: 1 });
    // Its follow-up goes by itself, and waits.
    w.clock.advance(2 * DAY);
    expect(counted(await w.tick()).follow_ups).toBeUndefined();
    expect(await w.status(thread.message.id)).toBe("sent");
  });

  it("stop.company = off holds nobody, and close ends the others'", async () => {
    const off = world({ stop: { person: "all", company: "off", maxOpen: null } });
    const free = await colleagues(off);
    await replyByHand(off.services, free.ana, "No thanks");
    off.clock.advance(DAY);
    expect(counted(await off.tick())).toMatchObject({ follow_ups: 2 });
    const close = world({ stop: { person: "all", company: "close", maxOpen: null } });
    const ended = await colleagues(close);
    await replyByHand(close.services, ended.ana, "No thanks");
    expect([await close.status(ended.ben), await close.status(ended.cy)]).toEqual([
      "closed",
      "closed",
    ]);
    await undo(close.services, ended.ana);
    expect([await close.status(ended.ben), await close.status(ended.cy)]).toEqual(["sent", "sent"]);
  });

  it("people of a mail provider are no colleagues", async () => {
    const w = world();
    const one = await w.sent("Open to a quick chat about shifts?", at("one", "gmail.com"));
    await w.sent("Open to a quick chat about shifts?", at("two", "gmail.com"));
    await replyByHand(w.services, one.message.id, "No thanks");
    w.clock.advance(DAY);
    expect(counted(await w.tick())).toMatchObject({ follow_ups: 1 });
  });

  it("an absence of a colleague holds nobody, and all cold mail to the lead", async () => {
    const w = world();
    const { ana } = await colleagues(w);
    const mail = mailFrom((await w.email(ana, "first")).rfcMessageId, {
      ...{ kind: "auto_reply", text: "I am away" },
      absence: { returnDate: new Date(w.clock.now().getTime() + 5 * DAY), hasLeft: false },
    });
    w.inbox.put(mail);
    w.clock.advance(HOUR);
    await w.tick();
    const { lead } = await w.thread(ana);
    const { thread } = await sendOne(w.services, lead.id, { text: "And about holidays, too" });
    w.clock.advance(DAY);
    expect(counted(await w.tick())).toEqual({ follow_ups: 2 });
    expect(await w.status(thread.message.id)).toBe("enqueued");
    expect(await reasons(w, "ana@initech.example")).toContain("absence: the lead is away");
    w.clock.advance(5 * DAY);
    expect(counted(await w.tick())).toMatchObject({ sent: 1, follow_ups: 1 });
  });

  it("stop.max_open bounds how many of them are in cold mail at once", async () => {
    const w = world({ stop: { person: "all", company: "hold", maxOpen: 2 } });
    for (const name of ["ana", "ben", "cy"]) {
      await w.queued("Open to a quick chat about shifts?", at(name));
    }
    await w.queued("Open to a quick chat about shifts?", at("zoe", "hooli.example"));
    expect(counted(await w.tick())).toEqual({ sent: 3 });
    w.clock.advance(DAY);
    expect(counted(await w.tick())).toEqual({ follow_ups: 3 });
    w.clock.advance(DAY);
    // Two are closed in this tick, so that the third is written to.
    expect(counted(await w.tick())).toEqual({ closed: 3, sent: 1 });
  });
});
