import { describe, expect, test } from "vitest";
import type { RichFormat } from "../../src/domain/email.ts";
import type { Lead } from "../../src/domain/lead.ts";
import { viewOf } from "../../src/mail/view.ts";
import { cleanHtml } from "../../src/markup/clean.ts";
import { htmlOf, pageOf, parseMarkdown, plainOf, previewPage } from "../../src/markup/rich.ts";
import { htmlBody } from "../../src/service/body/html-part.ts";
import { previewOf } from "../../src/service/body/preview.ts";
import { readBody } from "../../src/service/send/text.ts";
import { uniformPolicy } from "../../src/service/services.ts";
import { faultsOf, readDocument } from "../support/markup/active-content.ts";
import { aLead } from "../support/world/builders.ts";
import { errorOf, POLICY } from "../support/world/world.ts";
import { HOSTILE_HTML } from "./hostile/html.ts";
import { HOSTILE_MARKDOWN } from "./hostile/markdown.ts";
import {
  IN_ATTRIBUTES,
  PLACES,
  type Place,
  VALUES_OF_MANY_LINES,
  VALUES_OF_ONE_LINE,
} from "./hostile/values.ts";
import { CHART, incomingMail } from "./sample-mails.ts";

const CID = "cid:logo@inline.invalid";
const picture = (name: string): string | null => (name === "logo.png" ? CID : null);

const FRAME = readDocument(pageOf("")).elements;
const PREVIEW_FRAME = readDocument(previewPage("", "")).elements;

/** A text in which white space is a matter of lines alone. */
const flat = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The text of HTML of ours, after the check that it holds nothing that no mail may hold. */
function checked(html: string, origin: RichFormat): string {
  const { elements, text } = readDocument(pageOf(html));
  expect(faultsOf(elements, origin, FRAME)).toEqual([]);
  return flat(text);
}

test("the collection has enough of each kind, each with a name of its own", () => {
  for (const all of [HOSTILE_MARKDOWN, HOSTILE_HTML]) {
    expect(all.length).toBeGreaterThanOrEqual(70);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  }
  expect(VALUES_OF_ONE_LINE.length + VALUES_OF_MANY_LINES.length).toBeGreaterThanOrEqual(70);
});

test.each([
  ["<script>1</script>", "<script> is no element of a mail"],
  ["<!-- x -->", "<#comment> is no element of a mail"],
  ['<p onclick="x">', "<p> has a handler: onclick"],
  ['<p class="x">', "<p> has an attribute of no mail: class"],
  ['<a href="java&#10;script:alert(1)">', "<a> leads to java\nscript:alert(1)"],
  ['<a href="/path">', "<a> leads to /path"],
  ['<img src="https://a.example/x.png">', "<img> is fetched from https://a.example/x.png"],
  ['<img src="data:image/png;base64,AA">', "<img> is fetched from data:image/png;base64,AA"],
  ['<p style="background:URL (x)">', "<p> has the style background:URL (x)"],
  ['<p style="color:r\\65d">', "<p> has the style color:r\\65d"],
])("the check itself finds what is wrong with %s", (html, fault) => {
  expect(faultsOf(readDocument(pageOf(html)).elements, "html", FRAME)).toEqual([fault]);
});

test("the check itself finds what was added to the page", () => {
  for (const html of ["<title>x</title>", '<meta http-equiv="refresh" content="0">', "<body>"]) {
    const [fault] = faultsOf(readDocument(pageOf(html)).elements, "html", FRAME);
    expect(fault).toMatch(/^the frame is /);
  }
});

describe("Markdown", () => {
  test.each(HOSTILE_MARKDOWN)("$name", ({ source, shows = "" }) => {
    const parsed = parseMarkdown(source);
    expect(checked(htmlOf(parsed, picture), "markdown")).toContain(flat(shows));
    expect(flat(plainOf(parsed))).toContain(flat(shows));
  });
});

describe("HTML of one's own", () => {
  test.each(HOSTILE_HTML)("$name", ({ html: source }) => {
    const { html, plain } = cleanHtml(source, picture);
    expect(checked(html, "html")).toContain("shown");
    expect(plain).toContain("shown");
    // What is clean stays as it is.
    expect(cleanHtml(html, (name) => name).html).toBe(html);
  });
});

