import { AppError } from "../domain/errors.ts";
import type { WriterUnavailable } from "../domain/writer-unavailable.ts";

/** A writer that can't be reached now, as a person who waits for its text is told. */
export function asWriterError({ message, retryAfter }: WriterUnavailable): AppError {
  return new AppError(
    "partial",
    message,
    retryAfter === null
      ? "Try again; if it stays so, check ai.base_url, ai.command and ai.timeout with `tickler ai test`."
      : `It asks to be left alone for ${Math.ceil(retryAfter / 1000)} s.`,
  );
}
