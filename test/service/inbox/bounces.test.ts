import { describe, expect, it } from "vitest";
import type { Bounce } from "../../../src/domain/incoming.ts";
import { undo } from "../../../src/service/inbox/undo.ts";
import { listSuppressions } from "../../../src/service/leads/suppress.ts";
import { resolveEmail, retryEmail } from "../../../src/service/outbox/outbox.ts";
import { answerByHand } from "../../../src/service/send/answer.ts";
import { DAY, HOUR } from "../../support/world/builders.ts";
import { mailFrom } from "../../support/world/memory-inbox.ts";
import { counted, errorOf, world } from "../../support/world/world.ts";

const SERVER = { name: null, address: "mailer-daemon@mx.example" };

function bounce(change: Partial<Bounce> = {}): Bounce {
  return {
    recipient: "john@example.com",
    status: "5.1.1",
    reason: "user_unknown",
    hard: true,
    diagnostic: "550 5.1.1 no such user",
    originalMessageId: null,
    ...change,
  };
}

/** A server's report on the mail with this id. */
function report(id: string | null, change: Partial<Bounce> = {}) {
  return mailFrom(null, {
    kind: "bounce",
    from: SERVER,
    returnedIds: id === null ? [] : [id],
    bounces: [bounce({ originalMessageId: id, ...change })],
    text: "It could not be delivered.",
  });
}

const SOFT = { status: "5.2.2", reason: "mailbox_full", hard: false } as const;

describe("a hard bounce", () => {
  it("ends the message and suppresses the address", async () => {
    const it = world();
    const { message, emails, lead } = await it.sent();
    it.inbox.put(report(emails[0]?.rfcMessageId ?? null));
    expect(counted(await it.tick())).toEqual({ bounces: 1 });
    expect(await it.status(message.id)).toBe("bounced");
    expect(await it.email(message.id, "first")).toMatchObject({
      state: "failed",
      error: expect.stringContaining("550 5.1.1 no such user"),
    });
    expect(await it.email(message.id, "bounce")).toMatchObject({
      state: "received",
      writtenBy: "machine",
      detail: expect.stringContaining("user unknown (5.1.1)"),
    });
    expect(await listSuppressions(it.services)).toMatchObject([
      { kind: "address", value: lead.email, reason: "bounce" },
    ]);
    it.clock.advance(3 * DAY);
    expect(counted(await it.tick())).toEqual({});
  });

  it("can be undone, with its suppression, and the course goes on", async () => {
    const it = world();
    const { message, emails } = await it.sent();
    it.inbox.put(report(emails[0]?.rfcMessageId ?? null));
    await it.tick();
    await undo(it.services, message.id);
    expect(await it.status(message.id)).toBe("sent");
    expect((await it.email(message.id, "first")).state).toBe("sent");
    expect((await it.email(message.id, "bounce")).state).toBe("cancelled");
    expect(await listSuppressions(it.services)).toEqual([]);
    expect(await it.log(message.id)).toEqual(["enqueued", "sent", "bounced", "undone", "sent"]);
    it.clock.advance(DAY);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
    await errorOf(undo(it.services, message.id), "refused");
  });

  it("that names no mail of ours changes nothing, and nothing of it is kept", async () => {
    const it = world();
    const { message, lead } = await it.sent();
    it.inbox.put(report("<forged@elsewhere.example>", { recipient: lead.email }));
    it.inbox.put({ ...report(null, { recipient: lead.email }) });
    expect(counted(await it.tick())).toEqual({});
    expect(await it.status(message.id)).toBe("sent");
    expect(await listSuppressions(it.services)).toEqual([]);
    expect((await it.thread(message.id)).emails).toHaveLength(1);
  });

  it("counts once, from whatever source", async () => {
    const it = world();
    const { emails } = await it.sent();
    const mail = report(emails[0]?.rfcMessageId ?? null);
    it.inbox.put(mail);
    it.inbox.put({ ...mail });
    const nameless = { ...report(emails[0]?.rfcMessageId ?? null), rfcMessageId: null };
    expect(counted(await it.tick())).toEqual({ bounces: 1 });
    it.inbox.put(nameless);
    it.inbox.put({ ...nameless });
    await it.tick();
    const { message } = await it.thread(1);
    const kept = (await it.thread(message.id)).emails.filter(({ kind }) => kind === "bounce");
    expect(kept).toHaveLength(2);
  });

  it("is contradicted by a reply from that very address", async () => {
    const it = world({ answer: { mode: "off", delay: 0, minPause: 0, maxRounds: 3 } });
    const { message, emails, lead } = await it.sent();
    const id = emails[0]?.rfcMessageId ?? null;
    it.inbox.put(mailFrom(id, { from: { name: null, address: lead.email ?? "" } }));
    await it.tick();
    it.inbox.put(report(id));
    expect(counted(await it.tick())).toEqual({});
    expect(await it.status(message.id)).toBe("replied");
    expect(await listSuppressions(it.services)).toEqual([]);
  });

  it("at SMTP time goes through the same: suppressed, and undone on request", async () => {
    const it = world();
    const { message } = await it.queued();
    it.mailer.fate = () => "no such user";
    expect(counted(await it.tick())).toEqual({ bounces: 1 });
    expect(await listSuppressions(it.services)).toHaveLength(1);
    await undo(it.services, message.id);
    expect(await it.status(message.id)).toBe("enqueued");
    expect(await listSuppressions(it.services)).toEqual([]);
    it.mailer.fate = () => "accepted";
    expect(counted(await it.tick())).toEqual({ sent: 1 });
  });
});

