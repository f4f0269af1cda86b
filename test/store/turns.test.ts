import { describe, expect, it } from "vitest";
import type { Email, EmailKind } from "../../src/domain/email.ts";
import type { Message } from "../../src/domain/message.ts";
import type { Queries } from "../../src/service/ports/index.ts";
import { insertEmail, insertThread, tempStore } from "../support/store/temp-store.ts";
import { DAY, later, NOON } from "../support/world/builders.ts";

const HOLD = { rule: "opt_out", detail: "may ask for no more" };

type More = [kind: EmailKind, change: Partial<Email>];

/** A message whose first email was delivered, with these others. */
async function thread(queries: Queries, change: Partial<Message>, ...more: More[]) {
  const { message } = await insertThread(queries, {
    message: { waitingSince: null, ...change },
    email: { state: "sent", sentAt: NOON },
  });
  const emails: Email[] = [];
  for (const [kind, changes] of more) {
    emails.push(await insertEmail(queries, message.id, kind, changes));
  }
  return { message, emails };
}

const reply = (change: Partial<Email> = {}): More => [
  "reply",
  { direction: "in", state: "received", ...change },
];

const asked = { mailbox: "default", mode: "off", maxRounds: 2, most: 100 } as const;

describe("unanswered", () => {
  it("finds whom nothing answers by itself, since their newest mail", async () => {
    const store = tempStore();
    const found = await store.write(async (queries) => {
      const off = await thread(
        queries,
        { status: "replied", waitingSince: NOON },
        reply({ createdAt: later(1) }),
        reply({ createdAt: later(2) }),
      );
      const held = await thread(queries, { status: "replied" }, reply({ holds: [HOLD] }));
      // These are under way, answered, or of another status.
      await thread(queries, { status: "replied" }, reply(), ["ai_reply", { state: "draft" }]);
      await thread(queries, { status: "answered" }, reply());
      // A mail in doubt that is older than the reply does not hide it.
      const doubt = await thread(
        queries,
        { status: "replied" },
        ["follow_up", { state: "uncertain" }],
        reply(),
      );
      const { turns, rest } = await queries.turns.unanswered(asked);
      expect(rest).toBe(0);
      const byId = (a: { messageId: number }, b: { messageId: number }) =>
        a.messageId - b.messageId;
      return { turns: turns.sort(byId), expected: [off, held, doubt] };
    });
    expect(found.turns).toMatchObject(
      found.expected.map(({ message, emails }) => {
        const last = emails.at(-1);
        const { id, holds, createdAt } = last ?? {};
        return {
          messageId: message.id,
          leadId: message.leadId,
          mailId: id,
          holds,
          since: createdAt,
        };
      }),
    );
  });

  it("leaves to the AI what it may answer, as long as it has rounds and does not fail", async () => {
    const store = tempStore();
    const waits = { status: "replied", waitingSince: NOON } as const;
    const sent: More = ["ai_reply", { state: "sent", sentAt: NOON }];
    const ids = await store.write(async (queries) => {
      await thread(queries, waits, sent, reply());
      const spent = await thread(queries, waits, sent, sent, reply());
      const off = await thread(queries, { ...waits, aiMode: "off" }, reply());
      const failing = await thread(queries, waits, reply());
      await queries.messages.update({ ...failing.message, aiError: "503" });
      const { turns } = await queries.turns.unanswered({ ...asked, mode: "auto" });
      const own = await queries.turns.unanswered({ ...asked, mode: "off" });
      expect(own.turns).toHaveLength(4);
      return [
        turns.map(({ messageId }) => messageId).sort((a, b) => a - b),
        [spent, off, failing].map(({ message }) => message.id),
      ];
    });
    expect(ids[0]).toEqual(ids[1]);
  });

  it("gives the oldest, all that are marked or held, and the number of the rest", async () => {
    const store = tempStore();
    await store.write(async (queries) => {
      const plain = [];
      for (let at = 0; at < 5; at += 1) {
        const change = { status: "replied", waitingSince: NOON } as const;
        plain.push(await thread(queries, change, reply({ createdAt: later(-at) })));
      }
      const [newest] = plain;
      if (!newest) throw new Error("there is none");
      const mark = { doneAt: null, snoozedUntil: NOON, actor: null, createdAt: NOON };
      await queries.todoMarks.put({ ...mark, id: `reply-${newest.emails[0]?.id}` });
      const held = await thread(queries, { status: "replied" }, reply({ holds: [HOLD] }));
      const page = async (most: number) => {
        const { turns, rest } = await queries.turns.unanswered({ ...asked, most });
        return { ids: new Set(turns.map(({ messageId }) => messageId)), rest };
      };
      const ids = (...threads: (typeof held | undefined)[]) =>
        new Set(threads.map((each) => each?.message.id));
      expect(await page(2)).toEqual({ ids: ids(newest, plain[4], plain[3], held), rest: 2 });
      expect(await page(0)).toEqual({ ids: ids(newest, held), rest: 4 });
      expect(await page(Number.MAX_SAFE_INTEGER)).toEqual({ ids: ids(...plain, held), rest: 0 });
    });
  });
});

