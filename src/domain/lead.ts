import { addressKey, checkAddress, checkHeaderText } from "./address.ts";
import type { AiMode } from "./ai-mode.ts";
import { AI_MODES } from "./ai-mode.ts";
import { AppError } from "./errors.ts";

/** A person we may write to. */
export interface Lead {
  id: number;
  name: string;
  email: string | null;
  phone: string | null;
  company: string | null;
  title: string | null;
  /** An IANA name, such as `Europe/Berlin`. */
  timezone: string | null;
  tags: readonly string[];
  /** Further facts, for templates. */
  vars: Readonly<Record<string, string>>;
  /** The registrable domain of the address; null where that is no company's: see company.ts. */
  companyDomain: string | null;
  /** Where a person got the lead from. */
  source: string | null;
  /** Nothing is sent while this is set. */
  pausedAt: Date | null;
  /** When the pause ends by itself; null: a person ends it. */
  pausedUntil: Date | null;
  /** The end of an absence that the lead, or their machine, has announced: nothing cold leaves before. */
  absentUntil: Date | null;
  /** The use of a writer for this lead; null: as the settings say. */
  aiMode: AiMode | null;
  createdAt: Date;
  updatedAt: Date;
}

/** Whether nothing is sent to a lead now: a pause with an end is over by itself. */
export function isPaused(
  { pausedAt, pausedUntil }: Pick<Lead, "pausedAt" | "pausedUntil">,
  now: Date,
): boolean {
  return pausedAt !== null && (pausedUntil === null || pausedUntil > now);
}

/** The fields of a lead that a person gives, with the names that imports and exports use. */
export const LEAD_FIELDS = ["name", "email", "phone", "company", "title", "timezone"] as const;
export type LeadField = (typeof LEAD_FIELDS)[number];

/** A lead as it is given, not checked yet. */
export interface LeadInput {
  name?: string | null | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
  company?: string | null | undefined;
  title?: string | null | undefined;
  timezone?: string | null | undefined;
  tags?: readonly string[] | undefined;
  vars?: Readonly<Record<string, string>> | undefined;
  /** Where they were got from. */
  source?: string | null | undefined;
  aiMode?: string | null | undefined;
}

/** A lead that was checked and can be stored. */
export type NewLead = Pick<Lead, LeadField | "tags" | "vars"> &
  Partial<Pick<Lead, "aiMode" | "source">>;

/** Whether two leads have the same to say of themselves, in whatever order their tags and vars stand. */
export function hasSameFacts(a: NewLead, b: NewLead): boolean {
  return factsOf(a) === factsOf(b);
}

function factsOf({ tags, vars, source, aiMode, ...lead }: NewLead): string {
  const fields = LEAD_FIELDS.map((field) => lead[field]);
  const named = Object.entries(vars).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([fields, source ?? null, aiMode ?? null, [...new Set(tags)].sort(), named]);
}

const MAX_FIELD = 500;
const MAX_VAR = 10_000;
const VAR_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;

/**
 * Checks a lead that a person or a file gives: a name is required, and at least one of email
 * and phone.
 *
 * @throws AppError `usage` that names the field
 */
export function checkLead(input: LeadInput): NewLead {
  const name = field("the name", input.name);
  if (name === null) throw new AppError("usage", "the name is empty", "Give the lead's name.");
  const email = emptyToNull(input.email);
  const lead: NewLead = {
    name,
    email: email === null ? null : checkAddress(email),
    phone: checkPhone(field("the phone number", input.phone)),
    company: field("the company", input.company),
    title: field("the title", input.title),
    timezone: checkTimezone(field("the time zone", input.timezone)),
    tags: checkTags(input.tags ?? []),
    vars: checkVars(input.vars ?? {}),
    ...(input.source === undefined ? {} : { source: checkSource(input.source) }),
    ...(input.aiMode === undefined ? {} : { aiMode: checkAiMode(input.aiMode) }),
  };
  if (lead.email === null && lead.phone === null) {
    throw new AppError(
      "usage",
      "both email and phone are missing",
      "Give at least one of them: `tickler lead add NAME EMAIL` or `--phone`.",
    );
  }
  return lead;
}

