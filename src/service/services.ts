import { addressKey } from "../domain/address.ts";
import type { CheckRule } from "../domain/check/check.ts";
import type { AnsweredPolicy, AnswerPolicy, FollowUpPolicy } from "../domain/follow-up.ts";
import type { Message } from "../domain/message.ts";
import type { SendingLimitsPolicy } from "../domain/sending/sending-limits.ts";
import type { FileSource } from "./body/files.ts";
import type { Clock, Store } from "./ports/index.ts";

/** The sender, as every mail names them. */
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
  /** Which mails carry a List-Unsubscribe field. */
  unsubscribeHeader: "always" | "bulk" | "off";
}

/** How texts are written, and how large a mail may be. */
export interface RichTextPolicy {
  format: "text" | "markdown";
  /** In octets, as the mail travels. */
  maxSize: number;
  /** Reads what a text of the settings names, such as a picture in the signature. */
  files: FileSource;
}

/** The configuration of one mailbox. */
export interface MailboxPolicy {
  /** As the column `mailbox` has it. */
  name: string;
  sender: Sender;
  limits: SendingLimitsPolicy;
  rich: RichTextPolicy;
  /** Whether follow-ups leave although nothing is configured to read replies from. */
  followUpUnread: boolean;
  /** Whether the inbox was set by the user, rather than being the one under the home. */
  inboxConfigured: boolean;
  /** Mail leaves for the world and nothing reads replies to it, so that follow-ups are held; else not given. */
  repliesUnread?: boolean;
  /** Whether cold first mails go only to leads whose check is `ok`. */
  onlyChecked: boolean;
  /** The mailboxes whose sender's domain is that of this one, itself among them. */
  alike?: readonly string[];
  /** The addresses of all mailboxes of ours; not given: its own alone. */
  ours?: readonly string[];
}

/** The mailboxes of a configuration. */
export interface MailboxNames {
  /** All of them, the default one first. */
  readonly names: readonly string[];
  /** Those that a mail may leave from, of which a user has set a sender or a server. */
  readonly senders: readonly string[];
  /** The mailbox in whose inbox the replies of this one are read: itself, or the default one. */
  readIn(name: string): string;
  /** Those whose sender's domain is that of this one, itself among them: providers judge a domain. */
  alike(name: string): readonly string[];
  /** Of their senders. */
  readonly addresses: readonly string[];
  /** Whether an address is that of a mailbox of ours. */
  isOwn(address: string): boolean;
}

/** What a reply stops besides the message that it answers. */
export interface StopPolicy {
  /** `all`: the cold mail of every message to that lead; `message`: of the one that they answered. */
  person: "all" | "message";
  /** What becomes of cold mail to others of the company; `hold`: a person decides. */
  company: "hold" | "close" | "off";
  /** So many people of one company are in cold mail at once; null: no limit. */
  maxOpen: number | null;
}

/** How leads are checked before the first mail. */
export interface CheckPolicy {
  /** For so long a check counts, in milliseconds. */
  maxAge: number;
  /** Findings that are all right here. */
  accept: readonly CheckRule[];
  /** More people of one company than these are a doubt. */
  maxPerCompany: number;
}

/** The configuration that applies to one message. */
export interface MessagePolicy {
  followUps: FollowUpPolicy;
  /** After an answer of ours. */
  answered: AnsweredPolicy;
  /** Of a nudge after an answer: Liquid; null: the built-in text. */
  nudgeText: string | null;
  /** Whether an answer quotes the mail that it answers. */
  quote: boolean;
  answer: AnswerPolicy;
  /** Liquid; null: the built-in text. */
  followUpText: string | null;
  /** The source of follow-up texts. */
  followUpBy: "text" | "ai";
}

/** The configuration, in the form that the use cases need. */
export interface Policy {
  /** The mailbox that new outreach leaves from. */
  readonly defaultMailbox: string;
  readonly mailboxes: MailboxNames;
  /**
   * One that is no longer in the settings has what the default one has, so that its conversations can be
   * shown; no tick works it.
   */
  forMailbox(name: string): MailboxPolicy;
  forMessage(message: Pick<Message, "mailbox">): MessagePolicy;
  /** What a reply stops. */
  readonly stop: StopPolicy;
  readonly check: CheckPolicy;
  /** All that decide about messages of a mailbox: whatever falls due is looked for once for each. */
  messagePolicies(mailbox: string): readonly MessagePolicy[];
  /** The names of those who are told of events; not given: there are none. */
  readonly hooks?: readonly string[];
  readonly ai: {
    /** Texts by a model, within 24 hours. */
    maxPerDay: number;
  };
  /** Reads TOML. @param where names the text in errors @throws AppError `config` */
  parseToml(where: string, text: string): Promise<{ readonly [key: string]: unknown }>;
  /** The user's facts and rules, as they are at this moment; null where there are none. */
  playbook(): Promise<string | null>;
}

/** One policy for every mailbox and every message. */
export interface UniformPolicy
  extends Omit<MailboxPolicy, "name">,
    MessagePolicy,
    Pick<Policy, "playbook" | "parseToml"> {
  ai: Policy["ai"];
  stop: StopPolicy;
  check: CheckPolicy;
  /** The default mailbox. */
  mailbox: string;
}

/** The policy of a configuration that decides about all mailboxes and messages alike. */
export function uniformPolicy(values: UniformPolicy): Policy {
  return {
    get defaultMailbox() {
      return values.mailbox;
    },
    mailboxes: {
      get names() {
        return [values.mailbox];
      },
      get senders() {
        return [values.mailbox];
      },
      readIn: (name) => name,
      alike: (name) => [name],
      get addresses() {
        return [values.sender.address];
      },
      isOwn: (address) => addressKey(address) === addressKey(values.sender.address),
    },
    forMailbox(name) {
      const { sender, limits, rich, followUpUnread, inboxConfigured, onlyChecked } = values;
      const repliesUnread = values.repliesUnread === true;
      const reading = { followUpUnread, inboxConfigured, repliesUnread };
      return { name, sender, limits, rich, ...reading, onlyChecked };
    },
    forMessage: () => values,
    messagePolicies: () => [values],
    get stop() {
      return values.stop;
    },
    get check() {
      return values.check;
    },
    get ai() {
      return values.ai;
    },
    parseToml: (where, text) => values.parseToml(where, text),
    playbook: () => values.playbook(),
  };
}

/** The dependencies of every use case. */
export interface Services {
  store: Store;
  clock: Clock;
  policy: Policy;
}
