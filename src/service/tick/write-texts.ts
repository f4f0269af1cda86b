import type { Message } from "../../domain/message.ts";
import { answerReply, type ReplyOutcome } from "../ai/answer-reply.ts";
import { type Attempt, attempt, isDeferred } from "../ai/attempt.ts";
import { type AskedStep, writeFollowUp } from "../ai/follow-up.ts";
import type { Thread } from "../message/thread.ts";
import type { Writer } from "../ports/index.ts";
import type { Services } from "../services.ts";
import { repliesToAnswer } from "./due.ts";
import type { Limit } from "./limit.ts";
import { leadRef, type TickLog } from "./report.ts";

/** As many messages as are read at once. */
const PAGE = 100;

/**
 * Decides about the replies that the AI may answer, one after the other: a model takes its time, and
 * one that can't be reached is not asked again in this tick. A spent budget holds up only the
 * replies that plain rules can't settle.
 */
export async function answerReplies(
  services: Services,
  mailbox: string,
  writer: Writer,
  log: TickLog,
  limit: Limit,
): Promise<void> {
  const refusals = new Refusals();
  for await (const page of repliesToAnswer(services, mailbox, services.clock.now(), PAGE)) {
    for (const { id } of page) {
      if (limit.over) return;
      const answered = await attempt(services, id, limit.stop, (thread) =>
        answerReply(services, writer, thread, limit.stop),
      );
      if (answered.outcome === "done") {
        logOutcome(log, answered.thread, answered.value);
      } else if (!canAskAgain(answered, log, "Replies", refusals)) return;
    }
  }
}

/**
 * Has follow-ups or nudges written, one after the other.
 *
 * @param asked of a sequence
 * @returns false where the writer is not to be asked again in this tick
 */
export async function writeFollowUps(
  services: Services,
  writer: Writer,
  kind: "follow_up" | "nudge",
  due: readonly Message[],
  log: TickLog,
  limit: Limit,
  asked: AskedStep | null = null,
): Promise<boolean> {
  const refusals = new Refusals();
  for (const message of due) {
    if (limit.over) return false;
    if (isDeferred(message, services.clock.now())) continue;
    const written = await attempt(services, message.id, limit.stop, (thread) =>
      writeFollowUp(services, writer, kind, message, thread, limit.stop, asked),
    );
    if (written.outcome === "done") {
      const { value, thread } = written;
      if (value.state === "left") {
        logOutcome(log, thread, { type: "handed_over", detail: value.reason });
      } else if (value.state === "draft") {
        const detail = value.holds?.map((hold) => hold.detail).join("; ") ?? null;
        logOutcome(log, thread, { type: "drafts", detail });
      }
    } else if (written.outcome === "budget_spent") {
      log.notice(written.notice);
      return false;
    } else if (!canAskAgain(written, log, "Follow-ups", refusals)) return false;
  }
  return true;
}

function logOutcome(log: TickLog, { message, lead }: Thread, outcome: ReplyOutcome | null): void {
  if (outcome === null) return;
  log.event({ ...outcome, messageId: message.id, emailId: null, lead: leadRef(lead) });
}

/** Reports what did not come off. @returns whether the writer may be asked for other messages */
function canAskAgain(
  failed: Exclude<Attempt<unknown>, { outcome: "done" }>,
  log: TickLog,
  waiting: "Replies" | "Follow-ups",
  refusals: Refusals,
): boolean {
  switch (failed.outcome) {
    case "moved_on":
      return true;
    case "stopped":
      return false;
    case "budget_spent":
      log.notice(failed.notice);
      return true;
    case "unavailable":
      log.error("decide", failed.error, `${waiting} wait until it can be reached.`);
      return false;
    case "refused": {
      const isSetting = refusals.isSetting(failed.alike);
      log.error("decide", failed.error, isSetting ? SETTING : ONE_TEXT);
      return !isSetting;
    }
    case "failed":
      log.error("decide", failed.error, failed.hint);
      return failed.scope === "message";
  }
}

const ONE_TEXT = "It is asked for again later. To answer it yourself: tickler todo";
const SETTING =
  "Different texts are refused alike, so none was asked for after this one. Check ai.model and ai.base_url: tickler ai test";

/** What was refused in a tick: the first time it may be the text, the second it is the setting. */
class Refusals {
  readonly #seen = new Set<string>();

  isSetting(alike: string | null): boolean {
    if (alike === null) return false;
    if (this.#seen.has(alike)) return true;
    this.#seen.add(alike);
    return false;
  }
}
