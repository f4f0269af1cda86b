import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { statisticsView } from "../../../src/json/statistics/statistics.ts";
import { nameServerMissing } from "../../support/mail-servers/name-server.ts";
import { missing } from "../../support/postgres/suite.ts";
import { localTime } from "./calendar.ts";
import {
  type Course,
  checkDelays,
  checkMails,
  checkSilence,
  coursesOf,
  outcomeOf,
} from "./checks.ts";
import { domainOf, PEOPLE, personAt } from "./leads.ts";
import { MAILBOXES } from "./office.ts";
import { countsOf, type Place, recount } from "./recount.ts";
import { ENDED, Story, stepOf } from "./story.ts";

type Rows = ReturnType<typeof statisticsView>;

/** Statuses that a message of such an outcome may have. */
const STATUSES: Readonly<Record<string, readonly string[]>> = {
  silent: ["closed"],
  bounced: ["bounced", "failed"],
  unsubscribed: ["unsubscribed"],
  complained: ["unsubscribed"],
  "left the company": ["closed"],
  "company on hold": ["sent", "follow_up", "closed"],
  "answered: interested": ["ai_replied", "ai_drafted", "replied"],
  "answered: colleague": ["answered"],
  "answered: declined": ["closed"],
  "answered: later": ["closed"],
  "answered: unsubscribe": ["unsubscribed"],
  "answered: wrong person": ["replied"],
};

const BEGIN = Date.parse("2026-03-02T00:00:00Z");
const WEEK = 7 * 86_400_000;

