import { addressKey, domainOf } from "../../../domain/address.ts";
import type { InboxFolder, IncomingMail, MailOutline, Queries } from "../../ports/index.ts";
import type { Policy } from "../../services.ts";
import { isToken, RECENT } from "./match.ts";

/** Longer than any time that anything here looks back, as clocks and days differ. */
const LATELY = 2 * RECENT;

/**
 * Of mails of which only the outline is known: whether each may concern us. It may where anything in
 * it could be what `takeIn` goes by: `knownMail` by the Message-ID, `matchMail` by ids, token and
 * sender, `stopUnmatched` by the sender, `keepStray` by recipients and the sender's company; or where
 * its body may name more. Of all others `takeIn` would store nothing.
 *
 * The database is asked once for all of them, however many there are. Ask again after mails of these
 * were taken in: their senders may be suppressed since, or their companies written to.
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
  const may =
    role === "sent" ? named : or(named, await byPeople(queries, policy, mails, named, now));
  return withAnswers(mails, may);
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

async function byPeople(
  queries: Queries,
  policy: Policy,
  mails: readonly MailOutline[],
  named: readonly boolean[],
  now: Date,
): Promise<boolean[]> {
  const { companyOf } = await import("../../../domain/company/company.ts");
  const own = policy.forMailbox(policy.defaultMailbox).sender.address;
  const people = mails.map((mail, at) => {
    if (named[at] || mail.mayNameMore || isToken(mail.unsubscribeToken)) return null;
    const senders = mail.senders.map(({ address }) => address);
    // A copy to us names nobody but us, though we may be a lead of our own in a trial run.
    const recipients = [...mail.to, ...mail.cc]
      .map(({ address }) => address)
      .filter((address) => addressKey(address) !== addressKey(own));
    const companies = senders
      .filter((address) => domainOf(address) !== domainOf(own))
      .map(companyOf)
      .filter((domain) => domain !== null && domain !== companyOf(own));
    return { addresses: [...senders, ...recipients], companies: companies as string[] };
  });
  const asked = people.filter((each) => each !== null);
  const addresses = await queries.concerns.addresses([
    ...new Set(asked.flatMap((each) => each.addresses)),
  ]);
  const since = new Date(now.getTime() - LATELY);
  const companies = await queries.concerns.domains(
    [...new Set(asked.flatMap((each) => each.companies))],
    since,
  );
  return people.map(
    (each) =>
      each === null ||
      each.addresses.some((address) => addresses.has(address)) ||
      each.companies.some((domain) => companies.has(domain)),
  );
}

/** With the mails that answer one of these: once that one is stored, they belong to its conversation. */
function withAnswers(mails: readonly MailOutline[], may: boolean[]): boolean[] {
  const ids = new Set<string>();
  const rest = new Set(mails.keys());
  for (let grows = may.includes(true); grows; ) {
    grows = false;
    for (const at of rest) {
      const mail = mails[at];
      if (!mail) continue;
      may[at] ||= idsOf(mail).some((id) => ids.has(id));
      if (!may[at]) continue;
      rest.delete(at);
      grows = true;
      if (mail.rfcMessageId !== null) ids.add(mail.rfcMessageId);
    }
  }
  return may;
}

function idsOf({ rfcMessageId, inReplyTo, references }: MailOutline): string[] {
  return [...(rfcMessageId === null ? [] : [rfcMessageId]), ...inReplyTo, ...references];
}

function or(a: readonly boolean[], b: readonly boolean[]): boolean[] {
  return a.map((each, at) => each || b[at] === true);
}
