import { describe, expect, it } from "vitest";
import { AppError } from "../../../../src/domain/errors.ts";
import { readCases } from "../../../../src/service/ai/evaluation/read-cases.ts";

function errorOf(text: string): string {
  try {
    readCases(text);
  } catch (error) {
    if (error instanceof AppError && error.code === "input" && error.hint) return error.message;
    throw error;
  }
  throw new Error("it was read");
}

describe("cases in a file", () => {
  it("are lines or an array, with a byte order mark or without", () => {
    const lines = '\uFEFF{"text": "One?"}\r\n\n{"text": "Two?", "name": "two"}\n';
    const array = '[\n  {"text": "One?"},\n  {"text": "Two?", "name": "two"}\n]';
    expect(readCases(lines).cases.map(({ name }) => name)).toEqual(["line 1", "two"]);
    expect(readCases(array).cases.map(({ name }) => name)).toEqual(["case 1", "two"]);
    expect(readCases(array).cases.map(({ turns }) => turns)).toEqual([["One?"], ["Two?"]]);
  });

  it("say what is expected, of which lead, after which mails", () => {
    const { cases, unknown } = readCases(
      JSON.stringify({
        ...{ id: "trial", name: "Kim Lee", company: "Initech", first: "en", answers: [] },
        ...{ turns: ["Is there a trial?", "Good."], expect: ["sent", "person"] },
        ...{ until: ["2026-03-02", "2026-03-04"], must: "30 days", must_not: ["/free|gratis/i"] },
        ...{ earlier: [{ from: "us", text: "Hi Kim" }], lead: { vars: { docks: "12" } } },
        ...{ intent: "question", now: "2026-03-02T12:00:00Z", language: "en", kind: "trials" },
      }),
    );
    expect(unknown.sort()).toEqual(["answers", "first"]);
    expect(cases).toEqual([
      {
        ...{ name: "trial", kind: "trials", language: "en" },
        lead: { name: "Kim Lee", company: "Initech", vars: { docks: "12" } },
        earlier: [{ from: "us", text: "Hi Kim" }],
        turns: ["Is there a trial?", "Good."],
        at: new Date("2026-03-02T12:00:00Z"),
        expect: {
          ...{ outcomes: ["sent", "person"], until: ["2026-03-02", "2026-03-04"] },
          ...{ must: ["30 days"], mustNot: ["/free|gratis/i"] },
          ...{ intent: "question", isIntentBinding: true },
        },
      },
    ]);
  });

  it("of earlier versions have a text, and perhaps a name, a language and an intent", () => {
    const [first] = readCases('{"text": "?", "intent": null, "language": "de"}').cases;
    expect(first).toMatchObject({ name: "line 1", language: "de", kind: "yours" });
    expect(first?.expect).toMatchObject({ outcomes: [], intent: null, isIntentBinding: false });
  });

  it.each([
    ["", "there are no cases"],
    ["[]", "there are no cases"],
    ['{"text": "a"}\n{"text": ', /^line 2: no valid JSON/],
    ["[1, 2", /^no valid JSON/],
    ['"text"', "line 1: it is no JSON object"],
    ['[{"text": "a"}, null]', "case 2: it is no JSON object"],
    ['{"name": "a"}', "line 1: text is missing: what the lead writes (or turns)"],
    ['{"text": 7}', "line 1: text is no text"],
    ['{"turns": []}', "line 1: turns are texts in an array, one for each mail of the lead's"],
    ['{"text": "a", "turns": ["b"]}', "line 1: it has text and turns: give one of them"],
    [
      '{"text": "a", "expect": ["answer"]}',
      'line 1: expect has "answer", which is none of sent, draft, person, close, suppress, snooze',
    ],
    [
      '{"text": "a", "expects": "sent"}',
      'line 1: there is no field "expects": did you mean expect?',
    ],
    ['{"text": "a", "until": "March"}', /^line 1: until is a day as YYYY-MM-DD/],
    ['{"text": "a", "until": ["2026-03-02", "2026-03-01"]}', /^line 1: until is a day/],
    ['{"text": "a", "must": ["/(/"]}', /^line 1: must has a pattern that is none: /],
    ['{"text": "a", "intent": "happy"}', /^line 1: the intent is none of interested, question/],
    [
      '{"text": "a", "earlier": [{"from": "me", "text": "b"}]}',
      /^line 1: earlier mails are an array/,
    ],
    ['{"text": "a", "lead": {"phone": "1"}}', /^line 1: lead has no field "phone": it has name,/],
    ['{"text": "a", "lead": {"name": 1}}', "line 1: name of the lead is no text"],
    ['{"text": "a", "now": "soon"}', "line 1: now is no time: it reads 2026-03-02T12:00:00Z"],
  ])("%s is refused", (text, message) => {
    const expected = typeof message === "string" ? `${message}` : expect.stringMatching(message);
    expect(errorOf(text)).toEqual(expected);
  });
});
