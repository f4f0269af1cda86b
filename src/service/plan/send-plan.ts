import type { PlanContent, PlannedMail, SendRequest } from "../../domain/agent/plan.ts";
import type { AiMode } from "../../domain/ai-mode.ts";
import { AppError } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import type { Thread } from "../message/thread.ts";
import { type Departure, departureIn } from "../outbox/departure.ts";
import type { LastOfLead, Queries, Store } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { type SequenceToCome, sequencesToCome } from "./later-steps.ts";
import { plannedMail, type ShownMail, shownMail } from "./mail.ts";
import type { FilesOf } from "./request.ts";
import { type Decided, faultOf, lookAhead, type Outcome, runRequest } from "./run.ts";
import {
  endAsVoid,
  type NewPlan,
  type OpenPlan,
  requireOpen,
  storePlan,
  VoidPlan,
} from "./stored.ts";

/** As many mails as one plan may have: a person is to look at all of them. */
const MOST_MAILS = 1_000;

/** A mail of a plan, for people. */
export interface MailToCome extends ShownMail {
  lead: Lead;
  place: string;
  mailbox: string;
  /** When it leaves, where that was said. */
  at: PlannedMail["at"];
  /** When it leaves, as far as can be said now. */
  departure: Departure | null;
  /** The stop rules that it goes against. */
  against: readonly string[];
  /** How AI answers in its conversation are sent, as the message or the settings say. */
  aiMode: AiMode;
  sequenceId: number | null;
}

/** Who gets nothing, and why. */
export interface LeftOut {
  place: string;
  lead: Lead | null;
  why: string;
}

/** What a plan would do. */
export interface SendToCome {
  mails: readonly MailToCome[];
  leftOut: readonly LeftOut[];
  /** What the mails set going besides. */
  sequences: readonly SequenceToCome[];
}

/**
 * Finds out what a request would queue, by queueing it in a transaction that is taken back, and stores
 * that as a plan.
 *
 * @throws AppError as sending it, and `refused` where nothing would be queued
 */
export async function planSend(
  services: Services,
  request: SendRequest,
  filesOf: FilesOf,
): Promise<NewPlan & SendToCome> {
  await lookAhead(services, request, filesOf, null);
  const { mails, shown: found } = await takenBack(services.store, async (queries) => {
    const outcomes = await runRequest(services, queries, request, filesOf, null);
    const leads = outcomes.flatMap((each) => ("thread" in each ? [each.thread.lead.id] : []));
    const queued = outcomes.filter(isQueued);
    const last = await queries.plans.lastOf(leads);
    // What the transaction itself has added is no earlier message.
    const mails: PlannedMail[] = [];
    const added = new Set(queued.map(({ thread }) => thread.message.id));
    for (const each of queued) {
      const { id } = each.thread.lead;
      const before = await lastBefore(queries, id, added, last.get(id)?.reply ?? 0);
      mails.push(await plannedMail(each, services.policy, before));
    }
    return { mails, shown: await toCome(services, queries, outcomes) };
  });
  if (mails.length === 0) throw nothingLeft(found.leftOut);
  const shown = { ...found, sequences: await sequencesToCome(services, found.mails) };
  const content: PlanContent = { kind: "send", request, mails };
  return { ...(await storePlan(services, content, summaryOf(shown))), ...shown };
}

/** The same plan once more, as things are now. @throws AppError `conflict` where it does not fit any more */
export async function reviewSend(
  services: Services,
  plan: OpenPlan,
  filesOf: FilesOf,
): Promise<SendToCome & { dropped: readonly LeftOut[] }> {
  return orVoid(services, plan, async () => {
    const { mails } = sendOf(plan);
    await ahead(services, plan, filesOf);
    const review = await takenBack(services.store, async (queries) => {
      const decided = await decidedBy(queries, mails);
      const outcomes = await runPlanned(services, queries, plan, filesOf, decided);
      const dropped = await compare(services, queries, mails, outcomes);
      const shown = await toCome(services, queries, outcomes);
      return { ...shown, dropped, leftOut: [] };
    });
    return { ...review, sequences: await sequencesToCome(services, review.mails) };
  });
}

