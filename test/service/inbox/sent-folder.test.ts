import { describe, expect, it } from "vitest";
import type { InboxFolder } from "../../../src/service/ports/index.ts";
import { DAY } from "../../support/world/builders.ts";
import { MemoryInbox, mailFrom } from "../../support/world/memory-inbox.ts";
import { counted, type World, world } from "../../support/world/world.ts";

const OFF = { answer: { mode: "off", delay: 0, minPause: 0, maxRounds: 3 } } as const;
const ADA = { name: "Ada Sales", address: "ada@sales.example" };

/** The Sent folder of the mailbox. */
function sentFolder(it: World): MemoryInbox {
  const folder = new MemoryInbox();
  const role: InboxFolder["role"] = "sent";
  it.inbox.others.push({
    source: "memory/sent",
    name: "Sent",
    role,
    news: (known) => folder.news(known),
  });
  return folder;
}

describe("the Sent folder", () => {
  it("shows an answer that the rep wrote elsewhere", async () => {
    const it = world(OFF);
    const sent = sentFolder(it);
    const { message, emails, lead } = await it.sent();
    const reply = mailFrom(emails[0]?.rfcMessageId ?? null);
    it.inbox.put(reply);
    const to = [{ name: null, address: lead.email ?? "" }];
    sent.put(mailFrom(reply.rfcMessageId, { from: ADA, to, text: "Let us meet." }));
    expect(counted(await it.tick())).toEqual({ replies: 1 });
    expect(await it.status(message.id)).toBe("answered");
    expect(await it.email(message.id, "answer")).toMatchObject({
      direction: "out",
      state: "sent",
      writtenBy: "person",
      text: "Let us meet.",
    });
    expect(it.events.at(-1)).toMatchObject({ type: "answered", messageId: message.id });
    it.clock.advance(9 * DAY);
    expect(counted(await it.tick())).toEqual({});
    expect(it.mailer.arrived).toHaveLength(1);
  });

  it("withdraws the AI's draft when the rep has answered", async () => {
    const it = world({ answer: { mode: "review", delay: 0, minPause: 0, maxRounds: 3 } });
    const sent = sentFolder(it);
    const { message, emails, lead } = await it.sent();
    const reply = mailFrom(emails[0]?.rfcMessageId ?? null);
    it.inbox.put(reply);
    expect(counted(await it.tick())).toEqual({ replies: 1, drafts: 1 });
    const to = [{ name: null, address: lead.email ?? "" }];
    sent.put(mailFrom(reply.rfcMessageId, { from: ADA, to }));
    await it.tick();
    expect(await it.status(message.id)).toBe("answered");
    expect((await it.email(message.id, "ai_reply")).state).toBe("cancelled");
    expect(await it.store.read(({ reviews }) => reviews.countedSince(new Date(0)))).toMatchObject([
      { kind: "ai_reply", outcome: "discarded", count: 1 },
    ]);
  });

  it("is no answer where it goes to somebody else, or nobody's turn it is", async () => {
    const it = world(OFF);
    const sent = sentFolder(it);
    const { message, emails, lead } = await it.sent();
    const id = emails[0]?.rfcMessageId ?? null;
    const to = [{ name: null, address: lead.email ?? "" }];
    sent.put(mailFrom(id, { from: ADA, to }));
    await it.tick();
    expect(await it.status(message.id)).toBe("sent");
    it.inbox.put(mailFrom(id));
    sent.put(mailFrom(id, { from: ADA, to: [{ name: null, address: "boss@sales.example" }] }));
    await it.tick();
    expect(await it.status(message.id)).toBe("replied");
  });

  it("settles a mail in doubt that is in it", async () => {
    const it = world(OFF);
    const sent = sentFolder(it);
    const { message } = await it.queued();
    it.mailer.fate = () => "answer lost";
    await it.tick();
    const first = await it.email(message.id, "first");
    expect(first.state).toBe("uncertain");
    sent.put(mailFrom(null, { rfcMessageId: first.rfcMessageId, from: ADA }));
    await it.tick();
    expect((await it.email(message.id, "first")).state).toBe("sent");
    expect(await it.status(message.id)).toBe("sent");
  });

  it("that can't be read holds up nothing", async () => {
    const it = world(OFF);
    it.inbox.others.push({
      source: "memory/sent",
      name: "Sent",
      role: "sent",
      news: async () => {
        throw new Error("no such folder");
      },
    });
    await it.sent();
    it.clock.advance(DAY);
    const report = await it.tick();
    expect(counted(report)).toEqual({ follow_ups: 1 });
    expect(report.errors).toMatchObject([{ phase: "read", message: "no such folder" }]);
  });
});

describe("a copy to ourselves", () => {
  it("is no reply", async () => {
    const it = world(OFF);
    const { message, emails } = await it.sent();
    it.inbox.put(mailFrom(emails[0]?.rfcMessageId ?? null, { from: ADA }));
    expect(counted(await it.tick())).toEqual({});
    expect(await it.status(message.id)).toBe("sent");
  });

  it("but a rep who tries it out on themselves has replied", async () => {
    const it = world(OFF);
    const { message, emails } = await it.sent("Hello me", { email: ADA.address });
    it.inbox.put(mailFrom(emails[0]?.rfcMessageId ?? null, { from: ADA }));
    expect(counted(await it.tick())).toEqual({ replies: 1 });
    expect(await it.status(message.id)).toBe("replied");
  });
});
