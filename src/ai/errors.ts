import { messageOf } from "../domain/errors.ts";

/** An error of one request to a provider; it never leaves this layer. */
export class ProviderError extends Error {
  override readonly name = "ProviderError";
  /** The HTTP status; null if no answer came. */
  readonly status: number | null;
  /** How long the provider asks to wait, in milliseconds. */
  readonly retryAfter: number | null;

  constructor(message: string, status: number | null = null, retryAfter: number | null = null) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  /** Whether the same request may succeed in a moment. */
  get isBusy(): boolean {
    return this.status !== null && (BUSY.includes(this.status) || this.status >= 500);
  }
}

/** Request Timeout, Conflict (a lock of the provider's), Too Early, Too Many Requests. */
const BUSY: readonly number[] = [408, 409, 425, 429];

/** The most of a server's own words that is passed on, in characters. */
const LENGTH = 300;

/** A server's words as they may stand in an error: on one line, short, without the key. */
export function quoted(text: string, key: string | null): string {
  const whole = key === null || key === "" ? text : text.replaceAll(key, "***");
  const line = messageOf(whole)
    .replace(/\p{Cc}+/gu, " ")
    .replace(/\b(?:sk|pk|key|rk)-[\w*-]{6,}/giu, "***")
    .replace(/\b(Bearer)\s+\S+/giu, "$1 ***")
    .trim();
  return line.length <= LENGTH ? line : `${line.slice(0, LENGTH)}…`;
}
