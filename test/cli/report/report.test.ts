import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { reportPage } from "../../../src/cli/report/report.ts";
import { weekAfter } from "../../../src/cli/report/words.ts";
import type { ReportNumbers } from "../../../src/service/statistics/report.ts";
import { launchBrowser, WatchedPage, whyNoBrowser } from "../../support/markup/browser.ts";
import { missing } from "../../support/postgres/suite.ts";
import { emptyNumbers, hostileNumbers, officeNumbers, quietNumbers } from "./numbers.ts";

const SCOPE = { sequence: null, since: null, now: new Date("2026-03-23T09:00:00Z") };
const page = (numbers: ReportNumbers): string => reportPage(numbers, SCOPE);
const PAGES: Record<string, () => ReportNumbers> = {
  "of an office": officeNumbers,
  "of names that mean harm": hostileNumbers,
  "without a reply": quietNumbers,
  "of nothing": emptyNumbers,
};

describe("a report", () => {
  test("is the same for the same numbers, and no two ids in it are", () => {
    const html = page(officeNumbers());
    expect(page(officeNumbers())).toBe(html);
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).not.toMatch(/zr\d+-|ecmeta/u);
    const named = [...html.matchAll(/aria-labelledby="([^"]+)"/gu)].flatMap(([, all = ""]) =>
      all.split(" "),
    );
    expect(ids).toEqual(expect.arrayContaining(named));
  });

  test("has a chart of each kind with what it shows in words, and its numbers in a table", () => {
    const html = page(officeNumbers());
    for (const id of ["funnel", "weeks", "variants", "mailboxes", "heat"]) {
      expect(html).toContain(`<title id="${id}-wide-title">`);
      expect(html).toContain(`<desc id="${id}-narrow-desc">`);
    }
    expect(html.match(/<table>/gu)).toHaveLength(5);
    expect(html).toContain('<span class="winner">winner</span>');
    expect(html).toContain("tickler sequence promote fair --step 1 --variant b");
  });

  test("says what to type where nothing has left, or nobody has replied", () => {
    expect(page(emptyNumbers())).toContain("tickler lead add");
    const filtered = reportPage(emptyNumbers(), { ...SCOPE, sequence: "fair" });
    expect(filtered).toContain("tickler stats --html report.html");
    expect(page(quietNumbers())).toContain("tickler reply 1");
  });

  test.each([
    ["2026-W10", "2026-W11"],
    ["2026-W52", "2026-W53"],
    ["2026-W53", "2027-W01"],
    ["2027-W52", "2028-W01"],
  ])("knows the week after %s", (week, next) => {
    expect(weekAfter(week)).toBe(next);
  });
});

const why = whyNoBrowser();
if (why !== null) missing("reports in a browser", why);

describe.skipIf(why !== null)("a report in a browser", () => {
  let browser: Browser;
  let watched: WatchedPage;

  beforeAll(async () => {
    browser = await launchBrowser();
    watched = await WatchedPage.open(browser);
  });
  afterAll(() => browser?.close());

  describe.each(Object.entries(PAGES))("%s", (_name, numbers) => {
    let html = "";
    beforeAll(() => {
      html = page(numbers());
    });

    test.each([360, 800, 1_280])("asks for nothing and fits into %i pixels", async (width) => {
      await watched.show(html, { width });
      expect(watched.asked).toEqual([]);
      expect(watched.ran).toEqual([]);
      expect(await watched.overflow()).toBe(0);
      expect(await watched.page.evaluate(TEXTS_IN_EACH_OTHER)).toEqual([]);
      expect(await watched.page.evaluate(TEXTS_OUTSIDE)).toEqual([]);
    });

    test.each(["light", "dark"] as const)("can be read in the %s", async (scheme) => {
      await watched.show(html, { width: 1_280, scheme });
      const { contrast } = await watched.leastContrast();
      expect(contrast).toBeGreaterThanOrEqual(4.5);
      // The colour of a text in a chart is its fill, which is not what the one above looks at.
      await watched.page.evaluate(FILL_AS_COLOR);
      const inCharts = await watched.leastContrast();
      expect(inCharts.contrast, inCharts.text).toBeGreaterThanOrEqual(4.5);
    });

    test("prints on paper as by day, in the dark as well", async () => {
      await watched.show(html, { width: 700, scheme: "dark" });
      await watched.page.emulateMedia({ media: "print", colorScheme: "dark" });
      try {
        const ground = "getComputedStyle(document.body).backgroundColor";
        expect(await watched.page.evaluate(ground)).toBe("rgb(255, 255, 255)");
        expect(await watched.page.evaluate(TEXTS_IN_EACH_OTHER)).toEqual([]);
        expect((await watched.page.pdf()).subarray(0, 5).toString()).toBe("%PDF-");
      } finally {
        await watched.page.emulateMedia({ media: "screen" });
      }
    });
  });
});

/** Texts of a chart that is shown which lie on each other. */
const TEXTS_IN_EACH_OTHER = `[...document.querySelectorAll("svg")].flatMap((svg) => {
  const boxes = [...svg.querySelectorAll("text")]
    .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0);
  return boxes.flatMap((one, at) => boxes.slice(at + 1).flatMap((other) =>
    one.box.left < other.box.right - 0.5 && other.box.left < one.box.right - 0.5 &&
    one.box.top + 2 < other.box.bottom - 2 && other.box.top + 2 < one.box.bottom - 2
      ? [one.text + " / " + other.text] : []));
})`;

/** Texts that reach out of their chart. */
const TEXTS_OUTSIDE = `[...document.querySelectorAll("svg text")].flatMap((text) => {
  const box = text.getBoundingClientRect();
  const chart = text.ownerSVGElement.getBoundingClientRect();
  const isIn = box.left >= chart.left - 1 && box.right <= chart.right + 1 &&
    box.top >= chart.top - 3 && box.bottom <= chart.bottom + 3;
  return box.width === 0 || isIn ? [] : [text.textContent];
})`;

const FILL_AS_COLOR = `for (const text of document.querySelectorAll("svg text"))
  text.style.color = getComputedStyle(text).fill;`;
