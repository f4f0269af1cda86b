import { ANSWER } from "../../domain/statistics/answers.ts";
import { type Median, medianOf } from "../../domain/statistics/median.ts";
import type { MailCount } from "../ports/index.ts";

/** What was sent to some people, and what came of it. */
export interface Tally {
  /** Cold mails that left, or were refused for their address. */
  sent: number;
  /** Of `sent`: no server has refused or returned them. */
  delivered: number;
  bounced: number;
  /** People who wrote back, each once for an outreach; automatic answers are no replies. */
  replied: number;
  /** Of `replied`: a mail of theirs was taken for interest, or for a question. */
  interested: number;
  /** Of `replied`: a mail of theirs was taken for a no. */
  declined: number;
  /** Of `replied`: they accepted an invitation, perhaps for now. */
  meetings: number;
  /** People who asked for no more mails, or complained of one. */
  unsubscribed: number;
  /** Of `replied`: nothing has read what they want, so that it is not known. */
  unread: number;
  /** From the mail to the first reply to it, in milliseconds; null where nobody replied. */
  timeToReply: Median | null;
}

const MINUTE = 60_000;

/** Adds up what is counted. */
export class Counter {
  readonly #counts = {
    ...{ sent: 0, delivered: 0, replied: 0, interested: 0, declined: 0, meetings: 0 },
    ...{ unsubscribed: 0, unread: 0 },
  };
  /** How many took so many minutes to reply. */
  readonly #minutes = new Map<number, number>();

  addMails({ sent, delivered }: Pick<MailCount, "sent" | "delivered">): void {
    this.#counts.sent += sent;
    this.#counts.delivered += delivered;
  }

  /**
   * @param sentAt of the mail that was answered @param repliedAt NaN: no reply @param marks bits of `ANSWER`
   */
  addAnswer(sentAt: number, repliedAt: number, marks: number): void {
    const counts = this.#counts;
    const is = (bit: number): boolean => (marks & bit) !== 0;
    if (is(ANSWER.unsubscribed)) counts.unsubscribed += 1;
    if (Number.isNaN(repliedAt)) return;
    counts.replied += 1;
    if (is(ANSWER.interested)) counts.interested += 1;
    if (is(ANSWER.declined)) counts.declined += 1;
    if (is(ANSWER.meeting)) counts.meetings += 1;
    if (!is(ANSWER.read | ANSWER.meeting)) counts.unread += 1;
    const minutes = Math.round((repliedAt - sentAt) / MINUTE);
    this.#minutes.set(minutes, (this.#minutes.get(minutes) ?? 0) + 1);
  }

  get tally(): Tally {
    const { sent, delivered, ...answers } = this.#counts;
    const median = medianOf(this.#minutes);
    return {
      ...{ sent, delivered, bounced: sent - delivered, ...answers },
      timeToReply: median && inMilliseconds(median),
    };
  }
}

function inMilliseconds({ value, count, interval }: Median): Median {
  return {
    ...{ value: value * MINUTE, count },
    interval: interval && { low: interval.low * MINUTE, high: interval.high * MINUTE },
  };
}
