import { fold } from "../fold.ts";
import type { Locale } from "../locale.ts";
import type { OptOutClass } from "./classes.ts";
import { isAscii } from "./heads.ts";

/** The phrases of a language that are of some classes, in the form in which they are looked for. */
export function phrasesOf({ code, optOut }: Locale, ...classes: readonly OptOutClass[]): string[] {
  const folded = foldOf(code);
  return classes.flatMap((is) => folded(optOut[is] ?? "").split(",")).map((each) => each.trim());
}

/** In Vietnamese the marks make other words: `đừng`, do not, and `dùng`, use. */
export function foldOf(code: string): (text: string) => string {
  return code === "vi" ? withMarks : fold;
}

export function withMarks(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\u2018\u2019]/gu, "'")
    .replace(/[\u2010-\u2015]/gu, "-");
}
