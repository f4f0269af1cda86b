import { describe, expect, it } from "vitest";
import { undo } from "../../../src/service/inbox/undo.ts";
import { listSuppressions } from "../../../src/service/leads/suppress.ts";
import { closeMessage } from "../../../src/service/message/close.ts";
import { cancelEmail, retryEmail } from "../../../src/service/outbox/outbox.ts";
import { DAY, HOUR } from "../../support/world/builders.ts";
import { mailFrom } from "../../support/world/memory-inbox.ts";
import type { Fate } from "../../support/world/memory-mailer.ts";
import { counted, errorOf, POLICY, type World, world } from "../../support/world/world.ts";

const OFF = { answer: { ...POLICY.answer, mode: "off" } } as const;

/** A message that a person closes while its first email is on the wire. */
async function closedOnTheWire(it: World, fate: Fate): Promise<number> {
  const { message } = await it.queued();
  it.mailer.fate = () => fate;
  it.mailer.onWire = async () => {
    it.mailer.onWire = () => {};
    await closeMessage(it.services, message.id);
  };
  await it.tick();
  it.mailer.fate = () => "accepted";
  return message.id;
}

function bounce(id: string | null, hard: boolean) {
  const what = hard
    ? ({ status: "5.1.1", reason: "user_unknown" } as const)
    : ({ status: "5.2.2", reason: "mailbox_full" } as const);
  const of = { recipient: null, hard, diagnostic: null, originalMessageId: id };
  return mailFrom(null, {
    ...{ kind: "bounce", from: null, returnedIds: id === null ? [] : [id] },
    bounces: [{ ...what, ...of }],
  });
}

describe("undo of what overtook an email", () => {
  it("puts a first email back that a person had taken out of the outbox", async () => {
    const it = world(OFF);
    const { message, emails } = await it.queued();
    await cancelEmail(it.services, emails[0]?.id ?? 0);
    await undo(it.services, message.id);
    expect(counted(await it.tick())).toEqual({ sent: 1 });
  });

  it("leads to where the delivery has taken the message", async () => {
    const it = world(OFF);
    const id = await closedOnTheWire(it, "accepted");
    await undo(it.services, id);
    expect(await it.status(id)).toBe("sent");
    expect(await it.log(id)).toEqual(["enqueued", "closed", "crossed", "undone", "sent"]);
    await errorOf(undo(it.services, id), "refused");
    it.clock.advance(DAY);
    expect(counted(await it.tick())).toEqual({ follow_ups: 1 });
  });

  it("tries again what had not been delivered", async () => {
    for (const fate of ["put off", "refused", "no such user"] as const) {
      const it = world(OFF);
      const id = await closedOnTheWire(it, fate);
      expect(await it.email(id, "first")).toMatchObject({
        state: fate === "put off" ? "cancelled" : "failed",
      });
      if (fate === "no such user") await undo(it.services, id);
      expect(await it.status(id)).toBe("closed");
      await undo(it.services, id);
      it.clock.advance(HOUR);
      expect(counted(await it.tick())).toEqual({ sent: 1 });
    }
  });
});

describe("a mail that came back, and is tried again", () => {
  it("had left all the same: who complains of it is left alone", async () => {
    const it = world(OFF);
    const { message, emails } = await it.sent();
    const id = emails[0]?.rfcMessageId ?? null;
    it.inbox.put(bounce(id, false));
    await it.tick();
    await retryEmail(it.services, emails[0]?.id ?? 0);
    it.mailer.fate = () => "put off";
    await it.tick();
    it.inbox.put(mailFrom(null, { kind: "complaint", returnedIds: id === null ? [] : [id] }));
    await it.tick();
    expect(await it.status(message.id)).toBe("unsubscribed");
  });

  it("ends by its address, where the server gives up after all", async () => {
    const it = world(OFF);
    const { message, emails, lead } = await it.sent();
    const id = emails[0]?.rfcMessageId ?? null;
    it.inbox.put(bounce(id, false));
    await it.tick();
    it.inbox.put(bounce(id, true));
    await it.tick();
    expect(await it.status(message.id)).toBe("bounced");
    expect(await listSuppressions(it.services)).toMatchObject([{ value: lead.email }]);
    await undo(it.services, message.id);
    expect(await it.status(message.id)).toBe("failed");
  });

  it("is not the message's matter once the next one may have left", async () => {
    const it = world(OFF);
    const { message, emails } = await it.sent();
    it.clock.advance(DAY);
    it.mailer.fate = () => "cut off";
    await it.tick();
    it.inbox.put(bounce(emails[0]?.rfcMessageId ?? null, false));
    await it.tick();
    expect(await it.status(message.id)).toBe("sent");
  });
});
