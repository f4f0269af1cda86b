/** Cities and regions that are no names of zones, and the zone of each. */
const OTHERS: Readonly<Record<string, string>> = {
  "eastern time": "America/New_York",
  est: "America/New_York",
  edt: "America/New_York",
  eastern: "America/New_York",
  boston: "America/New_York",
  miami: "America/New_York",
  washington: "America/New_York",
  atlanta: "America/New_York",
  philadelphia: "America/New_York",
  florida: "America/New_York",
  "central time": "America/Chicago",
  cst: "America/Chicago",
  cdt: "America/Chicago",
  central: "America/Chicago",
  texas: "America/Chicago",
  austin: "America/Chicago",
  dallas: "America/Chicago",
  houston: "America/Chicago",
  minneapolis: "America/Chicago",
  illinois: "America/Chicago",
  mountain: "America/Denver",
  mst: "America/Denver",
  colorado: "America/Denver",
  pacific: "America/Los_Angeles",
  pst: "America/Los_Angeles",
  pdt: "America/Los_Angeles",
  "san francisco": "America/Los_Angeles",
  seattle: "America/Los_Angeles",
  california: "America/Los_Angeles",
  "san diego": "America/Los_Angeles",
  portland: "America/Los_Angeles",
  montreal: "America/Toronto",
  ottawa: "America/Toronto",
  cet: "Europe/Berlin",
  cest: "Europe/Berlin",
  mez: "Europe/Berlin",
  mesz: "Europe/Berlin",
  germany: "Europe/Berlin",
  deutschland: "Europe/Berlin",
  munich: "Europe/Berlin",
  munchen: "Europe/Berlin",
  hamburg: "Europe/Berlin",
  frankfurt: "Europe/Berlin",
  leipzig: "Europe/Berlin",
  cologne: "Europe/Berlin",
  koln: "Europe/Berlin",
  milan: "Europe/Rome",
  milano: "Europe/Rome",
  barcelona: "Europe/Madrid",
  lyon: "Europe/Paris",
  geneva: "Europe/Zurich",
  wien: "Europe/Vienna",
  rom: "Europe/Rome",
  warschau: "Europe/Warsaw",
  gmt: "Etc/UTC",
  utc: "Etc/UTC",
  uk: "Europe/London",
  "united kingdom": "Europe/London",
  england: "Europe/London",
  manchester: "Europe/London",
  ireland: "Europe/Dublin",
  londres: "Europe/London",
  londen: "Europe/London",
  japan: "Asia/Tokyo",
  jst: "Asia/Tokyo",
  india: "Asia/Kolkata",
  mumbai: "Asia/Kolkata",
  delhi: "Asia/Kolkata",
  bangalore: "Asia/Kolkata",
  beijing: "Asia/Shanghai",
  china: "Asia/Shanghai",
  uae: "Asia/Dubai",
  melbourne: "Australia/Melbourne",
  東京: "Asia/Tokyo",
  ベルリン: "Europe/Berlin",
  日本時間: "Asia/Tokyo",
};

let cities: ReadonlyMap<string, string> | null = null;

function cityZones(): ReadonlyMap<string, string> {
  if (cities === null) {
    const found = new Map<string, string>();
    for (const zone of Intl.supportedValuesOf("timeZone")) {
      const city = zone.split("/").at(-1)?.toLowerCase().replaceAll("_", " ");
      if (city !== undefined && zone.includes("/")) found.set(city, zone);
    }
    for (const [city, zone] of Object.entries(OTHERS)) found.set(city, zone);
    cities = found;
  }
  return cities;
}

/** The zones of the places that a folded text names. */
export function zonesIn(folded: string): Set<string> {
  const known = cityZones();
  const zones = new Set<string>();
  const words = folded.match(/\p{L}+/gu) ?? [];
  for (const [at, word] of words.entries()) {
    const zone = known.get(`${word} ${words[at + 1] ?? ""}`) ?? known.get(word);
    if (zone !== undefined) zones.add(zone);
  }
  for (const [city, zone] of Object.entries(OTHERS)) {
    if (/[^a-z ]/.test(city) && folded.includes(city)) zones.add(zone);
  }
  return zones;
}

/** Days on which clocks are changed in one place and not in another, too. */
const DAYS = ["2026-01-15T12:00Z", "2026-03-20T12:00Z", "2026-07-15T12:00Z", "2026-10-28T12:00Z"];
const MAX_ZONES = 6;

/** By how many minutes the clocks of the zones differ. */
export function differences(zones: ReadonlySet<string>): ReadonlySet<number> {
  const some = [...zones].slice(0, MAX_ZONES);
  const found = new Set<number>();
  for (const day of DAYS) {
    const offsets = some.map((zone) => offsetOf(zone, new Date(day)));
    for (const one of offsets)
      for (const other of offsets) if (one !== other) found.add(one - other);
  }
  return found;
}

/** Minutes east of Greenwich. */
function offsetOf(zone: string, at: Date): number {
  const name = new Intl.DateTimeFormat("en", { timeZone: zone, timeZoneName: "longOffset" })
    .formatToParts(at)
    .find(({ type }) => type === "timeZoneName")?.value;
  const [, sign, hours = "0", minutes = "0"] = /GMT([+-])(\d{2}):(\d{2})/.exec(name ?? "") ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Whether a time of day is a known one in another place. @param key `time:9:0`, in twelve hours */
export function isConverted(
  key: string,
  known: ReadonlySet<string>,
  shifts: ReadonlySet<number>,
): boolean {
  const [, hour, minute] = /^time:(\d+):(\d+)$/.exec(key) ?? [];
  if (hour === undefined) return false;
  const at = Number(hour) * 60 + Number(minute);
  return [...shifts].some((shift) => {
    const there = (((at - shift) % 720) + 720) % 720;
    return known.has(`time:${Math.floor(there / 60)}:${there % 60}`);
  });
}
