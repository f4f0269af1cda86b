import { z } from "zod";
import { CHECKS } from "../../../service/database/check/problem.ts";
import type {
  backupView,
  checkView,
  copyView,
  databaseView,
  pruneView,
  vacuumView,
} from "../../machine/database.ts";
import { viewOf } from "../agreement.ts";
import { count, moment, text, words, yes } from "../values.ts";

const engine = z.enum(["sqlite", "postgres"]);

export const database = viewOf<typeof databaseView>()(
  z.object({
    engine,
    location: text,
    exists: yes,
    server_version: text.nullable(),
    schema_version: count.nullable(),
    program_schema_version: count.nullable(),
    bytes: count.nullable(),
    rows: z.record(text, count).nullable(),
    lock: z
      .object({
        mailbox: text,
        held: yes,
        holder: z.object({ pid: count, host: text, since: moment }).nullable(),
      })
      .nullable(),
  }),
);

export const databaseCheck = viewOf<typeof checkView>()(
  z.object({
    ok: yes,
    engine,
    checked: z.record(text, count),
    found: count,
    problems: z.array(
      z.object({
        check: z.enum(CHECKS),
        message_id: count.nullable(),
        email_id: count.nullable(),
        detail: words,
        hint: text,
      }),
    ),
  }),
);

export const backup = viewOf<typeof backupView>()(
  z.object({
    file: text,
    database: text,
    bytes: count,
    schema_version: count,
    leads: count,
    unsent: count,
    last_step_at: moment.nullable(),
  }),
);

export const databaseCopy = viewOf<typeof copyView>()(
  z.object({
    from: text,
    to: text,
    rows: count,
    tables: z.array(z.object({ name: text, rows: count, digest: text })),
  }),
);

export const vacuum = viewOf<typeof vacuumView>()(
  z.object({ engine: text, database: text, bytes_before: count, bytes_after: count }),
);

export const prune = viewOf<typeof pruneView>()(
  z.object({ before: moment, leads: count, messages: count, emails: count }),
);
