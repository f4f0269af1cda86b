import { AppError } from "../../domain/errors.ts";
import { isPaused, type Lead } from "../../domain/lead.ts";
import { isOpen } from "../../domain/status.ts";
import { requireNotSuppressed, stopsOfLead } from "../leads/suppress.ts";
import type { LeadRef, Thread } from "../message/thread.ts";
import { requireLead, requireThread } from "../message/thread.ts";
import type { Queries } from "../ports/index.ts";
import { earlierMessage, type KeyedRequest, keepResult } from "../requests/once.ts";
import type { Policy, Services } from "../services.ts";
import { companyOfLead } from "../stop/answered.ts";
import { reasonToLeaveOut } from "../stop/explain.ts";
import type { BatchLine } from "./batch-line.ts";
import { refuseRepeat, repeatOf } from "./repeat.ts";
import {
  type CompiledDraft,
  type Draft,
  enqueue,
  idOf,
  type Rendered,
  readPitch,
  render,
  resultOf,
} from "./send.ts";

/** The result for one lead of a tag. */
export type TagOutcome =
  | { lead: Lead; rendered: Rendered; thread: Thread | null }
  | { lead: Lead; skipped: string };

/** As many leads as are read, and committed, at once. */
const PAGE = 200;
/** As many whose files are held in memory at once. */
const PAGE_WITH_FILES = 10;

/** How many bad leads an error names before it only counts them. */
const NAMED = 5;

/**
 * Sends one text to every lead of a tag, in two passes: the first renders it for everybody, so
 * that a lead who lacks what it needs is found before anything is queued; the second queues.
 *
 * @throws AppError `template`, `not_found` where no lead has the tag
 */
export async function* sendToTag(
  services: Services,
  tag: string,
  draft: Draft,
  options: { again: boolean; dryRun: boolean },
): AsyncGenerator<TagOutcome> {
  const { store, policy, clock } = services;
  const pitch = await readPitch(policy.forMailbox(policy.defaultMailbox), draft, clock.now());
  await checkEverybody(services, tag, pitch, options.again);
  for (let afterId = 0; ; ) {
    const work = async (queries: Queries): Promise<{ outcomes: TagOutcome[]; last: number }> => {
      const now = clock.now();
      const { eligible, last } = await pageOf(queries, policy, tag, afterId, options.again, now);
      const outcomes: TagOutcome[] = [];
      // Two that send to a tag at once must not both find a lead without an open message.
      if (!options.dryRun) await queries.leads.lockRows(unskipped(eligible));
      for (const { lead, skip } of eligible) {
        if (skip !== null) {
          outcomes.push({ lead, skipped: skip });
          continue;
        }
        const rendered = render(pitch, lead, now);
        const first = options.again ? null : await repeatOf(queries, rendered, TEXT_ONLY, now);
        if (first !== null) {
          outcomes.push({
            lead,
            skipped: `was sent this very text before, in message ${first.id}`,
          });
          continue;
        }
        const thread = options.dryRun ? null : await enqueue(queries, policy, rendered, now, BULK);
        outcomes.push({ lead, rendered, thread });
      }
      return { outcomes, last };
    };
    const { outcomes, last } = options.dryRun ? await store.read(work) : await store.write(work);
    if (outcomes.length === 0) return;
    yield* outcomes;
    afterId = last;
  }
}

function unskipped(page: readonly { lead: Lead; skip: string | null }[]): number[] {
  return page.filter(({ skip }) => skip === null).map(({ lead }) => lead.id);
}

async function checkEverybody(
  { store, policy, clock }: Services,
  tag: string,
  pitch: CompiledDraft,
  again: boolean,
): Promise<void> {
  const problems: AppError[] = [];
  let seen = 0;
  let bad = 0;
  for (let afterId = 0; ; ) {
    const { eligible, last } = await store.read((queries) =>
      pageOf(queries, policy, tag, afterId, again, clock.now()),
    );
    if (eligible.length === 0) break;
    seen += eligible.length;
    for (const { lead, skip } of eligible) {
      if (skip !== null) continue;
      try {
        render(pitch, lead, clock.now());
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        bad += 1;
        if (problems.length < NAMED) problems.push(error);
      }
    }
    afterId = last;
  }
  if (seen === 0) {
    throw new AppError(
      "not_found",
      `no lead has the tag ${tag}`,
      `Tag leads with \`tickler lead edit LEAD --tag ${tag}\`, or on import with --tag.`,
    );
  }
  const [first] = problems;
  if (!first) return;
  if (bad === 1) throw first;
  const more = bad > problems.length ? `; and ${bad - problems.length} more` : "";
  throw new AppError(
    first.code,
    `${bad} leads can't be written to: ${problems.map((error) => error.message).join("; ")}${more}`,
    `Nothing was queued. ${first.hint ?? ""}`.trim(),
  );
}

async function pageOf(
  queries: Queries,
  policy: Policy,
  tag: string,
  afterId: number,
  again: boolean,
  now: Date,
): Promise<{ eligible: { lead: Lead; skip: string | null }[]; last: number }> {
  const rows = await queries.leads.page({ tag }, afterId, PAGE);
  const statuses = await queries.messages.statusesOf(rows.map((row) => row.lead.id));
  const withOpen = new Set(statuses.filter((row) => isOpen(row.status)).map((row) => row.leadId));
  const eligible = [];
  for (const { lead } of rows) {
    const skip =
      reasonToSkip(lead, withOpen, again, now) ??
      (await suppressed(queries, lead)) ??
      (await reasonToLeaveOut(queries, policy, lead));
    eligible.push({ lead, skip });
  }
  return { eligible, last: rows.at(-1)?.lead.id ?? afterId };
}

