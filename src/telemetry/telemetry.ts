/**
 * Logs, traces and metrics for the world outside: a file, an OTLP receiver, Sentry. Loaded only where
 * a setting names one of them. What is recorded goes through the allow-list of catalog.ts first. May
 * import `domain`, `platform`, and types of the ports; no use case knows of it.
 */
import type { Clock } from "../service/ports/index.ts";
import {
  type Attributes,
  EVENTS,
  type EventName,
  LEVELS,
  type Level,
  type MetricName,
  type SpanName,
} from "./catalog.ts";
import type {
  LogRecord,
  MetricRecord,
  Outcome,
  Receiver,
  SpanRecord,
  TraceContext,
} from "./records.ts";
import { allowed, errorAttributes } from "./safe.ts";
import type { ReceiverStates } from "./states.ts";
import { RecordClock } from "./time.ts";

/** The longest that handing records over may take, all receivers together, in milliseconds. */
const PATIENCE = 1_850;
const GRACE = 50;
/** So many logs, and so many spans, are kept in memory until they are handed over. */
const MOST = 2_000;

export interface TelemetryOptions {
  readonly receivers: readonly Receiver[];
  readonly states: ReceiverStates;
  readonly level: Level;
  /** Whether people's names and addresses may be recorded. */
  readonly personal: boolean;
  readonly clock: Clock;
}

/** A span that has not ended. */
export interface OpenSpan {
  readonly context: TraceContext;
  /** @param error what ended it, where it failed */
  end(attributes?: Attributes, error?: unknown): void;
}

/** Records what happens in one process. */
export class Telemetry {
  readonly personal: boolean;
  readonly clock: RecordClock;
  readonly #options: TelemetryOptions;
  #logs: LogRecord[] = [];
  #spans: SpanRecord[] = [];
  #metrics: MetricRecord[] = [];
  #dropped = 0;
  /** The innermost span whose work is going on. */
  #current: TraceContext | null = null;
  #command: string | null = null;
  #root: OpenSpan | null = null;
  /** The handing over that is going on. */
  #sending: Promise<void> | null = null;

  constructor(options: TelemetryOptions) {
    this.#options = options;
    this.personal = options.personal;
    this.clock = new RecordClock(options.clock);
  }

  /** A command begins, which every record names from now on. */
  begin(command: string): void {
    this.#command = command;
    this.#root = this.open("command", "internal");
    this.#current = this.#root.context;
  }

