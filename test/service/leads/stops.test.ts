import { describe, expect, it } from "vitest";
import type { Email } from "../../../src/domain/email.ts";
import { undo } from "../../../src/service/inbox/undo.ts";
import {
  importSuppressions,
  listSuppressions,
  stopsOf,
  suppress,
  unsuppress,
} from "../../../src/service/leads/suppress.ts";
import { sendOne } from "../../../src/service/send/send.ts";
import { why } from "../../../src/service/todo/why.ts";
import { DAY } from "../../support/world/builders.ts";
import { mailFrom } from "../../support/world/memory-inbox.ts";
import { counted, errorOf, type World, world } from "../../support/world/world.ts";

const hardBounce = (id: string | null | undefined) =>
  mailFrom(null, {
    kind: "bounce",
    from: { name: null, address: "mailer-daemon@mx.example" },
    returnedIds: [id ?? ""],
    bounces: [
      {
        ...{ recipient: null, status: "5.1.1", reason: "user_unknown", hard: true },
        ...{ diagnostic: "550 5.1.1 no such user", originalMessageId: id ?? null },
      },
    ],
  });

const asksForNoMore = (email: Email | undefined) =>
  mailFrom(email?.rfcMessageId ?? null, {
    kind: "unsubscribe",
    from: { name: null, address: email?.address ?? "" },
  });

const reasonsIn = async (at: World) =>
  (await listSuppressions(at.services)).map(({ reason, note }) => `${reason}: ${note}`);

describe("each stop has a life of its own", () => {
  it("an undo of the bounce leaves the opt-out and the note, and no mail leaves", async () => {
    const it = world();
    const { message: first, emails, lead } = await it.sent();
    const { thread: second } = await sendOne(it.services, lead.id, {
      text: "One more",
      subject: "One more",
    });
    await it.tick();
    it.inbox.put(hardBounce(emails[0]?.rfcMessageId));
    await it.tick();
    const [other] = (await it.thread(second.message.id)).emails;
    it.inbox.put(asksForNoMore(other));
    await it.tick();
    await suppress(it.services, lead.email ?? "", "never again");
    const arrived = it.mailer.arrived.length;
    const { stops } = await undo(it.services, first.id);
    expect(stops.map(({ reason }) => reason)).toEqual(["unsubscribe", "manual"]);
    expect(await reasonsIn(it)).toEqual([
      `unsubscribe: message ${second.message.id}`,
      "manual: never again",
    ]);
    for (let day = 0; day < 5; day++) {
      it.clock.advance(DAY);
      await it.tick();
    }
    expect(it.mailer.arrived).toHaveLength(arrived);
    await errorOf(sendOne(it.services, lead.id, { text: "Again", subject: "Again" }), "refused");
  });

  it("an opt-out by a second mail stands when the first is taken back", async () => {
    const it = world();
    const { message, lead } = await it.sent();
    for (let mail = 0; mail < 2; mail++) {
      it.inbox.put(asksForNoMore((await it.thread(message.id)).emails[0]));
      await it.tick();
    }
    expect(await listSuppressions(it.services)).toHaveLength(2);
    await undo(it.services, message.id);
    expect(await listSuppressions(it.services)).toMatchObject([
      { value: lead.email, reason: "unsubscribe", messageId: message.id },
    ]);
    it.clock.advance(DAY);
    await it.tick();
    expect(it.mailer.arrived).toHaveLength(1);
  });

  it("an undo on another message of the lead does not lift the opt-out", async () => {
    const it = world();
    const { message, lead } = await it.sent();
    const { thread: second } = await sendOne(it.services, lead.id, {
      text: "One more",
      subject: "One more",
    });
    it.inbox.put(asksForNoMore((await it.thread(message.id)).emails[0]));
    await it.tick();
    await undo(it.services, second.message.id);
    expect(await listSuppressions(it.services)).toHaveLength(1);
    await it.tick();
    expect(it.mailer.arrived).toHaveLength(1);
    expect(await it.status(second.message.id)).toBe("closed");
  });

  it("an address that bounces is stopped by its bounce, though it was stopped before", async () => {
    const it = world();
    const { message, emails, lead } = await it.sent();
    await suppress(it.services, lead.email ?? "", null);
    it.inbox.put(hardBounce(emails[0]?.rfcMessageId));
    expect(counted(await it.tick())).toEqual({ bounces: 1 });
    const [manual] = await stopsOf(it.services, lead.email ?? "");
    await unsuppress(it.services, lead.email ?? "", [manual.id]);
    expect(await reasonsIn(it)).toEqual([`bounce: message ${message.id}`]);
  });

  it("a second refusal by the server, after an undo, is a stop again", async () => {
    const it = world();
    const { message } = await it.queued();
    it.mailer.fate = () => "no such user";
    for (let time = 0; time < 2; time++) {
      await it.tick();
      expect(await reasonsIn(it)).toEqual([`bounce: message ${message.id}`]);
      await undo(it.services, message.id);
      expect(await reasonsIn(it)).toEqual([]);
    }
  });
});

