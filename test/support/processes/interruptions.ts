import { existsSync, readFileSync } from "node:fs";
import { constants } from "node:os";
import { join } from "node:path";
import Connection from "better-sqlite3";
import type { FakeProvider } from "../ai/fake-provider.ts";
import { RawImap } from "../mail-servers/raw-imap.ts";
import type { SinkAction, SinkStage, SmtpSink } from "../mail-servers/smtp-sink.ts";
import { gate, PATIENCE } from "../waiting.ts";
import type { Env, Tickler } from "./tickler.ts";

/** How a tick is brought to a phase, in which it then stays until it hears a signal. */
export interface Scene {
  env?: Env;
  /** Whether a peer, or the database, shows that the phase is reached. */
  reached(): boolean;
  /** What the peer does once the signal is out; without it, it hangs for ever. */
  goOn?(): void;
  /** Settings of the next tick, for which all is well. */
  next?: Env;
  /** What of the three queued mails has left when the tick has ended; none unless told. */
  left?: number;
  /** Once the tick has ended. */
  after?(): void;
}

/** What scenes are played with. */
export interface Ground {
  t: Tickler;
  sink: SmtpSink;
  provider: FakeProvider;
  /** Ends in the end, whatever becomes of the test. */
  atEnd(undo: () => unknown): void;
}

/** Takes the database's write lock, as another program might. */
function holdDatabase({ t, atEnd }: Ground): { release(): void } {
  const db = new Connection(t.database, { timeout: PATIENCE });
  db.exec("begin immediate");
  atEnd(() => db.close());
  return { release: () => db.exec("rollback") };
}

/** Answers a stage only when it is let go on. */
function held({ sink }: Ground, stage: SinkStage, before = () => {}): Scene {
  let reached = false;
  const { opened: until, open: goOn } = gate();
  sink.behave = (at): SinkAction => {
    if (at !== stage || reached) return undefined;
    before();
    reached = true;
    return { until };
  };
  return { reached: () => reached, goOn };
}

/** A program that says that it runs, and goes on for ever. */
function hangingProgram({ t }: Ground): { command: string; reached(): boolean; after(): void } {
  const file = join(t.home, "program.pid");
  return {
    command: `echo $$ > ${file}.new; mv ${file}.new ${file}; exec sleep 1000`,
    reached: () => existsSync(file),
    after() {
      const pid = Number(readFileSync(file, "utf8"));
      if (isAlive(pid)) throw new Error(`the program ${pid} has outlived the tick`);
    },
  };
}

