import { canStillSend, isOutgoing } from "../../../domain/email.ts";
import { suppressionHashes } from "../../../domain/suppression.ts";
import type { DatabaseReader } from "../../ports/index.ts";
import type { Problem } from "./problem.ts";
import type { CheckedEmail, CheckedMessage } from "./thread.ts";

/**
 * Queued emails that can never leave as things stand: no tick would look at them, or send them,
 * however often it runs. A paused lead, a pause of the mailbox and a limit end by themselves or by a
 * person's decision, and are no problem; a status in which an email may not leave is another check's.
 */
export async function stuckEmails(
  reader: DatabaseReader,
  messages: readonly CheckedMessage[],
  emails: ReadonlyMap<number, readonly CheckedEmail[]>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const message of messages) {
    for (const email of emails.get(message.id) ?? []) {
      if (email.state !== "queued" || !isOutgoing(email)) continue;
      if (!canStillSend(email.kind, message.status)) continue;
      const cause = await causeOf(reader, message, email);
      if (cause === null) continue;
      problems.push({
        check: "stuck",
        messageId: message.id,
        emailId: email.id,
        detail: `email ${email.id} (${email.kind}) is queued, but can't leave: ${cause.what}`,
        hint: cause.hint,
      });
    }
  }
  return problems;
}

async function causeOf(
  reader: DatabaseReader,
  { leadId }: CheckedMessage,
  { id, notBefore }: CheckedEmail,
): Promise<{ what: string; hint: string } | null> {
  const cancel = `take it back: \`tickler outbox cancel ${id}\``;
  if (notBefore === null) return { what: "it has no date from which it may", hint: cancel };
  const lead = { from: leadId, to: leadId };
  const [row] = await reader.between("leads", ["id", "email", "pausedAt"], "id", lead);
  // A lead that is missing is an orphan's fault.
  if (row === undefined) return null;
  if (typeof row.email !== "string") {
    const hint = `give the lead one (\`tickler lead edit ${leadId} --email …\`), or ${cancel}`;
    return { what: `lead ${leadId} has no address`, hint };
  }
  // No tick looks at it meanwhile; the next one after the pause withdraws it.
  if (row.pausedAt !== null) return null;
  for (const hash of suppressionHashes(row.email)) {
    const stops = await reader.between("suppressions", ["reason"], "hash", {
      from: hash,
      to: hash,
    });
    if (stops.length === 0) continue;
    const what = `the address of lead ${leadId} is suppressed (${stops[0]?.reason})`;
    return { what, hint: "run `tickler tick`: it withdraws the email and closes the message" };
  }
  return null;
}
