import { describe, expect, test } from "vitest";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { removeLead } from "../../../src/service/leads/erase.ts";
import { editLead, setPaused } from "../../../src/service/leads/leads.ts";
import { suppress } from "../../../src/service/leads/suppress.ts";
import { history } from "../../../src/service/message/history.ts";
import type { UniformPolicy } from "../../../src/service/services.ts";
import { joinCompanies } from "../../../src/service/stop/company.ts";
import { itemOf, ranked, TODO_KINDS } from "../../../src/service/todo/item.ts";
import { listTodo } from "../../../src/service/todo/list.ts";
import { parseMoment } from "../../../src/service/todo/moment.ts";
import { addNote, addReminder } from "../../../src/service/todo/notes.ts";
import { settle, snooze } from "../../../src/service/todo/settle.ts";
import { DAY, HOUR, later, NOON } from "../../support/world/builders.ts";
import { errorOf, type World, world } from "../../support/world/world.ts";

const OFF: UniformPolicy["answer"] = { mode: "off", delay: 0, minPause: HOUR, maxRounds: 3 };

/** A lead whose reply waits for a person. */
async function replied(it: World, text = "What does it cost?") {
  const { message, lead } = await it.sent();
  await replyByHand(it.services, message.id, text);
  const { id } = await it.email(message.id, "reply");
  return { message, lead, line: `reply-${id}` };
}

/** The lines about people: no tick runs in these tests, and the list says so as well. */
const ids = async (it: World) =>
  (await listTodo(it.services)).flatMap(({ id, kind }) => (kind === "broken" ? [] : [id]));

describe("snooze", () => {
  test("puts a line off until its day", async () => {
    const it = world({ answer: OFF });
    const { line } = await replied(it);
    const other = await replied(it);
    await snooze(it.services, { id: line }, later(3 * DAY));
    expect(await ids(it)).toEqual([other.line]);
    it.clock.advance(3 * DAY - 1);
    expect(await ids(it)).toEqual([other.line]);
    it.clock.advance(1);
    expect(await ids(it)).toEqual([line, other.line]);
  });

  test("of a lead puts all lines off, but not what happens after", async () => {
    const it = world({ answer: OFF });
    const { lead, message } = await replied(it);
    it.clock.advance(HOUR);
    const { id } = await snooze(it.services, { lead: lead.id }, later(9 * DAY));
    expect(id).toBe(`lead-${lead.id}`);
    expect(await ids(it)).toEqual([]);
    it.clock.advance(HOUR);
    await replyByHand(it.services, message.id, "Hello?");
    expect(await ids(it)).toEqual([`reply-${(await it.email(message.id, "reply")).id}`]);
  });

  test("is taken back", async () => {
    const it = world({ answer: OFF });
    const { line } = await replied(it);
    await snooze(it.services, { id: line }, later(DAY));
    await snooze(it.services, { id: line }, null);
    expect(await ids(it)).toEqual([line]);
    await errorOf(snooze(it.services, { id: line }, null), "refused");
  });

  test("refuses what is not there, and changes nothing", async () => {
    const it = world();
    await errorOf(snooze(it.services, { id: "reply-9" }, later(DAY)), "not_found");
    await errorOf(snooze(it.services, { lead: 9 }, later(DAY)), "not_found");
    expect(await it.store.read((q) => q.todoMarks.of(["reply-9", "lead-9"]))).toEqual([]);
  });
});

describe("done", () => {
  test("takes a line off, also one that was put off, and only once", async () => {
    const it = world({ answer: OFF });
    const { line, message } = await replied(it);
    await snooze(it.services, { id: line }, later(DAY));
    const { thread } = await settle(it.services, line);
    expect(thread?.message.id).toBe(message.id);
    it.clock.advance(30 * DAY);
    expect(await ids(it)).toEqual([]);
    await errorOf(settle(it.services, line), "not_found");
  });

  test("of a line whose subject changes: the next one stands there", async () => {
    const it = world({ answer: OFF });
    const { line, message } = await replied(it);
    await settle(it.services, line);
    it.clock.advance(HOUR);
    await replyByHand(it.services, message.id, "Hello?");
    expect(await ids(it)).toEqual([`reply-${(await it.email(message.id, "reply")).id}`]);
  });

  test("takes the number of the lead's mail alone", async () => {
    const it = world({ answer: OFF });
    const { line, message } = await replied(it);
    const { id } = await it.email(message.id, "reply");
    expect((await settle(it.services, `${id}`)).id).toBe(line);
    expect(await ids(it)).toEqual([]);
    await errorOf(settle(it.services, `${id}`), "refused");
  });

  test("of a pause says nothing of the next pause", async () => {
    const it = world();
    const pause = () =>
      it.store.write((q) =>
        q.mailboxes.pause("default", { rule: "outbox pause", reason: "by hand" }, it.clock.now()),
      );
    await pause();
    expect(await ids(it)).toEqual(["mailbox-default"]);
    await settle(it.services, "mailbox-default");
    expect(await ids(it)).toEqual([]);
    it.clock.advance(DAY);
    await pause();
    expect(await ids(it)).toEqual(["mailbox-default"]);
  });
});

