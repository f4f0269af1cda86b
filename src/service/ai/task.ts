import { isFromLead } from "../../domain/message.ts";
import type { Thread } from "../message/thread.ts";
import type { WriterTask } from "../ports/index.ts";
import type { Policy } from "../services.ts";

/** What a writer is told of a thread: this lead, and what was said; nothing of any other lead. */
export async function taskOf(
  policy: Policy,
  mailbox: string,
  { lead, emails }: Pick<Thread, "lead" | "emails">,
  kind: WriterTask["kind"],
  now: Date,
  wishes: { note?: string | null; draft?: string | null } = {},
): Promise<WriterTask> {
  const { name, company, title, timezone, vars } = lead;
  const { sender, rich } = policy.forMailbox(mailbox);
  return {
    kind,
    lead: { name, company, title, timezone, vars },
    sender: sender.name,
    format: rich.format,
    conversation: emails
      .filter((email) => email.state === "sent" || isFromLead(email))
      .map(({ direction, text, sentAt, createdAt }) => ({
        direction,
        text,
        at: sentAt ?? createdAt,
      })),
    playbook: await policy.playbook(),
    note: wishes.note ?? null,
    draft: wishes.draft ?? null,
    now,
  };
}
