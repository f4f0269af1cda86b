/** What no automatic answer of a person says. */
export const REFUSAL =
  /(?:^|[\s:(#"'])[45]\d\d[ -](?:#?[45]\.\d\.\d|[A-Za-z<])|\(#[45]\.\d\.\d{1,3}\)|(?:^|\s)[45]\.\d\.\d{1,3}\s/m;

/** A line in which the answer of a server begins. */
export const CODE = /(?:^|[\s:(#"'[])[45]\d\d[ -]\S|#?\b[45]\.\d\.\d{1,3}\b/;

/** The refusal in what a report says of a recipient: from the code on, where there is one. */
export function refusalIn(words: string): string {
  const lines = words.split("\n");
  const first = lines.findIndex((line) => CODE.test(line));
  const start = Math.max(first, 0);
  const rest = lines.slice(start, start + 12);
  // Without a code the first paragraph may be a headline only.
  const blanks = rest.flatMap((line, at) => (line === "" ? [at] : []));
  const ends = [
    rest.findIndex((line, at) => at > 0 && NEXT.test(line)),
    blanks[first < 0 ? 1 : 0] ?? -1,
  ].filter((at) => at > 0);
  const said = rest
    .slice(0, Math.min(12, ...ends))
    .join(" ")
    .trim();
  return said.replace(INTRODUCTION, "") || said;
}

/** How some systems lead up to what the other server said. */
const INTRODUCTION =
  /^.{0,800}?(?:other server returned was|response(?: from the remote server)? was|remote host said|server response)\s*:\s*/i;

/** What follows in a transcript, of other recipients. */
const NEXT = /^(?:>>>|<<<|[-=*_]{4}|(?:\.\.\. )?while talking to|[45]\d\d \S+ \(\w+\)\.{3})/i;

/** The beginning of a report, for want of anything better. */
export function firstWords(report: string): string {
  return report
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, 5)
    .join(" ");
}
