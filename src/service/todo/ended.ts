import { addressKey } from "../../domain/address.ts";
import { isFromLead, newest } from "../../domain/message.ts";
import type { Thread } from "../message/thread.ts";
import { aboutMessage, type TodoDraft } from "./item.ts";
import { type Section, section, shortSection, threadsOf } from "./section.ts";

/** Leads who have left: their messages wait for nothing any more. */
export const left: Section = section(
  ({ services: { store }, mailbox }) =>
    store.read(async (queries) => {
      const turns = await queries.turns.stuck(mailbox, MOST_ENDED);
      return turns.map((turn) => ({
        ...{ ...turn, id: `left-${turn.messageId}`, kind: "left" as const },
      }));
    }),
  ({ services: { store } }, rows) =>
    store.read(async (queries) => {
      const ids = rows.map(({ messageId }) => messageId);
      return (await threadsOf(queries, ids)).map(({ message, lead, emails }): TodoDraft => {
        const notice = newest(emails, (email) => email.kind === "auto_reply");
        return {
          ...aboutMessage(message, lead, notice),
          id: `left-${message.id}`,
          kind: "left",
          what: notice?.text ?? "has left for good",
          commands: [`tickler close ${message.id}`],
        };
      });
    }),
);

/** As many as are looked at, the newest: nothing takes these lines away but a person. */
const MOST_ENDED = 1000;

/** Leads whose address does not work, until they have another one. */
export const bounced: Section = shortSection(({ services: { store }, mailbox }) =>
  store.read(async (queries) => {
    const turns = await queries.turns.bounced(mailbox, MOST_ENDED);
    const ids = turns.map(({ messageId }) => messageId);
    const threads = (await threadsOf(queries, ids)).filter(hasSameAddress);
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
  }),
);

function hasSameAddress({ lead, emails }: Thread): boolean {
  const failed = newest(emails, ({ state }) => state === "failed");
  if (!failed?.address || lead.email === null) return false;
  return addressKey(failed.address) === addressKey(lead.email);
}
