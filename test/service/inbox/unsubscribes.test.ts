import { describe, expect, it } from "vitest";
import { undo } from "../../../src/service/inbox/undo.ts";
import { listSuppressions, unsuppress } from "../../../src/service/leads/suppress.ts";
import { sendOne } from "../../../src/service/send/send.ts";
import { DAY } from "../../support/world/builders.ts";
import { mailFrom } from "../../support/world/memory-inbox.ts";
import { counted, errorOf, POLICY, world } from "../../support/world/world.ts";

const ELSEWHERE = { name: null, address: "john.private@home.example" };

describe("who asks not to be written to", () => {
  it("is suppressed at once, and nothing goes out any more", async () => {
    const it = world();
    const { message, emails, lead } = await it.sent();
    const from = { name: null, address: lead.email ?? "" };
    it.inbox.put(mailFrom(emails[0]?.rfcMessageId ?? null, { kind: "unsubscribe", from }));
    expect(counted(await it.tick())).toEqual({ unsubscribes: 1 });
    expect(await it.status(message.id)).toBe("unsubscribed");
    expect(await listSuppressions(it.services)).toMatchObject([
      { value: lead.email, reason: "unsubscribe" },
    ]);
    it.clock.advance(9 * DAY);
    expect(counted(await it.tick())).toEqual({});
    expect(it.mailer.arrived).toHaveLength(1);
    const { message: said } = await errorOf(
      sendOne(it.services, lead.id, { text: "Again", subject: "Again" }),
      "refused",
    );
    expect(said).toContain("they asked not to be written to");
  });

  it("is known by the token of the List-Unsubscribe, from whatever address", async () => {
    const it = world({ sender: { ...POLICY.sender, unsubscribeHeader: "always" } });
    const { message, lead } = await it.sent();
    const token = it.mailer.arrived[0]?.unsubscribe?.token ?? "";
    it.inbox.put(mailFrom(null, { kind: "unsubscribe", unsubscribeToken: token, from: ELSEWHERE }));
    await it.tick();
    expect(await it.status(message.id)).toBe("unsubscribed");
    const suppressed = (await listSuppressions(it.services)).map(({ value }) => value);
    expect(suppressed).toEqual([lead.email, ELSEWHERE.address]);
  });

  it("can't be guessed", async () => {
    const it = world();
    const { message } = await it.sent();
    for (const unsubscribeToken of ["0".repeat(32), "%".repeat(32), ""]) {
      it.inbox.put(mailFrom(null, { kind: "unsubscribe", unsubscribeToken, from: ELSEWHERE }));
    }
    expect(counted(await it.tick())).toEqual({});
    expect(await it.status(message.id)).toBe("sent");
  });

  it("ends every open message with them, and what is queued", async () => {
    const it = world();
    const { message, emails, lead } = await it.sent();
    const { thread } = await sendOne(it.services, lead.id, {
      text: "One more",
      subject: "One more",
    });
    it.inbox.put(mailFrom(emails[0]?.rfcMessageId ?? null, { kind: "unsubscribe" }));
    expect(counted(await it.tick())).toEqual({ unsubscribes: 1 });
    expect(await it.status(message.id)).toBe("unsubscribed");
    expect(await it.status(thread.message.id)).toBe("unsubscribed");
    expect((await it.email(thread.message.id, "first")).state).toBe("cancelled");
  });

  it("is known by the sender's address, long after the message was closed", async () => {
    const it = world();
    const { message, lead } = await it.sent();
    for (let day = 0; day < 60; day++) {
      it.clock.advance(DAY);
      if (day < 4) await it.tick();
    }
    expect(await it.status(message.id)).toBe("closed");
    const from = { name: null, address: lead.email?.toUpperCase() ?? "" };
    it.inbox.put(mailFrom(null, { from, text: "Hello again" }));
    expect(counted(await it.tick())).toEqual({});
    it.inbox.put(mailFrom(null, { kind: "unsubscribe", from }));
    expect(counted(await it.tick())).toEqual({ unsubscribes: 1 });
    expect(await it.status(message.id)).toBe("unsubscribed");
  });

  it("may be taken back by a person, once", async () => {
    const it = world();
    const { message, emails } = await it.sent();
    it.inbox.put(mailFrom(emails[0]?.rfcMessageId ?? null, { kind: "unsubscribe" }));
    await it.tick();
    await undo(it.services, message.id);
    expect(await it.status(message.id)).toBe("sent");
    expect(await listSuppressions(it.services)).toEqual([]);
    await errorOf(undo(it.services, message.id), "refused");
    it.clock.advance(DAY);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
  });

  it("a complaint is the same, and suppresses whom we wrote to, not the provider", async () => {
    const it = world();
    const { message, emails, lead } = await it.sent();
    it.inbox.put(
      mailFrom(null, {
        kind: "complaint",
        from: { name: null, address: "fbl@provider.example" },
        returnedIds: [emails[0]?.rfcMessageId ?? ""],
      }),
    );
    expect(counted(await it.tick())).toEqual({ unsubscribes: 1 });
    expect(await it.status(message.id)).toBe("unsubscribed");
    expect(await listSuppressions(it.services)).toMatchObject([
      { value: lead.email, reason: "complaint" },
    ]);
  });

  it("stays so, by a hash alone, when the lead is erased", async () => {
    const it = world();
    const { emails, lead } = await it.sent();
    const from = { name: "John Doe", address: "john.doe@private.example" };
    it.inbox.put(mailFrom(emails[0]?.rfcMessageId ?? null, { kind: "unsubscribe", from }));
    await it.tick();
    const { removeLead } = await import("../../../src/service/leads/erase.ts");
    await removeLead(it.services, lead.id);
    const kept = (await listSuppressions(it.services)).filter(({ value }) => value === null);
    // The lead's address, and the one that the mail came from.
    const erased = { value: null, note: null, reason: "unsubscribe" };
    expect(kept).toMatchObject([erased, erased]);
    await errorOf(it.lead({ email: lead.email?.toUpperCase() }), "refused");
    await unsuppress(it.services, lead.email ?? "");
    await it.lead({ email: lead.email });
  });
});