/** What a plan has queued, and who fell out of it. */
export interface AppliedSend {
  queued: readonly { place: string; thread: Thread }[];
  dropped: readonly LeftOut[];
}

/**
 * Queues what a plan has shown, once.
 *
 * @throws AppError `refused` where it was applied before or is past; `conflict` where it is void
 */
export async function applySend(
  services: Services,
  plan: OpenPlan,
  filesOf: FilesOf,
): Promise<AppliedSend> {
  return orVoid(services, plan, async () => {
    const { mails } = sendOf(plan);
    await ahead(services, plan, filesOf);
    return services.store.write(async (queries) => {
      const now = services.clock.now();
      await requireOpen(queries, { id: plan.id }, now);
      // First of all, so that of two at once the second one waits here, and finds it done.
      if (!(await queries.plans.end(plan.id, "applied", now))) {
        await requireOpen(queries, { id: plan.id }, now);
      }
      const decided = await decidedBy(queries, mails);
      const outcomes = await runPlanned(services, queries, plan, filesOf, decided);
      const dropped = await compare(services, queries, mails, outcomes);
      return { queued: outcomes.filter(isQueued), dropped };
    });
  });
}

type Queued = Extract<Outcome, { thread: Thread }>;

function isQueued(outcome: Outcome): outcome is Queued {
  return "thread" in outcome;
}

function sendOf({ content }: OpenPlan) {
  if (content.kind !== "send") throw new Error("a plan of another kind");
  return content;
}

/** Reads files outside of the transaction; whatever is wrong is found once more within it. */
async function ahead(services: Services, plan: OpenPlan, filesOf: FilesOf): Promise<void> {
  const { request, mails } = sendOf(plan);
  const decided = await services.store.read((queries) => decidedBy(queries, mails));
  try {
    await lookAhead(services, request, filesOf, decided);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "database") throw error;
  }
}

/** Queues what was planned, within a transaction. @throws VoidPlan where that can't be done at all */
async function runPlanned(
  services: Services,
  queries: Queries,
  plan: OpenPlan,
  filesOf: FilesOf,
  decided: Decided,
): Promise<Outcome[]> {
  const { request, mails } = sendOf(plan);
  try {
    return await runRequest(services, queries, request, filesOf, decided);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "database") throw error;
    const [only] = mails;
    if (!("lead" in request.to) || !only) throw new VoidPlan(error.message);
    return [faultOf(only.place, (await queries.leads.byId(only.leadId)) ?? null, error)];
  }
}

/** What has happened since then with the leads of a plan, and what it has decided. */
async function decidedBy(queries: Queries, mails: readonly PlannedMail[]): Promise<Decided> {
  const last = await queries.plans.lastOf(mails.map(({ leadId }) => leadId));
  const byPlace = new Map(mails.map((mail) => [mail.place, mail]));
  return {
    mailbox: (place) => byPlace.get(place)?.mailbox,
    time: (place) => byPlace.get(place)?.at,
    leftOut(place) {
      const mail = byPlace.get(place);
      const now = mail && last.get(mail.leadId);
      if (!mail || !now) return null;
      if (now.reply !== mail.lastReply) return "has answered since it was planned";
      if (now.message === mail.lastMessage) return null;
      return `was written to since it was planned, in message ${now.message}`;
    },
  };
}

/** @returns who was to get a mail and gets none @throws VoidPlan where a mail is another, or one more */
async function compare(
  { policy }: Services,
  queries: Queries,
  mails: readonly PlannedMail[],
  outcomes: readonly Outcome[],
): Promise<LeftOut[]> {
  const found = new Map(outcomes.map((each) => [each.place, each]));
  const planned = new Map(mails.map((mail) => [mail.place, mail]));
  for (const each of outcomes.filter(isQueued)) {
    const mail = planned.get(each.place);
    const { name, id } = each.thread.lead;
    if (!mail) throw new VoidPlan(`${name} (lead ${id}) would get a mail that it does not have`);
    const now = await plannedMail(each, policy, undefined);
    if (now.digest !== mail.digest) {
      throw new VoidPlan(`the mail to ${name} (lead ${id}) would be another one now`);
    }
    const rule = each.against.find((one) => !mail.against.includes(one));
    if (rule !== undefined) throw new VoidPlan(rule);
  }
  const dropped: LeftOut[] = [];
  for (const { place, leadId } of mails) {
    const each = found.get(place);
    if (each && isQueued(each)) continue;
    if (each?.isFault) throw new VoidPlan(each.leftOut);
    const why = each?.leftOut ?? "is no longer among those it is for";
    const lead = each?.lead ?? (await queries.leads.byId(leadId)) ?? null;
    dropped.push({ place, lead, why });
  }
  if (dropped.length === mails.length) throw nothingLeft(dropped);
  return dropped;
}

