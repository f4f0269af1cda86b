import { z } from "zod";
import { PLAN_KINDS } from "../../../domain/agent/plan.ts";
import type { appliedView, planView } from "../../machine/plan.ts";
import { viewOf } from "../agreement.ts";
import { attachments } from "../outreach/email.ts";
import { message } from "../outreach/message.ts";
import { previewedStep } from "../outreach/sequence.ts";
import { aiMode, count, leadName, moment, text, words } from "../values.ts";

const leftOut = z.array(
  z.object({ lead: leadName.nullable(), line: count.nullable(), why: words }),
);

export const plan = viewOf<typeof planView>()(
  z.object({
    id: text,
    token: text,
    kind: z.enum(PLAN_KINDS),
    actor: text.nullable(),
    expires_at: moment,
    mails: z.array(
      z.object({
        lead: leadName,
        line: count.nullable(),
        mailbox: text,
        from: text,
        to: text,
        subject: words,
        text: words,
        html: words.nullable(),
        attachments,
        leaves_at: moment.nullable(),
        timezone: text.nullable(),
        against: z.array(words),
        ai_mode: aiMode,
      }),
    ),
    sequences: z.array(
      z.object({
        name: text,
        version: count,
        mails: count,
        lead: leadName,
        steps: z.array(previewedStep),
        on_decline: text.nullable(),
        on_later: text.nullable(),
      }),
    ),
    left_out: leftOut,
    approve: text,
    apply: text,
  }),
);

export const applied = viewOf<typeof appliedView>()(
  z.object({ id: text, messages: z.array(message), dropped: leftOut }),
);
