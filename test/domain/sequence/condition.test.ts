import { describe, expect, it } from "vitest";
import { readCondition } from "../../../src/domain/sequence/condition.ts";

describe("readCondition", () => {
  it.each<[string, string[]]>([
    ["phone", ["phone"]],
    ["phone == blank", ["phone"]],
    ["blank == phone", ["phone"]],
    ["phone != nil and company contains 'ACME and Sons'", ["phone", "company"]],
    ['tags contains "vip" or vars.size >= 50', ["tags", "vars.size"]],
    ["not phone", ["phone"]],
    ["a == 'x' or not b", ["a", "b"]],
    ["vars['the plan'] == true", ["vars['the plan']"]],
    ["vars.list[0] < -1.5", ["vars.list[0]"]],
    ["first_name<>last_name", ["first_name", "last_name"]],
    ["size>9 and size<11", ["size"]],
    ["true", []],
  ])("takes %s", (source, variables) => {
    expect(readCondition(source)).toEqual({ variables });
  });

  it.each<[string, RegExp]>([
    ["", /value is expected/],
    ["phone is blank", /no comparison between "phone" and "is"/],
    ["phone blank", /no comparison/],
    ["phone ==", /ends where a value is expected/],
    ["phone == blank or", /ends where/],
    ["== phone", /value is missing before "=="/],
    ["and", /value is missing/],
    ["phone = blank", /"= blank" is no part/],
    ["phone === blank", /"= blank" is no part/],
    ["phone == 'it", /"'it" is no part/],
    ["phone == “x”", /no part/],
    ["!phone", /no part/],
    ["a == b == c", /no comparison/],
    ["a == not b", /no comparison between "a == not" and "b"/],
    ["a && b", /no part/],
    ["(a or b)", /no part/],
    ["phone | size > 3", /no part/],
    ["not not a", /no comparison/],
    ["3d > 1", /no part/],
  ])("refuses %j", (source, why) => {
    expect(readCondition(source)).toMatch(why);
  });
});