describe("reminders and notes", () => {
  test("a reminder stands there from its time until it is done", async () => {
    const it = world();
    const lead = await it.lead();
    await addReminder(it.services, lead.id, later(DAY), "call about the contract");
    expect(await ids(it)).toEqual([]);
    it.clock.advance(DAY);
    expect(await listTodo(it.services)).toMatchObject([
      {
        ...{ id: "reminder-1", kind: "reminder", messageId: null, emailId: null, company: null },
        ...{ lead: { id: lead.id }, what: "call about the contract", since: later(DAY) },
      },
    ]);
    await settle(it.services, "reminder-1");
    expect(await ids(it)).toEqual([]);
    await errorOf(settle(it.services, "reminder-1"), "not_found");
  });

  test("the newest note stands beside the lead's lines, all of them in the history", async () => {
    const it = world({ answer: OFF });
    const { lead } = await replied(it);
    await addNote(it.services, lead.id, "met at the fair");
    it.clock.advance(HOUR);
    await addNote(it.services, lead.id, "prefers the phone");
    expect(await listTodo(it.services)).toMatchObject([{ note: "prefers the phone" }]);
    const { notes } = await history(it.services, lead.id);
    expect(notes.map(({ text }) => text)).toEqual(["prefers the phone", "met at the fair"]);
    await errorOf(addNote(it.services, lead.id, "  "), "usage");
  });

  test("erasing a lead erases both, and the address in notes on others", async () => {
    const it = world();
    const lead = await it.lead({ email: "gone@example.com" });
    const other = await it.lead();
    await addNote(it.services, lead.id, "a secret");
    await addNote(it.services, other.id, "knows gone@example.com well");
    await addReminder(it.services, lead.id, later(DAY), "a secret");
    await addReminder(it.services, other.id, later(DAY), "ask gone@example.com");
    await removeLead(it.services, lead.id);
    const left = await it.store.read(async (q) => ({
      notes: await q.notes.ofLeads([lead.id, other.id]),
      due: await q.reminders.due(later(9 * DAY), 9),
    }));
    expect(left.notes.map(({ text }) => text)).toEqual(["knows (erased) well"]);
    expect(left.due.map(({ text }) => text)).toEqual(["ask (erased)"]);
  });
});

describe("a pause with an end", () => {
  test("is over by itself", async () => {
    const it = world();
    const { lead } = await it.queued();
    await setPaused(it.services, lead.id, true, later(2 * DAY));
    expect((await it.tick()).counts.sent).toBe(0);
    it.clock.advance(2 * DAY - 1);
    expect((await it.tick()).counts.sent).toBe(0);
    it.clock.advance(1);
    expect((await it.tick()).counts.sent).toBe(1);
    // Pausing anew begins a new pause; the old end is no longer meant.
    const { lead: again, changed } = await setPaused(it.services, lead.id, true);
    expect(changed).toBe(true);
    expect(again).toMatchObject({ pausedAt: later(2 * DAY), pausedUntil: null });
  });
});

