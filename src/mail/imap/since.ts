import type { KnownMails } from "../../service/ports/index.ts";

/**
 * SINCE (RFC 9051 section 6.4.4) compares dates by the server's own clock and time zone, and the
 * clocks of two machines differ.
 */
const MARGIN = 2 * 86_400_000;

/**
 * From which date on mails are asked for: `2026-01-31`; null: all are.
 *
 * @param setting `auto`, `all`, or a date
 */
export async function sinceDate(
  setting: string,
  { firstQueuedAt }: Pick<KnownMails, "firstQueuedAt">,
): Promise<string | null> {
  if (setting !== "auto") return setting === "all" ? null : setting;
  if (!firstQueuedAt) return null;
  const first = await firstQueuedAt();
  // The mailbox knows of no clock that TICKLER_NOW has set ahead.
  const at = Math.min(first.getTime(), Date.now()) - MARGIN;
  return new Date(at).toISOString().slice(0, 10);
}
