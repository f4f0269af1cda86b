import { describe, expect, it } from "vitest";
import { AppError } from "../../../src/domain/errors.ts";
import { setPaused } from "../../../src/service/leads/leads.ts";
import { closeMessage } from "../../../src/service/message/close.ts";
import { type BatchLine, batchItem, parseBatchLine } from "../../../src/service/send/batch-line.ts";
import { previewOne, sendOne } from "../../../src/service/send/send.ts";
import { type BatchOutcome, sendBatch } from "../../../src/service/send/send-batch.ts";
import { sendToTag, type TagOutcome } from "../../../src/service/send/send-tag.ts";
import { later, MINUTE, NOON } from "../../support/world/builders.ts";
import { collect, errorOf, type World, world } from "../../support/world/world.ts";

const outboxOf = (it: World) => it.store.read((queries) => queries.outbox.unsettled());

describe("send", () => {
  it("queues a first email, and says how the message stands", async () => {
    const it = world();
    const lead = await it.lead({ name: "John Doe", company: "Acme" });
    const { thread, open } = await sendOne(it.services, lead.id, {
      text: "Hi {{ first_name }}! Is {{ company }} open to a chat?\r\n",
    });
    expect(open).toEqual([]);
    expect(thread).toEqual(await it.thread(thread.message.id));
    expect(thread.message).toMatchObject({
      leadId: lead.id,
      mailbox: "default",
      status: "enqueued",
      subject: "Is Acme open to a chat?",
      trail: [],
      waitingSince: null,
      followUps: 0,
      closedAt: null,
      createdAt: NOON,
    });
    expect(thread.emails).toHaveLength(1);
    expect(thread.emails[0]).toMatchObject({
      direction: "out",
      kind: "first",
      state: "queued",
      address: lead.email,
      subject: "Is Acme open to a chat?",
      text: "Hi John! Is Acme open to a chat?",
      rfcMessageId: expect.stringMatching(/^<[^<>@\s]+@sales\.example>$/),
      inReplyTo: null,
      references: [],
      writtenBy: "person",
      notBefore: NOON,
      sentAt: null,
      attempts: 0,
    });
    expect(await it.log(thread.message.id)).toEqual(["enqueued"]);
  });

  it("takes an address for an id, in any case of letters", async () => {
    const it = world();
    const lead = await it.lead({ email: "Jane@Example.com" });
    const { thread } = await sendOne(it.services, "jane@example.COM", {
      text: "Hello there",
      subject: "Hello there",
    });
    expect(thread.lead.id).toBe(lead.id);
  });

  it("renders a subject that is given", async () => {
    const it = world();
    const { id } = await it.lead({ company: "Acme" });
    const draft = { text: "Hello", subject: " A word about {{ company }} " };
    expect((await sendOne(it.services, id, draft)).thread.message.subject).toBe(
      "A word about Acme",
    );
  });

  it("names the messages that the lead has open already", async () => {
    const it = world();
    const first = await it.queued();
    const { open } = await sendOne(it.services, first.lead.id, {
      text: "Once more",
      subject: "Once more",
    });
    expect(open).toEqual([first.message.id]);
  });

  it("gives every email a Message-ID of its own", async () => {
    const it = world();
    const { id } = await it.lead();
    const ids = new Set<string | null | undefined>();
    for (let at = 0; at < 20; at++) {
      const { thread } = await sendOne(
        it.services,
        id,
        { text: "Hello", subject: "Hello" },
        { again: true },
      );
      ids.add(thread.emails[0]?.rfcMessageId);
    }
    expect(ids.size).toBe(20);
  });

  it.each([
    ["an empty text", { text: " \n " }, "usage"],
    ["an empty subject", { text: "Hello", subject: " " }, "usage"],
    ["a text that renders to nothing", { text: '{{ company | default: "" }}' }, "usage"],
    [
      "a subject that renders to nothing",
      { text: "a", subject: '{{ company | default: "" }}' },
      "usage",
    ],
    ["a text of which no subject can be made", { text: "!!!!" }, "usage"],
    ["a NUL", { text: "a\0b" }, "usage"],
    ["a variable that the lead lacks", { text: "{{ company }}" }, "template"],
    ["one in the subject", { text: "Hello", subject: "{{ company }}" }, "template"],
    ["a template that is none", { text: "{{ first_name" }, "template"],
    ["two lines in the subject", { text: "Hello", subject: "a\nb" }, "usage"],
  ] as const)("refuses %s, and stores nothing", async (_, draft, code) => {
    const it = world();
    const { id } = await it.lead();
    await errorOf(sendOne(it.services, id, draft), code);
    await errorOf(previewOne(it.services, id, draft), code);
    expect(await outboxOf(it)).toEqual([]);
    expect(await it.store.read((queries) => queries.messages.ofLead(id))).toEqual([]);
  });

  it("refuses who is not there, has no address or is paused", async () => {
    const it = world();
    const draft = { text: "Hello", subject: "Hello" };
    await errorOf(sendOne(it.services, 99, draft), "not_found");
    await errorOf(sendOne(it.services, "nobody@example.com", draft), "not_found");
    const phone = await it.lead({ email: null, phone: "030 123" });
    await errorOf(sendOne(it.services, phone.id, draft), "refused");
    const paused = await it.lead();
    await setPaused(it.services, paused.id, true);
    const { hint } = await errorOf(sendOne(it.services, paused.id, draft), "refused");
    expect(hint).toContain(`lead resume ${paused.id}`);
    expect(await outboxOf(it)).toEqual([]);
  });

  it("shows beforehand what it would send, and sends nothing", async () => {
    const it = world();
    const lead = await it.lead({ name: "Ada King" });
    const draft = { text: "Hi {{ first_name }}! Have a minute?" };
    expect(await previewOne(it.services, lead.id, draft)).toEqual({
      lead,
      address: lead.email,
      subject: "Have a minute?",
      body: { text: "Hi Ada! Have a minute?", format: null, markup: null, files: [] },
      mailbox: "default",
      enrolment: null,
      sendAt: null,
    });
    expect(await outboxOf(it)).toEqual([]);
  });
});