describe("a failure that is not the address's", () => {
  it("waits for a person, suppresses nobody, and can be tried again", async () => {
    const it = world();
    const { message, emails } = await it.sent();
    it.inbox.put(report(emails[0]?.rfcMessageId ?? null, SOFT));
    expect(counted(await it.tick())).toEqual({ failed: 1 });
    expect(await it.status(message.id)).toBe("failed");
    expect(await listSuppressions(it.services)).toEqual([]);
    const first = await it.email(message.id, "first");
    expect(first.state).toBe("failed");
    await retryEmail(it.services, first.id);
    expect(await it.status(message.id)).toBe("enqueued");
    expect(counted(await it.tick())).toEqual({ sent: 1 });
    expect(it.mailer.arrived.map(({ rfcMessageId }) => rfcMessageId)).toEqual([
      first.rfcMessageId,
      first.rfcMessageId,
    ]);
  });

  it("of a follow-up is tried again as that follow-up, and comes once", async () => {
    const it = world();
    const { message } = await it.sent();
    it.clock.advance(DAY);
    await it.tick();
    const followUp = await it.email(message.id, "follow_up");
    it.inbox.put(report(followUp.rfcMessageId, SOFT));
    await it.tick();
    expect(await it.status(message.id)).toBe("failed");
    await retryEmail(it.services, followUp.id);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
    expect((await it.thread(message.id)).message).toMatchObject({
      status: "follow_up",
      followUps: 1,
    });
    it.clock.advance(DAY);
    expect(counted(await it.tick())).toEqual({ closed: 1 });
  });

  it("of an email that the message is no longer about is only noted", async () => {
    const it = world({ answer: { mode: "off", delay: 0, minPause: 0, maxRounds: 3 } });
    const { message, emails } = await it.sent();
    const id = emails[0]?.rfcMessageId ?? null;
    it.inbox.put(mailFrom(id));
    it.inbox.put(report(id, SOFT));
    expect(counted(await it.tick())).toEqual({ replies: 1 });
    expect(await it.status(message.id)).toBe("replied");
    expect(await it.log(message.id)).toEqual(["enqueued", "sent", "replied", "crossed"]);
  });

  it("that is only a delay fails nothing", async () => {
    const it = world();
    const { message, emails } = await it.sent();
    const delayed = { status: "4.4.1", reason: "delayed", hard: false } as const;
    it.inbox.put(report(emails[0]?.rfcMessageId ?? null, delayed));
    expect(counted(await it.tick())).toEqual({});
    expect(await it.status(message.id)).toBe("sent");
    expect(await it.log(message.id)).toEqual(["enqueued", "sent", "delayed"]);
    expect((await it.email(message.id, "first")).state).toBe("sent");
    it.clock.advance(DAY);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
  });
});

