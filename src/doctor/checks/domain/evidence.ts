import { isIP } from "node:net";
import { valuesOf } from "../../../dns/answer.ts";
import type { FoundMail } from "../../../mail/probe/found-mail.ts";
import type { SetUp } from "../../set-up.ts";

/** An address that our mail leaves from. */
export interface SendingAddress {
  readonly address: string;
  /** Seen by who received a mail of ours; else it is that of the server that takes our mail. */
  readonly seen: boolean;
}

/**
 * The address that our mail leaves from, as a receiver of it has noted it (RFC 7208 section 9.1);
 * else that of a server that is no provider's and has a public address. Null: not known.
 */
export async function sendingAddress(setUp: SetUp): Promise<SendingAddress | null> {
  for (const mail of await setUp.ownMails()) {
    const address = noted(mail);
    if (address !== null) return { address, seen: true };
  }
  const url = setUp.config.values["smtp.url"];
  if (url === null || (await setUp.provider()) !== null) return null;
  const found = isIP(url.host) ? [url.host] : valuesOf(await setUp.resolver.addresses(url.host));
  const address = found.find(isPublic);
  return address === undefined ? null : { address, seen: false };
}

function noted({ headers }: FoundMail): string | null {
  // The topmost field is that of the last server, which is our own; those below may be forged.
  const field = headers.find(([name]) => name === "received-spf")?.[1];
  const address = field === undefined ? undefined : /\bclient-ip="?([0-9a-f.:]+)/i.exec(field)?.[1];
  return address !== undefined && isIP(address) !== 0 && isPublic(address) ? address : null;
}

/** Not of a private network, of this machine, or reserved (RFC 6890), as far as that matters here. */
function isPublic(address: string): boolean {
  if (isIP(address) === 6) return !/^(?:::1?$|f[cde])/i.test(address);
  return !/^(?:0|10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168|22[4-9]|2[3-5]\d)\./.test(
    address,
  );
}

/** A signature of DKIM (RFC 6376 section 3.5). */
export interface DkimSignature {
  readonly domain: string;
  readonly selector: string;
}

/** The signatures of the newest mail of ours that has any; null where no mail of ours was found. */
export async function signatures(setUp: SetUp): Promise<DkimSignature[] | null> {
  const mails = await setUp.ownMails();
  if (mails.length === 0) return null;
  for (const { headers } of mails) {
    const found = headers.flatMap(([name, value]) => {
      const tags = name === "dkim-signature" ? tagsOf(value) : null;
      const [domain, selector] = [tags?.get("d"), tags?.get("s")];
      return domain && selector ? [{ domain: domain.toLowerCase(), selector }] : [];
    });
    if (found.length > 0) return found;
  }
  return [];
}

/** The tags of a record or field (RFC 6376 section 3.2), names in lower case. */
export function tagsOf(text: string): Map<string, string> {
  const tags = new Map<string, string>();
  for (const part of text.split(";")) {
    const equals = part.indexOf("=");
    if (equals < 0) continue;
    const name = part.slice(0, equals).trim().toLowerCase();
    if (!tags.has(name)) tags.set(name, part.slice(equals + 1).trim());
  }
  return tags;
}
