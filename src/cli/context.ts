import type { ChalkInstance } from "chalk";
import { databaseStatus, openDatabase } from "../app/open-database.ts";
import type { Config } from "../config.ts";
import { AppError } from "../domain/errors.ts";
import type { ImapSentOptions } from "../mail/imap/options.ts";
import { frozenClock, systemClock } from "../service/ports/clock.ts";
import type { Clock, Inbox, Mailer, SentFolder, Store, Writer } from "../service/ports/index.ts";
import type { Policy, Services } from "../service/services.ts";
import { Output } from "./output/output.ts";
import type { Streams } from "./output/streams.ts";

/** The flags that every command takes. */
export interface GlobalFlags {
  json?: boolean;
  db?: string;
  config?: string;
  quiet?: boolean;
  verbose?: boolean;
  color?: boolean;
  yes?: boolean;
}

/**
 * What a command works with: the only place where adapters are chosen and wired. Everything is
 * made on first use, so that a command pays for nothing that it does not need.
 */
export class Context {
  readonly out: Output;
  readonly flags: GlobalFlags;
  readonly streams: Streams;
  #config: Promise<Config> | undefined;
  #store: Promise<Store> | undefined;
  #clock: Promise<Clock> | undefined;
  #existing: Promise<Store | null> | undefined;
  #sent: SentFolder | undefined;

  private constructor(flags: GlobalFlags, around: Streams, chalk: ChalkInstance | null) {
    this.flags = flags;
    this.streams = around;
    const style = {
      json: flags.json === true,
      quiet: flags.quiet === true,
      verbose: flags.verbose === true,
      terminal: around.stdout.isTTY === true && flags.json !== true,
      width: around.stdout.columns ?? null,
    };
    this.out = new Output(style, around.stdout, around.stderr, chalk);
  }

  /** Colours are loaded only where they show; `NO_COLOR` is honoured. */
  static async create(flags: GlobalFlags, around: Streams): Promise<Context> {
    const { env, stdout } = around;
    const shows = stdout.isTTY === true && flags.json !== true && flags.color !== false;
    if (!shows || env.NO_COLOR || env.TERM === "dumb") return new Context(flags, around, null);
    const { Chalk } = await import("chalk");
    return new Context(flags, around, new Chalk({ level: 1 }));
  }

  /** Whether a person can be asked something. */
  get interactive(): boolean {
    const { stdin, stderr } = this.streams;
    return stderr.isTTY === true && stdin.isTTY === true && this.flags.json !== true;
  }

  config(): Promise<Config> {
    this.#config ??= this.#loadConfig();
    return this.#config;
  }

