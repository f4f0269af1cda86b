import Library from "date-holidays";
import { describe, expect, it } from "vitest";
import { loadHolidays } from "../../../../src/service/outbox/limits/holidays.ts";
import { publicHolidays } from "../../../../src/service/outbox/limits/public-holidays.ts";

const DAY = 86_400_000;

/** The names of the holidays among these days. */
async function namesOf(place: string, days: readonly string[]): Promise<(string | null)[]> {
  return days.map(await loadHolidays([place]));
}

describe("public holidays", () => {
  it.each<[string, string, Record<string, string | null>]>([
    [
      "those of a state",
      "DE-BY",
      {
        "2026-04-03": "Good Friday",
        "2026-06-04": "Corpus Christi",
        "2026-12-25": "Christmas Day",
        // Free in communities that are mostly catholic.
        "2026-08-15": null,
        // Banks close at two.
        "2026-12-24": null,
      },
    ],
    [
      "those of a region",
      "DE-BY-KATH",
      { "2026-08-15": "Assumption", "2026-06-04": "Corpus Christi" },
    ],
    ["not those of other states", "DE-HH", { "2026-06-04": null, "2026-10-31": "Reformation Day" }],
    ["not what is optional", "US", { "2026-12-24": null, "2026-11-26": "Thanksgiving Day" }],
    [
      "what stands for 1 January, in the year before",
      "US",
      { "2027-12-31": "New Year's Day (substitute day)" },
    ],
    [
      "a day by the Islamic calendar, and not the one on whose evening it begins",
      "AE",
      {
        "2026-03-19": null,
        "2026-03-20": "End of Ramadan (Eid al-Fitr)",
        "2026-03-22": "End of Ramadan (Eid al-Fitr)",
        "2026-03-23": null,
      },
    ],
    [
      "not what is for some people only",
      "CN",
      {
        "2026-03-08": null,
        "2026-05-04": null,
        "2026-06-01": null,
        "2026-08-01": null,
        "2026-10-01": "National Day",
      },
    ],
    ["not half a day", "IS", { "2026-12-24": null, "2026-12-25": "Christmas Day" }],
    ["nor half a day from noon on", "FO", { "2026-06-05": null, "2026-12-25": "Christmas Day" }],
  ])("are %s", async (_, place, days) => {
    const named = Object.values(days).map((name) => (name === null ? null : `${name} (${place})`));
    expect(await namesOf(place, Object.keys(days))).toEqual(named);
  });

  it("and dates go together", async () => {
    const holidays = await loadHolidays(["DE-HH", "2026-12-24", "DE-BY"]);
    const days = ["2026-12-24", "2026-06-04", "2026-10-31", "2026-12-23"];
    expect(days.map(holidays)).toEqual([
      "a holiday",
      "Corpus Christi (DE-BY)",
      "Reformation Day (DE-HH)",
      null,
    ]);
  });

  it("are none without settings", async () => {
    expect((await loadHolidays([]))("2026-12-25")).toBeNull();
  });

  it("leave out for being for some people just these", () => {
    const found: string[] = [];
    const library = new Library();
    for (const country of Object.keys(library.getCountries())) {
      for (const each of new Library(country).getRules()) {
        const { rule, note, type } = each as unknown as {
          [key in "rule" | "note" | "type"]: string;
        };
        const forSome = /women|muslim|islam|christian|jew|child|youth|military|only|persons/i;
        if (type === "public" && forSome.test(note ?? ""))
          found.push(`${country} ${rule}: ${note}`);
      }
    }
    expect(found).toEqual([
      "CN 03-08 12:00: Women",
      "CN 05-04 12:00: Youth from the age of 14 to 28",
      "CN 06-01: Children below the age of 14",
      "CN 08-01 12:00: Military personnel in active service",
      "KE 10 Dhu al-Hijjah: For all persons belonging to the Islamic faith.",
      "MG 03-08: only for women",
      "MG 1 Shawwal: For Muslim",
      "MG 10 Dhu al-Hijjah: For Muslim",
    ]);
  });

  it("are what the library says of an hour before noon and one after, at the place itself", async () => {
    for (const place of ["DE", "US-CA", "JP", "IL", "SA", "ID", "AU-NSW", "TR", "CL"]) {
      const [country = "", state = ""] = place.split("-");
      const library = new Library(country, state);
      const zone = library.getTimezones()[0] ?? "UTC";
      const holidays = await publicHolidays(place);
      const ours = new Set<string>();
      const theirs = new Set<string>();
      const near = library.getHolidays(2026).flatMap(({ type, start }) => {
        const wanted = type === "public" ? [-DAY, 0, DAY, 2 * DAY] : [0];
        return wanted.map((ms) => dayAt(new Date(start.getTime() + ms), zone));
      });
      for (const day of near) {
        if (holidays(day) !== null) ours.add(day);
        const open = [11, 13].some((hour) => {
          const all = library.isHoliday(instant(day, hour, zone)) || [];
          return !all.some(({ type }) => type === "public");
        });
        if (!open) theirs.add(day);
      }
      expect(ours.size).toBeGreaterThan(5);
      expect([place, ...ours]).toEqual([place, ...theirs]);
    }
  });
});

function dayAt(at: Date, timeZone: string): string {
  return at.toLocaleDateString("sv-SE", { timeZone });
}

/** The instant of a local hour. */
function instant(day: string, hour: number, timeZone: string): Date {
  const wanted = Date.parse(`${day}T${String(hour).padStart(2, "0")}:00:00Z`);
  const shown = new Date(wanted).toLocaleString("sv-SE", { timeZone });
  return new Date(2 * wanted - Date.parse(`${shown.replace(" ", "T")}Z`));
}
