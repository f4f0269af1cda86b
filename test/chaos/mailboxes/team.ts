import { mkdirSync } from "node:fs";
import { join } from "node:path";

/** Of 20 mailboxes, so many are read in an inbox of their own; the others where the default one is. */
const MAILBOXES = 20;
const READ_ALONE = 10;

/** As the settings name them. */
export const NAMES: readonly string[] = Array.from(
  { length: MAILBOXES },
  (_, at) => `m${String(at + 1).padStart(2, "0")}`,
);

/** The Maildir that a mailbox is read in; made by `makeInboxes`. */
export function inboxOf(home: string, mailbox: string): string {
  const alone = NAMES.indexOf(mailbox) < READ_ALONE;
  return alone ? join(home, "inboxes", mailbox) : join(home, "inbox");
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
      return inbox.endsWith(name) ? [from, [`${start}_INBOX`, inbox]] : [from];
    }),
  );
}

/** Which mailbox sent, and in which process, by an envelope's sender. */
export function sentBy(sender: string): { mailbox: string; process: string } {
  const [, mailbox = "", process = ""] = /^([^+@]+)\+(\d+)@/u.exec(sender) ?? [];
  return { mailbox, process };
}
