import { describe, expect, it } from "vitest";
import type { Correspondents } from "../../../src/domain/email.ts";
import {
  goesOnlyTo,
  otherWriter,
  recipientsOfAnswer,
} from "../../../src/domain/sending/recipients.ts";

const at = (address: string, name: string | null = null) => ({ name, address });
const JANE = at("jane@lead.example", "Jane Roe");
const OWN = ["ada@sales.example", "replies@sales.example"];

function mail(change: Partial<Correspondents> = {}): Correspondents {
  return { from: JANE, replyTo: [], to: [at("ada@sales.example")], cc: [], ...change };
}

describe("recipientsOfAnswer", () => {
  it.each<[string, Partial<Correspondents>, string[], string[]]>([
    ["From", {}, ["jane@lead.example"], []],
    [
      "Reply-To",
      { replyTo: [at("a@b.example"), at("c@d.example")] },
      ["a@b.example", "c@d.example"],
      [],
    ],
    [
      "From, if nobody reads Reply-To",
      { replyTo: [at("noreply@b.example")] },
      ["jane@lead.example"],
      [],
    ],
    ["From, if Reply-To is no address", { replyTo: [at("a@b")] }, ["jane@lead.example"], []],
    [
      "From, if Reply-To is ours",
      { replyTo: [at("Replies@Sales.example")] },
      ["jane@lead.example"],
      [],
    ],
    [
      "others in Cc, each once",
      {
        to: [at("ADA@sales.example"), at("bo@b.example")],
        cc: [at("BO@b.example"), at("JANE@lead.example")],
      },
      ["jane@lead.example"],
      ["bo@b.example"],
    ],
    [
      "no copy where nobody reads it, or it can't be sent",
      { cc: [at("no-reply@b.example"), at("a b@c.example"), at("x@localhost.")] },
      ["jane@lead.example"],
      [],
    ],
    [
      "From in no copy where Reply-To is another address",
      { replyTo: [at("a@b.example")], cc: [at("c@d.example")] },
      ["a@b.example"],
      ["c@d.example"],
    ],
  ])("to %s", (_what, change, to, cc) => {
    const found = recipientsOfAnswer(mail(change), OWN);
    expect(found?.to.map(({ address }) => address)).toEqual(to);
    expect(found?.cc.map(({ address }) => address)).toEqual(cc);
  });

  it("is nobody where the header names nobody but us", () => {
    expect(recipientsOfAnswer(mail({ from: null }), OWN)).toBeNull();
    expect(recipientsOfAnswer(mail({ from: at("ada@sales.example") }), OWN)).toBeNull();
  });

  it("keeps names that a header can hold", () => {
    const found = recipientsOfAnswer(
      mail({ from: at("a@b.example", `\ud83d${"x".repeat(300)}`) }),
      [],
    );
    expect(found?.to[0]?.name).toBe(`\ufffd${"x".repeat(99)}`);
  });
});

it("goesOnlyTo tells one recipient from several", () => {
  expect(goesOnlyTo({ to: [JANE], cc: [] }, "JANE@lead.example")).toBe(true);
  expect(goesOnlyTo({ to: [JANE], cc: [] }, "bo@b.example")).toBe(false);
  expect(goesOnlyTo({ to: [JANE], cc: [] }, null)).toBe(false);
  expect(goesOnlyTo({ to: [JANE], cc: [at("bo@b.example")] }, JANE.address)).toBe(false);
});

it("otherWriter is who wrote from an address that is not the lead's", () => {
  const incoming = { direction: "in", correspondents: mail() } as const;
  expect(otherWriter(incoming, new Set(["bo@b.example"]))).toEqual(JANE);
  expect(otherWriter(incoming, new Set(["jane@lead.example"]))).toBeNull();
  expect(otherWriter({ direction: "out", correspondents: mail() }, new Set())).toBeNull();
  expect(otherWriter({ direction: "in", correspondents: null }, new Set())).toBeNull();
});
