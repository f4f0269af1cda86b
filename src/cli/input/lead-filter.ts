import { CHECK_STATES } from "../../domain/check/check.ts";
import { AppError } from "../../domain/errors.ts";
import { STATUSES } from "../../domain/status.ts";
import type { LeadFilter } from "../../service/ports/index.ts";

/** The options with which commands choose leads. */
export interface LeadFilterOptions {
  status?: string;
  tag?: string;
  text?: string;
  check?: string;
}

/** `none` chooses the leads that were never written to. */
const WORDS = [...STATUSES, "none"] as const;

export const CHECK_WORDS = CHECK_STATES.join(", ");
export const STATUS_WORDS = WORDS.join(", ");

/** @throws AppError `usage` */
export function leadFilter({ status, tag, text, check }: LeadFilterOptions): LeadFilter {
  const known = WORDS.find((word) => word === status);
  if (status !== undefined && known === undefined) {
    throw new AppError(
      "usage",
      `${JSON.stringify(status)} is not a status`,
      `One of: ${STATUS_WORDS}.`,
    );
  }
  const state = CHECK_STATES.find((word) => word === check);
  if (check !== undefined && state === undefined) {
    throw new AppError(
      "usage",
      `${JSON.stringify(check)} is no result of a check`,
      `One of: ${CHECK_WORDS}.`,
    );
  }
  return { status: known, tag, text: text?.trim() ? text.trim() : undefined, check: state };
}