describe("send to a tag", () => {
  async function all(
    it: World,
    text: string,
    options: { again?: boolean; dryRun?: boolean; tag?: string } = {},
  ): Promise<TagOutcome[]> {
    const { again = false, dryRun = false, tag = "fair" } = options;
    return collect(sendToTag(it.services, tag, { text }, { again, dryRun }));
  }

  const skips = (outcomes: TagOutcome[]) =>
    outcomes.map((outcome) => ("skipped" in outcome ? outcome.skipped : "sent"));

  it("writes to everybody who has it, in the order of ids", async () => {
    const it = world();
    const leads = [];
    for (const name of ["Ada", "Bob", "Cy"]) leads.push(await it.lead({ name, tags: ["fair"] }));
    await it.lead({ name: "Dan", tags: ["other"] });
    const outcomes = await all(it, "Hi {{ first_name }}, have a minute?");
    expect(outcomes.map((outcome) => outcome.lead.id)).toEqual(leads.map((lead) => lead.id));
    const texts = (await outboxOf(it)).map((item) => item.email.text);
    expect(texts).toEqual([
      "Hi Ada, have a minute?",
      "Hi Bob, have a minute?",
      "Hi Cy, have a minute?",
    ]);
  });

  it("skips who has an open message, is paused or has no address, and says so", async () => {
    const it = world();
    const tags = ["fair"];
    await it.queued("Earlier", { tags });
    const paused = await it.lead({ tags });
    await setPaused(it.services, paused.id, true);
    await it.lead({ tags, email: null, phone: "030 123" });
    await it.lead({ tags });
    const said = ["has an open message", "paused", "no email address", "sent"];
    expect(skips(await all(it, "Open to a chat?", { dryRun: true }))).toEqual(said);
    expect(skips(await all(it, "Open to a chat?"))).toEqual(said);
    expect(await outboxOf(it)).toHaveLength(2);
    said[3] = "has an open message";
    expect(skips(await all(it, "Open to a chat?"))).toEqual(said);
    expect(skips(await all(it, "Open to a chat?", { again: true }))).toEqual([
      "sent",
      "paused",
      "no email address",
      "sent",
    ]);
  });

  it("decides of each of many leads as it does of one alone", async () => {
    const it = world();
    const tags = ["fair"];
    const text = "Hi {{ first_name }}, have a minute?";
    const at = (email: string) => it.lead({ name: "Ada King", email, tags });
    const free = await at("ada@one.example");
    const bySecond = await at("ada@two.example");
    await it.store.write((queries) =>
      queries.leads.addSecondAddress(bySecond.id, "ada.king@stopped.example"),
    );
    const bouncedSecond = await at("ada@three.example");
    await it.store.write((queries) =>
      queries.leads.addSecondAddress(bouncedSecond.id, "old@gone.example"),
    );
    const byDomain = await at("ada@mail.stopped.example");
    const stop = { note: null, messageId: null, cause: "" };
    await it.store.write(async (queries) => {
      await queries.suppressions.add(
        { ...stop, kind: "domain", value: "stopped.example", reason: "manual" },
        it.clock.now(),
      );
      await queries.suppressions.add(
        { ...stop, kind: "address", value: "old@gone.example", reason: "bounce" },
        it.clock.now(),
      );
    });
    const colleague = await at("bob@held.example");
    const held = await at("ada@held.example");
    await it.store.write((queries) =>
      queries.companies.addHold({
        ...{ company: "held.example", since: it.clock.now(), leadId: colleague.id },
        ...{ messageId: null, emailId: null, strayId: null },
      }),
    );
    const repeated = await at("ada@four.example");
    const { thread } = await sendOne(it.services, repeated.id, { text });
    const said = new Map([
      [free.id, "sent"],
      [bySecond.id, "suppressed"],
      [bouncedSecond.id, "sent"],
      [byDomain.id, "suppressed"],
      [colleague.id, "sent"],
      [held.id, "Ada King has answered; cold mail to held.example waits (stop.company)"],
      [repeated.id, "has an open message"],
    ]);
    const outcomes = await all(it, text);
    expect(new Map(outcomes.map((each, at) => [each.lead.id, skips(outcomes)[at]]))).toEqual(said);
    await closeMessage(it.services, thread.message.id);
    const [last] = (await all(it, text)).slice(-1);
    expect(last && skips([last])).toEqual(["sent"]);
  });

  it("stores many mails as it stores one", async () => {
    const it = world();
    const draft = { text: "Hi {{ first_name }}, have a minute?", subject: "About {{ company }}" };
    const one = await it.lead({ name: "Ada King", company: "Acme", aiMode: "off" });
    const alone = (await sendOne(it.services, one.id, draft)).thread;
    for (let at = 0; at < 60; at++) {
      await it.lead({ name: "Ada King", company: "Acme", aiMode: "off", tags: ["fair"] });
    }
    const outcomes = await collect(
      sendToTag(it.services, "fair", draft, { again: false, dryRun: false }),
    );
    for (const outcome of outcomes) {
      if (!("thread" in outcome) || !outcome.thread) throw new Error("it was not queued");
      const stored = await it.thread(outcome.thread.message.id);
      expect(outcome.thread).toEqual(stored);
      expect(stored.message).toEqual({
        ...alone.message,
        id: stored.message.id,
        leadId: outcome.lead.id,
      });
      const [email] = stored.emails;
      expect(email).toEqual({
        ...alone.emails[0],
        id: email?.id,
        messageId: stored.message.id,
        address: outcome.lead.email,
        rfcMessageId: email?.rfcMessageId,
        mailing: "bulk",
      });
    }
    expect(outcomes).toHaveLength(60);
  });

  it("writes again to who has a message that is over", async () => {
    const it = world();
    const { message } = await it.queued("Earlier", { tags: ["fair"] });
    await it.tick();
    await closeMessage(it.services, message.id);
    expect(skips(await all(it, "Open to a chat?"))).toEqual(["sent"]);
  });

  it("passes over whose address has bounced", async () => {
    const it = world();
    const { message } = await it.queued("Earlier", { tags: ["fair"] });
    it.mailer.fate = () => "no such user";
    await it.tick();
    expect(await it.status(message.id)).toBe("bounced");
    expect(skips(await all(it, "Open to a chat?"))).toEqual(["suppressed"]);
  });

  it("queues nothing where one of them lacks what the text needs", async () => {
    const it = world();
    // More than are read at once, and the bad one at the end.
    await Promise.all(
      Array.from({ length: 450 }, (_, at) =>
        it.lead({ name: `Lead ${at}`, tags: ["fair"], company: at === 440 ? null : "Acme" }),
      ),
    );
    const { message } = await errorOf(all(it, "Hi at {{ company }}"), "template");
    expect(message).toContain("Lead 440");
    expect(await outboxOf(it)).toEqual([]);
    const outcomes = await all(it, 'Hi at {{ company | default: "home" }}');
    expect(new Set(outcomes.map((outcome) => outcome.lead.id)).size).toBe(450);
    expect(await outboxOf(it)).toHaveLength(450);
  });

  it("names some of those who lack it, and counts the rest", async () => {
    const it = world();
    for (let at = 0; at < 8; at++) await it.lead({ name: `Lead ${at}`, tags: ["fair"] });
    const { message, hint } = await errorOf(all(it, "{{ company }}"), "template");
    expect(message).toMatch(/^8 leads .*Lead 0.*Lead 4.*; and 3 more$/);
    expect(hint).toContain("Nothing was queued");
  });

  it("does not mind what a lead lacks who is skipped", async () => {
    const it = world();
    const lead = await it.lead({ tags: ["fair"] });
    await setPaused(it.services, lead.id, true);
    await it.lead({ tags: ["fair"], company: "Acme" });
    expect(skips(await all(it, "We like {{ company }}"))).toEqual(["paused", "sent"]);
  });

  it("needs somebody who has the tag", async () => {
    const { message } = await errorOf(all(world(), "Hello", { tag: "nobody" }), "not_found");
    expect(message).toContain("nobody");
  });

  it("sends nothing when it is only asked what it would send", async () => {
    const it = world();
    await it.lead({ tags: ["fair"] });
    const [outcome] = await all(it, "Open to a chat?", { dryRun: true });
    expect(outcome).toMatchObject({
      rendered: { body: { text: "Open to a chat?" } },
      thread: null,
    });
    expect(await outboxOf(it)).toEqual([]);
  });
});

