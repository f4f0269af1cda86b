import { describe, expect, it } from "vitest";
import { checkGuardrails, type GuardrailInput } from "../../../src/domain/guardrails/check.ts";
import { playbookParts } from "../../../src/domain/guardrails/facts/playbook-facts.ts";
import { loadDetector } from "../../../src/language/detect.ts";
import { type Answer, COMPANIES, TRUE_ANSWERS, WRONG_ANSWERS } from "./companies.ts";

const detect = await loadDetector();

function input([company, name, asked, text]: Answer): GuardrailInput {
  const { playbook, sender } = COMPANIES[company];
  return {
    ...{ text, kind: "ai_reply", playbook, sender, leadText: asked, about: null, detect },
    conversation: [{ direction: "in", text: asked }],
    lead: { name, email: null, company: null, title: null, phone: null, vars: {} },
    now: new Date("2026-03-02T12:00:00Z"),
  };
}

const held = (answer: Answer) => checkGuardrails(input(answer));

describe("what a text claims", () => {
  it.each(TRUE_ANSWERS)("%s, to %s: %j is answered truly by %j", (...answer) => {
    expect(held(answer)).toEqual([]);
  });

  it.each(WRONG_ANSWERS)("%s, to %s: %j is answered wrongly by %j", (...answer) => {
    const [, , , text] = answer;
    const found = held(answer);
    expect(found).not.toEqual([]);
    for (const { words } of found) if (words !== undefined) expect(text).toContain(words);
  });

  const kestrel = (asked: string, text: string, name = "Jane Roe") =>
    held(["kestrel", name, asked, text]).map(({ rule }) => rule);

  it.each([
    ["Jane Roe", "Hi Jane,"],
    ["Jane Roe", "Dear Ms. Roe,"],
    ["Jane Roe", "Hello Jane Roe,"],
    ["Jane Roe", "Hello,"],
    ["Jane Roe", "Hi there,"],
    ["Jane Roe", "Good morning, Jane!"],
    ["Dr. Jürgen Vogel", "Guten Tag Herr Dr. Vogel,"],
    ["Anna Nowak", "Dzień dobry Pani Anno,"],
    ["Jan Novák", "Dobrý den, pane Nováku,"],
    ["Ivan Petrov", "Здравствуйте, Иван!"],
    ["Jane Roe", "Roe様"],
    ["田中 太郎", "田中様"],
    ["王小明", "王先生，您好"],
    ["Joris van den Berg", "Beste heer Van den Berg,"],
  ])("%s may be greeted by %j", (name, greeting) => {
    const rules = kestrel("Hi", `${greeting}\n\n12`, name);
    expect(rules).not.toContain("greeting");
  });

  it.each([
    ["Jane Roe", "Hi Sarah,"],
    ["Jane Roe", "Dear Mr. Smith,"],
    ["Jane Roe", "Guten Tag Frau Vogel,"],
    ["Jane Roe", "Bonjour Madame Dupont,"],
    ["Ivan Petrov", "Здравствуйте, Сергей!"],
    ["田中 太郎", "鈴木様"],
    ["Jane Roe", "Smith様"],
  ])("%s may not be greeted by %j", (name, greeting) => {
    expect(kestrel("Hi", `${greeting}\n\n12`, name)).toContain("greeting");
  });

  it("takes the name with which the lead signs", () => {
    expect(kestrel("How does it work?\n\nBest,\nBob", "Hi Bob,\n\nGladly.", "Robert Roe")).toEqual(
      [],
    );
  });

  it.each([
    ["Im Mai gibt es 10 % Rabatt.", "Im Mai gibt es 10 % Rabatt."],
    ["Team costs 290 €, nothing else.", "Team costs 290 €, nothing else."],
    ["Carriers never pay a fee.", "Carriers never pay a fee."],
    ["15 % from three sites on, never more.", "15 % from three sites on, never more."],
    ["Not only Team has it: 640 €.", "Not only Team has it: 640 €."],
    ["Never promise 60 % off.", ""],
    ["Team costs 290 €, never promise less than 250 €.", "Team costs 290 €,"],
    ["Rabatte über 10 % nicht zusagen.", ""],
    ["Discounts must not be promised.", ""],
    ["Nunca prometer un 50 %.", ""],
    ["Ne jamais confirmer une heure.", ""],
    ["Nie selbst einen Termin zusagen.", ""],
  ])("of a playbook that says %j, %j may be said", (playbook, facts) => {
    expect(playbookParts(playbook).facts.trim()).toBe(facts);
  });
});
