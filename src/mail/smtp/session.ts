import type SMTPConnection from "nodemailer/lib/smtp-connection";
import type { DeliveryOutcome, MailSession, OutgoingMail } from "../../service/ports/index.ts";
import { type ComposedMail, composeMail, notComposed } from "../compose.ts";
import { assignedId } from "./assigned-id.ts";
import { exchange } from "./exchange.ts";
import type { SmtpTimeouts } from "./options.ts";
import { transact } from "./transaction.ts";

/** An SMTP connection that is logged in and hands over one mail at a time. */
export class SmtpSession implements MailSession {
  readonly #connection: SMTPConnection;
  readonly #host: string;
  readonly #smtpUtf8: boolean;
  readonly #timeouts: SmtpTimeouts;
  #busy = false;

  constructor(connection: SMTPConnection, host: string, smtpUtf8: boolean, timeouts: SmtpTimeouts) {
    this.#host = host;
    this.#connection = connection;
    this.#smtpUtf8 = smtpUtf8;
    this.#timeouts = timeouts;
  }

  get usable(): boolean {
    return !this.#connection.destroyed;
  }

  async deliver(mail: OutgoingMail, mark: () => Promise<boolean>): Promise<DeliveryOutcome> {
    let composed: ComposedMail;
    try {
      composed = await composeMail(mail);
    } catch (error) {
      return notComposed(error);
    }
    if (composed.needsSmtpUtf8 && !this.#smtpUtf8) {
      const response =
        "the address has characters that this server can't take (it has no SMTPUTF8)";
      return { kind: "refused", permanent: true, addressAtFault: false, response };
    }
    if (this.#busy) return { kind: "broken", reason: "the session is busy with another mail" };
    if (!this.usable) return { kind: "broken", reason: "the connection is closed" };
    this.#busy = true;
    try {
      const outcome = await transact(this.#connection, composed, mark, this.#timeouts);
      if (outcome.kind === "refused") await this.#reset();
      if (outcome.kind !== "accepted") return outcome;
      const id = assignedId(outcome.response, this.#host, mail.rfcMessageId);
      return id === null ? outcome : { ...outcome, assignedId: id };
    } finally {
      this.#busy = false;
    }
  }

  async close(): Promise<void> {
    if (!this.usable) return;
    // During DATA the server would read QUIT as a line of the mail.
    if (!this.#busy) {
      await exchange(this.#connection, this.#timeouts.close, () => this.#connection.quit()).catch(
        () => undefined,
      );
    }
    this.#connection.close();
  }

  /** Resets a refused transaction (RSET); closes the connection if the reset fails. */
  async #reset(): Promise<void> {
    if (!this.usable) return;
    try {
      await exchange(this.#connection, this.#timeouts.reset, (done) =>
        this.#connection.reset(done),
      );
    } catch {
      this.#connection.close();
    }
  }
}