/** Where a lead was got from; empty is null. @throws AppError `usage` */
export function checkSource(text: string | null | undefined): string | null {
  return field("the source", text);
}

/** @throws AppError `usage`; empty is null: as the settings say */
export function checkAiMode(text: string | null | undefined): AiMode | null {
  const word = emptyToNull(text);
  if (word === null) return null;
  const mode = AI_MODES.find((each) => each === word);
  if (mode) return mode;
  throw new AppError(
    "usage",
    `"${word}" is no AI mode`,
    `It is one of ${AI_MODES.join(", ")}; empty: as ai.mode says.`,
  );
}

function emptyToNull(text: string | null | undefined): string | null {
  return text === null || text === undefined || text.trim() === "" ? null : text;
}

function field(what: string, text: string | null | undefined): string | null {
  const value = emptyToNull(text)?.trim().normalize("NFC") ?? null;
  if (value === null) return null;
  checkHeaderText(what, value);
  if (value.length > MAX_FIELD) {
    throw new AppError("usage", `${what} is longer than ${MAX_FIELD} characters`);
  }
  return value;
}

/** @throws AppError `usage` */
export function checkPhone(phone: string | null): string | null {
  if (phone === null) return null;
  const digits = phone.replace(/\D/g, "").length;
  if (!/^[+(]?[\d\s().,/+#*;=a-z-]+$/i.test(phone) || digits < 3 || digits > 20) {
    throw new AppError(
      "usage",
      `${JSON.stringify(phone)} is not a phone number`,
      "A phone number reads like +49 30 1234567.",
    );
  }
  return phone;
}

/** Zones by the names they were given by: to ask ICU costs more than all other checks together. */
const knownZones = new Map<string, string>();
const MAX_KNOWN_ZONES = 1_000;

/** @throws AppError `usage` */
export function checkTimezone(timezone: string | null): string | null {
  if (timezone === null) return null;
  const known = knownZones.get(timezone);
  if (known !== undefined) return known;
  try {
    const zone = new Intl.DateTimeFormat("en", { timeZone: timezone }).resolvedOptions().timeZone;
    if (knownZones.size < MAX_KNOWN_ZONES) knownZones.set(timezone, zone);
    return zone;
  } catch {
    throw new AppError(
      "usage",
      `${JSON.stringify(timezone)} is not a time zone`,
      "Use an IANA name such as Europe/Berlin or America/New_York.",
    );
  }
}

/** Tags as they are stored: trimmed, in lower case, each once. */
export function checkTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map(checkTag))];
}

/** @throws AppError `usage` */
export function checkTag(text: string): string {
  const tag = text.trim().normalize("NFC").toLowerCase();
  if (!/^[\p{L}\p{N}][\p{L}\p{N}_.:/ -]{0,63}$/u.test(tag)) {
    throw new AppError(
      "usage",
      `${JSON.stringify(text)} is not a tag`,
      "A tag is up to 64 letters, digits, spaces and _ - . : /",
    );
  }
  return tag;
}

/** Further facts: names as templates can use them, texts that a header could hold. */
export function checkVars(vars: Readonly<Record<string, string>>): Record<string, string> {
  const checked: [string, string][] = [];
  for (const [name, value] of Object.entries(vars)) {
    if (!VAR_NAME.test(name)) {
      throw new AppError(
        "usage",
        `${JSON.stringify(name)} is not a name for a var`,
        "Letters, digits and _, beginning with a letter: --var product=Widget",
      );
    }
    const text = value.trim();
    if (text.includes("\0")) throw new AppError("usage", `the var ${name} holds a NUL`);
    if (text.length > MAX_VAR) {
      throw new AppError("usage", `the var ${name} is longer than ${MAX_VAR} characters`);
    }
    if (text !== "") checked.push([name, text]);
  }
  return Object.fromEntries(checked);
}

/** How one lead is told from another: by address. Null where there is none. */
export function leadKey(lead: Pick<Lead, "email">): string | null {
  return lead.email === null ? null : addressKey(lead.email);
}
