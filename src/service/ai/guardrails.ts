import type { Hold } from "../../domain/email.ts";
import { isFromLead, newest } from "../../domain/message.ts";
import type { Thread } from "../message/thread.ts";
import type { WriterTask, Written } from "../ports/index.ts";
import type { Policy } from "../services.ts";
import type { OtherLeads } from "./other-leads.ts";

/**
 * Why a person has to look at a model's text before it is sent, and the sums in it that follow from
 * known prices. The guardrails take time to load, so they are loaded only once a model has written.
 */
export async function checkDraft(
  { policy, mailbox, otherLeads }: { policy: Policy; mailbox: string; otherLeads: OtherLeads },
  { lead, emails }: Pick<Thread, "lead" | "emails">,
  task: WriterTask,
  { text, subject, instructions }: Pick<Written, "text" | "subject" | "instructions">,
): Promise<{ holds: Hold[]; sums: string[] }> {
  const { checkGuardrails, lookAt } = await import("../../domain/guardrails/check.ts");
  const { MAX_LOOKED_AT } = await import("../../domain/guardrails/plain.ts");
  const { loadDetector } = await import("../../language/detect.ts");
  const { sender } = policy.forMailbox(mailbox);
  const input = {
    text,
    kind: task.kind,
    playbook: task.playbook,
    about: task.note,
    leadText: newest(emails, isFromLead)?.text ?? null,
    conversation: emails
      .filter((email) => isFromLead(email) || (email.state === "sent" && isVouchedFor(email)))
      .map(({ direction, text: said }) => ({ direction, text: said })),
    lead,
    sender: { name: sender.name, address: sender.address },
    otherLeads: await otherLeads(`${subject ?? ""}\n${text}`.slice(0, MAX_LOOKED_AT), lead),
    instructions,
    now: task.now,
    detect: await loadDetector(),
  };
  const { guardrails: found, sums } = lookAt(input);
  if (subject !== null) {
    const { checkSubject } = await import("../../domain/guardrails/subject.ts");
    found.push(...checkSubject(input, subject, checkGuardrails));
  }
  const holds = found.map(({ rule, detail, words }) => ({
    rule,
    detail,
    ...(words === undefined ? {} : { words }),
  }));
  return { holds, sums };
}

/** Whether a person wrote or approved it: only then do its facts count as known. */
function isVouchedFor({ writtenBy, approvedAt }: Thread["emails"][number]): boolean {
  return writtenBy === "person" || approvedAt !== null;
}