const reason = nameServerMissing();
if (reason !== null) missing("a whole campaign", reason);
describe.skipIf(reason !== null)("a whole campaign: 300 leads, two mailboxes, three weeks", () => {
  let story: Story;
  let courses: Course[] = [];
  let end = "";

  beforeAll(async () => {
    story = await Story.begin();
    await story.prepare();
    await story.firstWeek();
    await story.friday();
    await story.drafts();
    await story.companies();
    await story.secondWeek();
    await story.troubles();
    await story.end();
    end = story.t.now;
    courses = await coursesOf(story);
  });
  afterAll(() => story.office.close());

  test("wrote to all who may be written to, and to nobody twice", () => {
    const { left } = story.office;
    expect(courses).toHaveLength(296);
    expect(new Set(left.map(({ mail }) => mail.messageId)).size).toBe(left.length);
    const cold = left.map((each) => [each.to, stepOf(each)]).filter(([, step]) => step !== null);
    expect(new Set(cold.map(String)).size).toBe(cold.length);
    const known = new Set([...PEOPLE.map(({ email }) => email), "petra@firm7.example"]);
    const others = left.map(({ to }) => to).filter((to) => !known.has(to));
    expect(others).toEqual(["zoe@firm13.example"]);
  });

  test("sent each step as it was written, from one mailbox a lead, on working days in their hours", () => {
    for (const course of courses) checkMails(course);
    for (const name of MAILBOXES) {
      const own = courses.filter(({ message }) => message.mailbox === name).length;
      expect(own).toBeGreaterThan(140);
    }
    const variants = courses.map(({ message }) => message.emails[0]?.variant);
    for (const name of ["a", "b"]) {
      expect(variants.filter((each) => each === name).length).toBeGreaterThan(100);
    }
  });

  test("kept every delay, by the lead's own working days and the task in between", () => {
    for (const course of courses) checkDelays(course, story);
  });

  test("wrote nothing cold to anybody who had answered, bounced or left, nor to a company on hold", () => {
    for (const course of courses) checkSilence(course, story);
  });

  test("sent nothing cold from a mailbox while it was paused or could not log in, and from the other one did", async () => {
    const { left, complaints } = story.office;
    for (const [name, other, from, until] of [
      ["ben", "ada", "2026-03-13T06:00:00.000Z", "2026-03-16T12:00:00.000Z"],
      ["ada", "ben", "2026-03-17T06:00:00.000Z", "2026-03-18T06:00:00.000Z"],
    ] as const) {
      const meanwhile = left.filter(({ at }) => from <= at && at < until);
      expect(meanwhile.filter(({ mailbox }) => mailbox === name)).toEqual([]);
      expect(meanwhile.filter(({ mailbox }) => mailbox === other).length).toBeGreaterThan(10);
      const after = left.filter(({ at, mailbox }) => mailbox === name && at >= until);
      expect(after.length).toBeGreaterThan(10);
    }
    const failed = complaints.filter(({ exitCode }) => exitCode === 5);
    expect(failed.length).toBeGreaterThan(3);
    for (const { at, stderr } of failed) {
      expect(at.slice(0, 10)).toMatch(/^2026-03-1[78]$/);
      expect(stderr).toMatch(/^warning: .*mailbox ada: .*refused the login of ada: 535/);
      expect(stderr).not.toContain("mailbox ben");
    }
    expect(complaints.filter(({ exitCode }) => exitCode !== 0 && exitCode !== 5)).toEqual([]);
    // The answer that was approved meanwhile left with the first tick that could log in.
    const called = courses.find(({ person }) => person === personAt(24, 2));
    const answer = left.find((each) => each.to === called?.person.email && stepOf(each) === null);
    if (called?.message.mailbox === "ada") expect(answer?.at).toBe("2026-03-18T06:00:00.000Z");
    expect(answer?.mailbox).toBe(called?.message.mailbox);
  });

  test("did first what the rehearsal had said", () => {
    const { office, book, planned } = story;
    const refused = office.refused.filter(({ reply }) => reply >= 500);
    const attempts = [
      ...office.left.map((left) => ({ ...left, step: stepOf(left) })),
      ...refused.map((each) => ({ ...each, step: 1 })),
    ]
      .filter(({ at }) => at < "2026-03-06T06:00:00.000Z")
      .map((each) => ({ ...each, date: localTime(each.at, { timezone: null }).date }));
    for (const mailbox of MAILBOXES) {
      const countOf = (step: number, date?: string) => {
        const isOne = (each: { mailbox: string; step: number | null; date: string }): boolean =>
          each.mailbox === mailbox &&
          each.step === step &&
          (date === undefined || each.date === date);
        return {
          foreseen: planned.filter(isOne).reduce((sum, { count }) => sum + count, 0),
          real: attempts.filter(isOne).length,
        };
      };
      for (const date of ["2026-03-02", "2026-03-03", "2026-03-04", "2026-03-05"]) {
        const { foreseen, real } = countOf(1, date);
        expect(real, `${mailbox}, ${date}`).toBe(foreseen);
      }
      // Of those whose first mail came back before the second was due, no second one.
      const gone = book.bounces.filter(
        ({ person: { id }, step }) =>
          step === 1 &&
          courses.some(
            ({ person, message, cold: [first] }) =>
              person.id === id && message.mailbox === mailbox && first?.at.startsWith("2026-03-02"),
          ),
      ).length;
      const { foreseen, real } = countOf(2);
      expect(real, mailbox).toBe(foreseen - gone);
      expect(foreseen).toBeGreaterThan(50);
    }
  });

  test.each<[string, (place: Place) => string]>([
    ["step", ({ step }) => String(step)],
    ["mailbox", ({ mailbox }) => mailbox],
    [
      "variant",
      ({ version, step, variant }) =>
        [`fair@${version}`, step, ...(variant === null ? [] : [variant])].join("/"),
    ],
    ["company", ({ company }) => company],
    ["week", ({ at }) => `2026-W${10 + Math.floor((Date.parse(at) - BEGIN) / WEEK)}`],
  ])("counts by %s what the servers took and what came back", async (by, keyOf) => {
    const rows = await story.t.json<Rows>(["stats", "--by", by]);
    const counted = Object.fromEntries(rows.map((row) => [row.key, countsOf(row)]));
    expect(counted).toEqual(recount(story, courses, keyOf));
  });

  test("counts all in one, and draws a report of it", async () => {
    const [row] = await story.t.json<Rows>(["stats", "--sequence", "fair"]);
    expect(row && countsOf(row)).toEqual(recount(story, courses, () => "all").all);
    await story.t.ok(["stats", "--html", join(story.t.home, "report.html")]);
    expect(story.office.read("report.html")).toContain("<svg");
  });

  test("has closed everybody, or somebody knows why not", async () => {
    const todo = await story.t.json<{ lead: { id: number } | null; company: string | null }[]>([
      "todo",
    ]);
    const outcomes: Record<string, number> = {};
    for (const course of courses) {
      const outcome = outcomeOf(course, story, end);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      const { status } = course.message;
      expect(STATUSES[outcome], `${course.person.email}: ${outcome}`).toContain(status);
      if (outcome !== "company on hold") continue;
      const { company } = course.person;
      const isSettled = ENDED.includes(company) || company === 7;
      const lines = todo.filter((line) => line.company === domainOf(company));
      expect(lines.length > 0 || isSettled, domainOf(company)).toBe(true);
    }
    expect(outcomes).toEqual({
      ...{ silent: 243, bounced: 4, unsubscribed: 1, complained: 1, "left the company": 1 },
      ...{ "company on hold": 33, "answered: interested": 6, "answered: declined": 3 },
      ...{ "answered: later": 1, "answered: unsubscribe": 1, "answered: wrong person": 1 },
      "answered: colleague": 1,
    });
  });

  /** The log of a lead, oldest first. */
  const stepsOf = ({ id }: { id: number }): string[] =>
    (courses.find(({ person }) => person.id === id)?.history.outreach_logs ?? [])
      .map(({ step }) => step)
      .reverse();

  test("has told each story whole", async () => {
    const { t } = story;
    // Away until the 16th: what was due meanwhile comes after it, from the time at which it was due.
    expect(stepsOf(personAt(9, 0))).toEqual([
      ...["enqueued", "sent", "follow_up", "auto_reply", "step_skipped", "follow_up", "closed"],
    ]);
    expect(stepsOf(personAt(4, 3))).toEqual([
      ...["enqueued", "sent", "follow_up", "replied", "scheduled", "closed", "enqueued"],
    ]);
    expect(stepsOf(personAt(24, 2))).toEqual([
      ...["enqueued", "sent", "follow_up", "task", "task_withdrawn", "replied"],
      ...["ai_drafted", "ai_enqueued", "ai_replied"],
    ]);
    const settled = (as: string) =>
      [...story.book.tasks].find(([id, { how }]) => how === as && !story.book.stops.has(id))?.[0];
    const [done, skipped] = [settled("done"), settled("skipped")];
    const course = ["enqueued", "sent", "follow_up", "task"];
    expect(stepsOf({ id: done ?? 0 })).toEqual([...course, "task_done", "follow_up", "closed"]);
    expect(stepsOf({ id: skipped ?? 0 })).toEqual([
      ...[...course, "task_skipped", "follow_up", "closed"],
    ]);
    expect(await t.ok(["history", String(skipped)])).toContain("task_skipped");
    // Nobody wrote to Rosa before the day that she had named.
    const rosa = await t.run(["why", personAt(4, 3).email]);
    expect(rosa.stdout).toContain("2026-05-04");
    const forgotten = courses.filter(
      ({ person, history }) =>
        history.outreach_logs.some(({ step }) => step === "task_overdue") &&
        !story.book.tasks.has(person.id) &&
        !story.book.stops.has(person.id),
    );
    expect(forgotten.length).toBeGreaterThan(50);
    const waiting = await story.todo("task");
    for (const { person } of forgotten) {
      expect(
        waiting.some(({ lead }) => lead?.id === person.id),
        person.email,
      ).toBe(true);
    }
    expect(await t.ok(["db", "check"])).toBe("");
    expect((await t.run(["status", "--check"])).exitCode).toBe(0);
  });
});
