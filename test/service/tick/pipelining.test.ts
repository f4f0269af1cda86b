import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Email } from "../../../src/domain/email.ts";
import { type SmtpOptions, smtpMailer } from "../../../src/mail/smtp/mailer.ts";
import { setPaused } from "../../../src/service/leads/leads.ts";
import { suppress } from "../../../src/service/leads/suppress.ts";
import { closeMessage } from "../../../src/service/message/close.ts";
import type { TickReport } from "../../../src/service/tick/report.ts";
import { tick } from "../../../src/service/tick/tick.ts";
import { RawSmtp, type Script } from "../../support/mail-servers/raw-smtp.ts";
import { type SinkOptions, SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import { counted, POLICY, type World, world } from "../../support/world/world.ts";

const OFF = { answer: { ...POLICY.answer, mode: "off" } } as const;
const PIPELINING: Script = { EHLO: "250-raw.test\r\n250-PIPELINING\r\n250 8BITMIME" };
/** The end of one mail with the beginning of the next, in one write. */
const JOINED = /(?:^|\r\n)\.\r\nMAIL FROM:<[^>]*>\r\nRCPT TO:<[^>]*>\r\nDATA\r\n$/;

async function raw(script: Script): Promise<RawSmtp> {
  const server = await RawSmtp.start({ ...PIPELINING, ...script });
  onTestFinished(() => server.stop());
  return server;
}

async function sink(options: SinkOptions = {}): Promise<SmtpSink> {
  const server = await SmtpSink.start(options);
  onTestFinished(() => server.stop());
  return server;
}

/** Each with a lead of its own, in the order in which they leave. */
async function queue(it: World, count: number): Promise<number[]> {
  const ids: number[] = [];
  for (let at = 0; at < count; at += 1) {
    ids.push((await it.queued(`This is the mail with the number ${at + 1}`)).message.id);
  }
  return ids;
}

function deliver(
  it: World,
  { port }: { port: number },
  change: Partial<SmtpOptions> = {},
  stop?: AbortSignal,
): Promise<TickReport> {
  const mailer = smtpMailer({
    ...{ host: "127.0.0.1", port, secure: false, tls: "opportunistic" },
    ...{ user: null, password: async () => null, auth: "password", connections: 1 },
    ...change,
  });
  const { services, inbox, writer } = it;
  return tick({ services, inbox, writer, mailer, ...(stop && { stop }) });
}

const firsts = (it: World, ids: readonly number[]): Promise<Email[]> =>
  Promise.all(ids.map((id) => it.email(id, "first")));

/** For each its state, and how often it was tried in vain. */
async function fates(it: World, ids: readonly number[]): Promise<[string, number][]> {
  return (await firsts(it, ids)).map(({ state, attempts }) => [state, attempts]);
}

/** A step that comes at the nth call, and `otherwise` at all others. */
function nth<T>(number: number, step: T, otherwise: T): () => T {
  let calls = 0;
  return () => {
    calls += 1;
    return calls === number ? step : otherwise;
  };
}

const TAKEN = "250 2.0.0 queued";
const OK = "250 2.1.0 ok";

describe("where the server takes commands in groups", () => {
  it("the end of a mail goes in one write with the envelope of the next", async () => {
    const it = world(OFF);
    const server = await raw({});
    const ids = await queue(it, 4);
    expect(counted(await deliver(it, server))).toEqual({ sent: 4 });
    expect(server.chunks.filter((chunk) => JOINED.test(chunk))).toHaveLength(3);
    expect(server.taken).toEqual((await firsts(it, ids)).map((email) => email.rfcMessageId));
    expect(server.commands.filter((command) => /^(RSET|EHLO)/.test(command))).toHaveLength(1);
  });

  it("and where it does not, or a firewall reads along, each command waits for its reply", async () => {
    for (const script of [
      { EHLO: "250-raw.test\r\n250 8BITMIME" },
      { greeting: "220 ********************" },
    ]) {
      const it = world(OFF);
      const server = await raw(script);
      await queue(it, 3);
      expect(counted(await deliver(it, server))).toEqual({ sent: 3 });
      const together = server.chunks.filter((chunk) => /^(MAIL|RCPT).*\r\n./.test(chunk));
      expect(together).toEqual([]);
    }
  });

  it("answers may come in pieces", async () => {
    const it = world(OFF);
    const server = await RawSmtp.start(
      { ...PIPELINING, RCPT: "250-2.1.5 recipient\r\n250 2.1.5 ok" },
      true,
    );
    onTestFinished(() => server.stop());
    await queue(it, 4);
    expect(counted(await deliver(it, server))).toEqual({ sent: 4 });
  });

  it("answers may come late, and all at once", async () => {
    const it = world(OFF);
    let mails = 0;
    const server = await raw({
      MAIL: { held: OK },
      RCPT: { held: OK },
      dot: () => {
        mails += 1;
        return mails < 4 ? { held: TAKEN } : TAKEN;
      },
    });
    await queue(it, 4);
    expect(counted(await deliver(it, server))).toEqual({ sent: 4 });
  });
});

describe("with the next envelope on the wire", () => {
  it.each([
    ["554 5.7.1 looks like spam", ["failed", 0]],
    ["452 4.3.1 disk full", ["queued", 1]],
  ] as const)("%s to the mail before is its own fate", async (answer, fate) => {
    const it = world(OFF);
    const server = await raw({ dot: nth(1, answer, TAKEN) });
    const ids = await queue(it, 3);
    await deliver(it, server);
    expect(await fates(it, ids)).toEqual([fate, ["sent", 0], ["sent", 0]]);
    expect(server.commands).not.toContain("RSET");
    expect(server.commands.filter((command) => command.startsWith("EHLO"))).toHaveLength(1);
  });

  it("421 to the mail before ends the connection, and the next goes over another one", async () => {
    const it = world(OFF);
    const bye = { end: "421 4.3.2 shutting down" };
    const server = await raw({ dot: nth<string | typeof bye>(1, bye, TAKEN) });
    const ids = await queue(it, 3);
    expect(counted(await deliver(it, server))).toEqual({ sent: 2, retried: 1 });
    expect(await fates(it, ids)).toEqual([
      ["queued", 1],
      ["sent", 0],
      ["sent", 0],
    ]);
  });

  it.each([
    ["closes", { drop: true }],
    ["says nothing", null],
    ["says what is no answer", "banana"],
  ] as const)("a server that %s after the dot has one mail in doubt", async (_what, step) => {
    const it = world(OFF);
    const server = await raw({ dot: nth<typeof step | string>(1, step, TAKEN) });
    const ids = await queue(it, 3);
    const report = await deliver(it, server, { timeouts: { answer: 300 } });
    expect(counted(report)).toEqual({ sent: 2, uncertain: 1 });
    expect(await fates(it, ids)).toEqual([
      ["uncertain", 0],
      ["sent", 0],
      ["sent", 0],
    ]);
    const [, ...others] = (await firsts(it, ids)).map((email) => email.rfcMessageId);
    expect(server.taken).toEqual(others);
  });

  it.each([
    ["MAIL", 2],
    ["RCPT", 2],
    ["DATA", 2],
  ] as const)("421 at its %s is for now, and its own", async (event, which) => {
    const it = world(OFF);
    const polite = event === "DATA" ? "354 go" : OK;
    const server = await raw({
      [event]: nth<string | { end: string }>(which, { end: "421 4.3.2 bye" }, polite),
    });
    const ids = await queue(it, 3);
    expect(counted(await deliver(it, server))).toEqual({ sent: 2, retried: 1 });
    expect(await fates(it, ids)).toEqual([
      ["sent", 0],
      ["queued", 1],
      ["sent", 0],
    ]);
  });

  it("a refused recipient is reset, and the one after that goes on", async () => {
    const it = world(OFF);
    const server = await raw({
      RCPT: nth(2, "550 5.1.1 no such user", OK),
      DATA: nth(2, "554 5.5.1 no valid recipients", "354 go"),
    });
    const ids = await queue(it, 4);
    expect(counted(await deliver(it, server))).toEqual({ sent: 3, bounces: 1 });
    expect((await fates(it, ids))[1]).toEqual(["failed", 0]);
    expect(server.commands.filter((command) => command === "RSET")).toHaveLength(1);
    expect(server.commands.filter((command) => command.startsWith("EHLO"))).toHaveLength(1);
  });

  it("a server that wants the mail of nobody gets none", async () => {
    const it = world(OFF);
    const server = await raw({ RCPT: nth(2, "550 5.1.1 no such user", OK) });
    const ids = await queue(it, 3);
    expect(counted(await deliver(it, server))).toEqual({ sent: 2, bounces: 1 });
    const [one, , three] = (await firsts(it, ids)).map((email) => email.rfcMessageId);
    expect(server.complete).toEqual([one, three]);
  });

  it("a group that is answered in part is given up in time, and tried again", async () => {
    const it = world(OFF);
    const server = await raw({ RCPT: nth<string | null>(2, null, OK) });
    const ids = await queue(it, 3);
    const report = await deliver(it, server, { timeouts: { command: 500 } });
    expect(counted(report)).toEqual({ sent: 2, retried: 1 });
    expect(await fates(it, ids)).toEqual([
      ["sent", 0],
      ["queued", 1],
      ["sent", 0],
    ]);
  });

  it("an answer too many ends the connection before the dot", async () => {
    const it = world(OFF);
    const server = await raw({ dot: nth(1, `${TAKEN}\r\n${TAKEN}`, TAKEN) });
    const ids = await queue(it, 3);
    await deliver(it, server);
    const [first, second] = await fates(it, ids);
    expect(first).toEqual(["sent", 0]);
    // It was marked or not when the last of its answers came in; the server has no dot of it.
    const id = (await firsts(it, ids))[1]?.rfcMessageId;
    expect(second?.[0]).toMatch(/^(queued|uncertain)$/);
    expect(server.taken).not.toContain(id);
  });

  it("a connection that ends after each mail costs no mail a try", async () => {
    const it = world(OFF);
    const server = await raw({ dot: () => ({ end: TAKEN }) });
    const ids = await queue(it, 4);
    expect(counted(await deliver(it, server))).toEqual({ sent: 4 });
    expect(await fates(it, ids)).toEqual(ids.map(() => ["sent", 0]));
    expect(server.taken).toHaveLength(4);
  });
});

describe("what happens while the mail before is not answered", () => {
  /** Does something after the first mail is complete and before it is answered. */
  async function meanwhile(it: World, ids: number[], work: () => Promise<unknown>, options = {}) {
    const server = await sink();
    let mails = 0;
    server.behave = (stage) => {
      if (stage !== "end") return undefined;
      mails += 1;
      return mails === 1 ? { until: work() } : undefined;
    };
    const report = await deliver(it, server, options);
    const emails = await firsts(it, ids);
    const arrived = server.mails.map(({ raw: mail }) => mail.toString());
    const has = emails.map(({ rfcMessageId }) =>
      arrived.some((mail) => mail.includes(String(rfcMessageId))),
    );
    return { report, server, has };
  }

  it("a close withdraws the next, which gets no dot", async () => {
    const it = world(OFF);
    const ids = await queue(it, 3);
    const close = () => closeMessage(it.services, ids[1] ?? 0);
    const { report, server, has } = await meanwhile(it, ids, close);
    expect(counted(report)).toEqual({ sent: 2 });
    expect(has).toEqual([true, false, true]);
    expect(server.complete).toBe(2);
    expect(await it.status(ids[1] ?? 0)).toBe("closed");
    expect((await it.email(ids[1] ?? 0, "first")).state).toBe("cancelled");
    expect((await it.email(ids[1] ?? 0, "first")).attempts).toBe(0);
  });

  it("a pause of the lead holds the next", async () => {
    const it = world(OFF);
    const ids = await queue(it, 3);
    const { lead } = await it.thread(ids[1] ?? 0);
    const { report, has } = await meanwhile(it, ids, () => setPaused(it.services, lead.id, true));
    expect(counted(report)).toEqual({ sent: 2 });
    expect(has).toEqual([true, false, true]);
    expect(await fates(it, ids)).toEqual([
      ["sent", 0],
      ["queued", 0],
      ["sent", 0],
    ]);
    expect(await it.log(ids[1] ?? 0)).toEqual(["enqueued"]);
  });

  it("a suppression of its address ends the next", async () => {
    const it = world(OFF);
    const ids = await queue(it, 3);
    const { lead } = await it.thread(ids[1] ?? 0);
    const { report, has } = await meanwhile(it, ids, () =>
      suppress(it.services, String(lead.email), null),
    );
    expect(counted(report)).toEqual({ sent: 2, closed: 1 });
    expect(has).toEqual([true, false, true]);
    expect(await it.status(ids[1] ?? 0)).toBe("closed");
  });

  it("what has nothing to do with it does not keep the next from leaving", async () => {
    const it = world(OFF);
    const ids = await queue(it, 3);
    const { report, server } = await meanwhile(it, ids, () => it.lead());
    expect(counted(report)).toEqual({ sent: 3 });
    expect(server.connections).toBe(1);
  });

  it("a signal to stop lets the mail in hand end, and gives the next back", async () => {
    const it = world(OFF);
    const ids = await queue(it, 3);
    const stop = new AbortController();
    const server = await sink();
    server.behave = (stage) => {
      if (stage === "end") stop.abort();
      return undefined;
    };
    await deliver(it, server, {}, stop.signal);
    expect(server.complete).toBe(1);
    expect(await fates(it, ids)).toEqual([
      ["sent", 0],
      ["queued", 0],
      ["queued", 0],
    ]);
    expect((await firsts(it, ids)).map(({ owner }) => owner)).toEqual([null, null, null]);
  });

  it("a refusal that pauses cold mail holds the next", async () => {
    const it = world(OFF);
    const ids = await queue(it, 3);
    const server = await sink();
    server.behave = (stage) =>
      stage === "end"
        ? { reply: 550, text: "5.7.26 unauthenticated: SPF and DKIM did not pass" }
        : undefined;
    await deliver(it, server);
    expect(server.complete).toBe(1);
    const pause = await it.store.read((queries) => queries.mailboxes.pauseOf("default"));
    expect(pause?.rule).toBe("refusals");
    expect((await fates(it, ids)).slice(1)).toEqual([
      ["queued", 0],
      ["queued", 0],
    ]);
  });
});

describe("results and marks that take their time", () => {
  /** The same store, whose writes are durable later than they are done. */
  const slow = (it: World, ms: number): void => {
    const { store } = it;
    it.services = {
      ...it.services,
      store: {
        ...store,
        async write(work) {
          const result = await store.write(work);
          await sleep(ms);
          return result;
        },
      },
    };
  };

  it("a refusal that comes while the result before it is stored is stored, too", async () => {
    const it = world(OFF);
    const ids = await queue(it, 4);
    slow(it, 40);
    const server = await sink();
    let recipients = 0;
    server.behave = (stage) => {
      if (stage !== "rcpt") return undefined;
      recipients += 1;
      // By now the result of the first is on its way to the disk.
      if (recipients === 2) return { until: sleep(20) };
      return recipients === 3 ? { reply: 550, text: "5.1.1 no such user" } : undefined;
    };
    await deliver(it, server);
    expect(await fates(it, ids)).toEqual([
      ["sent", 0],
      ["sent", 0],
      ["failed", 0],
      ["sent", 0],
    ]);
    expect(await it.store.read((queries) => queries.outbox.sending("default"))).toEqual([]);
  });

  it.each([2, 3])("a connection that ends during mark %i sends no dot", async (number) => {
    const it = world(OFF);
    const ids = await queue(it, 4);
    let bodies = 0;
    const server = await raw({
      body: () => {
        bodies += 1;
        return bodies === number ? { drop: true } : null;
      },
    });
    slow(it, 40);
    await deliver(it, server);
    const expected = ids.map((_, at) => (at === number - 1 ? ["queued", 1] : ["sent", 0]));
    expect(await fates(it, ids)).toEqual(expected);
    expect(server.dots).toBe(3);
    expect(await it.store.read((queries) => queries.outbox.sending("default"))).toEqual([]);
  });
});

describe("limits", () => {
  it.each([
    ["send.max_per_tick", { maxPerTick: 2 }, 2],
    ["send.max_per_day", { maxPerDay: 3 }, 3],
    ["send.min_gap", { minGap: 60_000 }, 1],
  ] as const)("%s is kept, and nothing is offered beyond it", async (_name, limits, allowed) => {
    const it = world({ ...OFF, limits: { ...POLICY.limits, ...limits } });
    const server = await raw({});
    await queue(it, 5);
    expect(counted(await deliver(it, server))).toEqual({ sent: allowed });
    expect(server.commands.filter((command) => command.startsWith("MAIL"))).toHaveLength(allowed);
    expect(server.dots).toBe(allowed);
  });

  it("one mail alone offers none", async () => {
    const it = world(OFF);
    const server = await raw({});
    await queue(it, 1);
    expect(counted(await deliver(it, server))).toEqual({ sent: 1 });
    expect(server.commands.filter((command) => command.startsWith("MAIL"))).toHaveLength(1);
  });

  it("several connections have at most two mails each, and one in doubt", async () => {
    const it = world(OFF);
    await queue(it, 20);
    const server = await sink();
    const most = { claimed: 0, marked: 0 };
    server.behave = (stage) =>
      stage !== "end"
        ? undefined
        : {
            until: it.store.read(async (queries) => {
              const sending = await queries.outbox.sending("default");
              const marked = sending.filter((email) => email.markedAt !== null);
              most.claimed = Math.max(most.claimed, sending.length);
              most.marked = Math.max(most.marked, marked.length);
            }),
          };
    expect(counted(await deliver(it, server, { connections: 3 }))).toEqual({ sent: 20 });
    expect(most.claimed).toBeGreaterThan(3);
    expect(most.claimed).toBeLessThanOrEqual(6);
    expect(most.marked).toBeLessThanOrEqual(3);
  });
});
