/** What a server says in its answer to EHLO that it can do, as far as it matters to a mail. */
export interface Extensions {
  /** Commands may be sent in a group (RFC 2920). */
  pipelining: boolean;
  /** It wants to be told a mail's size (RFC 1870). */
  size: boolean;
  /** The largest mail that it takes, in octets; 0 where it does not say. */
  maxSize: number;
  /** Addresses may hold any characters (RFC 6531). */
  smtpUtf8: boolean;
}

/**
 * Reads the answer to EHLO: a keyword a line after the first. A greeting of asterisks comes from a
 * firewall that reads along (Cisco's "fixup protocol smtp") and is known to lose its way in groups.
 */
export function extensionsOf(ehlo: string, greeting: string): Extensions {
  const size = /^250[ -]SIZE(?:[ \t]+(\d+))?/im.exec(ehlo);
  return {
    pipelining: /^250[ -]PIPELINING\s*$/im.test(ehlo) && !/\*{6}/.test(greeting),
    size: size !== null,
    maxSize: Number(size?.[1] ?? 0),
    smtpUtf8: /^250[ -]SMTPUTF8\b/im.test(ehlo),
  };
}
