import type { AnswerPolicy, FollowUpPolicy } from "../domain/follow-up.ts";
import type { SendingLimitsPolicy } from "../domain/sending-limits.ts";
import type { Clock, Store } from "./ports/index.ts";

/** Who writes, as it stands in every mail. */
export interface Sender {
  /** As in the header: `Ada Sales <ada@example.com>`. */
  from: string;
  /** Of `from`; null where only an address is known. */
  name: string | null;
  address: string;
  replyTo: string | null;
  signature: string | null;
  /** Stands below every cold mail. */
  postalAddress: string | null;
  /** Where the lead can unsubscribe with one click; `{token}` in it stands for the mail's token. */
  unsubscribeUrl: string | null;
}

/** What the configuration decides, as the use cases need it. */
export interface Policy {
  mailbox: string;
  sender: Sender;
  followUps: FollowUpPolicy;
  answer: AnswerPolicy;
  /** Liquid; null: the built-in text. */
  followUpText: string | null;
  /** What writes follow-ups. */
  followUpBy: "text" | "ai";
  limits: SendingLimitsPolicy;
  ai: {
    /** Texts by a model, within 24 hours. */
    maxPerDay: number;
  };
  /** The user's facts and rules, as they are at this moment; null where there are none. */
  playbook(): Promise<string | null>;
  /** Whether follow-ups leave although nothing is configured to read replies from. */
  followUpUnread: boolean;
  /** Whether the inbox was set by the user, rather than being the one under the home. */
  inboxConfigured: boolean;
}

/** What every use case works with. */
export interface Services {
  store: Store;
  clock: Clock;
  policy: Policy;
}
