import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { eventsAfter } from "../../../src/service/feed/feed.ts";
import { takeInMail } from "../../../src/service/inbox/intake.ts";
import { replyByHand } from "../../../src/service/inbox/reply.ts";
import { strayAsLead } from "../../../src/service/inbox/strays/as-lead.ts";
import { dropStray } from "../../../src/service/inbox/strays/settle.ts";
import { undo } from "../../../src/service/inbox/undo.ts";
import { removeLead } from "../../../src/service/leads/erase.ts";
import { importLeads } from "../../../src/service/leads/import/import.ts";
import { editLead, setPaused } from "../../../src/service/leads/leads.ts";
import { prune } from "../../../src/service/leads/prune.ts";
import { reportOn } from "../../../src/service/leads/report.ts";
import { importSuppressions, suppress, unsuppress } from "../../../src/service/leads/suppress.ts";
import { closeMessage } from "../../../src/service/message/close.ts";
import type { Store } from "../../../src/service/ports/index.ts";
import type { Services } from "../../../src/service/services.ts";
import {
  closeCompany,
  joinCompanies,
  partCompanies,
  resumeCompany,
} from "../../../src/service/stop/company.ts";
import { engines, type RunningEngine } from "../../support/store/engines.ts";
import { DAY } from "../../support/world/builders.ts";
import { arrived, mailFrom } from "../../support/world/memory-inbox.ts";
import { World } from "../../support/world/world.ts";

const TEXT = "Open to a quick chat about shifts?";
const at = (name: string, domain = "initech.example") => ({
  name: `${name} Roe`,
  email: `${name}@${domain}`,
});
const petra = { name: "Petra Novak", address: "petra@initech.example" };

