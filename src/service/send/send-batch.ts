import { AppError } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import { requireChecked } from "../leads/check/gate.ts";
import { requireNotSuppressed } from "../leads/suppress.ts";
import { chooseMailboxes, sendersFor } from "../mailboxes/choose.ts";
import type { LeadRef, Thread } from "../message/thread.ts";
import { requireLead, requireThread } from "../message/thread.ts";
import type { Queries } from "../ports/index.ts";
import { earlierMessage, type KeyedRequest, keepResult } from "../requests/once.ts";
import type { Policy, Services } from "../services.ts";
import { companyOfLead } from "../stop/answered.ts";
import { reasonToLeaveOut } from "../stop/explain.ts";
import type { BatchItem, BatchLine } from "./batch-line.ts";
import { enqueue } from "./enqueue.ts";
import { refuseRepeat } from "./repeat.ts";
import {
  type CompiledDraft,
  idOf,
  type Pins,
  pitchOf,
  type Rendered,
  readOutreaches,
  render,
  resultOf,
} from "./send.ts";

/** As many lines as are read, and committed, at once. */
const PAGE = 200;
/** As many whose files are held in memory at once. */
const PAGE_WITH_FILES = 10;

const BULK = { mailing: "bulk" } as const;
/** The same line may be sent twice by mistake at any time: a file that is given once more. */
const SAME_LINE = { line: true } as const;

export type BatchOutcome =
  | { line: number; rendered: Rendered; thread: Thread | null }
  /** It was sent before, under the same key. */
  | { line: number; replayed: Thread }
  | { line: number; error: AppError };

interface BatchOptions {
  dryRun: boolean;
  again?: boolean;
  /** That lines leave from which name none; else the default one. */
  mailboxes?: readonly string[] | undefined;
  pins?: Pins;
}

/** What a line is called in a plan. */
export function placeOfLine(line: number): string {
  return `line-${line}`;
}

/** Sends each line for itself, so that an error in one holds up no other. */
export async function* sendBatch(
  services: Services,
  lines: AsyncIterable<BatchLine>,
  options: BatchOptions,
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
  services: Services,
  lines: readonly BatchLine[],
  { dryRun, again = false, mailboxes, pins }: BatchOptions,
): Promise<BatchOutcome[]> {
  const { store, policy, clock } = services;
  const pitches = await Promise.all(lines.map((line) => readLine(services, line, mailboxes)));
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
        const senders = [...pitch.keys()];
        const why = pins?.leftOut(placeOfLine(line));
        if (why) throw new AppError("refused", why);
        const planned = pins?.mailbox(placeOfLine(line));
        const [mailbox] = planned
          ? [planned]
          : await chooseMailboxes(queries, policy, senders, 1, now);
        await requireChecked(queries, policy, mailbox ?? policy.defaultMailbox, found, now);
        const rendered = render(pitchOf(pitch, mailbox), found, now);
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
  /** By mailbox. */
  pitch: ReadonlyMap<string, CompiledDraft> | AppError;
  request: KeyedRequest | null;
}

async function readLine(
  services: Services,
  { line, item }: BatchLine,
  mailboxes: readonly string[] | undefined,
): Promise<ReadLine> {
  if (item instanceof AppError) return { line, lead: 0, pitch: item, request: null };
  const { lead, draft, request } = item;
  try {
    const senders = sendersFor(services.policy, mailboxesOf(item, services.policy) ?? mailboxes);
    const pitches = await readOutreaches(services, senders, draft);
    return { line, lead, pitch: pitches, request };
  } catch (error) {
    if (error instanceof AppError) return { line, lead, pitch: error, request };
    throw error;
  }
}

/** @throws AppError `usage` where a line names a mailbox that is not there */
function mailboxesOf({ mailboxes }: BatchItem, policy: Policy): readonly string[] | undefined {
  const { names } = policy.mailboxes;
  const unknown = mailboxes?.find((name) => !names.includes(name));
  if (unknown === undefined) return mailboxes;
  throw new AppError(
    "usage",
    `there is no mailbox ${JSON.stringify(unknown)}`,
    `The mailboxes are: ${names.join(", ")}.`,
  );
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
