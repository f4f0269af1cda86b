import { z } from "zod";
import type { rehearsalView } from "../../statistics/rehearsal.ts";
import type { statisticsRowView } from "../../statistics/statistics.ts";
import { viewOf } from "../agreement.ts";
import { count, moment, number, text, words } from "../values.ts";
import { leadRef, phaseError } from "./tick.ts";

const rate = z.object({ value: number.nullable(), low: number, high: number });

export const statisticsRow = viewOf<typeof statisticsRowView>()(
  z.object({
    // May be a tag.
    key: words,
    sequence: text.nullable(),
    version: count.nullable(),
    step: count.nullable(),
    variant: text.nullable(),
    sent: count,
    delivered: count,
    bounced: count,
    replied: count,
    interested: count,
    declined: count,
    meetings: count,
    unsubscribed: count,
    unread: count,
    bounce_rate: rate,
    reply_rate: rate,
    interested_rate: rate,
    declined_rate: rate,
    meeting_rate: rate,
    unsubscribe_rate: rate,
    time_to_reply: z
      .object({
        median: count,
        low: count.nullable(),
        high: count.nullable(),
        count,
      })
      .nullable(),
    verdict: z.enum(["winner", "loser", "undecided"]).nullable(),
    comparison: z
      .object({
        counted: z.object({ sent: count, replied: count }),
        reply_rate: rate,
        difference: number,
        need: count.nullable(),
        have: count,
      })
      .nullable(),
  }),
);

export const rehearsal = viewOf<typeof rehearsalView>()(
  z.object({
    from: moment,
    until: moment,
    zone: text,
    days: z.array(
      z.object({
        date: text,
        mailbox: text,
        sequence: text.nullable(),
        step: count.nullable(),
        kind: z.enum(["mail", "task"]),
        count,
      }),
    ),
    mails: z.array(
      z.object({
        at: moment,
        mailbox: text,
        sequence: text.nullable(),
        step: count,
        variant: text.nullable(),
        lead: leadRef,
        subject: words,
        text: words,
      }),
    ),
    held: z.array(z.object({ rule: text, detail: words, count, leads: z.array(leadRef) })),
    replies: count,
    done_at: moment.nullable(),
    under_way: count,
    sampled: z.object({ leads: count, of: count }).nullable(),
    errors: z.array(phaseError.omit({ mailbox: true })),
  }),
);