describe("send a batch", () => {
  async function* each(lines: readonly string[]): AsyncGenerator<BatchLine> {
    for (const [at, line] of lines.entries()) yield parseBatchLine(at + 1, line);
  }

  const all = (it: World, lines: readonly object[], dryRun = false): Promise<BatchOutcome[]> =>
    collect(sendBatch(it.services, each(lines.map((line) => JSON.stringify(line))), { dryRun }));

  const codes = (outcomes: BatchOutcome[]) =>
    outcomes.map((outcome) => ("error" in outcome ? outcome.error.code : "sent"));

  it("each line stands alone, and is reported in its place", async () => {
    const it = world();
    const ada = await it.lead({ name: "Ada", email: "ada@example.com" });
    const bob = await it.lead({ name: "Bob", company: "Acme" });
    const lines = [
      JSON.stringify({ lead: ada.id, text: "Hi {{ first_name }}, one", subject: "Number one" }),
      JSON.stringify({ lead: "nobody@example.com", text: "Open to a chat?" }),
      JSON.stringify({ lead: "ADA@example.com", text: "Hello to {{ company }}" }),
      "{ no json",
      JSON.stringify({ lead: `${bob.id}`, text: "Hello to {{ company }}", subject: null }),
      JSON.stringify({ lead: bob.id, text: " " }),
    ];
    const outcomes = await collect(sendBatch(it.services, each(lines), { dryRun: false }));
    expect(outcomes.map((outcome) => outcome.line)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(codes(outcomes)).toEqual(["sent", "not_found", "template", "usage", "sent", "usage"]);
    const sent = (await outboxOf(it)).map(({ email }) => [email.subject, email.text]);
    expect(sent.sort()).toEqual([
      ["Hello to Acme", "Hello to Acme"],
      ["Number one", "Hi Ada, one"],
    ]);
  });

  it("takes any number of lines", async () => {
    const it = world();
    const { id } = await it.lead();
    const lines = Array.from({ length: 401 }, (_, at) => ({
      lead: at === 300 ? 99 : id,
      text: `This is mail ${at}`,
    }));
    const outcomes = await all(it, lines);
    expect(outcomes.map((outcome) => outcome.line)).toEqual(lines.map((_, at) => at + 1));
    expect(codes(outcomes).filter((code) => code === "sent")).toHaveLength(400);
    expect(await outboxOf(it)).toHaveLength(400);
    expect(await all(it, [])).toEqual([]);
  });

  it("sends nothing when it is only asked what it would send", async () => {
    const it = world();
    const { id } = await it.lead();
    const outcomes = await all(
      it,
      [
        { lead: id, text: "Open to a chat?" },
        { lead: 99, text: "Open to a chat?" },
      ],
      true,
    );
    expect(codes(outcomes)).toEqual(["sent", "not_found"]);
    expect(await outboxOf(it)).toEqual([]);
  });

  it("is no line's fault where the database fails", async () => {
    const it = world();
    const { id } = await it.lead();
    // A decorator of the store whose disk is full.
    const store = {
      ...it.store,
      write: async () => {
        throw new AppError("database", "the disk is full");
      },
    };
    const lines = each([JSON.stringify({ lead: id, text: "Open to a chat?" })]);
    const work = collect(sendBatch({ ...it.services, store }, lines, { dryRun: false }));
    await errorOf(work, "database");
  });

  it.each<[string, unknown]>([
    ["a list", []],
    ["a text", "hello"],
    ["null", null],
    ["no text", { lead: 1 }],
    ["a text that is none", { lead: 1, text: 5 }],
    ["no lead", { text: "Hello" }],
    ["a lead of 0", { lead: 0, text: "Hello" }],
    ["half a lead", { lead: 1.5, text: "Hello" }],
    ["a lead that is true", { lead: true, text: "Hello" }],
    ["a subject that is a number", { lead: 1, text: "Hello", subject: 7 }],
    ["a field that nobody knows", { lead: 1, text: "Hello", subjekt: "typo" }],
  ])("%s is no line of a batch", (_, value) => {
    expect(() => batchItem(value)).toThrow(expect.objectContaining({ code: "usage" }));
  });

  it("counts the time of each of its emails from when it was queued", async () => {
    const it = world();
    const { id } = await it.lead();
    it.clock.advance(MINUTE);
    await all(it, [{ lead: id, text: "Open to a chat?" }]);
    expect((await outboxOf(it))[0]?.email.notBefore).toEqual(later(MINUTE));
  });
});