async function suppressed(queries: Queries, lead: Lead): Promise<string | null> {
  if (lead.email === null) return null;
  return (await stopsOfLead(queries, lead)).length > 0 ? "suppressed" : null;
}

function reasonToSkip(
  lead: Lead,
  withOpen: ReadonlySet<number>,
  again: boolean,
  now: Date,
): string | null {
  if (lead.email === null) return "no email address";
  if (isPaused(lead, now)) return "paused";
  if (withOpen.has(lead.id) && !again) return "has an open message";
  return null;
}

const BULK = { mailing: "bulk" } as const;
const TEXT_ONLY = { line: false } as const;
/** The same line may be sent twice by mistake at any time: a file that is given once more. */
const SAME_LINE = { line: true } as const;

export type BatchOutcome =
  | { line: number; rendered: Rendered; thread: Thread | null }
  /** It was sent before, under the same key. */
  | { line: number; replayed: Thread }
  | { line: number; error: AppError };

/** Sends each line for itself, so that an error in one holds up no other. */
export async function* sendBatch(
  services: Services,
  lines: AsyncIterable<BatchLine>,
  options: { dryRun: boolean; again?: boolean },
): AsyncGenerator<BatchOutcome> {
  let group: BatchLine[] = [];
  for await (const line of lines) {
    group.push(line);
    if (group.length < (group.some(hasFiles) ? PAGE_WITH_FILES : PAGE)) continue;
    yield* await sendGroup(services, group, options);
    group = [];
  }
  yield* await sendGroup(services, group, options);
}

function hasFiles({ item }: BatchLine): boolean {
  if (item instanceof AppError) return false;
  const { attachments = [], text } = item.draft;
  return attachments.length > 0 || /!\[|<img\b/i.test(text);
}

/** Lines that are sent at once share a commit, in their order; each succeeds or fails for itself. */
async function sendGroup(
  { store, policy, clock }: Services,
  lines: readonly BatchLine[],
  { dryRun, again = false }: { dryRun: boolean; again?: boolean },
): Promise<BatchOutcome[]> {
  const start = clock.now();
  const pitches = await Promise.all(lines.map((line) => readLine(policy, line, start)));
  const work = async (queries: Queries): Promise<BatchOutcome[]> => {
    const now = clock.now();
    const outcomes: BatchOutcome[] = [];
    // Of two that send the same at once, the second has to see the messages of the first.
    if (store.isShared && !dryRun && !again) await lockLeads(queries, pitches);
    for (const { line, pitch, lead, request } of pitches) {
      try {
        const before = await earlierMessage(queries, request, () => idOf(queries, lead));
        if (before !== null) {
          outcomes.push({ line, replayed: await requireThread(queries, before) });
          continue;
        }
        // Nothing is written before everything that could be wrong with the line was looked at.
        if (pitch instanceof AppError) throw pitch;
        const found = await requireLead(queries, lead);
        await requireNotSuppressed(queries, found);
        await requireNoHold(queries, policy, found);
        const rendered = render(pitch, found, now);
        if (!again) await refuseRepeat(queries, rendered, SAME_LINE, now);
        const thread = dryRun ? null : await enqueue(queries, policy, rendered, now, BULK);
        if (thread) await keepResult(queries, request, found.id, resultOf(thread), now);
        outcomes.push({ line, rendered, thread });
      } catch (error) {
        // The database itself failing is no fault of the line's.
        if (!(error instanceof AppError) || error.code === "database") throw error;
        outcomes.push({ line, error });
      }
    }
    return outcomes;
  };
  return dryRun ? store.read(work) : store.write(work);
}

/** @throws AppError `refused` where the lead's company is on hold */
async function requireNoHold(queries: Queries, policy: Policy, lead: Lead): Promise<void> {
  const why = await reasonToLeaveOut(queries, policy, lead);
  if (why === null) return;
  const company = await companyOfLead(queries, lead);
  throw new AppError(
    "refused",
    `${lead.name} (lead ${lead.id}) is left out: ${why}`,
    `Go on with \`tickler company resume ${company}\`, or write to this one lead: tickler send ${lead.id} "…".`,
  );
}

interface ReadLine {
  line: number;
  lead: LeadRef;
  pitch: CompiledDraft | AppError;
  request: KeyedRequest | null;
}

async function readLine(policy: Policy, { line, item }: BatchLine, now: Date): Promise<ReadLine> {
  if (item instanceof AppError) return { line, lead: 0, pitch: item, request: null };
  const { lead, draft, request } = item;
  try {
    const pitch = await readPitch(policy.forMailbox(policy.defaultMailbox), draft, now);
    return { line, lead, pitch, request };
  } catch (error) {
    if (error instanceof AppError) return { line, lead, pitch: error, request };
    throw error;
  }
}

async function lockLeads(queries: Queries, lines: readonly ReadLine[]): Promise<void> {
  const ids = new Set<number>();
  for (const { lead, pitch } of lines) {
    const id = pitch instanceof AppError ? null : await idOf(queries, lead);
    if (id !== null) ids.add(id);
  }
  // In one order everywhere, so that no two wait for each other.
  await queries.leads.lockRows([...ids].sort((a, b) => a - b));
}