describe("the rest of the list", () => {
  test("a bounced lead stands there with the way back, until they have another address", async () => {
    const it = world();
    const { message, lead } = await it.queued();
    it.mailer.fate = () => "no such user";
    await it.tick();
    expect(await it.status(message.id)).toBe("bounced");
    const [line] = await listTodo(it.services);
    expect(line).toMatchObject({ id: `bounced-${message.id}`, kind: "bounced" });
    expect(line?.what).toContain(`${lead.email} does not work: `);
    expect(line?.commands[0]).toBe(`tickler lead edit ${lead.id} --email NEW`);
    await editLead(it.services, lead.id, { email: "new@example.com" });
    expect(await ids(it)).toEqual([]);
  });

  test("a company on hold stands there until all its domains must not be written to", async () => {
    const it = world();
    const at = (name: string, domain: string) => ({ name, email: `${name}@${domain}` });
    const { message } = await it.sent("Open to a chat?", at("ana", "initech.example"));
    await it.sent("Open to a chat?", at("ben", "initech.example"));
    await it.sent("Open to a chat?", at("cy", "initech.test"));
    await joinCompanies(it.services, "initech.example", "initech.test");
    await replyByHand(it.services, message.id, "Please remove me from your list.");
    const lines = async () => (await ids(it)).filter((id) => id.startsWith("company-"));
    expect(await lines()).toEqual(["company-initech.example"]);
    await suppress(it.services, "initech.example", null);
    expect(await lines()).toEqual(["company-initech.example"]);
    await suppress(it.services, "initech.test", null);
    expect(await lines()).toEqual([]);
  });

  test("mails that wait for longer than a day, one line for a rule that holds many", async () => {
    const it = world();
    const { lead } = await it.queued();
    await it.queued();
    await it.queued();
    it.settings.limits = { ...it.settings.limits, maxPerDay: 0 };
    await setPaused(it.services, lead.id, true);
    it.clock.advance(DAY - 1);
    expect(await ids(it)).toEqual([]);
    it.clock.advance(1);
    const items = await listTodo(it.services);
    expect(await ids(it).then((all) => all.sort())).toEqual([
      "waiting-1",
      "waiting-send.max_per_day",
    ]);
    const many = items.find(({ id }) => id === "waiting-send.max_per_day");
    expect(many?.what).toMatch(/^2 mails have waited .* send\.max_per_day: /);
    expect(items.find(({ id }) => id === "waiting-1")?.what).toContain("lead pause: ");
  });

  test("an answer's draft shows what the lead wrote", async () => {
    const it = world({ answer: { ...OFF, mode: "review" } });
    const { message } = await replied(it);
    await it.tick();
    const draft = await it.email(message.id, "ai_reply");
    expect(await listTodo(it.services)).toMatchObject([
      { id: `draft-${draft.id}`, words: "What does it cost?", what: draft.text },
    ]);
  });

  test("is ranked by urgency, then by age", () => {
    const kinds = TODO_KINDS.toReversed();
    const items = kinds.flatMap((kind) =>
      [later(1), NOON].map((since, at) =>
        itemOf({ id: `${kind}-${at}`, kind, what: "", since, commands: ["tickler x"] }, null),
      ),
    );
    const order = TODO_KINDS.flatMap((kind) => [`${kind}-1`, `${kind}-0`]);
    expect(ranked(items).map(({ id }) => id)).toEqual(order);
    // A task whose time is over comes after all that still waits for somebody.
    const [first, ...others] = ranked(items);
    const late = { ...first, kind: "task" as const, since: NOON, overtaken: true };
    expect(ranked([late, ...others]).at(-1)).toBe(late);
  });
});

describe("parseMoment", () => {
  const berlin = (text: string) => parseMoment(text, "Europe/Berlin", NOON);

  test.each([
    ["3d", "2026-03-05T12:00:00.000Z"],
    ["3 days", "2026-03-05T12:00:00.000Z"],
    ["1 week", "2026-03-09T12:00:00.000Z"],
    ["1d12h", "2026-03-04T00:00:00.000Z"],
    ["90 min", "2026-03-02T13:30:00.000Z"],
    ["2026-03-20", "2026-03-20T07:00:00.000Z"],
    ["2026-03-30", "2026-03-30T06:00:00.000Z"],
    ["2026-03-20T14:30", "2026-03-20T13:30:00.000Z"],
    ["2026-03-20 14:30", "2026-03-20T13:30:00.000Z"],
    ["2026-03-20T14:30:00Z", "2026-03-20T14:30:00.000Z"],
    ["in 3d", "2026-03-05T12:00:00.000Z"],
    ["tomorrow", "2026-03-03T07:00:00.000Z"],
    ["Tomorrow at 2pm", "2026-03-03T13:00:00.000Z"],
    ["fri", "2026-03-06T07:00:00.000Z"],
    ["mon 14:30", "2026-03-02T13:30:00.000Z"],
    // It is past eight on this Monday.
    ["mon", "2026-03-09T07:00:00.000Z"],
  ])("%s", async (text, at) => expect((await berlin(text)).toISOString()).toBe(at));

  test.each([
    "",
    "soon",
    "2026-02-30",
    "2026-03-01",
    "0d",
    "20y",
    "9999-01-01",
    "-3d",
    "today",
    "8:00",
  ])("refuses %j", async (text) => void (await errorOf(berlin(text), "usage")));
});
