import type { Lead } from "../../../domain/lead.ts";
import type { Tables } from "../../database.ts";

export type LeadRow = Tables["leads"]["$inferSelect"];

export function toLead(row: LeadRow, tags: readonly string[]): Lead {
  const { emailKey: _, nameKey: _name, companyKey: _company, ...lead } = row;
  return { ...lead, tags };
}
