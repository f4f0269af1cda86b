import { z } from "zod";
import { CHECK_RULES, type CheckRule, VERDICTS } from "../../../domain/check/check.ts";
import { LEAD_STEPS } from "../../../domain/status.ts";
import type { fullHistoryView, historyView } from "../../history.ts";
import type {
  checkedLeadView,
  erasureView,
  exportView,
  importView,
  leadCheckView,
  leadView,
  personReportView,
  replayedImportView,
} from "../../lead.ts";
import { viewOf } from "../agreement.ts";
import { aiMode, count, lineRemark, moment, text, words, yes } from "../values.ts";
import { correspondent, fullEmail } from "./email.ts";
import { fullMessage, logEntry, messageFields, status } from "./message.ts";
import { followed, task } from "./sequence.ts";
import { suppression } from "./suppression.ts";
import { note, reminder } from "./todo.ts";

const leadFields = {
  id: count,
  name: words,
  email: text.nullable(),
  phone: words.nullable(),
  company: words.nullable(),
  title: words.nullable(),
  timezone: text.nullable(),
  tags: z.array(words),
  vars: z.record(text, words),
  source: words.nullable(),
  status: status.nullable(),
  ai_mode: aiMode.nullable(),
  paused_at: moment.nullable(),
  paused_until: moment.nullable(),
  created_at: moment,
  updated_at: moment,
  also: z.array(text),
};
export const lead = viewOf<typeof leadView>()(z.object(leadFields).meta({ id: "Lead" }));

const verdict = z.enum(VERDICTS);
const reasons = z.array(
  z.object({
    rule: z.enum(Object.keys(CHECK_RULES) as CheckRule[]),
    verdict,
    detail: words,
    suggestion: text.nullable(),
    at: moment,
    accepted: z.enum(["person", "settings"]).nullable(),
  }),
);
const check = z.object({
  state: z.enum([...VERDICTS, "none"]),
  verdict,
  checked_at: moment,
  reasons,
});
export const checkedLead = viewOf<typeof checkedLeadView>()(
  z.object({ ...leadFields, check: check.nullable() }),
);

export const leadCheck = viewOf<typeof leadCheckView>()(
  z.object({
    id: count,
    name: words,
    email: text.nullable(),
    verdict,
    checked_at: moment,
    reasons,
  }),
);

const importFields = {
  added: count,
  updated: count,
  skipped: count,
  suppressed: count,
  opted_out: count,
  bad: count,
  errors: z.array(lineRemark),
  notes: z.array(lineRemark),
  encoding: text,
  columns: z.array(z.object({ column: words, becomes: text })).exactOptional(),
  rows: z
    .array(
      z.object({
        line: count,
        name: words,
        email: text.nullable(),
        phone: words.nullable(),
        company: words.nullable(),
        title: words.nullable(),
        timezone: text.nullable(),
        tags: z.array(words),
        vars: z.record(text, words),
        aiMode: aiMode.nullable().exactOptional(),
        source: words.nullable().exactOptional(),
      }),
    )
    .exactOptional(),
};
export const imported = viewOf<typeof importView>()(z.object(importFields));
export const replayedImport = viewOf<typeof replayedImportView>()(
  z.object({ ...importFields, replayed: yes }),
);

export const exported = viewOf<typeof exportView>()(
  z.object({ file: text, format: text, leads: count }),
);

export const erasure = viewOf<typeof erasureView>()(
  z.object({ id: count, messages: count, emails: count }),
);

const storyFields = {
  lead,
  outreach_logs: z.array(logEntry),
  tasks: z.array(task),
  notes: z.array(note),
  reminders: z.array(reminder),
};
export const story = viewOf<typeof historyView>()(
  z.object({
    ...storyFields,
    messages: z.array(z.object({ ...messageFields, sequence: followed })),
  }),
);
export const fullStory = viewOf<typeof fullHistoryView>()(
  z.object({
    ...storyFields,
    messages: z.array(z.object({ ...fullMessage.shape, sequence: followed })),
  }),
);

const storedNote = { id: count, text: words, actor: text.nullable(), created_at: moment };

export const personReport = viewOf<typeof personReportView>()(
  z.object({
    lead: z.object({
      ...leadFields,
      company_domain: text.nullable(),
      absent_until: moment.nullable(),
    }),
    addresses: z.array(text),
    notes: z.array(z.object(storedNote)),
    reminders: z.array(z.object({ ...storedNote, due_at: moment, done_at: moment.nullable() })),
    messages: z.array(
      z.object({
        ...fullMessage.shape,
        sequence: followed,
        emails: z.array(
          z.object({
            ...fullEmail,
            address: words.nullable(),
            correspondents: z
              .object({
                from: correspondent.nullable(),
                replyTo: z.array(correspondent),
                to: z.array(correspondent),
                cc: z.array(correspondent),
              })
              .nullable(),
            references: z.array(words),
            assigned_id: text.nullable(),
            mailing: text.nullable(),
            approved_at: moment.nullable(),
            not_before: moment.nullable(),
            original_base64: words.nullable(),
          }),
        ),
      }),
    ),
    outreach_logs: z.array(logEntry),
    lead_logs: z.array(
      z.object({ id: count, at: moment, step: z.enum(LEAD_STEPS), actor: text.nullable() }),
    ),
    tasks: z.array(task),
    check: check.nullable(),
    suppressions: z.array(suppression),
    stray_mails: z.array(
      z.object({
        id: count,
        address: words,
        name: words.nullable(),
        subject: words,
        text: words,
        sent_at: moment.nullable(),
        created_at: moment,
        original_base64: words.nullable(),
      }),
    ),
    company_holds: z.array(
      z.object({
        company: text,
        since: moment,
        message_id: count.nullable(),
        email_id: count.nullable(),
      }),
    ),
    hook_runs: z.array(
      z.object({
        hook: text,
        event_id: count.nullable(),
        at: moment,
        took_ms: count,
        error: words.nullable(),
        output: words,
      }),
    ),
    hook_held: z.array(
      z.object({
        hook: text,
        event_id: count,
        tries: count,
        since: moment.nullable(),
        next_try_at: moment.nullable(),
        error: words.nullable(),
        dead_at: moment.nullable(),
      }),
    ),
  }),
);
