import { statisticsRowView } from "../../../json/statistics/statistics.ts";
import type { Statistics } from "../../../service/statistics/statistics.ts";
import { intervals, topOf } from "../charts.ts";
import { figure, section, shown, table } from "../html.ts";
import { COLORS } from "../render.ts";
import { interval, number, shareOf } from "../words.ts";

/** As many rows as a chart shows; the table has all. */
const MOST_ROWS = 40;

/** What each mailbox sent, and what share of it was answered or came back. */
export function mailboxSection({ rows: found }: Statistics): string {
  const rows = found.map(statisticsRowView);
  const description = rows
    .map(
      ({ key, sent, reply_rate }) => `${key}: ${number(sent)} sent, ${shareOf(reply_rate)} replied`,
    )
    .join("; ");
  const described = { id: "mailboxes", title: "Mailboxes", description: shown(description) };
  const cut = rows.length > MOST_ROWS ? ` The picture shows the first ${MOST_ROWS}.` : "";
  const note = `The rate of replies to each mailbox with its 95 % interval, and how many mails it sent.${cut}`;
  const lines = rows.slice(0, MOST_ROWS).map(({ key, sent, reply_rate }) => ({
    name: shown(key),
    rate: reply_rate,
    color: COLORS.main,
    remark: `${number(sent)} sent`,
  }));
  const highest = rows.map(({ reply_rate }) => (reply_rate.value === null ? 0 : reply_rate.high));
  const numbers = table({
    caption: "The same in numbers",
    headings: ["Mailbox", "Sent", "Replied", "Rate", "95 % interval", "Bounced", "Rate of bounces"],
    extra: [2, 6],
    rows: rows.map(({ key, sent, replied, reply_rate, bounced, bounce_rate }) => [
      key,
      number(sent),
      number(replied),
      shareOf(reply_rate),
      interval(reply_rate),
      number(bounced),
      `${shareOf(bounce_rate)} (${interval(bounce_rate)})`,
    ]),
  });
  const picture = figure(described, intervals(lines, topOf(Math.max(0, ...highest))));
  return section(described, note, `${picture}\n${numbers}`, rows.length > 12);
}
