import { cpSync, mkdirSync, statfsSync } from "node:fs";
import { join } from "node:path";
import Connection from "better-sqlite3";
import { Dovecot } from "../../support/mail-servers/dovecot.ts";
import { fillWaiting } from "../fill.ts";
import { inTempFolder } from "../support.ts";
import { type DatedMail, leadOf, mailboxOf, NOW } from "./mails.ts";
import { type SyncOptions, sync } from "./readers.ts";

export const USER = "ada";

const LEADS = 3_000;
const DAY = 86_400_000;
/** Octets of a mail of `mailboxOf`, roughly. */
const MAIL = 56_000;
/** The mailbox, a copy by mbsync, and room for others. */
const COPIES = 3;

/** A rep's account on a Dovecot: the mailbox, and our database of before the first sync. */
export class Account {
  readonly server: Dovecot;
  /** How many mails the INBOX has, and their octets. */
  mails = 0;
  octets = 0;
  readonly #folder: string;

  constructor(server: Dovecot, folder: string) {
    this.server = server;
    this.#folder = folder;
  }

  /** Files mails, and has the server take them into its index, as any mail program does. */
  async file(mails: Iterable<DatedMail>): Promise<void> {
    this.octets += this.server.file(USER, mails);
    const { exists } = await this.server.as(USER, (client) => client.mailboxOpen("INBOX"));
    this.mails = exists;
  }

  /** A folder for our program with a database that knows the leads, and no mail. */
  async home(): Promise<string> {
    const home = join(this.#folder, "home");
    mkdirSync(home);
    const database = join(home, "tickler.db");
    await fillWaiting(database, LEADS, 0);
    const { address, domain } = leadOf(0);
    const own = (text: string) => `replace('${text}', '0', id)`;
    const db = new Connection(database);
    const yesterday = NOW.getTime() - DAY;
    db.exec(`update leads set email = ${own(address)}, email_key = ${own(address)},
      company_domain = ${own(domain)}, created_at = ${yesterday}, updated_at = ${yesterday}`);
    db.exec(`update messages set waiting_since = ${yesterday}, created_at = ${yesterday}`);
    db.exec(`update emails set address = (select email from leads where leads.id = emails.message_id),
      sent_at = ${yesterday}, created_at = ${yesterday}`);
    db.close();
    return home;
  }

  /** One pass over the mailbox by a copy of the database. @returns how long it took, in ms */
  async syncCopy(port: number, options: Omit<SyncOptions, "user">): Promise<number> {
    return inTempFolder(async (folder) => {
      const home = join(folder, "home");
      cpSync(options.home, home, { recursive: true });
      return sync(port, { ...options, user: USER, home });
    });
  }
}

/**
 * Runs with an account of so many mails, or as many as the disk has room for.
 *
 * @param say is told what the mailbox is
 */
export async function withAccount<T>(
  mails: number,
  say: (line: string) => void,
  work: (account: Account) => Promise<T>,
): Promise<T> {
  return inTempFolder(async (folder) => {
    const { bavail, bsize } = statfsSync(folder);
    const room = Math.floor((bavail * bsize) / (COPIES * MAIL));
    const account = new Account(await Dovecot.start(), folder);
    try {
      await account.file(mailboxOf(Math.min(mails, room)));
      const size = `${account.mails} mails, ${(account.octets / 1e6).toFixed(0)} MB`;
      say(`${size}, in a Maildir of Dovecot, whose index has read what is asked for`);
      if (room < mails) say(`the disk has no room for ${mails} mails`);
      return await work(account);
    } finally {
      await account.server.stop();
    }
  });
}
