import { describe, expect, it } from "vitest";
import { InvalidValue } from "../../src/config/value-type.ts";
import { holiday } from "../../src/config/values/holidays.ts";

const PLACE = { folder: ".", secrets: false };

function problemOf(value: unknown): string {
  try {
    return `accepted as ${holiday.check(value, PLACE)}`;
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    return `${error.message} | ${error.hint}`;
  }
}

describe("an entry of send.holidays", () => {
  it.each([
    ["2026-12-24", "2026-12-24"],
    ["DE", "DE"],
    ["de-by", "DE-BY"],
    [" DE_BY ", "DE-BY"],
    ["DE-BY-KATH", "DE-BY-KATH"],
    ["ch-zh", "CH-ZH"],
    ["NZ-can-timaru", "NZ-CAN-Timaru"],
    ["FR-57", "FR-57"],
    ["us.la.no", "US-LA-NO"],
  ])("may be %s", (text, code) => {
    expect(holiday.check(text, PLACE)).toBe(code);
  });

  it("may be a date of TOML's", () => {
    expect(holiday.check(new Date("2026-12-24T00:00:00Z"), PLACE)).toBe("2026-12-24");
  });

  it.each<[unknown, RegExp]>([
    ["2026-02-30", /is not a date/],
    ["24.12.2026", /is not a date/],
    ["", /is empty/],
    [7, /number/],
    ["Germany", /^"Germany" is no code of a place \| Did you mean DE \(Germany\)\?/],
    ["bayern", /Did you mean DE-BY \(Bayern\)\?/],
    ["DE-Bayern", /^"DE-Bayern" is no place in Germany .*Did you mean DE-BY \(Bayern\)\?/],
    ["DE-BX", /^"DE-BX" is no place in Germany .*Those of DE are BB, |DE-BB/],
    ["DE-BY-KATHO", /no place in Bayern .*Did you mean DE-BY-KATH .*DE-BY alone/],
    ["PL-MZ", /no place in Poland .*known as a whole: PL\./],
    ["UK", /Did you mean GB \(United Kingdom\)\?/],
    ["UK-Scotland", /no place in United Kingdom .*Did you mean GB-SCT/],
    ["Germny", /Did you mean DE \(Germany\)\?/],
    ["XX-YY", /neither a date nor a place.*Write a date, or a code/],
    ["constructor", /neither a date nor a place/],
    ["tomorrow and the day after and so on and so forth", /neither a date nor a place/],
  ])("is not %j", (value, why) => {
    expect(problemOf(value)).toMatch(why);
  });
});
