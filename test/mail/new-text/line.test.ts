import { describe, expect, it } from "vitest";
import { comparable } from "../../../src/mail/new-text/line.ts";

describe("a line to compare", () => {
  it("has no invisible character and only plain spaces, whatever the character", () => {
    const wrong: string[] = [];
    for (let code = 0; code < 0x11_00_00; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const character = String.fromCodePoint(code);
      const expected = /\t/.test(character)
        ? " "
        : character.replace(/[\p{Cf}\p{Cc}]/u, "").replace(/\s/u, " ");
      if (comparable(`a${character}b`) !== `a${expected}b`) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });
});
