import { AppError } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import { chooseMailboxes, sendersFor } from "../mailboxes/choose.ts";
import type { Thread } from "../message/thread.ts";
import type { Queries } from "../ports/index.ts";
import type { Policy, Services } from "../services.ts";
import { enqueueMany } from "./enqueue.ts";
import { type Candidate, type LookedUp, lookUp } from "./left-out.ts";
import { repeatsOf } from "./repeat.ts";
import {
  type CompiledDraft,
  type Draft,
  type Pins,
  pitchOf,
  placeOf,
  type Rendered,
  readOutreaches,
  render,
} from "./send.ts";

/** The result for one lead of a tag. */
export type TagOutcome =
  | { lead: Lead; rendered: Rendered; thread: Thread | null }
  | { lead: Lead; skipped: string };

/** As many leads as are read, and committed, at once. */
const PAGE = 1_000;

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
  options: {
    again: boolean;
    dryRun: boolean;
    skipMissing?: boolean;
    mailboxes?: readonly string[] | undefined;
    pins?: Pins;
  },
): AsyncGenerator<TagOutcome> {
  const { store, policy, clock } = services;
  const { again, dryRun, skipMissing = false, pins } = options;
  const senders = sendersFor(policy, options.mailboxes);
  const pitches = await readOutreaches(services, senders, draft);
  await checkEverybody(services, tag, pitches, again, skipMissing);
  for (let afterId = 0; ; ) {
    const work = async (queries: Queries): Promise<TagOutcome[]> => {
      const now = clock.now();
      const { page, skipped, written } = await pageOf(
        queries,
        policy,
        tag,
        afterId,
        again,
        now,
        senders,
      );
      for (const { lead } of page) {
        const why = skipped.has(lead.id) ? null : pins?.leftOut(placeOf(lead));
        if (why) skipped.set(lead.id, why);
      }
      const free = page.filter(({ lead }) => !skipped.has(lead.id)).map(({ lead }) => lead);
      // Two that send to a tag at once must not both find a lead without an open message.
      if (store.isShared && !dryRun) await queries.leads.lockRows(free.map(({ id }) => id));
      const chosen = await chooseMailboxes(queries, policy, senders, free.length, now);
      const all = free.flatMap((lead, at) => {
        const mailbox = pins?.mailbox(placeOf(lead)) ?? chosen[at];
        const rendered = renderOr(pitchOf(pitches, mailbox), lead, now, skipMissing);
        if (!(rendered instanceof AppError)) return [rendered];
        skipped.set(lead.id, rendered.message);
        return [];
      });
      if (!again) {
        const known = all.filter(({ lead }) => written.has(lead.id));
        for (const [id, first] of await repeatsOf(queries, known, now)) {
          skipped.set(id, `was sent this very text before, in message ${first}`);
        }
      }
      const mails = all.filter(({ lead }) => !skipped.has(lead.id));
      const threads = dryRun ? [] : await enqueueMany(queries, policy, mails, now, BULK);
      const queued = new Map(
        mails.map((rendered, at) => [rendered.lead.id, { rendered, thread: threads[at] ?? null }]),
      );
      return page.map(({ lead }) => {
        const mail = queued.get(lead.id);
        return mail ? { lead, ...mail } : { lead, skipped: skipped.get(lead.id) ?? "" };
      });
    };
    const outcomes = dryRun ? await store.read(work) : await store.write(work);
    if (outcomes.length === 0) return;
    yield* outcomes;
    afterId = lastOf(outcomes);
  }
}

/** What a lead lacks is given back where such leads are left out. */
function renderOr(
  pitch: CompiledDraft,
  lead: Lead,
  now: Date,
  skipMissing: boolean,
): Rendered | AppError {
  try {
    return render(pitch, lead, now);
  } catch (error) {
    if (skipMissing && error instanceof AppError && error.code === "template") return error;
    throw error;
  }
}

const BULK = { mailing: "bulk" } as const;

async function checkEverybody(
  { store, policy, clock }: Services,
  tag: string,
  pitches: ReadonlyMap<string, CompiledDraft>,
  again: boolean,
  skipMissing: boolean,
): Promise<void> {
  const problems: AppError[] = [];
  let seen = 0;
  let bad = 0;
  for (let afterId = 0; ; ) {
    const { page, skipped } = await store.read((queries) =>
      pageOf(queries, policy, tag, afterId, again, clock.now(), [...pitches.keys()]),
    );
    if (page.length === 0) break;
    seen += page.length;
    for (const { lead } of page) {
      if (skipped.has(lead.id)) continue;
      try {
        // Each mailbox has a sender of its own, whom a text may name.
        for (const pitch of pitches.values()) render(pitch, lead, clock.now());
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        if (skipMissing && error.code === "template") continue;
        bad += 1;
        if (problems.length < NAMED) problems.push(error);
      }
    }
    afterId = lastOf(page);
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
  senders: readonly string[],
): Promise<LookedUp & { page: Candidate[] }> {
  const page = await queries.leads.tagged(tag, afterId, PAGE);
  return { page, ...(await lookUp(queries, policy, page, again, now, senders)) };
}

function lastOf(page: readonly { lead: Lead }[]): number {
  return page.at(-1)?.lead.id ?? 0;
}
