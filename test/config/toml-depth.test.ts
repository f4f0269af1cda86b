import { describe, expect, it } from "vitest";
import { MAX_DEPTH, tooDeepAt } from "../../src/config/toml/depth.ts";

const open = (levels: number) => "[".repeat(levels);
const close = (levels: number) => "]".repeat(levels);

describe("nesting in TOML", () => {
  it("is counted up to the bound", () => {
    expect(tooDeepAt(`a = ${open(MAX_DEPTH)}${close(MAX_DEPTH)}`)).toBeNull();
    expect(tooDeepAt(`a = ${open(MAX_DEPTH + 1)}`)).toEqual({ line: 1, column: 5 + MAX_DEPTH });
    expect(tooDeepAt(`\n\n${"a.".repeat(MAX_DEPTH - 1)}a = 1`)).toBeNull();
    expect(tooDeepAt(`\n\n${"a . ".repeat(MAX_DEPTH)}a = 1`)).toMatchObject({ line: 3 });
    expect(tooDeepAt(`${'"a".'.repeat(MAX_DEPTH)}a = 1`)).toMatchObject({ line: 1 });
  });

  it("is not what stands side by side", () => {
    expect(tooDeepAt(`a = [${"[1], ".repeat(500)}]`)).toBeNull();
    expect(tooDeepAt(`a = [${"1.5, ".repeat(500)}]`)).toBeNull();
    expect(tooDeepAt("[a.b]\nc.d = 1\n".repeat(500))).toBeNull();
  });

  it.each([
    ["a string", (text: string) => `a = "${text}"`],
    ["a string with an escaped quote", (text: string) => `a = "\\"${text}"`],
    ["a literal string", (text: string) => `a = '\\${text}'`],
    ["a string of several lines", (text: string) => `a = """\n"${text}\n"" \\""" ${text}"""`],
    ["a literal string of several lines", (text: string) => `a = '''\n'${text}\n''\n${text}'''`],
    ["a comment", (text: string) => `a = 1 # it's "${text}`],
  ])("is none in %s", (_, wrap) => {
    const text = `${open(100)}${"a.".repeat(100)}`;
    expect(tooDeepAt(wrap(text))).toBeNull();
    expect(tooDeepAt(`${wrap(text)}\nb = ${open(100)}`)).not.toBeNull();
  });
});
