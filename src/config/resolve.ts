import type { Mailbox } from "../domain/address.ts";
import { AppError } from "../domain/errors.ts";
import { keepsSecrets } from "./endpoint.ts";
import { givenDatabase } from "./home.ts";
import type { Config } from "./load.ts";
import { settingName, variableOf } from "./mailbox/names.ts";
import type { ServerUrl } from "./server-url.ts";
import type { Key } from "./settings.ts";

/** The sender of mails, which is required once mail leaves by SMTP. @throws AppError `config` */
export function requireFrom(config: Config): Mailbox {
  const { from } = config.values;
  if (from) return from;
  throw new AppError(
    "config",
    `${place(config, "from")}: is not set, and mails need a sender`,
    "Set it: tickler config set from 'Ada Sales <ada@example.com>'",
  );
}

/**
 * How to log in to a mail server: with a secret, the output of a command, what the system's keyring
 * has for an account, or a token of `tickler login`. `auth` is how it goes over the wire.
 */
export type ServerLogin = { readonly user: string; readonly auth: "password" | "xoauth2" } & (
  | { readonly secret: string }
  | { readonly command: string }
  | { readonly keyring: string }
  | { readonly oauth: OauthClient }
);

/** The client with which `tickler login` asks for tokens. */
export interface OauthClient {
  /** The mailbox whose login it is; null: the default one's. */
  readonly mailbox: string | null;
  /** The mail server that they are for. */
  readonly host: string;
  readonly id: string;
  readonly secretCommand: string | null;
  readonly tenant: string;
  readonly issuer: string | null;
  /** Where the login is kept. */
  readonly folder: string;
}

/**
 * The client in the settings.
 *
 * @param mailbox whose account it logs in to; null: the default one's
 * @throws AppError `config` where there is none
 */
export function oauthClient(config: Config, host: string, mailbox: string | null): OauthClient {
  const { values, home } = config;
  const id = values["oauth.client_id"];
  if (id === null) {
    throw new AppError(
      "config",
      `${place(config, "oauth.client_id")}: is not set, and a login by OAuth needs a client of yours`,
      "docs/oauth.md says how to make one; then: tickler config set oauth.client_id ID",
    );
  }
  return {
    ...{ mailbox, host, id, secretCommand: values["oauth.client_secret_command"] },
    ...{ tenant: values["oauth.tenant"], issuer: values["oauth.issuer"], folder: home.dataDir },
  };
}

/**
 * How to log in; null if `smtp.url` is unset or names no user. `TICKLER_SMTP_PASSWORD` wins over a
 * password in `TICKLER_SMTP_URL`, that over `smtp.password_command`, and that over the keyring.
 *
 * @throws AppError `config` for a user without a secret, or a secret without a user
 */
export function smtpLogin(config: Config): ServerLogin | null {
  return serverLogin(config, "smtp", config.smtpPassword);
}

/**
 * How to log in for reading replies; null if `imap.url` is unset. Otherwise as `smtpLogin`.
 *
 * @throws AppError `config` if there is no secret
 */
export function imapLogin(config: Config): ServerLogin | null {
  return serverLogin(config, "imap", config.imapPassword);
}

function serverLogin(
  config: Config,
  scheme: "smtp" | "imap",
  password: string | null,
): ServerLogin | null {
  const url = config.values[`${scheme}.url`];
  if (!url) return null;
  const command = config.values[`${scheme}.password_command`];
  const inKeyring = config.values[`${scheme}.password_keyring`];
  const secret = password ?? url.password;
  const where = place(config, `${scheme}.url`);
  const auth = config.values[`${scheme}.auth`];
  if (auth === "oauth") {
    if (url.user === null) throw namesNoUser(where, scheme, url);
    const whose = config.own.has(`${scheme}.url`) ? config.mailbox : null;
    return { user: url.user, auth: "xoauth2", oauth: oauthClient(config, url.host, whose) };
  }
  if (url.user === null) {
    if (command === null && secret === undefined && !inKeyring) return null;
    throw namesNoUser(where, scheme, url);
  }
  const base = { user: url.user, auth };
  if (secret !== undefined) return { ...base, secret };
  if (command !== null) return { ...base, command };
  if (inKeyring) return { ...base, keyring: keyringAccount(scheme, { ...url, user: url.user }) };
  const mailbox = config.own.has(`${scheme}.url`) ? config.mailbox : null;
  throw new AppError(
    "config",
    `${where}: names a user, but there is no password`,
    `Set ${settingName({ mailbox, key: `${scheme}.password_command` })} or ${variableOf({ mailbox, key: `${scheme}.password` })}, or put it into the system's keyring: ${mailbox === null ? "tickler init" : `tickler init --mailbox ${mailbox}`}`,
  );
}

function namesNoUser(where: string, scheme: "smtp" | "imap", { port }: ServerUrl): AppError {
  return new AppError(
    "config",
    `${where}: names no user, but there is a password for one`,
    `Write ${scheme}://user@host:${port}.`,
  );
}

