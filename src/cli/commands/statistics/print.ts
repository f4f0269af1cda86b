import type { Rate } from "../../../domain/statistics/rate.ts";
import { statisticsRowView } from "../../../json/statistics/statistics.ts";
import type {
  Statistics,
  StatisticsRequest,
  StatisticsRow,
} from "../../../service/statistics/statistics.ts";
import type { Column, Output } from "../../output/output.ts";
import { intervalOf, verdictLine } from "../../report/verdict-line.ts";
import { number } from "../../report/words.ts";
import { bar, heatMap, type Pens } from "./pictures.ts";

/** In characters. */
const BAR = 20;

type RowView = ReturnType<typeof statisticsRowView>;

/** A line of the numbers of all mails. */
interface Measure {
  name: string;
  count: number;
  rate: Rate | null;
}

/** Of fewer characters a terminal shows numbers without bars, and many of them in several tables. */
const NARROW = 80;

/** @param pens null: no pictures */
export async function printStatistics(
  out: Output,
  found: Statistics,
  request: StatisticsRequest,
  pens: Pens | null,
): Promise<void> {
  const rows = found.rows.map(statisticsRowView);
  const isNarrow = out.style.terminal && (out.style.width ?? NARROW) < NARROW;
  const bars = isNarrow ? null : pens;
  if (!out.style.terminal) await printLines(out, rows, pens);
  else if (rows.every(({ sent }) => sent === 0)) return out.note(NOTHING);
  else if (request.by === null) await printAll(out, rows, bars);
  else await printGroups(out, rows, request, bars, isNarrow);
  if (request.by === "variant" && out.style.terminal) printVerdicts(out, found.rows);
  const hasHeat = request.by === null || request.by === "weekday";
  if (pens && hasHeat && found.heat.flat().some((count) => count > 0)) {
    out.line("");
    out.line("Replies by weekday and hour", "bold");
    for (const line of heatMap(found.heat, pens)) out.line(line);
  }
}

const NOTHING = "No cold mail has left that is counted here.";

/** Tab-separated, a line each. */
async function printLines(out: Output, rows: readonly RowView[], pens: Pens | null): Promise<void> {
  const most = highest(rows);
  const columns: Column<RowView>[] = [
    ...COUNTS.map(({ heading, cell }) => ({ heading, cell })),
    { heading: "", cell: ({ unread }) => unread },
    { heading: "", cell: ({ time_to_reply }) => time_to_reply?.median ?? null },
    { heading: "", cell: ({ reply_rate }) => reply_rate.value },
    { heading: "", cell: ({ reply_rate }) => reply_rate.low },
    { heading: "", cell: ({ reply_rate }) => reply_rate.high },
    { heading: "", cell: ({ verdict }) => verdict },
    ...(pens ? [barColumn(most, pens)] : []),
  ];
  await out.table(columns, rows);
}

const COUNTS: readonly Column<RowView>[] = [
  { heading: "", cell: ({ key }) => key },
  { heading: "SENT", cell: ({ sent }) => sent },
  { heading: "DELIVERED", cell: ({ delivered }) => delivered },
  { heading: "BOUNCED", cell: ({ bounced }) => bounced },
  { heading: "REPLIED", cell: ({ replied }) => replied },
  { heading: "INTERESTED", cell: ({ interested }) => interested },
  { heading: "DECLINED", cell: ({ declined }) => declined },
  { heading: "MEETINGS", cell: ({ meetings }) => meetings },
  { heading: "UNSUBSCRIBED", cell: ({ unsubscribed }) => unsubscribed },
];

function barColumn(most: number, pens: Pens): Column<RowView> {
  return { heading: "", cell: ({ reply_rate }) => bar(reply_rate, most, BAR, pens) };
}

