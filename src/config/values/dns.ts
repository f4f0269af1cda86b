import { isIP } from "node:net";
import { InvalidValue, nonEmptyString, shown, type ValueType } from "../value-type.ts";

/** A name server: its address, and its port where that is not 53. */
export const nameServer: ValueType<string> = {
  allowed: "the address of a name server, such as 192.0.2.53, 127.0.0.1:5353 or [2001:db8::53]:53",
  decode: (text) => text.trim(),
  check(value) {
    const text = nonEmptyString(value, "a name server");
    const parts = /^\[([^\]]+)\](?::(\d{1,5}))?$|^([\d.]+)(?::(\d{1,5}))?$/.exec(text);
    const address = parts?.[1] ?? parts?.[3] ?? text;
    const port = Number(parts?.[2] ?? parts?.[4] ?? 53);
    if (isIP(address) === 0 || port < 1 || port > 65_535) {
      throw new InvalidValue(`${shown(value)} is not the address of a name server`);
    }
    return isIP(address) === 6 ? `[${address}]:${port}` : `${address}:${port}`;
  },
  plain: (text) => text,
};

/** The zone of a block list (RFC 5782); `ip:` before one that lists addresses, not domains. */
export const blockList: ValueType<string> = {
  allowed: "the zone of a block list, such as dbl.spamhaus.org, or ip:zen.spamhaus.org",
  decode: (text) => text.trim(),
  check(value) {
    const text = nonEmptyString(value, "the zone of a block list").toLowerCase();
    if (!/^(?:ip:)?(?:[a-z0-9_](?:[a-z0-9_-]{0,62})\.)+[a-z0-9-]{2,63}$/.test(text)) {
      throw new InvalidValue(`${shown(value)} is not the zone of a block list`);
    }
    return text;
  },
  plain: (text) => text,
};
