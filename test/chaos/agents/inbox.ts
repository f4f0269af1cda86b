import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Dovecot, dovecotAvailable, PASSWORD } from "../../support/mail-servers/dovecot.ts";

const USER = "ada";

/** Where what leads write arrives. */
export interface Inbox {
  readonly kind: "Maildir" | "Dovecot";
  /** What the settings say of it: TOML, of the top and of tables. */
  readonly settings: { top: string; tables: string };
  deliver(mail: string): void;
  stop(): Promise<void>;
}

/** A mailbox on a real server, or the Maildir of a home where none is wanted or installed. */
export async function openInbox(home: string, onServer: boolean): Promise<Inbox> {
  return onServer && dovecotAvailable() ? onDovecot(await Dovecot.start()) : maildir(home);
}

function onDovecot(dovecot: Dovecot): Inbox {
  return {
    kind: "Dovecot",
    settings: {
      top: "",
      tables: `[imap]
url = "imap://${USER}@127.0.0.1:${dovecot.port}?tls=off"
password_command = "echo ${PASSWORD}"
`,
    },
    deliver: (mail) => dovecot.deliver(USER, mail),
    stop: () => dovecot.stop(),
  };
}

function maildir(home: string): Inbox {
  const folder = join(home, "inbox");
  let count = 0;
  for (const part of ["tmp", "new", "cur"]) {
    mkdirSync(join(folder, part), { recursive: true, mode: 0o700 });
  }
  return {
    kind: "Maildir",
    settings: { top: `inbox = "${folder}"\n`, tables: "" },
    deliver(mail) {
      count += 1;
      const name = `1000000000.${count}.test`;
      writeFileSync(join(folder, "tmp", name), mail);
      renameSync(join(folder, "tmp", name), join(folder, "new", name));
    },
    async stop() {},
  };
}
