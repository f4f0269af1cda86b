import {
  ProtobufLogsSerializer,
  ProtobufMetricsSerializer,
  ProtobufTraceSerializer,
} from "@opentelemetry/otlp-transformer";
import { type Level, METRICS, messageOf } from "../catalog.ts";
import type { Kept, LogRecord, MetricRecord, SpanRecord } from "../records.ts";

/**
 * Records as OTLP's protobuf (https://opentelemetry.io/docs/specs/otlp/), which all receivers take:
 * Datadog takes logs in no other form, and New Relic recommends it. Written from plain values by
 * OpenTelemetry's own serialiser, without its SDK, which would read the variables OTEL_… of whatever
 * environment cron or a shell has.
 */
type Resource = { attributes: Kept; asyncAttributesPending?: false };
type LogInput = Parameters<typeof ProtobufLogsSerializer.serializeRequest>[0];
type TraceInput = Parameters<typeof ProtobufTraceSerializer.serializeRequest>[0];
type MetricsInput = Parameters<typeof ProtobufMetricsSerializer.serializeRequest>[0];

const SCOPE = { name: "tickler", version: __VERSION__ };
/** https://opentelemetry.io/docs/specs/otel/logs/data-model/#field-severitynumber */
const SEVERITIES: Record<Level, number> = { debug: 5, info: 9, warn: 13, error: 17 };
const SAMPLED = 1;
/** The enumerations of OpenTelemetry's SDK, which is not loaded for five numbers. */
const INTEGER = 0;
const GAUGE = 2;
const SUM = 3;
const TEMPORALITIES = { delta: 0, cumulative: 1 } as const;

export function encodeLogs(records: readonly LogRecord[], attributes: Kept): Uint8Array {
  const resource = resourceOf(attributes);
  const logs = records.map(({ event, level, time, trace, attributes: own }) => ({
    hrTime: hrTime(time),
    hrTimeObserved: hrTime(time),
    severityNumber: SEVERITIES[level],
    severityText: level.toUpperCase(),
    body: messageOf(event),
    eventName: `tickler.${event}`,
    attributes: own,
    droppedAttributesCount: 0,
    ...(trace && { spanContext: { ...trace, traceFlags: SAMPLED } }),
    resource,
    instrumentationScope: SCOPE,
  }));
  return bytesOf(ProtobufLogsSerializer.serializeRequest(logs as unknown as LogInput));
}

export function encodeSpans(records: readonly SpanRecord[], attributes: Kept): Uint8Array {
  const resource = resourceOf(attributes);
  const spans = records.map((span) => ({
    name:
      span.name === "command"
        ? `tickler ${span.attributes["tickler.command"] ?? ""}`.trim()
        : span.name,
    // SpanKind: INTERNAL, CLIENT
    kind: span.kind === "client" ? 2 : 0,
    spanContext: () => ({ ...span.trace, traceFlags: SAMPLED }),
    ...(span.parentId !== null && {
      parentSpanContext: { ...span.trace, spanId: span.parentId, traceFlags: SAMPLED },
    }),
    startTime: hrTime(span.start),
    endTime: hrTime(span.end),
    // SpanStatusCode: UNSET, ERROR
    status: { code: span.isError ? 2 : 0 },
    attributes: span.attributes,
    droppedAttributesCount: 0,
    events: [],
    droppedEventsCount: 0,
    links: [],
    droppedLinksCount: 0,
    resource,
    instrumentationScope: SCOPE,
  }));
  return bytesOf(ProtobufTraceSerializer.serializeRequest(spans as unknown as TraceInput));
}

export function encodeMetrics(
  records: readonly MetricRecord[],
  attributes: Kept,
  temporality: "delta" | "cumulative",
): Uint8Array {
  const metrics = records.map(({ name, value, since, time }) => {
    const { unit, doc, isSum } = METRICS[name];
    return {
      descriptor: { name, unit, description: doc, valueType: INTEGER, advice: {} },
      dataPointType: isSum ? SUM : GAUGE,
      aggregationTemporality: TEMPORALITIES[temporality],
      isMonotonic: isSum,
      dataPoints: [{ startTime: hrTime(since), endTime: hrTime(time), attributes: {}, value }],
    };
  });
  const input = {
    resource: resourceOf(attributes),
    scopeMetrics: [{ scope: SCOPE, metrics }],
  };
  return bytesOf(ProtobufMetricsSerializer.serializeRequest(input as unknown as MetricsInput));
}

/** How many records a receiver says that it has not taken, though it has answered with success. */
export function rejectedOf(signal: "logs" | "traces" | "metrics", body: Uint8Array): number {
  switch (signal) {
    case "logs":
      return (
        ProtobufLogsSerializer.deserializeResponse(body).partialSuccess?.rejectedLogRecords ?? 0
      );
    case "traces":
      return ProtobufTraceSerializer.deserializeResponse(body).partialSuccess?.rejectedSpans ?? 0;
    case "metrics":
      return (
        ProtobufMetricsSerializer.deserializeResponse(body).partialSuccess?.rejectedDataPoints ?? 0
      );
  }
}

function resourceOf(attributes: Kept): Resource {
  return { attributes };
}

/** Seconds and nanoseconds. */
function hrTime(milliseconds: number): [number, number] {
  const seconds = Math.floor(milliseconds / 1_000);
  return [seconds, Math.round((milliseconds - seconds * 1_000) * 1e6)];
}

function bytesOf(bytes: Uint8Array | undefined): Uint8Array {
  return bytes ?? new Uint8Array();
}
