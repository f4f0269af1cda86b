import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Lead } from "../../../src/domain/lead.ts";
import { editLead } from "../../../src/service/leads/leads.ts";
import { parseTemplate, renderHeader } from "../../../src/service/send/template.ts";
import type { Sender } from "../../../src/service/services.ts";
import { tempFolder } from "../../support/store/temp-store.ts";
import { aLead } from "../../support/world/builders.ts";
import { errorOf, POLICY, world } from "../../support/world/world.ts";

const FULL = aLead({
  name: "John Doe",
  phone: "+49 30 123",
  company: "Acme",
  title: "CTO",
  timezone: "Europe/Berlin",
  tags: ["fair", "vip"],
  vars: { product: "Widget", date: "May 4th" },
});

/** Knows nothing but a name and an address. */
const BARE = aLead({ name: "Madonna" });

async function render(
  source: string,
  lead: Lead = FULL,
  sender: Sender = POLICY.sender,
): Promise<string> {
  return (await parseTemplate("the text", source, sender)).render(lead);
}

const refused = (source: string, lead?: Lead, sender?: Sender) =>
  errorOf(render(source, lead, sender), "template");

describe("plain variables, which need no Liquid", () => {
  const names = fc.constantFrom(
    ...[
      "name",
      "first_name",
      "last_name",
      "email",
      "phone",
      "company",
      "title",
      "timezone",
      "source",
      "id",
    ],
    ...[
      "tags",
      "vars",
      "sender",
      "vars.product",
      "vars.first_name",
      "vars.size",
      "sender.name",
      "sender.email",
    ],
    ...[
      "product",
      "size",
      "first",
      "and",
      "contains",
      "nil",
      "true",
      "__proto__",
      "constructor",
      "name.x",
      "city",
    ],
  );
  const piece = fc.oneof(
    names.map((name) => `{{ ${name} }}`),
    names.map((name) => `{{${name}}}`),
    fc.constantFrom(
      "Hi ",
      "\n",
      "{{ name | upcase }}",
      "{",
      "}",
      "{ first_name }",
      "{{- name -}}",
      "{{'a'}}",
      " ",
    ),
  );
  const facts = fc.record({
    name: fc.constantFrom(
      "John Doe",
      "Madonna",
      "Dr. Jane van der Berg",
      "Sales Team",
      "山田 太郎",
      "{{ x }}",
    ),
    company: fc.constantFrom(null, "Acme", "Doe GmbH"),
    title: fc.constantFrom(null, "CTO"),
    source: fc.constantFrom(null, "fair"),
    tags: fc.constantFrom([], ["fair", "vip"]),
    vars: fc.dictionary(
      fc.constantFrom(
        "product",
        "size",
        "first_name",
        "last_name",
        "company",
        "city",
        "constructor",
        "and",
        "source",
      ),
      fc.constantFrom("", "Widget", "a\nb", "Jane", "{{ y }}", "[object Object]"),
    ),
  });

  it("are filled in as Liquid does it, and refused with the same words", async () => {
    const outcome = async (source: string, lead: Lead) => {
      try {
        return await render(source, lead);
      } catch (error) {
        return `${error}`;
      }
    };
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 4 }), facts, async (pieces, given) => {
        const source = pieces.join("");
        const lead = aLead(given);
        // A tag that says nothing leaves all of it to Liquid.
        const byLiquid = await outcome(`{% if false %}{% endif %}${source}`, lead);
        expect(await outcome(source, lead)).toBe(byLiquid);
      }),
      { numRuns: 500 },
    );
  });
});

