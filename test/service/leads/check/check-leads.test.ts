import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { addressKey } from "../../../../src/domain/address.ts";
import type { CheckRule } from "../../../../src/domain/check/check.ts";
import type { MailRoute } from "../../../../src/domain/check/mail-route.ts";
import type { Lead } from "../../../../src/domain/lead.ts";
import {
  BATCH,
  type CheckOptions,
  type CheckRun,
  checkLeads,
  type Which,
} from "../../../../src/service/leads/check/check-leads.ts";
import { removeLead } from "../../../../src/service/leads/erase.ts";
import { checksOf, eachLead, editLead, showLeads } from "../../../../src/service/leads/leads.ts";
import { reportOn } from "../../../../src/service/leads/report.ts";
import { suppress } from "../../../../src/service/leads/suppress.ts";
import type { AddressChecks, Verification } from "../../../../src/service/ports/index.ts";
import { previewOne, sendOne } from "../../../../src/service/send/send.ts";
import { sendBatch } from "../../../../src/service/send/send-batch.ts";
import { sendToTag } from "../../../../src/service/send/send-tag.ts";
import type { UniformPolicy } from "../../../../src/service/services.ts";
import { listTodo } from "../../../../src/service/todo/list.ts";
import { why } from "../../../../src/service/todo/why.ts";
import { engines, type RunningEngine } from "../../../support/store/engines.ts";
import { DAY, MINUTE } from "../../../support/world/builders.ts";
import { mailFrom } from "../../../support/world/memory-inbox.ts";
import { collect, errorOf, World } from "../../../support/world/world.ts";

/** A DNS in which every domain takes mail, and no verifier. */
const OPEN: AddressChecks = {
  routes: { of: async () => ({ kind: "servers" }), gaveUp: false },
  verifier: null,
};

const withRoute = (route: MailRoute): AddressChecks => ({
  ...OPEN,
  routes: { of: async () => route, gaveUp: false },
});

async function check(
  at: World,
  which: Which = { filter: {} },
  tools: AddressChecks = OPEN,
  options: CheckOptions = {},
) {
  const run: CheckRun = { verifierFailed: null, dnsGaveUp: false };
  const pages = await collect(checkLeads(at.services, tools, which, options, run));
  return { run, all: pages.flat().map((each) => each.check) };
}

/** The verdict of one lead, and the rules that it rests on. */
async function verdictOn(at: World, lead: Lead, tools = OPEN, options: CheckOptions = {}) {
  const { all } = await check(at, { refs: [lead.id] }, tools, options);
  const [one] = all;
  if (!one) throw new Error("the lead was not checked");
  return [one.verdict, ...one.reasons.map(({ rule }) => rule)];
}

const idsOf = (at: World, state: "ok" | "doubt" | "bad" | "none", tag?: string) =>
  collect(eachLead(at.services, { check: state, tag })).then((all) =>
    all.map(({ lead }) => lead.id),
  );

