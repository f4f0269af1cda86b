import { AppError } from "../../domain/errors.ts";
import type { Queries, Writer } from "../ports/index.ts";
import type { Policy } from "../services.ts";

const DAY = 86_400_000;

/** Whether a model may write one more text, by the bound on what they may cost. */
export async function withinBudget(
  queries: Queries,
  { mailbox, ai }: Policy,
  writer: Writer,
  now: Date,
): Promise<boolean> {
  if (!writer.isModel) return true;
  const since = new Date(now.getTime() - DAY);
  return (await queries.limits.byModelSince(mailbox, since)) < ai.maxPerDay;
}

/** @throws AppError `refused` */
export async function requireBudget(
  queries: Queries,
  policy: Policy,
  writer: Writer,
  now: Date,
): Promise<void> {
  if (await withinBudget(queries, policy, writer, now)) return;
  throw new AppError("refused", budgetSpent(policy), BUDGET_HINT);
}

export function budgetSpent({ ai }: Policy): string {
  return `${ai.maxPerDay} texts were written by a model within a day, and ai.max_per_day allows no more`;
}

export const BUDGET_HINT = "Write it yourself, wait, or raise ai.max_per_day.";
