import { z } from "zod";
import { EVENT_KINDS } from "../../../domain/status.ts";
import type { feedEventView } from "../../feed/events.ts";
import type { hookRunView, hookTestView, hookView } from "../../feed/hooks.ts";
import { viewOf } from "../agreement.ts";
import { count, moment, text, words, yes } from "../values.ts";

export const feedEvent = viewOf<typeof feedEventView>()(
  z.object({
    id: count,
    at: moment,
    kind: z.enum(EVENT_KINDS),
    lead_id: count.nullable(),
    message_id: count.nullable(),
    email_id: count.nullable(),
    actor: text.nullable(),
    undoes: count.nullable(),
  }),
);

export const hook = viewOf<typeof hookView>()(
  z.object({
    name: text,
    on: z.array(text),
    calls: text,
    includes_text: yes,
    state: z.enum(["new", "ok", "failing", "dead"]),
    cursor: count.nullable(),
    behind: count,
    held: count,
    ok_at: moment.nullable(),
    failing_since: moment.nullable(),
    next_try_at: moment.nullable(),
    last_error: words.nullable(),
  }),
);

export const hookRun = viewOf<typeof hookRunView>()(
  z.object({
    at: moment,
    event_id: count.nullable(),
    lead_id: count.nullable(),
    took_ms: count,
    error: words.nullable(),
    output: words,
  }),
);

export const hookTest = viewOf<typeof hookTestView>()(
  z.object({ name: text, ok: yes, took_ms: count, error: words.nullable(), output: words }),
);
