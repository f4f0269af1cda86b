import { closest } from "../../domain/closest.ts";
import { InvalidValue, nonEmptyString, shown, type ValueType } from "../value-type.ts";
import { isoDate } from "../value-types.ts";
import { HOLIDAY_PLACES } from "./holiday-places.ts";

/** What people write for a country whose code is another one. */
const OTHER_CODES: ReadonlyMap<string, string> = new Map([
  ["UK", "GB"],
  ["EL", "GR"],
  ["USA", "US"],
  ["UAE", "AE"],
]);

let known: ReadonlyMap<string, string> | undefined;

/** The names of places, in English or in their own language, by their codes: `DE-BY-KATH`. */
function places(): ReadonlyMap<string, string> {
  known ??= new Map(
    HOLIDAY_PLACES.trim()
      .split(/[|\n]/)
      .map((place) => place.split("=") as [string, string]),
  );
  return known;
}

/**
 * A date, or a place whose public holidays are meant: a country (`AT`), a state (`DE-BY`) or a region of
 * one (`DE-BY-KATH`), by the codes of date-holidays.
 */
export const holiday: ValueType<string> = {
  allowed: "a date, such as 2026-12-25, or a country, state or region, such as DE-BY",
  decode: (line) => line.trim(),
  check(value, place) {
    if (value instanceof Date) return isoDate.check(value, place);
    const text = nonEmptyString(value, "a date or a place").trim();
    if (/^\d/.test(text)) return isoDate.check(text, place);
    const code = codeOf(text);
    if (code !== null) return code;
    const { what, hint } = explain(text);
    throw new InvalidValue(what, hint);
  },
  plain: (text) => text,
};

/** The code as the library writes it; null where there is none. */
function codeOf(text: string): string | null {
  const wanted = text.toUpperCase().replace(/[_./ ]+/g, "-");
  // Most codes are in capitals.
  if (places().has(wanted)) return wanted;
  return [...places().keys()].find((code) => code.toUpperCase() === wanted) ?? null;
}

/** Says what is wrong with a place that the library does not know, and which one may be meant. */
function explain(text: string): { what: string; hint: string } {
  const named = called(text);
  if (named !== null) return { what: `${shown(text)} is no code of a place`, hint: meant(named) };
  const [country = "", ...rest] = text.toUpperCase().split(/[-_./ ]+/);
  const code = OTHER_CODES.get(country) ?? country;
  const name = places().get(code);
  if (name === undefined || rest.length === 0) {
    const what = `${shown(text)} is neither a date nor a place with known holidays`;
    if (name !== undefined) return { what, hint: meant(code) };
    const near = nearestName(text, [...places()]);
    const form = "Write a date, or a code such as DE, DE-BY or US-CA.";
    return { what, hint: near === null ? form : `${meant(near)} ${form}` };
  }
  const [first = ""] = rest;
  const state = places().has(`${code}-${first}`) ? `${code}-${first}` : code;
  const inside = [...places()].filter(
    ([each]) => each.startsWith(`${state}-`) && !each.slice(state.length + 1).includes("-"),
  );
  const what = `${shown(text)} is no place in ${places().get(state)} with holidays of its own`;
  if (inside.length === 0) {
    return { what, hint: `Holidays of ${places().get(state)} are known as a whole: ${state}.` };
  }
  const end = text.slice(text.search(/[-_./ ][^-_./ ]*$/) + 1);
  const near = nearestName(end, inside) ?? nearestName(`${state}-${end}`, inside);
  const all = `Those of ${state} are ${inside.map(([each]) => each).join(", ")}; or ${state} alone.`;
  return { what, hint: near === null ? all : `${meant(near)} ${all}` };
}

/** The place of that name; null where there is none, or where there are several. */
function called(text: string): string | null {
  const name = text.trim().toLowerCase();
  const all = [...places()].filter(([, each]) => each.toLowerCase() === name);
  return all.length === 1 ? (all[0]?.[0] ?? null) : null;
}

function nearestName(text: string, among: readonly (readonly [string, string])[]): string | null {
  const byWord = new Map<string, string>();
  for (const [code, name] of among) {
    for (const word of [name, code])
      if (!byWord.has(word.toLowerCase())) byWord.set(word.toLowerCase(), code);
  }
  const word = closest(text.toLowerCase(), byWord.keys());
  return word === null ? null : (byWord.get(word) ?? null);
}

function meant(code: string): string {
  return `Did you mean ${code} (${places().get(code)})?`;
}
