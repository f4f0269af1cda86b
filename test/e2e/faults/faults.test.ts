import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SmtpOptions, smtpMailer } from "../../../src/mail/smtp/mailer.ts";
import type { SmtpTimeouts } from "../../../src/mail/smtp/options.ts";
import { sendOne } from "../../../src/service/send/send.ts";
import { tick } from "../../../src/service/tick/tick.ts";
import { ROOT, readDocument, regionOf, UPDATE, withRegion } from "../../support/docs/markdown.ts";
import { makeCertificate } from "../../support/mail-servers/certificate.ts";
import {
  RawSmtp,
  type Script,
  type ScriptEvent,
  type ScriptStep,
} from "../../support/mail-servers/raw-smtp.ts";
import { FAULTS, type Fault } from "../../support/mail-servers/smtp-faults.ts";
import { SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import { freePort } from "../../support/postgres/cluster.ts";
import { batchOf, smtpEnv, Tickler } from "../../support/processes/tickler.ts";
import { World } from "../../support/world/world.ts";

const DOCUMENT = "docs/faults.md";
const REGION = "smtp-faults";

/** So many faults at once. */
const AT_ONCE = 8;

/** Where a server keeps us waiting, it is for a moment in place of minutes, in milliseconds. */
const MOMENT = 200;

/**
 * Only the wait that is in vain is short: what goes well on a busy machine must not look like it.
 */
function timeouts(fault: Fault): Partial<SmtpTimeouts> {
  if (!isWait(fault)) return {};
  switch (fault.where) {
    case "greeting":
    case "EHLO":
    case "STARTTLS":
      return { connect: MOMENT };
    case "after the dot":
      return { answer: MOMENT };
    case "after a refusal":
      return { reset: MOMENT };
    default:
      return { command: MOMENT };
  }
}

const LONG = "These are many words.\n".repeat(300_000);

interface Server {
  port: number;
  /** How many mails were complete; null where nobody counts. */
  dots(): number | null;
  stop(): Promise<void>;
}

/** Whether the fault is seen only by waiting in vain. */
const isWait = ({ what }: Fault): boolean => what.includes("hangs") || what === "talks plainly on";

/** What came of a fault: for each email its state, and its message's. */
interface Row {
  fault: Fault;
  emails: string[];
  messages: string[];
  log: string[];
  exit: number;
  dots: number | null;
}

/** How a fault is played. */
type Play =
  /** To the only mail, commands one by one. */
  | "alone"
  /** The same, with the commands of a mail in one group. */
  | "in a group"
  /** To the second of three mails: its envelope went out with the final dot of the first. */
  | "offered";

const GROUPS: Script = { EHLO: "250-raw.test\r\n250-PIPELINING\r\n250 8BITMIME" };

/** The same, going wrong at the second mail; RSET comes only after a refusal. */
function atSecond(script: Script): Script {
  const later = Object.entries(script).map(([event, step]) => {
    let calls = event === "RSET" ? 1 : 0;
    const at = (): ScriptStep | undefined => {
      calls += 1;
      if (calls !== 2) return undefined;
      return typeof step === "function" ? step() : step;
    };
    return [event as ScriptEvent, at];
  });
  return Object.fromEntries(later);
}

function scriptOf(script: Script, play: Play): Script {
  if (play === "alone") return script;
  return { ...GROUPS, ...(play === "offered" ? atSecond(script) : script) };
}

async function serve({ server, to }: Fault, play: Play = "alone"): Promise<Server> {
  if (server === "none") {
    return { port: await freePort(), dots: () => 0, stop: async () => undefined };
  }
  if (server === "untrusted") {
    const sink = await SmtpSink.start({ tls: "starttls", certificate: makeCertificate() });
    return { port: sink.port, dots: () => sink.complete, stop: () => sink.stop() };
  }
  let recipients = 0;
  const some = (): ScriptStep =>
    to?.[recipients++] === "nobody" ? "550 5.1.1 no such user" : "250 2.1.5 ok";
  const script = scriptOf(to ? { ...server, RCPT: some } : server, play);
  const raw = await RawSmtp.start(script);
  return { port: raw.port, dots: () => raw.dots, stop: () => raw.stop() };
}

async function suffer(fault: Fault, play: Play = "alone"): Promise<Row> {
  const world = new World();
  const server = await serve(fault, play);
  try {
    const options: SmtpOptions = {
      ...{ host: "127.0.0.1", port: server.port, secure: false, tls: "opportunistic" },
      ...{ user: null, password: async () => null, auth: "password", connections: 1 },
      ...{ timeouts: timeouts(fault), ...fault.options },
    };
    const { services, inbox, writer } = world;
    const threads = [];
    for (const _ of fault.to ?? (play === "offered" ? ["one", "two", "three"] : ["one"])) {
      const { id } = await world.lead();
      const text = fault.long ? LONG : "Open to a quick chat?";
      threads.push((await sendOne(services, id, { text })).thread);
    }
    const report = await tick({ services, inbox, writer, mailer: smtpMailer(options) });
    const after = await Promise.all(threads.map(({ message }) => world.thread(message.id)));
    const first = after[play === "offered" ? 1 : 0]?.message.id ?? 0;
    return {
      fault,
      emails: after.map(({ emails: [email] }) => {
        if (email?.state !== "queued") return `\`${email?.state}\``;
        return email.attempts === 0 ? "`queued`, as before" : "`queued`, put off";
      }),
      messages: after.map(({ message }) => `\`${message.status}\``),
      log: (await world.log(first)).slice(1),
      exit: report.errors.length > 0 ? 5 : 0,
      dots: server.dots(),
    };
  } finally {
    await server.stop();
    await world.close();
  }
}

async function sufferAll(faults: readonly Fault[], play: Play): Promise<Row[]> {
  const all: Row[] = [];
  for (let at = 0; at < faults.length; at += AT_ONCE) {
    const some = faults.slice(at, at + AT_ONCE);
    all.push(...(await Promise.all(some.map((fault) => suffer(fault, play)))));
  }
  return all;
}

/** Those that happen to a mail, and not to a session that has none in hand yet. */
const OF_MAILS = FAULTS.filter(
  ({ where, server }) => typeof server === "object" && /^(MAIL|RCPT|DATA|body|after)/.test(where),
);

const rows: Row[] = [];

beforeAll(async () => {
  rows.push(...(await sufferAll(FAULTS, "alone")));
});

/** `3 × a, b`: equal ones together. */
function together(values: readonly string[]): string {
  const [first] = values;
  if (values.length === 1) return first ?? "";
  return [...new Set(values)]
    .map((value) => `${values.filter((each) => each === value).length} × ${value}`)
    .join(", ");
}

function tableOf(all: readonly Row[]): string {
  const line = (...cells: (string | number)[]): string => `| ${cells.join(" | ")} |`;
  return [
    line("where", "the server …", "email", "message", "log", "exit code"),
    "| --- | --- | --- | --- | --- | --- |",
    ...all.map(({ fault, emails, messages, log, exit }) => {
      const steps = fault.to ? "" : log.map((step) => `\`${step}\``).join(", ");
      return line(fault.where, fault.what, together(emails), together(messages), steps, exit);
    }),
  ].join("\n");
}

describe("a mail server that goes wrong", () => {
  test("every fault is a row of the table in docs/faults.md", () => {
    const text = readDocument(DOCUMENT);
    if (UPDATE) writeFileSync(join(ROOT, DOCUMENT), withRegion(text, REGION, tableOf(rows)));
    else expect(regionOf(text, REGION)).toBe(tableOf(rows));
  });

  test("is named once each", () => {
    const names = FAULTS.map(({ where, what }) => `${where}: ${what}`);
    expect(new Set(names).size).toBe(names.length);
  });

  test("leaves an email in doubt only where it had the whole mail and gave no answer", () => {
    for (const { fault, emails, dots } of rows) {
      const name = `${fault.where}: ${fault.what}`;
      if (emails.includes("`uncertain`")) expect(dots, name).toBe(1);
      // The other way round: who has seen a dot is never asked again by itself.
      if (emails.some((each) => each.includes("put off"))) {
        expect(dots === 0 || fault.where === "after the dot", name).toBe(true);
      }
      if (emails.includes("`sent`")) expect(dots, name).toBe(fault.to ? 4 : 1);
    }
  });
});

describe("where the server takes commands in groups", () => {
  const rowOf = (fault: Fault): Row | undefined => rows.find((row) => row.fault === fault);

  test("each fault comes to the same", async () => {
    for (const row of await sufferAll(OF_MAILS, "in a group")) {
      const name = `${row.fault.where}: ${row.fault.what}`;
      expect(row, name).toEqual({ ...rowOf(row.fault), dots: row.dots });
      if (row.emails.some((each) => each.includes("put off"))) {
        expect(row.dots === 0 || row.fault.where === "after the dot", name).toBe(true);
      }
    }
  });

  test("also to a mail that was offered with the end of another one, which it does not touch", async () => {
    const faults = OF_MAILS.filter(({ to }) => to === undefined);
    for (const row of await sufferAll(faults, "offered")) {
      const { where, what } = row.fault;
      const name = `${where}: ${what}`;
      const alone = rowOf(row.fault);
      const [before, mail, after] = row.emails;
      expect([before, after], name).toEqual(["`sent`", "`sent`"]);
      expect(row.exit, name).toBe(0);
      // Nothing was said of it yet: it leaves over another connection.
      const isUntried = where === "MAIL" && /^(closes|hangs)$/.test(what);
      expect(mail, name).toBe(isUntried ? "`sent`" : alone?.emails[0]);
      expect(row.log, name).toEqual(isUntried ? ["sent"] : alone?.log);
      expect(row.dots, name).toBe(2 + (isUntried ? 1 : (alone?.dots ?? 0)));
    }
  });
});

describe.concurrent("the program itself ends with that exit code", () => {
  const base = new Tickler();

  beforeAll(async () => {
    await base.seed([{ name: "John Doe", email: "john@example.com" }]);
    await base.ok(["send", "--batch", "-"], { input: batchOf(1) });
  });

  const servers: Server[] = [];
  afterAll(() => Promise.all(servers.map((server) => server.stop())));

  test.each([
    ["connection", "is refused"],
    ["MAIL", "says 421 4.3.2 shutting down"],
    ["RCPT", "says 550 5.1.1 no such user"],
    ["after the dot", "closes"],
    ["greeting", "says 554 5.7.1 go away"],
  ])("%s %s", async (where, what) => {
    const row = rows.find(({ fault }) => fault.where === where && fault.what === what);
    if (!row) throw new Error("there is no such fault");
    const server = await serve(row.fault);
    servers.push(server);
    const t = base.copy(smtpEnv(`smtp://127.0.0.1:${server.port}`));
    const { exitCode, stderr } = await t.run(["tick"]);
    expect({ exitCode, stderr }).toEqual({ exitCode: row.exit, stderr: expect.any(String) });
    expect(stderr).not.toMatch(/bug|internal|undefined|\bat .*:\d+:\d+/u);
    if (row.exit === 5) expect(stderr).toMatch(/^warning: deliver: \S/u);
    expect(`\`${(await t.message()).status}\``).toBe(row.messages[0]);
  });
});
