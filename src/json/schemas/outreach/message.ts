import { z } from "zod";
import { NEXT_ACTIONS } from "../../../domain/follow-up.ts";
import { LOG_STEPS, STATUSES } from "../../../domain/status.ts";
import type { fullMessageView, logView, messageView } from "../../message.ts";
import { viewOf } from "../agreement.ts";
import { aiMode, count, moment, text, words } from "../values.ts";
import { email, emailInFull } from "./email.ts";

export const status = z.enum(STATUSES);
export const nextAction = z.enum(NEXT_ACTIONS);

export const messageFields = {
  id: count,
  leads_id: count,
  message_sent: words.nullable(),
  sent_at: moment.nullable(),
  reply_received: words.nullable(),
  reply_received_at: moment.nullable(),
  ai_reply: words.nullable(),
  ai_reply_sent: moment.nullable(),
  created_at: moment,
  status,
  follow_up_at: moment.nullable(),
  closed_at: moment.nullable(),
  subject: words,
  mailbox: text.exactOptional(),
  next_action: nextAction.nullable(),
  next_action_at: moment.nullable(),
  emails: z.array(email),
  test_to: text.exactOptional(),
};
export const message = viewOf<typeof messageView>()(
  z.object(messageFields).meta({ id: "Message" }),
);

const fullMessageFields = {
  ...messageFields,
  emails: z.array(emailInFull),
  ai_mode: aiMode.nullable(),
  ai_error: words.nullable(),
};
export const fullMessage = viewOf<typeof fullMessageView>()(z.object(fullMessageFields));

export const logEntry = viewOf<typeof logView>()(
  z.object({
    id: count,
    message_id: count,
    log_at: moment,
    step: z.enum(LOG_STEPS),
    actor: text.nullable(),
  }),
);
