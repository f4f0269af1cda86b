import type {
  Batch,
  Kept,
  LogRecord,
  MetricRecord,
  Outcome,
  Receiver,
  SpanRecord,
} from "../records.ts";
import { parseHeaders } from "./headers.ts";
import { encodeLogs, encodeMetrics, encodeSpans, rejectedOf } from "./otlp-encode.ts";
import { type Answer, failureOf, post } from "./post.ts";

export interface OtlpOptions {
  /** The base, to which `/v1/logs`, `/v1/traces` and `/v1/metrics` are added. */
  readonly url: string;
  /** The output of the command that prints the header fields; null: none is set. */
  readonly headers: ((signal: AbortSignal) => Promise<string>) | null;
  /** Whether a key may be sent to this address. */
  readonly keepsSecrets: boolean;
  readonly temporality: "delta" | "cumulative";
  readonly resource: Kept;
}

type Signal = "logs" | "traces" | "metrics";

/** New Relic takes a megabyte at once, and others about as much. */
const LOGS_AT_ONCE = 1_000;
/** What is kept while the receiver is away. */
const MOST_KEPT = 2_000;

/** Sends logs, traces and metrics by OTLP over HTTP. */
export function otlpReceiver(options: OtlpOptions): Receiver {
  let headers: Promise<Record<string, string> | null> | undefined;
  let logs: LogRecord[] = [];
  let spans: SpanRecord[] = [];
  let metrics: MetricRecord[] = [];

  const { headers: printed } = options;
  /** Ends the command that prints the header fields. */
  let command = new AbortController();

  /** The command may wait for a key to be unlocked: it begins before its output is needed. */
  function prepare(): void {
    if (printed === null || headers !== undefined || !options.keepsSecrets) return;
    command = new AbortController();
    headers = printed(command.signal).then(parseHeaders, () => null);
  }

  /** Null where there is none to be had. Asked once; and again after a failure. */
  async function headersOf(signal: AbortSignal): Promise<Record<string, string> | null> {
    if (printed === null) return {};
    prepare();
    const stop = (): void => command.abort();
    signal.addEventListener("abort", stop, { once: true });
    const found = (await headers) ?? null;
    signal.removeEventListener("abort", stop);
    if (found === null) headers = undefined;
    return found;
  }

  function keep(batch: Batch): void {
    logs = [...logs, ...batch.logs].slice(-MOST_KEPT);
    spans = [...spans, ...batch.spans].slice(-MOST_KEPT);
    metrics = [...metrics, ...batch.metrics].slice(-MOST_KEPT);
  }

  async function hand<T>(
    signal: Signal,
    records: readonly T[],
    encode: (records: readonly T[]) => Uint8Array,
    own: Record<string, string>,
    abort: AbortSignal,
  ): Promise<{ outcome: Outcome; left: T[] }> {
    for (let at = 0; at < records.length; at += LOGS_AT_ONCE) {
      const answer = await post({
        url: `${options.url}/v1/${signal}`,
        headers: { ...own, "content-type": "application/x-protobuf" },
        body: encode(records.slice(at, at + LOGS_AT_ONCE)),
        signal: abort,
      });
      const outcome = "ok" in answer ? answer : outcomeOf(signal, answer);
      if (!outcome.ok) return { outcome, left: mayRetry(outcome) ? records.slice(at) : [] };
    }
    return { outcome: { ok: true }, left: [] };
  }

  return {
    name: "otlp",
    prepare,
    keep,
    async send(batch, abort) {
      keep(batch);
      if (logs.length + spans.length + metrics.length === 0) return null;
      if (options.headers !== null && !options.keepsSecrets) {
        return { ok: false, reason: "clear_text" };
      }
      const own = await headersOf(abort);
      if (abort.aborted) return { ok: false, reason: own ? "no_answer" : "secret_failed" };
      if (own === null) return { ok: false, reason: "secret_failed" };
      const { resource, temporality } = options;
      const [forLogs, forSpans, forMetrics] = [logs, spans, metrics];
      // What is recorded meanwhile waits for the next time.
      [logs, spans, metrics] = [[], [], []];
      const results = await Promise.all([
        hand("logs", forLogs, (some) => encodeLogs(some, resource), own, abort),
        hand("traces", forSpans, (some) => encodeSpans(some, resource), own, abort),
        hand(
          "metrics",
          forMetrics,
          (some) => encodeMetrics(some, resource, temporality),
          own,
          abort,
        ),
      ]);
      keep({ logs: results[0].left, spans: results[1].left, metrics: results[2].left });
      const failure = results.find(({ outcome }) => !outcome.ok);
      // A key that has been changed is asked for again.
      if (failure && !failure.outcome.ok && failure.outcome.reason === "unauthorized") {
        headers = undefined;
      }
      return failure?.outcome ?? { ok: true };
    },
  };
}

function outcomeOf(signal: Signal, answer: Answer): Outcome {
  const failure = failureOf(answer);
  if (failure) return failure;
  const { status, type, body } = answer;
  // A page where one logs in, for instance.
  if (type.startsWith("text/html")) return { ok: false, reason: "no_receiver", status };
  return rejected(signal, type, body) > 0 ? { ok: false, reason: "partial", status } : { ok: true };
}

function rejected(signal: Signal, type: string, body: Uint8Array): number {
  if (body.length === 0) return 0;
  try {
    if (type !== "application/json") return rejectedOf(signal, body);
    const { partialSuccess = {} } = JSON.parse(new TextDecoder().decode(body)) as {
      partialSuccess?: Record<string, unknown>;
    };
    return Object.entries(partialSuccess)
      .filter(([name]) => name.startsWith("rejected"))
      .reduce((sum, [, count]) => sum + (Number(count) || 0), 0);
  } catch {
    // Some receivers answer with words of their own.
    return 0;
  }
}

/** As OTLP has it: what was refused for good is not sent again. */
function mayRetry(outcome: Outcome): boolean {
  if (outcome.ok) return false;
  return (
    ["unreachable", "no_answer", "busy"].includes(outcome.reason) ||
    (outcome.reason === "failed" && [502, 504].includes(outcome.status ?? 0))
  );
}
