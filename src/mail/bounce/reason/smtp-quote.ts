/** A quoted SMTP reply, which never occurs in the automatic answers of people. */
export const SMTP_REPLY =
  /(?:^|[\s:(#"'])[45]\d\d[ -](?:#?[45]\.\d\.\d|[A-Za-z<])|\(#[45]\.\d\.\d{1,3}\)|(?:^|\s)[45]\.\d\.\d{1,3}\s/m;

/** The beginning of a server's reply within a line. */
export const CODE = /(?:^|[\s:(#"'[])[45]\d\d[ -]\S|#?\b[45]\.\d\.\d{1,3}\b/;

/** The SMTP reply in a report's words on a recipient: from the code on, if there is one. */
export function quotedReply(words: string): string {
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

/** How some systems introduce the other server's reply. */
const INTRODUCTION =
  /^.{0,800}?(?:other server returned was|response(?: from the remote server)? was|remote host said|server response)\s*:\s*/i;

/** Lines of a transcript that belong to other recipients. */
const NEXT = /^(?:>>>|<<<|[-=*_]{4}|(?:\.\.\. )?while talking to|[45]\d\d \S+ \(\w+\)\.{3})/i;

/** The beginning of a report, if nothing better is known. */
export function firstWords(report: string): string {
  return report
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, 5)
    .join(" ");
}
