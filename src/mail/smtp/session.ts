import type {
  DeliveryOutcome,
  MailSession,
  Mark,
  OutgoingMail,
} from "../../service/ports/index.ts";
import { type ComposedMail, composeMail, notComposed } from "../compose.ts";
import { assignedId } from "./assigned-id.ts";
import { isYes } from "./reply.ts";
import { type Line, type MarkResult, transact } from "./transaction.ts";

/** What would end a path, or a command (RFC 5321 section 4.1.2). */
const NO_PATH = /[\r\n<>\0]/;

function isNoPath(address: string): boolean {
  return NO_PATH.test(address);
}

/** A mail whose envelope went out with the final dot of the one before. */
interface Offered {
  mail: OutgoingMail;
  composed: ComposedMail;
}

/** An SMTP connection that is logged in and hands over one mail at a time. */
export class SmtpSession implements MailSession {
  readonly #line: Line;
  readonly #host: string;
  #busy = false;
  #offered: Offered | null = null;

  /** @param host the server's name, as it is configured */
  constructor(line: Line, host: string) {
    this.#line = line;
    this.#host = host;
  }

  get usable(): boolean {
    return this.#line.wire.usable;
  }

  get offersNext(): boolean {
    return this.#line.extensions.pipelining;
  }

  async deliver(mail: OutgoingMail, mark: () => Promise<Mark>): Promise<DeliveryOutcome> {
    const offered = this.#offered;
    this.#offered = null;
    if (offered && offered.mail !== mail) {
      this.#line.wire.lose("another mail was offered to the server");
    }
    let composed: ComposedMail;
    try {
      composed = offered?.mail === mail ? offered.composed : await composeMail(mail);
    } catch (error) {
      return notComposed(error);
    }
    const unfit = this.#unfit(composed);
    if (unfit !== null) {
      return { kind: "refused", permanent: true, addressAtFault: false, response: unfit };
    }
    if (this.#busy) return { kind: "broken", reason: "the session is busy with another mail" };
    if (offered === null && !this.usable) {
      return { kind: "broken", reason: "the connection is closed", untried: true };
    }
    this.#busy = true;
    try {
      return await this.#transact(mail, composed, offered !== null, mark);
    } finally {
      this.#busy = false;
    }
  }

  async close(): Promise<void> {
    const { wire, timeouts } = this.#line;
    if (!this.usable) return;
    // During DATA the server would read QUIT as a line of the mail.
    if (!this.#busy && this.#offered === null) {
      wire.within(timeouts.close, "to QUIT");
      wire.send("QUIT\r\n", 1);
      await wire.reply().catch(() => undefined);
    }
    wire.lose("the session was closed");
  }

  async #transact(
    mail: OutgoingMail,
    composed: ComposedMail,
    wasOffered: boolean,
    mark: () => Promise<Mark>,
  ): Promise<DeliveryOutcome> {
    let next: Offered | null = null;
    const { outcome, offered } = await transact(
      this.#line,
      composed,
      wasOffered,
      async (): Promise<MarkResult> => {
        const marked = await mark();
        if (typeof marked !== "boolean") next = await this.#fit(marked);
        return { marked: marked !== false, next: next?.composed ?? null };
      },
    );
    this.#offered = offered ? next : null;
    if (outcome.kind === "refused" && !offered) await this.#reset();
    if (outcome.kind !== "accepted") return outcome;
    const id = assignedId(outcome.response, this.#host, mail.rfcMessageId);
    return id === null ? outcome : { ...outcome, assignedId: id };
  }

  /** The mail, if it can be offered; one that can't has an outcome without asking the server. */
  async #fit(mail: OutgoingMail): Promise<Offered | null> {
    if (!this.offersNext) return null;
    const composed = await composeMail(mail).catch(() => null);
    return composed === null || this.#unfit(composed) !== null ? null : { mail, composed };
  }

  /** Why this server can't take the mail, by what it says of itself; null if it can. */
  #unfit({ bytes, needsSmtpUtf8, envelope: { from, to, cc } }: ComposedMail): string | null {
    const { smtpUtf8, maxSize } = this.#line.extensions;
    // The composer lets none pass; what goes into a command is looked at here all the same.
    if (NO_PATH.test(from) || to.some(isNoPath) || cc.some(isNoPath)) {
      return "an address holds characters that no command may hold";
    }
    if (needsSmtpUtf8 && !smtpUtf8) {
      return "the address has characters that this server can't take (it has no SMTPUTF8)";
    }
    return maxSize > 0 && bytes.length > maxSize
      ? "the mail is larger than the server takes"
      : null;
  }

  /** Resets a refused transaction (RSET); closes the connection if the reset fails. */
  async #reset(): Promise<void> {
    const { wire, timeouts } = this.#line;
    if (!this.usable) return;
    wire.within(timeouts.reset, "to RSET");
    wire.send("RSET\r\n", 1);
    const reply = await wire.reply().catch(() => "");
    wire.calm();
    if (!isYes(reply)) wire.lose("the server does not reset the session");
  }
}
