import { isLoopback } from "../server-url.ts";
import { InvalidValue, nonEmptyString, type ValueType } from "../value-type.ts";

/** An authorization server's name (RFC 8414): https, or http on this machine. */
export const issuer: ValueType<string> = {
  allowed: "the address of an authorization server, such as https://login.example.com/v2.0",
  decode: (text) => text.trim(),
  check(value) {
    const text = nonEmptyString(value, "a web address");
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null || /[\s<>\p{Cc}]/u.test(text)) throw new InvalidValue("is no web address");
    const isHere = url.protocol === "http:" && isLoopback(url.hostname.replace(/^\[|\]$/gu, ""));
    if (url.protocol !== "https:" && !isHere) {
      throw new InvalidValue("begins with neither https:// nor http:// and this machine");
    }
    if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
      throw new InvalidValue("holds more than a host and a path");
    }
    return url.href.replace(/\/+$/u, "");
  },
  plain: (value) => value,
};

/** A tenant of Microsoft Entra: a word for several, an id or a domain. */
export const tenant: ValueType<string> = {
  allowed: "common, organizations, consumers, or the id or domain of a tenant",
  decode: (text) => text.trim(),
  check(value) {
    const text = nonEmptyString(value, "a tenant").trim();
    if (!/^[\w.-]+$/u.test(text)) throw new InvalidValue("is no tenant");
    return text;
  },
  plain: (value) => value,
};
