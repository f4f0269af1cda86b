import type { Config } from "../../config.ts";
import { DEFAULT_MAILBOX } from "../../domain/email.ts";
import { AppError } from "../../domain/errors.ts";
import type { DeviceCode } from "../../oauth/device-flow.ts";
import { keepLogin } from "../../oauth/login.ts";
import type { LoopbackOptions } from "../../oauth/loopback-flow.ts";
import {
  type Endpoints,
  type LoginName,
  OAUTH_PROVIDERS,
  type OauthFlow,
  type OauthProviderId,
  providerOfHost,
} from "../../oauth/providers.ts";
import {
  type LoginRecord,
  readRecord,
  readRecords,
  removeRecord,
  removeRecordFile,
} from "../../oauth/record.ts";
import { revokeLogin } from "../../oauth/revoke.ts";
import { endpointsOf } from "../../oauth/server.ts";
import type { OauthSettings } from "../../oauth/settings.ts";
import { isFresh } from "../../oauth/tokens.ts";
import { oauthSettings } from "./token.ts";

/** How a person logs in. */
export interface LoginOptions extends Omit<LoopbackOptions, "show"> {
  /** Null: as the provider does it best. */
  readonly flow: OauthFlow | null;
  readonly inKeyring: boolean;
  readonly showPage: (page: string) => void;
  readonly showCode: (code: DeviceCode) => void;
}

/** Logs in at a provider, in place of an older login. @param config of the mailbox @throws AppError */
export async function login(
  config: Config,
  provider: OauthProviderId,
  options: LoginOptions,
): Promise<LoginRecord> {
  try {
    return await newLogin(config, provider, options);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "partial") throw error;
    // What a tick would wait for, a person has to try again.
    throw new AppError("network", error.message, "Nothing was changed. Try again in a while.");
  }
}

async function newLogin(
  config: Config,
  provider: OauthProviderId,
  options: LoginOptions,
): Promise<LoginRecord> {
  const { oauthClient } = await import("../../config.ts");
  const client = oauthClient(config, "", ownerIn(config));
  const settings = oauthSettings(client, provider);
  const flow = options.flow ?? OAUTH_PROVIDERS[provider].flows[0] ?? "loopback";
  const endpoints = await endpointsOf(settings, options.signal);
  if (flow === "device" && endpoints.device === null) {
    throw new AppError(
      "usage",
      `${OAUTH_PROVIDERS[provider].name} gives no access to mail by a code`,
      `Leave out --device; over ssh, paste the address at which the browser ends.`,
    );
  }
  const answer = await answerBy(flow, settings, endpoints, options);
  return keepLogin(settings, endpoints, answer, options.inKeyring);
}

async function answerBy(
  flow: OauthFlow,
  settings: OauthSettings,
  endpoints: Endpoints,
  options: LoginOptions,
) {
  const { showCode, showPage, signal } = options;
  if (flow === "device") {
    const { deviceLogin } = await import("../../oauth/device-flow.ts");
    return deviceLogin(settings, endpoints, showCode, signal);
  }
  const { loopbackLogin } = await import("../../oauth/loopback-flow.ts");
  return loopbackLogin(settings, endpoints, { ...options, show: showPage });
}

/** The mailbox that a login is for; null: the default one. */
function ownerIn({ mailbox }: Config): string | null {
  return mailbox === DEFAULT_MAILBOX ? null : mailbox;
}

/** Which of a mailbox's own mail servers take tokens of a provider. @param config of the mailbox */
export function serversFor(config: Config, provider: OauthProviderId): ("smtp" | "imap")[] {
  return (["smtp", "imap"] as const).filter((scheme) => {
    if (ownerIn(config) !== null && !config.own.has(`${scheme}.url`)) return false;
    const url = config.values[`${scheme}.url`];
    if (url === null || url.user === null) return false;
    // Where tokens come from another place, it is that one's servers that are meant.
    const own = providerOfHost(url.host);
    return own === provider || (own === null && config.values["oauth.issuer"] !== null);
  });
}