function nothingLeft(leftOut: readonly LeftOut[]): AppError {
  const [first] = leftOut;
  const who = first?.lead ? `${first.lead.name} (lead ${first.lead.id}) ` : "";
  const more = leftOut.length > 1 ? `; and ${leftOut.length - 1} more` : "";
  const why = first ? `: ${who}${first.why}${more}` : "";
  return new NothingLeft("refused", `nothing would be queued${why}`, "There is nothing to apply.");
}

class NothingLeft extends AppError {}

/** Runs `work`; a plan that turns out not to fit is void from then on. */
async function orVoid<T>(services: Services, { id }: OpenPlan, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof VoidPlan || error instanceof NothingLeft) await endAsVoid(services, id);
    throw error;
  }
}

/** Of a few mails it is said when each leaves; of more, of the last one. */
const EACH_DEPARTURE = 50;

async function toCome(
  services: Services,
  queries: Queries,
  outcomes: readonly Outcome[],
): Promise<Omit<SendToCome, "sequences">> {
  const mails: MailToCome[] = [];
  const queued = outcomes.filter(isQueued);
  if (queued.length > MOST_MAILS) throw tooMany(queued.length);
  for (const [at, { place, thread, sendAt, against }] of queued.entries()) {
    const isAsked = queued.length <= EACH_DEPARTURE || at === queued.length - 1;
    const { mailbox, aiMode, sequenceId } = thread.message;
    mails.push({
      ...(await shownMail(thread, services.policy)),
      ...{ place, lead: thread.lead, mailbox, against, sequenceId },
      aiMode: aiMode ?? services.policy.forMessage(thread.message).answer.mode,
      at: sendAt && { time: sendAt.at.toISOString(), words: sendAt.words, zone: sendAt.zone },
      departure: isAsked
        ? await departureIn(queries, services.policy, thread, services.clock.now())
        : null,
    });
  }
  const leftOut = outcomes.flatMap((each) =>
    isQueued(each) ? [] : [{ place: each.place, lead: each.lead, why: each.leftOut }],
  );
  return { mails, leftOut };
}

function tooMany(count: number): AppError {
  return new AppError(
    "usage",
    `a plan has at most ${MOST_MAILS} mails, and this one has ${count}`,
    "A person is to look at all of them: plan a part of them, by another tag or a shorter batch.",
  );
}

/** The lead's newest message besides those that the plan itself has made. */
async function lastBefore(
  queries: Queries,
  leadId: number,
  added: ReadonlySet<number>,
  reply: number,
): Promise<LastOfLead> {
  const earlier = (await queries.messages.ofLead(leadId)).filter(({ id }) => !added.has(id));
  const message = earlier.reduce((most, { id }) => Math.max(most, id), 0);
  return { leadId, message, reply };
}

function summaryOf({ mails }: SendToCome): string {
  const [first] = mails;
  const more = mails.length > 1 ? ` and ${mails.length - 1} more` : "";
  return `${mails.length === 1 ? "a mail" : `${mails.length} mails`} to ${first?.lead.name}${more}: ${first?.subject}`;
}

/** Thrown to take a transaction back; carries the result out. */
class TakenBack<T> extends Error {
  readonly result: T;

  constructor(result: T) {
    super("taken back on purpose");
    this.result = result;
  }
}

/** What `work` finds out by doing it, in a transaction that is then taken back. */
async function takenBack<T>(store: Store, work: (queries: Queries) => Promise<T>): Promise<T> {
  try {
    await store.write(async (queries) => {
      throw new TakenBack(await work(queries));
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.result as T;
    throw error;
  }
  throw new Error("a transaction was not taken back");
}
