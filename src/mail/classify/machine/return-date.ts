import { returnDate as dateOf } from "../../../language/absence/return-date.ts";
import type { ParsedMail } from "../../parse/parsed.ts";
import { calendarOf } from "./author-calendar.ts";

/**
 * The first day on which the author of a mail is back, seen from the day on which they wrote it.
 *
 * @param text folded
 */
export function returnDate(text: string, mail: ParsedMail): Date | null {
  const calendar = calendarOf(mail, text);
  return calendar && dateOf(text, calendar);
}
