import { type Email, type Hold, isOutgoing } from "../../../domain/email.ts";
import { isFromLead, newest } from "../../../domain/message.ts";
import { requireThread, type Thread } from "../../message/thread.ts";
import { otherWriterHold } from "../../message/writer.ts";
import type { Queries, Store } from "../../ports/index.ts";
import { ANYTHING, type Expectation } from "./case.ts";

/** A conversation in which a person answered a reply, as it was before they did. */
export interface RealConversation {
  name: string;
  language: string;
  /** Its last email is the lead's. */
  thread: Thread;
  /** Why what a writer writes there is for a person to look at. */
  others: readonly Hold[];
  /** What the person wrote, or approved. */
  text: string;
  /** When. */
  at: Date;
  expected: Expectation;
}

/** So many answers are looked at to find conversations. */
const PAGE = 200;
const MOST_PAGES = 100;

/**
 * The newest conversations in which a person answered a reply, by hand or by approving a draft; of
 * each its last such answer, newest first. Nothing is changed.
 *
 * @param languageOf tells the language of a text: ISO 639-1, or empty
 */
export async function realConversations(
  store: Store,
  most: number,
  languageOf: (text: string) => string,
): Promise<RealConversation[]> {
  const found: RealConversation[] = [];
  const seen = new Set<number>();
  let beforeId: number | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answers: Email[] = await store.read((queries) =>
      queries.emails.newestSent({
        ...{ kinds: ["answer", "ai_reply"], byPerson: true, beforeId, limit: PAGE },
      }),
    );
    for (const answer of answers) {
      if (seen.has(answer.messageId)) continue;
      const real = await store.read((queries) => asItWas(queries, answer, languageOf));
      if (real === null) continue;
      seen.add(answer.messageId);
      found.push(real);
      if (found.length >= most) return found;
    }
    const last = answers.at(-1);
    if (last === undefined || answers.length < PAGE) break;
    beforeId = last.id;
  }
  return found;
}

/** Null where it is no answer to a reply. */
async function asItWas(
  queries: Queries,
  answer: Email,
  languageOf: (text: string) => string,
): Promise<RealConversation | null> {
  const whole = await requireThread(queries, answer.messageId);
  if (whole.message.testTo !== null) return null;
  const at = new Date(Math.min(answer.createdAt.getTime(), timeOf(answer).getTime()));
  const emails = whole.emails.filter(
    (email) => email.id < answer.id && hasHappened(email) && timeOf(email) <= at,
  );
  const last = newest(emails, (email) => isFromLead(email) || isOutgoing(email));
  if (last === undefined || !isFromLead(last)) return null;
  // Other mails than those of the conversation, such as receipts, say nothing to anybody.
  const said = emails.slice(0, emails.indexOf(last) + 1);
  const thread = { ...whole, emails: said };
  return {
    name: `${whole.lead.name} (message ${whole.message.id})`,
    language: languageOf(last.text),
    thread,
    others: await otherWriterHold(queries, thread),
    text: answer.text,
    at,
    expected: ANYTHING,
  };
}

/** When a mail was sent by us, or came in. */
function timeOf(email: Email): Date {
  return email.direction === "out" ? (email.sentAt ?? email.createdAt) : email.createdAt;
}

/** Whether it came, or left: drafts and withdrawn mails were nothing that the lead knew of. */
function hasHappened({ state }: Email): boolean {
  return state === "received" || state === "sent" || state === "uncertain";
}
