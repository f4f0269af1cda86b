import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "../../../../src/service/leads/import/read/json.ts";
import { brief, chunksOf, collect } from "./support.ts";

const ANN = { name: "Ann", email: "ann@example.com" };
const BOB = { name: "Bob", email: "bob@example.com" };
const A = JSON.stringify(ANN);
const B = JSON.stringify(BOB);

describe("forms", () => {
  it.each<[string, string, number[]]>([
    ["an array on one line", `[${A},${B}]`, [1, 1]],
    ["an array, an object a line", `[\n${A},\n${B}\n]\n`, [2, 3]],
    ["an array with indentation", JSON.stringify([ANN, BOB], null, 2), [2, 6]],
    ["NDJSON", `${A}\n\n${B}\n`, [1, 3]],
    ["NDJSON with CRLF", `${A}\r\n${B}\r\n`, [1, 2]],
    ["NDJSON with a byte order mark", `\ufeff${A}\n${B}`, [1, 2]],
    [
      "objects after one another",
      `${JSON.stringify(ANN, null, 2)}\n${JSON.stringify(BOB, null, 2)}\n`,
      [1, 5],
    ],
  ])("%s", async (_, content, [first, second]) => {
    expect(await brief(content)).toEqual([
      [first, ANN],
      [second, BOB],
    ]);
  });

  it.each([A, `  ${A}\n`, JSON.stringify(ANN, null, 2)])("one object: %s", async (content) => {
    expect(await brief(content)).toEqual([[1, ANN]]);
  });

  it.each(["[]", " [\n]\n"])("no object: %s", async (content) => {
    expect(await brief(content)).toEqual([]);
  });

  it("UTF-16", async () => {
    expect(await brief(Buffer.from(`\ufeff[${A}]`, "utf16le"))).toEqual([[1, ANN]]);
  });
});

describe("bad items", () => {
  const NO_JSON = expect.stringContaining("no valid JSON");
  const BREAKS_OFF = expect.stringContaining("breaks off");

  it.each<[string, string, [number, unknown][]]>([
    [
      "a line that is no JSON",
      `${A}\n{"name": "Eve\n${B}\n`,
      [
        [1, ANN],
        [2, NO_JSON],
        [3, BOB],
      ],
    ],
    [
      "a first line that is no JSON",
      `{"name": "Eve"\n${B}\n`,
      [
        [1, NO_JSON],
        [2, BOB],
      ],
    ],
    [
      "a line that is no object",
      `${A}\n[1]\n${B}\n`,
      [
        [1, ANN],
        [2, "it is no JSON object"],
        [3, BOB],
      ],
    ],
    [
      "an item that is no JSON",
      `[${A},\n{"name": Eve},\n${B}]`,
      [
        [1, ANN],
        [2, NO_JSON],
        [3, BOB],
      ],
    ],
    [
      "a string that is not closed",
      `[${A},\n{"name": "Eve}\n},\n${B}]`,
      [
        [1, ANN],
        [2, NO_JSON],
        [4, BOB],
      ],
    ],
    [
      "items that are no objects",
      `[1, "x",\n null, ${A}]`,
      [
        [1, "it is no JSON object"],
        [1, "it is no JSON object"],
        [2, "it is no JSON object"],
        [2, ANN],
      ],
    ],
    [
      "a file that breaks off in an item",
      `[${A},\n{"name": "B`,
      [
        [1, ANN],
        [2, BREAKS_OFF],
      ],
    ],
    [
      "a file that breaks off after an item",
      `[${A},\n${B},\n`,
      [
        [1, ANN],
        [2, BOB],
        [3, BREAKS_OFF],
      ],
    ],
    [
      "a line that breaks off",
      `${A}\n{"name": "B`,
      [
        [1, ANN],
        [2, NO_JSON],
      ],
    ],
    [
      "something after the end",
      `[${A}]\n${B}`,
      [
        [1, ANN],
        [2, expect.stringContaining("after the end")],
      ],
    ],
    [
      "an item longer than 1 MiB",
      `[${A},\n{"name":"${"x".repeat(2_000_000)}"},\n${B}]`,
      [
        [1, ANN],
        [2, "the record is longer than 1 MiB"],
        [3, BOB],
      ],
    ],
    [
      "a line longer than 1 MiB",
      `${A}\n{"name":"${"x".repeat(2_000_000)}"}\n${B}`,
      [
        [1, ANN],
        [2, "the record is longer than 1 MiB"],
        [3, BOB],
      ],
    ],
    [
      "two keys for one var",
      `[{"name":"Ann","deal size":1,"DealSize":2},${B}]`,
      [
        [1, { name: "Ann", vars: { deal_size: "1", deal_size_2: "2" } }],
        [1, BOB],
      ],
    ],
    [
      "a field that is a list",
      `[{"name":"Ann","email":["a@example.com"]}]`,
      [[1, "email is a list, not text"]],
    ],
    ["vars that are none", `[{"name":"Ann","vars":[1]}]`, [[1, "vars is no JSON object"]]],
  ])("%s", async (_, content, rows) => {
    expect(await brief(content)).toEqual(rows);
  });

  it.each(["[", ""])("an item that is not UTF-8, after %j", async (open) => {
    const content = Buffer.concat([
      Buffer.from(`${open}${A}${open && ","}\n{"name":"äöüJ`),
      Buffer.from([0xfc]),
      Buffer.from(`rgen"}${open && ","}\n${B}${open && "]"}`),
    ]);
    expect(await brief(content)).toEqual([
      [1, ANN],
      [2, expect.stringContaining("not UTF-8")],
      [3, BOB],
    ]);
  });
});

describe("values", () => {
  it("takes numbers, booleans, lists and objects as facts, and passes over what is null", async () => {
    const content = JSON.stringify({
      ...ANN,
      phone: 4930123456,
      company: null,
      tags: ["a", "b "],
      vars: { Product: "Widget", none: null },
      score: 7,
      vip: true,
      empty: "",
      address: { city: "Berlin" },
    });
    expect(await brief(content)).toEqual([
      [
        1,
        {
          ...ANN,
          phone: "4930123456",
          tags: ["a", "b"],
          vars: { Product: "Widget", score: "7", vip: "true", address: '{"city":"Berlin"}' },
        },
      ],
    ]);
  });
});

it("reads an array the same, however the bytes come", async () => {
  const value = fc.oneof(
    fc.record({ name: fc.string({ unit: "grapheme" }), note: fc.string(), deep: fc.json() }),
    fc.constantFrom<unknown>(1, "x]", null, [[]], {}),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(value, { maxLength: 8 }),
      fc.nat(3),
      fc.nat(6),
      async (values, indent, size) => {
        const content = JSON.stringify(values, null, indent);
        const whole = await collect(readJson(chunksOf(content)));
        expect(whole).toHaveLength(values.length);
        expect(await collect(readJson(chunksOf(content, size + 1)))).toEqual(whole);
      },
    ),
  );
});
