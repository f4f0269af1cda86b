import { describe, expect, it } from "vitest";
import { editDraft, listDrafts } from "../../../../src/service/ai/drafts.ts";
import type { EvaluationCase } from "../../../../src/service/ai/evaluation/case.ts";
import { EVALUATION_CASES } from "../../../../src/service/ai/evaluation/cases.ts";
import { estimateOf } from "../../../../src/service/ai/evaluation/estimate.ts";
import {
  type EvaluationContext,
  evaluate,
  replay,
} from "../../../../src/service/ai/evaluation/evaluate.ts";
import { realConversations } from "../../../../src/service/ai/evaluation/history.ts";
import { playbookCases } from "../../../../src/service/ai/evaluation/playbook-cases.ts";
import { productOf } from "../../../../src/service/ai/evaluation/product.ts";
import { readCases } from "../../../../src/service/ai/evaluation/read-cases.ts";
import { costOf, scoreByKind } from "../../../../src/service/ai/evaluation/score.ts";
import { otherLeadsOf } from "../../../../src/service/ai/other-leads.ts";
import { replyByHand } from "../../../../src/service/inbox/reply.ts";
import { addLead } from "../../../../src/service/leads/leads.ts";
import { WriterRefused, WriterUnavailable } from "../../../../src/service/ports/index.ts";
import { answerByHand } from "../../../../src/service/send/answer.ts";
import { ScriptedWriter } from "../../../support/ai/scripted-writer.ts";
import { approveDraft } from "../../../support/world/approve.ts";
import { DAY, HOUR, NOON } from "../../../support/world/builders.ts";
import { collect, type World, world } from "../../../support/world/world.ts";

const PLAYBOOK = `# Playbook

## What we sell

Rampora is dock scheduling software: carriers book a slot online. It runs in the browser.

## Prices and promises

| plan | price |
| --- | --- |
| Team | 290 € per site and month |

- Setup is 900 € once with Team.
- Never promise 50 € off.

## Links

- https://rampora.example/pricing – prices; they are the same
  in every country
- [the overview](https://rampora.example/overview.pdf)

## What must go to a person

- contracts, and
  changes of terms
- more than 10 sites, or 5,000 € and more
`;
const OFFER =
  "Rampora is dock scheduling software: carriers book a slot online. It runs in the browser.";
const FOR_PERSONS =
  "- contracts, and\n  changes of terms\n- more than 10 sites, or 5,000 € and more";
const SOURCES = { store: null, offer: OFFER, language: "en", sender: "Ada Sales" };

async function contextOf(it: World, change: Partial<EvaluationContext> = {}) {
  const { services, clock, store } = it;
  const product = await productOf({ ...SOURCES, languageOf: () => "" });
  const otherLeads = otherLeadsOf(store);
  return { policy: services.policy, clock, product, otherLeads, ...change };
}

const casesOf = (...cases: object[]): EvaluationCase[] => readCases(JSON.stringify(cases)).cases;

describe("the playbook's questions", () => {
  const cases = playbookCases({ text: PLAYBOOK, forPersons: FOR_PERSONS, language: "en" });

  it("are one for each price, link, and line for a person", () => {
    expect(cases.map(({ name, expect: { outcomes, must } }) => [name, outcomes, must])).toEqual([
      ["price: Team", ["sent"], ["290 €"]],
      ["price: 900 €", ["sent"], ["900 €"]],
      [
        "link: prices; they are the same in every country",
        ["sent"],
        ["https://rampora.example/pricing"],
      ],
      ["link: the overview", ["sent"], ["https://rampora.example/overview.pdf"]],
      ["for a person: contracts, and changes of terms", ["person", "draft"], []],
      ["for a person: more than 10 sites, or 5,000 € and more", ["person", "draft"], []],
    ]);
    // A question does not hold its answer.
    expect(cases.flatMap(({ turns }) => turns).join("\n")).not.toMatch(/290|900|rampora\.example/);
  });

  it("are in its language", () => {
    const text = "## Preise\n\n- Die Einrichtung kostet einmalig 900 €.\n";
    const [first] = playbookCases({ text, forPersons: "", language: "de" });
    expect(first?.turns[0]).toContain("„Die Einrichtung kostet einmalig …“");
  });

  it("of none are none", () => {
    expect(playbookCases({ text: "", forPersons: "", language: "" })).toEqual([]);
  });
});

