import {
  AppError,
  DeliveryUnavailable,
  messageOf,
  WriterRefused,
  WriterUnavailable,
} from "../domain/errors.ts";
import { ATTRIBUTES, type Attributes, type AttributeValue } from "./catalog.ts";

/** Words of ours, codes, names of classes: one word, without `@`. */
const WORD = /^[A-Za-z0-9_][A-Za-z0-9_.:-]*$/;
/** As the tree of commands has it, and no argument. */
const COMMAND = /^[a-z-]+(?: [a-z-]+){0,2}$/;
const LONGEST_WORD = 64;
const LONGEST_TEXT = 1_000;

/** What of the attributes may be recorded: what the catalog names, in the form that it names. */
export function allowed(attributes: Attributes, personal: boolean): Record<string, AttributeValue> {
  const kept: Record<string, AttributeValue> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const row = Object.hasOwn(ATTRIBUTES, name)
      ? ATTRIBUTES[name as keyof typeof ATTRIBUTES]
      : undefined;
    if (row === undefined || value === null || value === undefined) continue;
    if (row.kind === "personal") {
      if (personal && typeof value === "string") kept[name] = value.slice(0, LONGEST_TEXT);
    } else if (isOfKind(row.kind, value)) {
      kept[name] = row.kind === "number" ? Math.round(Number(value) * 1_000) / 1_000 : value;
    }
  }
  return kept;
}

function isOfKind(
  kind: "count" | "number" | "flag" | "word" | "command",
  value: AttributeValue,
): boolean {
  switch (kind) {
    case "count":
      return Number.isSafeInteger(value);
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "flag":
      return typeof value === "boolean";
    case "command":
      return typeof value === "string" && value.length <= LONGEST_WORD && COMMAND.test(value);
    case "word":
      return typeof value === "string" && value.length <= LONGEST_WORD && WORD.test(value);
  }
}

/** A code of the system's, or of a library's: `ECONNREFUSED`, `ERR_TLS_CERT_ALTNAME_INVALID`. */
const CODE = /^[A-Z][A-Z0-9_]{1,40}$/;
const CLASS = /^[A-Z][A-Za-z]{2,40}(?:Error|Exception)$/;
/** For what has no better name (semantic conventions of OpenTelemetry, `error.type`). */
const OTHER = "_OTHER";

/** What kind of error it is, in one word that holds nothing of what it is about. */
export function errorType(error: unknown): string {
  if (error instanceof AppError) return error.code;
  if (error instanceof DeliveryUnavailable) return "delivery_unavailable";
  if (error instanceof WriterUnavailable) return "writer_unavailable";
  if (error instanceof WriterRefused) return "writer_refused";
  if (!(error instanceof Error)) return OTHER;
  const code = codeOf(error);
  if (code !== null) return code;
  return CLASS.test(error.name) || error.name === "Error" ? error.name : OTHER;
}

/** The code of the deepest error that has one. */
function causeOf(error: unknown): string | null {
  let found: string | null = null;
  let at: unknown = error instanceof Error ? error.cause : null;
  for (let depth = 0; depth < 5 && at !== null && at !== undefined; depth++) {
    const code = typeof at === "string" && CODE.test(at) ? at : codeOf(at);
    if (code !== null) found = code;
    at = at instanceof Error ? at.cause : null;
  }
  return found;
}

function codeOf(error: unknown): string | null {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return typeof code === "string" && CODE.test(code) ? code : null;
}

/** What may be said of an error. Its words, which may name people, are marked as personal. */
export function errorAttributes(error: unknown): Attributes {
  return {
    "error.type": errorType(error),
    "tickler.error.cause": causeOf(error),
    // The words of what nobody expected may hold anything, even a secret.
    "tickler.error.message":
      error instanceof AppError ||
      error instanceof DeliveryUnavailable ||
      error instanceof WriterUnavailable ||
      error instanceof WriterRefused
        ? messageOf(error)
        : null,
  };
}
