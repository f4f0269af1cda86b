import { mkdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Of 20 mailboxes, so many have an inbox in their settings; the others are read where the default one is.
 * The last two of them have the same inbox, as people who share an account do.
 */
const MAILBOXES = 20;
const READ_ALONE = 10;
const SAME_AS_BEFORE = 9;

/** As the settings name them. */
export const NAMES: readonly string[] = Array.from(
  { length: MAILBOXES },
  (_, at) => `m${String(at + 1).padStart(2, "0")}`,
);

/** The Maildir that a mailbox is read in; made by `makeInboxes`. */
export function inboxOf(home: string, mailbox: string): string {
  const at = NAMES.indexOf(mailbox);
  if (at >= READ_ALONE) return join(home, "inbox");
  return join(home, "inboxes", at === SAME_AS_BEFORE ? (NAMES[at - 1] ?? mailbox) : mailbox);
}

export function makeInboxes(home: string): void {
  for (const folder of new Set(NAMES.map((name) => inboxOf(home, name)))) {
    for (const part of ["tmp", "new", "cur"]) {
      mkdirSync(join(folder, part), { recursive: true, mode: 0o700 });
    }
  }
}

/**
 * The settings of all mailboxes in one process.
 *
 * @param process `ada+17@sales.example` for the 17th
 */
export function teamEnv(home: string, process: string): Record<string, string> {
  const tag = /\+\d+/u.exec(process)?.[0] ?? "";
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const start = `TICKLER_MAILBOX_${name.toUpperCase()}`;
      const inbox = inboxOf(home, name);
      const from = [`${start}_FROM`, `Seller ${name} <${name}${tag}@sales.example>`];
      return inbox === join(home, "inbox") ? [from] : [from, [`${start}_INBOX`, inbox]];
    }),
  );
}

/** Which mailbox sent, and in which process, by an envelope's sender. */
export function sentBy(sender: string): { mailbox: string; process: string } {
  const [, mailbox = "", process = ""] = /^([^+@]+)\+(\d+)@/u.exec(sender) ?? [];
  return { mailbox, process };
}
