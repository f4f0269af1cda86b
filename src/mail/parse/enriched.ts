/**
 * Renders text/enriched and text/richtext (RFC 1896, RFC 1341) as plain text: formatting commands
 * go, `<<` is `<`, a single line end is a blank, and n of them are n - 1.
 */
export function renderEnriched(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\n+/g, (ends) => (ends.length === 1 ? " " : ends.slice(1)))
    .replace(/<<|<param>[^<]{0,1000}<\/param>|<\/?[a-z][\w-]{0,59}>/gi, (command) => {
      if (command === "<<") return "<";
      return /^<(?:nl|br|np|paragraph|\/paragraph|\/excerpt)>$/i.test(command) ? "\n" : "";
    });
}
