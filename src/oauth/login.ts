import { randomUUID } from "node:crypto";
import type { TokenEndpointResponse } from "oauth4webapi";
import { AppError } from "../domain/errors.ts";
import { type Endpoints, loginCommand, OAUTH_PROVIDERS } from "./providers.ts";
import { forgetSecret, keepRecord, type LoginRecord, readRecord } from "./record.ts";
import type { OauthSettings } from "./settings.ts";
import { accessTokenOf, refreshUntilOf } from "./tokens.ts";

/**
 * Keeps what a person has just consented to, in place of an older login.
 *
 * @param inKeyring whether the refresh token may go to the system's keyring
 * @throws AppError `config` where the provider gave no refresh token, or less access than is needed
 */
export async function keepLogin(
  settings: OauthSettings,
  endpoints: Endpoints,
  answer: TokenEndpointResponse,
  inKeyring: boolean,
): Promise<LoginRecord> {
  const { provider, mailbox, clientId, folder } = settings;
  const { name, scopes, consentPage } = OAUTH_PROVIDERS[provider];
  const refreshToken = answer.refresh_token;
  if (refreshToken === undefined) {
    throw new AppError(
      "config",
      `${name} gave access for a moment only, and no refresh token`,
      `Take the access away at ${consentPage}, then log in again.`,
    );
  }
  const missing = missingScopes(scopes, answer.scope);
  if (missing.length > 0) {
    throw new AppError(
      "config",
      `${name} gave no access for ${missing.join(" and ")}`,
      `Log in again and allow all that is asked for: ${loginCommand(settings)}`,
    );
  }
  return settings.exclusively(async () => {
    const older = olderLogin(settings);
    const now = Date.now();
    const record: LoginRecord = {
      ...{ version: 1, id: randomUUID(), provider, mailbox, clientId, endpoints, scopes },
      loggedInAt: new Date(now).toISOString(),
      renewedAt: null,
      refreshUntil: refreshUntilOf(answer, now),
      endedAt: null,
      inKeyring,
      refreshToken: null,
      access: accessTokenOf(answer, now, false),
    };
    const kept = await keepRecord(folder, record, refreshToken);
    if (older !== null) await forgetSecret(older);
    return kept;
  });
}

/**
 * What was asked for and not given, as where a person has unticked a box. An answer without scopes
 * gives all of them (RFC 6749 section 5.1); `offline_access` shows in the refresh token, not here.
 * A provider may name the same API by another of its hosts, so the names at the end are compared.
 */
function missingScopes(asked: readonly string[], given: string | undefined): string[] {
  if (given === undefined) return [];
  const has = new Set(given.split(/\s+/u).map(nameOf));
  return asked.filter((each) => each !== "offline_access" && !has.has(nameOf(each)));
}

function nameOf(scope: string): string {
  const lower = scope.toLowerCase();
  return /([^/]+)$/u.exec(lower)?.[1] ?? lower;
}

/** A file that is damaged is replaced like any other. */
function olderLogin(settings: OauthSettings): LoginRecord | null {
  try {
    return readRecord(settings.folder, settings);
  } catch {
    return null;
  }
}
