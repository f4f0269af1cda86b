import { isIPv4, isIPv6 } from "node:net";
import { domainToASCII } from "node:url";
import { InvalidValue, nonEmptyString, type ValueSource, type ValueType } from "./value-type.ts";

/** `required`: no TLS, no mail. `opportunistic`: STARTTLS where it is offered. `off`: never. */
export type TlsPolicy = "required" | "opportunistic" | "off";

/** A parsed `smtp.url` or `imap.url`. */
export interface ServerUrl {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps://`, `imaps://`), not by STARTTLS. */
  readonly secure: boolean;
  readonly tls: TlsPolicy;
  readonly user: string | null;
  /** Only from the environment, and not enumerable, so that no log or dump shows it. */
  readonly password?: string;
}

interface Protocol {
  readonly scheme: "smtp" | "imap";
  readonly port: number;
  readonly securePort: number;
  /** Whether such a server is useless without a login. */
  readonly needsUser: boolean;
}

const SMTP: Protocol = { scheme: "smtp", port: 587, securePort: 465, needsUser: false };
const IMAP: Protocol = { scheme: "imap", port: 143, securePort: 993, needsUser: true };

const ENCODE = "Percent-encode what is special in a user or password: %40 for @, %3A for :.";

/** The kind of `smtp.url`. Its errors never repeat the value, which may hold a password. */
export const smtpUrl = serverUrl(SMTP);

/** The kind of `imap.url`, as `smtp.url`. */
export const imapUrl = serverUrl(IMAP);

function serverUrl(protocol: Protocol): ValueType<ServerUrl> {
  const { scheme } = protocol;
  return {
    allowed: allowed(protocol),
    decode: (text) => text.trim(),
    check: (value, place) => parse(protocol, value, place),
    plain(url) {
      const user = url.user === null ? "" : encodeURIComponent(url.user);
      const login = url.user === null ? "" : `${user}${url.password === undefined ? "" : ":***"}@`;
      const host = isIPv6(url.host) ? `[${url.host}]` : url.host;
      const tls = url.tls === defaultTls(url) ? "" : `?tls=${url.tls}`;
      return `${scheme}${url.secure ? "s" : ""}://${login}${host}:${url.port}${tls}`;
    },
  };
}

function allowed({ scheme, port, securePort }: Protocol): string {
  return `${scheme}://user@host:${port} or ${scheme}s://user@host:${securePort}, then ?tls=required, opportunistic or off`;
}

/**
 * Reads a server's URL. Without a `tls` parameter, a server on another host must offer STARTTLS
 * before a login; otherwise STARTTLS is used if it is offered.
 *
 * @throws InvalidValue
 */
function parse(protocol: Protocol, value: unknown, place: ValueSource): ServerUrl {
  const { scheme } = protocol;
  const text = nonEmptyString(value, "a URL");
  // `new URL` would drop some of these characters.
  if (/[\p{Cc} ]/u.test(text)) throw new InvalidValue("holds white space");
  const given = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (given === undefined) throw new InvalidValue("is not a URL");
  const secure = given === `${scheme}s`;
  if (given !== scheme && !secure) throw new InvalidValue(`is not an ${scheme} or ${scheme}s URL`);
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url) throw new InvalidValue("is not a valid URL", ENCODE);
  if ((url.pathname !== "" && url.pathname !== "/") || url.hash !== "") {
    throw new InvalidValue("has a path", `Allowed: ${allowed(protocol)}. ${ENCODE}`);
  }
  const user = login(url.username, "user");
  const password = login(url.password, "password");
  if (password !== null && user === null) throw new InvalidValue("has a password but no user");
  if (password !== null && !place.secrets) {
    throw new InvalidValue(
      "holds a password, and secrets are never in the file",
      `Use ${scheme}.password_command or TICKLER_${scheme.toUpperCase()}_PASSWORD.`,
    );
  }
  const port = portOf(url, secure ? protocol.securePort : protocol.port);
  const base = { host: hostOf(url), port, secure, user };
  const parsed: ServerUrl = { ...base, tls: tlsOf(scheme, url, base) };
  if (user === null && protocol.needsUser) {
    throw new InvalidValue("names no user", `Write ${scheme}s://user@host.`);
  }
  if (password !== null) Object.defineProperty(parsed, "password", { value: password });
  return Object.freeze(parsed);
}

function login(encoded: string, what: string): string | null {
  if (encoded === "") return null;
  const text = decoded(encoded);
  // A control character would end an SMTP or IMAP command.
  if (text === null || /\p{Cc}/u.test(text)) {
    throw new InvalidValue(`has a ${what} that is not percent-encoded correctly`, ENCODE);
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
  if (host === "")
    throw new InvalidValue(url.hostname === "" ? "has no host" : "has an invalid host");
  if (!/^[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_.])?$/.test(host))
    throw new InvalidValue("has an invalid host");
  return host;
}

function portOf(url: URL, usual: number): number {
  const port = url.port === "" ? usual : Number(url.port);
  if (port === 0) throw new InvalidValue("has port 0");
  return port;
}

type Endpoint = Pick<ServerUrl, "host" | "secure" | "user">;

function defaultTls({ host, secure, user }: Endpoint): TlsPolicy {
  return secure || (user !== null && !isLoopback(host)) ? "required" : "opportunistic";
}

function tlsOf(scheme: string, url: URL, endpoint: Endpoint): TlsPolicy {
  for (const name of url.searchParams.keys()) {
    if (name !== "tls") throw new InvalidValue("has a parameter other than tls");
  }
  const [word, again] = url.searchParams.getAll("tls");
  if (word === undefined) return defaultTls(endpoint);
  if (again !== undefined) throw new InvalidValue("has tls twice");
  if (word !== "required" && word !== "opportunistic" && word !== "off") {
    throw new InvalidValue("has a tls other than required, opportunistic or off");
  }
  if (endpoint.secure && word !== "required") {
    throw new InvalidValue(`has tls=${word}, but ${scheme}s is always encrypted`);
  }
  if (word === "off" && endpoint.user !== null && !isLoopback(endpoint.host)) {
    throw new InvalidValue(
      "would send a password over the network unencrypted",
      "tls=off is allowed without a user, or where the host is this machine.",
    );
  }
  return word;
}

/** Whether a host is this machine, so that nobody can listen in between. */
export function isLoopback(host: string): boolean {
  if (isIPv4(host)) return host.startsWith("127.");
  return host === "::1" || /^(?:.*\.)?localhost\.?$/.test(host);
}
