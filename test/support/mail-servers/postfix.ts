import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "../postgres/cluster.ts";
import { PATIENCE } from "../waiting.ts";
import type { Certificate } from "./certificate.ts";

const PROGRAM = "/usr/sbin/postfix";

/** Why none can be had here; null where one can. Its master process starts as root alone. */
export function postfixMissing(): string | null {
  if (!existsSync(PROGRAM)) return `no ${PROGRAM}; install Debian's postfix`;
  return process.getuid?.() === 0 ? null : "Postfix starts as root alone";
}

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
  readonly #folder: string;
  readonly #ports = new Map<string, number>();
  #watchdog: ChildProcess | undefined;

  private constructor(ports: readonly [number, number, number], folder: string) {
    [this.port, this.submissionPort, this.tlsPort] = ports;
    this.#folder = folder;
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
    const server = new Postfix(ports, mkdtempSync("/tmp/tickler-smtp-"));
    try {
      for (const { name } of logins?.listeners ?? []) server.#ports.set(name, await freePort());
      server.#configure(mails, addresses, logins);
      server.#watch();
      await server.#run();
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

  #configure(mails: string, addresses: readonly string[], logins?: PostfixLogins): void {
    chmodSync(this.#folder, 0o755);
    for (const name of ["etc", "queue", "data"]) mkdirSync(join(this.#folder, name));
    execFileSync("chown", ["postfix", join(this.#folder, "data")]);
    const users = addresses.map((each) => `${each} ${each.split("@")[0]}/Maildir/\n`);
    const domains = [...new Set(addresses.map((each) => each.split("@")[1]))];
    writeFileSync(join(this.#folder, "etc/users"), users.join(""));
    writeFileSync(
      join(this.#folder, "etc/domains"),
      domains.map((each) => `${each} yes\n`).join(""),
    );
    const secure = logins === undefined ? "" : this.#logins(logins);
    writeFileSync(join(this.#folder, "etc/main.cf"), this.#main(mails) + secure);
    const submission = logins === undefined ? "" : this.#submission(logins);
    writeFileSync(join(this.#folder, "etc/master.cf"), this.#services() + submission);
  }

  #main(mails: string): string {
    const { etc, queue, data, log } = this.#paths();
    return `compatibility_level = 3.6
queue_directory = ${queue}
data_directory = ${data}
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = ${log}
maillog_file_prefixes = ${this.#folder}
myhostname = mx.sales.example
mydestination =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
alias_maps =
local_recipient_maps =
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_client_connection_count_limit = 0
virtual_mailbox_domains = texthash:${etc}/domains
virtual_mailbox_base = ${mails}
virtual_mailbox_maps = texthash:${etc}/users
virtual_minimum_uid = 1
virtual_uid_maps = static:${OWNER}
virtual_gid_maps = static:${OWNER}
default_transport = error:nothing leaves this machine
`;
  }

  #logins({ certificate, authSocket }: PostfixLogins): string {
    const pem = join(this.#folder, "etc/server.pem");
    writeFileSync(pem, certificate.key + certificate.cert, { mode: 0o600 });
    return `smtpd_tls_chain_files = ${pem}
smtpd_tls_security_level = may
smtpd_tls_auth_only = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = ${authSocket}
`;
  }

  /** RFC 6409 and RFC 8314; who isn't logged in may send nothing. */
  #submission({ listeners = [] }: PostfixLogins): string {
    const login =
      "-o smtpd_sasl_auth_enable=yes -o smtpd_relay_restrictions=permit_sasl_authenticated,reject";
    return [
      `127.0.0.1:${this.submissionPort} inet n - n - - smtpd ${login} -o smtpd_tls_security_level=encrypt`,
      `127.0.0.1:${this.tlsPort} inet n - n - - smtpd ${login} -o smtpd_tls_wrappermode=yes`,
      ...listeners.map((each) => `${this.#listener(each)} ${login}`),
      "",
    ].join("\n");
  }

  #listener({ name, certificate, options = {} }: Listener): string {
    const pem = join(this.#folder, `etc/${name}.pem`);
    writeFileSync(pem, certificate.key + certificate.cert, { mode: 0o600 });
    const all = Object.entries({ smtpd_tls_chain_files: pem, ...options });
    const settings = all.map(([key, value]) => `-o ${key}=${value}`);
    return `127.0.0.1:${this.portOf(name)} inet n - n - - smtpd ${settings.join(" ")}`;
  }

  #services(): string {
    const services = [
      "rewrite trivial-rewrite",
      "error",
      "retry error",
      "anvil",
      "virtual",
      "proxymap",
    ];
    const bounces = ["bounce", "defer bounce", "trace bounce"];
    const line = (each: string, most: string): string => {
      const [name, program = name] = each.split(" ");
      return `${name} unix - ${name === "virtual" ? "n" : "-"} n - ${most} ${program}`;
    };
    return [
      `127.0.0.1:${this.port} inet n - n - - smtpd`,
      ...["pickup unix n - n 60 1 pickup", "cleanup unix n - n - 0 cleanup"],
      ...["qmgr unix n - n 300 1 qmgr", "flush unix n - n 1000? 0 flush"],
      ...["tlsmgr unix - - n 1000? 1 tlsmgr", "postlog unix-dgram n - n - 1 postlogd"],
      ...services.map((each) => line(each, "-")),
      ...bounces.map((each) => line(each, "0")),
      "",
    ].join("\n");
  }

  #paths() {
    const of = (name: string) => join(this.#folder, name);
    return { etc: of("etc"), queue: of("queue"), data: of("data"), log: of("log") };
  }

  async #run(): Promise<void> {
    execFileSync(PROGRAM, ["-c", this.#paths().etc, "start"], { stdio: "pipe" });
    for (const until = Date.now() + PATIENCE; ; await sleep(50)) {
      if (await greets(this.port)) return;
      if (Date.now() > until) throw new Error(`Postfix does not answer: ${this.log()}`);
    }
  }

  log(): string {
    const { log } = this.#paths();
    return existsSync(log) ? readFileSync(log, "utf8") : "";
  }

  /** Ends the server and removes the folder when this process is gone, and can't do it itself. */
  #watch(): void {
    const script = `cat >/dev/null; [ -d "$0/etc" ] && ${PROGRAM} -c "$0/etc" stop; rm -rf "$0"`;
    this.#watchdog = spawn("/bin/sh", ["-c", script, this.#folder], {
      detached: true,
      stdio: ["pipe", "ignore", "ignore"],
    });
    this.#watchdog.unref();
    (this.#watchdog.stdin as { unref?: () => void } | null)?.unref?.();
  }

  async stop(): Promise<void> {
    try {
      execFileSync(PROGRAM, ["-c", this.#paths().etc, "stop"], { stdio: "pipe" });
    } catch {
      // It is not up.
    }
    rmSync(this.#folder, { recursive: true, force: true });
    this.#watchdog?.stdin?.end();
  }
}

async function greets(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    const [chunk] = await once(socket, "data", { signal: AbortSignal.timeout(10_000) });
    return String(chunk).startsWith("220");
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
