import { AppError, messageOf } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import { isOpen } from "../../domain/status.ts";
import { requireNotSuppressed, stopsOfLead } from "../leads/suppress.ts";
import type { LeadRef, Thread } from "../message/thread.ts";
import { requireLead } from "../message/thread.ts";
import type { Queries } from "../ports/index.ts";
import type { Policy, Services } from "../services.ts";
import {
  type CompiledDraft,
  type Draft,
  enqueue,
  type Rendered,
  readPitch,
  render,
} from "./send.ts";

/** The result for one lead of a tag. */
export type TagOutcome =
  | { lead: Lead; rendered: Rendered; thread: Thread | null }
  | { lead: Lead; skipped: string };

/** As many leads as are read, and committed, at once. */
const PAGE = 200;

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
  const pitch = await readPitch(policy.forMailbox(policy.defaultMailbox), draft);
  await checkEverybody(services, tag, pitch, options.again);
  for (let afterId = 0; ; ) {
    const work = async (queries: Queries): Promise<{ outcomes: TagOutcome[]; last: number }> => {
      const { eligible, last } = await pageOf(queries, tag, afterId, options.again);
      const now = clock.now();
      const outcomes: TagOutcome[] = [];
      // Two that send to a tag at once must not both find a lead without an open message.
      if (!options.dryRun) await queries.leads.lockRows(unskipped(eligible));
      for (const { lead, skip } of eligible) {
        if (skip !== null) {
          outcomes.push({ lead, skipped: skip });
          continue;
        }
        const rendered = render(pitch, lead);
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
  { store }: Services,
  tag: string,
  pitch: CompiledDraft,
  again: boolean,
): Promise<void> {
  const problems: AppError[] = [];
  let seen = 0;
  let bad = 0;
  for (let afterId = 0; ; ) {
    const { eligible, last } = await store.read((queries) => pageOf(queries, tag, afterId, again));
    if (eligible.length === 0) break;
    seen += eligible.length;
    for (const { lead, skip } of eligible) {
      if (skip !== null) continue;
      try {
        render(pitch, lead);
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
  tag: string,
  afterId: number,
  again: boolean,
): Promise<{ eligible: { lead: Lead; skip: string | null }[]; last: number }> {
  const rows = await queries.leads.page({ tag }, afterId, PAGE);
  const statuses = await queries.messages.statusesOf(rows.map((row) => row.lead.id));
  const withOpen = new Set(statuses.filter((row) => isOpen(row.status)).map((row) => row.leadId));
  const eligible = [];
  for (const { lead } of rows) {
    const skip = reasonToSkip(lead, withOpen, again) ?? (await suppressed(queries, lead));
    eligible.push({ lead, skip });
  }
  return { eligible, last: rows.at(-1)?.lead.id ?? afterId };
}

async function suppressed(queries: Queries, lead: Lead): Promise<string | null> {
  if (lead.email === null) return null;
  return (await stopsOfLead(queries, lead)).length > 0 ? "suppressed" : null;
}

function reasonToSkip(lead: Lead, withOpen: ReadonlySet<number>, again: boolean): string | null {
  if (lead.email === null) return "no email address";
  if (lead.pausedAt !== null) return "paused";
  if (withOpen.has(lead.id) && !again) return "has an open message";
  return null;
}

const BULK = { mailing: "bulk" } as const;

/** One line of a batch, read but not checked against the database. */
export interface BatchLine {
  line: number;
  item: { lead: LeadRef; draft: Draft } | AppError;
}

export type BatchOutcome =
  | { line: number; rendered: Rendered; thread: Thread | null }
  | { line: number; error: AppError };

/** Sends each line for itself, so that an error in one holds up no other. */
export async function* sendBatch(
  services: Services,
  lines: AsyncIterable<BatchLine>,
  options: { dryRun: boolean },
): AsyncGenerator<BatchOutcome> {
  let group: BatchLine[] = [];
  for await (const line of lines) {
    group.push(line);
    if (group.length < PAGE) continue;
    yield* await sendGroup(services, group, options.dryRun);
    group = [];
  }
  yield* await sendGroup(services, group, options.dryRun);
}

/** Lines that are sent at once share a commit, in their order; each succeeds or fails for itself. */
async function sendGroup(
  { store, policy, clock }: Services,
  lines: readonly BatchLine[],
  dryRun: boolean,
): Promise<BatchOutcome[]> {
  const pitches = await Promise.all(lines.map((line) => readLine(policy, line)));
  const work = async (queries: Queries): Promise<BatchOutcome[]> => {
    const now = clock.now();
    const outcomes: BatchOutcome[] = [];
    for (const { line, pitch, lead } of pitches) {
      try {
        // Nothing is written before everything that could be wrong with the line was looked at.
        if (pitch instanceof AppError) throw pitch;
        const found = await requireLead(queries, lead);
        await requireNotSuppressed(queries, found);
        const rendered = render(pitch, found);
        const thread = dryRun ? null : await enqueue(queries, policy, rendered, now, BULK);
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

interface ReadLine {
  line: number;
  lead: LeadRef;
  pitch: CompiledDraft | AppError;
}

async function readLine(policy: Policy, { line, item }: BatchLine): Promise<ReadLine> {
  if (item instanceof AppError) return { line, lead: 0, pitch: item };
  try {
    return {
      line,
      lead: item.lead,
      pitch: await readPitch(policy.forMailbox(policy.defaultMailbox), item.draft),
    };
  } catch (error) {
    if (error instanceof AppError) return { line, lead: item.lead, pitch: error };
    throw error;
  }
}

const LINE_FORM = 'A line reads {"lead": 1, "text": "Hi …", "subject": "…"}.';

/** @throws AppError `usage` where the line is not valid in a batch */
export function batchItem(value: unknown): { lead: LeadRef; draft: Draft } {
  const refuse = (problem: string): AppError => new AppError("usage", problem, LINE_FORM);
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw refuse("the line is no JSON object");
  }
  const { lead, text, subject, ...rest } = value as Record<string, unknown>;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw refuse(`unknown field ${JSON.stringify(unknown)}`);
  if (typeof text !== "string") throw refuse("text is missing or no string");
  if (subject !== undefined && subject !== null && typeof subject !== "string") {
    throw refuse("subject is no string");
  }
  if (
    typeof lead === "number" ? !Number.isSafeInteger(lead) || lead < 1 : typeof lead !== "string"
  ) {
    throw refuse("lead is neither an id nor an address");
  }
  return {
    lead: (typeof lead === "string" && /^\d+$/u.test(lead) ? Number(lead) : lead) as LeadRef,
    draft: { text, subject: subject ?? undefined },
  };
}

/** @throws AppError `usage` for a line that is no JSON */
export function parseBatchLine(line: number, text: string): BatchLine {
  try {
    return { line, item: batchItem(JSON.parse(text)) };
  } catch (error) {
    if (error instanceof AppError) return { line, item: error };
    const problem = new AppError("usage", `no valid JSON: ${messageOf(error)}`, LINE_FORM);
    return { line, item: problem };
  }
}
