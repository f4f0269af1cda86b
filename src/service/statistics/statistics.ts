/**
 * The numbers of what was sent and what came of it, by whatever a person wants to compare. Counts come
 * from `queries.statistics`; rates, intervals and verdicts from `domain/statistics`.
 */
import { AppError } from "../../domain/errors.ts";
import { BUILT_IN } from "../../domain/sequence/sequence.ts";
import { localTime, SLOT } from "../../domain/statistics/calendar.ts";
import type { Answered, CountScope, MailCount, Queries } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { type Comparison, compareSteps } from "./comparison.ts";
import type { Dimension } from "./dimensions.ts";
import { type Group, groupingOf, groupsOf, type SequenceNames } from "./groups.ts";
import { placesOf } from "./same-texts.ts";

/** What is asked for. */
export interface StatisticsRequest {
  /** Null: all in one. */
  by: Dimension | null;
  /** The name of a sequence, or `BUILT_IN`; null: whatever was sent. */
  sequence: string | null;
  /** Mails that left since then, and what came of them; null: all. */
  since: Date | null;
}

/** The numbers of one group of mails. */
export interface StatisticsRow extends Group {
  /** By variant, where its step has others: how it stands against them. Whatever `since` says. */
  comparison: Comparison | null;
}

export interface Statistics {
  rows: StatisticsRow[];
  /**
   * How many first replies came in, by weekday (Monday first) and hour of this machine's clock. By tag,
   * those of a lead with several tags are in it several times.
   */
  heat: readonly (readonly number[])[];
}

/**
 * Counts what was sent and what came of it.
 *
 * @throws AppError `not_found` for a sequence that there is not
 */
export async function statistics(
  services: Services,
  request: StatisticsRequest,
): Promise<Statistics> {
  const counted = await services.store.snapshot((queries) => count(queries, request));
  return evaluate(services, request, counted);
}

/** What the database counts for a request. */
export interface Counted {
  mails: readonly MailCount[];
  answers: readonly Answered[];
  names: SequenceNames;
}

/** @throws AppError `not_found` for a sequence that there is not */
export async function count(
  queries: Queries,
  { by, sequence, since }: StatisticsRequest,
): Promise<Counted> {
  const sequences = sequence === null ? null : await sequencesOf(queries, sequence);
  const scope: CountScope = { by: groupingOf(by), sequences, since };
  const mails = await queries.statistics.mails(scope);
  // A window that moves would ask another question each day, so that texts are compared by all mails.
  const answersSince = by === "variant" ? null : since;
  const answers = await queries.statistics.answers({ ...scope, since: answersSince });
  return { mails, answers, names: await namesOf(queries, mails) };
}

/** The numbers that follow from what was counted. To be called outside of transactions. */
export async function evaluate(
  services: Services,
  { by, since }: StatisticsRequest,
  { mails, answers, names }: Counted,
): Promise<Statistics> {
  const recent = since === null ? answers : leftSince(answers, since);
  const placeOf = by === "variant" ? await placesOf(services, mails, names) : null;
  const comparisons = placeOf && compareSteps(mails, answers, placeOf, services.clock.now());
  const groups = groupsOf(
    by,
    mails.filter(({ isRecent }) => isRecent),
    recent,
    names,
  );
  return {
    rows: groups.map((group) => ({
      ...group,
      comparison: (placeOf && comparisons?.get(placeOf(group)))?.get(group.variant) ?? null,
    })),
    heat: heatOf(recent),
  };
}

/** @throws AppError `not_found` */
async function sequencesOf(queries: Queries, name: string): Promise<CountScope["sequences"]> {
  if (name === BUILT_IN) return "built_in";
  const versions = await queries.sequences.versions(name);
  if (versions.length > 0) return versions.map(({ id }) => id);
  throw new AppError(
    "not_found",
    `there is no sequence ${JSON.stringify(name)}`,
    `See \`tickler sequence list\`. ${BUILT_IN} stands for what follows the settings follow_up.*.`,
  );
}

async function namesOf(
  queries: Queries,
  mails: readonly { sequenceId: number | null }[],
): Promise<SequenceNames> {
  const names = new Map<number, { name: string; version: number }>();
  for (const id of new Set(mails.map(({ sequenceId }) => sequenceId))) {
    const known = id === null ? undefined : await queries.sequences.byId(id);
    if (id !== null && known) names.set(id, { name: known.name, version: known.version });
  }
  return names;
}

function heatOf(answers: readonly Answered[]): number[][] {
  const heat = Array.from({ length: 7 }, () => Array<number>(24).fill(0));
  // The clock is the same within a slot, of which there are far fewer than replies.
  const slots = new Map<number, number>();
  for (const { repliedAt } of answers) {
    for (const at of repliedAt) {
      if (Number.isNaN(at)) continue;
      const slot = Math.floor(at / SLOT);
      slots.set(slot, (slots.get(slot) ?? 0) + 1);
    }
  }
  for (const [slot, count] of slots) {
    const { weekday, hour } = localTime(new Date(slot * SLOT));
    const day = heat[weekday];
    if (day) day[hour] = (day[hour] ?? 0) + count;
  }
  return heat;
}

/** Those whose mail left since then. */
function leftSince(answers: readonly Answered[], since: Date): Answered[] {
  return answers.map(({ sentAt, repliedAt, marks, ...group }) => {
    const isRecent = (_: number, at: number): boolean => (sentAt[at] ?? 0) >= since.getTime();
    return {
      ...group,
      sentAt: sentAt.filter(isRecent),
      repliedAt: repliedAt.filter(isRecent),
      marks: marks.filter(isRecent),
    };
  });
}
