import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTemplate } from "../../../src/service/send/template.ts";
import { readTemplateDate } from "../../../src/service/send/template-date.ts";
import { aLead } from "../../support/world/builders.ts";
import { errorOf, POLICY } from "../../support/world/world.ts";

async function render(filter: string, when: string): Promise<string> {
  const template = await parseTemplate("the text", `{{ renewal | ${filter} }}`, POLICY.sender);
  return template.render(aLead({ name: "Jane Roe", vars: { renewal: when } }));
}

const DAY = 'date: "%Y-%m-%d"';

describe("the date filter", () => {
  it.each([
    ["2026-03-31", "2026-03-31"],
    ["2026-3-1", "2026-03-01"],
    ["2026/03/31", "2026-03-31"],
    ["20260331", "2026-03-31"],
    ["31 March 2026", "2026-03-31"],
    ["2 Mar 2026", "2026-03-02"],
    ["02-Mar-2026", "2026-03-02"],
    ["2nd March, 2026", "2026-03-02"],
    ["March 31, 2026", "2026-03-31"],
    ["Tue, 31 Mar 2026", "2026-03-31"],
    ["Sept 1 2026", "2026-09-01"],
    // The number that can't be a month is the day.
    ["31/12/2026", "2026-12-31"],
    ["12/31/2026", "2026-12-31"],
    ["31.12.2026", "2026-12-31"],
    ["05/05/2026", "2026-05-05"],
    // A moment without a zone is one of the machine's.
    ["2026-03-31T23:30", "2026-03-31"],
    ["2026-03-31 00:30:00", "2026-03-31"],
  ])("reads %s as %s", async (when, day) => {
    expect(await render(DAY, when)).toBe(day);
  });

  it.each(["03/04/2026", "3.4.2026", "03-04-2026", "12/11/2026"])(
    "refuses %s, which may be two days, and names the lead",
    async (when) => {
      const { message, hint } = await errorOf(render(DAY, when), "template");
      expect(message).toBe(
        `the text for Jane Roe (lead 1): ${JSON.stringify(when)} may be two dates: it is unclear whether the day or the month stands first`,
      );
      expect(hint).toContain("2026-03-31");
    },
  );

  it.each([
    ["soon"],
    ["May 4th"],
    ["next Tuesday"],
    ["31/12/26"],
    ["2026-02-30"],
    ["2026-03-31T25:00"],
    ["31.11.2026"],
    ["13/13/2026"],
    ["2026"],
    ["0000-01-01"],
    ["31 März 2026"],
  ])("refuses %s, which is no date", async (when) => {
    const { message } = await errorOf(render(DAY, when), "template");
    expect(message).toContain(
      `the text for Jane Roe (lead 1): ${JSON.stringify(when)} is not a date`,
    );
  });

  it("refuses a moment of a day that is in no calendar", async () => {
    const { message } = await errorOf(render(DAY, "2026-02-30T12:00"), "template");
    expect(message).toContain("no calendar has that day");
  });

  it.each(["%Q", "%Y-%i-%d", "%", "on 5%", "%-é", "%E"])(
    "refuses the format %j",
    async (format) => {
      const { message } = await errorOf(render(`date: "${format}"`, "2026-03-31"), "template");
      expect(message).toContain("the date filter does not know %");
    },
  );

  it.each([
    ["%A, %B %-d, %Y", "Tuesday, March 31, 2026"],
    ["%a %e %b %y", "Tue 31 Mar 26"],
    ["%-m/%d, day %j, week %U", "3/31, day 090, week 13"],
    ["%^b %#B %_m %%", "MAR MARCH  3 %"],
    ["%-d%q of %B", "31st of March"],
  ])("prints %j", async (format, text) => {
    expect(await render(`date: "${format}"`, "2026-03-31")).toBe(text);
  });

  it("is not led astray by a time zone that is asked for", async () => {
    expect(await render('date: "%F", "Asia/Tokyo"', "2026-03-31").catch(() => "")).toBe("");
    expect(await render('date: "%Y-%m-%d", "Asia/Tokyo"', "2026-03-31")).toBe("2026-03-31");
    expect(await render('date: "%Y-%m-%d %H:%M", "Asia/Tokyo"', "2026-03-31T20:00:00Z")).toBe(
      "2026-04-01 05:00",
    );
  });

  it.each(["date_to_string", "date_to_long_string", "date_to_rfc822", "date_to_xmlschema"])(
    "holds for %s, too",
    async (filter) => {
      expect(await render(filter, "2026-03-31")).toMatch(/31/);
      await errorOf(render(filter, "03/04/2026"), "template");
    },
  );
});

it("reads every day, however it is written", () => {
  const days = fc.date({
    min: new Date("1900-01-01"),
    max: new Date("2999-12-31"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [year = "", month = "", day = ""] = iso.split("-");
      const long = date.toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
      const american = date.toLocaleDateString("en-US", { dateStyle: "long", timeZone: "UTC" });
      for (const text of [iso, `${year}/${month}/${day}`, long, american]) {
        const { at, isDay } = readTemplateDate(text, new Date(0));
        expect(isDay).toBe(true);
        expect([at.getFullYear(), at.getMonth() + 1, at.getDate()]).toEqual([+year, +month, +day]);
      }
    }),
  );
});
