import { createRequire } from "node:module";

/**
 * Reads OTLP's protobuf with the reader of @opentelemetry/otlp-transformer, by the field numbers of
 * opentelemetry-proto 1.x. Fields that are not known here fail: nothing may arrive unseen.
 */
interface Reader {
  isAtEnd(): boolean;
  pos: number;
  readTag(): { fieldNumber: number; wireType: number };
  readVarint(): number;
  readBytes(): Uint8Array;
  readString(): string;
}
const { ProtobufReader } = createRequire(import.meta.url)(
  "../../../node_modules/@opentelemetry/otlp-transformer/build/src/common/protobuf/protobuf-reader.js",
) as { ProtobufReader: new (bytes: Uint8Array) => Reader };

export type Value = string | number | boolean;
export type Fields = Record<string, Value>;

export interface DecodedLog {
  event: string;
  body: Value;
  severity: number;
  severityText: string;
  /** Milliseconds since 1970. */
  time: number;
  traceId: string;
  spanId: string;
  attributes: Fields;
}

export interface DecodedSpan {
  name: string;
  kind: number;
  traceId: string;
  spanId: string;
  parentId: string | null;
  start: number;
  end: number;
  status: number;
  attributes: Fields;
}

export interface DecodedMetric {
  name: string;
  unit: string;
  type: "gauge" | "sum";
  /** 1: delta, 2: cumulative; 0 for a gauge. */
  temporality: number;
  isMonotonic: boolean;
  value: number;
  start: number;
  time: number;
}

type Field = { number: number; value: number | Uint8Array };

function fieldsOf(bytes: Uint8Array): Field[] {
  const reader = new ProtobufReader(bytes);
  const fields: Field[] = [];
  while (!reader.isAtEnd()) {
    const { fieldNumber, wireType } = reader.readTag();
    if (wireType === 0) fields.push({ number: fieldNumber, value: reader.readVarint() });
    else if (wireType === 2) fields.push({ number: fieldNumber, value: reader.readBytes() });
    else {
      const length = wireType === 1 ? 8 : wireType === 5 ? 4 : Number.NaN;
      if (Number.isNaN(length)) throw new Error(`wire type ${wireType}`);
      fields.push({ number: fieldNumber, value: bytes.subarray(reader.pos, reader.pos + length) });
      reader.pos += length;
    }
  }
  return fields;
}

/** The fields of a message by their numbers; each that is not named is an error. */
function message(bytes: Uint8Array, ...known: number[]) {
  const fields = fieldsOf(bytes);
  const strange = fields.find(({ number }) => !known.includes(number));
  if (strange) throw new Error(`field ${strange.number} of a message with ${known}`);
  const all = (number: number): Uint8Array[] =>
    fields.filter((field) => field.number === number).map(({ value }) => value as Uint8Array);
  const text = (number: number): string => Buffer.from(all(number)[0] ?? []).toString("utf8");
  return {
    all,
    text,
    one: (number: number): Uint8Array => all(number)[0] ?? new Uint8Array(),
    hex: (number: number): string => Buffer.from(all(number)[0] ?? []).toString("hex"),
    count: (number: number): number =>
      Number(fields.find((field) => field.number === number)?.value ?? 0),
    fixed: (number: number): bigint => {
      const value = all(number)[0];
      return value ? Buffer.from(value).readBigUInt64LE() : 0n;
    },
    has: (number: number): boolean => fields.some((field) => field.number === number),
  };
}

const milliseconds = (nanoseconds: bigint): number => Number(nanoseconds / 1_000n) / 1_000;

function anyValue(bytes: Uint8Array): Value {
  const value = message(bytes, 1, 2, 3, 4);
  if (value.has(1)) return value.text(1);
  if (value.has(2)) return value.count(2) === 1;
  if (value.has(4)) return Buffer.from(value.one(4)).readDoubleLE();
  return value.count(3);
}

function attributesOf(pairs: readonly Uint8Array[]): Fields {
  return Object.fromEntries(
    pairs.map((pair) => {
      const { text, one } = message(pair, 1, 2);
      return [text(1), anyValue(one(2))];
    }),
  );
}

function scopes(body: Uint8Array): { resource: Fields; records: Uint8Array[] }[] {
  return message(body, 1)
    .all(1)
    .map((part) => {
      const { one, all } = message(part, 1, 2, 3);
      return {
        resource: attributesOf(message(one(1), 1, 2).all(1)),
        records: all(2).flatMap((scope) => message(scope, 1, 2, 3).all(2)),
      };
    });
}

export function resourcesOf(body: Uint8Array): Fields[] {
  return scopes(body).map(({ resource }) => resource);
}

export function decodeLogs(body: Uint8Array): DecodedLog[] {
  return scopes(body)
    .flatMap(({ records }) => records)
    .map((bytes) => {
      const log = message(bytes, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12);
      return {
        event: log.text(12),
        body: anyValue(log.one(5)),
        severity: log.count(2),
        severityText: log.text(3),
        time: milliseconds(log.fixed(1)),
        traceId: log.hex(9),
        spanId: log.hex(10),
        attributes: attributesOf(log.all(6)),
      };
    });
}

export function decodeSpans(body: Uint8Array): DecodedSpan[] {
  return scopes(body)
    .flatMap(({ records }) => records)
    .map((bytes) => {
      const span = message(bytes, 1, 2, 4, 5, 6, 7, 8, 9, 10, 12, 14, 15, 16);
      return {
        name: span.text(5),
        kind: span.count(6),
        traceId: span.hex(1),
        spanId: span.hex(2),
        parentId: span.has(4) ? span.hex(4) : null,
        start: milliseconds(span.fixed(7)),
        end: milliseconds(span.fixed(8)),
        status: message(span.one(15), 2, 3).count(3),
        attributes: attributesOf(span.all(9)),
      };
    });
}

export function decodeMetrics(body: Uint8Array): DecodedMetric[] {
  return scopes(body)
    .flatMap(({ records }) => records)
    .map((bytes) => {
      const metric = message(bytes, 1, 2, 3, 5, 7);
      const isSum = metric.has(7);
      const data = message(metric.one(isSum ? 7 : 5), 1, 2, 3);
      const point = message(data.one(1), 2, 3, 6, 7);
      return {
        name: metric.text(1),
        unit: metric.text(3),
        type: isSum ? ("sum" as const) : ("gauge" as const),
        temporality: data.count(2),
        isMonotonic: data.count(3) === 1,
        value: Number(point.fixed(6)),
        start: milliseconds(point.fixed(2)),
        time: milliseconds(point.fixed(3)),
      };
    });
}
