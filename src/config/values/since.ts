import { InvalidValue, shown, type ValueType } from "../value-type.ts";
import { isoDate } from "../value-types.ts";

/** Whether mails from before a date are read: `auto`, `all`, or the date as `2026-01-31`. */
export const since: ValueType<string> = {
  allowed: "auto, all, or a date, such as 2026-01-31",
  decode: (text) => text.trim(),
  check(value, place) {
    if (value === "auto" || value === "all") return value;
    try {
      return isoDate.check(value, place);
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error;
      throw new InvalidValue(`${shown(value)} is neither auto nor all nor a date`);
    }
  },
  plain: (value) => value,
};
