import { describe, expect, it } from "vitest";
import { returnDate } from "../../../src/language/absence/return-date.ts";
import { Calendar } from "../../../src/language/dates/calendar.ts";
import { fold } from "../../../src/language/fold.ts";
import { LOCALES } from "../../../src/language/locales/index.ts";
import { CASES } from "./cases.ts";
import { MEASURED } from "./measured.ts";
import { MEASURED_AGAIN } from "./measured-again.ts";
import { MEASURED_LATER } from "./measured-later.ts";

function back(text: string, on: string): string | null {
  const calendar = new Calendar(new Date(`${on}T10:00:00Z`), {
    monthFirst: null,
    year: "nearest",
    today: true,
    maxDays: 366,
  });
  return returnDate(fold(text), calendar)?.toISOString().slice(0, 10) ?? null;
}

const first = (phrases: string | undefined) => phrases?.split(",")[0]?.trim() ?? "";

describe("the first day back", () => {
  it.each(CASES.map((each) => [each.text, each] as const))("%s", (text, { on, back: right }) => {
    const day = back(text, on);
    if (right === null) expect(day).toBeNull();
    else expect([right[0] <= (day ?? ""), (day ?? "") <= right[1], day]).toEqual([true, true, day]);
  });

  it.each(
    [...MEASURED, ...MEASURED_AGAIN, ...MEASURED_LATER].map((each) => [each[0], each] as const),
  )("%s", (text, [, first, end]) => {
    const day = back(text, "2026-03-02");
    if (first === null) expect(day).toBeNull();
    else
      expect([first <= (day ?? ""), (day ?? "") <= (end ?? first), day]).toEqual([true, true, day]);
  });

  it.each(LOCALES.map((locale) => [locale.name, locale] as const))(
    "the day after tomorrow, and a date in digits, in %s",
    (_, { absence, dates }) => {
      const word = first(absence.back);
      const said = word === "" ? `$1${first(absence.backAfter)}` : `${word} $1`;
      expect(back(said.replace("$1", first(dates.dayAfterTomorrow)), "2026-03-02")).toBe(
        "2026-03-04",
      );
      for (const date of ["16.03.2026", "2026-03-16", "16/03/2026", "16.3.2026"]) {
        expect([date, back(said.replace("$1", date), "2026-03-02")]).toEqual([date, "2026-03-16"]);
      }
    },
  );

  it("is none where the day is over, and never next year's", () => {
    for (const day of ["1 March", "27.2.", "13 February", "20 December", "1/3/2026"]) {
      expect([day, back(`I am on leave until ${day}.`, "2026-03-02")]).toEqual([day, null]);
    }
    expect(back("I am away until 3 January.", "2026-12-01")).toBe("2027-01-03");
  });
});
