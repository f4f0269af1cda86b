import type { statisticsView } from "../../../src/json/statistics/statistics.ts";
import type { Answer } from "./book.ts";
import type { Course } from "./checks.ts";
import type { Person } from "./leads.ts";
import type { Story } from "./story.ts";

type Row = ReturnType<typeof statisticsView>[number];

/** What `stats` counts, of what the servers have taken and what was put into the inboxes. */
export type Counts = Pick<
  Row,
  | "sent"
  | "delivered"
  | "bounced"
  | "replied"
  | "interested"
  | "declined"
  | "meetings"
  | "unsubscribed"
  | "unread"
> & { median: number | null };

/** What a mail is counted under. */
export interface Place {
  step: number;
  mailbox: string;
  variant: string | null;
  version: number;
  /** The domain. */
  company: string;
  /** When the mail left, or was refused. */
  at: string;
}

export function countsOf(row: Row): Counts {
  const { sent, delivered, bounced, replied, interested, declined } = row;
  const { meetings, unsubscribed, unread, time_to_reply } = row;
  return {
    ...{ sent, delivered, bounced, replied, interested, declined, meetings, unsubscribed, unread },
    median: time_to_reply?.median ?? null,
  };
}

/** @returns the counts by a key that is made of where a mail belongs */
export function recount(
  story: Story,
  courses: readonly Course[],
  keyOf: (place: Place) => string,
): Record<string, Counts> {
  const { book, office } = story;
  const counts: Record<string, Counts> = {};
  const waits: Record<string, number[]> = {};
  const of = ({ id }: Person): Course => {
    const course = courses.find(({ person }) => person.id === id);
    if (!course) throw new Error(`lead ${id} was not written to`);
    return course;
  };
  const at = (person: Person, step: number): { key: string; sum: Counts } => {
    const { message, cold } = of(person);
    const { mailbox } = message;
    const variant = message.emails.find((each) => each.step === step)?.variant ?? null;
    const version = message.sequence?.version ?? 1;
    const left = cold.find((each) => each.step === step);
    const { at: time = "" } = left ?? office.refused.find(({ to }) => to === person.email) ?? {};
    const { domain: company } = person;
    const key = keyOf({ step, mailbox, variant, version, company, at: time });
    counts[key] ??= { ...NOTHING };
    return { key, sum: counts[key] };
  };
  for (const { person, cold } of courses) {
    for (const { step } of cold) at(person, step).sum.sent += 1;
  }
  for (const { to, reply } of office.refused) {
    if (reply >= 500) at(story.personOf(to), 1).sum.sent += 1;
  }
  for (const { person, step } of book.bounces) at(person, step).sum.bounced += 1;
  for (const { person, step } of book.unsubscribed) at(person, step).sum.unsubscribed += 1;
  // Who only asks for no more is unsubscribed, and has not replied.
  for (const answer of book.answers.filter(({ wish }) => wish !== "unsubscribe")) {
    const { key, sum } = at(answer.person, answer.step);
    sum.replied += 1;
    sum.interested += KEEN.includes(answer.wish) ? 1 : 0;
    sum.declined += answer.wish === "declined" ? 1 : 0;
    sum.meetings += answer.person.id === book.meeting?.id ? 1 : 0;
    const left = of(answer.person).cold.find(({ step }) => step === answer.step);
    waits[key] = [
      ...(waits[key] ?? []),
      (Date.parse(answer.at) - Date.parse(left?.at ?? "")) / 1_000,
    ];
  }
  for (const [key, sum] of Object.entries(counts)) {
    sum.delivered = sum.sent - sum.bounced;
    sum.median = medianOf(waits[key] ?? []);
  }
  return counts;
}

const KEEN: readonly Answer["wish"][] = ["interested", "colleague"];

const NOTHING: Counts = {
  ...{ sent: 0, delivered: 0, bounced: 0, replied: 0, interested: 0, declined: 0, meetings: 0 },
  ...{ unsubscribed: 0, unread: 0, median: null },
};

function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
