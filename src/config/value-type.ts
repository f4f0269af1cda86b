/** A value in TOML and JSON. */
export type Plain = string | number | boolean | readonly string[];

/**
 * Where a value was written: the folder at which its relative paths start, and whether it may hold
 * secrets.
 */
export interface ValueSource {
  readonly folder: string;
  readonly secrets: boolean;
}

/** What is wrong with a value, without the name of the file or the key. */
export class InvalidValue extends Error {
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}

/** A type of setting: how it is read from text and from TOML, and how it is shown. */
export interface ValueType<T> {
  /** The allowed values, to follow "Allowed: ". */
  readonly allowed: string;
  /** Turns text from a shell into the form of TOML. Never throws: `check` finds what is wrong. */
  decode(text: string): Plain;
  /** @throws InvalidValue */
  check(value: unknown, place: ValueSource): T;
  /** The value in the form that may be shown and written: secrets masked. */
  plain(value: T): Plain;
}

/** A value as errors show it: short and on one line. */
export function shown(value: unknown): string {
  if (typeof value === "string") {
    return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  }
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return "a list";
  return value instanceof Date ? "a date" : "a table";
}

/** Checks that a value is a string and not empty; never repeats it, since it may hold a secret. */
export function nonEmptyString(value: unknown, what: string): string {
  if (typeof value !== "string") {
    const type = typeof value === "object" ? shown(value) : `a ${typeof value}`;
    throw new InvalidValue(`${type} is not ${what}`);
  }
  if (value.trim() === "") throw new InvalidValue("is empty");
  return value;
}
