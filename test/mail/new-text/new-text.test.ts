import { describe, expect, test } from "vitest";
import { newText } from "../../../src/mail/new-text/new-text.ts";
import { parseMail } from "../../../src/mail/parse/parse.ts";
import { caseFiles, readCases } from "./cases.ts";

const SEED = 20260303;

async function newTextOf(type: "plain" | "html", body: string): Promise<string> {
  const header = `From: sam@lead.example\r\nContent-Type: text/${type}; charset=utf-8\r\n\r\n`;
  const { text } = await parseMail(Buffer.from(header + body.replaceAll("\n", "\r\n")));
  return newText(text);
}

describe.each(caseFiles())("%s", (file) => {
  const type = file === "html.txt" ? "html" : "plain";

  test.each(readCases(file))("$name", async (one) => {
    expect(await newTextOf(type, one.body)).toBe(one.newText);
  });
});

test("nothing is lost where there is nothing to cut", () => {
  expect(newText("")).toBe("");
  expect(newText("\n \n")).toBe("");
  expect(newText("Yes.")).toBe("Yes.");
  expect(newText("\n  Yes.\n\n\nSam \n")).toBe("Yes.\n\n\nSam");
  expect(newText("> quoted")).toBe("> quoted");
  expect(newText("-- \nSam")).toBe("-- \nSam");
});

test("controls and what can't be seen do no harm", () => {
  expect(newText("Yes\u0007.\n\n\u0007On 3 Mar 2026, at 09:14, D wrote:\n> x")).toBe("Yes\u0007.");
  expect(newText("Yes.\n\u200b\n\ufeffSent from my iPhone\u200b\n\u00a0")).toBe("Yes.");
});

test("whatever the text, something of it is kept, and nothing is made up", async () => {
  const { default: fc } = await import("fast-check");
  const lines = fc.array(
    fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom(
        "",
        "> quoted",
        "-- ",
        "____________",
        "On 3 Mar 2026, at 09:14, Dana <d@acme.example> wrote:",
        "-----Original Message-----",
        "From: Dana <d@acme.example>",
        "Sent: Tuesday",
        "Subject: x",
        "Sent from my iPhone",
        "```",
        "Dana> x",
        ">>>>>",
        "<<<<<",
      ),
    ),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(lines, (all) => {
      const text = all.join("\n");
      const kept = newText(text);
      expect(kept === "").toBe(text.trim() === "");
      const inserted = kept.split("\n").filter((line) => !line.startsWith(">"));
      for (const line of inserted) expect(text).toContain(line);
    }),
    { numRuns: 2000, seed: SEED },
  );
});

describe("of a hostile length", () => {
  const SIZE = 1_000_000;
  test.each([
    ">",
    "> \n",
    "x",
    "-",
    "_ ",
    "-- \n",
    "---\nx\n",
    "<",
    "On ",
    "On 3 Mar 2026\n",
    "On 3 Mar 2026 D <d@x.example> wrote:\n",
    "On 3 Mar 2026 D <d@x.example> wrote:\n> x\ny\n",
    "From: a@b.example\n",
    "From: a@b.example\nTo: x\nSubject: y\n\n",
    "-----Original Message-----\n",
    "Sent from my iPhone\n",
    "```\n",
    "Dana> x\n",
    ">>>>\n",
    ">>> a >>>\n<<< b <<<\n",
    "| x\n",
    "\u200b",
    "\n",
    "x <",
    "http://",
  ])("%j without end is read", (unit) => {
    const text = unit.repeat(Math.floor(Math.min(SIZE, 200_000 * unit.length) / unit.length));
    expect(newText(text).length).toBeLessThanOrEqual(text.length);
    expect(newText(`Yes.\n${text}`)).toMatch(/^Yes\./);
  });
});
