/** Zones of RFC 822 that `Date` does not know, in hours. */
const ZONES: Readonly<Record<string, string>> = {
  UT: "+0000",
  WET: "+0000",
  CET: "+0100",
  MEZ: "+0100",
  WEST: "+0100",
  BST: "+0100",
  CEST: "+0200",
  MESZ: "+0200",
  EET: "+0200",
  EEST: "+0300",
  MSK: "+0300",
  JST: "+0900",
  KST: "+0900",
};

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Day, month, year, time and zone (RFC 5322 section 3.3), with the obsolete forms of section 4.3. */
const DATE =
  /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{2,4})(?:,?\s+(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2}))?(?:\s*(?:GMT|UTC)?([+-]\s?\d{1,2}:?\d{2}|[a-z]{1,5}))?)?/i;

/** The day and time of a Date field; null if it can't be read. */
export function parseDate(value: string): Date | null {
  const text = withoutComments(value.slice(0, 1_000))
    .replace(/\s+/g, " ")
    .replace(/ ?([,:]) ?(?=[\d ])/g, (_, mark) => (mark === "," ? ", " : ":"))
    .trim();
  const match = DATE.exec(text);
  const month = MONTHS.indexOf(match?.[2]?.toLowerCase() ?? "");
  if (!match || month < 0) return validDate(new Date(text));
  const [, day = "", , year = "", hour = "0", minute = "0", second = "0", zone = "+0000"] = match;
  if (Number(day) > 31 || Number(hour) > 24 || Number(minute) > 59) return null;
  const time = Date.UTC(
    fullYear(year),
    month,
    Number(day),
    Number(hour),
    Number(minute),
    // A leap second is the second after.
    Number(second),
  );
  return validDate(new Date(time - offsetOf(zone) * 60_000));
}

/** RFC 5322 section 4.3: of two digits up to 49 are of this century; three are since 1900. */
function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 2 && year < 50) return 2000 + year;
  return text.length < 4 ? 1900 + year : year;
}

/** In minutes. Letters of military zones were used wrongly, so they say nothing (RFC 5322 4.3). */
function offsetOf(zone: string): number {
  const name = zone.toUpperCase();
  const known = ZONES[name] ?? AMERICAN[name] ?? zone;
  const match = /^([+-])\s?(\d{1,2}):?(\d{2})$/.exec(known);
  if (!match) return 0;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

const AMERICAN: Readonly<Record<string, string>> = {
  EST: "-0500",
  EDT: "-0400",
  CST: "-0600",
  CDT: "-0500",
  MST: "-0700",
  MDT: "-0600",
  PST: "-0800",
  PDT: "-0700",
};

/** Comments may be nested, and hold quoted brackets (RFC 5322 section 3.2.2). */
function withoutComments(text: string): string {
  let depth = 0;
  let kept = "";
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (char === "\\" && depth > 0) at++;
    else if (char === "(") depth++;
    else if (char === ")" && depth > 0) depth--;
    else if (depth === 0) kept += char;
  }
  return kept;
}

function validDate(date: Date): Date | null {
  return Number.isNaN(date.getTime()) ? null : date;
}
