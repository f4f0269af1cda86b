import type { PassObserver } from "../../service/ports/index.ts";
import type { Attributes, Level, MetricName } from "../catalog.ts";
import type { Telemetry } from "../telemetry.ts";

/** Figures of the database, for the metrics. */
export interface PassFigures {
  readonly queued: number;
  readonly queuedSince: Date | null;
  readonly uncertain: number;
  /** What has happened since a moment, on all machines; null: it counts what each tick did. */
  readonly since: { readonly at: Date; readonly counts: Readonly<Record<string, number>> } | null;
}

/** Which counts of a tick each sum is made of. */
const SUMS: Partial<Record<MetricName, readonly string[]>> = {
  "tickler.emails.sent": ["sent", "follow_ups", "ai_replies", "answers"],
  "tickler.replies": ["replies"],
  "tickler.bounces": ["bounces"],
  "tickler.unsubscribes": ["unsubscribes"],
};

/** Events in which a person may be interested. */
const GRAVE = [
  "bounces",
  "failed",
  "uncertain",
  "retried",
  "test_failed",
  "handed_over",
  "delayed",
];

/**
 * Records ticks: a trace of each, its events, its failures, its metrics.
 *
 * @param figures null: nobody takes metrics
 */
export function passObserver(
  telemetry: Telemetry,
  figures: (() => Promise<PassFigures>) | null,
): PassObserver {
  return {
    async pass(name, work) {
      telemetry.prepare();
      const start = telemetry.clock.now();
      const origin = telemetry.clock.elapsed();
      return telemetry.trace(name, async (span) => {
        const report = await work();
        const about: Attributes = {
          "tickler.pass": name,
          "tickler.busy": report.busy !== null,
          "tickler.errors": report.errors.length,
          ...Object.fromEntries(
            Object.entries(report.counts).map(([count, value]) => [
              `tickler.counts.${count}`,
              value,
            ]),
          ),
        };
        telemetry.log("tick.ended", {
          ...about,
          "tickler.duration": telemetry.clock.elapsed() - origin,
        });
        span.end(about, report.errors.length > 0 ? null : undefined);
        if (report.busy === null && figures !== null)
          await measure(telemetry, report.counts, start, figures);
        return report;
      });
    },

    phase: (phase, work) =>
      telemetry.within(`tick ${phase}`, async (span) => {
        try {
          await work();
          span.end({ "tickler.phase": phase });
        } catch (error) {
          span.end({ "tickler.phase": phase }, error);
          throw error;
        }
      }),

    event({ type, messageId, emailId, lead, detail }) {
      const level: Level = GRAVE.includes(type) ? "warn" : "info";
      telemetry.log(
        "tick.event",
        {
          "tickler.event": type,
          "tickler.message.id": messageId,
          "tickler.email.id": emailId,
          "tickler.lead.id": lead.id,
          "tickler.lead.name": lead.name,
          "tickler.lead.address": lead.address,
          "tickler.detail": detail,
        },
        { level },
      );
    },

    failure(phase, error) {
      const words = typeof error === "string" ? error : null;
      telemetry.log(
        "tick.failure",
        {
          "tickler.phase": phase,
          ...(words !== null && { "error.type": "_OTHER", "tickler.error.message": words }),
        },
        words === null ? { error } : {},
      );
    },
  };
}

async function measure(
  telemetry: Telemetry,
  counts: Readonly<Record<string, number>>,
  start: number,
  figures: () => Promise<PassFigures>,
): Promise<void> {
  // What is only told to the outside fails nothing.
  const known = await figures().catch(() => null);
  const sums = known?.since ?? { at: new Date(start), counts };
  for (const [name, parts] of Object.entries(SUMS)) {
    const value = parts.reduce((sum, part) => sum + (sums.counts[part] ?? 0), 0);
    telemetry.measure(name as MetricName, value, sums.at.getTime());
  }
  if (known === null) return;
  const now = telemetry.clock.now();
  const age = known.queuedSince === null ? 0 : (now - known.queuedSince.getTime()) / 1_000;
  telemetry.measure("tickler.queue.length", known.queued, now);
  telemetry.measure("tickler.queue.age", Math.max(0, Math.round(age)), now);
  telemetry.measure("tickler.emails.uncertain", known.uncertain, now);
}
