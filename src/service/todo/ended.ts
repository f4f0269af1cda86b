import { addressKey } from "../../domain/address.ts";
import { isFromLead, newest } from "../../domain/message.ts";
import type { BouncedTurn } from "../ports/index.ts";
import { aboutMessage, type TodoDraft } from "./item.ts";
import { type Found, type Section, section, threadsOf } from "./section.ts";

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
export const bounced: Section = section(
  ({ services: { store }, mailbox }) =>
    store.read(async (queries) => {
      const turns = (await queries.turns.bounced(mailbox, MOST_ENDED)).filter(isSameAddress);
      const stopped = await queries.suppressions.among(turns.map(({ email }) => email));
      const seen = new Set<number>();
      const rows: (Found & { messageId: number; email: string })[] = [];
      for (const { messageId, leadId, since, email } of turns) {
        // One line for a lead, however many mails came back.
        if (!stopped.has(email) || seen.has(leadId)) continue;
        seen.add(leadId);
        const id = `bounced-${messageId}`;
        rows.push({ id, kind: "bounced", messageId, leadId, since, email });
      }
      return rows;
    }),
  ({ services: { store } }, rows) =>
    store.read(async (queries) => {
      const ids = rows.map(({ messageId }) => messageId);
      return (await threadsOf(queries, ids)).map(({ message, lead, emails }): TodoDraft => {
        const failed = newest(emails, ({ state }) => state === "failed");
        const report = newest(emails, ({ kind }) => kind === "bounce");
        return {
          ...aboutMessage(message, lead, report ?? failed),
          id: `bounced-${message.id}`,
          kind: "bounced",
          words: newest(emails, isFromLead)?.text ?? null,
          what: `${lead.email} does not work: ${failed?.error ?? report?.detail ?? "it was refused"}`,
          commands: [
            `tickler lead edit ${lead.id} --email NEW`,
            `tickler send ${lead.id} "…"`,
            `tickler done bounced-${message.id}`,
          ],
        };
      });
    }),
);

/** The address that was refused is the one that the lead has. */
function isSameAddress(turn: BouncedTurn): turn is BouncedTurn & { email: string } {
  const { email, refused } = turn;
  if (email === null || !refused) return false;
  return email === refused || addressKey(refused) === addressKey(email);
}
