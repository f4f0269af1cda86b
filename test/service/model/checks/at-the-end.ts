import { expect } from "vitest";
import type { Email } from "../../../../src/domain/email.ts";
import { DAY } from "../../../support/world/builders.ts";
import { POLICY, type World } from "../../../support/world/world.ts";
import type { Book } from "../book.ts";
import { doInOffice } from "../office.ts";
import { isForbidden } from "../people.ts";
import type { Rounds } from "../round.ts";
import { setWriter } from "../settings.ts";
import type { TickStep } from "../steps.ts";
import { noteStrangers, settleStranger } from "../strangers.ts";
import { forbidden, look, mayHaveAsked, type ThreadView } from "../view.ts";
import { OVER } from "./at-rest.ts";

export const QUIET: TickStep = {
  ...{ do: "tick", fates: ["accepted"], meanwhile: null, inboxAway: null, dies: null },
  ...{ slow: 0, connections: 3 },
};

/** Longer than any absence, delay or day that a lead names. */
const MOST_DAYS = 90;

/**
 * From here on nothing goes wrong and nothing is limited: with time alone, all that may leave
 * leaves, and what stays silent is closed.
 */
export async function comeToRest(world: World, book: Book, rounds: Rounds): Promise<void> {
  const { settings, store, clock } = world;
  settings.limits = { ...POLICY.limits, maxBounces: null };
  settings.answer = { ...POLICY.answer, mode: "auto" };
  settings.ai = { maxPerDay: 100_000 };
  settings.inboxConfigured = true;
  settings.stop = { ...settings.stop, maxOpen: null };
  settings.followUpBy = "text";
  setWriter(world, "fine");
  await doInOffice(world, book, "outbox resume", 0, 0);
  for (const { lead } of await store.read((queries) => queries.leads.page({}, 0, 1_000))) {
    if (lead.pausedAt === null) continue;
    await store.write((queries) => queries.leads.setPaused(lead.id, null, clock.now()));
  }
  const before = await look(store, book);
  let threads = before;
  for (let day = 0; day < MOST_DAYS; day++) {
    await resumeAll(world, book);
    await rounds.take(QUIET, null);
    threads = await look(store, book);
    if (book.waiting.length === 0 && threads.every((each) => whyNotDone(each, threads) === null))
      break;
    clock.advance(DAY);
  }
  const undone = threads.map((each) => whyNotDone(each, threads)).filter((why) => why !== null);
  expect(undone).toEqual([]);
  const list = await store.read((queries) => forbidden(queries, book));
  for (const thread of before) {
    const after = threads.find(({ message }) => message.id === thread.message.id);
    for (const email of thread.emails.filter(({ state }) => state === "queued")) {
      if (after) expect(whyNotSent(email, thread, after, threads, list)).toBeNull();
    }
  }
}

/** A person settles whatever holds a company up. */
async function resumeAll(world: World, book: Book): Promise<void> {
  while (await settleStranger(world, 0));
  while (await doInOffice(world, book, "company resume", 0, 0));
  await noteStrangers(world, book);
}

/** What a message still waits for, that time should have brought; null where nothing. */
function whyNotDone(
  { message, lead, emails }: ThreadView,
  all: readonly ThreadView[],
): string | null {
  const { id, status, waitingSince } = message;
  // Without an address nothing can be written: that is for a person.
  if (lead.email === null) return null;
  // What may be a stop is for a person.
  if (mayHaveAsked(all, lead.id)) return null;
  const states = new Set(emails.map(({ state }) => state));
  if (states.has("queued") || states.has("sending")) return `message ${id}: not all has left`;
  // A draft and a mail in doubt wait for a person.
  if (states.has("draft") || states.has("uncertain")) return null;
  if (OVER.includes(status) || status === "failed") return null;
  if (waitingSince === null && ["sent", "follow_up", "replied"].includes(status)) return null;
  if (status === "replied" && message.aiMode === "off") return null;
  return `message ${id} is ${status} for ever`;
}

/** Why an email that was queued has not left; null where it has, or there is a reason. */
function whyNotSent(
  { id }: Email,
  before: ThreadView,
  { lead, emails, log }: ThreadView,
  all: readonly ThreadView[],
  list: readonly string[],
): string | null {
  const state = emails.find((email) => email.id === id)?.state;
  if (state === "sent") return null;
  if (lead.email === null || isForbidden(lead.email, list)) return null;
  if (mayHaveAsked(all, lead.id)) return null;
  // The lead, or a colleague, has answered another message; each such claim is looked at when made.
  const steps = log.slice(before.log.length).map(({ step }) => step);
  if (state === "cancelled" && steps.includes("answered_elsewhere")) return null;
  const known = new Set(before.emails.map((email) => email.id));
  const came = emails.some((email) => email.direction === "in" && !known.has(email.id));
  return came ? null : `email ${id} was queued, and is ${state}`;
}
