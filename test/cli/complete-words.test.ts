import { execaSync } from "execa";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forBash, quoted, takeApart } from "../../src/cli/complete/words.ts";

const BREAKS = " \t\n\"'@><=;|&(:";

/** What bash makes of a line, a word each. */
function inBash(line: string): string[] {
  const { stdout } = execaSync("bash", ["-c", `printf '%s\\0' ${line}`], {
    stripFinalNewline: false,
  });
  return stdout.split("\0").slice(0, -1);
}

const word = fc.string({ unit: fc.constantFrom(..."aé €'\"\\$`@:=!*?~#()&|;<>[]{}") });

describe("words of a line of bash", () => {
  test("are those that bash makes of it", () => {
    const line = `a 'b c' "d \\" \\$e \\f" g\\ h i"j"'k'l é`;
    const { before, current } = takeApart(line);
    expect([...before, current]).toEqual(inBash(line));
  });

  test("quoted, are what they were", () => {
    const words = fc.sample(word, 60).filter((each) => each !== "");
    expect(inBash(words.map((each) => quoted(each, "")).join(" "))).toEqual(words);
    expect(inBash(words.map((each) => `"${quoted(each, '"')}"`).join(" "))).toEqual(words);
    expect(inBash(words.map((each) => `'${quoted(each, "'")}'`).join(" "))).toEqual(words);
    for (const each of words) expect(takeApart(quoted(each, "")).current).toBe(each);
  });

  test.each([
    ["x O'Ne", "O'Neil", "O\\'Neil"],
    ["x 'say", 'say "hi"', 'say "hi"'],
    ['x "say', 'say "hi"', 'say \\"hi\\"'],
    ["x 'it", "it's", "it'\\''s"],
    ["x --tag=a:b", "--tag=a:b c", "b\\ c"],
    ['x --tag="a:', "--tag=a:b c", "a:b c"],
    ["x ada@ex", "ada@example.com", "@example.com"],
    ["x a\\:b", "a:b:c", "a:b:c"],
  ])("%s: %s is put in as %s", (line, whole, put) => {
    expect(forBash(whole, takeApart(line.replace("O'", "O\\'")), BREAKS)).toBe(put);
  });
});
