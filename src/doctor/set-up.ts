import type { App } from "../app/app.ts";
import type { ConfiguredMailbox } from "../app/mailbox.ts";
import { isLoopback } from "../config/server-url.ts";
import type { Config } from "../config.ts";
import { valuesOf } from "../dns/answer.ts";
import { DnsResolver } from "../dns/resolver.ts";
import { domainOf } from "../domain/address.ts";
import { PROVIDERS, type Provider } from "../domain/provider/providers.ts";
import { providerOfDomain, providerOfMx } from "../domain/provider/recognise.ts";
import type { FoundMail } from "../mail/probe/found-mail.ts";
import type { ImapProbe } from "../mail/probe/imap.ts";
import type { SmtpProbe } from "../mail/probe/smtp.ts";
import type { TestMailResult } from "../mail/probe/test-mail.ts";

/** The longest look at a mail server, in milliseconds. */
const SERVER_TIMEOUT = 10_000;

export interface SetUpOptions {
  readonly app: App;
  readonly config: Config;
  readonly mailbox: ConfiguredMailbox;
  readonly env: NodeJS.ProcessEnv;
  /** Whether to send a mail to oneself and to read it back. */
  readonly testMail: boolean;
  readonly signal: AbortSignal;
}

/** What the checks look at. Each thing is looked at once, when the first check asks for it. */
export class SetUp {
  readonly app: App;
  readonly config: Config;
  readonly mailbox: ConfiguredMailbox;
  readonly env: NodeJS.ProcessEnv;
  readonly resolver: DnsResolver;
  readonly signal: AbortSignal;
  readonly #sendsTestMail: boolean;
  readonly #looked = new Map<string, Promise<unknown>>();

  constructor({ app, config, mailbox, env, testMail, signal }: SetUpOptions) {
    this.app = app;
    this.config = config;
    this.mailbox = mailbox;
    this.env = env;
    this.signal = signal;
    this.#sendsTestMail = testMail;
    this.resolver = new DnsResolver({ server: config.values["doctor.dns"] });
  }

  /** Whether mail leaves by SMTP. */
  get sends(): boolean {
    return this.config.values["smtp.url"] !== null;
  }

  /** The address that mails come from; null where none is set. */
  get from(): string | null {
    return this.config.values.from?.address ?? null;
  }

  /** The domain of `from`, in lower case; null where mail does not leave this machine. */
  get domain(): string | null {
    return this.sends && this.from !== null ? domainOf(this.from).toLowerCase() : null;
  }

  /** The provider whose server sends; null where it is none of the known ones. */
  provider(): Promise<Provider | null> {
    return this.#once("provider", async () => {
      const host = this.config.values["smtp.url"]?.host;
      if (host === undefined) return null;
      if (isLoopback(host)) return this.#providerHere();
      const own = await organisation(host);
      for (const provider of PROVIDERS) {
        if ((await organisation(provider.smtp.host)) === own) return provider;
      }
      return null;
    });
  }

  /** Whose program takes mail on this machine, such as Proton's: the domain's MX tells. */
  async #providerHere(): Promise<Provider | null> {
    const { domain } = this;
    if (domain === null) return null;
    const hosts = async () =>
      valuesOf(await this.resolver.mx(domain)).map(({ exchange }) => exchange);
    const found = providerOfDomain(domain) ?? providerOfMx(await hosts());
    return found !== null && isLoopback(found.smtp.host) ? found.provider : null;
  }

  /** Null: no SMTP server is configured. @throws AppError `config` */
  smtp(): Promise<SmtpProbe | null> {
    return this.#once("smtp", async () => {
      const options = await this.mailbox.smtpOptions();
      if (options === null) return null;
      const { probeSmtp } = await import("../mail/probe/smtp.ts");
      return probeSmtp(options, SERVER_TIMEOUT, this.signal);
    });
  }

  /** Null: no IMAP account is configured. @throws AppError `config` */
  imap(): Promise<ImapProbe | null> {
    return this.#once("imap", async () => {
      const options = await this.mailbox.imapOptions();
      if (options === null) return null;
      const { probeImap } = await import("../mail/probe/imap.ts");
      return probeImap(options, this.sends ? this.from : null, SERVER_TIMEOUT, this.signal);
    });
  }

  /** Null: none was asked for, or the servers do not let one through. */
  testMail(): Promise<TestMailResult | null> {
    return this.#once("test mail", async () => {
      const [smtp, imap] = await Promise.all([this.smtp(), this.imap()]);
      const works = smtp?.failure === null && (imap === null || imap.failure === null);
      if (!this.#sendsTestMail || !works || this.from === null) return null;
      const { sendTestMail } = await import("../mail/probe/test-mail.ts");
      return sendTestMail({
        ...{ mailer: await this.mailbox.mailer(), imap: await this.mailbox.imapOptions() },
        ...{ from: this.mailbox.sender.from, address: this.from, now: await this.now() },
        ...{ wait: SERVER_TIMEOUT, signal: this.signal },
      });
    });
  }

  /** Mails of ours that really left, the newest first: the test mail, then those in the mailbox. */
  async ownMails(): Promise<FoundMail[]> {
    const [test, imap] = await Promise.all([
      this.testMail().catch(() => null),
      this.imap().catch(() => null),
    ]);
    const found = [...(imap?.own ?? [])].sort(
      (a, b) => (b.received?.getTime() ?? 0) - (a.received?.getTime() ?? 0),
    );
    return test?.kind === "received" ? [test.mail, ...found] : found;
  }

  async now(): Promise<Date> {
    return (await this.app.clock()).now();
  }

  #once<T>(what: string, look: () => Promise<T>): Promise<T> {
    const known = this.#looked.get(what) as Promise<T> | undefined;
    if (known) return known;
    const looking = look();
    // Each check that asks says what failed; the promise that is kept must not end the process.
    looking.catch(() => undefined);
    this.#looked.set(what, looking);
    return looking;
  }
}

/** The registrable domain of a name (RFC 7489 section 3.2); the name itself where it has none. */
export async function organisation(name: string): Promise<string> {
  const { getDomain } = await import("tldts");
  return getDomain(name, { allowPrivateDomains: true }) ?? getDomain(name) ?? name.toLowerCase();
}
