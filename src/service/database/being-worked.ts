import { AppError } from "../../domain/errors.ts";
import type { LockHolder } from "../ports/index.ts";

/** The error for work that has to wait until no process works the mailbox. */
export function beingWorked(mailbox: string, holder: LockHolder | null): AppError {
  const who = holder
    ? `process ${holder.pid} on ${holder.host} since ${holder.since.toISOString()}`
    : "another process";
  return new AppError(
    "refused",
    `the mailbox ${mailbox} is being worked by ${who}`,
    "Wait until its tick has ended, or stop `tickler watch`; then try again.",
  );
}
