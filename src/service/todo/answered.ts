import { nextNudge, owedAfter } from "../../domain/follow-up.ts";
import { isFromLead, type Message, newest } from "../../domain/message.ts";
import { aboutMessage, type TodoDraft } from "./item.ts";
import { MOST, type Section, threadsOf } from "./section.ts";

const DAY = 86_400_000;

/** Answers of ours that have been left without a reply for `answered.remind_after`. */
export const answered: Section = async ({ services: { store, policy }, mailbox, now }) => {
  const { remindAfter } = policy.forMessage({ mailbox }).answered;
  if (remindAfter === 0) return [];
  // Reading names takes time to load.
  const { namesOf } = await import("../../domain/person-name.ts");
  return store.read(async (queries) => {
    const before = new Date(now.getTime() - remindAfter);
    const found = [];
    for (const status of ["answered", "ai_replied"] as const) {
      found.push(...(await queries.messages.waiting({ mailbox, status, before, limit: MOST })));
    }
    const items: TodoDraft[] = [];
    for (const thread of await threadsOf(queries, found)) {
      const { message, emails, lead } = thread;
      // Something is under way, or another line speaks of it.
      if (emails.some(({ state }) => UNDER_WAY.includes(state))) continue;
      if (owedAfter(message, emails)) continue;
      // The program asks by itself.
      const next = nextNudge(message, policy.forMessage(message).answered);
      if (next?.action === "nudge" && next.at > now) continue;
      const id = `answered-${message.id}`;
      items.push({
        ...aboutMessage(message, lead),
        id,
        kind: "answered",
        emailId:
          newest(emails, ({ direction, state }) => direction === "out" && state === "sent")?.id ??
          null,
        words: newest(emails, isFromLead)?.text ?? null,
        what: sentence(namesOf(lead).given ?? lead.name, message, now),
        since: message.waitingSince,
        commands: [
          `tickler answer ${message.id} "…"`,
          `tickler snooze ${id} 3d`,
          `tickler close ${message.id}`,
        ],
      });
    }
    return items;
  });
};

const UNDER_WAY: readonly string[] = ["draft", "queued", "sending", "uncertain"];

/** `Ana has not answered your “price” mail for 3 days`. */
function sentence(name: string, { subject, waitingSince }: Message, now: Date): string {
  const silent = now.getTime() - (waitingSince?.getTime() ?? now.getTime());
  const days = Math.floor(silent / DAY);
  const time = days === 1 ? "1 day" : days > 1 ? `${days} days` : "some hours";
  return `${name} has not answered your “${subject}” mail for ${time}`;
}
