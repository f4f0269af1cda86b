import { type EmailKind, isOutgoing, type OutgoingKind } from "../../../src/domain/email.ts";
import type { Status } from "../../../src/domain/status.ts";
import type { OutgoingMail } from "../../../src/service/ports/index.ts";
import type { Incoming } from "./mails.ts";

/** An email that was taken to be handed over. */
export interface Taken {
  id: number;
  messageId: number;
  leadId: number;
  kind: OutgoingKind;
  rfcMessageId: string;
  address: string;
  at: Date;
}

/** A mail by which a person has answered. */
export interface Answer {
  emailId: number;
  leadId: number;
  /** Null where the lead has no address. */
  company: string | null;
  at: Date;
  /** A person has let cold mail to the company go on since. */
  resumed: boolean;
}

/** A mail in the mailbox. */
export interface Waiting {
  key: string;
  mail: Incoming;
  messageId: number;
  /** Whether it was there before, so that nothing comes of it. */
  again: boolean;
}

/** What is known of the tick that runs. */
export interface Round {
  taken: Taken[];
  /** Whether the mailbox has not been read to its end. */
  unread: boolean;
  dead: boolean;
}

/**
 * What the walk knows of its own: who was written to and when, and what people have asked for. It
 * is kept from what is seen at the ports, and never from what the services say of themselves.
 */
export class Book {
  readonly messages: number[] = [];
  /** Messages of campaigns, to which nobody does anything. */
  readonly crowd = new Set<number>();
  /** Every email that was taken to be handed over, by its Message-ID: the newest time counts. */
  readonly taken = new Map<string, Taken>();
  round: Round = { taken: [], unread: false, dead: false };
  /** So often a person had a mail sent again, by its Message-ID. */
  readonly again = new Map<string, number>();
  /** What has left and counts no more: a person has sent it again, or erased whom it was for. */
  readonly discounted = new Set<OutgoingMail>();
  /** The delays of follow-ups, and since when they hold. */
  readonly silences: { since: Date; followUpAfter: readonly number[] }[] = [];
  /** Of who was erased the database has the hash alone: the addresses, by the suppression's id. */
  readonly erased = new Map<number, string>();
  /** Addresses and domains that a person has suppressed, and not taken off the list since. */
  readonly suppressed = new Set<string>();
  /** Addresses that a person took off the list, whatever had been asked for before. */
  readonly freed = new Set<string>();
  /** Mails that asked for no more, which a person took back. */
  readonly takenBack = new Set<number>();
  /** Every mail by which a person has answered, by its email: whose it is, and of which company. */
  readonly answers = new Map<number, Answer>();
  /** The company of every stranger's mail that was read, by the mail's id. */
  readonly strangers = new Map<string, string>();
  firstColdAt: Date | null = null;
  resumedAt: Date | null = null;
  pausedByHand = false;
  /** Mails that were put into the mailbox and not looked at yet. */
  waiting: Waiting[] = [];
  /** All mails that were put into it. */
  readonly came: Incoming[] = [];
  /** Until when a message's lead is away, null where for good; and since when that is known. */
  readonly away = new Map<number, { until: Date | null; since: Date }>();
  /** What is not as it must be, found where it could not be thrown. */
  readonly faults: string[] = [];
  /** Statuses that were reached, to see that walks get far. */
  readonly reached = new Set<Status>();

  /** Says that a mail may arrive once more than it has. */
  sentAgain(rfcMessageId: string | null, arrived: readonly OutgoingMail[]): void {
    if (rfcMessageId === null) return;
    this.again.set(rfcMessageId, (this.again.get(rfcMessageId) ?? 0) + 1);
    for (const mail of arrived) {
      if (mail.rfcMessageId === rfcMessageId) this.discounted.add(mail);
    }
  }

  /** What has arrived of cold mail and counts, the oldest first. */
  cold(arrived: readonly OutgoingMail[]): (Taken & { mail: OutgoingMail })[] {
    return arrived.flatMap((mail) => {
      const taken = this.taken.get(mail.rfcMessageId);
      if (!taken || !isColdKind(taken.kind) || this.discounted.has(mail)) return [];
      return [{ ...taken, at: mail.date, address: mail.to.address, mail }];
    });
  }
}

/** What is written to who has not written. */
export function isColdKind(kind: EmailKind): boolean {
  return isOutgoing({ kind }) && (kind === "first" || kind === "follow_up");
}
