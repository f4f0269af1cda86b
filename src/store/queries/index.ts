/**
 * Queries by subject, written once for both engines, against drizzle's SQLite types. They are only
 * ever awaited: `.all`, `.get` and `.run` exist on one engine alone.
 */
import type { Queries } from "../../service/ports/index.ts";
import type { Handle } from "../database.ts";
import { emailQueries } from "./emails.ts";
import { erasureQueries } from "./erasure.ts";
import { leadQueries } from "./leads/leads.ts";
import { limitQueries } from "./limits.ts";
import { logQueries } from "./logs.ts";
import { figureQueries } from "./machine/figures.ts";
import { healthQueries } from "./machine/health.ts";
import { mailboxQueries } from "./mailboxes.ts";
import { messageQueries } from "./messages.ts";
import { originalQueries } from "./originals.ts";
import { outboxQueries } from "./outbox.ts";
import { rowQueries } from "./rows.ts";
import { seenQueries } from "./seen.ts";
import { suppressionQueries } from "./suppressions.ts";
import { unreadQueries } from "./unread.ts";

/** All queries, on one handle. */
export function createQueries(handle: Handle): Queries {
  return {
    leads: leadQueries(handle),
    messages: messageQueries(handle),
    emails: emailQueries(handle),
    outbox: outboxQueries(handle),
    limits: limitQueries(handle),
    logs: logQueries(handle),
    seen: seenQueries(handle),
    mailboxes: mailboxQueries(handle),
    health: healthQueries(handle),
    figures: figureQueries(handle),
    originals: originalQueries(handle),
    erasure: erasureQueries(handle),
    rows: rowQueries(handle),
    suppressions: suppressionQueries(handle),
    unread: unreadQueries(handle),
  };
}
