import { EFFECT_NAMES } from "../domain/agent/effect.ts";
import { ACCEPTABLE } from "../domain/check/check.ts";
import { ANSWERED_INTENTS } from "../domain/intent/intent.ts";
import { endpoint } from "./endpoint.ts";
import type { Home } from "./home.ts";
import { postgresUrl } from "./postgres-url.ts";
import { imapUrl, smtpUrl } from "./server-url.ts";
import { InvalidValue, type Plain, type ValueType } from "./value-type.ts";
import * as kinds from "./value-types.ts";
import { blockList, nameServer } from "./values/dns.ts";
import { holiday } from "./values/holidays.ts";
import { issuer, tenant } from "./values/oauth.ts";
import { since } from "./values/since.ts";

/** What a default can depend on. */
export interface DefaultContext {
  readonly home: Pick<Home, "inbox" | "playbook">;
  /** Whether `smtp.url` is set. */
  readonly smtp: boolean;
  /** The value of `ai.provider`. */
  readonly provider: string;
}

/** A row of the table. `T` is the type of a given value, `D` that of the default. */
export interface Setting<T, D = T> {
  readonly kind: ValueType<T>;
  readonly doc: string;
  /** The default in words, for help. */
  readonly defaultText: string;
  fallback(context: DefaultContext): D;
}

function setting<T>(kind: ValueType<T>, value: NoInfer<T>, doc: string): Setting<T> {
  return { kind, doc, defaultText: plainText(kind.plain(value)), fallback: () => value };
}

function optional<T>(kind: ValueType<T>, defaultText: string, doc: string): Setting<T, null> {
  return { kind, doc, defaultText, fallback: () => null };
}

const delays = kinds.list(
  kinds.duration,
  'a list of durations, such as ["1d", "3d"] in the file and 1d,3d in a shell; [] is none',
);
const provider = kinds.oneOf("template", "openai", "anthropic", "openai-compatible", "command");
const timeLimit: typeof kinds.duration = {
  ...kinds.duration,
  allowed: "a duration from 1s to 1h, such as 30s or 2m",
  check(value, place) {
    const limit = kinds.duration.check(value, place);
    if (limit < 1000) throw new InvalidValue("is less than 1s");
    // A timer takes no more than 24 days, and fires at once where it is given more.
    if (limit > 3_600_000) throw new InvalidValue("is more than 1h");
    return limit;
  },
};
const auth = kinds.oneOf("password", "xoauth2", "oauth");
const someFolders = kinds.list(
  kinds.folder,
  'a list of folders, such as ["INBOX", "Sales"] in the file and INBOX,Sales in a shell',
);
const folders: typeof someFolders = {
  ...someFolders,
  check(value, place) {
    const names = someFolders.check(value, place);
    if (names.length === 0) throw new InvalidValue("is empty");
    return names;
  },
};
const logSize: typeof kinds.size = {
  ...kinds.size,
  allowed: "a size of at least 1 kB, such as 500 kB or 10 MB",
  check(value, place) {
    const size = kinds.size.check(value, place);
    if (size < 1_000) throw new InvalidValue("is less than 1 kB");
    return size;
  },
};
const aiMode = kinds.oneOf("auto", "review", "off");
const DAY = 86_400_000;

/**
 * Every setting: its type, its default and its meaning. A new setting needs nothing but a row here:
 * its environment variable, its TypeScript type and its checks follow from the row.
 */
