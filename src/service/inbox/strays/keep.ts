import { gzipSync } from "node:zlib";
import { domainOf } from "../../../domain/address.ts";
import type { StrayMail } from "../../../domain/company/hold.ts";
import type { Email } from "../../../domain/email.ts";
import { identityOf } from "../../../domain/incoming.ts";
import { mayHaveLeft } from "../../../domain/message.ts";
import { isOpen, STATUSES } from "../../../domain/status.ts";
import { requireThread, type Thread } from "../../message/thread.ts";
import { tidyText } from "../../outbox/email-rows.ts";
import type { ArrivedMail, IncomingMail, Queries } from "../../ports/index.ts";
import type { Policy } from "../../services.ts";
import { companyOfLead } from "../../stop/answered.ts";
import { isOlderThan, RECENT } from "../matching/match.ts";

/** In octets, compressed. Of a larger mail only the text is kept. */
const MAX_ORIGINAL = 10 * 1024 * 1024;
/** As many messages of a company as are looked at. */
const MOST = 50;

/**
 * Keeps a mail that belongs to no lead, where it may concern one: its sender is at the company of a
 * lead we write to, or a lead is among its recipients. Cold mail to that company waits until a person
 * has settled it.
 *
 * @returns null where it concerns nobody, or is kept already: nothing is stored
 */
export async function keepStray(
  queries: Queries,
  policy: Policy,
  arrived: ArrivedMail,
  now: Date,
): Promise<{ stray: StrayMail; thread: Thread } | null> {
  const { mail, bytes, place = null } = arrived;
  const { from } = mail;
  if (from === null || (mail.kind !== "reply" && mail.kind !== "unsubscribe")) return null;
  if (policy.mailboxes.isOwn(from.address)) return null;
  const concerned =
    (await amongRecipients(queries, mail, policy, now)) ??
    (await atCompany(queries, from.address, policy, now));
  if (concerned === null) return null;
  const { thread, since } = concerned;
  // It lay in the mailbox before anything was written there.
  if (isOlderThan(arrived, since)) return null;
  const company = await companyOfLead(queries, thread.lead);
  const compressed = gzipSync(bytes);
  const stray = await queries.strays.add(
    {
      mailbox: thread.message.mailbox,
      company: thread.lead.companyDomain ? company : null,
      leadId: thread.lead.id,
      messageId: thread.message.id,
      address: from.address,
      name: from.name,
      subject: mail.subject,
      text: tidyText(mail.text),
      optOut: mail.kind === "unsubscribe" ? tidyText(mail.text).slice(0, 200) : mail.optOut,
      sentAt: mail.date,
      rfcMessageId: identityOf(mail),
      createdAt: now,
    },
    compressed.length <= MAX_ORIGINAL ? compressed : null,
    place,
  );
  if (stray === null) return null;
  if (policy.stop.company !== "off") {
    const by = { leadId: null, messageId: null, emailId: null, strayId: stray.id };
    await queries.companies.addHold({ company, since: now, ...by });
  }
  return { stray, thread };
}

/** A conversation that a mail may concern, and since when we write there. */
interface Concerned {
  thread: Thread;
  since: Date;
}

/** A lead who gets the mail, too. */
async function amongRecipients(
  queries: Queries,
  mail: IncomingMail,
  { mailboxes }: Policy,
  now: Date,
): Promise<Concerned | null> {
  for (const { address } of [...mail.to, ...mail.cc]) {
    if (mailboxes.isOwn(address)) continue;
    const lead = await queries.leads.byAddress(address);
    const messages = lead ? await queries.messages.ofLead(lead.id) : [];
    const found = await newestConcerned(
      queries,
      messages.map(({ id }) => id),
      now,
    );
    if (found) return found;
  }
  return null;
}

/** A lead of the sender's company, whom we write to. */
async function atCompany(
  queries: Queries,
  address: string,
  { mailboxes }: Policy,
  now: Date,
): Promise<Concerned | null> {
  const { companyOf } = await import("../../../domain/company/company.ts");
  const domain = companyOf(address);
  // Our own colleagues write about everything.
  const isOwn = (own: string): boolean =>
    domain === companyOf(own) || domainOf(address) === domainOf(own);
  if (domain === null || mailboxes.addresses.some(isOwn)) return null;
  const company = await queries.companies.of(domain);
  const messages = await queries.companies.messagesTo(company, STATUSES, MOST);
  return newestConcerned(
    queries,
    messages.map(({ messageId }) => messageId),
    now,
  );
}

/** The newest message that is open, or that we wrote lately. @param ids the newest first */
async function newestConcerned(
  queries: Queries,
  ids: readonly number[],
  now: Date,
): Promise<Concerned | null> {
  let closed: Concerned | null = null;
  for (const id of ids) {
    const thread = await requireThread(queries, id);
    const left = thread.emails.filter(mayHaveLeft);
    const [first] = left;
    const last = left.at(-1);
    if (!first || !last) continue;
    const found = { thread, since: leftAt(first) };
    if (isOpen(thread.message.status)) return found;
    if (now.getTime() - leftAt(last).getTime() <= RECENT) closed ??= found;
  }
  return closed;
}

function leftAt({ sentAt, createdAt }: Email): Date {
  return sentAt ?? createdAt;
}
