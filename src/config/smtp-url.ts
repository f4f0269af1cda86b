import { isIPv4, isIPv6 } from "node:net";
import { domainToASCII } from "node:url";
import { Invalid, type Kind, nonEmptyString, type Place } from "./kinds.ts";

/** `required`: no TLS, no mail. `opportunistic`: STARTTLS where it is offered. `off`: never. */
export type TlsPolicy = "required" | "opportunistic" | "off";

/** A parsed `smtp.url`. */
export interface SmtpUrl {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps://`), not by STARTTLS. */
  readonly secure: boolean;
  readonly tls: TlsPolicy;
  readonly user: string | null;
  /** Only from the environment, and not enumerable, so that no log or dump shows it. */
  readonly password?: string;
}

const ALLOWED =
  "smtp://user@host:587 or smtps://user@host:465, then ?tls=required, opportunistic or off";
const ENCODE = "Percent-encode what is special in a user or password: %40 for @, %3A for :.";

/** The kind of `smtp.url`. Its errors never repeat the value, which may hold a password. */
export const smtpUrl: Kind<SmtpUrl> = {
  allowed: ALLOWED,
  decode: (text) => text.trim(),
  check: parseSmtpUrl,
  plain(url) {
    const user = url.user === null ? "" : encodeURIComponent(url.user);
    const login = url.user === null ? "" : `${user}${url.password === undefined ? "" : ":***"}@`;
    const host = isIPv6(url.host) ? `[${url.host}]` : url.host;
    const tls = url.tls === defaultTls(url) ? "" : `?tls=${url.tls}`;
    return `${url.secure ? "smtps" : "smtp"}://${login}${host}:${url.port}${tls}`;
  },
};

/**
 * Reads an SMTP URL. Without a `tls` parameter, STARTTLS is required before a login unless the
 * host is this machine, and used where it is offered otherwise.
 *
 * @throws Invalid
 */
export function parseSmtpUrl(value: unknown, place: Place): SmtpUrl {
  const text = nonEmptyString(value, "a URL");
  // `new URL` would drop some of them.
  if (/[\p{Cc} ]/u.test(text)) throw new Invalid("holds white space");
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) throw new Invalid("is not a URL");
  if (scheme !== "smtp" && scheme !== "smtps") throw new Invalid("is not an smtp or smtps URL");
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url) throw new Invalid("is not a valid URL", ENCODE);
  if ((url.pathname !== "" && url.pathname !== "/") || url.hash !== "") {
    throw new Invalid("has a path", `Allowed: ${ALLOWED}. ${ENCODE}`);
  }
  const user = login(url.username, "user");
  const password = login(url.password, "password");
  if (password !== null && user === null) throw new Invalid("has a password but no user");
  if (password !== null && !place.secrets) {
    throw new Invalid(
      "holds a password, and secrets are never in the file",
      "Use smtp.password_command or TICKLER_SMTP_PASSWORD.",
    );
  }
  const secure = scheme === "smtps";
  const base = { host: hostOf(url), port: portOf(url, secure), secure, user };
  const parsed: SmtpUrl = { ...base, tls: tlsOf(url, base) };
  if (password !== null) Object.defineProperty(parsed, "password", { value: password });
  return Object.freeze(parsed);
}

function login(encoded: string, what: string): string | null {
  if (encoded === "") return null;
  const text = decoded(encoded);
  // A control character would end an SMTP command.
  if (text === null || /\p{Cc}/u.test(text)) {
    throw new Invalid(`has a ${what} that is not percent-encoded correctly`, ENCODE);
  }
  return text;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function hostOf(url: URL): string {
  const literal = /^\[(.*)\]$/.exec(url.hostname)?.[1];
  if (literal !== undefined) return literal;
  const host = domainToASCII(decoded(url.hostname) ?? "").toLowerCase();
  if (host === "") throw new Invalid(url.hostname === "" ? "has no host" : "has an invalid host");
  if (!/^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_.])?$/.test(host))
    throw new Invalid("has an invalid host");
  return host;
}

function portOf(url: URL, secure: boolean): number {
  const port = url.port === "" ? (secure ? 465 : 587) : Number(url.port);
  if (port === 0) throw new Invalid("has port 0");
  return port;
}

type Endpoint = Pick<SmtpUrl, "host" | "secure" | "user">;

function defaultTls({ host, secure, user }: Endpoint): TlsPolicy {
  return secure || (user !== null && !isLoopback(host)) ? "required" : "opportunistic";
}

function tlsOf(url: URL, endpoint: Endpoint): TlsPolicy {
  for (const name of url.searchParams.keys()) {
    if (name !== "tls") throw new Invalid("has a parameter other than tls");
  }
  const [word, again] = url.searchParams.getAll("tls");
  if (word === undefined) return defaultTls(endpoint);
  if (again !== undefined) throw new Invalid("has tls twice");
  if (word !== "required" && word !== "opportunistic" && word !== "off") {
    throw new Invalid("has a tls other than required, opportunistic or off");
  }
  if (endpoint.secure && word !== "required") {
    throw new Invalid(`has tls=${word}, but smtps is always encrypted`);
  }
  if (word === "off" && endpoint.user !== null && !isLoopback(endpoint.host)) {
    throw new Invalid(
      "would send a password over the network unencrypted",
      "tls=off is allowed without a user, or where the host is this machine.",
    );
  }
  return word;
}

/** Whether a host is this machine, so that nobody can listen on the way. */
export function isLoopback(host: string): boolean {
  if (isIPv4(host)) return host.startsWith("127.");
  return host === "::1" || /^(?:.*\.)?localhost\.?$/.test(host);
}
