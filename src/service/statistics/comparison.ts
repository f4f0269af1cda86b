import { compareVariants, totalOf, type Verdict } from "../../domain/statistics/compare.ts";
import { countedBefore, isWithinHorizon } from "../../domain/statistics/maturity.ts";
import { plannedSize } from "../../domain/statistics/planned-size.ts";
import type { Sample } from "../../domain/statistics/rate.ts";
import type { Answered, MailCount, MailGroup } from "../ports/index.ts";
import type { Place } from "./same-texts.ts";

const DAY = 86_400_000;

/** The difference between two rates for which a size is planned: two points. */
export const PLANNED_DIFFERENCE = 0.02;

/** How a variant stands against the others of its step. */
export interface Comparison {
  /** The same of all that were compared with each other. */
  place: string;
  verdict: Verdict;
  /** The people who count where texts are compared: all have had the same time to reply. */
  counted: Sample;
  /** So many people each variant needs, so that a difference of two points is found. */
  need: number | null;
  /** So many the variant with the fewest has. */
  have: number;
}

/**
 * Compares the variants of each step that has several.
 *
 * @param mails by variant and day: all that were ever sent, since the question is asked of all of them
 * @returns by place and variant
 */
export function compareSteps(
  mails: readonly MailCount[],
  answers: readonly Answered[],
  placeOf: Place,
  now: Date,
): Map<string, Map<string | null, Comparison>> {
  const before = countedBefore(now).getTime() / DAY;
  const days = new Map<string, Map<number, Map<string | null, Sample>>>();
  const variants = new Map<string, Set<string | null>>();
  const at = (group: Omit<MailGroup, "time">, day: number): Sample => {
    const ofPlace = getOrSet(days, placeOf(group), () => new Map());
    const ofDay = getOrSet(ofPlace, day, () => new Map<string | null, Sample>());
    return getOrSet(ofDay, group.variant, () => ({ sent: 0, replied: 0 }));
  };
  for (const mail of mails) {
    getOrSet(variants, placeOf(mail), () => new Set()).add(mail.variant);
    if (mail.time !== null && mail.time < before) at(mail, mail.time).sent += mail.delivered;
  }
  for (const group of answers) {
    const { sentAt, repliedAt } = group;
    for (const [place, left] of sentAt.entries()) {
      const day = Math.floor(left / DAY);
      // Of who only asked for no more, no time is known, and so none is within the horizon.
      if (!isWithinHorizon(left, repliedAt[place] ?? Number.NaN) || day >= before) continue;
      at(group, day).replied += 1;
    }
  }
  const several = [...variants].filter(([, names]) => names.size > 1);
  return new Map(
    several.map(([place, names]) => [
      place,
      compare(place, [...names], days.get(place) ?? new Map()),
    ]),
  );
}

function compare(
  place: string,
  names: readonly (string | null)[],
  days: ReadonlyMap<number, ReadonlyMap<string | null, Sample>>,
): Map<string | null, Comparison> {
  const inOrder = [...days].sort(([one], [other]) => one - other);
  const samples = inOrder.map(([, day]) =>
    names.map((name) => day.get(name) ?? { sent: 0, replied: 0 }),
  );
  const verdicts = compareVariants(samples);
  const totals = names.map((_, at) => totalOf(samples, at));
  const have = Math.min(...totals.map(({ sent }) => sent));
  const sent = totals.reduce((sum, total) => sum + total.sent, 0);
  const replied = totals.reduce((sum, total) => sum + total.replied, 0);
  // As if one of twenty had replied before: with nobody yet, no rate is known.
  const rate = (replied + 1) / (sent + 20);
  const need = plannedSize(rate, PLANNED_DIFFERENCE, names.length);
  return new Map(
    names.map((name, at) => [
      name,
      {
        place,
        verdict: verdicts[at] ?? "undecided",
        counted: totals[at] ?? { sent: 0, replied: 0 },
        ...{ need, have },
      },
    ]),
  );
}

function getOrSet<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
