/**
 * Every error a user can meet has one of these codes; the number is the exit code it ends with.
 * The only place where codes and exit codes are related.
 */
export const ERROR_CODES = {
  /** A bug of ours. */
  internal: 1,
  /** The database can't be used: read-only, damaged, newer than the program, locked for too long. */
  database: 1,
  /** A file or folder of ours can't be written or read. */
  home: 1,
  /** The program's own files are incomplete, or its native addon can't be loaded by this Node.js. */
  installation: 1,
  /** A server that was asked for a page can't be reached, or does not answer as it should. */
  network: 1,
  /** A bad command, option or value. */
  usage: 2,
  /** The configuration file or an environment variable is wrong. */
  config: 2,
  /** An input file can't be read. */
  input: 2,
  /** A text can't be rendered for a lead: an unknown variable, or one that the lead lacks. */
  template: 2,
  /** No lead, message or email of that id or address. */
  not_found: 3,
  /** Not possible in the present state. */
  refused: 4,
  /** The lead's address exists already. */
  exists: 4,
  /** Somebody else changed the same thing at the same moment. */
  conflict: 4,
  /** Some items of a batch, or a phase of a tick, failed. */
  partial: 5,
  /** Ended by SIGINT or SIGTERM, or by a person's "no". */
  interrupted: 130,
} as const;

export type ErrorCode = keyof typeof ERROR_CODES;

/**
 * The one error of the application: a stable code, one line of what happened, and a hint that
 * says what to do next. Whatever else is thrown is a bug and is shown as `internal`.
 */
export class AppError extends Error {
  override readonly name = "AppError";

  readonly code: ErrorCode;
  readonly hint: string | undefined;

  constructor(code: ErrorCode, message: string, hint?: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
    this.hint = hint;
  }
}

/**
 * By name, since parts that are bundled apart have a copy of this class each. A class of its own kind of
 * them is asked for as usual: not every AppError is one of those.
 */
function isInstance(this: { prototype: object }, value: unknown): boolean {
  const { prototype } = this;
  if (Object.getPrototypeOf(prototype) !== Error.prototype) {
    return Object.prototype.isPrototypeOf.call(prototype, Object(value));
  }
  return value instanceof Error && value.name === "AppError" && "code" in value;
}

Object.defineProperty(AppError, Symbol.hasInstance, { value: isInstance });

/** The message of anything that was thrown, on one line. */
export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/\s*[\r\n]+\s*/g, " ").trim();
}

/** The writer can't be reached now, or limits the requests; a later try may work. */
export class WriterUnavailable extends Error {
  override readonly name = "WriterUnavailable";

  /** By name, since parts that are bundled apart have a copy of this class each. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "WriterUnavailable";
  }

  /** When the provider says to come again, in milliseconds from now; null where it doesn't say. */
  readonly retryAfter: number | null;

  /** @param message in one line, without secrets */
  constructor(message: string, retryAfter: number | null = null, options?: { cause?: unknown }) {
    super(message, options);
    this.retryAfter = retryAfter;
  }
}

/**
 * A writer does not do this one text: it refused what stands in the request, or gave no answer that
 * can be used. Others may well come off.
 */
export class WriterRefused extends Error {
  override readonly name = "WriterRefused";

  /** By name, since parts that are bundled apart have a copy of this class each. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "WriterRefused";
  }

  /**
   * Where the request itself may be wrong, and not what it is about: two different texts that are
   * refused with the same words here are refused for a setting. Null: it belongs to the text.
   */
  readonly alike: string | null;

  /** @param message in one line, without secrets */
  constructor(message: string, alike: string | null = null, options?: { cause?: unknown }) {
    super(message, options);
    this.alike = alike;
  }
}

/**
 * No session can be had at all: nobody's mail is at fault, the phase stops. Its message is one line
 * that says what to do and holds no secret.
 */
export class DeliveryUnavailable extends Error {
  override readonly name = "DeliveryUnavailable";

  /** By name, since parts that are bundled apart have a copy of this class each. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === "DeliveryUnavailable";
  }
}
