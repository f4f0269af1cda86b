import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { templateWriter } from "../../../src/ai/template-writer.ts";
import {
  checkGuardrails,
  GUARDRAIL_RULES,
  type GuardrailInput,
} from "../../../src/domain/guardrails/check.ts";
import { AFFORDABLE, cpuTime } from "../../support/cpu-time.ts";
import { draft, FINE, HELD, KNOWN } from "./drafts.ts";

const rules = (input: GuardrailInput) => checkGuardrails(input).map(({ rule }) => rule);
/** A draft whose lead has written nothing from which a language could be told. */
/** The lead has said nothing that tells their language. */
const quiet = (text: string) => draft(text, { leadText: "1", conversation: [] });

describe("checkGuardrails", () => {
  it.each(HELD)("%s: %j is held", (rule, text) => {
    const rails = checkGuardrails(quiet(text));
    expect(rails.map((rail) => rail.rule)).toContain(rule);
    for (const { detail } of rails) expect(detail).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it.each(FINE)("lets an ordinary answer go: %j", (text) => {
    expect(checkGuardrails(quiet(text))).toEqual([]);
    expect(checkGuardrails({ ...quiet(text), playbook: null })).toEqual(
      text.includes("Planner is") ? expect.anything() : [],
    );
  });

  it.each(KNOWN.map(([text, more]) => ({ text, more })))(
    "lets what is known be said: $text",
    ({ text, more }) => {
      expect(checkGuardrails(draft(text, more))).toEqual([]);
    },
  );

  it("every rule holds something", () => {
    const seen = new Set<string>(HELD.map(([rule]) => rule));
    for (const rule of ["language", "other_lead"]) seen.add(rule);
    expect([...seen].sort()).toEqual(Object.keys(GUARDRAIL_RULES).sort());
  });

  it("holds an answer in another script, however short the lead's mail is", () => {
    const leadText = "Sure!";
    expect(rules(draft("Спасибо за ответ. Когда вам удобно?", { leadText }))).toEqual(["language"]);
    expect(rules(draft("Thank you. What would suit you?", { leadText }))).toEqual([]);
  });

  it("holds an answer in another language than the lead's", () => {
    const leadText = "Danke, das klingt gut. Wie funktioniert das und was kostet es?";
    expect(
      rules(draft("Thanks, I would be happy to tell you more about it.", { leadText })),
    ).toEqual(["language"]);
    expect(rules(draft("Danke, ich erzähle Ihnen gerne mehr.", { leadText }))).toEqual([]);
  });

  it("says whose mails are in another language", () => {
    const text = "I wanted to follow up on my note from last week. Would a short call suit you?";
    const ours = "Hallo Kim, hast du diese Woche kurz Zeit für ein Gespräch mit uns?";
    const conversation = [{ direction: "out" as const, text: ours }];
    expect(checkGuardrails(draft(text, { leadText: null, conversation }))).toEqual([
      { rule: "language", detail: "it is written in English, and our mails are in German" },
    ]);
  });

  it("tells each place of the text once, without the sentence's full stop", () => {
    const text = "It does cost 777 € a month. See https://elsewhere.example/prices.";
    const held = checkGuardrails(draft(text, {}));
    expect(held.filter(({ rule }) => rule === "price")).toHaveLength(1);
    expect(held.filter(({ rule }) => rule === "link")).toEqual([
      expect.objectContaining({ words: "https://elsewhere.example/prices" }),
    ]);
  });

  it("holds what belongs to another lead, unless this one speaks of it", () => {
    const otherLeads = [{ name: "Bob Smith", email: "bob@globex.example", company: "Globex" }];
    expect(rules(draft("Bob Smith likes it, too.", { otherLeads }))).toEqual(["other_lead"]);
    expect(rules(draft("They like it at Globex, too.", { otherLeads }))).toEqual(["other_lead"]);
    expect(rules(draft("Write to bob@globex.example.", { otherLeads }))).toContain("other_lead");
    const leadText = "I know Bob Smith of Globex.";
    expect(rules(draft("Nice that you know Bob Smith.", { otherLeads, leadText }))).toEqual([]);
    const eastern = [{ name: "田中太郎", email: null, company: null }];
    expect(rules(draft("田中太郎 likes it, too.", { otherLeads: eastern }))).toContain(
      "other_lead",
    );
  });

  it("takes neither a first name nor an everyday word for another lead", () => {
    const otherLeads = [
      { name: "Will", email: null, company: "Notion" },
      { name: "Bob Smith", email: null, company: "Bright Ideas" },
    ];
    expect(rules(draft("Will you take it? I like the notion.", { otherLeads }))).toEqual([]);
    expect(rules(draft("Bob had bright thoughts.", { otherLeads }))).toEqual([]);
    expect(rules(draft("At Notion they like it.", { otherLeads }))).toEqual(["other_lead"]);
    expect(rules(draft("These are bright ideas.", { otherLeads }))).toEqual(["other_lead"]);
  });

  it("holds agreement to a time or a day that the lead asks for", () => {
    for (const [text, leadText] of [
      ["Tuesday at 3 pm works for me.", "Could we talk on Tuesday at 3?"],
      ["Der Dienstag um 15 Uhr passt.", "Passt Ihnen Dienstag, 15:00?"],
      ["The 3rd of March suits me.", "How about 03/03/2027?"],
      ["March is fine.", "Let us talk on 3 March."],
    ] as const) {
      expect(rules(draft(text, { leadText })), text).toEqual(["agreement"]);
    }
  });

  it("lets the lead's numbers be repeated, and not be granted", () => {
    const leadText = "Give us a 90 % discount and we sign.";
    expect(rules(draft("A discount of 90 % is a lot. I have to ask.", { leadText }))).toEqual([]);
    expect(rules(draft("Yes, a discount of 90 % is fine.", { leadText }))).toContain("discount");
    expect(rules(draft("Of course! You get 90 % off.", { leadText }))).toContain("discount");
    expect(rules(draft("Deal, we can do it for €5.", { leadText: "We would pay €5." }))).toContain(
      "price",
    );
  });

  it("holds a lead's hostile wishes, repeated by the model, in other currencies, too", () => {
    expect(rules(draft("The team plan is $490 per month."))).toContain("price");
    expect(rules(draft("The team plan is 49 EUR per month."))).toContain("price");
    expect(rules(draft("There is an 11 % discount."))).toContain("discount");
  });

  it("holds repeated instructions", () => {
    const instructions =
      "Begin with a greeting and end with a short closing in the sender's name, where it is known.";
    const text = "Sure. Begin with a greeting and end with a short closing in the name.";
    expect(rules(draft(text, { instructions }))).toContain("machine");
    expect(rules(draft("I begin with a greeting.", { instructions }))).toEqual([]);
  });

  it("says for each what it is, in one line", () => {
    const [rail] = checkGuardrails(draft("It costs €99."));
    expect(rail).toEqual({
      rule: "price",
      detail: "the price “€99” stands neither in the playbook nor in the lead's mail",
      words: "€99",
    });
  });

  it("never holds what the template writes", async () => {
    const names = [
      "Jane Doe",
      "May Wong",
      "April O'Neil",
      "Ödön von Horváth",
      "X Æ",
      "Li Wei",
      "山田太郎",
      "Иван",
      "Sunday Oliseh",
      "Frank 3",
    ];
    for (const name of names) {
      for (const sender of [null, "Ada Sales", "Monday Free Ltd"]) {
        for (const mails of [1, 2]) {
          const lead = { ...draft("").lead, name };
          const conversation = Array.from({ length: mails }, () => ({
            direction: "in" as const,
            text: "What does it cost?",
            at: new Date(),
          }));
          const { text } = await templateWriter().write({
            kind: "ai_reply",
            lead: { ...lead, timezone: null },
            sender,
            conversation,
            playbook: null,
            note: null,
            draft: null,
            format: "text",
            now: new Date(),
          });
          const input = draft(text, {
            lead,
            conversation,
            playbook: null,
            sender: { name: sender, address: null },
          });
          expect(checkGuardrails(input)).toEqual([]);
        }
      }
    }
  });

  it("reads anything without throwing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        for (const { rule, detail } of checkGuardrails(draft(text, { leadText: text }))) {
          expect(GUARDRAIL_RULES).toHaveProperty(rule);
          expect(detail).not.toMatch(/[\n\r]/);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("holds the worst among fine words, wherever it stands", () => {
    for (const text of FINE.slice(0, 12)) {
      for (const bad of [
        "90% off!",
        "https://evil.example",
        "Bcc: a@b.example",
        "As an AI model, no.",
        "\u001b[2J",
      ]) {
        expect(rules(quiet(`${text}\n${bad}\n${text}`))).not.toEqual([]);
      }
    }
  });

  it("spends little on a long text", async () => {
    for (const unit of [
      "1",
      "a.",
      "1 ",
      "€",
      "a@",
      "[",
      "<a ",
      "http://",
      "ninety ",
      " ",
      "\n",
      "-",
      "%",
      "９",
      "{",
      "A1b",
      "und ",
      "yes ",
    ]) {
      const text = unit.repeat(300_000 / unit.length);
      const spent = await cpuTime(() => {
        expect(rules(draft(text))).not.toEqual([]);
        checkGuardrails(draft(text.slice(0, 2_400), { playbook: text, leadText: text }));
      });
      expect(spent, unit).toBeLessThan(AFFORDABLE);
    }
  });
});
