import { AppError } from "../../domain/errors.ts";
import { parseDuration } from "../../domain/units/duration.ts";
import type { Services } from "../services.ts";
import { removeRows } from "./erase.ts";

/** As many leads as are erased in one transaction: forgetting looks through whole tables. */
const BATCH = 25;
/** As many as are counted at once. */
const PAGE = 500;

/** What is erased, or would be. */
export interface PruneReport {
  /** Leads whose last event is older are silent. */
  before: Date;
  leads: number;
  messages: number;
  emails: number;
}

const DAY = 86_400_000;

/**
 * The moment before which an event must lie to be older than this: `12mo` and `2y` by the calendar,
 * else a duration such as `400d`.
 *
 * @throws AppError `usage`
 */
export async function cutoffOf(text: string, now: Date): Promise<Date> {
  const calendar = /^(\d{1,3})\s*(mo|y)$/iu.exec(text.trim());
  if (!calendar) {
    const ms = durationOf(text);
    if (ms < DAY) throw tooShort(text);
    return new Date(now.getTime() - ms);
  }
  const months = Number(calendar[1]) * (calendar[2]?.toLowerCase() === "y" ? 12 : 1);
  if (months < 1) throw tooShort(text);
  const { DateTime } = await import("luxon");
  return DateTime.fromJSDate(now, { zone: "utc" }).minus({ months }).toJSDate();
}

function durationOf(text: string): number {
  try {
    return parseDuration(text);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError("usage", error.message, "It reads 12mo, 2y, 52w or 400d.");
  }
}

function tooShort(text: string): AppError {
  return new AppError("usage", `${text} is shorter than a day`, "It reads 12mo, 2y, 52w or 400d.");
}

/** Counts what `prune` would erase. */
export async function previewPrune({ store }: Services, before: Date): Promise<PruneReport> {
  const report: PruneReport = { before, leads: 0, messages: 0, emails: 0 };
  for (let afterId = 0; ; ) {
    const last = await store.read(async (queries) => {
      const ids = await queries.stored.silentSince(before, afterId, PAGE);
      for (const id of ids) {
        const messages = await queries.messages.ofLead(id, true);
        const emails = await queries.emails.ofMessages(messages.map((message) => message.id));
        report.leads += 1;
        report.messages += messages.length;
        report.emails += emails.length;
      }
      return ids.at(-1);
    });
    if (last === undefined) return report;
    afterId = last;
  }
}

/**
 * Erases leads who have been silent since then, with all mail and history, as `lead rm` does: what
 * must not be written to stays known by its hash. Each is looked at again before it is erased.
 *
 * @returns with the Message-IDs of our own mails, which may be elsewhere, too
 */
export async function prune(
  { store, clock }: Services,
  before: Date,
  onProgress: (leads: number) => void = () => undefined,
): Promise<PruneReport & { rfcMessageIds: string[]; purged: boolean }> {
  const report = { before, leads: 0, messages: 0, emails: 0, rfcMessageIds: [] as string[] };
  for (let afterId = 0; ; ) {
    const ids = await store.read((queries) => queries.stored.silentSince(before, afterId, BATCH));
    const last = ids.at(-1);
    if (last === undefined) break;
    const erased = await store.write(async (queries) => {
      const all = [];
      for (const id of ids) {
        // Something may have happened meanwhile: a reply, or a new mail.
        if (!(await queries.stored.isSilentSince(id, before))) continue;
        all.push(await removeRows(queries, id, clock.now()));
      }
      await queries.contents.removeUnused();
      const addresses = all.flatMap((each) => each.addresses);
      if (addresses.length > 0) await queries.erasure.forget(addresses);
      return all;
    });
    for (const { messages, emails, rfcMessageIds } of erased) {
      report.leads += 1;
      report.messages += messages;
      report.emails += emails;
      report.rfcMessageIds.push(...rfcMessageIds);
    }
    onProgress(report.leads);
    afterId = last;
  }
  return { ...report, purged: report.leads === 0 || (await store.purge()) };
}
