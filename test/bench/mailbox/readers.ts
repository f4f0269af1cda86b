import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PASSWORD } from "../../support/mail-servers/dovecot.ts";
import { cleanEnv, inTempFolder, PROGRAM } from "../support.ts";
import { NOW } from "./mails.ts";

const MBSYNC = "/usr/bin/mbsync";

/** Reads a mailbox, as a process of its own. @returns how long it took, in ms */
export type Reader = (port: number) => Promise<number>;

/** The arguments and the environment of a reader, and what it must print. */
interface Reading {
  args: readonly string[];
  env?: Record<string, string>;
  /** @throws where it did not do what it was meant to */
  check: (output: string) => void;
}

function run(program: string, { args, env = {}, check }: Reading): number {
  const start = performance.now();
  const done = spawnSync(program, args, { env: cleanEnv(env), encoding: "utf8" });
  const took = performance.now() - start;
  if (done.status !== 0) {
    throw new Error(`${program} ${args.join(" ")} ended with ${done.status}: ${done.stderr}`);
  }
  check(done.stdout);
  return took;
}

/** Our own program: `tickler sync`. */
export interface SyncOptions {
  user: string;
  /** A folder with the database of before, which is changed. */
  home: string;
  /** How many replies it has to find. */
  replies: number;
  /** The setting `imap.since`. */
  since?: "all";
}

export function sync(port: number, { user, home, replies, since }: SyncOptions): number {
  return run(process.execPath, {
    args: [PROGRAM, "sync", "--json"],
    env: {
      TICKLER_HOME: home,
      TICKLER_NOW: NOW.toISOString(),
      TICKLER_IMAP_URL: `imap://${user}@127.0.0.1:${port}?tls=off`,
      TICKLER_IMAP_PASSWORD: PASSWORD,
      TICKLER_AI_MODE: "off",
      ...(since === undefined ? {} : { TICKLER_IMAP_SINCE: since }),
    },
    check(output) {
      const found = (JSON.parse(output) as { replies: number }).replies;
      if (found !== replies) throw new Error(`tickler found ${found} replies, not ${replies}`);
    },
  });
}

/** Bare imapflow that downloads mails. @param uids as a set of IMAP @param mails how many these are */
export const download =
  (user: string, uids: string, mails: number): Reader =>
  async (port) =>
    run(process.execPath, {
      args: [join(import.meta.dirname, "imapflow.mjs"), String(port), user, PASSWORD, uids],
      check(output) {
        if (Number(output) !== mails) throw new Error(`imapflow read ${output} of ${mails} mails`);
      },
    });

/** Bare imapflow that asks whether there is something new. */
export const status =
  (user: string): Reader =>
  async (port) =>
    run(process.execPath, {
      args: [join(import.meta.dirname, "imapflow.mjs"), String(port), user, PASSWORD],
      check: () => undefined,
    });

export function mbsyncMissing(): string | null {
  return existsSync(MBSYNC) ? null : `no ${MBSYNC}; install Debian's isync`;
}

/** Debian's mbsync, which copies the INBOX to a Maildir. */
export const mbsync =
  (user: string): Reader =>
  (port) =>
    inTempFolder(async (folder) => {
      const config = join(folder, "mbsyncrc");
      mkdirSync(join(folder, "mail"));
      const lines = [
        ...["IMAPAccount server", "Host 127.0.0.1", `Port ${port}`, `User ${user}`],
        ...[`Pass ${PASSWORD}`, "SSLType None", "AuthMechs LOGIN", ""],
        ...["IMAPStore far", "Account server", ""],
        ...["MaildirStore near", `Path ${folder}/mail/`, `Inbox ${folder}/mail/INBOX`, ""],
        ...["Channel inbox", "Far :far:INBOX", "Near :near:INBOX", "Create Near"],
        ...["Sync Pull", `SyncState ${folder}/`, ""],
      ];
      writeFileSync(config, lines.join("\n"));
      return run(MBSYNC, { args: ["-q", "-c", config, "inbox"], check: () => undefined });
    });
