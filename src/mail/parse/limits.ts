/**
 * How much of a mail is read. Real mails stay far below; what is beyond a limit is left unread, and
 * the mail says so (`truncated`), so that no input costs unbounded memory or time.
 */
export const LIMITS = {
  /** Octets of the mail's own header. */
  header: 512 * 1024,
  /** Octets of a part's header. */
  partHeader: 32 * 1024,
  /** Header fields of the mail, and of each part. */
  fields: 5_000,
  /** Parts and multiparts. */
  parts: 1_000,
  /** Multiparts within multiparts. */
  depth: 50,
  /** Octets of plain text, before decoding, in all parts together. */
  text: 1024 * 1024,
  /** Octets of HTML, before decoding, in all parts together. Long threads of Outlook's take 3 MB. */
  html: 6 * 1024 * 1024,
  /** Lines of text. */
  lines: 50_000,
  /** Decoded octets of an attachment: reports and calendars are smaller, and nothing else is read. */
  attachment: 512 * 1024,
  /** Characters of an address field. */
  addressField: 64 * 1024,
  /** Addresses in each of Reply-To, To and Cc. */
  addresses: 1_000,
  /** Ids in one field. */
  ids: 1_000,
} as const;

/** Collects, in words for people, what of a mail was left unread. */
export class Truncations {
  readonly #found = new Set<string>();

  add(what: string): void {
    this.#found.add(what);
  }

  get all(): readonly string[] {
    return [...this.#found];
  }
}
