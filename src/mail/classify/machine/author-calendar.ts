import { Calendar } from "../../../language/dates/calendar.ts";
import type { ParsedMail } from "../../parse/parsed.ts";

/** A date of return that is further away than a year is not believed. */
const MAX_DAYS = 366;

/** The calendar of a mail's author; null if the mail has no date. */
export function calendarOf(mail: ParsedMail, text: string): Calendar | null {
  const written = mail.date ?? receivedAt(mail);
  if (written === null) return null;
  const monthFirst = isMonthFirst(mail, text);
  return new Calendar(written, { monthFirst, year: "nearest", today: true, maxDays: MAX_DAYS });
}

function receivedAt({ fields }: ParsedMail): Date | null {
  const date = new Date(
    fields("received")[0]
      ?.split(";")
      .at(-1)
      ?.replace(/\([^()]*\)/g, " ") ?? "",
  );
  return Number.isNaN(date.getTime()) ? null : date;
}

/** Whether numeric dates are month-first: in American English, Japanese, Chinese and Korean. */
function isMonthFirst({ fields, from, date }: ParsedMail, text: string): boolean | null {
  if (/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/u.test(text)) return true;
  if (!/\b(?:the|will|until|back|return|returning|office|my)\b/.test(text)) return false;
  const domain = /\.([a-z]{2,})$/i.exec(from?.address ?? "")?.[1]?.toLowerCase() ?? "";
  if (["us", "edu", "gov", "mil"].includes(domain)) return true;
  if (domain.length === 2 && !GENERIC.includes(domain)) return false;
  const zone = /([+-])(\d{2})\d{2}\b/.exec(fields("date")[0] ?? "");
  if (date !== null && zone && zone[2] !== "00") {
    const west = zone[1] === "-";
    return west && Number(zone[2]) >= 4 && Number(zone[2]) <= 10;
  }
  const language = /\ben-([a-z]{2})\b/i
    .exec([...fields("content-language"), ...fields("accept-language")].join(" "))?.[1]
    ?.toLowerCase();
  return language === undefined ? null : language === "us" || language === "ph";
}

/** Country domains that are in use all over the world. */
const GENERIC: readonly string[] = [
  "ai",
  "cc",
  "co",
  "fm",
  "gg",
  "io",
  "ly",
  "me",
  "so",
  "to",
  "tv",
];
