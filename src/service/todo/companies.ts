import type { CompanyHold } from "../../domain/company/hold.ts";
import { COLD_STATUSES } from "../../domain/status.ts";
import type { Queries } from "../ports/index.ts";
import { describeHold } from "../stop/explain.ts";
import type { TodoDraft } from "./item.ts";
import { MOST, type Section, section, shortSection } from "./section.ts";

/** Companies whose cold mail waits since one of their people answered: one line each. */
export const companies: Section = section(
  async ({ services: { store, policy } }) => {
    if (policy.stop.company !== "hold") return [];
    const holds = await store.read(async (queries) => {
      const held = await queries.turns.heldCompanies();
      const stopped = await stoppedAmong(
        queries,
        held.map(({ company }) => company),
      );
      return held.filter(({ company }) => !stopped.has(company));
    });
    return holds.map((hold) => ({
      ...{ id: `company-${hold.company}`, kind: "company" as const, since: hold.since },
      ...{ leadId: null, hold },
    }));
  },
  ({ services: { store } }, rows) =>
    store.read(async (queries) => {
      const items: TodoDraft[] = [];
      for (const { hold } of rows) items.push(await lineOf(queries, hold));
      return items;
    }),
);

/** The companies of which no domain may be written to: nothing is left to decide about them. */
async function stoppedAmong(
  { suppressions, companies: domains }: Queries,
  companies: readonly string[],
): Promise<Set<string>> {
  const stopped = await suppressions.among(companies);
  for (const company of stopped) {
    const all = await domains.domainsOf(company);
    if ((await suppressions.among(all)).size < all.length) stopped.delete(company);
  }
  return stopped;
}

async function lineOf(queries: Queries, hold: CompanyHold): Promise<TodoDraft> {
  const { company } = hold;
  const waiting = await queries.companies.messagesTo(company, COLD_STATUSES, MOST);
  const others = new Set(waiting.map(({ leadId }) => leadId));
  others.delete(hold.leadId ?? 0);
  const mail = hold.emailId === null ? undefined : await queries.emails.byId(hold.emailId);
  const people = others.size === 1 ? "1 other waits" : `${others.size} others wait`;
  const asked = mail?.kind === "unsubscribe" || mail?.kind === "complaint";
  const why = await describeHold(queries, hold);
  return {
    id: `company-${company}`,
    kind: "company",
    company,
    messageId: hold.messageId,
    emailId: hold.emailId,
    about: mail?.subject ?? null,
    words: mail?.text ?? null,
    what: asked
      ? `${why}: is that for all of ${company}? ${people}`
      : `${why}: ${people} at ${company}`,
    since: hold.since,
    commands: [
      ...(asked ? [`tickler suppress add ${company}`] : []),
      `tickler company resume ${company}`,
      `tickler company close ${company}`,
    ],
  };
}

/** Mails of people who are no leads, at a lead's company or with a lead among their recipients. */
export const strays: Section = shortSection(({ services: { store }, mailbox }) =>
  store.read(async (queries) => {
    const items: TodoDraft[] = [];
    for (const stray of await queries.strays.list(mailbox, MOST)) {
      const lead = stray.leadId === null ? undefined : await queries.leads.byId(stray.leadId);
      const who = stray.name === null ? stray.address : `${stray.name} <${stray.address}>`;
      const id = `stray-${stray.id}`;
      const held = stray.company ?? lead?.name ?? "them";
      items.push({
        id,
        kind: "stray",
        messageId: stray.messageId,
        lead: lead ? { id: lead.id, name: lead.name, email: lead.email } : null,
        company: stray.company,
        about: stray.subject,
        words: stray.text,
        what: `${who} is no lead, and wrote: cold mail to ${held} waits`,
        ...(stray.optOut === null
          ? {}
          : { holds: [{ rule: "opt_out", detail: `may ask for no more: “${stray.optOut}”` }] }),
        since: stray.createdAt,
        commands: [
          ...(stray.messageId === null ? [] : [`tickler record ${stray.messageId} --from ${id}`]),
          `tickler lead add --from ${id}`,
          `tickler done ${id}`,
          ...(stray.optOut === null
            ? []
            : [`tickler suppress add ${stray.company ?? stray.address}`]),
        ],
      });
    }
    return items;
  }),
);
