import { addressKey } from "../../domain/address.ts";
import { nextOf } from "../../domain/follow-up.ts";
import { isFromLead, newest } from "../../domain/message.ts";
import type { Thread } from "../message/thread.ts";
import { aboutMessage, type TodoDraft } from "./item.ts";
import { joined, type Section, threadsOf } from "./section.ts";

/** Leads who have left: their messages wait for nothing any more. */
export const left: Section = ({ services: { store, policy }, mailbox }) =>
  store.read(async (queries) => {
    const statuses = ["sent", "follow_up"] as const;
    const silent = await queries.messages.withoutNext({ mailbox, statuses, limit: MOST_ENDED });
    const items: TodoDraft[] = [];
    for (const { message, lead, emails } of await threadsOf(queries, silent)) {
      const next = nextOf(message, emails, policy.forMessage(message));
      if (next?.action !== "decide") continue;
      const notice = newest(emails, (email) => email.kind === "auto_reply");
      items.push({
        ...aboutMessage(message, lead, notice),
        id: `left-${message.id}`,
        kind: "left",
        what: notice?.text ?? "has left for good",
        commands: [`tickler close ${message.id}`],
      });
    }
    return items;
  });

/** As many as are looked at, the newest: nothing takes these lines away but a person. */
const MOST_ENDED = 1000;

/** Leads whose address does not work, until they have another one. */
export const bounced: Section = ({ services: { store }, mailbox }) =>
  store.read(async (queries) => {
    const statuses = ["bounced"] as const;
    const messages = await queries.messages.withoutNext({ mailbox, statuses, limit: MOST_ENDED });
    const emails = await queries.emails.ofMessages(messages.map(({ id }) => id));
    const threads = (await joined(queries, messages, emails)).filter(hasSameAddress);
    const addresses = threads.flatMap(({ lead }) => lead.email ?? []);
    const stopped = await queries.suppressions.among(addresses);
    const seen = new Set<number>();
    const items: TodoDraft[] = [];
    for (const { message, lead, emails: mails } of threads) {
      // One line for a lead, however many mails came back.
      if (lead.email === null || !stopped.has(lead.email) || seen.has(lead.id)) continue;
      seen.add(lead.id);
      const failed = newest(mails, ({ state }) => state === "failed");
      const report = newest(mails, ({ kind }) => kind === "bounce");
      items.push({
        ...aboutMessage(message, lead, report ?? failed),
        id: `bounced-${message.id}`,
        kind: "bounced",
        words: newest(mails, isFromLead)?.text ?? null,
        what: `${lead.email} does not work: ${failed?.error ?? report?.detail ?? "it was refused"}`,
        commands: [
          `tickler lead edit ${lead.id} --email NEW`,
          `tickler send ${lead.id} "…"`,
          `tickler done bounced-${message.id}`,
        ],
      });
    }
    return items;
  });

function hasSameAddress({ lead, emails }: Thread): boolean {
  const failed = newest(emails, ({ state }) => state === "failed");
  if (!failed?.address || lead.email === null) return false;
  return addressKey(failed.address) === addressKey(lead.email);
}
