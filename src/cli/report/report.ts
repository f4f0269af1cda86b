/**
 * The report of `stats --html`: one page that needs neither a network nor a script. What a chart shows
 * stands below it as a table. Everything that comes from the database is escaped.
 */
import type { Rate } from "../../domain/statistics/rate.ts";
import { statisticsRowView } from "../../json/statistics/statistics.ts";
import type { ReportNumbers } from "../../service/statistics/report.ts";
import { funnel } from "./charts.ts";
import { commandLines, escaped, figure, section, table } from "./html.ts";
import { heatSection } from "./sections/heat.ts";
import { mailboxSection } from "./sections/mailboxes.ts";
import { variantSection } from "./sections/variants.ts";
import { weekSection } from "./sections/weeks.ts";
import { STYLE } from "./style.ts";
import { interval, number, percent, type RowView, shareOf, span } from "./words.ts";

/** What the numbers of a report are of. */
export interface ReportScope {
  sequence: string | null;
  since: Date | null;
  now: Date;
}

/** By this a file is known as a report, so that it may be replaced. */
export const MARK = '<meta name="generator" content="Tickler report">';

/** A whole HTML document; the same bytes for the same numbers, scope and time zone. */
export function reportPage(numbers: ReportNumbers, scope: ReportScope): string {
  const [row] = numbers.all.rows.map(statisticsRowView);
  const isEmpty = row === undefined || row.sent === 0;
  const body = isEmpty ? emptyPage(scope) : fullPage(numbers, row);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
${MARK}
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Outreach report</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header>
<h1>Outreach report</h1>
<p class="note">${escaped(scopeText(scope))}</p>
</header>
${body}
<footer class="note">
<p>Counted are cold mails and the people who answered them, each once for an outreach; automatic answers are no replies. Rates are shares of delivered mails and stand with their 95 % interval (Wilson). Opens and clicks are not tracked. Weeks, weekdays and hours are those of the clock of the machine that made this page. More: <code>tickler help statistics</code></p>
</footer>
</main>
</body>
</html>
`;
}

function scopeText({ sequence, since, now }: ReportScope): string {
  const what = sequence === null ? "All sequences" : `Sequence ${sequence}`;
  const when = since === null ? "all mails that left" : `mails that left since ${dayOf(since)}`;
  return `${what}, ${when}. Made on ${dayOf(now)}.`;
}

function dayOf(time: Date): string {
  return time.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
}

function emptyPage({ sequence, since }: ReportScope): string {
  const isFiltered = sequence !== null || since !== null;
  const described = { id: "empty", title: "Nothing has left yet", description: "" };
  const note = isFiltered
    ? "No cold mail has left that is counted here. See all of them, or write to somebody:"
    : "No cold mail has left so far. Write to somebody:";
  const all = isFiltered ? ["tickler stats --html report.html"] : [];
  const lines = [
    'tickler lead add "Jane Roe" jane@example.com --tag fair',
    'tickler send --tag fair "Hi {{ first_name }}, …"',
    "tickler tick",
  ];
  return section(described, note, commandLines(...all, ...lines));
}

function fullPage(numbers: ReportNumbers, row: RowView): string {
  return [
    summary(row),
    funnelSection(row),
    weekSection(numbers.weeks, row.reply_rate),
    variantSection(numbers.variants),
    mailboxSection(numbers.mailboxes),
    heatSection(numbers.all.heat),
  ].join("\n");
}

function summary(row: RowView): string {
  const time = row.time_to_reply;
  const card = (name: string, value: string, small: string): string =>
    `<div><dt>${name}</dt><dd>${value} <small>${small}</small></dd></div>`;
  const rate = (of: Rate): string => `95 %: ${interval(of)}`;
  return `<dl>
${card("Mails sent", number(row.sent), `${number(row.delivered)} delivered`)}
${card("Reply rate", shareOf(row.reply_rate), rate(row.reply_rate))}
${card("Meetings", number(row.meetings), `of ${number(row.replied)} who replied`)}
${card("Time to reply", time === null ? "–" : span(time.median), time === null ? "no reply yet" : "median")}
</dl>`;
}

function funnelSection(row: RowView): string {
  const of = (count: number, rate: Rate): string =>
    rate.value === null ? number(count) : `${number(count)} · ${percent(rate.value)}`;
  const delivered =
    row.sent === 0 ? "0" : `${number(row.delivered)} · ${percent(row.delivered / row.sent)}`;
  const stages = [
    { name: "Sent", count: row.sent, label: number(row.sent) },
    { name: "Delivered", count: row.delivered, label: delivered },
    { name: "Replied", count: row.replied, label: of(row.replied, row.reply_rate) },
    { name: "Interested", count: row.interested, label: of(row.interested, row.interested_rate) },
    { name: "Meetings", count: row.meetings, label: of(row.meetings, row.meeting_rate) },
  ];
  const described = {
    id: "funnel",
    title: "From mail to meeting",
    description: stages.map(({ name, label }) => `${name}: ${label}`).join("; "),
  };
  const line = (name: string, count: number, rate: Rate | null): string[] => [
    name,
    number(count),
    rate === null ? "" : shareOf(rate),
    rate === null ? "" : interval(rate),
  ];
  const numbers = table({
    caption:
      "The same in numbers; rates are shares of delivered mails, that of bounces of sent ones",
    headings: ["", "People", "Rate", "95 % interval"],
    rows: [
      line("Sent", row.sent, null),
      line("Delivered", row.delivered, null),
      line("Bounced", row.bounced, row.bounce_rate),
      line("Replied", row.replied, row.reply_rate),
      line("Interested", row.interested, row.interested_rate),
      line("Declined", row.declined, row.declined_rate),
      line("Meetings", row.meetings, row.meeting_rate),
      line("Unsubscribed", row.unsubscribed, row.unsubscribe_rate),
    ],
  });
  const unread =
    row.unread === 0
      ? ""
      : `<p class="note">What ${number(row.unread)} of those who replied wanted is not known: nothing has read it. See the setting <code>ai.mode</code>.</p>`;
  const note = "What came of the mails that left, and the share of delivered ones";
  return section(described, note, `${figure(described, funnel(stages))}\n${numbers}${unread}`);
}
