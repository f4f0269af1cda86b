import { dirname } from "node:path";
import type { Config } from "../config.ts";
import { addressKey, domainOf } from "../domain/address.ts";
import { DEFAULT_MAILBOX } from "../domain/email.ts";
import type { SendingLimitsPolicy } from "../domain/sending/sending-limits.ts";
import {
  type MailboxNames,
  type MailboxPolicy,
  type Policy,
  type Sender,
  uniformPolicy,
} from "../service/services.ts";
import { filesIn } from "./file-source.ts";

/** More leads of one company than so many look like a list of everybody there. */
const MOST_PER_COMPANY = 5;

/** What the use cases need of the configuration. */
export function policyOf(config: Config): Policy {
  const { values } = config;
  const uniform = uniformPolicy({
    ...mailboxPolicy(config),
    mailbox: DEFAULT_MAILBOX,
    followUps: {
      followUpAfter: values["follow_up.after"],
      closeAfter: values["close.after"],
    },
    answered: {
      remindAfter: values["answered.remind_after"],
      nudgeAfter: values["answered.follow_up"],
      closeAfter: values["answered.close_after"],
    },
    nudgeText: values["answered.text"],
    quote: values["answer.quote"],
    stop: {
      person: values["stop.person"],
      company: values["stop.company"],
      maxOpen: values["stop.max_open"],
    },
    check: {
      maxAge: values["check.max_age"],
      accept: values["check.accept"],
      maxPerCompany: values["check.max_per_company"] ?? values["stop.max_open"] ?? MOST_PER_COMPANY,
    },
    answer: {
      mode: values["ai.mode"],
      delay: values["ai.delay"],
      minPause: values["ai.min_pause"],
      maxRounds: values["ai.max_rounds"],
      autoFor: values["ai.auto_for"],
    },
    followUpText: values["follow_up.text"],
    followUpBy: values["follow_up.by"],
    ai: { maxPerDay: values["ai.max_per_day"] },
    async parseToml(where, text) {
      const { parseToml } = await import("../config.ts");
      return parseToml(where, text);
    },
    async playbook() {
      const { readPlaybook } = await import("./playbook-text.ts");
      return readPlaybook(config);
    },
  });
  const hooks = config.hooks.map(({ name }) => name);
  if (config.mailboxes.length === 0) return { ...uniform, hooks };
  const own = new Map(
    config.mailboxes.map((name) => [name, mailboxPolicy(config.forMailbox(name))]),
  );
  const mailboxes = mailboxNames(config, uniform, own);
  return {
    ...uniform,
    hooks,
    mailboxes,
    forMailbox: (name) => ({
      ...(own.get(name) ?? uniform.forMailbox(name)),
      alike: mailboxes.alike(name),
      ours: mailboxes.addresses,
    }),
  };
}

/** What the use cases need of the configuration of one mailbox. */
function mailboxPolicy(config: Config): MailboxPolicy {
  const { values } = config;
  return {
    name: config.mailbox,
    sender: senderOf(config),
    limits: limitsOf(config),
    rich: {
      format: values["send.format"],
      maxSize: values["send.max_size"],
      files: filesIn(dirname(config.file)),
    },
    followUpUnread: values["follow_up.unread"],
    inboxConfigured: inboxConfigured(config),
    repliesUnread: repliesUnread(config),
    onlyChecked: values["send.only"] === "ok",
  };
}

function mailboxNames(
  config: Config,
  uniform: Policy,
  own: ReadonlyMap<string, MailboxPolicy>,
): MailboxNames {
  const names = [DEFAULT_MAILBOX, ...own.keys()];
  const senderIn = (name: string): Sender => (own.get(name) ?? uniform.forMailbox(name)).sender;
  const addresses = [...new Set(names.map((name) => senderIn(name).address))];
  const keys = new Set(addresses.map(addressKey));
  const sends = (name: string): boolean => {
    const { values } = config.forMailbox(name);
    return values.from !== null || values["smtp.url"] !== null;
  };
  return {
    names,
    senders: names.filter(sends),
    readIn: (name) => (own.has(name) ? config.forMailbox(name).readIn : name),
    alike(name) {
      const domain = domainOf(senderIn(name).address);
      const alike = names.filter((each) => domainOf(senderIn(each).address) === domain);
      return alike.includes(name) ? alike : [name, ...alike];
    },
    addresses,
    isOwn: (address) => keys.has(addressKey(address)),
  };
}

/** Who mails come from; an address of this machine where `from` is not set. */
export function senderOf({ values }: Config): Sender {
  const from = values.from ?? { name: null, address: "tickler@localhost" };
  return {
    from: mailboxText(from),
    name: from.name,
    address: from.address,
    replyTo: values.reply_to && mailboxText(values.reply_to),
    signature: values.signature,
    postalAddress: values.postal_address,
    unsubscribeUrl: values["unsubscribe.url"],
    unsubscribeHeader: values["unsubscribe.header"],
  };
}

/** How fast cold mail may leave; a share of bounces is between 0 and 1, and 100 % is no limit. */
export function limitsOf({ values }: Config): SendingLimitsPolicy {
  return {
    windows: values["send.window"],
    holidays: values["send.holidays"],
    timezone: values["send.timezone"],
    maxPerDay: values["send.max_per_day"],
    maxPerTick: values["send.max_per_tick"],
    minGap: values["send.min_gap"],
    ramp: values["send.ramp"],
    maxPerDomain: values["send.max_per_domain"],
    gate: values["send.gate"] === "doctor",
    aiWindows: values["ai.window"],
    maxBounces: values["send.max_bounces"] === 100 ? null : values["send.max_bounces"] / 100,
  };
}

/** Whether the settings say where replies are read, rather than leaving it to the default. */
function inboxConfigured({ origin, values }: Config): boolean {
  return origin.inbox !== "default" || values["imap.url"] !== null;
}

/** Whether mail leaves by SMTP while nothing reads the replies, so that follow-ups are held. */
export function repliesUnread(config: Config): boolean {
  const { values } = config;
  return values["smtp.url"] !== null && !inboxConfigured(config) && !values["follow_up.unread"];
}

/** A mailbox as a header field has it (RFC 5322 section 3.4): `"Ada Sales" <ada@example.com>`. */
function mailboxText({ name, address }: { name: string | null; address: string }): string {
  return name === null ? address : `"${name.replace(/["\\]/gu, "\\$&")}" <${address}>`;
}