describe("what is filled in", () => {
  it.each([
    ["Hi {{ first_name }}", "Hi John"],
    ["{{ name }} / {{ last_name }}", "John Doe / Doe"],
    ["{{ email }}, {{ phone }}", "john.doe@example.com, +49 30 123"],
    ["{{ title }} of {{ company }} in {{ timezone }}", "CTO of Acme in Europe/Berlin"],
    ["{{ id }}", "1"],
    ["{{ product }} and {{ vars.product }}", "Widget and Widget"],
    ['{{ tags | join: ", " }}', "fair, vip"],
    ["{{ sender.name }} <{{ sender.email }}>", "Ada Sales <ada@sales.example>"],
    ["{{first_name|upcase}}", "JOHN"],
    ["{% if company == 'Acme' %}yes{% else %}no{% endif %}", "yes"],
    ["{% for tag in tags %}[{{ tag }}]{% endfor %}", "[fair][vip]"],
    ["no template at all", "no template at all"],
    ["single { brace } and 100 %", "single { brace } and 100 %"],
    ["", ""],
  ])("%s", async (source, text) => {
    expect(await render(source)).toBe(text);
  });

  it("leaves a fact of the lead's as it is, whatever it looks like", async () => {
    const lead = aLead({ company: "<Acme> & 'Sons'", vars: { note: "50% off\nnow" } });
    expect(await render("{{ company }}: {{ note }}", lead)).toBe("<Acme> & 'Sons': 50% off\nnow");
  });

  it("prefers the first name that somebody has set", async () => {
    const lead = aLead({ name: "Dr. John Doe", vars: { first_name: "Johnny", last_name: "D." } });
    expect(await render("{{ first_name }} {{ last_name }}", lead)).toBe("Johnny D.");
  });

  it("is not code: braces in a fact are never run, but refused", async () => {
    const lead = aLead({ company: "{{ sender.email }}" });
    expect((await refused("at {{ company }}", lead)).message).toContain("braces");
  });

  it("is the same for any lead and any number of times", async () => {
    const template = await parseTemplate("the text", "Hi {{ first_name }}", POLICY.sender);
    expect(template.render(FULL)).toBe("Hi John");
    expect(template.render(BARE)).toBe("Hi Madonna");
    expect(template.render(FULL)).toBe("Hi John");
  });

  it("gives plain text back, letter for letter", async () => {
    const plain = fc.string({ unit: "grapheme" }).filter((text) => !/[{}%\0]/u.test(text));
    await fc.assert(
      fc.asyncProperty(plain, async (text) => {
        expect(await render(text)).toBe(text);
        expect(await render(`${text}{{ first_name }}`)).toBe(`${text}John`);
      }),
    );
  });
});

describe("what a lead lacks, or nobody knows, is an error", () => {
  it.each([
    ["{{ company }}"],
    ["{{ title }}"],
    ["{{ phone }}"],
    ["{{ timezone }}"],
    ["{{ tags }}"],
    ["{{ last_name }}"],
    ["{{ product }}"],
    ["{{ vars.product }}"],
    ["{{ nickname }}"],
    ["{{ firstname }}"],
    ["{{ first_name.length_of_it }}"],
    ["{{ sender.phone }}"],
    ["{{ company | upcase }}"],
    ["{{ company | upcase | default: 'x' }}"],
    ["{{ 'at ' | append: company }}"],
    ["{% for tag in tags %}{{ tag }}{% endfor %}"],
    ["{% assign place = company %}at {{ place }}"],
    ["{{ name.constructor }}"],
    ["{{ vars.toString }}"],
    ["{{ vars.__proto__ }}"],
    ["{{ constructor }}"],
    ["{{ process }}"],
  ])("%s", async (source) => {
    await refused(source, BARE);
  });

  it.each([
    ["{{ first_name }", "not closed"],
    ["{% if company %}", "not closed"],
    ["{{ }}", "not a valid"],
    ["{% nope %}", "nope"],
    ["{{ name | nope }}", "nope"],
  ])("%s is no template", async (source, said) => {
    expect((await refused(source)).message).toContain(said);
  });

  it("says which lead lacks what", async () => {
    const { message, hint } = await refused("{{ product }}", BARE);
    expect(message).toBe("the text needs product, which Madonna (lead 1) does not have");
    expect(hint).toContain('{{ product | default: "…" }}');
  });

  it("says so also where the name of the fact is near to a variable's", async () => {
    // Other leads have a date: it is this one that lacks it.
    expect(await render("{{ date }}")).toBe("May 4th");
    expect((await refused("{{ date }}", BARE)).message).toContain("Madonna (lead 1)");
  });

  it.each(["{{ sender }}", "{{ vars }}", "Best, {{ sender }}"])(
    "%s is a thing with parts, and nothing that a person can read",
    async (source) => {
      await refused(source);
    },
  );

  it("says what to do, and that does it", async () => {
    const it = world();
    const { id } = await it.lead({ name: "Madonna" });
    const facts = ["company", "title", "phone", "timezone", "last_name", "product"];
    for (const fact of facts) {
      const lead = () => it.store.read((queries) => queries.leads.byId(id)) as Promise<Lead>;
      const { hint } = await refused(`{{ ${fact} }}`, await lead());
      const value = { timezone: "Europe/Berlin", phone: "030 123" }[fact] ?? "Some text";
      const asVar = hint?.includes(`--var ${fact}=`);
      expect(asVar || hint?.includes(`--${fact}`), hint).toBe(true);
      await editLead(it.services, id, asVar ? { vars: { [fact]: value } } : { [fact]: value });
      expect(await render(`{{ ${fact} }}`, await lead()), fact).toBe(value);
    }
  });

  it("does not ask for a fact of the lead's where the sender has no name", async () => {
    const nobody = { ...POLICY.sender, name: null };
    const { message, hint } = await refused("{{ sender.name }}", FULL, nobody);
    expect(message).toContain("sender.name");
    expect(hint).not.toContain("lead edit");
    expect(hint).toContain("from");
  });
});