/** Whether a process has taken notice of the signal: it no longer has a listener for it. */
export function hasHeard(pid: number | undefined, signal: "SIGTERM" | "SIGINT"): boolean {
  try {
    const caught = /^SigCgt:\s+(\S+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return ((BigInt(`0x${caught}`) >> BigInt(constants.signals[signal] - 1)) & 1n) === 0n;
  } catch {
    return true;
  }
}

/** One that has ended, and that nobody has asked for its end yet, counts as dead. */
function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

async function imap(
  { t, atEnd }: Ground,
  hangsAt: RegExp,
  more: Env = {},
): Promise<Scene & { env: Env }> {
  const server = await RawImap.start((command) => (hangsAt.test(command) ? null : undefined));
  atEnd(() => server.stop());
  const url = `imap://ada@127.0.0.1:${server.port}?tls=off`;
  return {
    env: { TICKLER_IMAP_URL: url, TICKLER_IMAP_PASSWORD: "secret", ...more },
    reached: () => server.commands.some((command) => hangsAt.test(command)),
    next: { TICKLER_IMAP_URL: "", TICKLER_INBOX: t.makeInbox() },
  };
}

const ANSWERS = { TICKLER_AI_MODE: "auto" };
const FOLLOW_UPS = {
  TICKLER_AI_MODE: "auto",
  TICKLER_AI_DELAY: "90d",
  TICKLER_FOLLOW_UP_BY: "ai",
  TICKLER_FOLLOW_UP_AFTER: "1h",
  TICKLER_NOW: "2026-03-02T19:00:00Z",
};
const POLITE_PROGRAM = {
  TICKLER_AI_PROVIDER: "command",
  TICKLER_AI_COMMAND: "echo 'Thank you for your reply.'",
  TICKLER_AI_CHECK: "false",
};

/** Each way for a tick to be in the middle of something. */
export const SCENES: Record<string, (ground: Ground) => Scene | Promise<Scene>> = {
  "waits for the database": (ground) => {
    const { release } = holdDatabase(ground);
    let reached = false;
    ground.sink.behave = (stage) => {
      reached ||= stage === "ehlo";
      return undefined;
    };
    return { reached: () => reached, goOn: release };
  },
  "recovers, and looks a mail up in the Sent folder": async (ground) => {
    const db = new Connection(ground.t.database);
    db.exec(
      "update emails set state = 'sending', owner = 'dead', marked_at = 1 where id = (select max(id) from emails)",
    );
    db.close();
    return imap(ground, /^UID SEARCH/, { TICKLER_IMAP_SENT: "INBOX" });
  },
  "reads a Maildir": (ground) => {
    const { t } = ground;
    for (let at = 0; at < READ; at += 1) t.receive(strangersMail(at), `${1e9 + at}.M1.test`);
    const db = new Connection(t.database, { readonly: true });
    ground.atEnd(() => db.close());
    const seen = () => Number(db.prepare("select count(*) from seen_mails").pluck().get());
    let lock: { release(): void } | undefined;
    return {
      // From then on it waits in the middle of a mail.
      reached: () => {
        if (seen() > 0) lock ??= holdDatabase(ground);
        return lock !== undefined;
      },
      goOn: () => lock?.release(),
      after() {
        if (seen() >= READ) throw new Error("it has read on to the end");
      },
    };
  },
  "logs in to the mailbox": (ground) => imap(ground, /^LOGIN/),
  "fetches mails": (ground) => imap(ground, /^UID FETCH/),
  "has a program write an answer": (ground) => {
    const { command, ...scene } = hangingProgram(ground);
    const env = {
      ...ANSWERS,
      TICKLER_AI_CHECK: "false",
      TICKLER_AI_PROVIDER: "command",
      TICKLER_AI_COMMAND: command,
    };
    return { ...scene, env, next: POLITE_PROGRAM };
  },
  "has a program write a follow-up": (ground) => {
    const { command, ...scene } = hangingProgram(ground);
    const env = {
      ...FOLLOW_UPS,
      TICKLER_AI_CHECK: "false",
      TICKLER_AI_PROVIDER: "command",
      TICKLER_AI_COMMAND: command,
    };
    return { ...scene, env, next: POLITE_PROGRAM };
  },
  "has a model write an answer": ({ provider }) => {
    provider.answer = () => ({ hang: "in the middle" });
    return {
      env: { ...ANSWERS, ...provider.env() },
      reached: () => provider.requests.length > 0,
      next: POLITE_PROGRAM,
    };
  },
  "waits for a model that is busy": ({ provider }) => {
    provider.answer = () => ({ status: 429, headers: { "retry-after": "4" } });
    return {
      env: { ...ANSWERS, ...provider.env() },
      reached: () => provider.requests.length > 0,
      next: POLITE_PROGRAM,
    };
  },
  "waits for a password": (ground) => {
    const { command, ...scene } = hangingProgram(ground);
    const url = ground.sink.url.replace("//", "//ada@");
    return {
      ...scene,
      env: { TICKLER_SMTP_URL: url, TICKLER_SMTP_PASSWORD_COMMAND: command },
      next: { TICKLER_SMTP_PASSWORD_COMMAND: "" },
    };
  },
  "connects to the mail server": (ground) => {
    const { goOn: _, ...scene } = held(ground, "connect");
    return scene;
  },
  "hands a mail over, before DATA": (ground) => ({ ...held(ground, "rcpt"), left: 1 }),
  "hands a mail over, in its body": (ground) => {
    let lock: { release(): void } | undefined;
    let reached = false;
    ground.sink.behave = (stage) => {
      // The mark waits for the database, and the server for the dot.
      if (stage === "data") lock ??= holdDatabase(ground);
      reached ||= stage === "body";
      return undefined;
    };
    return { reached: () => reached, goOn: () => lock?.release(), left: 1 };
  },
  "hands a mail over, after the dot": (ground) => ({ ...held(ground, "end"), left: 1 }),
  "stores an answer": (ground) => {
    let lock: { release(): void } | undefined;
    const scene = held(ground, "end", () => {
      lock = holdDatabase(ground);
    });
    scene.goOn?.();
    return { ...scene, goOn: () => lock?.release(), left: 1 };
  },
};

/** So many that the test sees the first ones long before the last. */
const READ = 400;

function strangersMail(at: number): string {
  return `From: x${at}@other.example\r\nTo: ada@sales.example\r\nSubject: Hello\r\nMessage-ID: <o${at}@other.example>\r\n\r\nHello!\r\n`;
}