describe("a report on a mail in doubt", () => {
  it("proves that it had left", async () => {
    const it = world();
    const { message } = await it.queued();
    it.mailer.fate = () => "answer lost";
    await it.tick();
    const first = await it.email(message.id, "first");
    expect(first.state).toBe("uncertain");
    it.clock.advance(HOUR);
    it.inbox.put(mailFrom(first.rfcMessageId, { kind: "receipt", from: SERVER }));
    await it.tick();
    expect((await it.email(message.id, "first")).state).toBe("sent");
    expect(await it.status(message.id)).toBe("sent");
    expect(await it.email(message.id, "receipt")).toMatchObject({ state: "received" });
  });

  it("ends it where the address does not work", async () => {
    const it = world();
    const { message } = await it.queued();
    it.mailer.fate = () => "answer lost";
    await it.tick();
    const first = await it.email(message.id, "first");
    it.inbox.put(report(first.rfcMessageId));
    expect(counted(await it.tick())).toEqual({ bounces: 1 });
    expect(await it.log(message.id)).toEqual([
      "enqueued",
      "uncertain",
      "resolved_sent",
      "sent",
      "bounced",
    ]);
  });

  it("keeps the copy from leaving that a person had queued again", async () => {
    const it = world();
    const { message, lead } = await it.queued();
    it.mailer.fate = () => "answer lost";
    await it.tick();
    const first = await it.email(message.id, "first");
    await resolveEmail(it.services, first.id, "resend");
    it.mailer.fate = () => "accepted";
    it.inbox.put(report(first.rfcMessageId, { recipient: lead.email }));
    expect(counted(await it.tick())).toEqual({ bounces: 1 });
    expect(await it.status(message.id)).toBe("bounced");
    expect(await listSuppressions(it.services)).toMatchObject([{ value: lead.email }]);
    expect(it.mailer.arrived).toHaveLength(1);
    await undo(it.services, message.id);
    expect((await it.email(message.id, "first")).state).toBe("queued");
  });
});

describe("a report on an answer to several", () => {
  /** An answer to Petra, who wrote for the lead, with her boss in Cc. */
  async function answered() {
    const it = world({ answer: { mode: "off", delay: 0, minPause: 0, maxRounds: 3 } });
    const { message, emails, lead } = await it.sent();
    const from = { name: "Petra", address: "petra@lead.example" };
    const cc = [{ name: null, address: "boss@lead.example" }];
    it.inbox.put(mailFrom(emails[0]?.rfcMessageId ?? null, { from, cc }));
    await it.tick();
    await answerByHand(it.services, message.id, "Gladly.");
    await it.tick();
    const answer = await it.email(message.id, "answer");
    expect(answer).toMatchObject({ state: "sent", address: "petra@lead.example" });
    return { it, message, lead, id: answer.rfcMessageId };
  }

  it("changes nothing where only a copy was not delivered", async () => {
    const { it, message, id } = await answered();
    it.inbox.put(report(id, { recipient: "boss@lead.example" }));
    expect(counted(await it.tick())).toEqual({});
    expect(await it.status(message.id)).toBe("answered");
    expect(await it.email(message.id, "answer")).toMatchObject({ state: "sent" });
    expect(await listSuppressions(it.services)).toMatchObject([{ value: "boss@lead.example" }]);
  });

  it("is no bounce of the lead where who wrote for them has a dead address", async () => {
    const { it, message, id } = await answered();
    it.inbox.put(report(id, { recipient: "petra@lead.example" }));
    expect(counted(await it.tick())).toEqual({ failed: 1 });
    expect(await it.status(message.id)).toBe("failed");
    expect(await listSuppressions(it.services)).toMatchObject([{ value: "petra@lead.example" }]);
  });

  it("nor where the server refuses that address at once", async () => {
    const it = world({ answer: { mode: "off", delay: 0, minPause: 0, maxRounds: 3 } });
    const { message, emails, lead } = await it.sent();
    const from = { name: "Petra", address: "petra@lead.example" };
    it.inbox.put(mailFrom(emails[0]?.rfcMessageId ?? null, { from }));
    await it.tick();
    await answerByHand(it.services, message.id, "Gladly.");
    it.mailer.fate = () => "no such user";
    expect(counted(await it.tick())).toEqual({ failed: 1 });
    expect(await it.status(message.id)).toBe("failed");
    const stops = await listSuppressions(it.services);
    expect(stops.map(({ value }) => value)).not.toContain(lead.email);
  });
});
