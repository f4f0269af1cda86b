/**
 * Input of the command line: arguments, texts from files, standard input or an editor, and
 * questions to a person. What a person typed is checked here, before anything is opened.
 */
import { AppError } from "../../domain/errors.ts";
import type { LeadRef } from "../../service/message/thread.ts";

/**
 * An id as a person typed it.
 *
 * @param what `lead`, `message` or `email`
 * @throws AppError `usage` if it is not a positive whole number
 */
export function parseId(what: string, text: string): number {
  const id = /^\d{1,15}$/u.test(text) ? Number(text) : 0;
  if (id >= 1) return id;
  // Somebody who typed the lead's address needs to know where to find the number.
  const isLeads = what === "message" && /^[\w.+-]+@[\w.-]+$/u.test(text);
  throw new AppError(
    "usage",
    `${JSON.stringify(text)} is not a${/^[aeiou]/u.test(what) ? "n" : ""} ${what} id`,
    isLeads
      ? `See the numbers of their messages with \`tickler history ${text}\`.`
      : `${/^[aeiou]/u.test(what) ? "An" : "A"} ${what} id is a whole number such as 1.`,
  );
}

/** A lead by id or by address. @throws AppError `usage` */
export function parseLeadRef(text: string): LeadRef {
  const trimmed = text.trim();
  if (trimmed.includes("@")) return trimmed;
  if (/^\d/u.test(trimmed)) return parseId("lead", trimmed);
  throw new AppError(
    "usage",
    `${JSON.stringify(text)} is neither a lead's id nor an address`,
    "Find the lead with `tickler lead list --text NAME`.",
  );
}

/** `--var key=value`, any number of them. @throws AppError `usage` */
export function parseVars(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf("=");
      if (at > 0) return [pair.slice(0, at).trim(), pair.slice(at + 1)];
      throw new AppError(
        "usage",
        `${JSON.stringify(pair)} is not KEY=VALUE`,
        "Write it as --var product=Widget.",
      );
    }),
  );
}

/** A whole number within bounds, for options such as `--limit`. @throws AppError `usage` */
export function parseCount(name: string, text: string, least: number, most: number): number {
  const value = /^\d{1,15}$/u.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new AppError(
    "usage",
    `${name} is ${JSON.stringify(text)}`,
    `It takes a whole number from ${least} to ${most}.`,
  );
}
