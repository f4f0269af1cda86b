import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  AppError,
  DeliveryUnavailable,
  WriterRefused,
  WriterUnavailable,
} from "../../src/domain/errors.ts";
import { ATTRIBUTES, type AttributeName, type Attributes } from "../../src/telemetry/catalog.ts";
import { parseHeaders } from "../../src/telemetry/receivers/headers.ts";
import { allowed, errorAttributes, errorType } from "../../src/telemetry/safe.ts";

describe("what may be recorded", () => {
  test("an address, a sentence or a number in words is never a value", () => {
    const names = Object.keys(ATTRIBUTES) as AttributeName[];
    const personal = fc.oneof(
      fc.emailAddress(),
      fc.constantFrom("John Doe", "Hi John, open to a chat?", "Re: your fair", "a\nb", "ü", ""),
      fc.string({ minLength: 65 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), personal, (name, value) => {
        const kept = allowed({ [name]: value } as Attributes, false);
        expect(Object.keys(kept)).toEqual([]);
      }),
    );
  });

  test("what the catalog does not name is left out", () => {
    const strange = { subject: "Hi", constructor: "x", "tickler.step": "sent" } as Attributes;
    expect(allowed(strange, true)).toEqual({ "tickler.step": "sent" });
  });

  test("personal attributes pass where they may", () => {
    const attributes = { "tickler.lead.address": "john@initech.example" };
    expect(allowed(attributes, false)).toEqual({});
    expect(allowed(attributes, true)).toEqual(attributes);
  });

  test.each([
    [new AppError("not_found", "there is no lead john@initech.example"), "not_found"],
    [new DeliveryUnavailable("john@initech.example is refused"), "delivery_unavailable"],
    [new WriterUnavailable("no answer about john@initech.example"), "writer_unavailable"],
    [new WriterRefused("blocked for john@initech.example"), "writer_refused"],
    [Object.assign(new Error("connect 10.0.0.1"), { code: "ECONNREFUSED" }), "ECONNREFUSED"],
    [Object.assign(new Error(), { code: "john@initech.example" }), "Error"],
    [Object.assign(new Error(), { name: "john@initech.example" }), "_OTHER"],
    [new TypeError("john@initech.example is not a function"), "TypeError"],
    ["john@initech.example", "_OTHER"],
  ])("%s is of a kind that says nothing of whom it is about", (error, type) => {
    expect(errorType(error)).toBe(type);
    expect(JSON.stringify(allowed(errorAttributes(error), false))).not.toContain("john");
  });

  test("the words of an error that nobody expected are kept nowhere", () => {
    expect(allowed(errorAttributes(new TypeError("the password is tomato")), true)).toEqual({
      "error.type": "TypeError",
    });
  });

  test("the code behind an error is found", () => {
    const cause = Object.assign(new Error("no"), { code: "ENOSPC" });
    const error = new AppError("database", "full", "Make room.", {
      cause: new Error("x", { cause }),
    });
    expect(errorAttributes(error)).toMatchObject({ "tickler.error.cause": "ENOSPC" });
    const named = new DeliveryUnavailable("no", { cause: "EAUTH" });
    expect(errorAttributes(named)).toMatchObject({ "tickler.error.cause": "EAUTH" });
  });
});

describe("header fields that a command prints", () => {
  test.each([
    ["api-key: abc", { "api-key": "abc" }],
    ["Authorization: Basic YWI6Y2Q=\n", { authorization: "Basic YWI6Y2Q=" }],
    ["dd-api-key: a\r\ndd-otlp-source: b\r\n\r\n", { "dd-api-key": "a", "dd-otlp-source": "b" }],
    ["api-key=abc", { "api-key": "abc" }],
    ["Authorization=Basic%20YWI6Y2Q%3D,x=y", { authorization: "Basic YWI6Y2Q=", x: "y" }],
    ["x-key: a=b,c=d", { "x-key": "a=b,c=d" }],
    ["", null],
    ["\n", null],
    ["nonsense", null],
    ["a b: c", null],
    ["key:", null],
    ["key: a\u0001b", null],
    ["key: ü", null],
    ["key=%zz", null],
    ["key: a\ninjected", null],
  ])("%j", (text, headers) => {
    expect(parseHeaders(text)).toEqual(headers);
  });
});
