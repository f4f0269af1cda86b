import { WEEKDAYS } from "../../../domain/statistics/calendar.ts";
import { heat, shadeOf } from "../charts.ts";
import { commandLines, figure, section, table } from "../html.ts";
import { SHADES } from "../render.ts";
import { number } from "../words.ts";

/** When people reply. @param counts by weekday, Monday first, and hour */
export function heatSection(counts: readonly (readonly number[])[]): string {
  const title = "When people reply";
  const total = counts.flat().reduce((sum, count) => sum + count, 0);
  if (total === 0) {
    const none = "Nobody has replied yet.";
    const body = `<p>Replies are read with each <code>tickler tick</code> where a mailbox is set up. To record one by hand:</p>${commandLines('tickler reply 1 "Yes, please. What does it cost?"')}`;
    return section({ id: "heat", title, description: none }, none, body);
  }
  const busiest = WEEKDAYS.map((day, at) => ({ day, count: sumOf(counts[at]) })).sort(
    (one, other) => other.count - one.count,
  )[0];
  const description = `First replies by weekday and hour: ${number(total)} in all, most of them (${number(busiest?.count ?? 0)}) on ${busiest?.day}.`;
  const described = { id: "heat", title, description };
  const hours = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) =>
    counts.some((day) => (day[hour] ?? 0) > 0),
  );
  const numbers = table({
    caption: "The same in numbers; hours without a reply are left out",
    headings: ["Hour", ...WEEKDAYS],
    rows: hours.map((hour) => [
      `${String(hour).padStart(2, "0")}:00`,
      ...counts.map((day) => (day[hour] ? number(day[hour]) : "·")),
    ]),
  });
  const picture = figure(described, heat(counts), scale(Math.max(...counts.flat())));
  const note = "First replies by weekday and hour; the darker a field, the more there were.";
  return section(described, note, `${picture}\n${numbers}`, true);
}

function sumOf(day: readonly number[] = []): number {
  return day.reduce((sum, count) => sum + count, 0);
}

/** What the shades stand for. */
function scale(most: number): string {
  const items = SHADES.map((shade) => {
    const counts = Array.from({ length: most + 1 }, (_, count) => count).filter(
      (count) => shadeOf(count, most) === shade,
    );
    const [from] = counts;
    const to = counts.at(-1);
    if (from === undefined || to === undefined) return "";
    const range = from === to ? number(from) : `${number(from)}–${number(to)}`;
    return `<li><span class="s${shade.slice(1)}"></span>${range}</li>`;
  });
  return `<ul class="scale" aria-label="Replies by shade">${items.join("")}</ul>`;
}