describe("our first mail", () => {
  it("is a sentence of the playbook where nothing was sent", async () => {
    const it = world();
    const writer = new ScriptedWriter();
    await collect(evaluate(await contextOf(it), writer, casesOf({ text: "Tell me more?" })));
    expect(writer.tasks[0]?.conversation[0]?.text).toBe(
      "Hello Alex Example,\n\nRampora is dock scheduling software: carriers book a slot online.\n\nWould you be open to a short call?\n\nAda Sales",
    );
  });

  it("is what most leads got, without anything of theirs", async () => {
    const it = world();
    const leads = [
      { name: "Jane Roe", company: "Globex", vars: { town: "Bremen", docks: "12" } },
      { name: "Kim Lee", company: "Initech", vars: { town: "Ulm", docks: "12" } },
    ];
    for (const lead of leads) {
      const [first] = lead.name.split(" ");
      const text = `Hi ${first}, how does ${lead.company} in ${lead.vars.town} fill its 12 docks?`;
      await it.sent(text, lead);
    }
    await it.sent("Dear Ms Poe, one mail for you alone.", { name: "Mary Poe" });
    const product = await productOf({ ...SOURCES, store: it.store, languageOf: () => "en" });
    const writer = new ScriptedWriter();
    const context = await contextOf(it, { product });
    await collect(evaluate(context, writer, casesOf({ text: "How?", language: "en" })));
    expect(product.source).toBe("your newest first mails");
    expect(writer.tasks[0]?.conversation[0]?.text).toBe(
      "Hi Alex, how does Example Ltd in Example fill its 12 docks?",
    );
  });
});

