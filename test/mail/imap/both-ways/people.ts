import type { Email } from "../../../../src/domain/email.ts";
import { removeLead } from "../../../../src/service/leads/erase.ts";
import type { Queries } from "../../../../src/service/ports/index.ts";
import type { Services } from "../../../../src/service/services.ts";
import { insertThread } from "../../../support/store/temp-store.ts";
import { DAY, later, NOON } from "../../../support/world/builders.ts";

export const OWN = "ada@sales.example";

/** An id of ours, whose part before the @ is a UUID, so that it has a token. */
export interface OurMail {
  id: string;
  token: string;
}

/** What the database knows, and mails may name. */
export interface Known {
  leads: string[];
  /** Second and former addresses. */
  others: string[];
  /** Suppressed, some of people of whom nothing else is known. */
  stopped: string[];
  /** Of people at companies that we write to, or wrote to long ago, and who are no leads. */
  colleagues: string[];
  mails: OurMail[];
}

const uuid = (number: number): string =>
  `00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}`;

const STATUSES = [
  ...["sent", "follow_up", "replied", "answered", "ai_replied", "closed"],
  ...["unsubscribed", "bounced", "failed", "enqueued"],
] as const;

/** People in every state, at companies of their own and at mail providers, and the mails to them. */
export async function fill(services: Services, returned: readonly string[]): Promise<Known> {
  const known: Known = { leads: [], others: [], stopped: [], colleagues: [], mails: [] };
  let number = 0;
  const add = async (
    queries: Queries,
    domain: string,
    status: (typeof STATUSES)[number],
    days: number,
    more: Partial<Email> = {},
  ) => {
    number += 1;
    const id = `<${uuid(number)}@sales.example>`;
    const sentAt = status === "enqueued" ? null : later(-days * DAY);
    const address = `lead${number}@${domain}`;
    const state = status === "enqueued" ? "queued" : "sent";
    const thread = await insertThread(queries, {
      lead: { name: `Lead ${number}`, email: address },
      message: { status, createdAt: later(-days * DAY), waitingSince: sentAt },
      email: {
        ...{ state, sentAt, address, rfcMessageId: id, createdAt: later(-days * DAY) },
        ...more,
      },
    });
    known.leads.push(address);
    known.mails.push({ id, token: uuid(number).replaceAll("-", "") });
    return thread;
  };
  await services.store.write(async (queries) => {
    for (const [at, status] of STATUSES.entries()) {
      for (const days of [1, 20, 40, 400]) {
        await add(queries, `company${at}-${days}.example`, status, days);
        known.colleagues.push(`petra@company${at}-${days}.example`);
      }
      await add(queries, "gmail.com", status, 3);
    }
    for (const id of returned)
      await add(queries, `r${number}.example`, "sent", 1, { rfcMessageId: id });
    await add(queries, "doubt.example", "enqueued", 1, { state: "uncertain", markedAt: NOON });
    await add(queries, "ses.example", "sent", 1, { assignedId: "<given@email.amazonses.com>" });
    const { lead } = await add(queries, "second.example", "sent", 2);
    await queries.leads.addSecondAddress(lead.id, "second@private.example");
    await queries.leads.keepFormerAddress(lead.id, "Former@Old.example");
    known.others.push("second@private.example", "former@old.example");
    await queries.companies.join("joined.example", "company0-1.example", NOON);
    known.colleagues.push("jo@joined.example", "jo@mail.joined.example");
    for (const value of ["stopped@nowhere.example", "gone@nowhere.example"]) {
      const hashOnly = value.startsWith("gone");
      const stop = { kind: "address", reason: "manual", note: null, messageId: null } as const;
      await queries.suppressions.add({ ...stop, value, hashOnly, cause: "" }, NOON);
      known.stopped.push(value);
    }
  });
  await erase(services, known);
  return known;
}

/** Of somebody erased who is not to be written to, the hash of the address is left. */
async function erase(services: Services, known: Known): Promise<void> {
  const address = known.leads.pop() ?? "";
  const id = await services.store.write(async (queries) => {
    const stop = { kind: "address", reason: "manual", note: null, messageId: null } as const;
    await queries.suppressions.add({ ...stop, value: address, cause: "" }, NOON);
    return (await queries.leads.byAddress(address))?.id ?? 0;
  });
  await removeLead(services, id);
  known.stopped.push(address);
}
