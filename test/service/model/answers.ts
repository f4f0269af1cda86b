import type { Lead } from "../../../src/domain/lead.ts";
import type { Queries } from "../../../src/service/ports/index.ts";
import type { UniformPolicy } from "../../../src/service/services.ts";
import type { Book } from "./book.ts";
import { companyIn } from "./people.ts";
import type { ThreadView } from "./view.ts";

/** The words of a person, which end or hold cold mail; a machine's do not. */
const WORDS: readonly string[] = ["reply", "unsubscribe", "complaint"];

/**
 * Notes by which mails people have answered, as the rows say: from now on nothing cold may leave to
 * them, or to their company. What was taken back counts no more; what was erased does.
 */
export async function noteAnswers(queries: Queries, book: Book, now: Date): Promise<void> {
  const leads = await queries.leads.page({}, 0, 1_000);
  const addresses = new Map(leads.map(({ lead }) => [lead.id, lead.email]));
  const messages = await queries.messages.byIds(book.messages);
  const owners = new Map(messages.map(({ id, leadId }) => [id, leadId]));
  for (const email of await queries.emails.ofMessages(book.messages)) {
    if (!WORDS.includes(email.kind)) continue;
    const counts = email.state === "received" && !book.takenBack.has(email.id);
    if (!counts) book.answers.delete(email.id);
    else if (!book.answers.has(email.id)) {
      const leadId = owners.get(email.messageId) ?? 0;
      const company = companyIn(addresses.get(leadId) ?? null);
      book.answers.set(email.id, { emailId: email.id, leadId, company, at: now, resumed: false });
    }
  }
}

/** An email of ours that is cold, and whom it goes to. */
export interface Cold {
  /** The first email of its message, and whether it is that. */
  firstId: number;
  isFirst: boolean;
  /** Since when it may be sent in spite of an answer: a person's decision about this one lead. */
  decidedAt: Date | null;
  leadId: number;
  address: string | null;
}

/** The answers in spite of which a cold email would leave, in words. */
export function answersBefore(
  { answers, strangers }: Book,
  { stop }: UniformPolicy,
  cold: Cold,
): string[] {
  const company = companyIn(cold.address);
  const broken: string[] = [];
  for (const answer of answers.values()) {
    const isOwn = answer.leadId === cold.leadId;
    if (isOwn && stop.person === "all" && answer.emailId > cold.firstId) {
      broken.push(`the lead has answered by email ${answer.emailId}`);
    }
    const isDecided =
      cold.isFirst &&
      cold.decidedAt !== null &&
      (cold.firstId > answer.emailId || cold.decidedAt > answer.at);
    if (isOwn || answer.resumed || isDecided || stop.company === "off") continue;
    if (company !== null && company === answer.company) {
      broken.push(`${company} has answered by email ${answer.emailId}`);
    }
  }
  if (stop.company !== "off" && company !== null && !cold.isFirst) {
    for (const [id, theirs] of strangers) {
      if (theirs === company) broken.push(`somebody of ${company} has written: ${id}`);
    }
  }
  return broken;
}

/** How many other people of a lead's company are in cold mail: written to, and silent so far. */
export function othersInColdMail(
  threads: readonly Pick<ThreadView, "lead" | "message">[],
  lead: Pick<Lead, "id" | "email">,
): number {
  const company = companyIn(lead.email);
  const others = threads.filter((each) => {
    const isSilent = ["sent", "follow_up"].includes(each.message.status);
    return isSilent && each.lead.id !== lead.id && companyIn(each.lead.email) === company;
  });
  return new Set(others.map((each) => each.lead.id)).size;
}
