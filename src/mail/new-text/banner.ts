import { AnyOf } from "../../language/any-of/any-of.ts";
import { lineSources } from "../../language/patterns.ts";
import { comparable, type Line } from "./line.ts";

/** Banners are shorter than this, in characters. */
const MAX_LENGTH = 160;

/** Devices and programs that people write mails with. */
const DEVICE =
  "(?:my|mobile|phones?|smartphone|handy|iphone|ipad|ipod|ios|android|samsung|galaxy|huawei|xiaomi|redmi|oneplus|" +
  "pixel|nokia|motorola|xperia|htc|lg|blackberry|windows|outlook|mail|e-?mail|yahoo|gmail|proton\\S*|tutanota|tuta|" +
  "airmail|spark|k-9|thunderbird|superhuman|hey|missive|newton|canary|bluemail|aqua\\s?mail|typemail|mailbird|" +
  "polymail|postbox|boxer|nine|evolution|gmx|web\\.de|zoho|fastmail|mailspring|inbox|tablet|device|watch|front)";

/** Whole lines, told from prose by a device's name or by words that only programs use. */
const BANNER = new AnyOf(
  lineSources("devices").map((source) => source.replaceAll("<device>", DEVICE)),
  (source) => `^(?:${source})$`,
);

/** Could also be said of a parcel: counts only at the end and without a full stop. */
const PERHAPS = /^[*_<([]*sent (?:from|via|with|by|using) (?:\S+ ){0,5}\S*[^\s.!?,;:]$/i;

/** Of lists and services, at the end. */
const UNSUBSCRIBE = /^unsubscribe: ?\S+/i;

/** Marks the lines that mail programs add: `Sent from my iPhone`. */
export function markBanners(lines: Line[]): void {
  for (const [at, line] of lines.entries()) {
    if (line.kind !== "text") continue;
    const text = core(line.text);
    if (text === "" || text.length > MAX_LENGTH) continue;
    const next = lines[at + 1];
    const previous = lines[at - 1];
    const begins = previous?.kind !== "text";
    if (next?.kind === "text" && !isLink(next.text)) {
      const joined = `${text} ${core(next.text)}`;
      const wraps = begins && lines[at + 2]?.kind !== "text" && joined.length <= MAX_LENGTH;
      if (wraps && !BANNER.test(text) && BANNER.test(joined)) markWithLinks(lines, at, 2);
      else if (begins && BANNER.test(text)) markWithLinks(lines, at, 1);
      continue;
    }
    const perhaps = begins && PERHAPS.test(comparable(line.text)) && isLast(lines, at);
    if (BANNER.test(text) || UNSUBSCRIBE.test(text) || perhaps) {
      markWithLinks(lines, at, 1);
    }
  }
}

/** Longest card, in lines. */
const MAX_CARD = 14;

/** Marks the card that NetEase puts below a mail: `| |`, then lines between bars. */
export function markCards(lines: readonly Line[]): void {
  for (const [at, line] of lines.entries()) {
    if (line.kind !== "text" || !line.text.includes("|")) continue;
    if (!/^\|\s*\|$/.test(comparable(line.text.slice(0, 20)))) continue;
    if (lines[at - 1]?.kind === "text") continue;
    const card = lines.slice(at, at + MAX_CARD);
    const end = card.findLastIndex(({ text }) => comparable(text.slice(0, 20)) === "|");
    if (end < 2) continue;
    for (const each of card.slice(0, end + 1)) if (each.kind === "text") each.kind = "banner";
  }
}

function isLast(lines: readonly Line[], at: number): boolean {
  let below = at + 1;
  while (below < at + 10 && lines[below]?.kind === "empty") below++;
  return lines[below]?.kind !== "text";
}

/** Marks a banner together with the bare link below it. */
function markWithLinks(lines: Line[], at: number, count: number): void {
  const end = at + count;
  for (const line of lines.slice(at, end)) line.kind = "banner";
  const link = lines[end];
  if (link?.kind === "text" && isLink(link.text)) link.kind = "banner";
}

function isLink(text: string): boolean {
  return /^[<([]?https?:\/\/[^\s<>]+[>)\]]?$/.test(comparable(text));
}

/** Without links and what stands around it: `<<sent by [Galaxy](https://…)>>`. */
function core(text: string): string {
  if (text.length > 4 * MAX_LENGTH) return "";
  return comparable(text)
    .replace(/\[([^\][]{1,80})\]\([^()\s]{1,400}\)/g, "$1")
    .replace(/[<([]https?:[^\s<>()[\]]{1,400}[>)\]]/g, "")
    .replace(/^[\s*_<>()[\]«»"'|~–—-]+/, "")
    .replace(/[\s*_<>()[\]«»"'|~.。–—-]+$/, "");
}
