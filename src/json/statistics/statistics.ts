import type { Median } from "../../domain/statistics/median.ts";
import { type Rate, rateOf } from "../../domain/statistics/rate.ts";
import { PLANNED_DIFFERENCE } from "../../service/statistics/comparison.ts";
import type { Statistics, StatisticsRow } from "../../service/statistics/statistics.ts";

/** The numbers by group, as `stats` prints them. Times are in seconds; rates go from 0 to 1. */
export function statisticsView({ rows }: Statistics) {
  return rows.map(statisticsRowView);
}

/** A rate of nobody has the value null. */
export function statisticsRowView(row: StatisticsRow) {
  const { key, sequence, version, step, variant, tally, comparison } = row;
  const { sent, delivered, bounced, replied, interested, declined, meetings } = tally;
  const { unsubscribed, unread } = tally;
  return {
    ...{ key, sequence, version, step, variant },
    ...{ sent, delivered, bounced, replied, interested, declined, meetings, unsubscribed, unread },
    bounce_rate: share(bounced, sent),
    reply_rate: share(replied, delivered),
    interested_rate: share(interested, delivered),
    declined_rate: share(declined, delivered),
    meeting_rate: share(meetings, delivered),
    unsubscribe_rate: share(unsubscribed, delivered),
    time_to_reply: tally.timeToReply && medianView(tally.timeToReply),
    /** By variant alone, and only where a step has several. */
    verdict: comparison?.verdict ?? null,
    comparison: comparison && {
      counted: comparison.counted,
      reply_rate: rateOf(comparison.counted.replied, comparison.counted.sent),
      difference: PLANNED_DIFFERENCE,
      need: comparison.need,
      have: comparison.have,
    },
  };
}

/** What is counted between two looks at the database may be more than what it is a part of. */
function share(count: number, total: number): Rate {
  return rateOf(Math.min(count, total), total);
}

function medianView({ value, count, interval }: Median) {
  const seconds = (milliseconds: number): number => Math.round(milliseconds / 1_000);
  return {
    median: seconds(value),
    low: interval && seconds(interval.low),
    high: interval && seconds(interval.high),
    count,
  };
}