describe("default", () => {
  it.each([
    ['{{ nickname | default: "there" }}', "there"],
    ['{{ company | default: "your company" }}', "your company"],
    ['{{ vars.product | default: "it" }}', "it"],
    ['{{ last_name | default: "friend" | upcase }}', "FRIEND"],
    ['{{ first_name | default: "there" }}', "Madonna"],
    ["{% if company %}at {{ company }}{% else %}there{% endif %}", "there"],
    ["{% unless company %}somewhere{% endunless %}", "somewhere"],
  ])("%s", async (source, text) => {
    expect(await render(source, BARE)).toBe(text);
  });
});

describe("what must not get into a mail", () => {
  it.each([
    "{{ first_name }}}}",
    "}} {{ first_name }}",
    "{% raw %}{{ first_name }}{% endraw %}",
    "{{ '{' }}{ first_name }}",
    "100%}",
  ])("braces that are left over: %s", async (source) => {
    expect((await refused(source)).message).toContain("braces");
  });

  it.each([
    ["Hi {first_name}", "{{ first_name }}"],
    ["Hi {FirstName}", "{{ first_name }}"],
    ["Hi {firstname}", "{{ first_name }}"],
    ["Hi { LAST_NAME }", "{{ last_name }}"],
    ["at {company}", "{{ company }}"],
    ["{name}, {{ first_name }}", "{{ name }}"],
  ])("the fields of mail-merge programs: %s", async (source, meant) => {
    const { message, hint } = await refused(source);
    expect(message).toContain("nothing fills in");
    expect(hint).toContain(meant);
  });

  it.each(["{ok}", "{ not a field }", "a {name b", "f(x) = {x}", "\\{names}"])(
    "but not every brace: %s",
    async (source) => {
      expect(await render(source)).toBe(source);
    },
  );

  it("NUL", async () => {
    await errorOf(render("a\0b"), "usage");
    await errorOf(render("{{ note }}", aLead({ vars: { note: "a\0b" } })), "usage");
  });
});

describe("files", () => {
  const secret = "do not read me";

  it.each(["include", "render", "layout"])("can't be read with %s", async (tag) => {
    const folder = tempFolder();
    const path = join(folder, "secret.liquid");
    writeFileSync(path, secret);
    const sources = [
      `{% ${tag} '${path}' %}`,
      `{% ${tag} "${path}" %}`,
      `{% ${tag} 'secret' %}`,
      `{% ${tag} '../../../../../..${path}' %}`,
      `{% assign file = '${path}' %}{% ${tag} file %}`,
    ];
    const before = process.cwd();
    process.chdir(folder);
    try {
      for (const source of sources) {
        const { message, hint } = await refused(source);
        expect(`${message} ${hint}`).not.toContain(secret);
      }
    } finally {
      process.chdir(before);
    }
  });
});

describe("what a template may cost", () => {
  it.each([
    "{% for i in (1..100000000) %}x{% endfor %}",
    `{% assign x = "aaaaaaaaaaaaaaaa" %}${"{% assign x = x | append: x %}".repeat(40)}{{ x }}`,
    "x {{ name }}".repeat(100_001),
  ])("is bounded (%#)", async (source) => {
    await refused(source);
  });
});

describe("renderHeader", () => {
  const subject = async (source: string, lead: Lead = FULL) =>
    renderHeader("the subject", await parseTemplate("the subject", source, POLICY.sender), lead);

  it("is one line, without the space around it", async () => {
    expect(await subject("  A word about {{ company }} ")).toBe("A word about Acme");
  });

  it.each([
    "two\nlines",
    "two\r\nlines\r\nBcc: eve@example.com",
    "two\rlines",
    "a\u2028b",
    "a\u0085b",
    "a\tb",
  ])("lets no fact of a lead's break out of its line: %j", async (note) => {
    const lead = aLead({ vars: { note } });
    const { message } = await errorOf(subject("About {{ note }}", lead), "usage");
    expect(message).toContain("lead 1");
    expect(message).not.toMatch(/\p{Cc}/u);
  });

  it("takes no line break of the subject's own either", async () => {
    await errorOf(subject("About\n{{ company }}"), "usage");
    await errorOf(subject("About\r\nBcc: eve@example.com"), "usage");
  });
});
