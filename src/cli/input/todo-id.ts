import { AppError } from "../../domain/errors.ts";
import type { LeadRef } from "../../service/message/thread.ts";
import { parseId, parseLeadRef } from "./args.ts";

/** `reply-12`, `mailbox-default`, `company-initech.example`. */
const LINE = /^[a-z_]+-[\w.@-]{1,200}$/u;

/** The id of a line of `tickler todo`; a number is a mail's. @throws AppError `usage` */
export function parseTodoId(text: string): string {
  const id = text.trim();
  if (LINE.test(id)) return id;
  if (/^\d/u.test(id)) return `${parseId("email", id)}`;
  throw new AppError(
    "usage",
    `${JSON.stringify(text)} is not an email id, nor another line of \`tickler todo\``,
    "The ids stand in its last column, such as reply-12.",
  );
}

/** The id of a line, or a lead by id or address. @throws AppError `usage` */
export function parseLineOrLead(text: string): { id: string } | { lead: LeadRef } {
  const trimmed = text.trim();
  if (!trimmed.includes("@") && LINE.test(trimmed)) {
    const lead = /^lead-(\d+)$/u.exec(trimmed)?.[1];
    return lead === undefined ? { id: trimmed } : { lead: parseId("lead", lead) };
  }
  return { lead: parseLeadRef(trimmed) };
}

/** The number of a mail that belongs to no lead: `stray-3`. @throws AppError `usage` */
export function parseStrayId(text: string): number {
  const id = /^stray-(\d{1,15})$/u.exec(text.trim())?.[1];
  if (id !== undefined) return Number(id);
  throw new AppError(
    "usage",
    `${JSON.stringify(text)} names no mail that waits`,
    "Give its id as `tickler todo` shows it, such as stray-3.",
  );
}
