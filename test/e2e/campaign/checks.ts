import { expect } from "vitest";
import type { HistoryJson, MessageJson } from "../../support/processes/tickler-json.ts";
import { daysAfter, isInWindow, localTime, workingDaysAfter } from "./calendar.ts";
import { PEOPLE, type Person } from "./leads.ts";
import type { Left } from "./office.ts";
import { type Story, stepOf } from "./story.ts";

/** Everything about a person: what left to them, and what the program tells. */
export interface Course {
  person: Person;
  /** Cold mails of the sequence, in the order of time. */
  cold: (Left & { step: number })[];
  history: HistoryJson;
  message: MessageJson & { mailbox: string; sequence: { version: number } | null };
}

const SIGNED = { ada: "Ada Sales", ben: "Ben Sales" };
const FROM = { ada: "ada@sales.example", ben: "ben@shifts.example" };

/** The texts of the sequence, put together here once more. */
function expectedText(person: Person, step: number, variant: string | null, version: number) {
  const { firstName, companyName } = person;
  const body =
    step === 1 && variant === "a"
      ? `Hi ${firstName},\n\nwe met at the fair. How do you plan your shifts today?`
      : step === 1
        ? `Hi ${firstName},\n\nhow many hours a week go into the shifts of ${companyName}?`
        : step === 2
          ? `Hi ${firstName}, a spreadsheet, I guess? Most of our customers began with one.`
          : version === 1
            ? `Hi ${firstName}, here is the one page that I had promised.`
            : `Hi ${firstName}, here is the one page, with all prices.`;
  const first = variant === "b" ? `${companyName} and shifts` : `A question about ${companyName}`;
  return { body, first, last: `One page on shifts, for ${companyName}` };
}

/** Who was written to at all, with all that is known of them. */
export async function coursesOf(story: Story): Promise<Course[]> {
  const courses: Course[] = [];
  for (const person of [...PEOPLE, ...(story.petra ? [story.petra] : [])]) {
    const history = await story.t.history(person.email);
    const message = history.messages.at(-1) as Course["message"] | undefined;
    const cold = story.office.left
      .filter(({ to }) => to === person.email)
      .flatMap((left) => {
        const step = stepOf(left);
        return step === null ? [] : [{ ...left, step }];
      });
    if (message) courses.push({ person, cold, history, message });
    else expect(cold, person.email).toEqual([]);
  }
  return courses;
}

/** Each mail is the right one, from the right mailbox, in the right thread, at a time when it may leave. */
export function checkMails({ person, cold, message }: Course): void {
  const who = `${person.email}, message ${message.id}`;
  const version = message.sequence?.version ?? 1;
  const variant = message.emails.find(({ step }) => step === 1)?.variant ?? null;
  expect(["a", "b"], who).toContain(variant);
  const steps = cold.map(({ step }) => step);
  expect(steps, who).toEqual([1, 2, 4].slice(0, steps.length));
  for (const { step, mailbox, mail, at } of cold) {
    const { body, first, last } = expectedText(person, step, variant, version);
    expect(mail.text, who).toMatch(
      new RegExp(
        `^${escaped(body)}\n\n-- \n${SIGNED[mailbox]}\n\nShifts Ltd, 1 Main Street, Berlin\n*$`,
      ),
    );
    expect([mailbox, mail.from], who).toEqual([message.mailbox, FROM[mailbox]]);
    expect(mail.subject, who).toBe(step === 1 ? first : step === 2 ? `Re: ${first}` : last);
    expect(mail.toName, who).toBe(person.name);
    expect(mail.inReplyTo, who).toBe(step === 2 ? (cold[0]?.mail.messageId ?? "") : null);
    // A mail to a single lead is a person's own.
    const way =
      person.id > PEOPLE.length ? null : expect.stringContaining(`mailto:${FROM[mailbox]}`);
    expect(mail.header("List-Unsubscribe"), who).toEqual(way);
    expect(isInWindow(at, person), `${who}, step ${step} at ${at}`).toBe(true);
  }
}

/** No step leaves before its delay is over: days are those on which the lead works. */
export function checkDelays({ person, cold }: Course, { book }: Story): void {
  const day = (at: string): string => localTime(at, person).date;
  const [first, second, last] = cold;
  if (first && second) {
    expect(day(second.at) >= workingDaysAfter(day(first.at), 3), person.email).toBe(true);
  }
  if (!second || !last) return;
  const due = workingDaysAfter(day(second.at), 2);
  const settled = book.tasks.get(person.id);
  const from =
    person.phone === null ? due : settled === undefined ? daysAfter(due, 3) : day(settled.at);
  expect(day(last.at) >= workingDaysAfter(from, 3), `${person.email}: ${last.at}`).toBe(true);
}

/** Nothing cold leaves to who has answered or must not be written to, nor to a company on hold. */
export function checkSilence({ person, cold }: Course, { book }: Story): void {
  const stop = book.stops.get(person.id);
  for (const { at, step } of cold) {
    const what = `step ${step} to ${person.email} at ${at}`;
    if (stop) expect(at < stop.at, `${what}, though: ${stop.why} at ${stop.at}`).toBe(true);
    const away = book.away.find(({ id, from, until }) => {
      return id === person.id && from <= at && at < until;
    });
    expect(away, what).toBeUndefined();
    const own = person.id > PEOPLE.length;
    if (!own) expect(book.holdOf(person.company, at), what).toBeUndefined();
  }
}

/** What became of a person, in a word; that it fits what the rep knows. */
export function outcomeOf(
  { person, cold, message }: Course,
  { book, petra }: Story,
  end: string,
): string {
  const stop = book.stops.get(person.id);
  if (stop) return stop.why;
  if (book.holdOf(person.company, end) && person !== petra) return "company on hold";
  const who = `${person.email}: ${message.status}`;
  expect(
    cold.map(({ step }) => step),
    who,
  ).toEqual([1, 2, 4]);
  const silent = daysAfter((cold[2]?.at ?? "").slice(0, 10), 4);
  expect((message.closed_at ?? "") >= silent, who).toBe(true);
  return "silent";
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
