import { AppError } from "../../domain/errors.ts";

/** A cursor of the feed of events, or the word for its end. @throws AppError `usage` */
export function parseCursor(option: string, text: string): number | "end" {
  if (text === "end") return text;
  if (/^\d{1,15}$/u.test(text)) return Number(text);
  throw new AppError(
    "usage",
    `${option} ${JSON.stringify(text)} is no cursor`,
    "It is the id of the last event that you have seen: 0 for all, `end` for what comes from now on.",
  );
}
