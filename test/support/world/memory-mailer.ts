import { DeliveryUnavailable } from "../../../src/domain/errors.ts";
import { classifyReply, readReply } from "../../../src/mail/smtp/reply.ts";
import type {
  DeliveryOutcome,
  Mailer,
  MailSession,
  Mark,
  OutgoingMail,
} from "../../../src/service/ports/index.ts";

/** What the server does with a mail. */
export type Fate =
  | "accepted"
  /** Refused for good, the address being at fault. */
  | "no such user"
  /** Refused for good, for another reason. */
  | "refused"
  | "put off"
  /** Refused with these words in reply to RCPT, which are judged as a real server's are. */
  | `5${string}`
  /** It can't be written; no server was asked. */
  | "invalid"
  /** The connection breaks before the whole body is on the wire. */
  | "broken before the mark"
  /** The connection breaks after the mark, and the mail has arrived. */
  | "answer lost"
  /** The connection breaks after the mark, and the mail has not arrived. */
  | "cut off";

type Maybe<T> = T | Promise<T>;

/** A server in memory that obeys the port's contract and keeps to a script. */
export class MemoryMailer implements Mailer {
  kind: "smtp" | "maildir" = "smtp";
  readonly destination = "the test server";
  connections = 1;
  /** What has arrived, in order. */
  readonly arrived: OutgoingMail[] = [];
  /** Every mail that was handed over, whatever became of it. */
  readonly attempts: OutgoingMail[] = [];
  /** How many sessions were asked for. */
  opened = 0;
  sessions = 0;
  mostOpen = 0;
  /** The Message-ID that the server gives a mail in place of its own; null: none. */
  assign: (mail: OutgoingMail) => string | null = () => null;
  fate: (mail: OutgoingMail, attempt: number) => Maybe<Fate> = () => "accepted";
  /** Called before a session opens, with its number; what it throws refuses the session. */
  onOpen: (number: number) => Maybe<void> = () => {};
  /** Called while a mail is on the wire, before the mark. */
  onWire: (mail: OutgoingMail) => Maybe<void> = () => {};
  /** Called when the mark was set. */
  onMarked: (mail: OutgoingMail) => Maybe<void> = () => {};
  lookUp?: (rfcMessageId: string) => Promise<"delivered" | "absent" | "unknown">;

  async compose(mail: OutgoingMail): Promise<Uint8Array> {
    return Buffer.from(mail.text);
  }

  async open(): Promise<MailSession> {
    this.opened += 1;
    await this.onOpen(this.opened);
    this.sessions += 1;
    this.mostOpen = Math.max(this.mostOpen, this.sessions);
    return this.#session();
  }

  /** The subjects of what has arrived. */
  get subjects(): string[] {
    return this.arrived.map((mail) => mail.subject);
  }

  #session(): MailSession {
    let usable = true;
    let busy = false;
    let closed = false;
    const hang = (reason: string): DeliveryOutcome => {
      usable = false;
      return { kind: "broken", reason };
    };
    const hand = async (
      mail: OutgoingMail,
      mark: () => Promise<Mark>,
    ): Promise<DeliveryOutcome> => {
      this.attempts.push(mail);
      const fate = await this.fate(mail, this.attempts.length);
      await this.onWire(mail);
      if (fate === "invalid") return { kind: "invalid", reason: "no such header" };
      if (fate === "broken before the mark") return hang("the connection broke");
      if (!(await mark())) return hang("the claim is lost");
      await this.onMarked(mail);
      if (fate === "accepted" || fate === "answer lost") this.arrived.push(mail);
      if (fate === "answer lost" || fate === "cut off") return hang("no answer came");
      const outcome = await answerOf(fate);
      const assignedId = this.assign(mail);
      return outcome.kind === "accepted" && assignedId !== null
        ? { ...outcome, assignedId }
        : outcome;
    };
    return {
      get usable() {
        return usable;
      },
      deliver: async (mail, mark) => {
        if (busy || closed || !usable) throw new Error("the session can't be used now");
        busy = true;
        const outcome = await hand(mail, mark);
        busy = false;
        return outcome;
      },
      close: async () => {
        if (closed) throw new Error("the session is closed already");
        closed = true;
        this.sessions -= 1;
      },
    };
  }
}

async function answerOf(
  fate: "accepted" | "no such user" | "refused" | "put off" | `5${string}`,
): Promise<DeliveryOutcome> {
  const refused = { kind: "refused", permanent: true, addressAtFault: false } as const;
  switch (fate) {
    case "accepted":
      return { kind: "accepted", response: "250 2.0.0 queued" };
    case "no such user":
      return { ...refused, addressAtFault: true, response: "550 5.1.1 no such user" };
    case "refused":
      return { ...refused, response: "554 5.7.1 refused" };
    case "put off":
      return { ...refused, permanent: false, response: "451 4.7.1 try later" };
    default:
      return {
        kind: "refused",
        ...(await classifyReply({ stage: "rcpt", ...readReply(fate) })),
        response: fate,
      };
  }
}

export function unavailable(): DeliveryUnavailable {
  return new DeliveryUnavailable("the test server can't be reached");
}
