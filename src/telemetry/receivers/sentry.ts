import {
  createEnvelope,
  createStackParser,
  dsnFromString,
  type EventEnvelope,
  getEnvelopeEndpointWithUrlEncodedAuth,
  nodeStackLineParser,
  type StackFrame,
  serializeEnvelope,
} from "@sentry/core";
import type { LogRecord, Outcome, Receiver } from "../records.ts";
import { errorType } from "../safe.ts";
import type { ReceiverStates } from "../states.ts";
import { failureOf, post } from "./post.ts";

export interface SentryOptions {
  /** The output of the command that prints the DSN. Called once there is something to report. */
  readonly dsn: (signal: AbortSignal) => Promise<string>;
  readonly keepsSecrets: (url: string) => boolean;
  readonly states: ReceiverStates;
  readonly now: () => number;
}

/** More of them at once are one trouble. */
const MOST = 20;
const DSN = /^https?:\/\/\w+(?::\w+)?@[\w.-]+(?::\d+)?(?:\/[\w./-]*)?\/\d+$/;
const parseStack = createStackParser(nodeStackLineParser());

/**
 * Reports errors to Sentry, each kind once an hour. Built by hand from what may leave: the kind of
 * the error, where in the program it arose, the command. Never its words, a file's folder, the name
 * of the machine or of a person: Sentry's own clients collect such things by themselves.
 */
export function sentryReceiver({ dsn, keepsSecrets, states, now }: SentryOptions): Receiver {
  let waiting: { event: SentryEvent; what: string }[] = [];
  let known: Promise<string | null> | undefined;

  return {
    name: "sentry",
    take(record) {
      if (record.level !== "error" || waiting.length >= MOST) return;
      const event = eventOf(record);
      const what = event.fingerprint.join(" ");
      if (!states.isNews(what, now()) || waiting.some((each) => each.what === what)) return;
      waiting.push({ event, what });
    },
    async send(_batch, signal) {
      if (waiting.length === 0) return null;
      known ??= dsn(signal).then(
        (text) => text.split(/\r?\n/u)[0]?.trim() ?? "",
        () => null,
      );
      const text = await known;
      if (text === null) known = undefined;
      if (text === null) return { ok: false, reason: "secret_failed" };
      // Sentry's own parser would print what is no DSN.
      const parsed = DSN.test(text) ? dsnFromString(text) : undefined;
      if (!parsed) {
        // The command may print another one the next time.
        known = undefined;
        return { ok: false, reason: "bad_address" };
      }
      const url = getEnvelopeEndpointWithUrlEncodedAuth(parsed);
      if (!keepsSecrets(url)) return { ok: false, reason: "clear_text" };
      const events = waiting;
      waiting = [];
      const outcomes = await Promise.all(
        events.map(async (each) => {
          const outcome = await sendEvent(url, each.event, signal);
          if (outcome.ok) states.reported(each.what, now());
          else if (isPassing(outcome)) waiting.push(each);
          return outcome;
        }),
      );
      return outcomes.find(({ ok }) => !ok) ?? { ok: true };
    },
  };
}

async function sendEvent(url: string, event: SentryEvent, signal: AbortSignal): Promise<Outcome> {
  const envelope = createEnvelope<EventEnvelope>(
    { event_id: event.event_id, sent_at: new Date().toISOString() },
    [[{ type: "event" }, event]],
  );
  const body = serializeEnvelope(envelope);
  const headers = { "content-type": "application/x-sentry-envelope" };
  const answer = await post({ url, headers, body, signal });
  if ("ok" in answer) return answer;
  const failure = failureOf(answer);
  if (failure) return failure;
  // Sentry answers with the event's id; a page where one logs in does not.
  return answer.type.startsWith("text/html")
    ? { ok: false, reason: "no_receiver", status: answer.status }
    : { ok: true };
}

function isPassing(outcome: Outcome): boolean {
  return !outcome.ok && ["unreachable", "no_answer", "busy", "failed"].includes(outcome.reason);
}

type SentryEvent = ReturnType<typeof eventOf>;

function eventOf({ event, time, attributes, error, trace }: LogRecord) {
  const type = error === undefined ? String(attributes["error.type"] ?? event) : errorType(error);
  const frames = framesOf(error);
  const text = attributes["tickler.error.message"];
  const command = String(attributes["tickler.command"] ?? "");
  const last = frames.at(-1);
  const place = last ? `${last.function ?? "?"}` : "";
  return {
    event_id: crypto.randomUUID().replaceAll("-", ""),
    timestamp: time / 1_000,
    platform: "node" as const,
    level: event === "process.crashed" ? ("fatal" as const) : ("error" as const),
    release: `tickler@${__VERSION__}`,
    // Where Sentry stores addresses of machines by itself, it does not do so for these.
    sdk: { name: "tickler", version: __VERSION__, settings: { infer_ip: "never" as const } },
    transaction: command,
    tags: Object.fromEntries(
      Object.entries({ ...attributes, event })
        .filter(([name]) => !PERSONAL.has(name))
        .map(([name, value]) => [name, String(value)]),
    ),
    contexts: {
      runtime: { name: "node", version: process.version },
      os: { name: process.platform },
      ...(trace && { trace: { trace_id: trace.traceId, span_id: trace.spanId } }),
    },
    fingerprint: [event, command, String(attributes["tickler.phase"] ?? ""), type, place],
    exception: {
      values: [
        {
          type,
          // Only what `log.personal` lets pass is there.
          value: typeof text === "string" ? text : type,
          mechanism: { type: "generic", handled: event !== "process.crashed" },
          ...(frames.length > 0 && { stacktrace: { frames } }),
        },
      ],
    },
  };
}

const PERSONAL = new Set(["tickler.error.message", "tickler.detail"]);

/** The deepest last, without folders, which name people. */
function framesOf(error: unknown): StackFrame[] {
  if (!(error instanceof Error) || typeof error.stack !== "string") return [];
  // The lines of the trace alone: those before are the error's words.
  const lines = error.stack.split("\n").filter((line) => /^\s+at /u.test(line));
  return parseStack(lines.join("\n")).map(({ filename, function: name, lineno, colno }) => {
    const isOurs = filename !== undefined && !filename.startsWith("node:");
    const file = isOurs ? `app:///${filename.split(/[\\/]/u).at(-1)}` : filename;
    return {
      ...(file !== undefined && { filename: file }),
      ...(name !== undefined && { function: name }),
      ...(lineno !== undefined && { lineno }),
      ...(colno !== undefined && { colno }),
      in_app: isOurs,
    };
  });
}
