import { z } from "zod";
import type {
  answeredView,
  batchOutcomeView,
  mailView,
  sentView,
  tagOutcomeView,
  writtenMailView,
} from "../../send.ts";
import { viewOf } from "../agreement.ts";
import { error } from "../errors.ts";
import { count, hold, moment, text, words, yes } from "../values.ts";
import { attachments } from "./email.ts";
import { message, messageFields } from "./message.ts";

const leaves = { leaves_at: moment.exactOptional(), timezone: text.exactOptional() };

const mailFields = {
  leads_id: count,
  mailbox: text.exactOptional(),
  from: text,
  to: text,
  subject: words,
  text: words,
  html: words.nullable(),
  attachments,
  ...leaves,
};
export const mail = viewOf<typeof mailView>()(z.object(mailFields).meta({ id: "Mail" }));

export const writtenMail = viewOf<typeof writtenMailView>()(
  z.object({ ...mailFields, holds: z.array(hold) }),
);

export const sent = viewOf<typeof sentView>()(
  z.object({ ...messageFields, ...leaves, replayed: z.literal(true).exactOptional() }),
);

export const answered = viewOf<typeof answeredView>()(
  z.object({ ...messageFields, replayed: yes.exactOptional() }),
);

export const tagOutcome = viewOf<typeof tagOutcomeView>()(
  z.union([
    z.object({ lead: count, skipped: words }),
    z.object({ lead: count, mail }),
    z.object({ lead: count, message }),
  ]),
);

export const batchOutcome = viewOf<typeof batchOutcomeView>()(
  z.union([
    z.object({ line: count, error }),
    z.object({ line: count, message, replayed: yes.exactOptional() }),
    z.object({ line: count, mail }),
  ]),
);
