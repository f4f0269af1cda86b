import { describe, expect, it } from "vitest";
import { answerByHand } from "../../../src/service/send/answer.ts";
import { sendOne } from "../../../src/service/send/send.ts";
import { errorOf } from "../../support/world/world.ts";
import { type Course, courseOf, coursesOf, replyMail, rowsOf } from "./course.ts";

const texts = (file: string) => rowsOf(file).map(({ text = "" }) => text);
const kinds = ({ left }: Course) => left.map(({ kind }) => kind);

describe("a lead who asks not to be written to", () => {
  it("is suppressed, and nothing leaves to them again", async () => {
    const asked = texts("opt-outs.tsv");
    const {
      it: world,
      all,
      suppressed,
      todo,
    } = await coursesOf(asked.map((each) => replyMail(each)));
    for (const [at, course] of all.entries()) {
      expect([asked[at], course.status, kinds(course)]).toEqual([asked[at], "unsubscribed", []]);
      expect(suppressed).toContain(course.address);
    }
    expect(todo).toEqual([]);
    const { lead } = await world.thread(all[0]?.messageId ?? 0);
    await errorOf(sendOne(world.services, lead.id, { text: "Once more, with feeling" }), "refused");
  });

  it("among other things is a person's, before all else that waits, and nothing leaves", async () => {
    const asks = "Please don't email me again.";
    const { all, suppressed, todo } = await coursesOf([
      replyMail("Who gave you this number? Call our lawyer."),
      replyMail(`The price is too high for a team of five, I told your colleague. ${asks}`),
    ]);
    const [other, course] = all;
    expect(course?.status).toBe("replied");
    expect([other, course].flatMap((each) => each?.left)).toEqual([]);
    expect(suppressed).toEqual([]);
    expect(todo.map(({ kind }) => kind)).toEqual(["opt_out", "reply"]);
    expect(todo[0]).toMatchObject({
      messageId: course?.messageId,
      holds: [{ rule: "opt_out", detail: expect.stringContaining(asks) }],
      commands: [
        `tickler suppress add ${course?.address}`,
        `tickler answer ${course?.messageId} "…"`,
      ],
    });
  });

  it("in a language without words here is a person's", async () => {
    const { status, left, suppressed, todo } = await courseOf(
      replyMail(
        "Vinsamlegast fjarlægið mig af póstlistanum ykkar og sendið mér ekki fleiri pósta.",
      ),
    );
    expect({ status, left, suppressed }).toEqual({ status: "replied", left: [], suppressed: [] });
    expect(todo[0]?.kind).toBe("opt_out");
  });
});

describe("a lead who is interested, in words that look like an opt-out", () => {
  it("is not suppressed, nor closed, gets no follow-up, and can be answered", async () => {
    const said = texts("interested.tsv");
    const { it: world, all, suppressed } = await coursesOf(said.map((each) => replyMail(each)));
    expect(suppressed).toEqual([]);
    for (const [at, course] of all.entries()) {
      expect([said[at], course.status]).toEqual([said[at], expect.stringMatching(/replied$/)]);
      expect(kinds(course)).not.toContain("follow_up");
      // An answer has left, or a person is told that one is due.
      expect(kinds(course).length + course.todo.length).toBeGreaterThan(0);
      await answerByHand(world.services, course.messageId, "Thursday at ten?");
    }
  });
});

describe("an automatic answer", () => {
  const rows = rowsOf("return-dates.tsv");

  it.each(["2026-03-02", "2026-03-03"])("of %s: no follow-up before the day back", async (day) => {
    const cases = rows.filter((row) => row["day of the mail"] === day);
    const fields = [
      "Auto-Submitted: auto-replied",
      `Date: ${new Date(`${day}T12:30:00Z`).toUTCString()}`,
    ];
    const mails = cases.map(({ text = "", subject }) => replyMail(text, { subject, fields }));
    const { all } = await coursesOf(mails, { days: 17 });
    for (const [at, course] of all.entries()) {
      const right = cases[at]?.["return_date that is right"] ?? "";
      const [first, last = first] = /^none/.test(right) ? ["2026-03-05"] : right.split("..");
      expect([cases[at]?.text, kinds(course)]).toEqual([cases[at]?.text, ["follow_up"]]);
      const left = course.left[0]?.at.toISOString() ?? "";
      const end = new Date(`${last}T23:59:59Z`).getTime() + 86_400_000;
      expect(left >= (first ?? "") && new Date(left).getTime() <= end).toBe(true);
    }
  });
});
