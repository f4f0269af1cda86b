/**
 * When a server asks to be called again, in milliseconds from now: `Retry-After` in seconds or as a
 * date (RFC 9110 section 10.2.3), or `retry-after-ms`, which some providers send. A date is
 * relative to the server's own clock if the server sends that.
 *
 * @returns null if the server does not say, or says nonsense
 */
export function retryAfter(headers: Readonly<Record<string, string>>, now: number): number | null {
  const exact = headers["retry-after-ms"]?.trim();
  if (exact !== undefined && /^\d+(?:\.\d+)?$/u.test(exact)) return bounded(Number(exact));
  const value = headers["retry-after"]?.trim();
  if (!value) return null;
  if (/^\d+(?:\.\d+)?$/u.test(value)) return bounded(Number(value) * 1000);
  // Date.parse() reads "-5" as a day in May 2001.
  const date = /^[a-z]{3}/iu.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(date)) return null;
  const serverNow = Date.parse(headers.date ?? "");
  return bounded(date - (Number.isNaN(serverNow) ? now : serverNow));
}

/** The longest wait that is respected, whatever a server says. */
const LONGEST = 24 * 60 * 60_000;

function bounded(ms: number): number {
  return Math.min(Math.max(Math.ceil(ms), 0), LONGEST);
}
