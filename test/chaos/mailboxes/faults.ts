import type { EmailRow } from "../checks/account.ts";
import { heldFaults } from "../checks/held.ts";
import type { Entry } from "../sink.ts";
import type { TeamPut } from "./office.ts";
import { sentBy } from "./team.ts";

/** A message as the database has it. */
export interface MessageRow {
  id: number;
  mailbox: string;
}

/** Mails that left by another mailbox than the first one of their message, or than it says. */
export function strayedFaults(
  messages: readonly MessageRow[],
  rows: readonly EmailRow[],
  ledger: ReadonlyMap<string, Entry>,
): string[] {
  const mailboxes = new Map(messages.map(({ id, mailbox }) => [id, mailbox]));
  return rows.flatMap(({ direction, rfc, kind, message_id, address }) => {
    const entry = direction === "out" ? ledger.get(rfc ?? "") : undefined;
    if (!entry || entry.dots === 0) return [];
    const by = sentBy(entry.sender).mailbox;
    const own = mailboxes.get(message_id);
    return by === own ? [] : [`a ${kind} to ${address} left by ${by}, and its message is ${own}'s`];
  });
}

/** What became of answers, and what must not have. */
export interface TeamReplies {
  recorded: number;
  answered: number;
  /** Not answered, as a mail of ours to that lead is in doubt: a person settles that first. */
  held: number;
  faults: string[];
}

/** Each answer is recorded once, and answered once; or held. */
export function repliesOf(puts: readonly TeamPut[], rows: readonly EmailRow[]): TeamReplies {
  const faults: string[] = [];
  let [recorded, answered, held] = [0, 0, 0];
  for (const { id, address } of puts) {
    const found = rows.filter(({ rfc }) => rfc === id);
    const [reply] = found;
    if (found.length !== 1 || !reply) {
      faults.push(`the answer of ${address} is recorded ${found.length} times`);
      continue;
    }
    recorded += 1;
    const thread = rows.filter(({ message_id }) => message_id === reply.message_id);
    const ours = thread.filter(({ kind, state }) => kind === "ai_reply" && state !== "cancelled");
    const isHeld = ours.length === 0 && thread.some(({ state }) => state === "uncertain");
    if (ours.length === 1) answered += 1;
    else if (isHeld) held += 1;
    else faults.push(`the answer of ${address} is answered ${ours.length} times`);
  }
  return { recorded, answered, held, faults };
}

/**
 * Cold mails that left although an answer lay in the inbox of their mailbox before their process began.
 *
 * @param began when each process was started, by its number, on the monotonic clock
 */
export function coldFaults(
  puts: readonly TeamPut[],
  rows: readonly EmailRow[],
  ledger: ReadonlyMap<string, Entry>,
  began: ReadonlyMap<string, number>,
): string[] {
  const cold = rows.flatMap(({ kind, rfc, address }) => {
    const entry = kind === "first" || kind === "follow_up" ? ledger.get(rfc ?? "") : undefined;
    if (!entry || entry.accepted === 0) return [];
    const { process } = sentBy(entry.sender);
    const { sender, seen } = entry;
    return [{ address: address ?? "", kind, sender, seen, began: began.get(process) ?? -Infinity }];
  });
  return heldFaults(
    puts.filter(({ home }) => home),
    cold,
  );
}
