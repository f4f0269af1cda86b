// A lead who declines, or says "later", goes over to the sequence that theirs names for that.
import { AppError } from "../../domain/errors.ts";
import type { Lead } from "../../domain/lead.ts";
import type { Message } from "../../domain/message.ts";
import { withEffects } from "../../domain/transition/trail.ts";
import { updateTrail } from "../message/apply-event.ts";
import type { Queries } from "../ports/index.ts";
import { enqueue } from "../send/enqueue.ts";
import { type Rendered, readOutreach, render } from "../send/send.ts";
import type { Policy, Services } from "../services.ts";
import { versionsOf } from "./book.ts";
import { sequenceDraft } from "./enrol.ts";

/** The first email of the other sequence, or why the lead can't get it. */
export type GoingOver = { name: string } & ({ rendered: Rendered } | { error: AppError });

/** Until a person has settled that somebody can't go over; in milliseconds. */
const MONTH = 30 * 86_400_000;

/**
 * What follows by the lead's sequence; null where it names nothing. To be called outside of transactions.
 *
 * @param earliest nothing leaves before; null: as the other sequence says
 */
export async function readGoingOver(
  services: Services,
  message: Message,
  lead: Lead,
  on: "onDecline" | "onLater",
  earliest: Date | null,
): Promise<GoingOver | null> {
  const version = (await versionsOf(services, [message])).get(message.sequenceId ?? 0);
  const name = version?.sequence[on] ?? null;
  if (name === null) return null;
  try {
    const mailbox = services.policy.forMailbox(message.mailbox);
    const draft = { text: "", from: sequenceDraft(name) };
    const rendered = render(
      await readOutreach(services, mailbox, draft),
      lead,
      services.clock.now(),
    );
    const { sendAt } = rendered;
    if (sendAt === null) throw withoutDelay(name);
    const later = earliest !== null && earliest > sendAt.at;
    return {
      name,
      rendered: later ? { ...rendered, sendAt: { ...sendAt, at: earliest } } : rendered,
    };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === "database") throw error;
    return { name, error };
  }
}

/** Nobody who has just answered is written to at once. */
export function withoutDelay(name: string): AppError {
  return new AppError(
    "input",
    `the first step of ${name} has no delay, so that who has just declined would be written to at once`,
    'Say in its first step when: after = "90d".',
  );
}

/**
 * Queues that first email, or leaves it to a person where the lead can't get it.
 *
 * @param from the message that has ended, whose newest step undo takes back
 */
export async function goOver(
  queries: Queries,
  policy: Policy,
  from: Message,
  going: GoingOver,
  now: Date,
): Promise<void> {
  if ("error" in going) {
    const { message, hint = "" } = going.error;
    const text = `They should go on with ${going.name}, but can't: ${message}. ${hint}`.trim();
    const waitUntil = new Date(now.getTime() + MONTH);
    await queries.tasks.add(
      { messageId: from.id, step: from.step, text, waitUntil, afterWait: "go_on" },
      now,
    );
    await queries.logs.add(from.id, "task", now);
    return;
  }
  const { message } = await enqueue(queries, policy, going.rendered, now, { mailing: "bulk" });
  const effects = from.trail.at(-1)?.undo ?? {};
  const begun = [...(effects.begun ?? []), message.id];
  await updateTrail(queries, from, withEffects(from.trail, { ...effects, begun }));
}