describe("a case", () => {
  it("has earlier mails, a lead, a time, and rounds", async () => {
    const it = world();
    const writer = new ScriptedWriter();
    writer.script = ({ conversation }) =>
      `Hi Kim,\n\nanswer ${conversation.length}.\n\nBest regards,\nAda`;
    const [result] = await collect(
      evaluate(
        await contextOf(it),
        writer,
        casesOf({
          lead: { name: "Kim Lee" },
          earlier: [
            { from: "us", text: "Hi Kim, shall we talk?" },
            { from: "lead", text: "Yes, gladly." },
            { from: "us", text: "Good. What do you need?" },
          ],
          ...{ turns: ["How does it work?", "And then?"], now: "2026-03-09T12:00:00Z" },
          ...{ expect: "sent", must: "answer 6" },
        }),
      ),
    );
    expect(result).toMatchObject({ verdict: "right", outcome: "sent", problems: [] });
    expect(result?.rounds.map(({ lead }) => lead)).toEqual(["How does it work?", "And then?"]);
    const [first, second] = writer.tasks;
    expect(first?.conversation.map(({ direction }) => direction)).toEqual([
      "out",
      "in",
      "out",
      "in",
    ]);
    expect(first?.now).toEqual(new Date("2026-03-09T12:00:00Z"));
    expect(second?.conversation.map(({ text }) => text).slice(3)).toEqual([
      "How does it work?",
      expect.stringContaining("answer 4"),
      "And then?",
    ]);
  });

  it("ends where an answer is held, and the second look is one of its requests", async () => {
    const it = world();
    const writer = new ScriptedWriter();
    writer.script = () => "Hi Alex,\n\nA brewery uses it.\n\nBest regards,\nAda";
    writer.tokens = { input: 100, output: 10 };
    writer.look = () => [{ words: "A brewery", why: "no such customer" }];
    const cases = casesOf({ turns: ["Who uses it?", "And?"], expect: ["sent"], kind: "customers" });
    const results = await collect(evaluate(await contextOf(it), writer, cases));
    expect(results).toMatchObject([
      {
        ...{ outcome: "draft", verdict: "held", problems: ["draft, not sent"], sends: false },
        holds: [{ rule: "unbacked", words: "A brewery" }],
        ...{ calls: { write: 1, check: 1 }, tokens: { input: 200, output: 20, cached: 0 } },
      },
    ]);
    expect(scoreByKind(results)).toEqual([
      { kind: "customers", cases: 1, right: 0, held: 1, wrong: 0, failed: 0, unjudged: 0 },
    ]);
    expect(costOf(results).calls).toEqual({ write: 1, check: 1 });
  });

  it("that rules decide asks nothing, and uses no budget", async () => {
    const it = world({ ai: { maxPerDay: 0 } });
    const writer = new ScriptedWriter();
    const cases = casesOf(
      { text: "Please remove me from your list.", expect: "suppress" },
      { text: "How does it work?", expect: "sent" },
    );
    const results = await collect(evaluate(await contextOf(it), writer, cases));
    expect(results.map(({ calls: { write } }) => write)).toEqual([0, 1]);
    expect(results[0]).toMatchObject({ outcome: "suppress", verdict: "right", tokens: null });
  });

  it("that a provider refuses has failed, and the others are played", async () => {
    const it = world();
    const writer = new ScriptedWriter();
    writer.script = ({ conversation }) => {
      if (conversation.at(-1)?.text === "Bad?") throw new WriterRefused("content filter");
      return "Hi Alex,\n\nthank you.\n\nBest regards,\nAda";
    };
    const cases = casesOf({ text: "Bad?" }, { text: "Good?", expect: "sent" });
    const results = await collect(evaluate(await contextOf(it), writer, cases));
    expect(results.map(({ verdict, error }) => [verdict, error])).toEqual([
      ["failed", "content filter"],
      ["right", null],
    ]);
  });

  it("is the last where the writer can't be reached three times in a row", async () => {
    const it = world();
    const writer = new ScriptedWriter();
    writer.script = () => {
      throw new WriterUnavailable("no answer");
    };
    const cases = casesOf(...Array.from({ length: 9 }, () => ({ text: "How?" })));
    expect(await collect(evaluate(await contextOf(it), writer, cases))).toHaveLength(3);
  });

  it("in hand when it is ended is no result", async () => {
    const it = world();
    const writer = new ScriptedWriter();
    const stop = new AbortController();
    writer.script = () => {
      if (writer.tasks.length < 2) return "Hi Alex,\n\nthank you.\n\nBest regards,\nAda";
      stop.abort();
      throw new WriterUnavailable("was interrupted");
    };
    const cases = casesOf({ text: "One?" }, { text: "Two?" }, { text: "Three?" });
    const context = await contextOf(it, { stop: stop.signal });
    const results = await collect(evaluate(context, writer, cases));
    expect(results.map(({ name }) => name)).toEqual(["case 1"]);
  });

  it("names another lead of the user's: that is held as in a tick", async () => {
    const it = world();
    await addLead(it.services, { name: "Mary Roe", company: "Globex", phone: "+1 555 0100" });
    const writer = new ScriptedWriter();
    writer.script = () => "Hi Alex,\n\nMary Roe likes it.\n\nBest regards,\nAda";
    const [result] = await collect(
      evaluate(await contextOf(it), writer, casesOf({ text: "Who uses it?" })),
    );
    expect(result?.holds.map(({ rule }) => rule)).toEqual(["other_lead"]);
  });
});

