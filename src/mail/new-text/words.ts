/** Words by which mail programs introduce what they quote, in the languages they speak. */
import { lineSource, quotingSource } from "../../language/patterns.ts";

const WROTE = quotingSource("wrote");

export const STARTS_WITH_ON = new RegExp(`^${quotingSource("on")}`, "iu");
export const HAS_WROTE = new RegExp(WROTE, "iu");
/** `said`, which people write as well, and so counts only at the end of what is one anyway. */
export const ENDS_WITH_WROTE = new RegExp(
  `(?:${WROTE}|(?<!\\p{L})(?:${lineSource("said")}))(?:\\s*[\\p{P}\\p{S}])*$`,
  "iu",
);
