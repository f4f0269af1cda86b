import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkLead,
  checkTag,
  checkTags,
  checkVars,
  type LeadInput,
  leadKey,
} from "../../src/domain/lead.ts";

const usage = expect.objectContaining({ code: "usage" });

const JOHN: LeadInput = { name: "John Doe", email: "john@example.com" };

describe("checkLead", () => {
  it("asks for a name and an address, and leaves the rest empty", () => {
    expect(checkLead(JOHN)).toEqual({
      name: "John Doe",
      email: "john@example.com",
      phone: null,
      company: null,
      title: null,
      timezone: null,
      tags: [],
      vars: {},
    });
  });

  it("takes a phone number in the address's place", () => {
    const lead = checkLead({ name: "John", phone: "+49 30 1234567" });
    expect(lead).toMatchObject({ email: null, phone: "+49 30 1234567" });
  });

  it("drops the white space around what it is given", () => {
    const lead = checkLead({
      name: "  John Doe ",
      email: " john@example.com ",
      phone: " 030 123 ",
      company: " Acme ",
      title: " CTO ",
      timezone: " Europe/Berlin ",
      tags: [" fair "],
      vars: { product: " Widget " },
    });
    expect(lead).toEqual({
      name: "John Doe",
      email: "john@example.com",
      phone: "030 123",
      company: "Acme",
      title: "CTO",
      timezone: "Europe/Berlin",
      tags: ["fair"],
      vars: { product: "Widget" },
    });
  });

  it("keeps one form of letters that can be written in two", () => {
    expect(checkLead({ ...JOHN, name: "Jose\u0301" }).name).toBe("Jos\u00e9");
  });

  it("takes blank fields for missing ones", () => {
    const lead = checkLead({ ...JOHN, phone: " ", company: "", title: "\t", timezone: null });
    expect(lead).toMatchObject({ phone: null, company: null, title: null, timezone: null });
  });

  it.each<[string, LeadInput, string]>([
    ["no name", { email: "john@example.com" }, "name"],
    ["a blank name", { ...JOHN, name: " \t " }, "name"],
    ["a null name", { ...JOHN, name: null }, "name"],
    ["neither email nor phone", { name: "John" }, "email and phone"],
    ["a blank email and no phone", { name: "John", email: " " }, "email and phone"],
    ["a bad address", { ...JOHN, email: "john" }, "not an email address"],
    ["a bad address beside a phone", { ...JOHN, email: "john", phone: "030 123" }, "not an email"],
    ["a line break in the name", { ...JOHN, name: "John\nDoe" }, "the name"],
    ["a CR LF in the company", { ...JOHN, company: "Acme\r\nBcc: eve@example.com" }, "the company"],
    ["a NUL in the title", { ...JOHN, title: "C\0TO" }, "the title"],
    ["an escape character in the name", { ...JOHN, name: "John\u001b[31m" }, "the name"],
    ["a name of 501 characters", { ...JOHN, name: "x".repeat(501) }, "the name"],
    ["a phone of two digits", { ...JOHN, phone: "12" }, "phone"],
    ["a phone of 21 digits", { ...JOHN, phone: "1".repeat(21) }, "phone"],
    ["a phone that is a link", { ...JOHN, phone: "http://example.com/123" }, "phone"],
    ["a time zone that is none", { ...JOHN, timezone: "Mars/Olympus" }, "time zone"],
    ["a bad tag", { ...JOHN, tags: ["ok", "a,b"] }, "tag"],
    ["a bad var", { ...JOHN, vars: { "a-b": "x" } }, "var"],
  ])("refuses %s", (_, input, named) => {
    expect(() => checkLead(input)).toThrow(usage);
    expect(() => checkLead(input)).toThrow(named);
  });

  it.each(["+49 30 1234567", "(030) 123-45.67", "030/1234567", "555 1234 ext. 12", "+1;ext=5;#99"])(
    "takes the phone number %s",
    (phone) => {
      expect(checkLead({ name: "John", phone }).phone).toBe(phone);
    },
  );

  it("gives a time zone its usual spelling", () => {
    expect(checkLead({ ...JOHN, timezone: "europe/berlin" }).timezone).toBe("Europe/Berlin");
  });

  it("takes what it has given once more, unchanged", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 30 });
    const input = fc.record({
      name: text,
      email: fc.option(fc.emailAddress({ size: "small" })),
      phone: fc.option(fc.stringMatching(/^[+]?[0-9 ()-]{1,25}$/)),
      company: fc.option(text),
      title: fc.option(text),
      tags: fc.array(text, { maxLength: 3 }),
      vars: fc.dictionary(fc.stringMatching(/^[a-z_]{1,5}$/), text, { maxKeys: 3 }),
    });
    let taken = 0;
    fc.assert(
      fc.property(input, (given) => {
        let lead: ReturnType<typeof checkLead>;
        try {
          lead = checkLead(given);
        } catch (error) {
          expect(error).toEqual(usage);
          return;
        }
        taken += 1;
        expect(checkLead(lead)).toEqual(lead);
        expect(lead.email ?? lead.phone).not.toBeNull();
        expect(`${lead.name}${lead.company}${lead.title}`).not.toMatch(/\p{Cc}/u);
      }),
      { numRuns: 500 },
    );
    expect(taken).toBeGreaterThan(20);
  });
});