describe("real conversations", () => {
  const GOOD = "Hi John,\n\nit costs 290 € a month.\n\nBest regards,\nAda";

  async function answered(it: World): Promise<void> {
    it.writer.script = () => GOOD;
    // By hand, while the AI does nothing.
    it.settings.answer = { ...it.settings.answer, mode: "off" };
    const { message } = await it.sent("Open to a chat about docks?", { name: "John Doe" });
    it.clock.advance(HOUR);
    await replyByHand(it.services, message.id, "What does it cost?");
    it.clock.advance(HOUR);
    const text = "Hi John, it is 290 € a month. Book a call: https://cal.example/ada";
    await answerByHand(it.services, message.id, text);
    await it.tick();
    it.clock.advance(DAY);
    await replyByHand(it.services, message.id, "Thank you!");
  }

  it("are played as they were before a person answered, and compared", async () => {
    const it = world();
    await answered(it);
    const [real, ...others] = await realConversations(it.store, 5, () => "en");
    expect(others).toEqual([]);
    expect(real).toMatchObject({
      name: "John Doe (message 1)",
      at: new Date(NOON.getTime() + 2 * HOUR),
    });
    const writer = new ScriptedWriter();
    writer.script = () =>
      "Hi John,\n\nit costs 290 € a month, with 15 % off.\n\nBest regards,\nAda";
    const before = await it.thread(1);
    const [result] = await collect(replay(await contextOf(it), writer, real ? [real] : []));
    expect(writer.tasks[0]?.conversation.map(({ text }) => text)).toEqual([
      "Open to a chat about docks?",
      "What does it cost?",
    ]);
    expect(writer.tasks[0]?.now).toEqual(real?.at);
    expect(result).toMatchObject({ kind: "real conversation", outcome: "draft", verdict: null });
    expect(result?.yours?.comparison).toMatchObject({
      missing: [{ kind: "link", shown: "https://cal.example/ada" }],
      extra: [{ kind: "discount" }],
    });
    expect(await it.thread(1)).toEqual(before);
  });

  it("are those of drafts that a person approved or edited, too; the newest first", async () => {
    const it = world();
    it.settings.answer = { ...it.settings.answer, mode: "review" };
    it.writer.script = () => GOOD;
    for (const change of [null, "Hi John, my own words.", null]) {
      const { message } = await it.sent();
      await replyByHand(it.services, message.id, "What does it cost?");
      await it.tick();
      const [draft] = await listDrafts(it.services);
      if (change !== null) await editDraft(it.services, draft?.email.id ?? 0, change);
      await approveDraft(it.services, draft?.email.id ?? 0);
      await it.tick();
      it.clock.advance(HOUR);
    }
    const real = await realConversations(it.store, 2, () => "");
    expect(real.map(({ text }) => text)).toEqual([GOOD, "Hi John, my own words."]);
    // What AI sent by itself is none.
    it.settings.answer = { ...it.settings.answer, mode: "auto" };
    const { message } = await it.sent();
    await replyByHand(it.services, message.id, "What does it do?");
    it.writer.script = () => "Hi John,\n\nit plans docks.\n\nBest regards,\nAda";
    await it.tick();
    expect(await realConversations(it.store, 9, () => "")).toHaveLength(3);
  });
});

describe("what an evaluation costs", () => {
  const plan = { playbook: 3_500, hasCheck: true, now: NOON };

  it("is nothing for what rules decide, and two requests a round", () => {
    const replies = ["Please remove me from your list.", "How does it work?"].map((text) => ({
      ...{ text, rounds: 2, length: 350 },
    }));
    expect(estimateOf(replies, plan).calls).toBe(4);
    expect(estimateOf(replies, { ...plan, hasCheck: false }).calls).toBe(2);
    expect(estimateOf(replies, plan).tokens.input).toBeGreaterThan(4_000);
  });

  it("is known of those that come with us", () => {
    const replies = EVALUATION_CASES.map(({ turns: [text = ""] }) => ({
      text,
      rounds: 1,
      length: 500,
    }));
    const { calls } = estimateOf(replies, plan);
    expect(calls).toBeLessThan(2 * replies.length);
  });
});
