import { z } from "zod";
import { BOUNCE_REASONS, MAIL_KINDS } from "../../../domain/incoming.ts";
import type { incomingView, unreadableView } from "../../incoming.ts";
import { viewOf } from "../agreement.ts";
import { error } from "../errors.ts";
import { count, moment, text, words, yes } from "../values.ts";
import { attachments, correspondent } from "./email.ts";

export const incoming = viewOf<typeof incomingView>()(
  z
    .object({
      kind: z.enum(MAIL_KINDS),
      from: correspondent.nullable(),
      to: z.array(correspondent),
      subject: words,
      date: moment.nullable(),
      rfc_message_id: words.nullable(),
      in_reply_to: words.nullable(),
      references: z.array(words),
      text: words,
      full_text: words,
      matched: z.object({ message_id: count, by: text }).nullable(),
      return_date: moment.nullable(),
      bounces: z.array(
        z.object({
          recipient: words.nullable(),
          status: text,
          reason: z.enum(BOUNCE_REASONS),
          hard: yes,
          diagnostic: words.nullable(),
          original_message_id: words.nullable(),
        }),
      ),
      evidence: z.array(words),
      reply_to: z.array(correspondent),
      cc: z.array(correspondent),
      attachments,
    })
    .meta({ id: "IncomingMail" }),
);

export const unreadable = viewOf<typeof unreadableView>()(z.object({ file: text, error }));
