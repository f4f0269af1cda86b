import type { Hold } from "../../../domain/email.ts";
import { checkLead, type LeadInput } from "../../../domain/lead.ts";
import { transition } from "../../../domain/transition/transition.ts";
import { storeLead } from "../../leads/leads.ts";
import { requireThread, type Thread } from "../../message/thread.ts";
import type { ArrivedMail } from "../../ports/index.ts";
import type { Services } from "../../services.ts";
import { stopAfterAnswer } from "../../stop/answered.ts";
import { storeMail } from "../store-mail.ts";
import { requireStray, settleStray } from "./settle.ts";

/**
 * Makes the writer of such a mail a lead, in a conversation that they began: it waits for a person's
 * answer.
 *
 * @param mail the mail as it was parsed anew
 * @throws AppError `not_found`, `exists`, `refused`
 */
export async function strayAsLead(
  { store, clock, policy }: Services,
  id: number,
  mail: ArrivedMail,
  input: Omit<LeadInput, "email">,
): Promise<Thread> {
  return store.write(async (queries) => {
    const now = clock.now();
    const stray = await requireStray(queries, id);
    const name = input.name ?? stray.name ?? stray.address.split("@")[0] ?? stray.address;
    const checked = checkLead({ ...input, name, email: stray.address });
    const lead = await storeLead(queries, checked, now);
    const nothing = { status: null, mayHaveLeft: false, trail: [], waitingSince: null };
    const { state } = transition({ ...nothing, closedAt: null }, "wrote_first", now);
    const message = await queries.messages.insert({
      ...{ ...state, leadId: lead.id, mailbox: stray.mailbox, subject: stray.subject },
      ...{ followUps: 0, nudges: 0, testTo: null, aiMode: lead.aiMode, createdAt: now },
    });
    const thread = { message, lead, emails: [] };
    const match = { thread, by: "sender" as const, email: null };
    const email = await storeMail(queries, match, mail, "reply", now, { holds: [WROTE_FIRST] });
    await queries.logs.add(message.id, message.status, now, { emailId: email.id });
    await stopAfterAnswer(queries, policy, message.id, email, now);
    // Behind that, so that what waits for their colleagues goes on waiting.
    await settleStray(queries, id, now, lead.id);
    return requireThread(queries, message.id);
  });
}

/** Nobody but a person answers somebody whom we have never written to. */
const WROTE_FIRST: Hold = {
  rule: "wrote_first",
  detail: "we had not written to them",
};
