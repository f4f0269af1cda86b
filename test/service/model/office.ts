import { AI_MODES } from "../../../src/domain/ai-mode.ts";
import type { Lead } from "../../../src/domain/lead.ts";
import { removeLead } from "../../../src/service/leads/erase.ts";
import { editLead, setPaused } from "../../../src/service/leads/leads.ts";
import { suppress, unsuppress } from "../../../src/service/leads/suppress.ts";
import { pauseOutbox, resumeOutbox } from "../../../src/service/outbox/pause.ts";
import { closeCompany, heldCompanies, resumeCompany } from "../../../src/service/stop/company.ts";
import type { World } from "../../support/world/world.ts";
import type { Book } from "./book.ts";
import { pick } from "./deeds.ts";
import { isSame, OTHER_ADDRESSES, SUPPRESSED_DOMAINS, sameAddress } from "./people.ts";
import type { Office } from "./steps.ts";
import { settleStranger } from "./strangers.ts";

/** Does what is about no single message. @returns what; null where there was nobody to do it to */
export async function doInOffice(
  world: World,
  book: Book,
  deed: Office,
  at: number,
  choice: number,
): Promise<Office | null> {
  const { services, clock } = world;
  const leads = await services.store.read((queries) => queries.leads.page({}, 0, 5));
  const lead = leads.length > 0 ? pick(leads, at).lead : null;
  switch (deed) {
    case "suppress domain":
      await suppress(services, pick(SUPPRESSED_DOMAINS, choice), null);
      book.suppressed.add(pick(SUPPRESSED_DOMAINS, choice));
      return deed;
    case "suppress rm":
      return (await takeOffTheList(world, book, choice)) ? deed : null;
    case "outbox pause":
      await pauseOutbox(services, "to look at it");
      book.pausedByHand = true;
      return deed;
    case "outbox resume":
      await resumeOutbox(services);
      book.pausedByHand = false;
      book.resumedAt = clock.now();
      return deed;
    case "company resume":
    case "company close":
      return (await doToCompany(world, book, deed, choice)) ? deed : null;
    case "settle stray":
      return (await settleStranger(world, choice)) ? deed : null;
    default:
      return lead && (await doToLead(world, book, deed, lead, choice)) ? deed : null;
  }
}

/** What a person does with a company that is on hold. */
async function doToCompany(
  { services }: World,
  book: Book,
  deed: "company resume" | "company close",
  choice: number,
): Promise<boolean> {
  const held = (await heldCompanies(services)).filter(({ domain }) => domain.includes("."));
  if (held.length === 0) return false;
  const { domain } = pick(held, choice);
  if (deed === "company close") {
    await closeCompany(services, domain);
    return true;
  }
  await resumeCompany(services, domain);
  for (const answer of book.answers.values()) {
    if (answer.company === domain) answer.resumed = true;
  }
  return true;
}

async function takeOffTheList({ services }: World, book: Book, choice: number): Promise<boolean> {
  const rows = await services.store.read((queries) => queries.suppressions.page(0, 100));
  const values = rows.map(({ value }) => value).filter((value) => value !== null);
  if (values.length === 0) return false;
  const value = pick(values, choice);
  await unsuppress(services, value);
  for (const each of book.suppressed) if (isSame(each, value)) book.suppressed.delete(each);
  if (value.includes("@")) book.freed.add(sameAddress(value));
  return true;
}

async function doToLead(
  { services, mailer }: World,
  book: Book,
  deed: "suppress" | "lead pause" | "lead resume" | "lead edit" | "lead rm" | "ai mode",
  { id, email }: Lead,
  choice: number,
): Promise<boolean> {
  switch (deed) {
    case "suppress":
      if (email === null) return false;
      await suppress(services, email, null);
      book.suppressed.add(email);
      return true;
    case "lead pause":
    case "lead resume":
      await setPaused(services, id, deed === "lead pause");
      return true;
    case "lead edit":
      await editLead(services, id, { email: pick(OTHER_ADDRESSES, choice), phone: "+49 30 123" });
      return true;
    case "ai mode":
      await editLead(services, id, { aiMode: pick([...AI_MODES, null], choice) });
      return true;
    case "lead rm": {
      // Once in a while, or nobody would be left.
      if (choice % 2 > 0) return false;
      const list = await services.store.read((queries) => queries.suppressions.page(0, 1_000));
      const messages = await services.store.read((queries) => queries.messages.ofLead(id));
      const { rfcMessageIds } = await removeLead(services, id);
      for (const mail of mailer.arrived) {
        // Nobody can count any more what was sent to them.
        if (rfcMessageIds.includes(mail.rfcMessageId)) book.discounted.add(mail);
      }
      for (const message of messages) drop(book.messages, message.id);
      const kept = await services.store.read((queries) => queries.suppressions.page(0, 1_000));
      for (const row of list) {
        const now = kept.find((each) => each.id === row.id);
        if (now === undefined) book.faults.push(`${row.value} was forgotten with the lead`);
        if (now?.value === null && row.value !== null) book.erased.set(row.id, row.value);
      }
      return true;
    }
  }
}

function drop(list: number[], value: number): void {
  const at = list.indexOf(value);
  if (at >= 0) list.splice(at, 1);
}
