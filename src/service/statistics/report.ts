import type { Services } from "../services.ts";
import { count, evaluate, type Statistics, type StatisticsRequest } from "./statistics.ts";

/** All that a report shows, as it was at one moment. */
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
  const requests = {
    all: { ...scope, by: null },
    weeks: { ...scope, by: "week" },
    variants: { ...scope, by: "variant" },
    mailboxes: { ...scope, by: "mailbox" },
  } as const;
  const counted = await services.store.snapshot(async (queries) => ({
    all: await count(queries, requests.all),
    weeks: await count(queries, requests.weeks),
    variants: await count(queries, requests.variants),
    mailboxes: await count(queries, requests.mailboxes),
  }));
  return {
    all: await evaluate(services, requests.all, counted.all),
    weeks: await evaluate(services, requests.weeks, counted.weeks),
    variants: await evaluate(services, requests.variants, counted.variants),
    mailboxes: await evaluate(services, requests.mailboxes, counted.mailboxes),
  };
}
