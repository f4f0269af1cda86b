import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../postgres/cluster.ts";
import type { Certificate } from "./certificate.ts";
import { PostfixInstance } from "./postfix-instance.ts";

/** Debian's nobody and nogroup, as whom a Dovecot of these tests keeps its mails. */
const OWNER = 65_534;

/** Who may log in to a Postfix. */
export interface PostfixLogins {
  readonly certificate: Certificate;
  /** Of a Dovecot, which knows the passwords. */
  readonly authSocket: string;
  /** More ports, with STARTTLS and a login. */
  readonly listeners?: readonly Listener[];
}

/** One more port of the server. */
export interface Listener {
  readonly name: string;
  readonly certificate: Certificate;
  /** Of `smtpd`, such as `message_size_limit`. */
  readonly options?: Readonly<Record<string, string>>;
}

/**
 * An SMTP server on a free port of the loopback device that takes mail for some addresses, and files
 * it in the Maildirs of a Dovecot: `ana@initech.example` is its user `ana`. At their domains nobody
 * else is there.
 */
export class Postfix {
  readonly port: number;
  /** With STARTTLS and a login, where there are logins. */
  readonly submissionPort: number;
  /** With TLS from the first byte and a login, where there are logins. */
  readonly tlsPort: number;
  readonly #instance = new PostfixInstance();
  readonly #ports = new Map<string, number>();

  private constructor(ports: readonly [number, number, number]) {
    [this.port, this.submissionPort, this.tlsPort] = ports;
  }

  /**
   * @param mails the folder with a folder for each user
   * @param logins who may log in, and with which certificate; not given: nobody can
   */
  static async start(
    mails: string,
    addresses: readonly string[],
    logins?: PostfixLogins,
  ): Promise<Postfix> {
    const ports = [await freePort(), await freePort(), await freePort()] as const;
    const server = new Postfix(ports);
    try {
      for (const { name } of logins?.listeners ?? []) server.#ports.set(name, await freePort());
      const main = server.#main(mails, addresses) + (logins ? server.#logins(logins) : "");
      const services = ["virtual unix - n n - - virtual"];
      const submission = logins ? server.#submission(logins) : [];
      await server.#instance.start(server.port, main, [...services, ...submission]);
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** The port of one of the `listeners`. */
  portOf(name: string): number {
    const port = this.#ports.get(name);
    if (port === undefined) throw new Error(`there is no listener ${name}`);
    return port;
  }

  #main(mails: string, addresses: readonly string[]): string {
    const { etc } = this.#instance;
    const users = addresses.map((each) => `${each} ${each.split("@")[0]}/Maildir/\n`);
    const domains = [...new Set(addresses.map((each) => each.split("@")[1]))];
    writeFileSync(join(etc, "users"), users.join(""));
    writeFileSync(join(etc, "domains"), domains.map((each) => `${each} yes\n`).join(""));
    return `virtual_mailbox_domains = texthash:${etc}/domains
virtual_mailbox_base = ${mails}
virtual_mailbox_maps = texthash:${etc}/users
virtual_minimum_uid = 1
virtual_uid_maps = static:${OWNER}
virtual_gid_maps = static:${OWNER}
default_transport = error:nothing leaves this machine
`;
  }

  #logins({ certificate, authSocket }: PostfixLogins): string {
    const pem = join(this.#instance.etc, "server.pem");
    writeFileSync(pem, certificate.key + certificate.cert, { mode: 0o600 });
    return `smtpd_tls_chain_files = ${pem}
smtpd_tls_security_level = may
smtpd_tls_auth_only = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = ${authSocket}
`;
  }

  /** RFC 6409 and RFC 8314; who isn't logged in may send nothing. */
  #submission({ listeners = [] }: PostfixLogins): string[] {
    const login =
      "-o smtpd_sasl_auth_enable=yes -o smtpd_relay_restrictions=permit_sasl_authenticated,reject";
    return [
      `127.0.0.1:${this.submissionPort} inet n - n - - smtpd ${login} -o smtpd_tls_security_level=encrypt`,
      `127.0.0.1:${this.tlsPort} inet n - n - - smtpd ${login} -o smtpd_tls_wrappermode=yes`,
      ...listeners.map((each) => `${this.#listener(each)} ${login}`),
    ];
  }

  #listener({ name, certificate, options = {} }: Listener): string {
    const pem = join(this.#instance.etc, `${name}.pem`);
    writeFileSync(pem, certificate.key + certificate.cert, { mode: 0o600 });
    const all = Object.entries({ smtpd_tls_chain_files: pem, ...options });
    const settings = all.map(([key, value]) => `-o ${key}=${value}`);
    return `127.0.0.1:${this.portOf(name)} inet n - n - - smtpd ${settings.join(" ")}`;
  }

  log(): string {
    return this.#instance.log();
  }

  async stop(): Promise<void> {
    await this.#instance.stop();
  }
}
