import type { Plain } from "../../config.ts";
import { DEFAULT_MAILBOX } from "../../domain/email.ts";

/** A login by OAuth, without its secrets. */
export interface LoginFacts {
  readonly provider: string;
  /** Null: of the default one. */
  readonly mailbox: string | null;
  readonly clientId: string;
  readonly issuer: string;
  readonly state: string;
  readonly loggedInAt: Date;
  readonly renewedAt: Date | null;
  readonly accessUntil: Date | null;
  readonly refreshUntil: Date | null;
  readonly keptIn: string;
  readonly usedBy: readonly string[];
}

/** A row of `login status`. */
export function loginView(login: LoginFacts) {
  return {
    provider: login.provider,
    mailbox: login.mailbox ?? DEFAULT_MAILBOX,
    client_id: login.clientId,
    issuer: login.issuer,
    state: login.state,
    logged_in_at: login.loggedInAt.toISOString(),
    renewed_at: login.renewedAt?.toISOString() ?? null,
    access_until: login.accessUntil?.toISOString() ?? null,
    refresh_until: login.refreshUntil?.toISOString() ?? null,
    kept_in: login.keptIn,
    used_by: login.usedBy,
  };
}

/** What `login google` prints: the login, and the settings that it has written. */
export function loggedInView(
  login: LoginFacts,
  settings: readonly { readonly key: string; readonly value: Plain }[],
) {
  return { ...loginView(login), settings: settings.map(({ key, value }) => ({ key, value })) };
}

/** What `logout` prints. */
export function loggedOutView(
  provider: string,
  result: { wasLoggedIn: boolean; revoked: boolean; notes: readonly string[] },
) {
  const { wasLoggedIn, revoked, notes } = result;
  return { provider, logged_out: wasLoggedIn, revoked, notes };
}
