import type { Message } from "../../domain/message.ts";
import { STATUSES } from "../../domain/status.ts";
import type { Queries, Store, TableRows } from "../../service/ports/index.ts";
import { pulledLimits } from "./limits.ts";
import { pulledSuppressions } from "./suppressions.ts";

/** As many messages of a company as are looked at. */
const MOST = 10_000;

/** As many as are copied at once where all that is due is asked for. */
const PAGE = 500;

/**
 * The queries of a scratch copy. A lead is copied whole, with messages and emails, the first time
 * that anything of theirs is looked at; from then on only the copy counts. A count over all leads
 * is the real figure, with the leads in the copy counted as the copy has them.
 *
 * @param own queries of the copy alone
 * @param lastEmailId emails with a higher id were written in the copy
 * @param copied the emails that the copy holds already, by their ids
 */
export function pullThrough(
  own: Queries,
  real: Store,
  lastEmailId: number,
  copied = new Set<number>(),
): Queries {
  const ask = <T>(work: (queries: Queries) => Promise<T>): Promise<T> => real.read(work);

  const bring = async (leadIds: readonly number[]): Promise<void> => {
    const missing = await own.rows.missing(leadIds);
    if (missing.length === 0) return;
    const rows = await ask((queries) => queries.rows.ofLeads(missing));
    await own.rows.add(rows);
    // A database of an earlier version may not know the companies of its leads yet.
    for (const { id, email } of await own.companies.underived(missing.length)) {
      const { companyOf } = await import("../../domain/company/company.ts");
      await own.companies.setDerived(id, companyOf(email));
    }
    for (const id of emailsIn(rows)) copied.add(id);
  };
  const bringMessages = async (ids: readonly number[]): Promise<void> => {
    const known = new Set((await own.messages.byIds(ids)).map(({ id }) => id));
    const missing = [...new Set(ids)].filter((id) => !known.has(id));
    if (missing.length === 0) return;
    const messages = await ask((queries) => queries.messages.byIds(missing));
    await bring(messages.map(({ leadId }) => leadId));
  };
  const bringEmails = (emails: readonly { messageId: number }[]): Promise<void> =>
    bringMessages(emails.map(({ messageId }) => messageId));
  const bringSuppressions = async (address: string): Promise<void> =>
    own.rows.add(await ask((queries) => queries.rows.ofSuppressions(address)));

  const bringUnread = async ({ source, key }: { source: string; key: string }): Promise<void> => {
    const there = await ask((queries) => queries.unread.find(source, key));
    if (there) await own.rows.add([{ table: "unreadMails", rows: [{ ...there }] }]);
  };

  /** A page of a list that is read by ascending ids, none of the real rows in it left out. */
  const page = async <Q extends { afterId: number; limit: number }>(
    query: Q,
    find: (queries: Queries, query: Q) => Promise<Message[]>,
  ): Promise<Message[]> => {
    for (let afterId = query.afterId; ; ) {
      const there = await ask((queries) => find(queries, { ...query, afterId }));
      await bring(there.map(({ leadId }) => leadId));
      const here = await find(own, { ...query, afterId });
      const last = there.at(-1);
      if (there.length < query.limit || !last) return here;
      // Rows behind this page of the real ones may not have been copied yet.
      const complete = here.filter(({ id }) => id <= last.id);
      if (complete.length > 0) return complete;
      afterId = last.id;
    }
  };

  return {
    ...own,
    leads: {
      ...own.leads,
      async byId(id) {
        await bring([id]);
        return own.leads.byId(id);
      },
      async byAddress(address) {
        const there = await ask((queries) => queries.leads.byAddress(address));
        if (there) await bring([there.id]);
        return own.leads.byAddress(address);
      },
      async byFormerAddress(address) {
        const there = await ask((queries) => queries.leads.byFormerAddress(address));
        await bring(there.map(({ id }) => id));
        return own.leads.byFormerAddress(address);
      },
      async formerAddresses(id) {
        await bring([id]);
        return own.leads.formerAddresses(id);
      },
      async secondAddresses(id) {
        await bring([id]);
        return own.leads.secondAddresses(id);
      },
      async secondAddressesOf(ids) {
        await bring(ids);
        return own.leads.secondAddressesOf(ids);
      },
      namedIn: (...args) => ask((queries) => queries.leads.namedIn(...args)),
    },
    messages: {
      ...own.messages,
      async byId(id) {
        await bringMessages([id]);
        return own.messages.byId(id);
      },
      async byIds(ids) {
        await bringMessages(ids);
        return own.messages.byIds(ids);
      },
      async ofLead(leadId, withTests) {
        await bring([leadId]);
        return own.messages.ofLead(leadId, withTests);
      },
      silentSince: (query) => page(query, ({ messages }, each) => messages.silentSince(each)),
      unansweredSince: (query) =>
        page(query, ({ messages }, each) => messages.unansweredSince(each)),
      stepsDue: (query) => page(query, ({ messages }, each) => messages.stepsDue(each)),
      withoutDueTime: (query) => page(query, ({ messages }, each) => messages.withoutDueTime(each)),
      ofSequence: (id) => ask((queries) => queries.messages.ofSequence(id)),
      awaitingAnswer: (query) => page(query, ({ messages }, each) => messages.awaitingAnswer(each)),
      async doubtfulOf(leadId, rule) {
        await bring([leadId]);
        return own.messages.doubtfulOf(leadId, rule);
      },
      async statusesOf(leadIds) {
        await bring(leadIds);
        return own.messages.statusesOf(leadIds);
      },
    },
    emails: {
      ...own.emails,
      async byId(id) {
        const there = await ask((queries) => queries.emails.byId(id));
        if (there) await bringEmails([there]);
        return own.emails.byId(id);
      },
      async ofMessages(ids) {
        await bringMessages(ids);
        return own.emails.ofMessages(ids);
      },
      async byRfcMessageIds(ids) {
        await bringEmails(await ask((queries) => queries.emails.byRfcMessageIds(ids)));
        return own.emails.byRfcMessageIds(ids);
      },
      async byIdPrefix(prefix) {
        const there = await ask((queries) => queries.emails.byIdPrefix(prefix));
        if (there) await bringEmails([there]);
        return own.emails.byIdPrefix(prefix);
      },
      firstQueuedAt: async () =>
        (await ask((queries) => queries.emails.firstQueuedAt())) ?? own.emails.firstQueuedAt(),
    },
    tasks: {
      ...own.tasks,
      async ofMessages(ids) {
        await bringMessages(ids);
        return own.tasks.ofMessages(ids);
      },
      open: (limit) => ask((queries) => queries.tasks.open(limit)),
    },
    logs: {
      ...own.logs,
      has: async (messageId, step) =>
        (await own.logs.has(messageId, step)) ||
        (await ask((queries) => queries.logs.has(messageId, step))),
    },
    outbox: {
      ...own.outbox,
      async due(query) {
        // The first page brings them all, so that a short page means that nothing is left.
        for (let after = query.after; query.after === null; ) {
          const found = await ask((queries) =>
            queries.outbox.due({ ...query, after, limit: PAGE }),
          );
          await bring(found.map(({ leadId }) => leadId));
          const here = query.limit === 1 ? await own.outbox.due(query) : [];
          const last = found.at(-1);
          if (here.length > 0 || found.length < PAGE || !last) break;
          after = last;
        }
        return own.outbox.due(query);
      },
      async item(id) {
        const known = await own.outbox.item(id);
        if (known) return known;
        const there = await ask((queries) => queries.outbox.item(id));
        if (there) await bring([there.lead.id]);
        return own.outbox.item(id);
      },
      async sending(mailbox) {
        await bringEmails(await ask((queries) => queries.outbox.sending(mailbox)));
        return own.outbox.sending(mailbox);
      },
      async uncertain(mailbox) {
        await bringEmails(await ask((queries) => queries.outbox.uncertain(mailbox)));
        return own.outbox.uncertain(mailbox);
      },
    },
    limits: pulledLimits(own.limits, real, { lastEmailId, copied, bringMessages }),
    // What the rehearsal notes stays in the copy; how things are is known there alone.
    health: { ...own.health, of: (mailbox) => ask((queries) => queries.health.of(mailbox)) },
    figures: {
      outbox: (mailbox) => ask((queries) => queries.figures.outbox(mailbox)),
      queued: (...args) => ask((queries) => queries.figures.queued(...args)),
      stepsSince: (since) => ask((queries) => queries.figures.stepsSince(since)),
    },
    concerns: {
      async ids(ids) {
        return joined(
          await own.concerns.ids(ids),
          await ask((queries) => queries.concerns.ids(ids)),
        );
      },
      async addresses(addresses) {
        const there = await ask((queries) => queries.concerns.addresses(addresses));
        return joined(await own.concerns.addresses(addresses), there);
      },
      async domains(domains, since) {
        const there = await ask((queries) => queries.concerns.domains(domains, since));
        return joined(await own.concerns.domains(domains, since), there);
      },
    },
    seen: {
      ...own.seen,
      async unseen(source, keys) {
        const there = await ask((queries) => queries.seen.unseen(source, keys));
        return own.seen.unseen(source, there);
      },
      async cursor(source) {
        return (
          (await own.seen.cursor(source)) ?? (await ask((queries) => queries.seen.cursor(source)))
        );
      },
    },
    unread: {
      ...own.unread,
      async begin(mail, now) {
        await bringUnread(mail);
        return own.unread.begin(mail, now);
      },
      async fail(mail, now) {
        await bringUnread(mail);
        return own.unread.fail(mail, now);
      },
      since: (...args) => ask((queries) => queries.unread.since(...args)),
    },
    contents: {
      ...own.contents,
      // They are large, and no dry run changes them.
      of: (sha256) => ask((queries) => queries.contents.of(sha256)),
    },
    originals: {
      // Nobody reads them in a dry run, and they are large.
      async add() {},
      of: (emailId) => ask((queries) => queries.originals.of(emailId)),
      placeOf: (emailId) => ask((queries) => queries.originals.placeOf(emailId)),
    },
    companies: {
      ...own.companies,
      // Company names and holds are all in the copy; people come with their messages.
      async addHold(hold) {
        await own.companies.addHold(hold);
      },
      async messagesTo(company, statuses, limit) {
        const domains = await own.companies.domainsOf(company);
        for (const domain of domains) {
          const there = await ask((queries) =>
            queries.companies.messagesTo(domain, STATUSES, limit),
          );
          await bring(there.map(({ leadId }) => leadId));
        }
        return own.companies.messagesTo(company, statuses, limit);
      },
      async holdOn(leadId) {
        await bring([leadId]);
        return own.companies.holdOn(leadId);
      },
      async othersInColdMail(leadId) {
        await bring([leadId]);
        const lead = await own.leads.byId(leadId);
        if (lead?.companyDomain) {
          const company = await own.companies.of(lead.companyDomain);
          await this.messagesTo(company, STATUSES, MOST);
        }
        return own.companies.othersInColdMail(leadId);
      },
    },
    strays: {
      ...own.strays,
      async add(mail, compressed, place) {
        const there = await ask((queries) => queries.strays.byRfcMessageId(mail.rfcMessageId));
        return there ? null : own.strays.add(mail, compressed, place);
      },
      byId: async (id) =>
        (await own.strays.byId(id)) ?? (await ask((queries) => queries.strays.byId(id))),
    },
    suppressions: pulledSuppressions(own.suppressions, bringSuppressions),
  };
}

/** The ids of the emails among rows. */
export function emailsIn(tables: readonly TableRows[]): number[] {
  return tables.flatMap(({ table, rows }) =>
    table === "emails" ? rows.map(({ id }) => Number(id)) : [],
  );
}

function joined<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Set<T> {
  return new Set([...a, ...b]);
}
