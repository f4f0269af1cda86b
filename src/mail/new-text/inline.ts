import { AnyOf } from "../../language/any-of/any-of.ts";
import { lineSources } from "../../language/patterns.ts";
import type { Line } from "./line.ts";
import { comparable, isWritten } from "./line.ts";

/** Where people say that their answers stand: below, in the text, in a colour. */
const INLINE = new AnyOf(
  lineSources("answersInline"),
  (source) => `(?<!\\p{L})(?:${source})(?!\\p{L})`,
);
const MAX_LINE = 300;
/** Nothing but the announcement. */
const ALONE =
  /^(?:(?:pls|please|hi|hello|hallo|hey|bonjour|hola)\b[^.:;]{0,30})?\b(?:in-?line|see inline|below in line)[\s.:!]*$/iu;

/** Whether the sender says that they answer within what is quoted below. */
export function announcesInline(above: readonly Line[]): boolean {
  return above.some((line) => {
    if (!isWritten(line) || line.text.length > MAX_LINE) return false;
    const text = comparable(line.text);
    return INLINE.test(text) || ALONE.test(text);
  });
}
