import { describe, expect, it } from "vitest";
import { otherLeadGuardrails } from "../../../src/domain/guardrails/form/other-lead.ts";
import { plain } from "../../../src/domain/guardrails/plain.ts";

interface Other {
  name?: string;
  company?: string | null;
  email?: string | null;
}

/** What of another lead a text names. */
function named(text: string, other: Other, known: readonly string[] = []): string[] {
  const lead = { name: "Bob", company: null, email: null, ...other };
  return otherLeadGuardrails(plain(text), [lead], known).map(({ detail }) => detail);
}

describe("another lead is named", () => {
  it.each<[string, Other]>([
    ["Hansen Logistik uses it, too.", { company: "Hansen Logistik GmbH & Co. KG" }],
    ["We work for HANSEN LOGISTIK GMBH.", { company: "Hansen Logistik GmbH" }],
    ["hansen logistik gmbh & co. kg has it", { company: "Hansen Logistik GmbH & Co. KG" }],
    ["At Globex they like it.", { company: "Globex Inc." }],
    ["Globex likes it.", { company: "Globex Inc." }],
    ["Ask Muller & Sohne.", { company: "Müller & Söhne" }],
    ["Jane Roe likes it.", { name: "JANE ROE" }],
    ["Jane Roe likes it.", { name: "Dr. Jane Roe, MBA" }],
    ["Dr. Roe likes it.", { name: "Dr. Roe" }],
    ["At Next they like it.", { company: "Next" }],
    ["Notion likes it.", { company: "Notion" }],
    ["jane\nroe likes it.", { name: "Jane Roe" }],
    ["Write to jane.roe@globex.example.", { email: "Jane.Roe@globex.example" }],
    ["田中太郎様もご利用です。", { name: "田中 太郎" }],
    ["田中　太郎様もご利用です。", { name: "田中太郎" }],
    ["トヨタ自動車も使っています。", { company: "トヨタ自動車株式会社" }],
    ["我们和Initech合作。", { company: "Initech GmbH" }],
    ["Jane Roeさんも使っています。", { name: "Jane Roe" }],
    ["김수지님도 씁니다.", { name: "김수지" }],
    ["คุณสมชาย ใจดีก็ใช้", { name: "สมชาย ใจดี" }],
    ["राम कुमार भी", { name: "राम कुमार" }],
  ])("in: %s", (text, other) => {
    expect(named(text, other)).toHaveLength(1);
  });

  it.each<[string, Other]>([
    ["Jane and the Roe family like it.", { name: "Jane Roe" }],
    ["Jane likes it.", { name: "Jane" }],
    ["Will you take it? I like the notion.", { company: "Notion" }],
    ["Next week suits us.", { company: "Next GmbH" }],
    ["Hi Jane,\n\nNext week suits us. Next: a call. (Next)", { company: "Next" }],
    ["Jane, Roe and Dr. Smith", { name: "Dr. Jane Smith" }],
    ["Best regards", { company: "Best Ltd" }],
    ["Das Angebot kommt morgen.", { company: "Angebot GmbH" }],
    ["We take it to the next level.", { company: "Next Level GmbH" }],
    ["Hansen and Logistik", { company: "Hansen Logistik GmbH" }],
    ["Hansens Logistik", { company: "Hansen Logistik GmbH" }],
    ["光明的未来", { company: "光明有限公司" }],
    ["रामा कुमार", { name: "राम कुमार" }],
  ])("not in: %s", (text, other) => {
    expect(named(text, other)).toEqual([]);
  });

  it("but may be where a known text has it, with its legal form or without", () => {
    const other = { company: "Hansen Logistik GmbH" };
    expect(named("Hansen Logistik GmbH has it.", other, ["We are with Hansen Logistik."])).toEqual(
      [],
    );
    expect(named("Hansen Logistik has it.", other, ["Hansen Logistik GmbH"])).toEqual([]);
    expect(named("Hansen Logistik has it.", other, ["Logistik, Hansen"])).toHaveLength(1);
  });
});
