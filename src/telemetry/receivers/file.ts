import pino from "pino";
import { errno } from "../../platform/system-errors.ts";
import { messageOf } from "../catalog.ts";
import type { LogRecord, Outcome, Receiver } from "../records.ts";
import { RotatingFile } from "./rotating-file.ts";

export interface FileOptions {
  readonly path: string;
  /** Octets. */
  readonly maxSize: number;
  /** How many older files are kept. */
  readonly keep: number;
}

/**
 * JSON lines in a file, written at once: nothing is lost where the process is killed. A file that
 * can't be written to is reported as every receiver is, and stops nothing.
 */
export function fileReceiver({ path, maxSize, keep }: FileOptions): Receiver {
  const file = new RotatingFile(path, maxSize, keep);
  let failure: Outcome | null = null;
  let wrote = false;
  const logger = pino(
    {
      level: "debug",
      base: { pid: process.pid, version: __VERSION__ },
      timestamp: false,
      formatters: { level: (label) => ({ level: label }) },
    },
    {
      write(line: string) {
        try {
          file.write(line);
          wrote = true;
        } catch (error) {
          const code = errno(error);
          failure = {
            ok: false,
            reason: code === "ENOTFILE" ? "not_a_file" : "not_writable",
            ...(code === "ENOTFILE" || code === "" ? {} : { code }),
          };
        }
      },
    },
  );
  return {
    name: "file",
    take({ level, event, time, trace, attributes }: LogRecord) {
      const ids = trace && { trace_id: trace.traceId, span_id: trace.spanId };
      const at = new Date(time).toISOString();
      logger[level]({ time: at, event, ...ids, ...attributes }, messageOf(event));
    },
    async send() {
      const outcome: Outcome | null = failure ?? (wrote ? { ok: true } : null);
      failure = null;
      wrote = false;
      return outcome;
    },
  };
}
