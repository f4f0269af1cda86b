import { resolve } from "node:path";
import { type Mailbox, parseMailbox } from "../domain/address.ts";
import { messageOf } from "../domain/errors.ts";
import {
  formatSendWindow,
  parseSendWindow,
  type SendWindow,
} from "../domain/sending/send-window.ts";
import { formatDuration, parseDuration } from "../domain/units/duration.ts";
import { formatSize, parseSize } from "../domain/units/size.ts";
import { expandPath } from "./paths.ts";
import { InvalidValue, nonEmptyString, shown, type ValueType } from "./value-type.ts";

const CONTROL = /\p{Cc}/u;

const keep = (text: string): string => text;

/** Text of one or more lines. @param empty whether it may be empty */
export function text(options: { empty: boolean }): ValueType<string> {
  return {
    allowed: options.empty ? "text" : "text that is not empty",
    decode: keep,
    check(value) {
      if (typeof value !== "string") throw new InvalidValue(`${shown(value)} is not text`);
      if (!options.empty) nonEmptyString(value, "text");
      if (value.includes("\0")) throw new InvalidValue("holds a NUL character");
      return value;
    },
    plain: keep,
  };
}

/** A shell command, on one line. Never repeated in an error. */
export const command: ValueType<string> = {
  allowed: "a command on one line, such as pass show mail/ada",
  decode: keep,
  check(value) {
    const line = nonEmptyString(value, "a command");
    if (CONTROL.test(line))
      throw new InvalidValue("holds a line break or another control character");
    return line;
  },
  plain: keep,
};

/**
 * A path: `~/` is the user's home folder, and a relative path starts at the folder of the file that
 * holds it.
 */
export const path: ValueType<string> = {
  allowed: "a path",
  // A relative path from a shell starts at the working directory.
  decode: (line) => (line.trim() === "" || line.startsWith("~") ? line : resolve(line)),
  check(value, place) {
    const line = nonEmptyString(value, "a path");
    if (CONTROL.test(line))
      throw new InvalidValue("holds a line break or another control character");
    try {
      return expandPath(line, place.folder);
    } catch (error) {
      throw new InvalidValue(messageOf(error));
    }
  },
  plain: keep,
};

/** A provider's name for something, on one line and without spaces around it. */
export const name: ValueType<string> = {
  allowed: "a name",
  decode: (line) => line.trim(),
  check(value) {
    const line = nonEmptyString(value, "a name").trim();
    if (CONTROL.test(line))
      throw new InvalidValue("holds a line break or another control character");
    return line;
  },
  plain: keep,
};

/** Days and hours, as `parseSendWindow` reads them. */
export const sendWindow: ValueType<SendWindow> = {
  allowed: "days and hours, such as mon-fri 09:00-17:00",
  decode: keep,
  check(value) {
    try {
      return Object.freeze(parseSendWindow(nonEmptyString(value, "days and hours")));
    } catch (error) {
      throw error instanceof InvalidValue ? error : new InvalidValue(messageOf(error));
    }
  },
  plain: formatSendWindow,
};

export const isoDate: ValueType<string> = {
  allowed: "a date, such as 2026-12-25",
  decode: keep,
  check(value) {
    // TOML has a type of its own for dates.
    const text = value instanceof Date ? value.toISOString().slice(0, 10) : value;
    const date = nonEmptyString(text, "a date");
    const read = /^\d{4}-\d{2}-\d{2}$/.test(date)
      ? new Date(`${date}T00:00:00Z`)
      : new Date(Number.NaN);
    if (Number.isNaN(read.getTime()) || !read.toISOString().startsWith(date)) {
      throw new InvalidValue(`${shown(date)} is not a date such as 2026-12-25`);
    }
    return date;
  },
  plain: keep,
};

export const timezone: ValueType<string> = {
  allowed: "a time zone, such as Europe/Berlin",
  decode: keep,
  check(value) {
    const name = nonEmptyString(value, "a time zone");
    try {
      new Intl.DateTimeFormat("en", { timeZone: name });
      return name;
    } catch {
      throw new InvalidValue(`${shown(name)} is not a time zone`);
    }
  },
  plain: keep,
};

/** Three whole numbers: on the first day, more on each day, at most. */
export const ramp: ValueType<{ start: number; step: number; most: number }> = {
  allowed: "three numbers: the first day's, the more each day, and the most: [20, 10, 200]",
  decode: (text) => text.split(",").map((part) => part.trim()),
  check(value) {
    const numbers = Array.isArray(value) ? value.map(Number) : [];
    const [start, step, most] = numbers;
    if (
      numbers.length !== 3 ||
      start === undefined ||
      step === undefined ||
      most === undefined ||
      !numbers.every((number) => Number.isSafeInteger(number) && number >= 0) ||
      most < start
    ) {
      throw new InvalidValue("is not three whole numbers, the last one the largest");
    }
    return Object.freeze({ start, step, most });
  },
  plain: ({ start, step, most }) => [String(start), String(step), String(most)],
};

/** From 0 to 100. */
export const percent: ValueType<number> = {
  allowed: "a number from 0 to 100",
  decode: (text) => (text.trim() === "" || Number.isNaN(Number(text)) ? text : Number(text)),
  check(value) {
    if (typeof value !== "number" || !(value >= 0 && value <= 100)) {
      throw new InvalidValue(`${shown(value)} is not a number from 0 to 100`);
    }
    return value;
  },
  plain: (value) => value,
};

