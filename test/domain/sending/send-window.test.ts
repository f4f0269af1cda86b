import { describe, expect, it } from "vitest";
import { AppError } from "../../../src/domain/errors.ts";
import { formatSendWindow, parseSendWindow } from "../../../src/domain/sending/send-window.ts";

describe("parseSendWindow", () => {
  it.each([
    ["mon-fri 09:00-17:00", "mon-fri 09:00-17:00"],
    ["mon-fri 9-17", "mon-fri 09:00-17:00"],
    ["Mon-Fri 9:00 - 17:30", "mon-fri 09:00-17:30"],
    ["mon-fri 9am-5pm", "mon-fri 09:00-17:00"],
    ["mon-fri 9-5pm", "mon-fri 09:00-17:00"],
    ["mon-fri 12am-12pm", "mon-fri 00:00-12:00"],
    ["weekdays 9-17", "mon-fri 09:00-17:00"],
    ["weekends 10:00-12:00", "sat-sun 10:00-12:00"],
    ["daily 0-24", "mon-sun 00:00-24:00"],
    ["Monday to Friday 9 to 17:30", "mon-fri 09:00-17:30"],
    ["fri - mon 9\u201317", "fri-mon 09:00-17:00"],
    ["tues-thurs 8:15am-12", null],
    ["sat 9-12", "sat 09:00-12:00"],
  ])("reads %s", (text, written) => {
    if (written === null) expect(() => parseSendWindow(text)).toThrow(AppError);
    else expect(formatSendWindow(parseSendWindow(text))).toBe(written);
  });

  it.each([
    // By night, or in the afternoon?
    "mon-fri 1-5",
    "mon-fri 1-5pm",
    "mon-fri 8am-9",
    "mon-fri 9-5",
    "mon-fri 17-9",
    "mon-fri 9-9",
    "mon-fri 13am-5pm",
    "mon-fri 9-25",
    "mon-fri 9:60-17",
    "mon-fri",
    "9-17",
    "money-fri 9-17",
    "weekdays-fri 9-17",
    "",
  ])("refuses %j", (text) => {
    expect(() => parseSendWindow(text)).toThrow(
      expect.objectContaining({ code: "usage", hint: expect.stringContaining("09:00-17:00") }),
    );
  });
});
