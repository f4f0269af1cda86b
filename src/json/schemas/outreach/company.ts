import { z } from "zod";
import type { closedCompanyView, companyView } from "../../company.ts";
import { viewOf } from "../agreement.ts";
import { count, leadName, moment, text, words, yes } from "../values.ts";
import { status } from "./message.ts";

const fields = {
  domain: text,
  aliases: z.array(text),
  on_hold: yes,
  holds: z.array(
    z.object({
      since: moment,
      lead_id: count.nullable(),
      message_id: count.nullable(),
      email_id: count.nullable(),
      why: words,
    }),
  ),
  people: z.array(z.object({ lead: leadName, message_id: count, status })),
  mails: z.array(
    z.object({
      id: text,
      from: words,
      name: words.nullable(),
      company: text.nullable(),
      lead_id: count.nullable(),
      message_id: count.nullable(),
      subject: words,
      text: words,
      sent_at: moment.nullable(),
      created_at: moment,
    }),
  ),
};
export const company = viewOf<typeof companyView>()(z.object(fields).meta({ id: "Company" }));

export const closedCompany = viewOf<typeof closedCompanyView>()(
  z.object({ ...fields, closed: z.array(count) }),
);
