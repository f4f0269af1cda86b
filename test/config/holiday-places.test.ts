import Library from "date-holidays";
import { expect, test } from "vitest";

/** The module as the library would have it. */
function moduleText(): string {
  const library = new Library();
  const countries = Object.entries(library.getCountries("en")).map(([country, name]) => {
    const places = [[country, name]];
    for (const [state, ofState] of Object.entries(library.getStates(country, "en") ?? {})) {
      places.push([`${country}-${state}`, ofState]);
      for (const [region, ofRegion] of Object.entries(
        library.getRegions(country, state, "en") ?? {},
      )) {
        places.push([`${country}-${state}-${region}`, ofRegion]);
      }
    }
    return places.map(([code, called]) => `${code}=${called}`).join("|");
  });
  return `/**
 * The countries, states and regions whose holidays date-holidays knows, as its data (CC BY-SA 3.0) call them: a line
 * for each country. They stand here so that a setting is checked without loading 1.4 MB. Made by
 * \`npx vitest run --config test/vitest.config.mts test/config/holiday-places.test.ts -u\`.
 */
export const HOLIDAY_PLACES = \`
${countries.join("\n")}
\`;
`;
}

test("the places of holidays are those of the library", async () => {
  await expect(moduleText()).toMatchFileSnapshot("../../src/config/values/holiday-places.ts");
});