describe("a mail that came, to be looked at", () => {
  test.each(HOSTILE_HTML)("$name", async ({ html: source }) => {
    const { header, html } = await viewOf(incomingMail(source));
    const page = await previewOf(
      { header, html, text: "", attachments: [] },
      async () => undefined,
    );
    const { elements, text } = readDocument(page);
    expect(faultsOf(elements, "html", PREVIEW_FRAME, /^data:image\/png;base64,/)).toEqual([]);
    expect(text).toContain("shown");
  });

  test("shows its own pictures, and no others", async () => {
    const sources = [
      "cid:chart@lead.example",
      "cid:x",
      "https://evil.example/x.png",
      "cid:page@lead.example",
    ];
    const { html } = await viewOf(
      incomingMail(sources.map((src) => `<img src="${src}">`).join("")),
    );
    expect(readDocument(html).tags.filter((tag) => tag.startsWith("<img"))).toEqual([
      `<img src=data:image/png;base64,${CHART}>`,
    ]);
  });
});

describe("a fact of a lead's", () => {
  const places = (holdsLines: boolean): Place[] =>
    PLACES.filter((place) => !holdsLines || place.holdsLines);

  test.each(VALUES_OF_ONE_LINE)("is text everywhere: %j", async (value) => {
    for (const place of places(false)) await expectText(place, value);
  });

  test.each(VALUES_OF_MANY_LINES)("keeps its lines, and begins nothing: %j", async (value) => {
    for (const place of places(true)) await expectText(place, value);
  });

  test.each(["name", "last_name", "company", "title", "vars.fact", "fact"])(
    "is text, whichever it is: %s",
    async (variable) => {
      const fact = "<b>Ana</b>*x*";
      const lead = { name: fact, company: fact, title: fact, vars: { fact, last_name: fact } };
      for (const format of ["markdown", "html"] as const) {
        const { html, text } = await mailOf(format, `Hi {{ ${variable} }}!`, lead);
        expect(checked(html, format)).toBe(`Hi ${fact}!`);
        expect(text).toBe(`Hi ${fact}!`);
      }
    },
  );

  test.each([
    ["D'Arcy Doe", "Hi D'Arcy!"],
    ["*Ana* Silva", "Hi Ana!"],
    ['Ana" onclick="alert(1) Silva', "Hi Ana!"],
    ["<b>Ana</b> Silva", null],
    ["[Ana](javascript:alert(1)) Silva", null],
  ])("as a first name is a name, or none: %s", async (name, greeting) => {
    for (const format of ["markdown", "html"] as const) {
      const mail = mailOf(format, "Hi {{ first_name }}!", { name });
      if (greeting === null) {
        await errorOf(mail, "template");
        continue;
      }
      const { html, text } = await mail;
      expect([text, checked(html, format)]).toEqual([greeting, greeting]);
    }
  });

  test.each(IN_ATTRIBUTES)("$format $template with $value", async (given) => {
    const { format, template, value, made } = given;
    const mail = mailOf(format, withFact(template), { vars: { fact: value } });
    if (made === null) {
      await errorOf(mail, "usage");
      return;
    }
    const { html } = await mail;
    checked(html, format);
    const tags = readDocument(html).tags.filter((tag) => !tag.startsWith("</"));
    const opened = format === "markdown" ? tags.filter((tag) => tag.startsWith("<a")) : tags;
    expect(opened.filter((tag) => tag !== "<p>" || made.includes(tag))).toEqual(made);
  });

  test.each(["raw", "escape | raw"])("has no way to become markup: %s", async (filters) => {
    for (const format of ["markdown", "html"] as const) {
      const source = `Hi {{ vars.fact | ${filters} }}`;
      await errorOf(mailOf(format, source, { vars: { fact: "<b>x</b>" } }), "template");
    }
  });
});

