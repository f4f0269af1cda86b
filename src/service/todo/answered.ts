import { nextNudge } from "../../domain/follow-up.ts";
import { isFromLead, type Message, newest } from "../../domain/message.ts";
import { aboutMessage, type TodoDraft } from "./item.ts";
import { type Found, type Section, section, threadsOf } from "./section.ts";

const DAY = 86_400_000;

interface Row extends Found {
  messageId: number;
}

/** Answers of ours that have been left without a reply for `answered.remind_after`. */
export const answered: Section = section(
  async ({ services: { store, policy }, mailbox, now }) => {
    const { answered } = policy.forMessage({ mailbox });
    if (answered.remindAfter === 0) return [];
    const before = new Date(now.getTime() - answered.remindAfter);
    // An answer that left something to a person is not among them: time brings it nothing.
    const turns = await store.read((queries) => queries.turns.ignored({ mailbox, before }));
    return turns.flatMap(({ messageId, leadId, since, ...message }): Row[] => {
      // The program asks by itself.
      const next = nextNudge({ ...message, waitingSince: since }, answered);
      if (next?.action === "nudge" && next.at > now) return [];
      return [{ id: `answered-${messageId}`, kind: "answered", messageId, leadId, since }];
    });
  },
  async ({ services: { store }, now }, rows) => {
    // Reading names takes time to load.
    const { namesOf } = await import("../../domain/person-name.ts");
    const threads = await store.read((queries) =>
      threadsOf(
        queries,
        rows.map(({ messageId }) => messageId),
      ),
    );
    return threads.map(({ message, emails, lead }): TodoDraft => {
      const id = `answered-${message.id}`;
      const last = newest(
        emails,
        ({ direction, state }) => direction === "out" && state === "sent",
      );
      return {
        ...aboutMessage(message, lead),
        id,
        kind: "answered",
        emailId: last?.id ?? null,
        words: newest(emails, isFromLead)?.text ?? null,
        what: sentence(namesOf(lead).given ?? lead.name, message, now),
        since: message.waitingSince,
        commands: [
          `tickler answer ${message.id} "…"`,
          `tickler snooze ${id} 3d`,
          `tickler close ${message.id}`,
        ],
      };
    });
  },
);

/** `Ana has not answered your “price” mail for 3 days`. */
function sentence(name: string, { subject, waitingSince }: Message, now: Date): string {
  const silent = now.getTime() - (waitingSince?.getTime() ?? now.getTime());
  const days = Math.floor(silent / DAY);
  const time = days === 1 ? "1 day" : days > 1 ? `${days} days` : "some hours";
  return `${name} has not answered your “${subject}” mail for ${time}`;
}
