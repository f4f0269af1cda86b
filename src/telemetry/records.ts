/** What is recorded, cleaned of everything that must not leave: what receivers get. */
import type { AttributeValue, EventName, Level, MetricName, SpanName } from "./catalog.ts";

export type Kept = Readonly<Record<string, AttributeValue>>;

/** Where a record belongs in a trace; ids in hexadecimal, as OTLP/JSON has them. */
export interface TraceContext {
  readonly traceId: string;
  readonly spanId: string;
}

export interface LogRecord {
  readonly event: EventName;
  readonly level: Level;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly attributes: Kept;
  readonly trace: TraceContext | null;
  /** For receivers that keep the place in the program where an error arose; never its words. */
  readonly error: unknown;
}

export interface SpanRecord {
  readonly name: SpanName;
  readonly kind: "internal" | "client";
  readonly trace: TraceContext;
  readonly parentId: string | null;
  readonly start: number;
  readonly end: number;
  readonly attributes: Kept;
  readonly isError: boolean;
}

export interface MetricRecord {
  readonly name: MetricName;
  readonly value: number;
  /** Sums count from here on. */
  readonly since: number;
  readonly time: number;
}

/** All that has happened since the last time. */
export interface Batch {
  readonly logs: readonly LogRecord[];
  readonly spans: readonly SpanRecord[];
  readonly metrics: readonly MetricRecord[];
}

/** What became of a batch; the reason is one of a few words of ours. */
export type Outcome =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: Reason;
      /** Of HTTP. */
      readonly status?: number | undefined;
      /** A code of the system's. */
      readonly code?: string | undefined;
      /** When the receiver wants to be asked again, in milliseconds from now. */
      readonly retryAfter?: number | undefined;
    };

/** Why nothing arrived, each with what helps. */
export const REASONS = {
  unreachable: "it can't be connected to",
  no_answer: "it does not answer in time",
  refused: "it refuses what is sent",
  unauthorized: "it refuses the key",
  busy: "it asks to send less, or later",
  failed: "it fails itself",
  redirected: "it redirects, which is not followed: the key would go along",
  no_receiver: "what answers there is no receiver of such records",
  partial: "it has taken only a part",
  secret_failed: "the command that prints its key failed",
  clear_text: "the key would go through the net in the clear: write https://",
  bad_address: "what the command prints is no DSN",
  not_a_file: "it is no ordinary file",
  not_writable: "it can't be written to",
} as const;
export type Reason = keyof typeof REASONS;

/** Where records go. */
export interface Receiver {
  readonly name: "file" | "otlp" | "sentry";
  /** Records will follow: what takes long may begin. */
  prepare?(): void;
  /** Takes a record at once, where it can. */
  take?(record: LogRecord): void;
  /**
   * Hands a batch over. Null where there was nothing for it. Never throws.
   *
   * @param signal gives up, and leaves nothing behind that keeps the process alive
   */
  send(batch: Batch, signal: AbortSignal): Promise<Outcome | null>;
  /** Keeps a batch for the next time, as far as there is room. */
  keep?(batch: Batch): void;
}
