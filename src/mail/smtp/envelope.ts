import type { ComposedMail } from "../compose.ts";
import type { Extensions } from "./extensions.ts";
import { codeOf, isRefusal, isYes, type SmtpStage } from "./reply.ts";

/** A server's refusal, before its words are classified. */
export interface Said {
  stage: SmtpStage;
  reply: string;
}

/** Where a mail's envelope has led. */
export type Verdict =
  /** The server waits for the mail. `refused`: the recipients whom it does not take it for. */
  | { kind: "go"; refused: readonly { address: string; reply: string }[] }
  /**
   * `over`: the connection has to be closed, as the server waits for the mail all the same, or is
   * about to close it.
   */
  | { kind: "refused"; said: Said; over: boolean }
  /** An answer that is none. */
  | { kind: "nonsense"; reply: string };

/** MAIL, RCPT for each recipient, and DATA (RFC 5321 section 3.3), without their line ends. */
export function commandsFor(
  { envelope, bytes, needsSmtpUtf8 }: ComposedMail,
  { size, smtpUtf8 }: Extensions,
): string[] {
  const utf8 = needsSmtpUtf8 && smtpUtf8 ? " SMTPUTF8" : "";
  const sized = size ? ` SIZE=${bytes.length}` : "";
  return [
    `MAIL FROM:<${envelope.from}>${utf8}${sized}`,
    ...[...envelope.to, ...envelope.cc].map((address) => `RCPT TO:<${address}>`),
    "DATA",
  ];
}

/** The server's replies to a mail's commands, in their order, as far as they have come. */
export class EnvelopeReplies {
  readonly #mail: ComposedMail;
  readonly #replies: string[] = [];

  constructor(mail: ComposedMail) {
    this.#mail = mail;
  }

  get any(): boolean {
    return this.#replies.length > 0;
  }

  /** @returns the verdict, if nothing that could follow would change it */
  add(reply: string): Verdict | null {
    this.#replies.push(reply);
    // The server is about to close the connection, whatever it has answered (RFC 5321 section 4.2).
    if (codeOf(reply) === 421) {
      return { kind: "refused", said: this.refused ?? { stage: this.#stage, reply }, over: true };
    }
    if (this.#stage === "data") return this.#atEnd(reply);
    return isYes(reply) || isRefusal(reply) ? null : { kind: "nonsense", reply };
  }

  /**
   * That nobody gets the mail whom it is for, as far as the replies tell: MAIL was refused, or
   * everybody in To. Of several refusals one that may pass comes first, then that of the first.
   */
  get refused(): Said | null {
    const [mail = ""] = this.#replies;
    if (isRefusal(mail)) return { stage: "mail", reply: mail };
    const to = this.#replies.slice(1, this.#mail.envelope.to.length + 1);
    if (to.length < this.#mail.envelope.to.length || !to.every(isRefusal)) return null;
    const reply = to.find((each) => codeOf(each) < 500) ?? to[0];
    return reply === undefined ? null : { stage: "rcpt", reply };
  }

  get #recipients(): readonly string[] {
    const { to, cc } = this.#mail.envelope;
    return cc.length === 0 ? to : [...to, ...cc];
  }

  /** The command that the last reply answers. */
  get #stage(): SmtpStage {
    if (this.#replies.length === 1) return "mail";
    return this.#replies.length === this.#recipients.length + 2 ? "data" : "rcpt";
  }

  #atEnd(reply: string): Verdict {
    // Some servers answer DATA with 250.
    const isOpen = isYes(reply) || /^3\d\d/.test(reply);
    const said = this.refused;
    // A server asks for the mail if it takes it for anybody. Without the one that it is for, it
    // must not go.
    if (said) return { kind: "refused", said, over: isOpen };
    if (isOpen) return { kind: "go", refused: this.#notTaken() };
    if (isRefusal(reply)) return { kind: "refused", said: { stage: "data", reply }, over: false };
    return { kind: "nonsense", reply };
  }

  #notTaken(): { address: string; reply: string }[] {
    return this.#recipients.flatMap((address, at) => {
      const reply = this.#replies[at + 1] ?? "";
      return isRefusal(reply) ? [{ address, reply }] : [];
    });
  }
}
