import { describe, expect, it } from "vitest";
import { AppError } from "../../../src/domain/errors.ts";
import { parseSuppression } from "../../../src/domain/suppression.ts";
import { sendByAi } from "../../../src/service/ai/first-email.ts";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { checkLeads } from "../../../src/service/leads/check/check-leads.ts";
import { editLead, setPaused } from "../../../src/service/leads/leads.ts";
import { suppress } from "../../../src/service/leads/suppress.ts";
import { recordGate } from "../../../src/service/outbox/gate.ts";
import { pauseOutbox } from "../../../src/service/outbox/pause.ts";
import type { AddressChecks } from "../../../src/service/ports/index.ts";
import type { Rehearsal } from "../../../src/service/rehearsal/rehearse.ts";
import { answerByHand } from "../../../src/service/send/answer.ts";
import { sendOne } from "../../../src/service/send/send.ts";
import { sequenceDraft } from "../../../src/service/sequence/enrol.ts";
import { storeSequence } from "../../../src/service/sequence/versions.ts";
import type { UniformPolicy } from "../../../src/service/services.ts";
import { DAY, HOUR, MINUTE } from "../../support/world/builders.ts";
import { collect, POLICY, type World, world } from "../../support/world/world.ts";
import { rehearsed } from "./campaign.ts";

const OFF: UniformPolicy["answer"] = { ...POLICY.answer, mode: "off" };

/** Rules with how many leads each holds. */
const held = ({ held: groups }: Rehearsal): Record<string, number> =>
  Object.fromEntries(groups.map(({ rule, count }) => [rule, count]));
const why = ({ held: groups }: Rehearsal, rule: string): string | undefined =>
  groups.find((each) => each.rule === rule)?.detail;
/** How many mails leave in each step. */
const mails = ({ days }: Rehearsal): Record<string, number> => {
  const steps: Record<string, number> = {};
  for (const { step, kind, count } of days) {
    if (kind === "mail") steps[String(step)] = (steps[String(step)] ?? 0) + count;
  }
  return steps;
};

async function stored(it: World, source: string): Promise<void> {
  const readFile = (name: string): string => {
    throw new Error(`no file ${name}`);
  };
  await storeSequence(it.services, { where: "s.toml", source, readFile }, "new");
}

/** Mailboxes of these names besides the default one. */
function withMailboxes(it: World, others: readonly string[], readIn?: (name: string) => string) {
  const { policy } = it.services;
  const names = ["default", ...others];
  const mailboxes = { ...policy.mailboxes, names, senders: names, ...(readIn && { readIn }) };
  it.services = { ...it.services, policy: { ...policy, mailboxes } };
}