describe.each(engines)("on $name", (engine) => {
  let running: RunningEngine;
  beforeAll(async () => {
    running = await engine.start();
  }, 120_000);
  afterAll(() => running.stop());

  async function aWorld(policy: Partial<UniformPolicy> = {}): Promise<World> {
    const made = new World(policy, await (await running.database())());
    onTestFinished(() => made.close());
    return made;
  }

  it("finds what speaks against an address", async () => {
    const w = await aWorld();
    const at = async (email: string | null, tools = OPEN) =>
      verdictOn(w, await w.lead({ email, phone: "+49 30 1234" }), tools);
    expect(await at("jane@initech.example")).toEqual(["ok"]);
    expect(await at(null)).toEqual(["bad", "no_address"]);
    expect(await at("no-reply@initech.example")).toEqual(["bad", "no_reply"]);
    expect(await at("info@initech.example")).toEqual(["doubt", "role"]);
    expect(await at("jane@a.mailinator.com")).toEqual(["bad", "disposable"]);
    expect(await at("jane@gmail.com")).toEqual(["doubt", "free_mail"]);
    expect(await at("jane@gmial.com")).toEqual(["doubt", "typo"]);
    const routes: [MailRoute, string, CheckRule][] = [
      [{ kind: "no_domain" }, "bad", "no_domain"],
      [{ kind: "null_mx" }, "bad", "null_mx"],
      [{ kind: "no_server", detail: "…" }, "bad", "no_mail_server"],
      [{ kind: "own_address" }, "doubt", "no_mx"],
      [{ kind: "unknown", why: "…" }, "doubt", "dns"],
    ];
    for (const [n, [route, ...expected]] of routes.entries()) {
      expect(await at(`jane${n}@route.example`, withRoute(route))).toEqual(expected);
    }
  });

  it("finds what the database has against a lead", async () => {
    const w = await aWorld({ check: { maxAge: 30 * DAY, accept: [], maxPerCompany: 2 } });
    const stopped = await w.lead({ email: "stopped@one.example" });
    await suppress(w.services, "one.example", null);
    expect(await verdictOn(w, stopped)).toEqual(["bad", "suppressed"]);

    const bounced = await w.sent("One question about your shifts", { email: "gone@two.example" });
    w.inbox.put(
      mailFrom(null, {
        kind: "bounce",
        from: { name: null, address: "mailer-daemon@mx.example" },
        returnedIds: [bounced.emails[0]?.rfcMessageId ?? ""],
        bounces: [
          {
            ...{ recipient: null, status: "5.1.1", reason: "user_unknown", hard: true },
            ...{ diagnostic: "550 no such user" },
            originalMessageId: bounced.emails[0]?.rfcMessageId ?? null,
          },
        ],
      }),
    );
    await w.tick();
    expect(await verdictOn(w, bounced.lead)).toEqual(["bad", "bounced"]);

    const talking = await w.sent("Another question about your shifts", {
      email: "ana@three.example",
    });
    const colleague = await w.lead({ email: "ben@three.example" });
    expect(await verdictOn(w, colleague)).toEqual(["ok"]);
    w.inbox.put(mailFrom(talking.emails[0]?.rfcMessageId ?? null, { text: "Tell me more." }));
    await w.tick();
    expect(await verdictOn(w, talking.lead)).toEqual(["doubt", "in_talks"]);
    expect(await verdictOn(w, colleague)).toEqual(["doubt", "in_talks"]);
    // Nothing in it names who has answered: they may be erased tomorrow.
    const [about] = (await check(w, { refs: [colleague.id] })).all;
    expect(JSON.stringify(about?.reasons)).not.toContain("ana@");
    w.settings.stop = { ...w.settings.stop, company: "off" };
    expect(await verdictOn(w, colleague)).toEqual(["ok"]);

    const third = await w.lead({ email: "carl@three.example" });
    expect(await verdictOn(w, third)).toEqual(["doubt", "company"]);
    w.settings.check = { ...w.settings.check, accept: ["company"] };
    expect(await verdictOn(w, third)).toEqual(["ok", "company"]);
  });

  it("counts a company under all of its domains", async () => {
    const w = await aWorld({ check: { maxAge: DAY, accept: [], maxPerCompany: 2 } });
    const first = await w.lead({ email: "a@four.example" });
    await w.lead({ email: "b@mail.four.example" });
    expect(await verdictOn(w, first)).toEqual(["ok"]);
    await w.lead({ email: "c@vier.example" });
    await w.store.write(({ companies }) =>
      companies.join("vier.example", "four.example", w.clock.now()),
    );
    expect(await verdictOn(w, first)).toEqual(["doubt", "company"]);
  });

  it("lists leads by their checks, until these are out of date or the address is another", async () => {
    const w = await aWorld();
    const ok = await w.lead({ tags: ["fair"] });
    const doubt = await w.lead({ email: "info@five.example", tags: ["fair"] });
    const bad = await w.lead({ email: null, phone: "+49 30 1234" });
    expect(await idsOf(w, "none")).toEqual([ok.id, doubt.id, bad.id]);
    await check(w);
    const all = async () => ({
      ok: await idsOf(w, "ok"),
      doubt: await idsOf(w, "doubt"),
      bad: await idsOf(w, "bad"),
      none: await idsOf(w, "none"),
    });
    expect(await all()).toEqual({ ok: [ok.id], doubt: [doubt.id], bad: [bad.id], none: [] });
    // With every other part of a filter, and once the leads are in the index of texts.
    for (let pass = 0; pass < 2; pass++) {
      expect(await idsOf(w, "doubt", "fair")).toEqual([doubt.id]);
      const page = { limit: 10, offset: 0 };
      const ids = async (filter: Parameters<typeof showLeads>[1]) =>
        (await showLeads(w.services, filter, page)).leads.map(({ lead }) => lead.id);
      expect(await ids({ check: "ok", text: "john" })).toEqual([ok.id]);
      expect(await ids({ check: "none", text: "john" })).toEqual([]);
      expect(await ids({ check: "bad", status: "none" })).toEqual([bad.id]);
      expect(await ids({ check: "doubt", text: "five" })).toEqual([doubt.id]);
      expect((await collect(eachLead(w.services, { check: "doubt", text: "five" }))).length).toBe(
        1,
      );
      await w.tick();
    }
    await editLead(w.services, ok.id, { email: "new@six.example" });
    expect(await all()).toEqual({ ok: [], doubt: [doubt.id], bad: [bad.id], none: [ok.id] });
    w.clock.advance(30 * DAY);
    expect(await idsOf(w, "none")).toEqual([ok.id, doubt.id, bad.id]);
    const state = (await checksOf(w.services, [doubt])).get(doubt.id);
    expect([state?.state, state?.check.verdict]).toEqual(["none", "doubt"]);
    expect((await reportOn(w.services, doubt.id)).check?.verdict).toBe("doubt");
    await removeLead(w.services, doubt.id);
    expect(await w.store.read(({ checks }) => checks.ofLeads([doubt.id]))).toEqual(new Map());
  });

  it("takes a check that lacks an answer for one that is due", async () => {
    const w = await aWorld();
    const lead = await w.lead();
    await w.lead({ email: "info@thirteen.example" });
    const due = async (tools: AddressChecks) =>
      (await check(w, { filter: { check: "due" } }, tools)).all.map(({ leadId }) => leadId);
    await check(w);
    expect(await due(OPEN)).toEqual([]);
    await check(w, { refs: [lead.id] }, withRoute({ kind: "unknown", why: "…" }));
    const verify = async (): Promise<Verification> => ({ kind: "failed", why: "…" });
    expect(await due({ ...OPEN, verifier: { verify } })).toEqual([lead.id]);
    expect(await due(OPEN)).toEqual([lead.id]);
    expect(await due(OPEN)).toEqual([]);
  });

  it("reads many leads by pages, and one who is erased meanwhile is no error", async () => {
    const w = await aWorld();
    const leads = Array.from({ length: 450 }, (_, n) => ({
      ...{ name: `Lead ${n}`, email: `lead${n}@many${n % 7}.example`, phone: null, company: null },
      ...{ title: null, timezone: null, tags: [], vars: {} },
    }));
    await w.store.write((queries) => queries.leads.upsert(leads, false, w.clock.now()));
    const asked: string[] = [];
    let erased = false;
    const tools: AddressChecks = {
      ...OPEN,
      routes: {
        gaveUp: false,
        async of(domain) {
          asked.push(domain);
          if (!erased) {
            erased = true;
            await removeLead(w.services, 3);
          }
          return { kind: "servers" };
        },
      },
    };
    const { all } = await check(w, { filter: {} }, tools);
    // A domain once a page; who asks the DNS asks for each once.
    expect([all.length, asked.length]).toEqual([450, 3 * 7]);
    expect((await idsOf(w, "doubt")).length).toBe(449);
    expect((await check(w, { filter: { check: "none" } }, tools)).all).toEqual([]);
  });

  it("asks a verifier about what is not bad, and once in the age of a check", async () => {
    const w = await aWorld();
    const asked: string[][] = [];
    let answer: (addresses: readonly string[]) => Verification = (addresses) => ({
      kind: "answers",
      answers: new Map(
        addresses.map((address) => [
          addressKey(address),
          { verdict: address.startsWith("full") ? "bad" : "ok", reason: null } as const,
        ]),
      ),
    });
    const tools: AddressChecks = {
      ...OPEN,
      verifier: {
        async verify(addresses) {
          asked.push([...addresses]);
          return answer(addresses);
        },
      },
    };
    const good = await w.lead({ email: "jane@seven.example" });
    const full = await w.lead({ email: "full@eight.example" });
    const bad = await w.lead({ email: "no-reply@nine.example" });
    expect((await check(w, undefined, tools)).all.map(({ verdict }) => verdict)).toEqual([
      ...["ok", "bad", "bad"],
    ]);
    expect(asked).toEqual([["jane@seven.example", "full@eight.example"]]);
    w.clock.advance(DAY);
    expect(await verdictOn(w, full, tools)).toEqual(["bad", "verifier"]);
    expect(asked.length).toBe(1);
    await verdictOn(w, good, tools, { again: true });
    expect(asked.length).toBe(2);
    // What an address has been told before is nothing for another one.
    await editLead(w.services, full.id, { email: "fuller@eight.example" });
    await verdictOn(w, full, tools);
    expect(asked.at(-1)).toEqual(["fuller@eight.example"]);
    w.clock.advance(31 * DAY);
    await verdictOn(w, full, tools);
    expect(asked.length).toBe(4);

    answer = () => ({ kind: "failed", why: "check.command: it printed nothing" });
    const { run, all } = await check(w, undefined, tools, { again: true });
    expect(run.verifierFailed).toContain("printed nothing");
    expect(all.map(({ verdict }) => verdict)).toEqual(["doubt", "doubt", "bad"]);
    // A failure is no answer: it is asked again.
    answer = () => ({ kind: "answers", answers: new Map() });
    expect(await verdictOn(w, good, tools)).toEqual(["doubt", "verifier_failed"]);
    expect(await verdictOn(w, bad, tools)).toEqual(["bad", "no_reply"]);
    for (let n = 0; n <= BATCH; n++) await w.lead();
    asked.length = 0;
    await check(w, { filter: { check: "none" } }, tools);
    expect(asked.map((batch) => batch.length)).toEqual([BATCH, 1]);
  });

  it("lets a person accept what was found, and nothing else, and not for ever", async () => {
    const w = await aWorld();
    const lead = await w.lead({ email: "info@ten.example" });
    expect(await verdictOn(w, lead)).toEqual(["doubt", "role"]);
    expect(await verdictOn(w, lead, OPEN, { accept: true })).toEqual(["ok", "role"]);
    w.clock.advance(20 * DAY);
    expect(await verdictOn(w, lead)).toEqual(["ok", "role"]);
    expect(await verdictOn(w, lead, withRoute({ kind: "own_address" }))).toEqual([
      ...["doubt", "role", "no_mx"],
    ]);
    w.clock.advance(11 * DAY);
    expect(await verdictOn(w, lead)).toEqual(["doubt", "role"]);
    await suppress(w.services, "info@ten.example", null);
    expect((await verdictOn(w, lead, OPEN, { accept: true }))[0]).toBe("bad");
  });

  it("with send.only, first mails go to checked leads alone", async () => {
    const w = await aWorld();
    const draft = { text: "One question about your shifts" };
    const waiting = await w.queued(draft.text, { email: "info@queued.example" });
    const lead = await w.lead({ tags: ["fair"] });
    const doubt = await w.lead({ email: "sales@eleven.example", tags: ["fair"] });
    w.settings.onlyChecked = true;

    expect((await errorOf(sendOne(w.services, lead.id, draft), "refused")).hint).toContain(
      `tickler lead check ${lead.id}`,
    );
    await errorOf(previewOne(w.services, lead.id, draft), "refused");
    // A test goes to ourselves.
    await sendOne(w.services, lead.id, draft, { testTo: "me@sales.example" });
    const skipped = async () => {
      const both = { again: false, dryRun: true };
      const outcomes = await collect(sendToTag(w.services, "fair", draft, both));
      return outcomes.map((each) => ("skipped" in each ? each.skipped : null));
    };
    expect(await skipped()).toEqual(Array(2).fill("the lead was not checked (send.only)"));
    await check(w, { filter: { tag: "fair" } });
    expect(await skipped()).toEqual([null, expect.stringContaining("the check says doubt")]);
    const lines = (async function* () {
      for (const [line, of] of [lead, doubt].entries()) {
        yield { line, item: { lead: of.id, draft, request: null } };
      }
    })();
    const batch = await collect(sendBatch(w.services, lines, { dryRun: true }));
    expect(batch.map((each) => ("error" in each ? each.error.code : "sent"))).toEqual([
      ...["sent", "refused"],
    ]);
    expect((await errorOf(sendOne(w.services, doubt.id, draft), "refused")).hint).toContain(
      "--accept",
    );

    // What was queued before waits, in silence, and a person is told.
    const { counts } = await w.tick();
    expect(counts).toMatchObject({ sent: 0, failed: 0, uncertain: 0, held: 0 });
    expect(w.mailer.arrived.length).toBe(1);
    const held = async () => {
      const [message] = (await why(w.services, waiting.lead.id)).messages;
      return message?.reasons.map(({ rule }) => rule);
    };
    expect(await held()).toEqual(["send.only"]);
    const todo = async () =>
      (await listTodo(w.services)).filter(({ id }) => id.startsWith("waiting"));
    expect((await todo()).map(({ id, command }) => [id, command])).toEqual([
      ["waiting-send.only", "tickler lead check --due"],
    ]);
    w.clock.advance(2 * DAY);
    expect((await todo()).length).toBe(1);
    await check(w, { refs: [waiting.lead.id] });
    expect((await w.tick()).counts.sent).toBe(0);
    await check(w, { refs: [waiting.lead.id] }, OPEN, { accept: true });
    expect(await held()).toEqual([]);
    expect((await w.tick()).counts.sent).toBe(1);
    expect(await todo()).toEqual([]);
    // Follow-ups go on: their lead was checked before the first mail.
    w.clock.advance(40 * DAY);
    expect((await w.tick()).counts.follow_ups).toBeGreaterThan(0);
  });

  it("does not let a queued mail go by a check that is out of date, or of another address", async () => {
    const w = await aWorld({ onlyChecked: true });
    const draft = { text: "One question about your shifts" };
    const lead = await w.lead({ email: "jane@twelve.example" });
    const other = await w.lead();
    await check(w);
    await sendOne(w.services, other.id, draft);
    await sendOne(w.services, lead.id, draft);
    await editLead(w.services, lead.id, { email: "june@twelve.example" });
    expect((await w.tick()).counts.sent).toBe(1);
    await check(w);
    w.clock.advance(30 * DAY);
    expect((await w.tick()).counts.sent).toBe(0);
    // In the hour for which the search is generous, too.
    w.clock.advance(30 * MINUTE);
    expect((await w.tick()).counts.sent).toBe(0);
    expect((await w.dryRun()).report.counts.sent).toBe(0);
    await check(w);
    expect((await w.dryRun()).report.counts.sent).toBe(1);
    expect((await w.tick()).counts.sent).toBe(1);
  });
});