describe("the list", () => {
  it("has the same stop once, and another note as another stop", async () => {
    const { services } = world();
    const address = "john@example.com";
    expect((await suppress(services, address, null)).added).not.toBeNull();
    expect((await suppress(services, "JOHN@example.com", null)).added).toBeNull();
    expect((await suppress(services, address, "a competitor")).added).not.toBeNull();
    expect((await suppress(services, address, "a competitor")).existing).toMatchObject({
      note: "a competitor",
    });
    const list = `${address}\n${address}\n`;
    expect(await importSuppressions(services, list, "CRM")).toMatchObject({ added: 1, skipped: 1 });
    expect(await importSuppressions(services, list, "CRM")).toMatchObject({ added: 0, skipped: 2 });
    const stops = await stopsOf(services, address);
    expect(stops.map(({ reason, note }) => [reason, note])).toEqual([
      ["manual", null],
      ["manual", "a competitor"],
      ["imported", "CRM"],
    ]);
  });

  it("lifts what a person has seen, and says what is left", async () => {
    const { services } = world();
    await suppress(services, "john@example.com", "one");
    const [seen] = await stopsOf(services, "john@example.com");
    await suppress(services, "john@example.com", "two");
    await suppress(services, "example.com", "three");
    const { lifted, left } = await unsuppress(services, "john@example.com", [seen.id]);
    expect(lifted.map(({ note }) => note)).toEqual(["one"]);
    expect(left.map(({ note }) => note)).toEqual(["two", "three"]);
    await errorOf(unsuppress(services, "john@example.com", [seen.id]), "conflict");
  });

  it("says every reason where somebody would write, and in why", async () => {
    const it = world();
    const { lead } = await it.sent("Hi", { email: "zoe@example.com" });
    await suppress(it.services, lead.email ?? "", "one");
    await suppress(it.services, "example.com", "two");
    const { message } = await errorOf(
      sendOne(it.services, lead.id, { text: "Hi", subject: "Hi" }),
      "refused",
    );
    expect(message).toMatch(/"one".*the domain example\.com.*"two"/);
    const { messages } = await why(it.services, lead.id);
    const rules = messages[0]?.reasons.filter(({ rule }) => rule === "suppress");
    expect(rules?.map(({ detail }) => detail)).toEqual([
      `address ${lead.email}: manual (one)`,
      "domain example.com: manual (two)",
    ]);
  });

  it("covers the domains below one, however deep they are", async () => {
    const it = world();
    await suppress(it.services, "example.com", null);
    for (const depth of [1, 5, 6, 40, 115]) {
      const email = `john@${"a.".repeat(depth)}example.com`;
      await errorOf(it.lead({ email }), "refused");
    }
    const deep = `${"a.".repeat(60)}example.net`;
    await suppress(it.services, deep, null);
    await errorOf(it.lead({ email: `john@b.${deep}` }), "refused");
    await it.lead({ email: `john@${deep.slice(2)}` });
  });
});
