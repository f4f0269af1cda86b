/** More than any reply takes; it only stops a server that never ends one. */
const MAX_REPLY = 1 << 20;

/** A line of several that make a reply: "250-" (RFC 5321 section 4.2.1). */
const CONTINUED = /^\d+-/;

/** What begins like a refusal, though its last line may be cut. */
const REFUSAL = /^[45]\d\d[ -]/;

/**
 * Puts replies together from the bytes that a server sends, however these are cut: a reply may come
 * in pieces, and several in one. Lines may end with a bare LF. What is no reply is given out like
 * one, a line at a time.
 */
export class ReplyReader {
  /** The beginning of a line; one character for each byte, so that none is cut. */
  #rest = "";
  /** The lines of a reply that goes on. */
  #lines: string[] = [];
  #size = 0;

  /**
   * The replies that these bytes complete, lines joined by LF.
   *
   * @throws Error where a reply does not come to its end
   */
  take(chunk: Buffer): string[] {
    const replies: string[] = [];
    const text = this.#rest + chunk.toString("latin1");
    let at = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", at)) {
      const line = text.slice(at, text.charCodeAt(end - 1) === 13 ? end - 1 : end);
      at = end + 1;
      this.#add(line, replies);
    }
    this.#rest = text.slice(at);
    if (this.#rest.length + this.#size > MAX_REPLY) throw new Error("a reply without an end");
    return replies;
  }

  /** Of a connection that has ended: a refusal whose last line has no end is one all the same. */
  last(): string | null {
    if (!REFUSAL.test(this.#rest.trim())) return null;
    return decoded([...this.#lines, this.#rest.trim()].join("\n"));
  }

  #add(line: string, replies: string[]): void {
    if (CONTINUED.test(line)) {
      this.#lines.push(line);
      this.#size += line.length;
      return;
    }
    if (this.#lines.length === 0) {
      if (line.trim() !== "") replies.push(decoded(line));
      return;
    }
    replies.push(decoded([...this.#lines, line].join("\n")));
    this.#lines = [];
    this.#size = 0;
  }
}

/** No charset is defined for replies: most are UTF-8, and others are left as they are. */
function decoded(bytes: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII
  if (/^[\x00-\x7f]*$/.test(bytes)) return bytes;
  const text = Buffer.from(bytes, "latin1").toString("utf8");
  return text.includes("\ufffd") ? bytes : text;
}
