import { z } from "zod";
import { DIRECTIONS, EMAIL_KINDS, EMAIL_STATES } from "../../../domain/email.ts";
import type {
  attachmentViews,
  draftInThreadView,
  draftView,
  emailView,
  fullEmailView,
  openedView,
  originalView,
  outboxView,
  pauseView,
  savedFileView,
} from "../../email.ts";
import { viewOf } from "../agreement.ts";
import {
  count,
  hold,
  intent,
  leadName,
  moment,
  text,
  UNTRUSTED,
  usage,
  words,
  yes,
} from "../values.ts";

const file = {
  number: count,
  name: words,
  type: words,
  size: count,
  inline: yes,
  on_server: yes.exactOptional(),
};
export const attachments = viewOf<typeof attachmentViews>()(z.array(z.object(file)));

const plainEmail = {
  id: count,
  direction: z.enum(DIRECTIONS),
  kind: z.enum(EMAIL_KINDS),
  state: z.enum(EMAIL_STATES),
  to: text.nullable(),
  subject: words,
  text: words,
  rfc_message_id: words.nullable(),
  in_reply_to: words.nullable(),
  written_by: text,
  created_at: moment,
  sent_at: moment.nullable(),
  cc: z.array(words),
  reply_to: z.array(words),
  format: z.enum(["text", "markdown", "html"]),
  step: count.nullable(),
  variant: text.nullable(),
  attachments,
};
export const email = viewOf<typeof emailView>()(z.object(plainEmail).meta({ id: "Email" }));

/** Somebody in the header of a mail. */
export const correspondent = z.object({ name: words.nullable(), address: words });

export const fullEmail = {
  ...plainEmail,
  markup: words.nullable(),
  from: words.nullable(),
  correspondents: z
    .object({
      from: correspondent.nullable(),
      reply_to: z.array(correspondent),
      to: z.array(correspondent),
      cc: z.array(correspondent),
    })
    .nullable(),
  full_text: words.nullable(),
  detail: words.nullable(),
  evidence: z.array(words),
  intent: intent.nullable(),
  until: moment.nullable(),
  holds: z.array(hold),
  tokens: usage.nullable(),
  error: words.nullable(),
};
export const emailInFull = viewOf<typeof fullEmailView>()(
  z.object(fullEmail).meta({ id: "FullEmail" }),
);

const draftFields = {
  ...fullEmail,
  message_id: count,
  lead: leadName,
  reply_received: words.nullable(),
  reply_attachments: attachments,
  other_writer: correspondent.nullable(),
};
export const draft = viewOf<typeof draftView>()(z.object(draftFields).meta({ id: "Draft" }));
export const draftInThread = viewOf<typeof draftInThreadView>()(
  z.object({ ...draftFields, thread: z.array(email) }),
);

export const outboxEmail = viewOf<typeof outboxView>()(
  z.object({
    ...plainEmail,
    message_id: count,
    leads_id: count,
    attempts: count,
    not_before: moment.nullable(),
    error: words.nullable(),
  }),
);

export const pauseFields = {
  paused: yes,
  reason: words.nullable(),
  by_itself: yes,
  since: moment.nullable(),
};
export const pause = viewOf<typeof pauseView>()(z.object(pauseFields));

export const original = viewOf<typeof originalView>()(
  z.object({
    id: count,
    base64: z.string().meta({ contentEncoding: "base64", [UNTRUSTED]: true }),
    whole: yes.exactOptional(),
  }),
);
export const opened = viewOf<typeof openedView>()(z.object({ id: count, file: text, opened: yes }));

export const savedFile = viewOf<typeof savedFileView>()(z.object({ ...file, file: words }));