/** The name of a folder in a mailbox, as people read it. */
export const folder: ValueType<string> = {
  allowed: "the name of a folder, such as INBOX",
  decode: keep,
  check(value) {
    const name = nonEmptyString(value, "the name of a folder");
    if (CONTROL.test(name))
      throw new InvalidValue("holds a line break or another control character");
    return name;
  },
  plain: keep,
};

/** The address of a page that anybody can open. */
export const webUrl: ValueType<string> = {
  allowed: "a web address that begins with https://",
  decode: keep,
  check(value) {
    const text = nonEmptyString(value, "a web address");
    const url = URL.canParse(text.replaceAll("{token}", "token")) ? new URL(text) : null;
    const loopback = url?.protocol === "http:" && ["localhost", "127.0.0.1"].includes(url.hostname);
    if ((url?.protocol !== "https:" && !loopback) || /[\s<>,]/.test(text)) {
      throw new InvalidValue("is no web address that begins with https://");
    }
    return text;
  },
  plain: keep,
};

/** `Ada Sales <ada@example.com>`, or a bare address. */
export const mailbox: ValueType<Mailbox> = {
  allowed: "a mailbox, such as Ada Sales <ada@example.com>",
  decode: keep,
  check(value) {
    try {
      return Object.freeze(parseMailbox(nonEmptyString(value, "a mailbox")));
    } catch (error) {
      throw new InvalidValue(messageOf(error));
    }
  },
  plain({ name, address }) {
    if (name === null) return address;
    const special = /[()<>[\]:;@\\,."]/.test(name);
    return `${special ? `"${name.replace(/["\\]/g, "\\$&")}"` : name} <${address}>`;
  },
};

/** One of a few words. */
export function oneOf<const T extends string>(...words: readonly T[]): ValueType<T> {
  const allowed = words.join(", ");
  return {
    allowed,
    decode: (line) => line.trim(),
    check(value) {
      const word = words.find((candidate) => candidate === value);
      if (word === undefined) {
        throw new InvalidValue(
          `${shown(value)} is not ${words.length > 1 ? "one of " : ""}${allowed}`,
        );
      }
      return word;
    },
    plain: keep,
  };
}

const TRUE = ["true", "yes", "on", "1"];
const FALSE = ["false", "no", "off", "0"];

/** `true` or `false`; in a shell also `yes`, `on`, `1` and their opposites. */
export const boolean: ValueType<boolean> = {
  allowed: "true, false",
  decode(line) {
    const word = line.trim().toLowerCase();
    if (TRUE.includes(word)) return true;
    return FALSE.includes(word) ? false : line;
  },
  check(value) {
    if (typeof value !== "boolean") throw new InvalidValue(`${shown(value)} is not true or false`);
    return value;
  },
  plain: (value) => value,
};

/** A whole number from `min` to `max`. */
export function integer(min: number, max: number): ValueType<number> {
  const allowed = `a whole number from ${min} to ${max}`;
  return {
    allowed,
    decode: (line) => (/^[+-]?\d{1,15}$/.test(line.trim()) ? Number(line) : line),
    check(value) {
      const fits = typeof value === "number" && Number.isInteger(value);
      if (!fits || value < min || value > max)
        throw new InvalidValue(`${shown(value)} is not ${allowed}`);
      return value;
    },
    plain: (value) => value,
  };
}

/** An amount of money, in whatever currency. */
export const price: ValueType<number> = {
  allowed: "a price, such as 2.5",
  decode: (line) => (/^\d{1,9}(?:\.\d{1,9})?$/.test(line.trim()) ? Number(line) : line),
  check(value) {
    if (typeof value !== "number" || !Number.isFinite(value) || value < 0 || value > 1e9) {
      throw new InvalidValue(`${shown(value)} is not a price`);
    }
    return value;
  },
  plain: (value) => value,
};

/** A quantity as people write it, in one number. */
function quantity(
  what: string,
  allowed: string,
  parse: (text: string) => number,
  plain: (value: number) => string,
): ValueType<number> {
  return {
    allowed,
    decode: (line) => line.trim(),
    check(value) {
      if (typeof value !== "string") throw new InvalidValue(`${shown(value)} is not a ${what}`);
      try {
        return parse(value);
      } catch (error) {
        throw new InvalidValue(messageOf(error));
      }
    },
    plain,
  };
}

/** A duration, in milliseconds. */
export const duration = quantity(
  "duration",
  "a duration, such as 90s, 15m, 6h, 1d, 1d12h or 3 days",
  parseDuration,
  formatDuration,
);

/** A size, in bytes. */
export const size = quantity("size", "a size, such as 500 kB or 10 MB", parseSize, formatSize);

/** A list of strings of one type: a TOML array, or in a shell its items separated by commas. */
export function list<T>(kind: ValueType<T>, allowed: string): ValueType<readonly T[]> {
  return {
    allowed,
    decode: (line) =>
      line.trim() === "" ? [] : line.split(",").map((item) => String(kind.decode(item.trim()))),
    check(value, place) {
      if (!Array.isArray(value)) throw new InvalidValue(`${shown(value)} is not a list`);
      const items = value.map((item: unknown, index) => {
        try {
          return kind.check(item, place);
        } catch (error) {
          const hint = error instanceof InvalidValue ? error.hint : undefined;
          throw new InvalidValue(`item ${index + 1}: ${messageOf(error)}`, hint);
        }
      });
      return Object.freeze(items);
    },
    plain: (items) => items.map((item) => String(kind.plain(item))),
  };
}
