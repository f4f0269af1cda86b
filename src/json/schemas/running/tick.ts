import { z } from "zod";
import { EMAIL_KINDS } from "../../../domain/email.ts";
import { TICK_COUNTS, type TickCount, UNCOUNTED } from "../../../service/tick/report.ts";
import type {
  dryTickView,
  errorEventView,
  eventView,
  noticeEventView,
  phaseErrorEventView,
  tickView,
} from "../../tick.ts";
import { viewOf } from "../agreement.ts";
import { count, moment, text, words } from "../values.ts";

/** How a tick, and what is made of ticks, names a lead. */
export const leadRef = z.object({ id: count, name: words, address: text.nullable() });

export const phaseError = z.object({
  phase: z.enum(["recover", "read", "decide", "deliver"]),
  message: words,
  hint: text.nullable(),
  mailbox: text.nullable(),
});

const counts = Object.fromEntries(TICK_COUNTS.map((name) => [name, count])) as Record<
  TickCount,
  typeof count
>;

const fields = {
  ...counts,
  notices: z.array(words),
  errors: z.array(phaseError),
  busy: z.object({ pid: count, host: text, since: moment }).nullable().exactOptional(),
};

const planned = z.array(
  z.object({
    message_id: count,
    email_id: count.nullable(),
    action: z.enum([
      "deliver",
      "follow_up",
      "nudge",
      "close",
      "ai_reply",
      "reply",
      "auto_reply",
      "bounce",
      "unsubscribe",
      "schedule",
      "hand_over",
      "task",
      "task_overdue",
      "recover",
      "withdraw",
      "fail",
      "delayed",
      "receipt",
      "answer_seen",
      "hold",
    ]),
    kind: z.enum(EMAIL_KINDS).nullable(),
    lead: leadRef,
    why: words,
  }),
);

export const tick = viewOf<typeof tickView>()(z.object(fields));
export const dryTick = viewOf<typeof dryTickView>()(z.object({ ...fields, planned }));

const COUNTED = TICK_COUNTS.filter((name): name is Exclude<TickCount, "held"> => name !== "held");

export const event = viewOf<typeof eventView>()(
  z.object({
    at: moment,
    event: z.enum([...COUNTED, ...UNCOUNTED]),
    message_id: count,
    email_id: count.nullable(),
    lead: leadRef,
    detail: words.nullable(),
  }),
);
export const noticeEvent = viewOf<typeof noticeEventView>()(
  z.object({ at: moment, event: z.literal("notice"), message: words }),
);
export const phaseErrorEvent = viewOf<typeof phaseErrorEventView>()(
  z.object({ at: moment, event: z.literal("error"), ...phaseError.shape }),
);
export const errorEvent = viewOf<typeof errorEventView>()(
  z.object({
    at: moment,
    event: z.literal("error"),
    code: text,
    message: words,
    hint: text.nullable(),
  }),
);
