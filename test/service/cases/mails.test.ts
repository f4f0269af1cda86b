import { describe, expect, it } from "vitest";
import { answerByHand } from "../../../src/service/send/answer.ts";
import { type Course, caseMail, courseOf, coursesOf } from "./course.ts";

const kinds = ({ left }: Course) => left.map(({ kind }) => kind);
const mail = (name: string) => caseMail(`mails/${name}.eml`);
const waiting = ({ todo }: Course) =>
  todo.map(({ kind, holds }) => [kind, ...holds.map(({ rule }) => rule)]);

describe("what ends all mail to the lead", () => {
  it.each([
    "relay-complaint",
    "helpdesk-opt-out",
    "charset-windows-1251",
    "charset-shift-jis",
    "charset-gb2312",
  ])("%s", async (name) => {
    const course = await courseOf(mail(name));
    expect(course).toMatchObject({ status: "unsubscribed", left: [], todo: [] });
    expect(course.suppressed).toContain(course.address);
  });

  it("bounce-no-account: the address does not work", async () => {
    const course = await courseOf(mail("bounce-no-account"));
    expect(course).toMatchObject({ status: "bounced", left: [], suppressed: [course.address] });
  });
});

describe("what waits for a person, and nothing leaves by itself", () => {
  it.each([
    ["calendar-decline", "meeting"],
    // Who has accepted and adds a word is not thanked for a reply.
    ["calendar-note", "meeting"],
    ["helpdesk-quote", "machine"],
    ["unreadable-image", "intent"],
  ])("%s", async (name, rule) => {
    const course = await courseOf(mail(name));
    expect(course).toMatchObject({ status: "replied", left: [], suppressed: [] });
    expect(waiting(course)).toEqual([["reply", rule]]);
    expect(course.todo[0]?.command).toBe(`tickler answer ${course.messageId} "…"`);
    await answerByHand(course.it.services, course.messageId, "Thank you, Jane.");
  });

  it.each([
    ["calendar-note", "Looking forward. Please bring prices for 40 people."],
    ["calendar-decline", "We have chosen another supplier."],
  ])("%s is logged as a meeting, and its words are shown", async (name, words) => {
    const course = await courseOf(mail(name), { days: 0 });
    expect(course.log).toContain("meeting");
    expect(course.text).toBe(words);
    expect(course.todo[0]?.what).toBe(words);
  });

  it.each(["dead-retired", "dead-no-longer-in-use"])("%s", async (name) => {
    const course = await courseOf(mail(name), { days: 12 });
    expect(course).toMatchObject({ status: "sent", left: [], suppressed: [] });
    expect(waiting(course)).toEqual([["left"]]);
  });

  it("bounce-restricted: not the address's fault", async () => {
    const course = await courseOf(mail("bounce-restricted"));
    expect(course).toMatchObject({ status: "failed", left: [], suppressed: [] });
    expect(waiting(course)).toEqual([["failed"]]);
  });
});

describe("what a machine wrote", () => {
  it.each(["unmonitored", "challenge-click", "ack-english"])("%s is not answered", async (name) => {
    const course = await courseOf(mail(name));
    expect(course.log.slice(0, 3)).toEqual(["enqueued", "sent", "auto_reply"]);
    expect(kinds(course)).toEqual(["follow_up"]);
    expect(course.suppressed).toEqual([]);
  });

  it("and what has to be clicked, is told to a person", async () => {
    const { todo } = await courseOf(mail("challenge-click"), { days: 0 });
    expect(todo).toMatchObject([
      {
        holds: [{ rule: "challenge", detail: expect.stringContaining("https://0spam.example/x") }],
      },
    ]);
  });

  it.each(["absence-since", "absence-tagged"])("%s: no follow-up before 9 March", async (name) => {
    const course = await courseOf(mail(name), { days: 12 });
    expect(kinds(course)).toEqual(["follow_up"]);
    expect(course.left[0]?.at.toISOString()).toMatch(/^2026-03-(?:09|10)/);
  });
});

it("replies of somebody else end the follow-ups, and their answers wait for a person", async () => {
  const names = ["relay-colleague", "thread-folded", "thread-references"];
  const { all } = await coursesOf(names.map(mail));
  for (const [at, course] of all.entries()) {
    expect([names[at], course.status, kinds(course)]).toEqual([names[at], "ai_drafted", []]);
  }
});

it("replies of every mail program are kept, and end the follow-ups", async () => {
  const names = [
    ...["trim-x05b", "trim-x08"],
    ...["trim-x14b", "trim-x18b", "trim-x31", "trim-netease", "trim-apple-torn-link"],
    ...["inline-red", "inline-blue", "own-list", "own-quote-in-the-middle"],
  ];
  const { all, suppressed } = await coursesOf(names.map(mail));
  expect(suppressed).toEqual([]);
  for (const [at, course] of all.entries()) {
    expect([names[at], course.status, kinds(course)]).toEqual([
      ...[names[at], "ai_replied"],
      ["ai_reply"],
    ]);
  }
});
