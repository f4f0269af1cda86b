import { addressKey, domainOf } from "../../../domain/address.ts";
import type { InboxFolder, IncomingMail, MailOutline, Queries } from "../../ports/index.ts";
import type { Policy } from "../../services.ts";
import { isToken, RECENT } from "./match.ts";

/** Longer than any time that `takeIn` looks back, as clocks and days differ. */
const LATELY = 2 * RECENT;

/**
 * Of mails of which only the outline is known, in the order in which they are taken in: whether each
 * may concern us. It may where anything in it could be what `takeIn` goes by: `knownMail` by the
 * Message-ID, `matchMail` by ids, token and sender, `stopUnmatched` by the sender, `keepStray` by
 * recipients and the sender's company; or where its body may name more. Of all others `takeIn` would
 * store nothing.
 *
 * The database is asked once for all of them, however many there are.
 */
export async function concerning(
  queries: Queries,
  policy: Policy,
  mails: readonly MailOutline[],
  role: InboxFolder["role"],
  now: Date,
): Promise<boolean[]> {
  const ids = await queries.concerns.ids(mails.flatMap(idsOf));
  const named = mails.map((mail) => mail.isOdd || idsOf(mail).some((id) => ids.has(id)));
  // In the Sent folder a mail counts by its ids alone: see `takeKnown` and `takeAnswer`.
  if (role === "sent") return withLater(mails.map(withoutSenders), named, named, []);
  const certain = mails.map(
    (mail, at) => named[at] || mail.mayNameMore || isToken(mail.unsubscribeToken),
  );
  const people = await peopleIn(policy, mails, certain);
  const addresses = await queries.concerns.addresses(unique(people, (each) => each.addresses));
  const domains = unique(people, (each) => each.companies);
  const lately = await queries.concerns.domains(domains, new Date(now.getTime() - LATELY));
  const may = people.map(
    (each, at) =>
      certain[at] === true ||
      each.addresses.some((address) => addresses.has(address)) ||
      each.companies.some((domain) => lately.has(domain)),
  );
  const ever = may.includes(true) ? await queries.concerns.domains(domains, null) : new Set("");
  const reopened = people.map(({ companies }) => companies.some((domain) => ever.has(domain)));
  return withLater(mails, may, certain, reopened);
}

/**
 * A mail without the token that it quotes, if nothing else in its header concerns us: only its text
 * could have told, and the text of such a mail is not fetched.
 */
export async function withoutStrangersQuote(
  queries: Queries,
  policy: Policy,
  mail: IncomingMail,
  now: Date,
): Promise<IncomingMail> {
  if (!mail.isTokenQuoted) return mail;
  const senders = [...(mail.from === null ? [] : [mail.from]), ...mail.replyTo];
  const outline = { ...mail, senders, unsubscribeToken: null, mayNameMore: false, isOdd: false };
  const [may] = await concerning(queries, policy, [outline], "inbox", now);
  return may ? mail : { ...mail, unsubscribeToken: null };
}

interface People {
  addresses: readonly string[];
  /** The registrable domains of the senders, where these are companies'. */
  companies: readonly string[];
}

/** @param certain mails that concern us whoever is in them */
async function peopleIn(
  policy: Policy,
  mails: readonly MailOutline[],
  certain: readonly boolean[],
): Promise<People[]> {
  const { companyOf } = await import("../../../domain/company/company.ts");
  const { isOwn, addresses } = policy.mailboxes;
  const ownDomains = new Set(addresses.map(domainOf));
  const ownCompanies = new Set(addresses.map(companyOf));
  return mails.map((mail, at) => {
    if (certain[at]) return { addresses: [], companies: [] };
    const senders = mail.senders.map(({ address }) => address);
    // A copy to us names nobody but us, though we may be a lead of our own in a trial run.
    const recipients = [...mail.to, ...mail.cc]
      .map(({ address }) => address)
      .filter((address) => !isOwn(address));
    const companies = senders.flatMap((address) => {
      const company = ownDomains.has(domainOf(address)) ? null : companyOf(address);
      return company === null || ownCompanies.has(company) ? [] : [company];
    });
    return { addresses: [...senders, ...recipients], companies };
  });
}

function unique(all: readonly People[], of: (each: People) => readonly string[]): string[] {
  return [...new Set(all.flatMap(of))];
}

/**
 * With the mails that come after one of these, and may concern us once that one is taken in: they
 * answer it, its sender may be written to no more, or it has opened an old conversation with a company.
 *
 * @param certain mails that may belong to a conversation however old
 * @param reopened mails from companies that we ever wrote to
 */
function withLater(
  mails: readonly MailOutline[],
  may: readonly boolean[],
  certain: readonly boolean[],
  reopened: readonly boolean[],
): boolean[] {
  const ids = new Set<string>();
  const senders = new Set<string>();
  let mayReopen = false;
  return mails.map((mail, at) => {
    const keys = mail.senders.map(({ address }) => addressKey(address));
    const concerns =
      may[at] === true ||
      idsOf(mail).some((id) => ids.has(id)) ||
      keys.some((key) => senders.has(key)) ||
      (mayReopen && reopened[at] === true);
    if (!concerns) return false;
    mayReopen ||= certain[at] === true;
    if (mail.rfcMessageId !== null) ids.add(mail.rfcMessageId);
    for (const key of keys) senders.add(key);
    return true;
  });
}

/** All mails in the Sent folder have the same. */
function withoutSenders(mail: MailOutline): MailOutline {
  return { ...mail, senders: [] };
}

function idsOf({ rfcMessageId, inReplyTo, references }: MailOutline): string[] {
  return [...(rfcMessageId === null ? [] : [rfcMessageId]), ...inReplyTo, ...references];
}