describe.each(engines.map((engine) => [engine.name, engine] as const))("%s", (_, engine) => {
  let running: RunningEngine;
  beforeAll(async () => {
    running = await engine.start();
  });
  afterAll(() => running.stop());

  async function start() {
    const w = new World({}, await (await running.database())());
    onTestFinished(() => w.close());
    let seen = 0;
    /** What has happened to leads without a message since it was asked last: `kind lead`. */
    const news = async (): Promise<string[]> => {
      const found: string[] = [];
      for await (const { id, kind, leadId, messageId } of eventsAfter(w.store, seen)) {
        seen = id;
        if (messageId === null && leadId !== null) found.push(`${kind} ${leadId}`);
        if (kind === "lead_erased") found.push(kind);
      }
      return found;
    };
    return { w, news };
  }

  async function load(w: World, file: { name: string; email: string }[], update = false) {
    async function* rows() {
      yield file.map((input, line) => ({ line, input }));
    }
    return importLeads(w.services, rows(), { update, tags: [], dryRun: false });
  }

  test("added, edited, paused and erased, and nothing where nothing changed", async () => {
    const { w, news } = await start();
    const { id } = await w.lead(at("ana"));
    expect(await news()).toEqual([`lead_added ${id}`]);
    await editLead(w.services, id, { name: "ana Roe" });
    expect(await news()).toEqual([]);
    await editLead(w.services, id, { title: "CEO" });
    await editLead(w.services, id, { addTags: ["vip"] });
    await editLead(w.services, id, { addTags: ["vip"] });
    await editLead(w.services, id, { also: ["ana@home.example"] });
    await editLead(w.services, id, { notAlso: ["ana@home.example"] });
    expect(await news()).toEqual(Array(4).fill(`lead_edited ${id}`));
    await setPaused(w.services, id, true);
    await setPaused(w.services, id, true);
    await setPaused(w.services, id, true, new Date(w.clock.now().getTime() + DAY));
    await setPaused(w.services, id, false);
    await setPaused(w.services, id, false);
    expect(await news()).toEqual([`lead_paused ${id}`, `lead_paused ${id}`, `lead_resumed ${id}`]);
    expect((await reportOn(w.services, id)).leadLogs.map(({ step }) => step)).toEqual([
      ...["lead_added", "lead_edited", "lead_edited", "lead_edited", "lead_edited"],
      ...["lead_paused", "lead_paused", "lead_resumed"],
    ]);
    await removeLead(w.services, id);
    expect(await news()).toEqual(["lead_erased"]);
  });

  test("an import of 1,000, and one that changes some of them", async () => {
    const { w, news } = await start();
    const file = Array.from({ length: 1_000 }, (_l, line) => at(`lead${line}`, "many.example"));
    await load(w, file);
    const added = await news();
    expect(added).toEqual(file.map((_l, line) => `lead_added ${line + 1}`));
    await load(w, [...file, at("new")]);
    const last = await w.store.read(({ leads }) => leads.byAddress("new@initech.example"));
    expect(await news()).toEqual([`lead_added ${last?.id}`]);
    await load(
      w,
      file.map((each, line) => (line % 100 === 7 ? { ...each, name: "Jo" } : each)),
      true,
    );
    expect(await news()).toEqual(
      Array.from({ length: 10 }, (_l, n) => `lead_edited ${n * 100 + 8}`),
    );
  });

  test("stopped and allowed: by address, second address and domain; by mail of no message", async () => {
    const { w, news } = await start();
    const ana = await w.lead(at("ana"));
    const ben = await w.lead(at("ben", "mail.initech.example"));
    const cy = await w.lead(at("cy", "notinitech.example"));
    const jo = await w.lead(at("jo", "gmail.com"));
    await editLead(w.services, cy.id, { also: ["cy@initech.example"] });
    await news();
    await suppress(w.services, "Ana@Initech.example", null);
    await suppress(w.services, "ana@initech.example", null);
    await suppress(w.services, "nobody@initech.example", null);
    expect(await news()).toEqual([`lead_suppressed ${ana.id}`]);
    await suppress(w.services, "initech.example", "a competitor");
    expect(await news()).toEqual([ana, ben, cy].map(({ id }) => `lead_suppressed ${id}`));
    // What else stops them goes on doing so.
    await unsuppress(w.services, "initech.example");
    expect(await news()).toEqual([ben, cy].map(({ id }) => `lead_allowed ${id}`));
    await unsuppress(w.services, "ana@initech.example");
    expect(await news()).toEqual([`lead_allowed ${ana.id}`]);
    await importSuppressions(w.services, "gmail.com\ncy@initech.example\nnot an address\n", null);
    expect(await news()).toEqual([cy, jo].map(({ id }) => `lead_suppressed ${id}`));
    await importSuppressions(w.services, "gmail.com\ncy@initech.example\n", null);
    expect(await news()).toEqual([]);
    await unsuppress(w.services, "gmail.com");
    expect(await news()).toEqual([`lead_allowed ${jo.id}`]);
    // Ben asks for no more, and has got nothing.
    const from = { name: null, address: "ben@mail.initech.example" };
    w.inbox.put(mailFrom(null, { kind: "unsubscribe", from }));
    await w.tick();
    expect(await news()).toEqual([`lead_suppressed ${ben.id}`]);
  });

  test("a stop of a host's domain covers its tenants, and one of a domain all that is below it", async () => {
    const { w, news } = await start();
    const addresses = [
      ...["ann@acme.onmicrosoft.com", "bob@foo.github.io", "cy@sub.acme.com"],
      ...["dee@bucket.s3.amazonaws.com", "eve@xn--bcher-kva.de", "flo@mail.gmail.com"],
    ];
    const ids: number[] = [];
    for (const email of addresses) ids.push((await w.lead({ name: "Jo Roe", email })).id);
    const other = await w.lead(at("other", "notacme.com"));
    await editLead(w.services, other.id, { also: ["other@bar.github.io"] });
    await news();
    const domains = [
      ...["onmicrosoft.com", "github.io", "acme.com"],
      ...["amazonaws.com", "bücher.de", "gmail.com"],
    ];
    for (const [at, domain] of domains.entries()) {
      const whom = at === 1 ? [ids[at], other.id] : [ids[at]];
      await suppress(w.services, domain, null);
      expect(await news()).toEqual(whom.map((id) => `lead_suppressed ${id}`));
      await unsuppress(w.services, domain);
      expect(await news()).toEqual(whom.map((id) => `lead_allowed ${id}`));
    }
    // Of a list with many more domains, too.
    const many = Array.from({ length: 40 }, (_l, at) => `nobody${at}.example`);
    await importSuppressions(w.services, [...domains, ...many].join("\n"), null);
    expect(await news()).toEqual([...ids, other.id].map((id) => `lead_suppressed ${id}`));
  });

  test("nobody is allowed whom a stop that is lifted has not stopped", async () => {
    const { w, news } = await start();
    const ann = await w.lead(at("ann"));
    await editLead(w.services, ann.id, { also: ["ann2@initech.example"] });
    await news();
    const bounced = async (value: string) => {
      const stop = { kind: "address", reason: "bounce", note: null, messageId: null } as const;
      await w.store.write(({ suppressions }) =>
        suppressions.add({ ...stop, value, cause: value }, w.clock.now()),
      );
    };
    // One that does not work says nothing of the others.
    await bounced("ann2@initech.example");
    await unsuppress(w.services, "ann2@initech.example");
    expect(await news()).toEqual([]);
    await bounced("Ann@initech.example");
    await unsuppress(w.services, "ann@initech.example");
    expect(await news()).toEqual([`lead_allowed ${ann.id}`]);
  });

  test("a stop that comes with a message is told by its step alone", async () => {
    const { w, news } = await start();
    const { lead, emails } = await w.sent(TEXT, at("ana"));
    await news();
    const from = { name: null, address: lead.email ?? "" };
    w.inbox.put(mailFrom(emails[0]?.rfcMessageId ?? null, { kind: "unsubscribe", from }));
    await w.tick();
    expect(await news()).toEqual([]);
    await unsuppress(w.services, lead.email ?? "");
    expect(await news()).toEqual([`lead_allowed ${lead.id}`]);
  });

  async function colleagues(w: World) {
    const ana = await w.sent(TEXT, at("ana"));
    const ben = await w.sent(TEXT, at("ben"));
    const cy = await w.lead(at("cy", "mail.initech.example"));
    await w.lead(at("dee", "hooli.example"));
    return { ana, ben, cy };
  }

  test("a company on hold: once for each colleague, until the last hold is gone", async () => {
    const { w, news } = await start();
    const { ana, ben, cy } = await colleagues(w);
    await news();
    await replyByHand(w.services, ana.message.id, "Let me ask.");
    expect(await news()).toEqual([`company_held ${ben.lead.id}`, `company_held ${cy.id}`]);
    // For Ana it begins now; for Cy it goes on.
    await replyByHand(w.services, ben.message.id, "Me too.");
    expect(await news()).toEqual([`company_held ${ana.lead.id}`]);
    await undo(w.services, ben.message.id);
    expect(await news()).toEqual([`company_resumed ${ana.lead.id}`]);
    await resumeCompany(w.services, "initech.example");
    expect(await news()).toEqual([`company_resumed ${ben.lead.id}`, `company_resumed ${cy.id}`]);
    await closeCompany(w.services, "initech.example");
    await closeCompany(w.services, "initech.example");
    expect(await news()).toEqual([ana.lead, ben.lead, cy].map(({ id }) => `company_held ${id}`));
  });

  test("domains that are joined to a company, and taken out of it", async () => {
    const { w, news } = await start();
    const { ana, ben, cy } = await colleagues(w);
    const dee = (await w.store.read(({ leads }) => leads.byAddress("dee@hooli.example")))?.id;
    await replyByHand(w.services, ana.message.id, "Let me ask.");
    await news();
    await joinCompanies(w.services, "initech.example", "hooli.example");
    expect(await news()).toEqual([`company_held ${dee}`]);
    await partCompanies(w.services, "initech.example", "hooli.example");
    expect(await news()).toEqual([`company_resumed ${dee}`]);
    await joinCompanies(w.services, "hooli.example", "initech.example");
    expect(await news()).toEqual([`company_held ${dee}`]);
    await resumeCompany(w.services, "hooli.example");
    expect(await news()).toEqual(
      [ben.lead.id, cy.id, dee]
        .map(Number)
        .sort((a, b) => a - b)
        .map((id) => `company_resumed ${id}`),
    );
  });

  test("a mail of somebody who is no lead holds them, until it is settled", async () => {
    const { w, news } = await start();
    const { ana, ben, cy } = await colleagues(w);
    const ids = [ana.lead.id, ben.lead.id, cy.id];
    await news();
    const stray = async (text: string) => {
      w.inbox.put(mailFrom(null, { from: petra, text }));
      await w.tick();
      return (await w.store.read(({ strays }) => strays.list("default", 9)))[0]?.id ?? 0;
    };
    const first = await stray("What is this about?");
    expect(await news()).toEqual(ids.map((id) => `company_held ${id}`));
    await dropStray(w.services, first);
    expect(await news()).toEqual(ids.map((id) => `company_resumed ${id}`));
    // As Ana's it holds the others alone, who go on waiting.
    const second = await stray("I ask again.");
    await news();
    const theirs = arrived(mailFrom(null, { from: petra, text: "I ask again." }));
    await takeInMail(w.services, theirs, ana.message.id, second);
    expect(await news()).toEqual([`company_resumed ${ana.lead.id}`]);
    await resumeCompany(w.services, "initech.example");
    const third = await stray("And again.");
    await news();
    const thread = await strayAsLead(w.services, third, arrived(mailFrom(null)), {});
    expect(await news()).toEqual([`lead_added ${thread.lead.id}`]);
  });

  // SQLite has one transaction at a time.
  describe.runIf(engine.name === "postgres")("at the same moment", () => {
    /** Runs works whose writes all see the database as it is before any of them has changed it. */
    async function atOnce(w: World, works: ((services: Services) => Promise<unknown>)[]) {
      let looking = 0;
      let begin: () => void = () => {};
      const begun = new Promise<void>((resolve) => {
        begin = resolve;
      });
      const write: Store["write"] = (work) =>
        w.store.write(async (queries) => {
          await queries.companies.holds(1);
          looking += 1;
          if (looking >= works.length) begin();
          await begun;
          return work(queries);
        });
      const services = { ...w.services, store: { ...w.store, write } };
      await Promise.all(works.map((work) => work(services)));
    }

    async function held(strays: number[]) {
      const { w, news } = await start();
      const leads = [await w.lead(at("ana")), await w.lead(at("cy", "mail.initech.example"))];
      const company = "initech.example";
      const none = { leadId: null, messageId: null, emailId: null };
      const add = (strayId: number) => (services: Services) =>
        services.store.write(({ companies }) =>
          companies.addHold({ ...none, company, since: w.clock.now(), strayId }),
        );
      const remove = (strayId: number) => (services: Services) =>
        services.store.write(({ companies }) =>
          companies.removeHoldsOfStray(strayId, w.clock.now()),
        );
      for (const stray of strays) await add(stray)(w.services);
      await news();
      const isHeld = async () =>
        (await w.store.read(({ companies }) => companies.holdsOn(company))).length > 0;
      return { w, news, ids: leads.map(({ id }) => id), add, remove, isHeld };
    }

    test("two settle the last two mails that hold a company", async () => {
      const { w, news, ids, remove, isHeld } = await held([1, 2]);
      await atOnce(w, [remove(1), remove(2)]);
      expect(await isHeld()).toBe(false);
      expect(await news()).toEqual(ids.map((id) => `company_resumed ${id}`));
    });

    test("two mails hold a company", async () => {
      const { w, news, ids, add } = await held([]);
      await atOnce(w, [add(1), add(2)]);
      expect(await news()).toEqual(ids.map((id) => `company_held ${id}`));
    });

    test("one mail holds a company when the other one is settled", async () => {
      const { w, news, ids, add, remove, isHeld } = await held([1]);
      await atOnce(w, [add(2), remove(1)]);
      expect(await isHeld()).toBe(true);
      const found = await news();
      // Either one may be the first.
      if (found.length > 0) {
        expect(found).toEqual(
          ["company_resumed", "company_held"].flatMap((kind) => ids.map((id) => `${kind} ${id}`)),
        );
      }
    });

    test("two lift the stops of one lead", async () => {
      const { w, news } = await start();
      const { id } = await w.lead(at("ana"));
      const values = ["ana@initech.example", "initech.example"];
      for (const value of values) await suppress(w.services, value, null);
      await news();
      await atOnce(
        w,
        values.map((value) => (services: Services) => unsuppress(services, value)),
      );
      expect(await news()).toEqual([`lead_allowed ${id}`]);
    });
  });

  test("of those who are pruned, kinds and times stay", async () => {
    const { w } = await start();
    const { message, lead } = await w.sent(TEXT, at("ana"));
    await w.sent(TEXT, at("ben", "hooli.example"));
    w.clock.advance(DAY);
    await replyByHand(w.services, message.id, "No, thank you.");
    await closeMessage(w.services, message.id);
    w.clock.advance(DAY);
    await setPaused(w.services, lead.id, true);
    w.clock.advance(DAY);
    expect((await prune(w.services, w.clock.now())).leads).toBe(1);
    const kinds: string[] = [];
    for await (const { kind, leadId } of eventsAfter(w.store, 0)) {
      if (leadId === null) kinds.push(kind);
    }
    expect(kinds).toEqual([
      ...["lead_added", "enqueued", "sent", "replied", "closed", "lead_paused", "lead_erased"],
    ]);
  });
});
