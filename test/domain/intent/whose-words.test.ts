import { describe, expect, it } from "vitest";
import { looksLikeOurs } from "../../../src/domain/intent/whose-words.ts";

const LEAD = { name: "Jean-Luc Picard", company: null, vars: {} };

describe("looksLikeOurs", () => {
  it.each([
    ["Hi Jean-Luc, what about Tuesday?"],
    ["Dear Mr. Picard,\n\nit costs 49 a month."],
    ["Bonjour Jean-Luc!\nMardi ?"],
    ["Jean-Luc, gladly."],
    ["It costs 49 a month.\n\nKind regards,\nAda"],
    ["It costs 49 a month.\n-- \nAda Sales"],
    ["It costs 49 a month.\nBest, Ada"],
  ])("%j is one of ours", (text) => {
    expect(looksLikeOurs(text, LEAD, "Ada Sales")).toBe(true);
  });

  it.each([
    ["Hi Ada, what does it cost?"],
    ["Interested! What does it cost?"],
    ["What does it cost?\n\nJean-Luc"],
    ["Yes, I would gladly talk to Ada"],
    ["Ada, gladly.\nJean-Luc Picard"],
    ["Canada"],
    [""],
  ])("%j is the lead's", (text) => {
    expect(looksLikeOurs(text, LEAD, "Ada Sales")).toBe(false);
  });

  it("knows no name of ours where there is none", () => {
    expect(looksLikeOurs("Fine.\nAda", LEAD, null)).toBe(false);
  });
});
