import type { Rate } from "../../../domain/statistics/rate.ts";
import { statisticsRowView } from "../../../json/statistics/statistics.ts";
import type { Statistics } from "../../../service/statistics/statistics.ts";
import { topOf, type WeekRate, weekly } from "../charts.ts";
import { figure, section, table } from "../html.ts";
import { interval, mondayOf, number, percent, shareOf, weekAfter } from "../words.ts";

/** As many weeks as a chart shows. */
const MOST_WEEKS = 53;

/** Replies to what left in a week. */
export function weekSection({ rows: found }: Statistics, overall: Rate): string {
  const rows = found.map(statisticsRowView);
  const weeks = withoutGaps(rows.map(({ key, reply_rate }) => ({ week: key, rate: reply_rate })));
  const first = weeks[0]?.week ?? "";
  const last = weeks.at(-1)?.week ?? "";
  const all = overall.value ?? 0;
  const description = `The rate of replies by the week in which the mail left, ${first} to ${last}; of all weeks it is ${percent(all)}.`;
  const described = { id: "weeks", title: "Replies by week", description };
  const cut = rows.length > MOST_WEEKS ? ` The picture shows the last ${MOST_WEEKS} weeks.` : "";
  const note = `The rate of replies to what left in the week that begins on that Monday, with its 95 % interval; dashed: ${percent(all)}, that of all. The last weeks rise while people still reply.${cut}`;
  const numbers = table({
    caption: "The same in numbers",
    headings: ["Week from", "Sent", "Replied", "Rate", "95 % interval"],
    rows: rows.map(({ key, sent, replied, reply_rate }) => [
      `${mondayOf(key)} ${key.slice(0, 4)}`,
      number(sent),
      number(replied),
      shareOf(reply_rate),
      interval(reply_rate),
    ]),
  });
  const picture = figure(described, weekly(weeks, all, topOf(highest(weeks, all))));
  return section(described, note, `${picture}\n${numbers}`, rows.length > 12);
}

/** The last weeks, with those in which nothing left. */
function withoutGaps(weeks: readonly WeekRate[]): WeekRate[] {
  const known = new Map(weeks.map((each) => [each.week, each]));
  const last = weeks.at(-1)?.week ?? "";
  const filled: WeekRate[] = [];
  for (let week = weeks.slice(-MOST_WEEKS)[0]?.week ?? last; week <= last; week = weekAfter(week)) {
    filled.push(known.get(week) ?? { week, rate: null });
    if (week === last) break;
  }
  return filled.slice(-MOST_WEEKS);
}

/** A week of few mails has an interval that would leave no room for the others: it runs out of the picture. */
function highest(weeks: readonly WeekRate[], overall: number): number {
  const rates = weeks.flatMap(({ rate }) => (rate?.value == null ? [] : [rate]));
  const ends = rates.map(({ high }) => high).sort((one, other) => one - other);
  const usual = ends[Math.floor((ends.length - 1) * 0.8)] ?? 1;
  return Math.max(usual, overall * 1.2, ...rates.map(({ value }) => (value ?? 0) * 1.05));
}
