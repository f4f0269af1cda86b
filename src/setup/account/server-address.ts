import { isIPv6 } from "node:net";
import { keyringAccount } from "../../config/resolve.ts";
import { imapUrl, type ServerUrl, smtpUrl } from "../../config/server-url.ts";
import { InvalidValue } from "../../config/value-type.ts";
import type { ProviderServer } from "../../domain/provider/providers.ts";

const PLACE = { folder: ".", secrets: false };

type Scheme = "smtp" | "imap";

/** The port that is encrypted from the first byte. */
const SECURE_PORT: Readonly<Record<Scheme, number>> = { smtp: 465, imap: 993 };
const USUAL_PORT: Readonly<Record<Scheme, number>> = { smtp: 587, imap: 993 };

/** The URL of a server and user, as `smtp.url` and `imap.url` take it. @param user null: no login */
export function urlOf(
  scheme: Scheme,
  { host, port, secure }: ProviderServer,
  user: string | null,
): string {
  const login = user === null ? "" : `${encodeURIComponent(user)}@`;
  const name = isIPv6(host) ? `[${host}]` : host;
  return `${scheme}${secure ? "s" : ""}://${login}${name}:${port}`;
}

/**
 * What a person typed as a server, as a URL: `mail.example.com` and `mail.example.com:465` get the
 * scheme, the port and the user that they lack. Other text stays as it is, for the setting's check.
 */
export function typedServer(scheme: Scheme, typed: string, user: string): string {
  const text = typed.trim();
  if (text.includes("://") || text === "") return text;
  const [, host = "", port] = /^(.*?)(?::(\d+))?$/su.exec(text) ?? [];
  const number = port === undefined ? USUAL_PORT[scheme] : Number(port);
  return urlOf(scheme, { host, port: number, secure: number === SECURE_PORT[scheme] }, user);
}

/** A server that is set, as a setting writes it, and without a password of the environment. */
export function plainUrl(scheme: Scheme, url: ServerUrl): string {
  // The password is not enumerable.
  return String((scheme === "smtp" ? smtpUrl : imapUrl).plain({ ...url }));
}

/** What is wrong with a server's URL, in words; undefined where nothing is. */
export function serverProblem(scheme: Scheme, url: string): string | undefined {
  try {
    (scheme === "smtp" ? smtpUrl : imapUrl).check(url, PLACE);
    return undefined;
  } catch (error) {
    if (!(error instanceof InvalidValue)) throw error;
    return `It ${error.message}. ${error.hint ?? ""}`.trim();
  }
}

/** What the password of a server's URL is filed under in the keyring. */
export function accountOf(scheme: Scheme, url: string): string {
  const server = (scheme === "smtp" ? smtpUrl : imapUrl).check(url, PLACE);
  return keyringAccount(scheme, { ...server, user: server.user ?? "" });
}
