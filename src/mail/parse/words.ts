/**
 * Encoded words (RFC 2047) of one charset, all in base64, with nothing but blanks between. Not in
 * ISO-2022, which begins each word anew.
 */
const RUN =
  /=\?((?!iso-?2022)[^?\s]{1,60})\?b\?[A-Za-z0-9+/]*=*\?=(?:\s+=\?\1\?b\?[A-Za-z0-9+/]*=*\?=){1,200}/gi;
const CONTENT = /\?b\?([A-Za-z0-9+/]*)=*\?=/gi;

/**
 * Joins encoded words that continue each other, so that a character which a program has split
 * between two of them, against RFC 2047 section 5, is whole again.
 */
export function joinWords(text: string): string {
  const words: string[] = [];
  let at = 0;
  for (const run of text.matchAll(RUN)) {
    const [whole, charset = ""] = run;
    const pieces = [...whole.matchAll(CONTENT)].map(([, content = ""]) =>
      Buffer.from(content, "base64"),
    );
    words.push(text.slice(at, run.index));
    words.push(`=?${charset}?B?${Buffer.concat(pieces).toString("base64")}?=`);
    at = run.index + whole.length;
  }
  return words.join("") + text.slice(at);
}
