import type { Config } from "../config.ts";
import { DEFAULT_MAILBOX } from "../domain/email.ts";
import type { SendingLimitsPolicy } from "../domain/sending/sending-limits.ts";
import type { FolderSeen, ImapInboxOptions } from "../mail/imap/options.ts";
import type { SmtpOptions } from "../mail/smtp/options.ts";
import type { Inbox, MailArchive, Mailer, SentFolder } from "../service/ports/index.ts";
import type { Sender } from "../service/services.ts";
import { imapAccount, imapOptions, lookUp, renewal } from "./accounts/accounts.ts";
import { limitsOf, repliesUnread, senderOf } from "./policy.ts";

/** A mailbox that mail is sent from and replies are read in; its parts are made on first use. */
export class ConfiguredMailbox {
  /** As the column `mailbox` has it. */
  readonly name: string;
  readonly sender: Sender;
  readonly limits: SendingLimitsPolicy;
  /** Whether copies of what was sent are filed in its Sent folder. */
  readonly fileSent: boolean;
  readonly #config: Config;
  #sent: SentFolder | undefined;

  constructor(name: string, config: Config) {
    this.name = name;
    this.sender = senderOf(config);
    this.limits = limitsOf(config);
    this.fileSent = config.values["imap.save_sent"];
    this.#config = config;
  }

  /** The Maildir under the home, which holds what was sent while no SMTP server was set. */
  async localMailer(): Promise<Mailer> {
    const { maildirMailer } = await import("../mail/maildir/mailer.ts");
    return maildirMailer({ path: this.#config.home.outbox });
  }

  /** SMTP where it is configured, else the Maildir under the home. @throws AppError `config` */
  async mailer(): Promise<Mailer> {
    const options = await this.smtpOptions();
    if (options === null) return this.localMailer();
    const { requireFrom } = await import("../config.ts");
    requireFrom(this.#config);
    const { smtpMailer } = await import("../mail/smtp/mailer.ts");
    return smtpMailer(options);
  }

  /**
   * The same for a mailbox that may have no sender, as others have theirs: that comes to light when a mail
   * is to leave from it, and holds up nothing else, such as reading replies to all of them.
   */
  async mailerOnceNeeded(): Promise<Mailer> {
    if (this.#config.values.from !== null) return this.mailer();
    try {
      return await this.mailer();
    } catch (error) {
      const refuse = (): Promise<never> => Promise.reject(error);
      const destination = this.#config.values["smtp.url"]?.host ?? "";
      return { kind: "smtp", destination, connections: 1, compose: refuse, open: refuse };
    }
  }

  /** How to reach and log in to the SMTP server; null: none is configured. @throws AppError `config` */
  async smtpOptions(): Promise<SmtpOptions | null> {
    const url = this.#config.values["smtp.url"];
    if (url === null) return null;
    const { smtpLogin } = await import("../config.ts");
    const login = smtpLogin(this.#config);
    return {
      host: url.host,
      port: url.port,
      secure: url.secure,
      tls: url.tls,
      user: login?.user ?? null,
      auth: login?.auth ?? "password",
      password: login ? lookUp("smtp", login) : async () => null,
      ...(login && renewal(login)),
      connections: this.#config.values["smtp.connections"],
    };
  }

  /**
   * Where replies are read: the IMAP account where one is configured, and the Maildir.
   *
   * @param create whether to make the Maildir under the home where it is missing
   * @param seen called with the state of each IMAP folder that is looked at
   * @throws AppError `config`
   */
  async inbox(create = true, seen?: (folder: FolderSeen) => void): Promise<Inbox> {
    const config = this.#config;
    const { maildirInbox } = await import("../mail/maildir/inbox.ts");
    const own = config.origin.inbox === "default";
    const maildir = maildirInbox({
      path: config.values.inbox,
      create: own && create,
      optional: own,
      home: config.home.dataDir,
    });
    const account = await this.imapOptions();
    if (account === null) return maildir;
    // The Maildir under the home is the default mailbox's.
    const others = own && config.mailbox !== DEFAULT_MAILBOX ? [] : [maildir];
    const { imapInbox } = await import("../mail/imap/account.ts");
    const { joinInboxes } = await import("../service/inbox/join-inboxes.ts");
    return joinInboxes([imapInbox(seen ? { ...account, seen } : account), ...others]);
  }

  /** The Sent folder of the IMAP account; null where none is configured. @throws AppError `config` */
  async sentFolder(): Promise<SentFolder | null> {
    const account = await imapAccount(this.#config);
    if (account === null) return null;
    const { imapSent } = await import("../mail/imap/account.ts");
    this.#sent ??= imapSent(account);
    return this.#sent;
  }

  /** The mails on the IMAP server; null where none is configured. @throws AppError `config` */
  async archive(): Promise<MailArchive | null> {
    const account = await imapAccount(this.#config);
    if (account === null) return null;
    const { imapArchive } = await import("../mail/imap/account.ts");
    return imapArchive(account);
  }

  /** How to reach and log in to the IMAP account; null: none is configured. @throws AppError `config` */
  async imapOptions(): Promise<ImapInboxOptions | null> {
    return imapOptions(this.#config);
  }

  /** Whether mail leaves by SMTP while nothing reads the replies, so that follow-ups are held. */
  get repliesUnread(): boolean {
    return repliesUnread(this.#config);
  }

  async close(): Promise<void> {
    await this.#sent?.close();
  }
}
