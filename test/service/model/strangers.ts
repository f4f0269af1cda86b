import { readMail } from "../../../src/mail/read.ts";
import { dropStray } from "../../../src/service/inbox/strays/settle.ts";
import type { World } from "../../support/world/world.ts";
import type { Book } from "./book.ts";
import { pick } from "./deeds.ts";
import { companyIn } from "./people.ts";
import { look } from "./view.ts";

let counter = 0;

/** Somebody whom nobody knows writes from the company of a lead who is written to. */
export async function putStranger(world: World, book: Book, at: number): Promise<boolean> {
  const threads = await look(world.store, book);
  const open = threads.filter(({ lead, message }) => {
    return lead.email !== null && ["sent", "follow_up"].includes(message.status);
  });
  if (open.length === 0) return false;
  const { lead } = pick(open, at);
  const company = companyIn(lead.email);
  counter += 1;
  const id = `<stranger-${counter}@mx.example>`;
  const bytes = [
    ...[`From: Boss <boss${counter}@${company}>`, "To: ada@sales.example", "Subject: your mails"],
    ...[`Date: ${world.clock.now().toUTCString().replace("GMT", "+0000")}`, `Message-ID: ${id}`],
    ...["", "Who are you, and what do you want of us?", ""],
  ].join("\r\n");
  world.inbox.putReceived(await readMail(Buffer.from(bytes)), world.clock.now());
  return true;
}

/** Notes which strangers' mails wait, as the rows say; what is settled holds nothing up. */
export async function noteStrangers({ store }: World, book: Book): Promise<void> {
  const waiting = await store.read((queries) => queries.strays.list("default", 1_000));
  const held = new Set<string>();
  for (const { company } of waiting) {
    const holds = company && (await store.read((queries) => queries.companies.holdsOn(company)));
    for (const { strayId } of holds || []) if (strayId !== null) held.add(String(strayId));
  }
  book.strangers.clear();
  for (const { id, rfcMessageId, company } of waiting) {
    if (company !== null && held.has(String(id))) book.strangers.set(rfcMessageId, company);
  }
}

/** A person has looked at one. */
export async function settleStranger(world: World, choice: number): Promise<boolean> {
  const waiting = await world.store.read((queries) => queries.strays.list("default", 1_000));
  if (waiting.length === 0) return false;
  await dropStray(world.services, pick(waiting, choice).id);
  return true;
}
