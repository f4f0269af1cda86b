import crypto from "node:crypto";
import { addressKey, checkAddress, domainOf } from "./address.ts";
import { AppError } from "./errors.ts";

export const SUPPRESSION_KINDS = ["address", "domain"] as const;
export type SuppressionKind = (typeof SUPPRESSION_KINDS)[number];

/** Why somebody must not be written to. */
export const SUPPRESSION_REASONS = [
  /** A person said so. */
  "manual",
  /** The lead asked for it. */
  "unsubscribe",
  /** The lead's provider reported our mail as abuse (RFC 5965). */
  "complaint",
  /** The address will never work. */
  "bounce",
  /** A file that a person imported said so. */
  "imported",
] as const;
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number];

/**
 * A stop: one reason why an address or a domain must not be written to. Each has a life of its own,
 * and an address may be written to when none is left.
 */
export interface Suppression {
  id: number;
  kind: SuppressionKind;
  /** Null once the lead was erased: it is known by its hash then. */
  value: string | null;
  /** SHA-256, in hexadecimal digits. */
  hash: string;
  reason: SuppressionReason;
  note: string | null;
  /** The message that it came with. It may have been erased since. */
  messageId: number | null;
  /** Tells apart the stops of one reason: see `causeOfEmail` and `causeOfNote`. */
  cause: string;
  createdAt: Date;
}

/** Reasons that come from the lead: they asked, or reported our mail. */
export function isFromLeadSide({ reason }: Pick<Suppression, "reason">): boolean {
  return reason === "unsubscribe" || reason === "complaint";
}

/** The cause of a stop that an email brought: the same mail never makes two. */
export function causeOfEmail(emailId: number): string {
  return `email ${emailId}`;
}

/** The cause of a stop that a person set: the same note twice is one stop. Holds no clear text. */
export function causeOfNote(note: string | null): string {
  return note === null ? "" : sha256(note);
}

const DOMAIN =
  /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/;

/**
 * The keys under which an address may be suppressed: the address, its domain, and the domains above
 * that but for the top one.
 */
function suppressionKeys(address: string): string[] {
  const key = addressKey(address);
  const labels = domainOf(key).split(".");
  const domains = labels.slice(0, -1).map((_, at) => labels.slice(at).join("."));
  return [key, ...domains];
}

/** The hash that a suppression is stored and found by. */
export function suppressionHash(value: string): string {
  return sha256(addressKey(value));
}

/** The hashes of what may be suppressed for an address not to be written to: its own comes first. */
export function suppressionHashes(address: string): string[] {
  return suppressionKeys(address).map(sha256);
}

/**
 * Reads a suppression that a person typed: an address, a domain, or a domain as `@example.com`.
 *
 * @throws AppError `usage`
 */
export function parseSuppression(text: string): { kind: SuppressionKind; value: string } {
  const value = text.trim().replace(/^@/, "");
  if (value.includes("@")) return { kind: "address", value: checkAddress(value) };
  if (DOMAIN.test(addressKey(value))) return { kind: "domain", value: value.toLowerCase() };
  throw new AppError(
    "usage",
    `"${text.trim()}" is neither an address nor a domain`,
    "Give an address such as john@example.com, or a domain such as example.com.",
  );
}

function sha256(text: string): string {
  // At once where Node.js has that (20.12), which takes half as long.
  return crypto.hash?.("sha256", text) ?? crypto.createHash("sha256").update(text).digest("hex");
}