export const SETTINGS = {
  from: optional(
    kinds.mailbox,
    "none; needed once smtp.url is set",
    "who mails come from: Ada Sales <ada@example.com>",
  ),
  reply_to: optional(kinds.mailbox, "none", "where replies should go, if not to from"),
  signature: optional(kinds.text({ empty: true }), "none", "text put under every mail"),
  postal_address: optional(
    kinds.text({ empty: false }),
    "none",
    "postal address that closes every cold mail, as the law of many countries asks",
  ),
  "unsubscribe.header": setting(
    kinds.oneOf("always", "bulk", "off"),
    "bulk",
    "which mails carry List-Unsubscribe: bulk is all but those that a person wrote to one lead",
  ),
  "unsubscribe.url": optional(
    kinds.webUrl,
    "none: by mail only",
    "page where leads unsubscribe with one click; {token} stands for the mail's token",
  ),
  "db.url": optional(
    postgresUrl,
    "none: an SQLite file under the home",
    "the PostgreSQL database of a team: postgres://user@host:5432/database",
  ),
  "db.password_command": optional(
    kinds.command,
    "none",
    "command that prints the database's password",
  ),
  "smtp.url": optional(
    smtpUrl,
    "none: mails go to the Maildir outbox/ under the home",
    "the server that sends: smtp://user@host:587 or smtps://user@host",
  ),
  "smtp.password_command": optional(
    kinds.command,
    "none",
    "command that prints the password or access token",
  ),
  "smtp.password_keyring": setting(
    kinds.boolean,
    false,
    "take the password from the system's keyring, where `tickler init` puts it",
  ),
  "smtp.auth": setting(
    auth,
    "password",
    "how to log in: oauth by `tickler login`; xoauth2 takes the secret as an access token",
  ),
  "smtp.connections": setting(kinds.integer(1, 50), 5, "connections open at once"),
  "imap.url": optional(
    imapUrl,
    "none: replies are read from inbox alone",
    "the server that replies are read from: imaps://user@host or imap://user@host:143",
  ),
  "imap.password_command": optional(
    kinds.command,
    "none",
    "command that prints the password or access token",
  ),
  "imap.password_keyring": setting(
    kinds.boolean,
    false,
    "take the password from the system's keyring, where `tickler init` puts it",
  ),
  "imap.auth": setting(
    auth,
    "password",
    "how to log in: oauth by `tickler login`; xoauth2 takes the secret as an access token",
  ),
  "imap.folders": setting(
    folders,
    Object.freeze(["INBOX"]),
    "folders that replies are read from; the first one is watched",
  ),
  "imap.since": setting(
    since,
    "auto",
    "how old the mails are that a first look at a folder reads: auto is none from before the first email, less two days",
  ),
  "imap.attachments": setting(
    kinds.oneOf("on_demand", "all"),
    "on_demand",
    "on_demand: large attachments stay on the server until you ask for them; all: mails are kept whole",
  ),
  "imap.sent": optional(
    kinds.folder,
    "the one that the server names as such, else one of the usual names",
    "the folder of sent mail, in which answers by hand are seen",
  ),
  "imap.save_sent": setting(
    kinds.boolean,
    false,
    "file what is sent in that folder, where the SMTP server does not",
  ),
  "oauth.client_id": optional(
    kinds.name,
    "none; tickler login needs one",
    "your own client at Google or Microsoft: docs/oauth.md",
  ),
  "oauth.client_secret_command": optional(
    kinds.command,
    "none",
    "command that prints the client's secret, which Google's have",
  ),
  "oauth.tenant": setting(
    tenant,
    "common",
    "which accounts Microsoft lets in: common, organizations, consumers, or a tenant's id or domain",
  ),
  "oauth.issuer": optional(
    issuer,
    "the provider's own",
    "another authorization server, such as that of a national cloud",
  ),
  inbox: {
    kind: kinds.path,
    doc: "Maildir that replies are read from",
    defaultText: "the Maildir inbox/ under the home",
    fallback: ({ home }) => home.inbox,
  } satisfies Setting<string>,
  "send.window": setting(
    kinds.list(kinds.sendWindow, 'a list of windows, such as ["mon-fri 09:00-17:00"]'),
    Object.freeze([]),
    "days and hours in which cold mail may leave, by the lead's clock; none is always",
  ),
  "send.holidays": setting(
    kinds.list(
      holiday,
      'a list of dates and places with public holidays, such as ["DE-BY", "2026-12-24"]',
    ),
    Object.freeze([]),
    "days on which no cold mail leaves, by the lead's clock: dates, and the public holidays of countries, states and regions",
  ),
  "send.timezone": optional(
    kinds.timezone,
    "the machine's",
    "the clock of leads whose own is not known, such as Europe/Berlin",
  ),
  "send.max_per_day": optional(
    kinds.integer(0, 1_000_000),
    "no limit",
    "cold mails within any 24 hours",
  ),
  "send.max_per_tick": optional(kinds.integer(1, 1_000_000), "no limit", "cold mails in one tick"),
  "send.min_gap": setting(
    kinds.duration,
    0,
    "least time between two cold mails; up to half of it is added, as no person is a clock",
  ),
  "send.ramp": optional(
    kinds.ramp,
    "none",
    "warms up a new mailbox: cold mails on its first day, more each day, at most",
  ),
  "send.max_per_domain": optional(
    kinds.integer(1, 1_000_000),
    "no limit",
    "cold mails to one domain within an hour",
  ),
  "send.max_bounces": setting(
    kinds.percent,
    5,
    "cold mail pauses when more than so many percent of the last 50 bounced; 100 is never",
  ),
  "send.format": setting(
    kinds.oneOf("text", "markdown"),
    "text",
    "how texts are written: markdown leaves as HTML, with plain text beside it",
  ),
  "send.max_size": setting(
    kinds.size,
    10_000_000,
    "the largest mail, its attachments in the form in which they travel",
  ),
  "send.gate": setting(
    kinds.oneOf("off", "doctor"),
    "off",
    "doctor: cold mail waits while a check of tickler doctor fails twice, hours apart",
  ),
  "send.only": optional(
    kinds.oneOf("ok"),
    "none: to all",
    "ok: cold first mails go only to leads whose check (tickler lead check) is ok and not out of date",
  ),
  "check.max_age": setting(
    kinds.duration,
    30 * DAY,
    "age at which the check of a lead is out of date",
  ),
  "check.accept": setting(
    kinds.list(kinds.oneOf(...ACCEPTABLE), `a list of ${ACCEPTABLE.join(", ")}`),
    Object.freeze([]),
    "findings of tickler lead check that are all right here, such as free_mail",
  ),
  "check.max_per_company": optional(
    kinds.integer(1, 1_000_000),
    "stop.max_open, else 5",
    "leads of one company beyond which tickler lead check has a doubt of them",
  ),
  "check.command": optional(
    kinds.command,
    "none",
    "program that verifies addresses: it gets them as JSON on stdin and prints JSON",
  ),
  "check.timeout": setting(
    timeLimit,
    60_000,
    "longest that check.command may take for up to 100 addresses",
  ),
  "doctor.dns": optional(
    nameServer,
    "the system's",
    "the name server that tickler doctor and tickler lead check ask",
  ),
  "doctor.block_lists": setting(
    kinds.list(
      blockList,
      'a list of zones, such as ["dbl.spamhaus.org", "ip:zen.spamhaus.org"]; [] is none',
    ),
    Object.freeze([
      "dbl.spamhaus.org",
      "multi.surbl.org",
      "ip:zen.spamhaus.org",
      "ip:bl.spamcop.net",
    ]),
    "block lists that tickler doctor looks the domain up in; ip: those of addresses of servers",
  ),
  "follow_up.after": setting(
    delays,
    Object.freeze([DAY]),
    "silence before each follow-up, counted from the mail before it; one follow-up for each",
  ),
  "follow_up.by": setting(
    kinds.oneOf("text", "ai"),
    "text",
    "what writes follow-ups: follow_up.text, or the model",
  ),
  "follow_up.text": optional(
    kinds.text({ empty: false }),
    "a built-in text",
    "what a follow-up says (Liquid)",
  ),
  "follow_up.unread": setting(
    kinds.boolean,
    false,
    "send follow-ups although nothing is configured to read replies from",
  ),
  "close.after": setting(
    kinds.duration,
    DAY,
    "silence after the last follow-up until a message is closed",
  ),
  "stop.person": setting(
    kinds.oneOf("all", "message"),
    "all",
    "what a lead's reply ends: the cold mail of all their messages, or of the one that they answered",
  ),
  "stop.company": setting(
    kinds.oneOf("hold", "close", "off"),
    "hold",
    "what happens to cold mail to the others when one person of a company answers",
  ),
  "stop.max_open": optional(
    kinds.integer(1, 1_000_000),
    "no limit",
    "people of one company who are in cold mail at once",
  ),
  "answered.remind_after": setting(
    kinds.duration,
    3 * DAY,
    "silence after an answer of ours until tickler todo asks what to do; 0s is never",
  ),
  "answered.follow_up": setting(
    delays,
    Object.freeze([]),
    "silence before each nudge after an answer, counted from the mail before it; [] is none",
  ),
  "answered.text": optional(
    kinds.text({ empty: false }),
    "a built-in text",
    "what a nudge says (Liquid); the model writes it where follow_up.by is ai",
  ),
  "answered.close_after": setting(
    kinds.duration,
    30 * DAY,
    "silence after the last answer or nudge until a message is closed",
  ),
  "answer.quote": setting(kinds.boolean, true, "quote the mail that is answered below an answer"),
  "ai.provider": setting(provider, "template", "what writes answers"),
  "ai.model": optional(
    kinds.name,
    "none; a provider of models needs one",
    "the model that writes, as its provider names it",
  ),
  "ai.base_url": optional(
    endpoint("http://localhost:11434/v1", "ai.api_key_command or TICKLER_AI_API_KEY"),
    "the provider's own; openai-compatible needs one",
    "where the model answers, such as http://localhost:11434/v1 for Ollama",
  ),
  "ai.api_key_command": optional(
    kinds.command,
    "none: TICKLER_AI_API_KEY, else OPENAI_API_KEY or ANTHROPIC_API_KEY",
    "command that prints the provider's key",
  ),
  "ai.command": optional(
    kinds.command,
    "none; the provider command needs one",
    "program that writes: it gets a JSON document on stdin and prints its text",
  ),
  "ai.playbook": {
    kind: kinds.path,
    doc: "Markdown file of what the model may say: facts, prices, links, tone",
    defaultText: "playbook.md under the home, where there is one",
    fallback: ({ home }) => home.playbook,
  } satisfies Setting<string>,
  "ai.mode": {
    kind: aiMode,
    doc: "auto: tick writes and sends answers; review: a person approves them; off",
    defaultText: "auto; review where smtp.url is set and the writer is the template",
    fallback: ({ smtp, provider }) => (smtp && provider === "template" ? "review" : "auto"),
  } satisfies Setting<"auto" | "review" | "off">,
  "ai.auto_for": setting(
    kinds.list(kinds.oneOf(...ANSWERED_INTENTS), `a list of ${ANSWERED_INTENTS.join(", ")}`),
    Object.freeze([]),
    "in the mode review: replies that are answered automatically, by what the lead wants",
  ),
  "ai.check": setting(
    kinds.boolean,
    true,
    "a second look at each text that a model wrote: what nothing backs waits for a person",
  ),
  "ai.check_model": optional(
    kinds.name,
    "ai.model",
    "the provider's model that takes second looks",
  ),
  "ai.delay": setting(kinds.duration, 0, "wait after a reply before it is answered"),
  "ai.window": setting(
    kinds.list(kinds.sendWindow, 'a list of windows, such as ["mon-fri 08:00-18:00"]'),
    Object.freeze([]),
    "days and hours in which answers by AI may leave, by the lead's clock; none is always",
  ),
  "ai.min_pause": setting(kinds.duration, 60_000, "least time between two answers to one message"),
  "ai.max_rounds": setting(
    kinds.integer(0, 100),
    3,
    "answers by AI to one message before a person must take over",
  ),
  "ai.max_per_day": setting(
    kinds.integer(0, 1_000_000),
    200,
    "texts that a model may write within 24 hours; 0 is none",
  ),
  "ai.timeout": setting(timeLimit, 60_000, "longest that the writing of one text may take"),
  "ai.price_in": optional(
    kinds.price,
    "none",
    "what a million tokens that the model reads cost, for ai test, ai eval and ai stats",
  ),
  "ai.price_out": optional(
    kinds.price,
    "none",
    "what a million tokens that the model writes cost, for ai test, ai eval and ai stats",
  ),
  "ai.price_cached": optional(
    kinds.price,
    "ai.price_in",
    "what a million tokens cost that the provider had in its cache, for ai eval and ai stats",
  ),
  "releases.url": optional(
    kinds.webUrl,
    "none: nobody is asked",
    "page that tickler version --check asks for the newest release: JSON with tag_name, or a list of such",
  ),
  "log.file": optional(
    kinds.path,
    "none",
    "file that what happens is written to, a JSON document a line; names nobody",
  ),
  "log.max_size": setting(
    logSize,
    10_000_000,
    "size at which a new log file is begun, and the old one gets another name",
  ),
  "log.keep": setting(kinds.integer(1, 1_000), 5, "older log files that are kept"),
  "log.level": setting(
    kinds.oneOf("error", "warn", "info", "debug"),
    "info",
    "what is logged in log.file and over log.otlp_url: this and all that is graver",
  ),
  "log.otlp_url": optional(
    endpoint("https://otlp.nr-data.net", "log.otlp_headers_command"),
    "none",
    "where logs, traces and metrics go by OTLP over HTTP, without /v1/logs",
  ),
  "log.otlp_headers_command": optional(
    kinds.command,
    "none",
    "command that prints the header fields with the receiver's key: api-key: abc",
  ),
  "log.otlp_temporality": setting(
    kinds.oneOf("delta", "cumulative"),
    "delta",
    "how sums are counted: since the tick began, or since midnight (UTC), as Prometheus needs it",
  ),
  "log.sentry_dsn_command": optional(
    kinds.command,
    "none",
    "command that prints the DSN of the Sentry project that errors are reported to",
  ),
  "log.personal": setting(
    kinds.boolean,
    false,
    "let names, addresses and errors in words stand in logs, wherever they go",
  ),
  "agent.may": setting(
    kinds.list(kinds.oneOf(...EFFECT_NAMES), `a list of ${EFFECT_NAMES.join(", ")}`),
    Object.freeze(["read", "draft", "plan", "stop"] as const),
    "what agents (TICKLER_ACTOR=agent:NAME) do by themselves; all else takes tickler approve",
  ),
  "agent.files": optional(
    kinds.path,
    "none: agents use no files",
    "folder below which agents read and write files",
  ),
  "agent.environment": setting(
    kinds.boolean,
    false,
    "let settings in the environment hold for agents, where nobody but you sets it",
  ),
} satisfies Record<string, Setting<unknown>>;

export type Key = keyof typeof SETTINGS;

/** The type of a setting's value. */
export type ValueOf<K extends Key> =
  | ReturnType<(typeof SETTINGS)[K]["kind"]["check"]>
  | ReturnType<(typeof SETTINGS)[K]["fallback"]>;

/** All values by key. */
export type Values = { readonly [K in Key]: ValueOf<K> };

/** All keys, in the order of the table. */
export const KEYS = Object.keys(SETTINGS) as readonly Key[];

/** Whether a text names a setting. */
export function isKey(text: string): text is Key {
  return Object.hasOwn(SETTINGS, text);
}

/** The row of a key that is known only at run time. */
export function settingOf(key: Key): Setting<unknown> {
  return SETTINGS[key];
}

/** The environment variable of a setting: `TICKLER_SMTP_URL` for `smtp.url`. */
export function envName(key: string): string {
  return `TICKLER_${key.replaceAll(".", "_").toUpperCase()}`;
}

/** A plain value in the form that `config set` takes: lists separated by commas. */
export function plainText(value: Plain): string {
  return Array.isArray(value) ? value.join(",") : String(value);
}