describe("what a rehearsal says will never leave", () => {
  it("nothing, where nothing holds anything", async () => {
    const it = world({ answer: OFF });
    await it.queued();
    const found = await rehearsed(it);
    expect(found.held).toEqual([]);
    expect(mails(found)).toEqual({ 1: 1, 2: 1 });
    expect(found.underWay).toBe(0);
    // One follow-up after a day, and a day later it is closed.
    expect(found.doneAt?.getTime()).toBe(it.clock.now().getTime() + 2 * DAY);
  });

  it("mail to a lead who is paused for good, and not to one who is paused for a day", async () => {
    const it = world({ answer: OFF });
    const { lead } = await it.queued();
    await setPaused(it.services, lead.id, true);
    const later = await it.queued();
    await setPaused(it.services, later.lead.id, true, new Date(it.clock.now().getTime() + DAY));
    const found = await rehearsed(it);
    expect(held(found)).toEqual({ "lead pause": 1 });
    expect(found.held[0]?.leads.map(({ id }) => id)).toEqual([lead.id]);
    expect(mails(found)).toEqual({ 1: 1, 2: 1 });
  });

  it("mail to an address that is stopped, or has bounced in another conversation", async () => {
    const it = world({ answer: OFF });
    const gone = await it.sent();
    const other = await sendOne(it.services, gone.lead.id, { text: "One more thing about shifts" });
    const stopped = await it.queued();
    await suppress(it.services, stopped.lead.email ?? "", "asked us by telephone");
    const stop = { ...parseSuppression(gone.lead.email ?? ""), reason: "bounce" as const };
    const of = { note: null, cause: "bounce", messageId: gone.message.id };
    await it.store.write(({ suppressions }) =>
      suppressions.add({ ...stop, ...of }, it.clock.now()),
    );
    const found = await rehearsed(it);
    expect(held(found)).toEqual({ suppress: 2 });
    expect(found.days).toEqual([]);
    expect(other.thread.message.status).toBe("enqueued");
  });

  it("mail to leads whose check is not ok (send.only), also once a check is out of date", async () => {
    const it = world({ answer: OFF, onlyChecked: true });
    const checks: AddressChecks = {
      routes: { of: async () => ({ kind: "servers" }), gaveUp: false },
      verifier: null,
    };
    const draft = { text: "One question about your shifts" };
    const fine = await it.lead();
    const old = await it.lead();
    const run = { verifierFailed: null, dnsGaveUp: false };
    await collect(checkLeads(it.services, checks, { filter: {} }, {}, run));
    await sendOne(it.services, fine.id, draft);
    await sendOne(it.services, old.id, draft);
    // Until its check has got too old.
    await setPaused(it.services, old.id, true, new Date(it.clock.now().getTime() + 31 * DAY));
    const found = await rehearsed(it, { days: 40 });
    expect(held(found)).toEqual({ "send.only": 1 });
    expect(found.held[0]?.leads.map(({ id }) => id)).toEqual([old.id]);
    expect(mails(found)).toEqual({ 1: 1, 2: 1 });
  });

  it("cold mail while a check of the set-up fails (send.gate), for all the days", async () => {
    const it = world({ answer: OFF, limits: { ...POLICY.limits, gate: true } });
    const finding = { check: "spf" as const, error: "there is no record" };
    await recordGate(it.services, "default", [finding]);
    it.clock.advance(2 * HOUR);
    await recordGate(it.services, "default", [finding]);
    await it.queued();
    const found = await rehearsed(it);
    expect(held(found)).toEqual({ "send.gate": 1 });
    expect(found.days).toEqual([]);
  });

  it("cold mail of a mailbox that is paused, and of no other", async () => {
    const it = world({ answer: OFF });
    withMailboxes(it, ["ada"]);
    const text = "Open to a quick chat about shifts?";
    await sendOne(it.services, (await it.lead()).id, { text }, { mailboxes: ["ada"] });
    await sendOne(it.services, (await it.lead()).id, { text });
    await pauseOutbox(it.services, "a holiday", "ada");
    const found = await rehearsed(it);
    expect(held(found)).toEqual({ "outbox pause": 1 });
    expect(new Set(found.days.map(({ mailbox }) => mailbox))).toEqual(new Set(["default"]));
  });

  it("mail of a mailbox whose settings are wrong, by its name", async () => {
    const it = world({ answer: OFF });
    withMailboxes(it, ["ada", "ben"]);
    const text = "Open to a quick chat about shifts?";
    for (const name of ["default", "ada", "ben"]) {
      await sendOne(it.services, (await it.lead()).id, { text }, { mailboxes: [name] });
    }
    const error = new AppError("config", "mailbox.ada: smtp.url is set, and from is not");
    const found = await rehearsed(it, {}, { broken: { ada: error } });
    expect(held(found)).toEqual({ "mailbox ada": 1 });
    expect(why(found, "mailbox ada")).toContain("smtp.url is set");
    expect(found.errors).toEqual([]);
    expect(new Set(found.days.map(({ mailbox }) => mailbox))).toEqual(new Set(["default", "ben"]));
    expect(found.doneAt).not.toBeNull();
  });

  it("mail of a mailbox that is no longer in the settings", async () => {
    const it = world({ answer: OFF });
    const { services } = it;
    withMailboxes(it, ["ben"]);
    const text = "Open to a quick chat about shifts?";
    await sendOne(it.services, (await it.lead()).id, { text }, { mailboxes: ["ben"] });
    it.services = services;
    const found = await rehearsed(it);
    expect(held(found)).toEqual({ "mailbox ben": 1 });
    expect(why(found, "mailbox ben")).toContain("tickler mailbox move ben default");
  });

  it("follow-ups where nothing reads the replies, or the mailbox that reads them can't work", async () => {
    const unread = world({ answer: OFF, inboxConfigured: false });
    await unread.queued();
    const found = await rehearsed(unread);
    expect(held(found)).toEqual({ "follow_up.unread": 1 });
    expect(mails(found)).toEqual({ 1: 1 });
    expect(found.doneAt).not.toBeNull();

    const it = world({ answer: OFF });
    withMailboxes(it, ["ada"], () => "default");
    const text = "Open to a quick chat about shifts?";
    await sendOne(it.services, (await it.lead()).id, { text }, { mailboxes: ["ada"] });
    const error = new AppError("config", "imap.url is no address");
    const other = await rehearsed(it, {}, { broken: { default: error } });
    expect(held(other)).toEqual({ inbox: 1 });
    expect(why(other, "inbox")).toContain("imap.url is no address");
    expect(mails(other)).toEqual({ 1: 1 });
  });

  it("nudges after an answer that the lead is not sent, and that are still to come", async () => {
    const answered = { ...POLICY.answered, nudgeAfter: [3 * DAY, 2 * DAY] };
    const it = world({ answer: OFF, answered });
    const { lead, message } = await it.sent();
    await replyByHand(it.services, message.id, "What does it cost?");
    // It waits for a person: no mail of ours is to come.
    const silent = await rehearsed(it);
    expect(silent).toMatchObject({ held: [], days: [], underWay: 0 });
    await answerByHand(it.services, message.id, "49 € a month.");
    await it.tick();
    expect(await rehearsed(it, { days: 1, patience: 0 })).toMatchObject({ held: [], underWay: 1 });
    const all = await rehearsed(it);
    expect(all).toMatchObject({ held: [], underWay: 0 });
    expect(mails(all)).toEqual({ null: 2 });
    it.settings.inboxConfigured = false;
    expect(held(await rehearsed(it))).toEqual({ "follow_up.unread": 1 });
    it.settings.inboxConfigured = true;
    await setPaused(it.services, lead.id, true);
    const found = await rehearsed(it);
    expect(held(found)).toEqual({ "lead pause": 1 });
    expect(found).toMatchObject({ days: [], underWay: 0 });
  });

  it("first mails, follow-ups and answers that wait for a person's approval", async () => {
    const it = world({ followUpBy: "ai", answer: { ...POLICY.answer, mode: "review" } });
    const pitch = { about: "shifts", subject: null, mode: null };
    await sendByAi(it.services, it.writer, (await it.lead()).id, pitch);
    await it.sent();
    const replied = await it.sent();
    await replyByHand(it.services, replied.message.id, "Tell me more?");
    const found = await rehearsed(it);
    expect(held(found)).toEqual({ draft: 3 });
    expect(found.days).toEqual([]);
  });

  it("what comes after a task that has to be done, and not after one that is waited for", async () => {
    const it = world({ answer: OFF });
    const steps = (name: string, wait: string): string => `
      name = "${name}"
      [[step]]
      subject = "Shifts"
      text = "Hi {{ first_name }}, one question."
      [[step]]
      after = "1d"
      task = "Call {{ first_name }}"
      wait = "${wait}"
      [[step]]
      after = "1d"
      text = "Hi {{ first_name }}, one more."`;
    await stored(it, steps("patient", "until done"));
    await stored(it, steps("brisk", "2d"));
    for (const name of ["patient", "brisk"]) {
      await sendOne(it.services, (await it.lead()).id, { text: "", from: sequenceDraft(name) });
    }
    const found = await rehearsed(it, { days: 40 });
    expect(held(found)).toEqual({ task: 1 });
    expect(why(found, "task")).toContain("Call John");
    expect(mails(found)).toEqual({ 1: 2, 3: 1 });
    expect(found.days.filter(({ kind }) => kind === "task").map(({ step }) => step)).toEqual([
      2, 2,
    ]);
  });

  it("a step that can't be taken, which is a task of that step", async () => {
    const it = world({ answer: OFF });
    const steps = ["Hi there.", "Hi again.", "How are things at {{ company }}?"];
    const source = steps.map(
      (text, at) =>
        `[[step]]\n${at === 0 ? 'subject = "Shifts"' : 'after = "1d"'}\ntext = "${text}"\n`,
    );
    await stored(it, `name = "fair"\n${source.join("")}`);
    const lead = await it.lead({ company: "Initech" });
    await sendOne(it.services, lead.id, { text: "", from: sequenceDraft("fair") });
    await editLead(it.services, lead.id, { company: null });
    const found = await rehearsed(it, { days: 40 });
    expect(mails(found)).toEqual({ 1: 1, 2: 1 });
    const tasks = found.days.filter(({ kind }) => kind === "task");
    expect(tasks.map(({ step, count }) => [step, count])).toEqual([[3, 1]]);
    expect(why(found, "task")).toContain("company");
  });

  it("mail to a company that is on hold, as one of them has replied", async () => {
    const it = world({ answer: OFF });
    const first = await it.sent(undefined, { email: "ana@initech.example" });
    await it.queued(undefined, { email: "ben@initech.example" });
    await replyByHand(it.services, first.message.id, "Tell me more.");
    const found = await rehearsed(it);
    expect(held(found)).toEqual({ "stop.company": 1 });
    expect(found.days).toEqual([]);
  });

  it("first mails beyond stop.max_open, where those in cold mail stay there", async () => {
    const it = world({ answer: OFF, stop: { person: "all", company: "off", maxOpen: 1 } });
    const first = await it.sent(undefined, { email: "ana@initech.example" });
    await it.queued(undefined, { email: "ben@initech.example" });
    // In turn, where nobody is held.
    const inTurn = await rehearsed(it);
    expect(inTurn.held).toEqual([]);
    expect(mails(inTurn)).toEqual({ 1: 1, 2: 2 });
    await setPaused(it.services, first.lead.id, true);
    const found = await rehearsed(it);
    expect(held(found)).toEqual({ "lead pause": 1, "stop.max_open": 1 });
  });

  it("a mail of which nobody knows whether it has left", async () => {
    const it = world({ answer: OFF });
    const { emails } = await it.queued();
    await it.store.write(async ({ outbox }) => {
      await outbox.claim(emails[0]?.id ?? 0, "the dead", "john@example.com");
      await outbox.mark(emails[0]?.id ?? 0, "the dead", it.clock.now());
    });
    it.clock.advance(MINUTE);
    const found = await rehearsed(it);
    expect(held(found)).toEqual({ uncertain: 1 });
  });

  it("mail that no limit and no window ever lets out", async () => {
    const none = world({ answer: OFF, limits: { ...POLICY.limits, maxPerDay: 0 } });
    await none.queued();
    expect(held(await rehearsed(none))).toEqual({ "send.max_per_day": 1 });
  });

  it("a mail that can't be written", async () => {
    const it = world({ answer: OFF });
    await it.queued();
    it.mailer.compose = async () => {
      throw new AppError("input", "the subject has a line break");
    };
    const found = await rehearsed(it);
    expect(held(found)).toEqual({ failed: 1 });
    expect(why(found, "failed")).toContain("line break");
  });

  it("tells of those who follow the sequence that is asked for, and of no others", async () => {
    const it = world({ answer: OFF });
    const { lead } = await it.queued();
    await setPaused(it.services, lead.id, true);
    await stored(it, `name = "fair"\n[[step]]\nsubject = "Shifts"\ntext = "Hi there."\n`);
    // What ends in the rehearsal itself is of its sequence, too.
    const stopped = await it.queued();
    await suppress(it.services, stopped.lead.email ?? "", null);
    const found = await rehearsed(it, { sequence: "fair" });
    expect(found.held).toEqual([]);
    const builtIn = await rehearsed(it, { sequence: "built-in" });
    expect(held(builtIn)).toEqual({ "lead pause": 1, suppress: 1 });
  });
});
