import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import type { Context } from "../../../src/cli/context.ts";
import { pressedKey } from "../../../src/cli/input/prompt.ts";

const EVENTS = ["data", "end", "error"];

test("a key that is waited for leaves no listener behind", async () => {
  const stdin = new PassThrough();
  const context = { streams: { stdin } } as unknown as Context;
  const before = EVENTS.map((event) => stdin.listenerCount(event));
  for (const typed of ["A", "s", "q"]) {
    const key = pressedKey(context);
    stdin.write(typed);
    expect(await key).toBe(typed.toLowerCase());
  }
  expect(EVENTS.map((event) => stdin.listenerCount(event))).toEqual(before);
});

test("the end of input is Ctrl-D", async () => {
  const stdin = new PassThrough();
  const key = pressedKey({ streams: { stdin } } as unknown as Context);
  stdin.end();
  expect(await key).toBe("\u0004");
});