  async #loadConfig(): Promise<Config> {
    const { loadConfig, resolveHome } = await import("../config.ts");
    const { env } = this.streams;
    const { db, config } = this.flags;
    return loadConfig({ env, home: resolveHome(env, { db, config }) });
  }

  clock(): Promise<Clock> {
    this.#clock ??= this.#makeClock();
    return this.#clock;
  }

  async #makeClock(): Promise<Clock> {
    if (!this.streams.env.TICKLER_NOW) return systemClock;
    const { parseNow } = await import("../config.ts");
    const at = parseNow(this.streams.env);
    return at === null ? systemClock : frozenClock(at);
  }

  store(): Promise<Store> {
    this.#store ??= this.#openStore();
    return this.#store;
  }

  async #openStore(): Promise<Store> {
    const { databaseTarget } = await import("../config.ts");
    return openDatabase(databaseTarget(await this.config()), await this.clock());
  }

  /**
   * The database where there is one that can be used as it is; null where none is, or nothing can
   * be said of it. Nothing is made, and nothing changed.
   */
  existingStore(): Promise<Store | null> {
    this.#existing ??= this.#findStore().catch(() => null);
    return this.#existing;
  }

  async #findStore(): Promise<Store | null> {
    const { databaseTarget } = await import("../config.ts");
    const status = await databaseStatus(databaseTarget(await this.config()), "default");
    const usable = status !== null && status.schema.version === status.schema.program;
    return usable ? this.store() : null;
  }

  async services(): Promise<Services> {
    const policy = policyOf(await this.config());
    return { policy, clock: await this.clock(), store: await this.store() };
  }

  /** The Maildir under the home, which holds what was sent while no SMTP server was set. */
  async localMailer(): Promise<Mailer> {
    const { maildirMailer } = await import("../mail/maildir/mailer.ts");
    return maildirMailer({ path: (await this.config()).home.outbox });
  }

  /** How mail leaves: SMTP where it is configured, else the Maildir under the home. */
  async mailer(): Promise<Mailer> {
    const config = await this.config();
    const url = config.values["smtp.url"];
    if (url === null) return this.localMailer();
    const { requireFrom, smtpLogin } = await import("../config.ts");
    const { secretOf } = await import("../app/secret.ts");
    requireFrom(config);
    const login = smtpLogin(config);
    const { smtpMailer } = await import("../mail/smtp/mailer.ts");
    return smtpMailer({
      host: url.host,
      port: url.port,
      secure: url.secure,
      tls: url.tls,
      user: login?.user ?? null,
      auth: login?.auth ?? "password",
      password: async () => (login ? secretOf("smtp.password_command", login) : null),
      connections: config.values["smtp.connections"],
    });
  }

  /**
   * Where replies are read from: the IMAP account where one is configured, and the Maildir.
   *
   * @param create whether the Maildir under the home is made where it is missing
   */
  async inbox(create = true): Promise<Inbox> {
    const config = await this.config();
    const { maildirInbox } = await import("../mail/maildir/inbox.ts");
    const own = config.origin.inbox === "default";
    const maildir = maildirInbox({
      path: config.values.inbox,
      create: own && create,
      optional: own,
    });
    const account = await this.#imapAccount();
    if (account === null) return maildir;
    const { imapInbox } = await import("../mail/imap/account.ts");
    const { joinInboxes } = await import("../service/inbox/join-inboxes.ts");
    const folders = config.values["imap.folders"];
    return joinInboxes([imapInbox({ ...account, folders }), maildir]);
  }

  /** The Sent folder of the IMAP account; null where none is configured. */
  async sentFolder(): Promise<SentFolder | null> {
    const account = await this.#imapAccount();
    if (account === null) return null;
    const { imapSent } = await import("../mail/imap/account.ts");
    this.#sent ??= imapSent(account);
    return this.#sent;
  }

  async #imapAccount(): Promise<ImapSentOptions | null> {
    const config = await this.config();
    const url = config.values["imap.url"];
    if (url === null) return null;
    const { imapLogin } = await import("../config.ts");
    const { secretOf } = await import("../app/secret.ts");
    const login = imapLogin(config);
    if (login === null) {
      throw new AppError(
        "config",
        "imap.url names no user",
        `Write imap://user@${url.host}:${url.port}, with imap.password_command for the password.`,
      );
    }
    return {
      host: url.host,
      port: url.port,
      secure: url.secure,
      tls: url.tls,
      user: login.user,
      auth: login.auth,
      password: async () => secretOf("imap.password_command", login),
      sent: config.values["imap.sent"],
    };
  }

  /** Whether mail leaves for the world while nothing reads replies, so that follow-ups are held. */
  async unread(): Promise<boolean> {
    const config = await this.config();
    const { inboxConfigured, followUpUnread } = policyOf(config);
    return config.values["smtp.url"] !== null && !inboxConfigured && !followUpUnread;
  }

  /** What writes texts; the built-in template unless another is configured. */
  async writer(): Promise<Writer> {
    const { configuredWriter } = await import("../app/writer.ts");
    return configuredWriter(await this.config(), this.streams.env, this.out.style.verbose);
  }

  async close(): Promise<void> {
    await this.#sent?.close();
    const store = await this.#store?.catch(() => undefined);
    await store?.close();
  }
}

/** What the use cases need of the configuration. */
export function policyOf(config: Config): Policy {
  const { values, origin } = config;
  const from = values.from ?? { name: null, address: "tickler@localhost" };
  return {
    mailbox: "default",
    sender: {
      from: mailboxText(from),
      name: from.name,
      address: from.address,
      replyTo: values.reply_to && mailboxText(values.reply_to),
      signature: values.signature,
      postalAddress: values.postal_address,
      unsubscribeUrl: values["unsubscribe.url"],
    },
    followUps: {
      followUpAfter: values["follow_up.after"],
      closeAfter: values["close.after"],
    },
    answer: {
      mode: values["ai.mode"],
      delay: values["ai.delay"],
      minPause: values["ai.min_pause"],
      maxRounds: values["ai.max_rounds"],
    },
    followUpText: values["follow_up.text"],
    followUpBy: values["follow_up.by"],
    ai: { maxPerDay: values["ai.max_per_day"] },
    limits: {
      windows: values["send.window"],
      holidays: values["send.holidays"],
      timezone: values["send.timezone"],
      maxPerDay: values["send.max_per_day"],
      maxPerTick: values["send.max_per_tick"],
      minGap: values["send.min_gap"],
      ramp: values["send.ramp"],
      maxPerDomain: values["send.max_per_domain"],
      maxBounces: values["send.max_bounces"] === 100 ? null : values["send.max_bounces"] / 100,
    },
    async playbook() {
      const { readPlaybook } = await import("../app/playbook-text.ts");
      return readPlaybook(config);
    },
    followUpUnread: values["follow_up.unread"],
    inboxConfigured: origin.inbox !== "default" || values["imap.url"] !== null,
  };
}

function mailboxText({ name, address }: { name: string | null; address: string }): string {
  return name === null ? address : `"${name.replace(/["\\]/gu, "\\$&")}" <${address}>`;
}
