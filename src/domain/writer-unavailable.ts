/** What writes can't be reached now, or is asked too much: the same may work later. */
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
