import { messageOf } from "../../domain/errors.ts";
import type { DeliveryOutcome } from "../../service/ports/index.ts";
import type { ComposedMail } from "../compose.ts";
import { oneLine } from "../one-line.ts";
import { commandsFor, EnvelopeReplies, type Said, type Verdict } from "./envelope.ts";
import type { Extensions } from "./extensions.ts";
import type { SmtpTimeouts } from "./options.ts";
import { classifyReply, codeOf, isRefusal, isYes, readReply, replyText } from "./reply.ts";
import { stuffDots } from "./stuff-dots.ts";
import { Lost, type Wire } from "./wire.ts";

/** The connection that a mail goes over, and what the server at its end can do. */
export interface Line {
  wire: Wire;
  extensions: Extensions;
  timeouts: SmtpTimeouts;
}

/** What the mark has come to. */
export interface MarkResult {
  marked: boolean;
  /** The mail whose envelope goes with the final dot of this one; null for none. */
  next: ComposedMail | null;
}

/** How a transaction has ended. */
export interface Ended {
  outcome: DeliveryOutcome;
  /** Whether the next mail's envelope is on the wire. */
  offered: boolean;
}

/** The outcome, before the server's words are classified. */
type Result =
  | { kind: "accepted"; response: string; refused: Refused }
  | { kind: "said"; said: Said }
  | { kind: "broken"; reason: string; untried?: boolean };

type Refused = readonly { address: string; reply: string }[];

/** An outcome that ends the work on a mail before its time. */
class Over extends Error {
  readonly result: Result;

  constructor(result: Result) {
    super();
    this.result = result;
  }
}

/**
 * Runs one mail transaction (RFC 5321 section 3.3). With PIPELINING (RFC 2920) its commands go out
 * in one write, and the final dot in one with the commands of the next mail.
 *
 * @param offered whether the mail's commands went out with the final dot of the one before
 */
export async function transact(
  line: Line,
  mail: ComposedMail,
  offered: boolean,
  mark: () => Promise<MarkResult>,
): Promise<Ended> {
  const transaction = new Transaction(line, mail, mark);
  const result = await transaction.run(offered);
  return { outcome: await outcomeOf(result), offered: transaction.offered };
}

class Transaction {
  /** Whether the next mail's envelope is on the wire. */
  offered = false;
  readonly #line: Line;
  readonly #mail: ComposedMail;
  readonly #mark: () => Promise<MarkResult>;

  constructor(line: Line, mail: ComposedMail, mark: () => Promise<MarkResult>) {
    this.#line = line;
    this.#mail = mail;
    this.#mark = mark;
  }

  async run(offered: boolean): Promise<Result> {
    const { wire } = this.#line;
    try {
      const refused = await this.#envelope(offered);
      const next = await this.#body();
      return await this.#end(next, refused);
    } catch (error) {
      const result = error instanceof Over ? error.result : broken(messageOf(error));
      if (result.kind === "broken") wire.lose(result.reason);
      return result;
    } finally {
      wire.calm();
    }
  }

  /** MAIL, RCPT and DATA. @returns the recipients whom the server does not take it for */
  async #envelope(offered: boolean): Promise<Refused> {
    const { wire, extensions, timeouts } = this.#line;
    const commands = commandsFor(this.#mail, extensions);
    const replies = new EnvelopeReplies(this.#mail);
    wire.within(timeouts.command, "to MAIL, RCPT or DATA");
    if (extensions.pipelining && !offered) wire.send(lines(commands), commands.length);
    let verdict: Verdict | null = null;
    try {
      for (const command of commands) {
        // One by one, DATA is not even asked where nobody gets the mail whom it is for.
        if (!extensions.pipelining) {
          const said = replies.refused;
          if (said && (command === "DATA" || said.stage === "mail")) return this.#refuse(said);
          wire.send(lines([command]), 1);
        }
        verdict = replies.add(await wire.reply());
        if (verdict) break;
      }
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      // What the server has said is heard although the connection broke.
      if (replies.refused) throw new Over({ kind: "said", said: replies.refused });
      throw new Over({ ...broken(error.message), untried: offered && !replies.any });
    }
    if (verdict?.kind === "go") return verdict.refused;
    if (verdict?.kind !== "refused") throw new Over(broken(nonsense(verdict?.reply ?? "")));
    if (verdict.over) wire.lose("the mail was refused");
    return this.#refuse(verdict.said);
  }

  /** The body without its end, and the mark. @returns the mail to offer next */
  async #body(): Promise<ComposedMail | null> {
    const { wire, timeouts } = this.#line;
    wire.within(timeouts.body, "while the mail was sent");
    try {
      wire.send(stuffDots(this.#mail.bytes), 0);
      await wire.flushed();
      const { marked, next } = await wire.until(this.#mark()).catch((error: unknown) => {
        if (error instanceof Lost) throw error;
        throw new Over(broken(`it could not be recorded: ${messageOf(error)}`));
      });
      // A reply that arrived before the final dot can't be the answer to the mail: read it first.
      await wire.settle();
      if (!marked) throw new Over(broken("the mail was taken back before it was complete"));
      return next;
    } catch (error) {
      const { stray } = wire;
      if (!(error instanceof Lost) || stray === null) throw error;
      // No dot follows, so that a refusal is certain.
      if (isRefusal(stray)) return this.#refuse({ stage: "data", reply: stray });
      const reason = `the server answered before the mail was complete: ${replyText(stray)}`;
      throw new Over(broken(reason));
    }
  }

  /** The final dot, with the envelope of the next mail. */
  async #end(next: ComposedMail | null, refused: Refused): Promise<Result> {
    const { wire, extensions, timeouts } = this.#line;
    const commands = next === null ? [] : commandsFor(next, extensions);
    wire.within(timeouts.answer, "to the mail");
    wire.send(lines([".", ...commands]), 1 + commands.length);
    this.offered = next !== null;
    const answer = await wire.reply();
    if (codeOf(answer) === 421) wire.lose("the server ended the session");
    if (isRefusal(answer)) return { kind: "said", said: { stage: "end", reply: answer } };
    const response = replyText(answer);
    if (!isYes(answer)) return broken(`an answer that is none: ${response}`, wire);
    return { kind: "accepted", response, refused };
  }

  #refuse(said: Said): never {
    throw new Over({ kind: "said", said });
  }
}

function lines(commands: readonly string[]): string {
  return `${commands.join("\r\n")}\r\n`;
}

function nonsense(reply: string): string {
  return `an answer that makes no sense: ${replyText(reply)}`;
}

function broken(reason: string, wire?: Wire): Result & { kind: "broken" } {
  wire?.lose(reason);
  return { kind: "broken", reason: oneLine(reason) };
}

async function outcomeOf(result: Result): Promise<DeliveryOutcome> {
  if (result.kind === "broken") return result;
  if (result.kind === "said") {
    const { stage } = result.said;
    const reply = readReply(result.said.reply);
    const classified = await classifyReply({ stage, ...reply });
    return { kind: "refused", ...classified, response: reply.text };
  }
  const { response, refused } = result;
  if (refused.length === 0) return { kind: "accepted", response };
  const notTaken = refused.map(({ address, reply }) => ({ address, response: replyText(reply) }));
  return { kind: "accepted", response, refused: notTaken };
}
