import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shellWord } from "../../../src/platform/processes/shell.ts";
import {
  entryLine,
  linesByHand,
  withEntry,
  withoutEntry,
} from "../../../src/platform/scheduler/crontab.ts";
import { crontabWord } from "../../../src/platform/scheduler/syntax/crontab-word.ts";
import { windowsLine } from "../../../src/platform/scheduler/syntax/windows.ts";
import { oddText } from "./odd-text.ts";

/** What /bin/sh makes of words. */
function readByShell(words: readonly string[]): string[] {
  const script = `for word in ${words.join(" ")}; do printf '%s\\0' "$word"; done`;
  return execFileSync("/bin/sh", ["-s"], { input: script })
    .toString("utf8")
    .split("\0")
    .slice(0, -1);
}

describe("words for a shell", () => {
  test("are read as they were given, line breaks, too", () => {
    const texts = [...fc.sample(oddText, 500), "a\nb", "'", "''", "", "-n"];
    expect(readByShell(texts.map(shellWord))).toEqual(texts);
  });

  test("from a crontab hold nothing that one cron reads otherwise than another", () => {
    const texts = fc.sample(oddText, 500).filter((text) => text !== "");
    const words = texts.map(crontabWord);
    expect(readByShell(words)).toEqual(texts);
    // Vixie cron and cronie: % ends the command; a backslash may vanish before % or another.
    for (const word of words) expect(word).not.toMatch(/%|\\(?![01])/);
  });
});

/**
 * As the documentation of the C runtime has it ("Parsing C command-line arguments", without the rule on
 * the program's own name).
 */
function readByWindows(line: string): string[] {
  const words: string[] = [];
  let word: string | null = null;
  let quoted = false;
  for (let at = 0; at < line.length; ) {
    const slashes = /^\\*/.exec(line.slice(at))?.[0].length ?? 0;
    const next = line[at + slashes];
    if (slashes > 0) {
      at += slashes;
      word = (word ?? "") + "\\".repeat(next === '"' ? Math.floor(slashes / 2) : slashes);
      if (next !== '"' || slashes % 2 === 0) continue;
      word += '"';
      at += 1;
    } else if (next === '"') {
      quoted = !quoted;
      word ??= "";
      at += 1;
    } else if (next === " " && !quoted) {
      if (word !== null) words.push(word);
      word = null;
      at += 1;
    } else {
      word = (word ?? "") + next;
      at += 1;
    }
  }
  return word === null ? words : [...words, word];
}

test("a command line for Windows is read as the words that were given", () => {
  fc.assert(
    fc.property(fc.array(oddText, { maxLength: 5 }), (words) => {
      expect(readByWindows(windowsLine(words))).toEqual(words);
    }),
  );
});

describe("a crontab", () => {
  const part = fc.constantFrom(
    "# a comment",
    "0 3 * * *  true",
    "MAILTO=ada",
    "",
    "\xfc\xff",
    "\r",
  );
  const crontabs = fc
    .tuple(fc.array(fc.tuple(part, fc.constantFrom("\n", "\r\n"))), fc.constantFrom("", "# no end"))
    .map(([lines, last]) => lines.map((line) => line.join("")).join("") + last);

  test("is byte for byte as before when the entry is gone", () => {
    fc.assert(
      fc.property(crontabs, oddText, (before, word) => {
        const line = `* * * * * /bin/sh ${crontabWord(`/${word}`)}`;
        const after = withEntry(before, "tickler", line);
        expect(Buffer.from(entryLine(after, "tickler") ?? "", "latin1").toString("utf8")).toBe(
          line,
        );
        expect(withEntry(after, "tickler", line)).toBe(after);
        expect(withoutEntry(after, "tickler")).toBe(before);
        expect(withoutEntry(before, "tickler")).toBe(before);
      }),
    );
  });

  test("has one entry a home, and keeps what others have added behind it", () => {
    fc.assert(
      fc.property(crontabs, crontabs, (before, added) => {
        const one = withEntry(before, "tickler", "* * * * * a");
        const two = withEntry(one, "tickler-b", "* * * * * b") + added;
        const changed = withEntry(two, "tickler", "*/5 * * * * c");
        expect(entryLine(changed, "tickler")).toBe("*/5 * * * * c");
        expect(entryLine(changed, "tickler-b")).toBe("* * * * * b");
        const ended = before === "" || before.endsWith("\n") ? before : `${before}\n`;
        const rest = withoutEntry(withoutEntry(changed, "tickler"), "tickler-b");
        expect(rest).toBe(ended + added);
      }),
    );
  });

  test("is searched for lines that a person has written", () => {
    const ours = withEntry("# * * * * * tickler tick\n", "tickler", "* * * * * /bin/sh tick");
    const names = (line: string): boolean => line.includes("tick");
    expect(linesByHand(ours, names)).toEqual([]);
    expect(linesByHand(`${ours}5 * * * * tickler tick\r\n`, names)).toEqual([
      "5 * * * * tickler tick",
    ]);
  });
});
