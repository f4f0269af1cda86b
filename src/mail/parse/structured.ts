/** A field such as Content-Type: a value, and parameters by lower-case name (RFC 2045, RFC 2231). */
export interface StructuredField {
  /** In lower case. */
  value: string;
  params: ReadonlyMap<string, string>;
  /** The parameters that RFC 2231 has encoded: what looks like an encoded word in them is none. */
  extended: ReadonlySet<string>;
}

const MAX_LENGTH = 16 * 1024;
const MAX_PARAMS = 200;

/** Parts of a structured field: a quoted string, a comment's bracket, a separator, or other text. */
const TOKEN = /"((?:[^"\\]|\\[\s\S])*)(?:"|$)|([()])|(;)|(=)|[^"()\\;=]+|\\[\s\S]?/g;

/**
 * Reads a structured field, also one that is written carelessly. Of a parameter that occurs twice
 * the first counts, so that every reader sees the same one.
 */
export function parseStructured(text: string): StructuredField {
  const params = new Map<string, string>();
  let value = "";
  let key: string | null = null;
  let current = "";
  let quoted = false;
  let depth = 0;
  const store = (): void => {
    const content = quoted ? current : current.trim();
    if (key !== null) {
      if (!params.has(key) && params.size < MAX_PARAMS) params.set(key, content);
    } else if (value === "") value = content.toLowerCase();
    key = null;
    current = "";
    quoted = false;
  };
  for (const [token, string, bracket, semicolon, equals] of text
    .slice(0, MAX_LENGTH)
    .matchAll(TOKEN)) {
    if (bracket !== undefined) {
      depth = Math.max(0, depth + (bracket === "(" ? 1 : -1));
    } else if (depth > 0) {
    } else if (semicolon !== undefined) {
      store();
    } else if (equals !== undefined && key === null && value !== "" && !quoted) {
      key = current.trim().toLowerCase();
      current = "";
    } else if (string !== undefined) {
      if (quoted) continue;
      current = current.trim() + string.replace(/\\([\s\S])/g, "$1");
      quoted = true;
    } else if (!quoted) {
      current += token;
    }
  }
  if (current !== "" || key !== null) store();
  return { value, ...joined(params) };
}

/** RFC 2231: `name*0="a"; name*1*=utf-8''b` is one parameter. */
function joined(params: ReadonlyMap<string, string>): Pick<StructuredField, "params" | "extended"> {
  const plain = new Map<string, string>();
  const extended = new Set<string>();
  const sections = new Map<string, { text: string; encoded: boolean }[]>();
  for (const [name, text] of params) {
    const match = /^(.+?)\*(?:(\d{1,3})(\*)?)?$/.exec(name);
    if (!match?.[1]) {
      plain.set(name, text);
      continue;
    }
    const list = sections.get(match[1]) ?? [];
    list[Number(match[2] ?? 0)] = {
      text,
      encoded: match[3] !== undefined || match[2] === undefined,
    };
    sections.set(match[1], list);
  }
  for (const [name, list] of sections) {
    const found = list.filter((each) => each !== undefined);
    const charset = /^([^']*)'[^']*'/.exec(found[0]?.encoded ? found[0].text : "");
    const text = found.map((each, at) => {
      const own = at === 0 && charset ? each.text.slice(charset[0].length) : each.text;
      return each.encoded ? percentDecoded(own, charset?.[1] ?? "utf-8") : own;
    });
    if (plain.has(name)) continue;
    plain.set(name, text.join(""));
    if (charset) extended.add(name);
  }
  return { params: plain, extended };
}

function percentDecoded(text: string, charset: string): string {
  const bytes = Buffer.from(
    text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    "latin1",
  );
  try {
    return new TextDecoder(charset.trim() || "utf-8").decode(bytes);
  } catch {
    return bytes.toString("utf8");
  }
}
