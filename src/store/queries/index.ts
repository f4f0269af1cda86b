/**
 * Queries by subject, written once for both engines, against drizzle's SQLite types. They are only
 * ever awaited: `.all`, `.get` and `.run` exist on one engine alone.
 */
import type { Queries } from "../../service/ports/index.ts";
import type { Handle } from "../database.ts";
import { noteQueries } from "./agenda/notes.ts";
import { planQueries } from "./agenda/plans.ts";
import { reminderQueries } from "./agenda/reminders.ts";
import { todoMarkQueries } from "./agenda/todo-marks.ts";
import { turnQueries } from "./agenda/turns.ts";
import { contentQueries } from "./contents.ts";
import { emailQueries } from "./emails.ts";
import { erasureQueries } from "./erasure.ts";
import { eventQueries } from "./feed/events.ts";
import { hookQueries } from "./feed/hooks.ts";
import { concernQueries } from "./inbox/concerns.ts";
import { originalQueries } from "./inbox/originals.ts";
import { seenQueries } from "./inbox/seen.ts";
import { unreadQueries } from "./inbox/unread.ts";
import { checkQueries } from "./leads/checks.ts";
import { leadLogQueries } from "./leads/lead-logs.ts";
import { leadQueries } from "./leads/leads.ts";
import { storedQueries } from "./leads/stored.ts";
import { limitQueries } from "./limits.ts";
import { logQueries } from "./logs.ts";
import { figureQueries } from "./machine/figures.ts";
import { healthQueries } from "./machine/health.ts";
import { reviewQueries } from "./machine/reviews.ts";
import { mailboxQueries } from "./mailboxes.ts";
import { messageQueries } from "./messages/messages.ts";
import { outboxQueries } from "./outbox.ts";
import { requestQueries } from "./request-keys.ts";
import { rowQueries } from "./rows.ts";
import { sequenceQueries } from "./sequences/sequences.ts";
import { taskQueries } from "./sequences/tasks.ts";
import { statisticQueries } from "./statistics/statistics.ts";
import { companyQueries } from "./stops/companies.ts";
import { strayQueries } from "./stops/strays.ts";
import { suppressionQueries } from "./stops/suppressions.ts";

/** All queries, on one handle. */
export function createQueries(handle: Handle): Queries {
  return {
    leads: leadQueries(handle),
    checks: checkQueries(handle),
    messages: messageQueries(handle),
    emails: emailQueries(handle),
    contents: contentQueries(handle),
    outbox: outboxQueries(handle),
    limits: limitQueries(handle),
    logs: logQueries(handle),
    leadLogs: leadLogQueries(handle),
    events: eventQueries(handle),
    hooks: hookQueries(handle),
    seen: seenQueries(handle),
    concerns: concernQueries(handle),
    mailboxes: mailboxQueries(handle),
    health: healthQueries(handle),
    figures: figureQueries(handle),
    reviews: reviewQueries(handle),
    originals: originalQueries(handle),
    erasure: erasureQueries(handle),
    requests: requestQueries(handle),
    rows: rowQueries(handle),
    companies: companyQueries(handle),
    strays: strayQueries(handle),
    sequences: sequenceQueries(handle),
    statistics: statisticQueries(handle),
    stored: storedQueries(handle),
    suppressions: suppressionQueries(handle),
    tasks: taskQueries(handle),
    unread: unreadQueries(handle),
    notes: noteQueries(handle),
    plans: planQueries(handle),
    reminders: reminderQueries(handle),
    todoMarks: todoMarkQueries(handle),
    turns: turnQueries(handle),
  };
}