/** What a server's password is filed under in the keyring: `smtp://ada%40example.com@host:587`. */
export function keyringAccount(
  scheme: "smtp" | "imap",
  { user, host, port }: Pick<ServerUrl, "host" | "port"> & { user: string },
): string {
  const name = host.includes(":") ? `[${host}]` : host;
  return `${scheme}://${encodeURIComponent(user)}@${name}:${port}`;
}

/** Where the data is. */
export type DatabaseTarget =
  | { readonly engine: "sqlite"; readonly path: string }
  | {
      readonly engine: "postgres";
      /** May hold a password. */
      readonly url: string;
      readonly passwordCommand: string | null;
    };

/** `--db` wins over `TICKLER_DB`, and that over `db.url`. */
export function databaseTarget(config: Config): DatabaseTarget {
  const { home, values } = config;
  const url = home.databaseUrl ?? (home.databaseGiven ? null : values["db.url"]);
  if (url === null) return { engine: "sqlite", path: home.database };
  return { engine: "postgres", url, passwordCommand: values["db.password_command"] };
}

/** The configured writer and how to reach it. */
export type WriterSettings =
  | { readonly provider: "template" }
  | { readonly provider: "command"; readonly command: string }
  | {
      readonly provider: ModelProvider;
      readonly model: string;
      /** Null: the provider's own endpoint. */
      readonly baseUrl: string | null;
    };

export type ModelProvider = "openai" | "anthropic" | "openai-compatible";

/** The configured writer, if all its settings are there. @throws AppError `config` */
export function writerSettings(config: Config): WriterSettings {
  const { values } = config;
  const provider = values["ai.provider"];
  if (provider === "template") return { provider };
  if (provider === "command") {
    const command = values["ai.command"];
    if (command !== null) return { provider, command };
    throw lacks(config, "ai.command", "tickler config set ai.command 'llm -m my-model'");
  }
  const { model, url } = MODEL_EXAMPLES[provider];
  const baseUrl = values["ai.base_url"];
  if (baseUrl === null && url !== null) {
    throw lacks(config, "ai.base_url", `tickler config set ai.base_url ${url}`);
  }
  if (values["ai.model"] === null) {
    throw lacks(config, "ai.model", `tickler config set ai.model ${model}`);
  }
  return { provider, model: values["ai.model"], baseUrl };
}

const MODEL_EXAMPLES: Readonly<Record<ModelProvider, { model: string; url: string | null }>> = {
  openai: { model: "gpt-5-mini", url: null },
  anthropic: { model: "claude-haiku-4-5", url: null },
  "openai-compatible": { model: "llama3.1", url: "http://localhost:11434/v1" },
};

function lacks(config: Config, key: Key, example: string): AppError {
  const where = place(config, "ai.provider");
  return new AppError(
    "config",
    `${where}: is ${config.values["ai.provider"]}, but ${key} is not set`,
    `For example: ${example}`,
  );
}

/**
 * Where the provider's key comes from: `TICKLER_AI_API_KEY`, then the output of
 * `ai.api_key_command`, then the provider's usual variable. Null: the endpoint needs no key.
 *
 * @throws AppError `config` if a required key is missing, or a key would travel unencrypted
 */
export function modelKey(
  config: Config,
  provider: ModelProvider,
): { readonly secret: string } | { readonly command: string } | null {
  const { own, openai, anthropic } = config.aiKeys;
  const command = config.values["ai.api_key_command"];
  const usual = openai ?? anthropic;
  if (own === null && command === null && usual === null) {
    if (provider === "openai-compatible") return null;
    throw new AppError(
      "config",
      `${place(config, "ai.provider")}: ${provider} needs a key, and there is none`,
      `Set ai.api_key_command, or TICKLER_AI_API_KEY, or ${provider.toUpperCase()}_API_KEY. Cron sees the variables of its own table only.`,
    );
  }
  const baseUrl = config.values["ai.base_url"];
  if (baseUrl !== null && !keepsSecrets(baseUrl)) {
    throw new AppError(
      "config",
      `${place(config, "ai.base_url")}: the key would go through the net in the clear`,
      "Write https://, or use no key.",
    );
  }
  if (own !== null) return { secret: own };
  return command === null ? { secret: usual ?? "" } : { command };
}

/** Where a setting comes from, as errors name it: the variable, or the file and the key. */
function place(config: Config, key: Key): string {
  const setting = { mailbox: config.own.has(key) ? config.mailbox : null, key };
  if (config.origin[key] === "environment") return variableOf(setting);
  return `${config.file}: ${settingName(setting)}`;
}

/** A database that an option names, besides the configured one. @throws AppError `usage` */
export function namedDatabase(config: Config, option: string, text: string): DatabaseTarget {
  const { path, url } = givenDatabase(option, "usage", text);
  if (path !== undefined) return { engine: "sqlite", path };
  if (url === undefined) throw new Error(`${option} names nothing`);
  return { engine: "postgres", url, passwordCommand: config.values["db.password_command"] };
}

/** A server's URL without its password. */
export function withoutPassword(text: string): string {
  const url = new URL(text);
  url.password = "";
  url.searchParams.delete("password");
  return url.href;
}
