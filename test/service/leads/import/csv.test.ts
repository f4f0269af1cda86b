import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../../../src/service/leads/import/read/csv.ts";
import { brief, chunksOf, collect, rowsOf } from "./support.ts";

const ANN = { name: "Ann", email: "ann@example.com" };
const BOB = { name: "Bob", email: "bob@example.com" };

describe("what CSV looks like", () => {
  it.each([
    ["commas", "name,email\nAnn,ann@example.com\n"],
    ["semicolons", "name;email\nAnn;ann@example.com\n"],
    ["tabs", "name\temail\nAnn\tann@example.com\n"],
    ["a delimiter that stands in a quoted name", 'name;email;"a,b,c"\nAnn;ann@example.com;\n'],
    ["a delimiter that Excel declares", "sep=;\nname;email\nAnn;ann@example.com\n"],
    ["CRLF", "name,email\r\nAnn,ann@example.com\r\n"],
    ["the line ends of old Macs", "name,email\rAnn,ann@example.com\r"],
    ["no line end at the end", "name,email\nAnn,ann@example.com"],
    ["everything quoted", '"name","email"\n"Ann","ann@example.com"\n'],
    ["spaces around quotes", 'name, email\n"Ann" , "ann@example.com"\n'],
    ["a byte order mark", "\ufeffname,email\nAnn,ann@example.com\n"],
    ["too few fields", "name,email,phone,company\nAnn,ann@example.com\n"],
    ["trailing delimiters", "name,email\nAnn,ann@example.com,,,\n"],
    ["blank lines and empty rows", "\n\nname,email\n\n  \n,\nAnn,ann@example.com\n,\n\n"],
  ])("%s", async (_, content) => {
    expect((await brief(content)).map(([, row]) => row)).toEqual([ANN]);
  });

  it.each(["utf16le", "utf16be"] as const)("%s with a byte order mark", async (encoding) => {
    const bytes = Buffer.from("\ufeffname,email\r\nÄnn,ann@example.com\r\n", "utf16le");
    const content = encoding === "utf16be" ? bytes.swap16() : bytes;
    expect(await brief(content)).toEqual([[2, { ...ANN, name: "Änn" }]]);
  });

  it("keeps line breaks, quotes and delimiters inside of quotes", async () => {
    const content =
      'name,email,note\r\n"Ann","ann@example.com","a ""b"",\r\nc\n\nd"\r\nBob,bob@example.com,\r\n';
    expect(await brief(content)).toEqual([
      [2, { ...ANN, vars: { note: 'a "b",\r\nc\n\nd' } }],
      [6, BOB],
    ]);
  });
});

describe("bad rows", () => {
  const NOT_CLOSED = "a quote is opened and never closed";
  const MISPLACED = expect.stringContaining("a quote stands where none may");

  it.each<[string, string, unknown]>([
    ["a quote that is never closed", '"Eve,eve@example.com', NOT_CLOSED],
    ["text after a quote", '"Eve"x,eve@example.com', MISPLACED],
    ["a quote inside of a field", 'E"v"e,eve@example.com', MISPLACED],
    ["too many fields", "Eve,eve@example.com,Inc.", expect.stringContaining("3 fields")],
  ])("%s: the others are taken", async (_, line, problem) => {
    const content = `name,email\nAnn,ann@example.com\n${line}\nBob,bob@example.com\n`;
    expect(await brief(content)).toEqual([
      [2, ANN],
      [3, problem],
      [4, BOB],
    ]);
  });

  it("starts again after a quote that swallowed a line which is right", async () => {
    const content =
      'name,email\n"Eve,eve@example.com\n"Ann",ann@example.com\n"Bob",bob@example.com\n';
    expect(await brief(content)).toEqual([
      [2, NOT_CLOSED],
      [3, ANN],
      [4, BOB],
    ]);
  });

  it("looks no further than 1 MiB for the end of a quote", async () => {
    const rows = Array.from(
      { length: 30_000 },
      (_, at) => `Lead ${at},lead.${at}@example.com,${"x".repeat(40)}`,
    );
    const result = await rowsOf(`name,email,note\n"Eve,e@example.com,\n${rows.join("\n")}\n`);
    expect(result[0]).toMatchObject({ line: 2, error: NOT_CLOSED });
    expect(result).toHaveLength(30_001);
    expect(result.slice(1).every((row) => "input" in row)).toBe(true);
  });

  it("a row that is not UTF-8, where others are", async () => {
    const content = Buffer.concat([
      Buffer.from("name,email,note\nAnn,ann@example.com\nZoë,zoe@example.com,äöü\nJ"),
      Buffer.from([0xfc]),
      Buffer.from("rgen,j@example.com\nBob,bob@example.com\n"),
    ]);
    expect(await brief(content)).toEqual([
      [2, ANN],
      [3, { name: "Zoë", email: "zoe@example.com", vars: { note: "äöü" } }],
      [4, expect.stringContaining("not UTF-8")],
      [5, BOB],
    ]);
  });

  it("a row longer than 1 MiB", async () => {
    const content = `name,email\nAnn,ann@example.com\n${"x".repeat(3_000_000)}\nBob,bob@example.com\n`;
    expect(await brief(content)).toEqual([
      [2, ANN],
      [3, "the record is longer than 1 MiB"],
      [4, BOB],
    ]);
  });
});

describe("files that are refused", () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ["an empty one", "", /empty/],
    ["one of blank lines", "\n \n\r\n", /empty/],
    [
      "one without names of columns",
      "Ann,ann@example.com\n",
      /does not name.*Ann, ann@example\.com/,
    ],
    ["one with other columns", "color,size\nred,1\n", /color, size/],
    ["a header that is not closed", 'name,"email\nAnn,ann@example.com\n', /line 1.*never closed/],
    ["a workbook of Excel", Buffer.from("PK\x03\x04\x14\x00\x06\x00"), /Excel/],
    ["something that is no text", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), /not text/],
  ])("%s", async (_, content, message) => {
    await expect(rowsOf(content)).rejects.toMatchObject({ code: "input", message });
  });

  it("says which names it knows", async () => {
    await expect(rowsOf("color\nred\n")).rejects.toMatchObject({
      hint: expect.stringMatching(/name.*email.*phone/),
    });
  });
});

it("reads the same, however the bytes come", async () => {
  const piece = fc.constantFrom(
    '"',
    '""',
    ",",
    "\n",
    "\r\n",
    "Ä",
    "a",
    " ",
    "name,email\n",
    "\ud83d\ude00",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 60 }), fc.nat(6), async (pieces, size) => {
      const content = `name,email\n${pieces.join("")}`;
      const whole = await collect(readCsv(chunksOf(content)));
      expect(await collect(readCsv(chunksOf(content, size + 1)))).toEqual(whole);
    }),
  );
});

it("reports or takes every line that is not empty", async () => {
  const line = fc.constantFrom(
    "Ann,a@example.com",
    '"Bob",b@example.com',
    '"Eve,e@example.com',
    'x"y,z',
    "",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 20 }), async (lines) => {
      const rows = await rowsOf(`name,email\n${lines.join("\n")}\n`);
      const numbers = rows.map((row) => row.line);
      expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      const good = rows.flatMap((row) => ("input" in row ? [row.line] : []));
      // What has no quote that is wrong before it is always taken.
      lines.forEach((text, at) => {
        if (lines.slice(0, at + 1).some((each) => /^"Eve/.test(each))) return;
        if (text !== "" && text !== 'x"y,z') expect(good).toContain(at + 2);
      });
    }),
  );
});
