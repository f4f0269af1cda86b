import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { viewOf } from "../../src/mail/view.ts";
import { cleanHtml } from "../../src/markup/clean.ts";
import { htmlOf, pageOf, parseMarkdown, previewPage } from "../../src/markup/rich.ts";
import { previewOf } from "../../src/service/body/preview.ts";
import { type FoundElement, faultsOf, type Origin } from "../support/markup/active-content.ts";
import { launchBrowser, WatchedPage, whyNoBrowser } from "../support/markup/browser.ts";
import { missing } from "../support/postgres/suite.ts";
import { HOSTILE_HTML } from "./hostile/html.ts";
import { HOSTILE_MARKDOWN } from "./hostile/markdown.ts";
import { contentOf, incomingMail, markdownMail, ownHtml, withPictures } from "./sample-mails.ts";

const HEADER = [
  ["From", "Ada Sales <ada@sales.example>"],
  ["Subject", "Three steps <b>and</b> what they cost"],
] as const;

/** The documents that a browser gets to see. */
const DOCUMENTS: Record<string, { origin: Origin; pictures: 0 | 1; make: () => Promise<string> }> =
  {
    "a mail in Markdown": {
      origin: "markdown",
      pictures: 1,
      make: async () => pageOf(withPictures((await markdownMail()).html)),
    },
    "its preview": {
      origin: "html",
      pictures: 1,
      make: async () => previewOf({ header: HEADER, ...(await markdownMail()) }, contentOf),
    },
    "the preview of a mail in plain text": {
      origin: "html",
      pictures: 0,
      make: async () => {
        const { text } = await markdownMail();
        return previewOf({ header: HEADER, html: null, text, attachments: [] }, contentOf);
      },
    },
    "HTML of one's own": {
      origin: "html",
      pictures: 1,
      make: async () => pageOf(withPictures(ownHtml())),
    },
    "the view of a mail that came": {
      origin: "html",
      pictures: 1,
      make: async () =>
        previewOf({ ...(await viewOf(incomingMail())), text: "", attachments: [] }, contentOf),
    },
  };

const EMBEDDED = /^data:image\/png;base64,/;

const why = whyNoBrowser();
if (why !== null) missing("mails in a browser", why);

describe.skipIf(why !== null)("in a browser", () => {
  let browser: Browser;
  let page: WatchedPage;
  let frame: readonly FoundElement[];
  let previewFrame: readonly FoundElement[];

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await WatchedPage.open(browser);
    await page.show(pageOf(""));
    frame = await page.elements();
    await page.show(previewPage("", ""));
    previewFrame = await page.elements();
  });

  afterAll(async () => {
    await browser.close();
  });

  function expectQuiet(): void {
    expect({ asked: page.asked, ran: page.ran }).toEqual({ asked: [], ran: [] });
  }

  test("what runs or is fetched is noticed", async () => {
    await page.show(`<script>window.__ran = "script"; console.log("said"); alert("asked")</script>
      <img src="https://evil.example/a.png" onerror="window.__ran += ', handler'">
      <p style="background:url(https://evil.example/b.png)">x</p>
      <iframe src="https://evil.example/c.html"></iframe>`);
    const ran = ["console: said", "dialog: asked", "mark: script, handler"];
    expect(page.ran).toEqual(expect.arrayContaining(ran));
    expect(page.asked.sort()).toEqual(
      ["a.png", "b.png", "c.html"].map((name) => `https://evil.example/${name}`),
    );
  });

  test("a page of a preview runs and fetches nothing, whatever stands in it", async () => {
    await page.show(
      previewPage("", '<script>window.__ran = 1</script><img src="https://evil.example/a.png">'),
    );
    expect(page.asked).toEqual([]);
    // The browser says what it has refused.
    expect(page.ran.length).toBeGreaterThanOrEqual(2);
    for (const each of page.ran) expect(each).toMatch(/^console: .*Content Security Policy/);
  });

  describe.each(Object.entries(DOCUMENTS))("%s", (_, { origin, pictures, make }) => {
    test("holds nothing that runs, or is fetched", async () => {
      const html = await make();
      await page.show(html);
      expectQuiet();
      const expected = html.includes("Content-Security-Policy") ? previewFrame : frame;
      expect(faultsOf(await page.elements(), origin, expected, EMBEDDED)).toEqual([]);
    });

    test("fits on a telephone", async () => {
      for (const width of [360, 700]) {
        await page.show(await make(), { width });
        expect(await page.overflow(), `at ${width} pixels`).toBe(0);
      }
    });

    test.each(["light", "dark"] as const)("can be read on a %s ground", async (scheme) => {
      await page.show(await make(), { scheme });
      const { contrast, text } = await page.leastContrast();
      expect(contrast, text).toBeGreaterThanOrEqual(4.5);
    });

    test("shows its pictures", async () => {
      await page.show(await make());
      const widths = "[...document.images].map((each) => each.naturalWidth)";
      expect(await page.page.evaluate<number[]>(widths)).toEqual(pictures === 1 ? [600] : []);
    });

    test("is quiet as a file, too", async () => {
      const folder = mkdtempSync(join(tmpdir(), "tickler-browser-"));
      try {
        const file = join(folder, "mail.html");
        writeFileSync(file, await make());
        await page.show("");
        const { href } = pathToFileURL(file);
        await page.page.goto(href);
        expect({ asked: page.asked, ran: page.ran }).toEqual({ asked: [href], ran: [] });
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });

  test("what isn't shown stays so", async () => {
    await page.show(pageOf(ownHtml()));
    const text = await page.text();
    expect(text).toContain("Your offer");
    expect(text).not.toContain("What you asked for");
  });

  describe("of what is hostile in Markdown", () => {
    test.each(HOSTILE_MARKDOWN)("$name", async ({ source }) => {
      await page.show(pageOf(htmlOf(parseMarkdown(source), () => null)));
      expectQuiet();
      expect(faultsOf(await page.elements(), "markdown", frame)).toEqual([]);
    });
  });

  describe("of what is hostile in HTML", () => {
    test.each(HOSTILE_HTML)("$name", async ({ html }) => {
      await page.show(pageOf(cleanHtml(html, () => null).html));
      expectQuiet();
      expect(faultsOf(await page.elements(), "html", frame)).toEqual([]);
      expect(await page.text()).toContain("shown");
    });
  });
});
