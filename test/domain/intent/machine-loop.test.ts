import { describe, expect, it } from "vitest";
import { isMachineLoop, type Turn } from "../../../src/domain/intent/machine-loop.ts";

/** Mails in turn, ours first, each so many seconds after the one before it. */
function talk(
  ...mails: (readonly [direction: "in" | "out", text: string, after: number])[]
): Turn[] {
  let at = Date.parse("2026-11-23T09:00:00Z");
  return mails.map(([direction, text, after]) => {
    at += after * 1_000;
    return { direction, text, at: new Date(at) };
  });
}

const THANKS = "Thank you for your message. Ticket 4711 was opened for you.";
const AGAIN = "Thank you for your message. Ticket 4712 was opened for you!";
const HOUR = 3_600;

describe("isMachineLoop", () => {
  it("sees a side that says the same again, whatever it counts up", () => {
    const turns = talk(
      ["out", "Hi", 0],
      ["in", THANKS, HOUR],
      ["out", "Hello", 60],
      ["in", AGAIN, HOUR],
    );
    expect(isMachineLoop(turns)).toContain("nearly the same");
  });

  it("sees it in a script without spaces", () => {
    const text = "お問い合わせありがとうございます。担当者より連絡いたします。";
    const turns = talk(["out", "Hi", 0], ["in", text, HOUR], ["out", "Hi", 60], ["in", text, HOUR]);
    expect(isMachineLoop(turns)).not.toBeNull();
  });

  it("sees answers that come within seconds every time", () => {
    const turns = talk(
      ["out", "Hi", 0],
      ["in", "What is it about, please tell", 3],
      ["out", "It is", 60],
      ["in", "And how would that work then", 4],
      ["out", "So", 60],
      ["in", "Could you tell me some more", 2],
    );
    expect(isMachineLoop(turns)).toContain("within 20 seconds");
  });

  it("lets people repeat short words, mail twice in a row, and be quick once", () => {
    for (const turns of [
      [],
      talk(["in", THANKS, 0]),
      talk(
        ["out", "Hi", 0],
        ["in", "Yes please", HOUR],
        ["out", "Fine", 60],
        ["in", "Yes please", HOUR],
      ),
      talk(["out", "Hi", 0], ["in", THANKS, HOUR], ["in", AGAIN, 60]),
      talk(
        ["out", "Hi", 0],
        ["in", "I like it, tell me more", 5],
        ["out", "Sure", 60],
        ["in", "What does it cost us per year", HOUR],
      ),
      talk(
        ["out", "Hi", 0],
        ["in", "We would like to see it on Monday", HOUR],
        ["out", "Sure", 60],
        ["in", "Monday does not work, would you have time on Friday", HOUR],
      ),
    ]) {
      expect(isMachineLoop(turns)).toBeNull();
    }
  });
});
