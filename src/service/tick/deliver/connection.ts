import type { Claimable, MailSession, Mark, OutboxItem, Queries } from "../../ports/index.ts";
import type { Claim } from "./claim.ts";
import type { Phase } from "./phase.ts";
import { isAtHand, type Prepared, prepare } from "./prepare.ts";
import type { Attempt } from "./record-outcome.ts";

/** Milliseconds for which the checks of a claim hold where nothing has happened: windows close. */
const FRESH = 1_000;

/** An email that a connection has claimed. */
interface Claimed {
  item: Claimable;
  /** When, and what had happened by then. */
  at: Date;
  upheaval: number | null;
  /** Claimed while the mail before it was under way. */
  ahead: boolean;
  /** Null: not written yet. */
  prepared: Prepared | null;
}

/** What a transaction of a connection does besides storing what is over. */
interface Exchange {
  /** The next email to claim. */
  id?: number | null;
  /** One that is given back, and comes first again. */
  back?: Claimed | null;
}

/** One connection's work: claim, hand over, store the result, until nothing is left. */
export async function work(phase: Phase): Promise<void> {
  const connection = new Connection(phase);
  try {
    while (await connection.step());
  } catch (error) {
    phase.fail(error);
  } finally {
    await connection.close();
  }
}

/**
 * The emails of one connection. Where the session offers the next mail together with the end of the
 * one in hand, that one is claimed in the transaction of the mark: then the connection has two, of
 * which only one is marked. The result of a mail is stored before the next one is marked, or with
 * its mark.
 */
class Connection {
  readonly #phase: Phase;
  #session: MailSession | null = null;
  /** Over, and not stored yet. */
  #attempts: Attempt[] = [];
  #ahead: Claimed | null = null;
  #soon: NodeJS.Immediate | undefined;
  #storing: Promise<unknown> | null = null;

  constructor(phase: Phase) {
    this.#phase = phase;
  }

