import { AppError } from "../../domain/errors.ts";
import type { LockHolder } from "../ports/index.ts";

/** The error for work that has to wait until no process works the mailbox. */
export function beingWorked(mailbox: string, holder: LockHolder | null): AppError {
  return new AppError(
    "refused",
    `the mailbox ${mailbox} is being worked by ${workerText(holder)}`,
    "Wait until its tick has ended, or stop `tickler watch`; then try again.",
  );
}

/** Who works a mailbox, in words. */
export function workerText(holder: LockHolder | null): string {
  return holder
    ? `process ${holder.pid} on ${holder.host} since ${holder.since.toISOString()}`
    : "another process";
}