/** All in one: a line for each thing that is counted. */
async function printAll(out: Output, [row]: readonly RowView[], pens: Pens | null): Promise<void> {
  if (row === undefined) return;
  const measures: Measure[] = [
    { name: "Sent", count: row.sent, rate: null },
    { name: "Delivered", count: row.delivered, rate: null },
    { name: "Bounced", count: row.bounced, rate: row.bounce_rate },
    { name: "Replied", count: row.replied, rate: row.reply_rate },
    { name: "Interested", count: row.interested, rate: row.interested_rate },
    { name: "Declined", count: row.declined, rate: row.declined_rate },
    { name: "Meetings", count: row.meetings, rate: row.meeting_rate },
    { name: "Unsubscribed", count: row.unsubscribed, rate: row.unsubscribe_rate },
  ];
  const most = Math.max(...measures.map(({ rate }) => rate?.high ?? 0));
  await out.table<Measure>(
    [
      { heading: "", cell: ({ name }) => name },
      { heading: "COUNT", cell: ({ count }) => number(count) },
      { heading: "RATE", cell: ({ rate }) => (rate ? percentOf(rate.value) : "") },
      { heading: "95 %", cell: ({ rate }) => (rate ? intervalOf(rate) : "") },
      ...(pens
        ? [
            {
              heading: "",
              cell: ({ rate }: Measure) => (rate === null ? "" : bar(rate, most, BAR, pens)),
            },
          ]
        : []),
    ],
    measures,
  );
  const { time_to_reply: time } = row;
  if (time !== null) {
    const { median, low, high, count } = time;
    const between = low === null || high === null ? "" : `, 95 %: ${span(low)} to ${span(high)}`;
    out.line(`\nA reply takes ${span(median)} (median of ${number(count)}${between}).`);
  }
  noteUnread(out, [row]);
}

async function printGroups(
  out: Output,
  rows: readonly RowView[],
  { by }: StatisticsRequest,
  pens: Pens | null,
  isNarrow: boolean,
): Promise<void> {
  const [, ...counts] = COUNTS;
  const key: Column<RowView> = { heading: (by ?? "").toUpperCase(), cell: (row) => row.key };
  const count = (columns: readonly Column<RowView>[]): Column<RowView>[] =>
    columns.map(({ heading, cell }) => ({ heading, cell: (row) => number(Number(cell(row))) }));
  const rates: Column<RowView>[] = [
    { heading: "RATE", cell: ({ reply_rate }) => percentOf(reply_rate.value) },
    { heading: "95 %", cell: ({ reply_rate }) => reply_rate && intervalOf(reply_rate) },
  ];
  const time: Column<RowView> = {
    heading: "TIME TO REPLY",
    cell: ({ time_to_reply: time }) => (time === null ? null : span(time.median)),
  };
  const [left, back] = [count(counts.slice(0, 4)), count(counts.slice(4))];
  const tables = isNarrow
    ? [left.slice(0, 3), [...left.slice(3), ...rates], back.slice(0, 3), [...back.slice(3), time]]
    : [
        [...left, ...rates, ...(pens ? [barColumn(highest(rows), pens)] : [])],
        [...back, time],
      ];
  for (const [at, columns] of tables.entries()) {
    if (at > 0) out.line("");
    await out.table([key, ...columns], rows);
  }
  noteUnread(out, rows);
}

/** How the variants of each step stand against each other, in a line. */
function printVerdicts(out: Output, rows: readonly StatisticsRow[]): void {
  const steps = new Map<string, StatisticsRow[]>();
  for (const row of rows) {
    if (row.comparison === null) continue;
    const { place } = row.comparison;
    steps.set(place, [...(steps.get(place) ?? []), row]);
  }
  if (steps.size > 0) out.line("");
  for (const variants of steps.values()) out.line(verdictLine(variants));
}

function noteUnread(out: Output, rows: readonly RowView[]): void {
  const unread = rows.reduce((sum, row) => sum + row.unread, 0);
  if (unread === 0) return;
  const what = unread === 1 ? "one person who replied" : `${number(unread)} people who replied`;
  out.note(`What ${what} wanted is not known: nothing has read it. See ai.mode.`);
}

function highest(rows: readonly RowView[]): number {
  return Math.max(
    0,
    ...rows.map(({ reply_rate }) => (reply_rate.value === null ? 0 : reply_rate.high)),
  );
}

function percentOf(rate: number | null): string | null {
  return rate === null ? null : `${(rate * 100).toFixed(1)} %`;
}

/** As exact as a person needs it. @param seconds of a time that something took */
function span(seconds: number): string {
  if (seconds < 5_400) return `${Math.round(seconds / 60)} min`;
  if (seconds < 172_800) return `${Math.round(seconds / 3_600)} h`;
  return `${(seconds / 86_400).toFixed(1)} days`;
}
