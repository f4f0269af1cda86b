import { AppError } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import type { Body } from "../body/body.ts";
import type { Queries } from "../ports/index.ts";

const DAY = 86_400_000;

/** A mail as it would leave. */
interface Candidate {
  lead: Pick<Lead, "id" | "name">;
  subject: string;
  body: Pick<Body, "text">;
}

/** What makes a mail a repeat of an earlier one, besides its text. */
export interface RepeatRule {
  /** Whether the same text and subject are a repeat however long ago: a line of a batch. */
  line: boolean;
}

/**
 * The message by which a lead was sent this very text before: within a day, or by the rule. What
 * was withdrawn, or could not be delivered, counts for nothing. Null where there is none.
 */
async function repeatOf(
  queries: Queries,
  { lead, body: { text }, subject }: Candidate,
  rule: RepeatRule,
  now: Date,
): Promise<{ id: number; createdAt: Date } | null> {
  const since = new Date(now.getTime() - DAY);
  const same = await queries.messages.withText(lead.id, text);
  return (
    same.find((each) => each.createdAt > since || (rule.line && each.subject === subject)) ?? null
  );
}

/**
 * The messages by which leads were sent these very texts within a day, by the leads' ids; those who were
 * not are left out.
 *
 * @param mails one to each lead
 */
export async function repeatsOf(
  queries: Queries,
  mails: readonly Candidate[],
  now: Date,
): Promise<Map<number, number>> {
  const texts = new Map(mails.map(({ lead, body }) => [lead.id, body.text]));
  const since = new Date(now.getTime() - DAY);
  const found = new Map<number, number>();
  for (const { id, leadId, text } of await queries.messages.firstTextsSince(
    [...texts.keys()],
    since,
  )) {
    if (texts.get(leadId) === text && !found.has(leadId)) found.set(leadId, id);
  }
  return found;
}

/** @throws AppError `refused` with the id of the first */
export async function refuseRepeat(
  queries: Queries,
  mail: Candidate,
  rule: RepeatRule,
  now: Date,
): Promise<void> {
  const first = await repeatOf(queries, mail, rule, now);
  if (first === null) return;
  const { lead } = mail;
  throw new AppError(
    "refused",
    `${lead.name} (lead ${lead.id}) was sent this very text before: message ${first.id}`,
    "If they are to get it once more, say so with --again.",
  );
}
