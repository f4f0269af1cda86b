import { describe, expect, it } from "vitest";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { undo } from "../../../src/service/inbox/undo.ts";
import { suppress } from "../../../src/service/leads/suppress.ts";
import { closeMessage } from "../../../src/service/message/close.ts";
import { originalOf } from "../../../src/service/original/original.ts";
import { DAY } from "../../support/world/builders.ts";
import { mailFrom } from "../../support/world/memory-inbox.ts";
import { counted, world } from "../../support/world/world.ts";

const OFF = { answer: { mode: "off", delay: 0, minPause: 0, maxRounds: 3 } } as const;

describe("a mail that names no id of ours", () => {
  it("is matched by its sender, to the newest message", async () => {
    const it = world(OFF);
    const { message, lead } = await it.sent();
    const from = { name: "J", address: lead.email ?? "" };
    it.inbox.put(mailFrom(null, { from, subject: "Your offer" }));
    expect(counted(await it.tick())).toEqual({ replies: 1 });
    const reply = await it.email(message.id, "reply");
    expect(reply.evidence).toEqual([`its sender is lead ${lead.id}`]);
  });

  it("is not matched by its subject", async () => {
    const it = world(OFF);
    const { message } = await it.sent("Open to a chat?");
    const from = { name: null, address: "stranger@elsewhere.example" };
    it.inbox.put(mailFrom(null, { from, subject: "Re: Open to a chat?" }));
    expect(counted(await it.tick())).toEqual({});
    expect((await it.thread(message.id)).emails).toHaveLength(1);
  });

  it("does not reopen what was over long ago", async () => {
    const it = world(OFF);
    const { message, lead } = await it.sent();
    await closeMessage(it.services, message.id);
    it.clock.advance(31 * DAY);
    it.inbox.put(mailFrom(null, { from: { name: null, address: lead.email ?? "" } }));
    expect(counted(await it.tick())).toEqual({});
  });
});

describe("a reply", () => {
  it("from another address in the thread is the lead's, and the address noted", async () => {
    const it = world(OFF);
    const { message, emails } = await it.sent();
    const from = { name: null, address: "john@private.example" };
    it.inbox.put(mailFrom(emails[0]?.rfcMessageId ?? null, { from }));
    await it.tick();
    const reply = await it.email(message.id, "reply");
    expect(reply.address).toBe("john@private.example");
    expect(reply.evidence?.at(-1)).toContain("it came from john@private.example");
  });

  it("keeps the new text, the whole text, and the mail as it came", async () => {
    const it = world(OFF);
    const { message, emails } = await it.sent();
    const id = emails[0]?.rfcMessageId ?? null;
    it.inbox.put(mailFrom(id, { text: "Yes!", fullText: "Yes!\n\n> Open to a quick chat?" }));
    await it.tick();
    const reply = await it.email(message.id, "reply");
    expect(reply).toMatchObject({ text: "Yes!", fullText: "Yes!\n\n> Open to a quick chat?" });
    const original = (await originalOf(it.services, reply.id)).toString();
    expect(original).toContain("> Open to a quick chat?");
  });

  it("without a Message-ID is known by its digest, and no id of it is ever named", async () => {
    const it = world();
    const { message, emails } = await it.sent();
    const mail = mailFrom(emails[0]?.rfcMessageId ?? null, { rfcMessageId: null });
    it.inbox.put(mail);
    expect(counted(await it.tick())).toEqual({ replies: 1, ai_replies: 1 });
    it.inbox.put({ ...mail });
    expect(counted(await it.tick())).toEqual({});
    const answer = await it.email(message.id, "ai_reply");
    expect(answer.inReplyTo).toBe(emails[0]?.rfcMessageId);
    expect(answer.references.join()).not.toContain("invalid");
  });
});

describe("undo", () => {
  it("takes back what a reply had proved: the mail is in doubt again", async () => {
    const it = world(OFF);
    const { message } = await it.queued();
    it.mailer.fate = () => "answer lost";
    await it.tick();
    await replyByHand(it.services, message.id, "Wrong window");
    expect((await it.email(message.id, "first")).state).toBe("sent");
    await undo(it.services, message.id);
    expect((await it.email(message.id, "first")).state).toBe("uncertain");
    expect(await it.status(message.id)).toBe("enqueued");
    await replyByHand(it.services, message.id, "The right one");
    expect(await it.status(message.id)).toBe("replied");
  });

  it("takes back a reply: what it withdrew is there again, and goes out", async () => {
    const it = world(OFF);
    const { message } = await it.sent();
    it.clock.advance(DAY);
    it.mailer.fate = () => "put off";
    await it.tick();
    await replyByHand(it.services, message.id, "Wrong window");
    expect((await it.email(message.id, "follow_up")).state).toBe("cancelled");
    await undo(it.services, message.id);
    expect((await it.email(message.id, "follow_up")).state).toBe("queued");
    expect((await it.email(message.id, "reply")).state).toBe("cancelled");
    it.mailer.fate = () => "accepted";
    it.clock.advance(DAY);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
  });
});

describe("a suppressed address", () => {
  it("gets nothing of what was queued before: the message is closed", async () => {
    const it = world();
    const { message } = await it.queued("Hi", { email: "zoe@example.com" });
    await suppress(it.services, "example.com", null);
    expect(counted(await it.tick())).toEqual({ closed: 1 });
    expect(await it.log(message.id)).toEqual(["enqueued", "suppressed", "closed"]);
    expect(it.mailer.attempts).toEqual([]);
    expect((await it.email(message.id, "first")).state).toBe("cancelled");
  });

  it("gets no follow-up either, by its domain or the one above", async () => {
    const it = world();
    const { message } = await it.sent("Hi", { email: "zoe@mail.dept.example.org" });
    await suppress(it.services, "@example.org", "a competitor");
    it.clock.advance(DAY);
    expect(counted(await it.tick())).toEqual({ closed: 1 });
    expect(await it.status(message.id)).toBe("closed");
    expect(it.mailer.arrived).toHaveLength(1);
  });
});
