import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { connect } from "node:net";
import { userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ImapFlow, type ListResponse } from "imapflow";
import type { ImapInboxOptions } from "../../../src/mail/imap/options.ts";
import { freePort } from "../postgres/cluster.ts";
import { PATIENCE } from "../waiting.ts";
import { type Certificate, makeCertificate } from "./certificate.ts";

export const PROGRAM = "/usr/sbin/dovecot";
export const PASSWORD = "secret";

/** Whether one is installed. */
export function dovecotAvailable(): boolean {
  return existsSync(PROGRAM);
}

/**
 * An IMAP server: its mails in a temp folder, on free ports of the loopback device. Any user name
 * will do, the password is `secret`; each user has an INBOX and a folder Sent. It ends with the
 * test's process, however that ends.
 */
export class Dovecot {
  readonly port: number;
  /** TLS from the first byte. */
  readonly tlsPort: number;
  readonly folder: string;
  readonly certificate: Certificate = makeCertificate();
  #process: ChildProcess | undefined;
  #watchdog: ChildProcess | undefined;
  #delivered = 0;

  readonly #introspection: string | null;

  private constructor(port: number, tlsPort: number, folder: string, introspection: string | null) {
    this.port = port;
    this.tlsPort = tlsPort;
    this.folder = folder;
    this.#introspection = introspection;
  }

  /**
   * @param introspection where tokens are asked about (RFC 7662), with a user and a password in it:
   *   logins are then taken by XOAUTH2 as well
   */
  static async start(introspection: string | null = null): Promise<Dovecot> {
    // Not TMPDIR: the path of a socket is short, and the folder must be somebody else's to enter.
    const folder = mkdtempSync("/tmp/tickler-imap-");
    const server = new Dovecot(await freePort(), await freePort(), folder, introspection);
    try {
      server.#configure();
      server.#watch();
      await server.#run();
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  }

  get #config(): string {
    return join(this.folder, "dovecot.conf");
  }

  #configure(): void {
    for (const name of ["run", "state", "mail"]) mkdirSync(join(this.folder, name));
    this.#own(this.folder, join(this.folder, "mail"));
    // Postfix, as another user, asks it for passwords.
    chmodSync(this.folder, 0o711);
    writeFileSync(join(this.folder, "key.pem"), this.certificate.key, { mode: 0o600 });
    writeFileSync(join(this.folder, "cert.pem"), this.certificate.cert);
    writeFileSync(this.#config, this.#settings());
    if (this.#introspection === null) return;
    const oauth = `introspection_mode = post
introspection_url = ${this.#introspection}
username_attribute = sub
active_attribute = active
active_value = true
`;
    writeFileSync(join(this.folder, "oauth2.conf"), oauth);
  }

  #settings(): string {
    const root = process.getuid?.() === 0;
    const me = userInfo().username;
    const account = root
      ? "mail_uid = nobody\nmail_gid = nogroup"
      : `default_internal_user = ${me}\ndefault_login_user = ${me}\ndefault_internal_group = ${userInfo().gid}`;
    return `base_dir = ${this.folder}/run
state_dir = ${this.folder}/state
log_path = ${this.folder}/log
protocols = imap
listen = 127.0.0.1
ssl = yes
ssl_cert = <${this.folder}/cert.pem
ssl_key = <${this.folder}/key.pem
disable_plaintext_auth = no
auth_mechanisms = plain login${this.#introspection === null ? "" : " xoauth2"}
auth_failure_delay = 0
mail_location = maildir:~/Maildir
maildir_very_dirty_syncs = yes
first_valid_uid = 1
mail_max_userip_connections = 100
${account}
${this.#introspection === null ? "" : this.#oauthPasswords()}passdb {
  driver = static
${this.#introspection === null ? "" : "  mechanisms = plain login\n"}  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = ${root ? "uid=nobody gid=nogroup " : ""}home=${this.folder}/mail/%n
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    special_use = \\Sent
    auto = create
  }
}
service imap-login {
  chroot =
  process_min_avail = 1
  inet_listener imap {
    address = 127.0.0.1
    port = ${this.port}
  }
  inet_listener imaps {
    address = 127.0.0.1
    port = ${this.tlsPort}
    ssl = yes
  }
}
service auth {
  unix_listener auth-smtp {
    mode = 0666
  }
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  chroot =
}
`;
  }