/** A login without its secrets. */
export interface LoginStatus extends LoginName {
  readonly clientId: string;
  readonly issuer: string;
  /** `ended`: the provider takes it no more; `other_client`: `oauth.client_id` is another one now. */
  readonly state: "active" | "ended" | "other_client";
  readonly loggedInAt: Date;
  readonly renewedAt: Date | null;
  /** Until when the access token that is kept is used; null: the next one is asked for. */
  readonly accessUntil: Date | null;
  /** Until when it can be renewed; null: the provider does not say. */
  readonly refreshUntil: Date | null;
  readonly keptIn: "keyring" | "file";
  /** Which servers are logged in to with it. */
  readonly usedBy: readonly ("smtp" | "imap")[];
}

/** Who is logged in. @throws AppError `home`, `config` */
export function loginStatus(config: Config): LoginStatus[] {
  return readRecords(config.home.dataDir).map((record) => statusOf(config, record));
}

/** @param config the settings that say what a login is used for */
export function statusOf(config: Config, record: LoginRecord): LoginStatus {
  const { access, provider, mailbox, clientId, endedAt, refreshUntil, renewedAt } = record;
  const isFreshNow = access !== null && isFresh(access, Date.now());
  const isOther = config.values["oauth.client_id"] !== clientId;
  return {
    ...{ provider, mailbox, clientId, issuer: record.endpoints.issuer },
    state: endedAt !== null ? "ended" : isOther ? "other_client" : "active",
    loggedInAt: new Date(record.loggedInAt),
    renewedAt: renewedAt === null ? null : new Date(renewedAt),
    accessUntil: isFreshNow ? new Date(access.got + access.lifetime) : null,
    refreshUntil: refreshUntil === null ? null : new Date(refreshUntil),
    keptIn: record.refreshToken === null ? "keyring" : "file",
    usedBy: usersOf(config, record),
  };
}

/** The servers that are logged in to with it; none where its mailbox is no longer in the settings. */
function usersOf(config: Config, { provider, mailbox }: LoginName): ("smtp" | "imap")[] {
  if (mailbox !== null && !config.mailboxes.includes(mailbox)) return [];
  const its = config.forMailbox(mailbox ?? DEFAULT_MAILBOX);
  return serversFor(its, provider).filter((each) => its.values[`${each}.auth`] === "oauth");
}

/** What a logout did. */
export interface LoggedOut {
  /** Whether anybody was logged in. */
  readonly wasLoggedIn: boolean;
  /** Whether the provider has taken the access away. */
  readonly revoked: boolean;
  /** Why not, and what could not be removed; for people. */
  readonly notes: readonly string[];
}

/** Has the provider forget a login, and removes it here even where that fails. */
export async function logout(config: Config, login: LoginName): Promise<LoggedOut> {
  const folder = config.home.dataDir;
  const { provider, mailbox } = login;
  const record = readable(folder, login);
  if (record === null) {
    // A damaged file is removed as well.
    return { wasLoggedIn: removeRecordFile(folder, login), revoked: false, notes: [] };
  }
  const { values } = config;
  const client = {
    ...{ mailbox, host: "", id: record.clientId, folder, issuer: values["oauth.issuer"] },
    ...{ tenant: values["oauth.tenant"], secretCommand: values["oauth.client_secret_command"] },
  };
  const settings = oauthSettings(client, provider);
  return settings.exclusively(async () => {
    const { name, consentPage } = OAUTH_PROVIDERS[provider];
    const notes: string[] = [];
    let revoked = false;
    try {
      revoked = await revokeLogin(settings, record);
    } catch (error) {
      notes.push(
        `it could not be revoked: ${error instanceof AppError ? error.message : "unknown"}`,
      );
    }
    if (!revoked) notes.push(`take the access away at ${name} as well: ${consentPage}`);
    const left = await removeRecord(folder, record);
    if (left !== null) notes.push(`the keyring still has it: ${left}`);
    return { wasLoggedIn: true, revoked, notes };
  });
}

function readable(folder: string, login: LoginName): LoginRecord | null {
  try {
    return readRecord(folder, login);
  } catch (error) {
    if (error instanceof AppError && error.code === "config") return null;
    throw error;
  }
}
