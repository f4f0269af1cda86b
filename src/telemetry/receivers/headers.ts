const NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;
/** RFC 9110 section 5.5, without what is not ASCII. */
const VALUE = /^[\x20-\x7e\t]+$/;

/**
 * The header fields that a command has printed: a line for each, `api-key: abc`, or all of them as
 * receivers' own pages show them for OTEL_EXPORTER_OTLP_HEADERS, `api-key=abc,other=def`, with what
 * is not plain as `%20`. Null where it is neither.
 */
export function parseHeaders(text: string): Record<string, string> | null {
  const headers: Record<string, string> = {};
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== "");
  for (const line of lines) {
    const fields = /^[^=:]+:/u.test(line) ? [line] : line.split(",");
    for (const field of fields) {
      const at = field.search(/[:=]/u);
      const name = field.slice(0, Math.max(at, 0)).trim();
      const value = decoded(field.slice(at + 1).trim(), field[at] === "=");
      if (!NAME.test(name) || value === null || !VALUE.test(value)) return null;
      headers[name.toLowerCase()] = value;
    }
  }
  return lines.length === 0 ? null : headers;
}

function decoded(text: string, isEncoded: boolean): string | null {
  if (!isEncoded) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