  /** It has ended. Its span is kept where something happened in it that has one. */
  end(exitCode: number, took: number, error: unknown): void {
    const about = { "process.exit.code": exitCode, "tickler.duration": took };
    const level = exitCode === 1 ? "error" : exitCode === 5 ? "warn" : "info";
    this.log("command.ended", about, error === undefined ? { level } : { level, error });
    const traceId = this.#root?.context.traceId;
    if (!this.#spans.some(({ trace }) => trace.traceId === traceId)) return;
    this.#root?.end({ "process.exit.code": exitCode }, exitCode === 1 ? error : undefined);
  }

  /** A pass begins, after which records are handed over. */
  prepare(): void {
    for (const receiver of this.#options.receivers) receiver.prepare?.();
  }

  log(
    event: EventName,
    attributes: Attributes,
    how: { level?: Level; error?: unknown } = {},
  ): void {
    const level = how.level ?? EVENTS[event].level;
    if (LEVELS.indexOf(level) > LEVELS.indexOf(this.#options.level)) return;
    const known = how.error === undefined ? {} : errorAttributes(how.error);
    const record: LogRecord = {
      event,
      level,
      time: this.clock.now(),
      attributes: this.#clean({ ...known, ...attributes }),
      trace: this.#current,
      error: how.error,
    };
    for (const receiver of this.#options.receivers) receiver.take?.(record);
    this.#keep(this.#logs, record);
  }

  /** As `within`, as the beginning of a trace of its own. */
  async trace<T>(name: SpanName, work: (span: OpenSpan) => Promise<T>): Promise<T> {
    const outer = this.#current;
    this.#current = null;
    try {
      return await this.within(name, work);
    } finally {
      this.#current = outer;
    }
  }

  /** A piece of work that others may be part of: until it ends, spans begin inside of it. */
  async within<T>(name: SpanName, work: (span: OpenSpan) => Promise<T>): Promise<T> {
    const outer = this.#current;
    const span = this.open(name, "internal");
    this.#current = span.context;
    let failure: { error: unknown } | null = null;
    try {
      return await work(span);
    } catch (error) {
      failure = { error };
      throw error;
    } finally {
      this.#current = outer;
      span.end({}, failure?.error);
    }
  }

  /** Begins a span inside of the work that is going on, or of another span. Its end counts once. */
  open(
    name: SpanName,
    kind: SpanRecord["kind"],
    parent: TraceContext | null = this.#current,
  ): OpenSpan {
    const parentId = parent?.spanId ?? null;
    const context = { traceId: parent?.traceId ?? hex(16), spanId: hex(8) };
    const start = this.clock.now();
    const origin = this.clock.elapsed();
    let ended = false;
    return {
      context,
      end: (attributes = {}, error) => {
        if (ended) return;
        ended = true;
        const failed = error === undefined ? {} : errorAttributes(error);
        this.#keep(this.#spans, {
          ...{ name, kind, start, trace: context, parentId },
          end: start + this.clock.elapsed() - origin,
          attributes: this.#clean({ ...failed, ...attributes }),
          isError: error !== undefined || attributes["error.type"] !== undefined,
        });
      },
    };
  }

  /** @param since sums count from this moment on; given in milliseconds since 1970 */
  measure(name: MetricName, value: number, since: number): void {
    this.#keep(this.#metrics, { name, value, since, time: this.clock.now() });
  }

  /**
   * Hands over what has been recorded. Ends within two seconds whatever the receivers do, and never
   * throws. A receiver that failed lately is asked by ticks alone, so that no person waits for it.
   */
  async flush(isTick: boolean): Promise<void> {
    this.#sending ??= this.#handOver(isTick).finally(() => {
      this.#sending = null;
    });
    await this.#sending;
  }

  async #handOver(isTick: boolean): Promise<void> {
    const { receivers, states } = this.#options;
    if (this.#dropped > 0) {
      const dropped = this.#dropped;
      this.#dropped = 0;
      this.log("records.dropped", { "tickler.dropped": dropped });
    }
    const batch = { logs: this.#logs, spans: this.#spans, metrics: this.#metrics };
    this.#logs = [];
    this.#spans = [];
    this.#metrics = [];
    const now = this.clock.now();
    const outcomes = new Map<Receiver["name"], Outcome>();
    const controller = new AbortController();
    const over = new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        controller.abort();
        // What was given up says so at once; nothing else is waited for.
        setTimeout(resolve, GRACE);
      }, PATIENCE);
      void Promise.all(
        receivers.map(async (receiver) => {
          if (!states.mayTry(receiver.name, isTick, now)) return receiver.keep?.(batch);
          const outcome = await receiver.send(batch, controller.signal);
          if (outcome !== null) outcomes.set(receiver.name, outcome);
        }),
      )
        .catch(() => undefined)
        .then(() => {
          clearTimeout(timer);
          resolve();
        });
    });
    await over;
    for (const [name, outcome] of outcomes) this.#noteOutcome(name, outcome, now);
    states.save();
  }

  #noteOutcome(name: Receiver["name"], outcome: Outcome, now: number): void {
    const news = this.#options.states.note(name, outcome, now);
    if (news === null) return;
    const about: Attributes = outcome.ok
      ? { "tickler.receiver": name }
      : {
          "tickler.receiver": name,
          "tickler.receiver.reason": outcome.reason,
          "http.response.status_code": outcome.status,
          "tickler.error.cause": outcome.code,
        };
    this.log(news === "failed" ? "receiver.failed" : "receiver.recovered", about);
  }

  #clean(attributes: Attributes): Record<string, string | number | boolean> {
    return allowed({ "tickler.command": this.#command, ...attributes }, this.personal);
  }

  #keep<T>(records: T[], record: T): void {
    if (records.length < MOST) records.push(record);
    else this.#dropped += 1;
  }
}

function hex(bytes: number): string {
  let text = "";
  for (const byte of crypto.getRandomValues(new Uint8Array(bytes))) {
    text += byte.toString(16).padStart(2, "0");
  }
  return text;
}
