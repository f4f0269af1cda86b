import { isIP } from "node:net";
import { isLoopback } from "./server-url.ts";
import { InvalidValue, nonEmptyString, type ValueType } from "./value-type.ts";

/**
 * The base of a service's URLs. Its errors never repeat the value, since somebody may have written a
 * key into it.
 *
 * @param keyHint where a key belongs
 */
export const endpoint = (example: string, keyHint: string): ValueType<string> => ({
  allowed: `the base of a web address, such as ${example}`,
  decode: (text) => text.trim(),
  check(value) {
    const text = nonEmptyString(value, "a web address");
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null || !["http:", "https:"].includes(url.protocol) || /[\s<>\p{Cc}]/u.test(text)) {
      throw new InvalidValue("is no web address that begins with http:// or https://");
    }
    if (url.username !== "" || url.password !== "" || url.hash !== "" || !isVersion(url)) {
      throw new InvalidValue(
        "holds more than a host and a path",
        `A key does not belong here: use ${keyHint}.`,
      );
    }
    return url.href.replace(/\/+(?=$|\?)/u, "").replace(/\?$/u, "");
  },
  plain: (value) => value,
});

/** A query holds nothing but the version of the API, as Azure's has to; else it may hold a key. */
function isVersion({ searchParams }: URL): boolean {
  return [...searchParams.keys()].every((name) => name === "api-version");
}

/** Whether a key may be sent there: over TLS, or within the private network. */
export function keepsSecrets(base: string): boolean {
  const { protocol, hostname } = new URL(base);
  return protocol === "https:" || isNear(hostname.replace(/^\[|\]$/gu, "").toLowerCase());
}

/** This machine and its private network (RFC 1918, RFC 4193, RFC 6762). */
function isNear(host: string): boolean {
  if (isLoopback(host)) return true;
  if (isIP(host) === 6) return /^f[cd]|^fe[89ab]/u.test(host);
  if (isIP(host) === 4) return /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./u.test(host);
  return !host.includes(".") || /\.(?:local|lan|internal|home\.arpa)$/u.test(host);
}
