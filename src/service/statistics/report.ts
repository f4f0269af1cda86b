import type { Services } from "../services.ts";
import { type Statistics, type StatisticsRequest, statistics } from "./statistics.ts";

/** All that a report shows. What comes in while it counts may be in some of its parts only. */
export interface ReportNumbers {
  all: Statistics;
  weeks: Statistics;
  variants: Statistics;
  mailboxes: Statistics;
}

/**
 * Counts what a report shows.
 *
 * @throws AppError `not_found` for a sequence that there is not
 */
export async function reportNumbers(
  services: Services,
  scope: Omit<StatisticsRequest, "by">,
): Promise<ReportNumbers> {
  const by = (dimension: StatisticsRequest["by"]): Promise<Statistics> =>
    statistics(services, { ...scope, by: dimension });
  return {
    all: await by(null),
    weeks: await by("week"),
    variants: await by("variant"),
    mailboxes: await by("mailbox"),
  };
}