describe("braces that nothing fills in", () => {
  test.each([
    ["{{ first_name }}", "Hi {{ vars.fact }}"],
    ["{% if x %}", "Hi {{ vars.fact }}"],
    ["}}", "Hi {{ vars.fact }}"],
    ["{first_name}", "Hi {{ vars.fact }}"],
  ])("%s of a fact is refused", async (fact, source) => {
    for (const format of ["markdown", "html"] as const) {
      await errorOf(mailOf(format, source, { vars: { fact } }), "template");
    }
  });

  test.each([
    ["an element that isn't shown", '<div style="display:none">{{ vars.fact }}</div><p>Hi</p>'],
    [
      "an element without a size",
      '<div style="max-height:0;overflow:hidden">{{ vars.fact }}</div>Hi',
    ],
    ["white text", '<p style="color:#fff">{{ vars.fact }}</p><p>Hi</p>'],
    ["a comment", "<!-- {{ vars.fact }} --><p>Hi</p>"],
    ["a picture's text", '<p>Hi <img src="logo.png" alt="{{ vars.fact }}"></p>'],
    ["a link's target", '<p>Hi <a href="https://a.example/{{ vars.fact }}">you</a></p>'],
    ["an attribute that is dropped", '<p title="{{ vars.fact }}">Hi</p>'],
    ["a script", "<script>{{ vars.fact }}</script><p>Hi</p>"],
  ])("are found in %s", async (_, source) => {
    for (const fact of ["{{ first_name }}", "{first_name}", "[object Object]"]) {
      await errorOf(mailOf("html", source, { vars: { fact } }), "template");
    }
    await mailOf("html", source, { vars: { fact: "Acme" } });
  });

  test.each([
    ["an element that isn't shown", '<div style="display:none">{first_name}</div><p>Hi</p>'],
    ["an attribute", '<p lang="{first_name}">Hi</p>'],
    ["a link's target", '<p><a href="https://a.example/?name={company}">Hi</a></p>'],
  ])("of other programs are found in %s", async (_, source) => {
    await errorOf(mailOf("html", source), "template");
  });

  test("are found in what a reader sees, however they are written", async () => {
    await errorOf(mailOf("html", "<p>Hi &#123;&#123; first_name &#125;&#125;</p>"), "template");
    await errorOf(mailOf("markdown", "Hi &#123;&#123; first_name &#125;&#125;"), "template");
    await errorOf(mailOf("markdown", "Hi \\{\\{ first_name \\}\\}"), "template");
  });
});

/** A reader sees the fact as it is, and all else is as with a fact that nothing is wrong with. */
async function expectText({ name, format, template }: Place, value: string): Promise<void> {
  const usual = await mailOf(format, withFact(template), { vars: { fact: "Acme" } });
  const mail = await mailOf(format, withFact(template), { vars: { fact: value } });
  const where = `${format}, ${name}`;
  const asUsual = (text: string): string => flat(text).replace(flat(value), () => "Acme");
  expect(asUsual(mail.text), where).toBe(flat(usual.text));
  expect(asUsual(checked(mail.html, format)), where).toBe(checked(usual.html, format));
  expect(tagsOf(mail.html, value.includes("\n")), where).toEqual(
    tagsOf(usual.html, value.includes("\n")),
  );
}

/** @param hasLines paragraphs and line breaks don't count */
function tagsOf(html: string, hasLines: boolean): string[] {
  const { tags } = readDocument(html);
  return hasLines ? tags.filter((tag) => !/^<\/?(?:p|br)\b/.test(tag)) : [...tags];
}

function withFact(template: string): string {
  return template.replace("V", () => "{{ vars.fact }}");
}

/** A mail as it leaves: both of its parts. */
async function mailOf(
  format: RichFormat,
  text: string,
  lead: Partial<Lead> = {},
): Promise<{ text: string; html: string }> {
  const pictures = {
    read: async (name: string) => ({
      name,
      type: "image/png",
      content: { sha256: "ab".repeat(32), size: 3, base64: CHART },
    }),
  };
  const mailbox = uniformPolicy(POLICY).forMailbox("default");
  const template = await readBody("the text", { text, format, pictures }, mailbox);
  const body = template.render(aLead(lead));
  const html = await htmlBody(
    { format, markup: body.markup, attachments: body.files },
    { signature: null, postalAddress: null, quote: null },
  );
  return { text: body.text, html: html ?? "" };
}