  /** Hands one email over. @returns whether there may be more to do */
  async step(): Promise<boolean> {
    const phase = this.#phase;
    let claimed = this.#ahead;
    this.#ahead = null;
    if (claimed && phase.over) {
      await this.#exchange({ back: claimed });
      return false;
    }
    if (claimed === null) {
      if (this.#session !== null && !this.#session.usable) {
        // To connect may take long, and the result of the last attempt must not wait for it.
        await this.#exchange({});
        await phase.close(this.#session);
        this.#session = null;
      }
      this.#session ??= await phase.open();
      const id = this.#session === null || phase.over ? null : await phase.queue.next();
      claimed = await this.#exchange({ id });
      if (id === null) return false;
    }
    if (this.#session === null) return false;
    if (claimed !== null) await this.#handOver(this.#session, claimed);
    return true;
  }

  async close(): Promise<void> {
    // Where the work ended by an error, what is over may not be stored yet.
    await this.#exchange({}).catch((error: unknown) => this.#phase.fail(error));
    if (this.#session) await this.#phase.close(this.#session);
  }

  /** Stores what is over, and gives back and claims as asked, in one transaction. */
  async #exchange({ id = null, back = null }: Exchange): Promise<Claimed | null> {
    clearImmediate(this.#soon);
    // Where it fails, this transaction stores what that one had.
    await this.#storing?.catch(() => undefined);
    const phase = this.#phase;
    const attempts = this.#takeAttempts();
    if (attempts.length === 0 && id === null && back === null) return null;
    const stored = phase.write(async (queries, now) => {
      const settled = await phase.settle(queries, attempts, now);
      const released = back !== null && (await phase.release(queries, back.item.email.id));
      // The database may have had to be waited for, and it may be to stop meanwhile.
      const claim = id === null || phase.over ? null : await phase.claim(queries, id, now);
      return { settled, released, claim, at: now, upheaval: phase.upheaval };
    });
    const { settled, released, claim, at, upheaval } = await stored.catch((error: unknown) => {
      this.#attempts.unshift(...attempts);
      throw error;
    });
    phase.tellSettled(attempts, settled);
    if (released && back) phase.queue.putBack(back.item.email.id);
    const item = phase.tellClaim(claim);
    return item && { item, at, upheaval, ahead: false, prepared: null };
  }

  /** What is over and not stored yet, for a transaction to store; one that fails puts it back. */
  #takeAttempts(): Attempt[] {
    const attempts = this.#attempts;
    this.#attempts = [];
    return attempts;
  }

  async #handOver(session: MailSession, claimed: Claimed): Promise<void> {
    const phase = this.#phase;
    const { item, upheaval } = claimed;
    const { mail, invalid } = claimed.prepared ?? (await prepare(phase.context.services, item));
    if (invalid !== null) {
      const outcome = { kind: "invalid", reason: invalid } as const;
      this.#attempts.push({ item, mail, outcome, marked: false, upheaval });
      return;
    }
    const marks: Promise<Mark | "back">[] = [];
    let marked = false;
    const outcome = await session.deliver(mail, async () => {
      const mark = this.#mark(session, claimed);
      marks.push(mark);
      const result = await mark;
      if (result === "back") return false;
      marked = result !== false;
      return result;
    });
    // A connection that broke before its mark was set sends no dot; what the mark does is waited for.
    const isMarked = marked;
    const [set] = await Promise.allSettled(marks);
    if (set?.status === "fulfilled" && set.value === "back") return;
    // One that was asked for only with the mail before it, and never answered, was no attempt.
    if (claimed.ahead && !isMarked && outcome.kind === "broken" && outcome.untried) {
      await this.#exchange({ back: claimed });
      return;
    }
    const attempt = { item, mail, outcome, marked: isMarked, upheaval };
    this.#attempts.push(attempt);
    phase.countBreaks(attempt);
    // The mark of the next mail takes it along if it comes at once.
    if (this.#ahead) this.#soon = setImmediate(() => this.#store());
  }

  #store(): void {
    const storing = this.#exchange({});
    this.#storing = storing.finally(() => {
      this.#storing = null;
    });
    this.#storing.catch(() => undefined);
  }

  /**
   * Stores what is over, sets the mark, and claims the next email where the session can offer it, in
   * one transaction.
   *
   * @returns as the port says; `back`: the email may not leave any more, and its claim is undone
   */
  async #mark(session: MailSession, claimed: Claimed): Promise<Mark | "back"> {
    const phase = this.#phase;
    const { lost, owner, services } = phase.context;
    if (lost.aborted) return false;
    clearImmediate(this.#soon);
    // Only one mail may be without a result once this one is marked.
    await this.#storing;
    const offers = session.offersNext === true && !phase.over;
    const id = offers ? await phase.queue.next() : null;
    const attempts = this.#takeAttempts();
    const emailId = claimed.item.email.id;
    const stored = phase.write(async (queries, now) => {
      const settled = await phase.settle(queries, attempts, now);
      const checked = claimed.ahead ? await this.#checkAgain(queries, claimed, now) : null;
      const isBack = checked !== null && checked.kind !== "claimed";
      const marked = !isBack && (await queries.outbox.mark(emailId, owner, now));
      const claim =
        id === null || !marked || phase.over ? null : await phase.claim(queries, id, now);
      return { settled, checked, isBack, marked, claim, at: now, upheaval: phase.upheaval };
    });
    const { settled, checked, isBack, marked, claim, at, upheaval } = await stored.catch(
      (error: unknown) => {
        this.#attempts.unshift(...attempts);
        if (id !== null) phase.queue.putBack(id);
        throw error;
      },
    );
    if (id !== null && claim === null) phase.queue.putBack(id);
    phase.tellSettled(attempts, settled);
    if (isBack) phase.tellClaim(checked);
    if (isBack && checked === RETURNED) phase.queue.putBack(emailId);
    if (!marked) return isBack ? "back" : false;
    const item = phase.tellClaim(claim);
    if (item === null) return true;
    // Between the mark and the dot nothing is waited for.
    const prepared = isAtHand(item) ? await prepare(services, item).catch(() => null) : null;
    this.#ahead = { item, at, upheaval, ahead: true, prepared };
    return prepared === null || prepared.invalid !== null ? true : prepared.mail;
  }

  /**
   * Checks an email that was claimed ahead once more where anything may have happened since. What
   * forbids it now undoes the claim.
   */
  async #checkAgain(queries: Queries, { item, at, upheaval }: Claimed, now: Date): Promise<Claim> {
    const phase = this.#phase;
    const { id } = item.email;
    const isFresh = Math.abs(now.getTime() - at.getTime()) < FRESH;
    const isCalm = upheaval !== null && upheaval === phase.upheaval;
    if (isFresh && isCalm && !phase.over) return { kind: "claimed", item };
    if (!(await phase.release(queries, id))) return { kind: "passed" };
    if (phase.over) return RETURNED;
    const again = await phase.claim(queries, id, now);
    if (again.kind !== "claimed" || goesTo(again.item) === goesTo(item)) return again;
    // The mail on the wire is not the one that would leave now.
    await phase.release(queries, id);
    return RETURNED;
  }
}

/** The claim was undone, and the email may be claimed again. */
const RETURNED: Claim = { kind: "passed" };

/** Whom a mail goes to: a lead's address may be edited, and who stands in Cc be suppressed. */
function goesTo({ email: { correspondents }, lead, message }: OutboxItem): string {
  return JSON.stringify([correspondents, lead.email, lead.name, message.testTo]);
}