it("ignored finds answers of ours that nothing follows, after their time", async () => {
  const store = tempStore();
  await store.write(async (queries) => {
    const answered = { status: "answered", nudges: 1 } as const;
    const old = await thread(queries, { ...answered, waitingSince: later(-DAY) }, reply());
    await thread(queries, { ...answered, waitingSince: later(1) }, reply());
    await thread(queries, { ...answered, waitingSince: later(-DAY) }, [
      "nudge",
      { state: "queued" },
    ]);
    expect(await queries.turns.ignored({ mailbox: "default", before: NOON })).toEqual([
      {
        ...{ messageId: old.message.id, leadId: old.message.leadId, since: later(-DAY) },
        ...answered,
      },
    ]);
  });
});

it("owing finds what answered by itself after the newest reply, and left something", async () => {
  const store = tempStore();
  await store.write(async (queries) => {
    const owes = (change: Partial<Email>): More => [
      "ai_reply",
      { state: "sent", sentAt: NOON, writtenBy: "template", ...change },
    ];
    const status = { status: "ai_replied" } as const;
    const owed = await thread(queries, status, reply({ createdAt: later(3) }), owes({}));
    await thread(queries, status, reply(), owes({ approvedAt: NOON }));
    await thread(queries, status, reply(), owes({ writtenBy: "openai:x" }));
    await thread(queries, status, owes({}), reply());
    const [first, ...others] = await queries.turns.owing("default");
    expect(others).toEqual([]);
    expect(first).toMatchObject({
      messageId: owed.message.id,
      replyId: owed.emails[0]?.id,
      since: later(3),
      answer: { id: owed.emails[1]?.id, writtenBy: "template", holds: null },
    });
  });
});

it("of a bounce, the lead's address and what was refused last are found, since the report of it", async () => {
  const store = tempStore();
  await store.write(async (queries) => {
    const refused = (address: string, hours: number): More => [
      "follow_up",
      { state: "failed", address, createdAt: later(hours) },
    ];
    const report: More = [
      "bounce",
      { direction: "in", state: "received", createdAt: later(9), address: "daemon@example.com" },
    ];
    const [old, told, refusals, none] = [
      await thread(queries, { status: "bounced" }, refused("old@example.com", 1)),
      await thread(queries, { status: "bounced" }, refused("a@example.com", 1), report),
      await thread(
        queries,
        { status: "bounced" },
        refused("a@example.com", 1),
        refused("b@example.com", 2),
      ),
      await thread(queries, { status: "bounced" }),
    ];
    await thread(queries, { status: "bounced", waitingSince: NOON }, report);
    await thread(queries, { status: "sent" }, refused("a@example.com", 1));
    const leads = await queries.leads.byIds([told, refusals, none].map((of) => of.message.leadId));
    const emailOf = (id: number) => leads.find((lead) => lead.id === id)?.email;
    const line = ({ message }: typeof told, since: Date, address: string | null) => ({
      ...{ messageId: message.id, leadId: message.leadId, email: emailOf(message.leadId) },
      ...{ refused: address, since },
    });
    // The newest of them, oldest first.
    expect(await queries.turns.bounced("default", 3)).toEqual([
      line(told, later(9), "a@example.com"),
      line(refusals, later(2), "b@example.com"),
      line(none, none.message.createdAt, null),
    ]);
    expect((await queries.turns.bounced("default", 9))[0]).toMatchObject({
      messageId: old.message.id,
    });
  });
});

