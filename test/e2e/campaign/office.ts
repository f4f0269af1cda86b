import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { FakeProvider } from "../../support/ai/fake-provider.ts";
import { NameServer } from "../../support/mail-servers/name-server.ts";
import { SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import {
  commands,
  type ReadMail,
  type Result,
  readMail,
  type Tickler,
} from "../../support/processes/tickler.ts";

export const MAILBOXES = ["ada", "ben"] as const;
export type MailboxName = (typeof MAILBOXES)[number];

/** A mail that a server has taken. */
export interface Left {
  mailbox: MailboxName;
  /** The time of the tick, in UTC. */
  at: string;
  to: string;
  mail: ReadMail;
}

/** A recipient that a server has refused. */
export interface Refused {
  mailbox: MailboxName;
  at: string;
  to: string;
  reply: number;
}

const PASSWORDS: Record<MailboxName, string> = { ada: "one", ben: "two" };

/** A rep's office: two mailboxes at servers of their own, a name server, a model, and a clock. */
export class Office {
  readonly t: Tickler;
  readonly provider: FakeProvider;
  readonly left: Left[] = [];
  readonly refused: Refused[] = [];
  /** What the next attempts to write to an address get. */
  readonly refusals = new Map<string, { reply: number; text: string }[]>();
  /** What ticks have said beside what they did. */
  readonly complaints: { at: string; exitCode: number | null; stderr: string }[] = [];
  readonly #sinks: Record<MailboxName, SmtpSink>;
  readonly #users: Record<MailboxName, Record<string, string>>;
  readonly #dns: NameServer;
  readonly #seen: Record<MailboxName, number> = { ada: 0, ben: 0 };
  #letters = 0;

  private constructor(
    t: Tickler,
    provider: FakeProvider,
    dns: NameServer,
    sinks: Record<MailboxName, SmtpSink>,
    users: Record<MailboxName, Record<string, string>>,
  ) {
    this.t = t;
    this.provider = provider;
    this.#dns = dns;
    this.#sinks = sinks;
    this.#users = users;
  }

  /** @param settings the file, with `PORT-ada`, `PORT-ben` and `HOME` to be filled in */
  static async open(now: string, records: readonly string[], settings: string): Promise<Office> {
    const users = { ada: { ada: PASSWORDS.ada }, ben: { ben: PASSWORDS.ben } };
    const provider = await FakeProvider.start();
    const dns = await NameServer.start(records);
    const sinks = {
      ada: await SmtpSink.start({ users: users.ada }),
      ben: await SmtpSink.start({ users: users.ben }),
    };
    const t = commands({
      now,
      env: {
        ...provider.env(),
        TICKLER_DOCTOR_DNS: dns.address,
        TICKLER_MAILBOX_ADA_SMTP_PASSWORD: PASSWORDS.ada,
        TICKLER_MAILBOX_BEN_SMTP_PASSWORD: PASSWORDS.ben,
      },
    });
    const office = new Office(t, provider, dns, sinks, users);
    for (const name of MAILBOXES) {
      sinks[name].behave = (stage, to) => {
        const refusal = stage === "rcpt" ? office.refusals.get(to)?.shift() : undefined;
        if (refusal) office.refused.push({ mailbox: name, at: t.now, to, reply: refusal.reply });
        return refusal;
      };
      for (const folder of ["tmp", "new", "cur"]) {
        mkdirSync(join(t.home, `inbox-${name}`, folder), { recursive: true, mode: 0o700 });
      }
    }
    office.write(
      "config.toml",
      settings
        .replaceAll("HOME", t.home)
        .replaceAll(/PORT-(ada|ben)/g, (_, name: MailboxName) => String(sinks[name].port)),
    );
    return office;
  }

  async close(): Promise<void> {
    await Promise.all([
      ...MAILBOXES.map((name) => this.#sinks[name].stop()),
      this.#dns.stop(),
      this.provider.stop(),
    ]);
  }

  /** Writes a file into the home. @returns its path */
  write(name: string, content: string): string {
    const file = join(this.t.home, name);
    writeFileSync(file, content);
    return file;
  }

  read(name: string): string {
    return readFileSync(join(this.t.home, name), "utf8");
  }

  /** Whether the server of a mailbox takes its password. */
  setLogin(name: MailboxName, isTaken: boolean): void {
    this.#users[name][name] = isTaken ? PASSWORDS[name] : "another";
  }

  /** Puts a mail into an inbox. */
  receive(mailbox: MailboxName, raw: string): void {
    this.#letters += 1;
    writeFileSync(
      join(this.t.home, `inbox-${mailbox}`, "new", `${1_000_000_000 + this.#letters}.M1.test`),
      raw,
    );
  }

  /** Runs a tick, and looks at what the servers have taken. */
  async tick(): Promise<Result> {
    const result = await this.t.run(["tick"]);
    if (result.exitCode !== 0 || result.stderr !== "") {
      const { exitCode, stderr } = result;
      this.complaints.push({ at: this.t.now, exitCode, stderr });
    }
    for (const mailbox of MAILBOXES) {
      const mails = this.#sinks[mailbox].mails.slice(this.#seen[mailbox]);
      this.#seen[mailbox] += mails.length;
      for (const { to, from, raw } of mails) {
        const mail = await readMail(raw);
        // The envelope and the header say the same, and there is one recipient.
        expect([from, to]).toEqual([mail.from, [mail.to]]);
        this.left.push({ mailbox, at: this.t.now, to: mail.to, mail });
      }
    }
    return result;
  }

  /**
   * Runs ticks from now until before a moment, to which it sets the clock: one every four hours, so that
   * each day has two in the window of every zone, and two a day at weekends.
   */
  async until(moment: string): Promise<void> {
    const end = Date.parse(moment);
    for (let now = Date.parse(this.t.now); now < end; now = Date.parse(this.t.now)) {
      await this.tick();
      const isWeekend = [0, 6].includes(new Date(now).getUTCDay());
      this.t.now = new Date(Math.min(end, now + (isWeekend ? 12 : 4) * 3_600_000)).toISOString();
    }
  }

  /** What an address got last that was not an answer. */
  lastTo(to: string): Left {
    const found = this.left.findLast((each) => each.to === to);
    if (!found) throw new Error(`nothing has left to ${to}`);
    return found;
  }
}
