import { addressKey, checkAddress, isNoReply } from "../address.ts";
import type { Correspondents, Email } from "../email.ts";
import type { MailAddress } from "../incoming.ts";

/** Who an email of ours goes to. */
export interface Recipients {
  /** At least one; the first is the one that the email counts for. */
  to: readonly MailAddress[];
  cc: readonly MailAddress[];
}

/** More than anybody writes to by hand: a mail to so many is a mailing. */
export const MAX_RECIPIENTS = 100;

/**
 * Who an answer to a mail goes to, as mail programs do it (RFC 5322 section 3.6.3): to Reply-To,
 * else to From, with its other recipients in Cc. Nobody gets it twice, and we do not get it.
 *
 * @param own the addresses that are ours
 * @returns null where nobody in its header can be written to
 */
export function recipientsOfAnswer(
  { from, replyTo, to, cc }: Correspondents,
  own: readonly string[],
): Recipients | null {
  const seen = new Set(own.map(addressKey));
  const wanted = usable(replyTo, seen);
  const receivers = wanted.length > 0 ? wanted : usable(from === null ? [] : [from], seen);
  if (receivers.length === 0) return null;
  return { to: receivers, cc: usable([...to, ...cc], seen) };
}

/** Those that can be written to and are not in `seen` yet, which they are from then on. */
function usable(all: readonly MailAddress[], seen: Set<string>): MailAddress[] {
  const found: MailAddress[] = [];
  for (const { name, address } of all) {
    const checked = usableAddress(address);
    if (checked === null || seen.has(addressKey(checked))) continue;
    seen.add(addressKey(checked));
    found.push({ name: name && readableName(name), address: checked });
  }
  return found;
}

/** In characters: longer names are of no person. */
const MAX_NAME = 100;

/** A name as a header of ours can hold it. */
function readableName(name: string): string {
  return [...name.replace(/\p{Surrogate}/gu, "\ufffd")].slice(0, MAX_NAME).join("");
}

/** Null where nobody reads what is sent there, or nothing can be. */
function usableAddress(address: string): string | null {
  if (isNoReply(address)) return null;
  try {
    return checkAddress(address);
  } catch {
    return null;
  }
}

/** The recipients, each address once: who is in To is not in Cc as well. */
export function withoutDuplicates({ to, cc }: Recipients): Recipients {
  const seen = new Set<string>();
  const once = ({ address }: MailAddress): boolean => {
    const key = addressKey(address);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  };
  return { to: to.filter(once), cc: cc.filter(once) };
}

/** Whether this is the only recipient. */
export function goesOnlyTo({ to, cc }: Recipients, address: string | null): boolean {
  const [first, ...others] = to;
  if (first === undefined || address === null || others.length + cc.length > 0) return false;
  return addressKey(first.address) === addressKey(address);
}

/** A person as sentences name them: `Petra Novak <p.novak@x.example>`, `"Roe, Jane" <jane@x.example>`. */
export function mailboxText({ name, address }: MailAddress): string {
  if (name === null || name === "") return address;
  const shown = /[,;<>@"]/.test(name) ? `"${name.replace(/["\\]/g, "\\$&")}"` : name;
  return `${shown} <${address}>`;
}

/**
 * Somebody else who wrote a mail in the lead's conversation: their assistant, or their boss.
 *
 * @param keys of the lead's addresses
 * @returns null where the lead wrote it, or nobody knows
 */
export function otherWriter(
  { direction, correspondents }: Pick<Email, "direction" | "correspondents">,
  keys: ReadonlySet<string>,
): MailAddress | null {
  const from = direction === "in" ? (correspondents?.from ?? null) : null;
  return from === null || keys.has(addressKey(from.address)) ? null : from;
}
