import { addressKey } from "../../domain/address.ts";
import { dayIn } from "../../domain/intent/come-back.ts";
import type { Lead } from "../../domain/lead.ts";
import { aiRounds, isFromLead, newest } from "../../domain/message.ts";
import { namesOf, parsePersonName } from "../../domain/person-name.ts";
import type { Thread } from "../message/thread.ts";
import type { Said, WriterTask } from "../ports/index.ts";
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
  const { sender, rich, limits } = policy.forMailbox(mailbox);
  const { maxRounds } = policy.forMessage({ mailbox }).answer;
  return {
    kind,
    lead: { name, company, title, timezone, vars },
    sender: sender.name,
    zone: limits.timezone,
    format: rich.format,
    conversation: emails
      .filter((email) => email.state === "sent" || isFromLead(email))
      .map((email) => saidIn(email, lead)),
    round:
      kind === "ai_reply" || kind === "come_back"
        ? { number: aiRounds(emails) + 1, of: maxRounds }
        : null,
    playbook: await policy.playbook(),
    note: wishes.note ?? null,
    draft: wishes.draft ?? null,
    now,
  };
}

function saidIn(email: Thread["emails"][number], lead: Lead): Said {
  const { direction, text, sentAt, createdAt } = email;
  return { direction, ...writerOf(email, lead), text, at: sentAt ?? createdAt };
}

function writerOf(
  { direction, writtenBy, approvedAt, correspondents, address }: Thread["emails"][number],
  lead: Lead,
): Pick<Said, "by" | "name"> {
  if (direction === "out") {
    return { by: writtenBy === "person" || approvedAt !== null ? "person" : "machine" };
  }
  if (address === null || lead.email === null) return { by: "lead" };
  if (addressKey(address) === addressKey(lead.email)) return { by: "lead" };
  const name = correspondents?.from?.name ?? null;
  // Somebody without a name may be the lead, who has written from another address.
  if (name === null) return {};
  return isNameOf(name, lead) ? { by: "lead" } : { by: "colleague", name };
}

/** People have several addresses under one name. */
function isNameOf(name: string, lead: Lead): boolean {
  const { given, family } = parsePersonName(name);
  const own = namesOf(lead);
  const alike = (a: string | null, b: string | null) =>
    a === null || b === null || a.toLowerCase() === b.toLowerCase();
  return (
    (given !== null || family !== null) && alike(given, own.given) && alike(family, own.family)
  );
}

/** What an answer is to do: answer the lead's newest mail, or come back on the day that it names. */
export function answerTask(
  { lead, emails }: Pick<Thread, "lead" | "emails">,
  now: Date,
): "ai_reply" | "come_back" {
  const reading = newest(emails, isFromLead)?.reading ?? null;
  const day = reading?.intent === "not_now" ? reading.until : null;
  return day !== null && day <= dayIn(lead.timezone, now) ? "come_back" : "ai_reply";
}
