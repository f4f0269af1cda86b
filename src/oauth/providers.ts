/**
 * Logging in by OAuth 2.0 at mail providers: getting tokens, keeping and renewing them. May import
 * `domain` and `platform`; its libraries are loaded when a token is asked for.
 */

export type OauthProviderId = "google" | "microsoft";

/** How a person gives their consent: with a code on any device, or in this machine's browser. */
export type OauthFlow = "device" | "loopback";

/** Where an authorization server takes requests (RFC 8414). */
export interface Endpoints {
  readonly issuer: string;
  readonly authorization: string;
  readonly token: string;
  /** Null where it gives no codes for devices. */
  readonly device: string | null;
  /** Null where tokens can't be revoked by a program. */
  readonly revocation: string | null;
  /** Whether redirects name the issuer (RFC 9207). */
  readonly namesIssuer: boolean;
}

/** A provider whose mail servers take access tokens. */
export interface OauthProvider {
  readonly id: OauthProviderId;
  readonly name: string;
  /** The best flow first; others are not allowed for these scopes. */
  readonly flows: readonly OauthFlow[];
  /** What is asked for: mail by SMTP and IMAP, and a refresh token. */
  readonly scopes: readonly string[];
  /** Further parameters of the authorization request. */
  readonly parameters: Readonly<Record<string, string>>;
  /** The host of the redirect to this machine; the socket is always bound to 127.0.0.1. */
  readonly redirectHost: "127.0.0.1" | "localhost";
  /** Ends of the hosts of its mail servers. */
  readonly mailHosts: readonly string[];
  /** Where a person takes the program's access away. */
  readonly consentPage: string;
  readonly sources: readonly string[];
  endpoints(tenant: string): Endpoints;
}

const GOOGLE: OauthProvider = {
  id: "google",
  name: "Google",
  // Google's device flow is limited to a few scopes, and mail is none of them.
  flows: ["loopback"],
  scopes: ["https://mail.google.com/"],
  // Without them a second consent gives no refresh token.
  parameters: { access_type: "offline", prompt: "consent" },
  redirectHost: "127.0.0.1",
  mailHosts: ["gmail.com", "googlemail.com", "google.com"],
  consentPage: "https://myaccount.google.com/connections",
  sources: [
    "https://developers.google.com/identity/protocols/oauth2/native-app",
    "https://developers.google.com/identity/protocols/oauth2/limited-input-device",
    "https://developers.google.com/workspace/gmail/imap/xoauth2-protocol",
    "https://accounts.google.com/.well-known/openid-configuration",
  ],
  endpoints: () => ({
    issuer: "https://accounts.google.com",
    authorization: "https://accounts.google.com/o/oauth2/v2/auth",
    token: "https://oauth2.googleapis.com/token",
    device: null,
    revocation: "https://oauth2.googleapis.com/revoke",
    namesIssuer: false,
  }),
};

const MICROSOFT: OauthProvider = {
  id: "microsoft",
  name: "Microsoft",
  flows: ["device", "loopback"],
  scopes: [
    "https://outlook.office.com/SMTP.Send",
    "https://outlook.office.com/IMAP.AccessAsUser.All",
    "offline_access",
  ],
  parameters: {},
  // The portal takes no http://127.0.0.1; it ignores the port of http://localhost.
  redirectHost: "localhost",
  mailHosts: ["office365.com", "outlook.com", "office.com", "office365.us", "partner.outlook.cn"],
  consentPage: "https://myapps.microsoft.com",
  sources: [
    "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-device-code",
    "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow",
    "https://learn.microsoft.com/exchange/client-developer/legacy-protocols/how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth",
  ],
  endpoints: (tenant) => {
    const base = `https://login.microsoftonline.com/${encodeURIComponent(tenant)}`;
    return {
      issuer: `${base}/v2.0`,
      authorization: `${base}/oauth2/v2.0/authorize`,
      token: `${base}/oauth2/v2.0/token`,
      device: `${base}/oauth2/v2.0/devicecode`,
      revocation: null,
      namesIssuer: false,
    };
  },
};

export const OAUTH_PROVIDERS: Readonly<Record<OauthProviderId, OauthProvider>> = {
  google: GOOGLE,
  microsoft: MICROSOFT,
};

export const OAUTH_PROVIDER_IDS = Object.keys(OAUTH_PROVIDERS) as readonly OauthProviderId[];

/** Whose login at which provider; null: that of the default mailbox. */
export interface LoginName {
  readonly provider: OauthProviderId;
  readonly mailbox: string | null;
}

/** The command that makes a login. */
export function loginCommand({ provider, mailbox }: LoginName): string {
  return `tickler login ${provider}${mailbox === null ? "" : ` --mailbox ${mailbox}`}`;
}

/** The provider that a mail server belongs to; null for any other host. */
export function providerOfHost(host: string): OauthProviderId | null {
  const name = host.toLowerCase().replace(/\.$/u, "");
  const isOf = (end: string): boolean => name === end || name.endsWith(`.${end}`);
  return OAUTH_PROVIDER_IDS.find((id) => OAUTH_PROVIDERS[id].mailHosts.some(isOf)) ?? null;
}