  #oauthPasswords(): string {
    return `passdb {
  driver = oauth2
  mechanisms = xoauth2
  args = ${this.folder}/oauth2.conf
}
`;
  }

  async #run(): Promise<void> {
    const dovecot = spawn(PROGRAM, ["-F", "-c", this.#config], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    this.#process = dovecot;
    let said = "";
    dovecot.stderr?.on("data", (chunk: Buffer) => {
      said += chunk;
    });
    for (const until = Date.now() + PATIENCE; ; await sleep(25)) {
      if (dovecot.exitCode !== null) throw new Error(`Dovecot did not start: ${said}${this.log()}`);
      if (await greets(this.port)) return;
      if (Date.now() > until) throw new Error(`Dovecot does not answer: ${said}${this.log()}`);
    }
  }

  /** Where Postfix asks for passwords. */
  get authSocket(): string {
    return join(this.folder, "run/auth-smtp");
  }

  log(): string {
    const file = join(this.folder, "log");
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  }

  /** Ends the server and removes the folder when this process is gone, and can't do it itself. */
  #watch(): void {
    const script =
      'cat >/dev/null; pid=$(head -n 1 "$0/run/master.pid" 2>/dev/null) && kill -TERM "$pid"; sleep 0.5; rm -rf "$0"';
    this.#watchdog = spawn("/bin/sh", ["-c", script, this.folder], {
      detached: true,
      stdio: ["pipe", "ignore", "ignore"],
    });
    this.#watchdog.unref();
    (this.#watchdog.stdin as { unref?: () => void } | null)?.unref?.();
  }

  async stop(): Promise<void> {
    await this.halt();
    rmSync(this.folder, { recursive: true, force: true });
    this.#watchdog?.stdin?.end();
  }

  /** Ends the server; its mails stay, for `restart`. */
  async halt(): Promise<void> {
    const dovecot = this.#process;
    this.#process = undefined;
    if (dovecot === undefined || dovecot.exitCode !== null) return;
    const ended = once(dovecot, "exit");
    dovecot.kill("SIGTERM");
    await ended;
  }

  async restart(): Promise<void> {
    await this.halt();
    await this.#run();
  }

  /** What an adapter needs to read the mails of a user, without TLS. */
  options(user: string, change: Partial<ImapInboxOptions> = {}): ImapInboxOptions {
    return {
      host: "127.0.0.1",
      port: this.port,
      secure: false,
      tls: "off",
      user,
      password: async () => PASSWORD,
      auth: "password",
      folders: ["INBOX"],
      sent: null,
      ...change,
    };
  }

  /** A connection as another mail program would have it, which the caller logs out. */
  async client(user: string): Promise<ImapFlow> {
    const client = new ImapFlow({
      host: "127.0.0.1",
      port: this.port,
      secure: false,
      doSTARTTLS: false,
      auth: { user, pass: PASSWORD },
      logger: false,
      disableAutoIdle: true,
    });
    client.on("error", () => undefined);
    await client.connect();
    return client;
  }

  /** Does something as another mail program would. */
  async as<T>(user: string, work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const client = await this.client(user);
    try {
      return await work(client);
    } finally {
      await client.logout();
    }
  }

  folders(user: string): Promise<ListResponse[]> {
    return this.as(user, (client) => client.list());
  }

  /** Files mails as a delivery agent does, without the server's help: in the order given. */
  deliver(user: string, ...mails: (string | Buffer)[]): void {
    const box = this.#maildir(user);
    for (const mail of mails) {
      this.#delivered += 1;
      // Dovecot gives out UIDs by the time of delivery in the name.
      const seconds = 1_700_000_000 + this.#delivered;
      const name = `${seconds}.M${this.#delivered}P1.test`;
      const temporary = join(box, "tmp", name);
      writeFileSync(temporary, mail);
      this.#own(temporary);
      renameSync(temporary, join(box, "new", name));
    }
  }

  /**
   * Files mails that came at some time (INTERNALDATE) and were seen since, in the order given, as a
   * server has them that was in use: their sizes are in their names.
   *
   * @returns their octets
   */
  file(user: string, mails: Iterable<{ mail: Buffer; received: Date }>): number {
    const box = this.#maildir(user);
    let octets = 0;
    for (const { mail, received } of mails) {
      this.#delivered += 1;
      octets += mail.length;
      const size = `S=${mail.length},W=${mail.length}`;
      const name = `${1_700_000_000 + this.#delivered}.M${this.#delivered}P1.test,${size}:2,S`;
      const path = join(box, "cur", name);
      writeFileSync(path, mail);
      utimesSync(path, received, received);
      this.#own(path);
    }
    return octets;
  }

  /** Makes the server forget what it has read of the mails of a user's INBOX (dovecot.index.cache). */
  forgetCache(user: string): void {
    rmSync(join(this.#maildir(user), "dovecot.index.cache"), { force: true });
  }

  #maildir(user: string): string {
    const home = join(this.folder, "mail", user);
    const box = join(home, "Maildir");
    const made = [home, box, ...["tmp", "new", "cur"].map((name) => join(box, name))];
    for (const path of made.filter((each) => !existsSync(each))) {
      mkdirSync(path, { mode: 0o700 });
      this.#own(path);
    }
    return box;
  }

  /** The names of a user's mails as files, whose ends show their flags. */
  files(user: string): string[] {
    const box = join(this.folder, "mail", user, "Maildir");
    return ["new", "cur"].flatMap((name) => readdirSync(join(box, name))).sort();
  }

  /** Makes the server forget all UIDs of the INBOX, as after its files were restored or moved. */
  forgetUids(user: string): void {
    const box = join(this.folder, "mail", user, "Maildir");
    for (const name of readdirSync(box)) {
      if (/^dovecot[.-]/.test(name)) rmSync(join(box, name));
    }
  }

  #own(...paths: string[]): void {
    if (process.getuid?.() !== 0) return;
    // Debian's nobody and nogroup.
    for (const path of paths) chownSync(path, 65_534, 65_534);
  }
}

async function greets(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    const [chunk] = await once(socket, "data", { signal: AbortSignal.timeout(10_000) });
    return String(chunk).startsWith("* OK");
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
