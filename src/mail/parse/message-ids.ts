/** How many ids of one field are looked at: a thread has dozens, a hostile mail has a million. */
const MAX_IDS = 1000;
const MAX_LENGTH = 998;

/**
 * The ids in a Message-ID, In-Reply-To or References field (RFC 5322 section 3.6.4), each with its
 * angle brackets, in order and once. Commas between them, line breaks inside them and missing
 * brackets, as some programs write them, do no harm.
 */
export function messageIds(field: string): string[] {
  const ids = new Set<string>();
  for (const [token, inside] of field.matchAll(/<([^<>]*)>|[^\s<>,;"()]+/g)) {
    const id = (inside ?? token).replace(/[\s\p{Cc}]+/gu, "");
    // A word of a comment is none, unless it reads like an id.
    if (id === "" || id.length > MAX_LENGTH || (inside === undefined && !/.@./.test(id))) continue;
    ids.add(`<${id}>`);
    if (ids.size === MAX_IDS) break;
  }
  return [...ids];
}
