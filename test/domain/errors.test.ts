import { describe, expect, it } from "vitest";
import { AppError, ERROR_CODES, messageOf } from "../../src/domain/errors.ts";

/** The exit codes of the contract, by what they stand for. */
const EXIT_CODES: Record<keyof typeof ERROR_CODES, number> = {
  database: 1,
  home: 1,
  installation: 1,
  network: 1,
  internal: 1,
  usage: 2,
  config: 2,
  input: 2,
  template: 2,
  not_found: 3,
  refused: 4,
  exists: 4,
  conflict: 4,
  partial: 5,
  interrupted: 130,
};

it("every code ends with the exit code of the contract", () => {
  expect(ERROR_CODES).toEqual(EXIT_CODES);
});

it("an error carries its code, its hint and its cause", () => {
  const cause = new Error("disk");
  const error = new AppError("database", "it is damaged", "Restore it.", { cause });
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({
    name: "AppError",
    code: "database",
    message: "it is damaged",
    hint: "Restore it.",
    cause,
  });
  expect(new AppError("usage", "bad").hint).toBeUndefined();
});

it("a kind of its own is not every error", () => {
  class Busy extends AppError {}
  class Marked extends AppError {
    static override [Symbol.hasInstance](value: unknown): boolean {
      return value instanceof AppError && "mark" in value;
    }

    readonly mark = true;
  }
  const plain = new AppError("refused", "no");
  const busy = new Busy("refused", "no");
  const marked = new Marked("refused", "no");
  // As a part that is bundled apart has it.
  const copy = Object.assign(new Error("no"), { name: "AppError", code: "refused" });
  for (const each of [plain, busy, marked, copy]) expect(each).toBeInstanceOf(AppError);
  for (const each of [plain, marked, copy, undefined, "no"]) expect(each).not.toBeInstanceOf(Busy);
  expect(busy).toBeInstanceOf(Busy);
  for (const each of [plain, busy, copy]) expect(each).not.toBeInstanceOf(Marked);
  expect(marked).toBeInstanceOf(Marked);
});

describe("messageOf", () => {
  it.each([
    [new Error("one line"), "one line"],
    [new Error("two\r\n  lines\n"), "two lines"],
    ["a string", "a string"],
    [undefined, "undefined"],
    [42, "42"],
    [{ toString: () => "an object" }, "an object"],
  ])("of %j is %j", (thrown, message) => {
    expect(messageOf(thrown)).toBe(message);
  });
});