it("stuck and bounced find the newest to whom time brings nothing", async () => {
  const store = tempStore();
  await store.write(async (queries) => {
    const away: More = ["auto_reply", { direction: "in", state: "received", createdAt: later(4) }];
    const left = await thread(queries, { status: "sent" }, away);
    await thread(queries, { status: "sent", waitingSince: NOON }, away);
    const back = await thread(queries, { status: "bounced" });
    const ids = (turns: readonly { messageId: number; since: Date }[]) =>
      turns.map(({ messageId, since }) => [messageId, since]);
    const { stuck, bounced } = queries.turns;
    expect(ids(await stuck("default", 9))).toEqual([[left.message.id, later(4)]]);
    expect(ids(await bounced("default", 9))).toEqual([[back.message.id, back.message.createdAt]]);
    expect(await bounced("other", 9)).toEqual([]);
  });
});

it("kept and unsettled find emails with their leads", async () => {
  const store = tempStore();
  await store.write(async (queries) => {
    const kept = await thread(queries, { status: "closed" }, reply({ todoAt: NOON }));
    const draft = await thread(queries, { status: "replied" }, ["ai_reply", { state: "draft" }]);
    await thread(queries, { status: "sent" }, ["follow_up", { state: "failed" }]);
    expect(await queries.turns.kept("default")).toMatchObject([
      { emailId: kept.emails[0]?.id, leadId: kept.message.leadId },
    ]);
    expect(await queries.turns.unsettled(["draft", "uncertain", "failed"])).toMatchObject([
      { emailId: draft.emails[0]?.id, leadId: draft.message.leadId, state: "draft" },
    ]);
  });
});

it("heldCompanies finds those where cold mail to others waits, by their newest hold", async () => {
  const store = tempStore();
  await store.write(async (queries) => {
    const at = async (company: string, status: Message["status"]) =>
      (
        await insertThread(queries, {
          lead: { email: `${status}@${company}` },
          message: { status },
        })
      ).message;
    const hold = (company: string, leadId: number | null, strayId: number | null = null) =>
      queries.companies.addHold({
        ...{ company, leadId, strayId, since: NOON, messageId: null, emailId: null },
      });
    const ana = await at("initech.example", "replied");
    await at("initech.example", "sent");
    await hold("initech.example", null);
    await hold("initech.example", ana.leadId);
    const alone = await at("hooli.example", "sent");
    await hold("hooli.example", alone.leadId);
    await at("umbrella.example", "follow_up");
    await hold("umbrella.example", null, 7);
    // Of a company by another domain.
    await at("globex.example", "sent");
    await queries.companies.join("globex.example", "acme.example", NOON);
    await hold("acme.example", null);
    const held = await queries.turns.heldCompanies();
    expect(held.map(({ company, leadId }) => [company, leadId])).toEqual([
      ["initech.example", ana.leadId],
      ["acme.example", null],
    ]);
    expect(await queries.turns.subjects("default")).toEqual(
      new Set(["companies", "queued", "stuck"]),
    );
  });
});

it("subjects are empty where there is nothing", async () => {
  const store = tempStore();
  expect(await store.read((queries) => queries.turns.subjects("default"))).toEqual(new Set());
});