describe("tags", () => {
  it.each([
    ["fair-2026", "fair-2026"],
    [" VIP ", "vip"],
    ["ÄRZTE", "ärzte"],
    ["q1/2026: leads", "q1/2026: leads"],
    ["1st.batch_b", "1st.batch_b"],
    ["x".repeat(64), "x".repeat(64)],
  ])("%s is kept as %s", (given, kept) => {
    expect(checkTag(given)).toBe(kept);
  });

  it.each(["", " ", "-x", "a,b", "a;b", "a\nb", "a\tb", "a%", "x".repeat(65), "😀"])(
    "%j is refused",
    (given) => {
      expect(() => checkTag(given)).toThrow(usage);
    },
  );

  it("are kept once each, in the order given", () => {
    expect(checkTags(["b", "A", "B", "a "])).toEqual(["b", "a"]);
  });
});

describe("vars", () => {
  it("are kept trimmed, without the empty ones", () => {
    expect(checkVars({ a: " x ", b: "", c: " \n ", _d1: "y\nz" })).toEqual({ a: "x", _d1: "y\nz" });
  });

  it.each(["", "1a", "a-b", "a b", "a.b", "ä", "x".repeat(65)])("refuses the name %j", (name) => {
    expect(() => checkVars({ [name]: "x" })).toThrow(usage);
  });

  it("loses none that it takes", () => {
    const names = fc.oneof(
      fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/),
      fc.constantFrom("constructor", "toString", "hasOwnProperty", "__proto__"),
    );
    fc.assert(
      fc.property(names, (name) => {
        const given = JSON.parse(`{${JSON.stringify(name)}: "x"}`);
        let kept: Record<string, string>;
        try {
          kept = checkVars(given);
        } catch (error) {
          expect(error).toEqual(usage);
          return;
        }
        expect(Object.entries(kept)).toEqual([[name, "x"]]);
      }),
    );
  });

  it("refuses NUL and what is too long", () => {
    expect(() => checkVars({ a: "x\0y" })).toThrow(usage);
    expect(() => checkVars({ a: "x".repeat(10_001) })).toThrow(usage);
    expect(checkVars({ a: "x".repeat(10_000) }).a).toHaveLength(10_000);
  });
});

it("tells leads apart by address, in any case of letters", () => {
  expect(leadKey({ email: "John@Example.com" })).toBe(leadKey({ email: "john@example.com" }));
  expect(leadKey({ email: null })).toBeNull();
});
