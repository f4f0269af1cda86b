import { AppError } from "../../domain/errors.ts";
import type { Queries, Writer } from "../ports/index.ts";
import type { Policy } from "../services.ts";

const DAY = 86_400_000;

/** Models have written as many texts within a day as `ai.max_per_day` allows. */
export class BudgetSpent extends AppError {
  readonly maxPerDay: number;

  /** By what it carries, since parts that are bundled apart have a copy of this class each. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof AppError && "maxPerDay" in value;
  }

  constructor(maxPerDay: number) {
    super(
      "refused",
      `${maxPerDay} texts were written by a model within a day, and ai.max_per_day allows no more`,
      "Write it yourself, wait, or raise ai.max_per_day.",
    );
    this.maxPerDay = maxPerDay;
  }
}

/** Bounds what models may cost; what no model writes costs nothing. @throws BudgetSpent */
export async function requireBudget(
  queries: Queries,
  { ai }: Policy,
  mailbox: string,
  writer: Writer,
  now: Date,
): Promise<void> {
  if (!writer.isModel) return;
  const since = new Date(now.getTime() - DAY);
  const written = await queries.limits.byModelSince(mailbox, since);
  if (written >= ai.maxPerDay) throw new BudgetSpent(ai.maxPerDay);
}
