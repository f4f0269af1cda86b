import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readAnswer } from "../../src/ai/answer/read-answer.ts";
import { INTENTS } from "../../src/domain/intent/intent.ts";
import { AFFORDABLE, cpuTime } from "../support/cpu-time.ts";

const BROKEN = "the answer is JSON that is not whole";
/** Of a text of which nothing is said besides. */
const ALONE = {
  ...{ subject: null, reading: null, needsPerson: null, promises: [], language: null },
  flaw: null,
};
const noon = (day: string): Date => new Date(`${day}T12:00:00.000Z`);

test.each<[string, string, unknown]>([
  [
    "what was asked for",
    '{"intent":"question","until":null,"text":"Hi!"}',
    { text: "Hi!", reading: { intent: "question", until: null } },
  ],
  [
    "a day",
    '{"intent":"not_now","until":"2026-04-01","text":"Fine."}',
    { text: "Fine.", reading: { intent: "not_now", until: noon("2026-04-01") } },
  ],
  [
    "a moment for a day",
    '{"intent":"not_now","until":"2026-04-01T09:30:00+02:00","text":"Fine."}',
    { text: "Fine.", reading: { intent: "not_now", until: noon("2026-04-01") } },
  ],
  [
    "a day that there is not",
    '{"intent":"not_now","until":"2026-02-30","text":"Fine."}',
    { text: "Fine.", reading: { intent: "not_now", until: null } },
  ],
  [
    "a day in words",
    '{"intent":"not_now","until":"next spring","text":"Fine."}',
    { text: "Fine.", reading: { intent: "not_now", until: null } },
  ],
  [
    "a day that belongs to another intent",
    '{"intent":"interested","until":"2026-04-01","text":"Fine."}',
    { text: "Fine.", reading: { intent: "interested", until: null } },
  ],
  ["an intent of its own", '{"intent":"buy_now","text":"Hi!"}', { text: "Hi!", reading: null }],
  ["an intent of another type", '{"intent":1,"text":"Hi!"}', { text: "Hi!", reading: null }],
  ["a text alone", '{"text":"Hi!"}', { text: "Hi!", reading: null }],
  [
    "nothing to write",
    '{"intent":"unsubscribe","until":null,"text":""}',
    { text: "", reading: { intent: "unsubscribe", until: null } },
  ],
  [
    "all that there may be",
    '{"intent":"question","until":null,"needs_person":"EDI has to be found out","open_promises":[{"what":"an answer on EDI","by":"Wednesday"},{"what":"an offer","by":null},{"what":""},7],"language":"en-GB","subject":"Your\\n question","text":"Hi!"}',
    {
      ...{ text: "Hi!", reading: { intent: "question", until: null }, subject: "Your question" },
      ...{ needsPerson: "EDI has to be found out", language: "en" },
      promises: [
        { what: "an answer on EDI", by: "Wednesday" },
        { what: "an offer", by: null },
      ],
    },
  ],
  [
    "no text where none is to be sent",
    '{"intent":"not_interested","until":null,"needs_person":"none","open_promises":[],"text":null}',
    { text: "", reading: { intent: "not_interested", until: null } },
  ],
  [
    "a person in place of a text",
    '{"needs_person":"They ask whether a machine writes.","text":null}',
    { text: "", needsPerson: "They ask whether a machine writes." },
  ],
  [
    "a person, and no reason",
    '{"intent":"question","needs_person":true,"text":"Hi!"}',
    {
      ...{ text: "Hi!", reading: { intent: "question", until: null } },
      needsPerson: "the model asks for a person, and does not say why",
    },
  ],
  ["nothing at all", '{"text":"  "}', null],
  ["an empty answer", " \n\t", null],
  ["an error as data", '{"error":{"message":"no"}}', null],
  ["a text of another type", '{"text":["Hi!"]}', null],
  ["JSON that is a string", '"Hi!"', { text: "Hi!", reading: null }],
  ["a list of one", '[{"text":"Hi!"}]', { text: "Hi!", reading: null }],
  [
    "a code fence",
    '```json\n{"intent":"unclear","text":"Hi!"}\n```',
    { text: "Hi!", reading: { intent: "unclear", until: null } },
  ],
  [
    "a code fence within prose",
    'Sure! Here it is:\n\n```\n{"text":"Hi!"}\n```\nAnything else?',
    { text: "Hi!", reading: null },
  ],
  [
    "JSON within prose",
    'Sure! {"intent":"question","text":"Hi {you}!"} Bye.',
    { text: "Hi {you}!", reading: { intent: "question", until: null } },
  ],
  ["prose", "Hi Jane,\r\n\r\nyes.\r\n", { text: "Hi Jane,\n\nyes.", reading: null }],
  ["prose in a fence", "```text\nHi Jane,\nyes.\n```", { text: "Hi Jane,\nyes.", reading: null }],
  ["prose with braces", "Hi {{ first_name }}!", { text: "Hi {{ first_name }}!", reading: null }],
  ["thoughts before it", "<think>They {want} it.</think>\nHi!", { text: "Hi!", reading: null }],
  ["nothing but thoughts", "<think>They want it. So I", null],
  ["a byte order mark", '\uFEFF{"text":"Hi!"}', { text: "Hi!", reading: null }],
  [
    "raw line breaks in a string",
    '{"intent": "question", "until": null, "text": "Hi,\n\nyes: \\"really\\" \\u00e9."}',
    { text: 'Hi,\n\nyes: "really" é.', reading: { intent: "question", until: null } },
  ],
  [
    "JSON that was cut off",
    '```json\n{"intent":"question","until":null,"text":"Hi,\\nyes \\',
    { text: "Hi,\nyes", reading: { intent: "question", until: null }, flaw: BROKEN },
  ],
  ["nothing of broken JSON", '{"intent":"question","unt', null],
  [
    "the end of thoughts alone",
    'They want it.\n</think>\n{"text":"Hi!"}',
    { text: "Hi!", reading: null },
  ],
  ["thoughts twice", "<think>a</think>Hi!", { text: "Hi!", reading: null }],
  [
    "another key",
    '{"intent":"question","reply":"Hi!"}',
    { text: "Hi!", reading: { intent: "question", until: null } },
  ],
  [
    "a wrapped answer",
    '{"answer":{"intent":"objection","text":"Hi!"}}',
    { text: "Hi!", reading: { intent: "objection", until: null } },
  ],
  ["two keys that may be it", '{"subject":"Re","body":"Hi!","message":"ok"}', null],
  ["an error with a message", '{"type":"error","message":"Overloaded"}', null],
  ["an error within a wrapper", '{"result":{"error":"no","message":"Hi!"}}', null],
])("%s", (_what, raw, read) => {
  expect(readAnswer(raw)).toEqual(read === null ? null : { ...ALONE, ...(read as object) });
});

describe("whatever comes", () => {
  test("every text survives the JSON that was asked for", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.constantFrom(...INTENTS), (text, intent) => {
        const clean = text.replace(/\r\n?/g, "\n").trim();
        const read = readAnswer(JSON.stringify({ intent, until: null, text }));
        expect(read).toEqual({ ...ALONE, text: clean, reading: { intent, until: null } });
      }),
    );
  });

  test("it never throws", () => {
    const parts = fc.constantFrom(
      '{"text":"',
      '"',
      "\\",
      "```",
      "{",
      "}",
      "[",
      "a",
      "\n",
      "<think>",
    );
    fc.assert(
      fc.property(fc.array(parts), (all) => {
        readAnswer(all.join(""));
      }),
    );
  });

  test("a hundred thousand characters cost little", async () => {
    for (const piece of ["```", "{", "[{", '{"text":"', "\\", "<think>", "``` {"]) {
      const spent = await cpuTime(() => readAnswer(piece.repeat(100_000 / piece.length)));
      expect(spent).toBeLessThan(AFFORDABLE);
    }
  });
});
