import { z } from "zod";
import { EMAIL_KINDS } from "../../../domain/email.ts";
import { DAY_COUNTS, type DayCount, HEALTH_PARTS } from "../../../domain/health.ts";
import type { mailboxView, movedView } from "../../machine/mailboxes.ts";
import type {
  serviceInstallView,
  serviceStatusView,
  serviceUninstallView,
} from "../../machine/service.ts";
import type { statusView } from "../../machine/status.ts";
import { viewOf } from "../agreement.ts";
import { pause, pauseFields } from "../outreach/email.ts";
import { reason } from "../outreach/todo.ts";
import { count, leadName, moment, number, text, words, yes } from "../values.ts";

const health = z.object({
  ok_at: moment.nullable(),
  failing_since: moment.nullable(),
  failed_at: moment.nullable(),
  error: words.nullable(),
});

const gate = z.array(z.object({ check: text, error: words, since: moment }));

const dayCounts = Object.fromEntries(
  Object.keys(DAY_COUNTS).map((name) => [name, count]),
) as Record<DayCount, typeof count>;

export const machineStatus = viewOf<typeof statusView>()(
  z.object({
    ok: yes,
    broken: z.array(
      z.object({
        id: z.templateLiteral(["broken-", text]),
        part: z.enum(HEALTH_PARTS),
        what: words,
        since: moment.nullable(),
        command: text,
        commands: z.array(text),
      }),
    ),
    last_tick_at: moment.nullable(),
    tick: health,
    read: health,
    send: health,
    pause,
    gate,
    mailboxes: z.array(z.object({ mailbox: text, read: health, send: health, pause, gate })),
    outbox: z.object({
      queued: count,
      queued_since: moment.nullable(),
      sending: count,
      uncertain: count,
      drafts: count,
    }),
    today: z.object({ since: moment.nullable(), timezone: text.nullable(), ...dayCounts }),
    next: z
      .object({
        message_id: count,
        email_id: count,
        kind: z.enum(EMAIL_KINDS),
        lead: leadName,
        at: moment.nullable(),
        reasons: z.array(reason),
      })
      .nullable(),
    todo: z.record(text, count),
    logging: z.array(
      z.object({
        receiver: text,
        ok_at: moment.nullable(),
        failing_since: moment.nullable(),
        error: words.nullable(),
      }),
    ),
  }),
);

export const mailbox = viewOf<typeof mailboxView>()(
  z.object({
    name: text,
    from: text.nullable(),
    sent_today: count,
    limit: count.nullable(),
    ramp_day: count.nullable(),
    bounce_rate: number.nullable(),
    read_in: text,
    last_read: moment.nullable(),
    open: count,
    ...pauseFields,
    trouble: z.array(words),
  }),
);

export const moved = viewOf<typeof movedView>()(
  z.object({ from: text, to: text, moved: count, left: count }),
);

const runs = z.enum(["tick", "watch"]);

export const serviceStatus = viewOf<typeof serviceStatusView>()(
  z.object({
    installed: yes,
    system: text.nullable(),
    name: text.nullable(),
    ours: yes.nullable(),
    runs: runs.nullable(),
    active: yes.nullable(),
    problem: text.nullable(),
    last_run_at: moment.nullable(),
    last_exit_code: count.nullable(),
    next_run_at: moment.nullable(),
    files: z.array(text),
  }),
);

export const serviceInstall = viewOf<typeof serviceInstallView>()(
  z.object({
    system: text,
    name: text,
    runs,
    every_seconds: number,
    changed: yes.nullable(),
    files: z.array(z.object({ path: text, text })),
    crontab: z.array(text),
    commands: z.array(z.array(text)),
    environment: z.record(text, text),
    secrets_left_out: z.array(text),
    notes: z.array(text),
  }),
);

export const serviceUninstall = viewOf<typeof serviceUninstallView>()(
  z.object({ removed: yes, systems: z.array(text), files: z.array(text) }),
);

export const serviceLines = z.array(words);
