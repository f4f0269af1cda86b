import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import {
  batchOf,
  plus,
  readMail,
  START,
  smtpEnv,
  Tickler,
} from "../../support/processes/tickler.ts";
import type { MessageJson, OutboxJson, TickJson } from "../../support/processes/tickler-json.ts";
import { eventually, gate } from "../../support/waiting.ts";

const MANY = 500;

const sinks: SmtpSink[] = [];

afterAll(async () => {
  await Promise.all(sinks.splice(0).map((sink) => sink.stop()));
});

async function startSink(behave?: SmtpSink["behave"]): Promise<SmtpSink> {
  const sink = await SmtpSink.start(behave ? { behave } : {});
  sinks.push(sink);
  return sink;
}

/** What the pace allows, for leads at two domains. */
const LIMITS = { tick: 60, domain: 90, day: 200 };
const LIMITED = {
  TICKLER_SEND_MAX_PER_TICK: `${LIMITS.tick}`,
  TICKLER_SEND_MAX_PER_DOMAIN: `${LIMITS.domain}`,
  TICKLER_SEND_MAX_PER_DAY: `${LIMITS.day}`,
};

const BUSY =
  /^The mailbox is being worked by (?:process \d+ on \S+ since \S+|another process); nothing was done\.\n/gmu;

describe("eight ticks at once", () => {
  test(`and a watch send ${MANY} emails, each once, and no more than the limits allow`, async () => {
    const sink = await startSink();
    const t = new Tickler({ env: smtpEnv(sink.url) });
    await t.seed(
      Array.from({ length: MANY }, (_, at) => ({
        name: `Lead ${at + 1}`,
        email: `lead-${at + 1}@${at % 2 === 0 ? "example.com" : "example.net"}`,
      })),
    );
    const input = batchOf(MANY, "Hi {{ first_name }} {{ id }}, open to a chat?");
    const batch = await t.json<{ line: number; message: MessageJson }[]>(["send", "--batch", "-"], {
      input,
    });
    expect(batch.map(({ line }) => line)).toEqual(Array.from({ length: MANY }, (_, at) => at + 1));
    expect(new Set(batch.map(({ message }) => message.id)).size).toBe(MANY);

    const watch = t.start(["watch", "--every", "1s"], { env: LIMITED });
    const eight = (env = {}) =>
      Promise.all(Array.from({ length: 8 }, () => t.run(["tick", "--json"], { env })));
    const early = await eight(LIMITED);
    await eventually("the hour's mails have left", () => sink.accepted >= 2 * LIMITS.domain);
    watch.kill("SIGTERM");
    const watched = await watch;
    expect(watched).toMatchObject({ exitCode: 130 });
    expect(String(watched.stderr).replace(BUSY, "")).toBe("");
    expect(sink.accepted).toBe(2 * LIMITS.domain);

    t.later("1h");
    expect(await t.json(["tick"], { env: LIMITED })).toMatchObject({
      sent: LIMITS.day - 2 * LIMITS.domain,
    });
    const late = await eight();
    const counts = [...early, ...late].map((each) => each.json<TickJson>());
    expect([...early, ...late].map(({ exitCode }) => exitCode)).toEqual(Array(16).fill(0));
    expect([...early, ...late].map(({ stderr }) => stderr.replace(BUSY, "")).join("")).toBe("");
    expect(counts.flatMap(({ errors }) => errors)).toEqual([]);
    for (const { sent } of counts.slice(0, 8)) expect(sent).toBeLessThanOrEqual(LIMITS.tick);
    expect(counts.slice(8).reduce((sum, { sent }) => sum + sent, 0)).toBe(MANY - LIMITS.day);

    expect(sink.mails).toHaveLength(MANY);
    const mails = await Promise.all(sink.mails.map(({ raw }) => readMail(raw)));
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(MANY);
    expect(new Set(sink.mails.map(({ to }) => to.join())).size).toBe(MANY);
    for (const mail of mails) expect(mail.text).toContain(/\d+/.exec(mail.to)?.[0]);
    const known = batch.flatMap(({ message }) => message.emails.map((each) => each.rfc_message_id));
    expect(mails.map(({ messageId }) => messageId).sort()).toEqual(known.sort());

    expect(await t.json(["outbox", "list"])).toEqual([]);
    const dump = t.dump();
    expect(dump?.messages).toHaveLength(MANY);
    for (const row of dump?.messages ?? []) expect(row).toMatchObject({ status: "sent" });
    expect(dump?.outreach_logs).toHaveLength(2 * MANY);
  });

  test("name who works the mailbox and since when, do nothing, and exit 0", async () => {
    const sink = await startSink();
    const t = new Tickler({ env: smtpEnv(sink.url) });
    await t.all(
      ["lead", "add", "John", "john@example.com"],
      ["send", "1", "Hi!", "--subject", "Hi!"],
    );
    const others = gate();
    sink.behave = (stage) => (stage === "end" ? { until: others.opened } : undefined);
    const first = t.start(["tick"]);
    await eventually("the mail is on its way", () => sink.complete === 1);
    const [second, third] = await Promise.all([t.run(["tick"]), t.run(["tick", "--json"])]);
    expect(second).toMatchObject({ exitCode: 0, stdout: "" });
    expect(second?.stderr).toMatch(/^[^\n]+\n$/);
    expect(second?.stderr).toContain(String(first.pid));
    expect(second?.stderr).toContain(START);
    expect(third).toMatchObject({ exitCode: 0 });
    expect(third?.json<TickJson>()).toMatchObject({
      sent: 0,
      errors: [],
      busy: { pid: first.pid },
    });
    others.open();
    expect(await first).toMatchObject({ exitCode: 0, stdout: "sent\t1\n" });
    expect(sink.accepted).toBe(1);
  });
});

describe.concurrent("an email that the server refuses", () => {
  const base = new Tickler();
  const LEADS = ["anna", "gone", "spam", "later", "zoe"];

  beforeAll(async () => {
    await base.seed(LEADS.map((name) => ({ name, email: `${name}@example.com` })));
    await base.ok(["send", "--batch", "-"], { input: batchOf(LEADS.length) });
  });

  function refusing(): Promise<SmtpSink> {
    return startSink((stage, address) => {
      if (stage === "rcpt" && address === "gone@example.com") {
        return { reply: 550, text: "5.1.1 no such user here" };
      }
      if (stage === "end" && address === "spam@example.com") {
        return { reply: 554, text: "5.7.1 message content rejected" };
      }
      if (stage === "rcpt" && address === "later@example.com") {
        return { reply: 451, text: "4.3.0 try again later" };
      }
      return undefined;
    });
  }

  test("holds up no other, and means what the server says", async () => {
    const sink = await refusing();
    const t = base.copy(smtpEnv(sink.url));
    const result = await t.run(["tick", "--json"]);
    expect(result).toMatchObject({ exitCode: 0, stderr: "" });
    expect(result.json<TickJson>()).toMatchObject({
      ...{ sent: 2, bounces: 1, failed: 1, retried: 1, uncertain: 0, errors: [] },
    });
    expect(sink.mails.map(({ to }) => to[0]).sort()).toEqual([
      "anna@example.com",
      "zoe@example.com",
    ]);
    expect(await t.story("gone@example.com")).toMatchObject({
      message: { status: "bounced", sent_at: null },
      steps: ["bounced", "enqueued"],
    });
    expect(await t.story("spam@example.com")).toMatchObject({
      message: { status: "failed", sent_at: null },
      steps: ["failed", "enqueued"],
    });
    expect(await t.story("later@example.com")).toMatchObject({
      message: {
        ...{ status: "enqueued", sent_at: null },
        ...{ next_action: "deliver", next_action_at: plus(START, "1m") },
      },
      steps: ["deferred", "enqueued"],
    });
    const outbox = await t.json<OutboxJson[]>(["outbox", "list"]);
    expect(outbox).toMatchObject([
      {
        ...{ message_id: 3, state: "failed", to: "spam@example.com" },
        error: "554 5.7.1 message content rejected",
      },
      {
        ...{ message_id: 4, state: "queued", to: "later@example.com", attempts: 1 },
        ...{ not_before: plus(START, "1m"), error: "451 4.3.0 try again later" },
      },
    ]);
  });

  test("for now is tried again in its time, with the same Message-ID, after ever longer waits", async () => {
    const sink = await refusing();
    const t = base.copy(smtpEnv(sink.url));
    await t.ok(["tick"]);
    expect(await t.run(["tick"])).toMatchObject({ exitCode: 0, stdout: "", stderr: "" });
    t.later("30s");
    expect(await t.run(["tick"])).toMatchObject({ exitCode: 0, stdout: "", stderr: "" });
    t.later("30s");
    expect(await t.ok(["tick"])).toBe("retried\t1\n");
    const deferred = await t.message(4);
    expect(deferred.next_action_at).toBe(plus(t.now, "2m"));
    sink.behave = () => undefined;
    t.later("1m");
    expect(await t.ok(["tick"])).toBe("");
    t.later("1m");
    expect(await t.ok(["tick"])).toBe("sent\t1\n");
    const mail = sink.mails.at(-1);
    expect((await readMail(mail?.raw ?? Buffer.alloc(0))).messageId).toBe(
      deferred.emails[0]?.rfc_message_id,
    );
    expect(await t.steps(4)).toEqual(["sent", "deferred", "deferred", "enqueued"]);
  });

  test("for its content leaves again after a retry by hand; a bounced one does not", async () => {
    const sink = await refusing();
    const t = base.copy(smtpEnv(sink.url));
    await t.ok(["tick"]);
    expect(await t.run(["outbox", "retry", "2"])).toMatchObject({ exitCode: 4, stdout: "" });
    expect(await t.json(["outbox", "retry", "3"])).toMatchObject({ status: "enqueued" });
    sink.behave = () => undefined;
    expect(await t.ok(["tick"])).toBe("sent\t1\n");
    expect(await t.steps(3)).toEqual(["sent", "enqueued", "failed", "enqueued"]);
  });

  test("brings no follow-up and no close", async () => {
    const sink = await refusing();
    const t = base.copy(smtpEnv(sink.url, { TICKLER_FOLLOW_UP_UNREAD: "true" }));
    await t.ok(["tick"]);
    t.later("25h");
    sink.behave = () => undefined;
    // Anna, and Zoe; `later` has only just had the first email.
    expect(await t.ok(["tick"])).toBe("sent\t1\nfollow_ups\t2\n");
    t.later("25h");
    expect(await t.ok(["tick"])).toBe("follow_ups\t1\nclosed\t2\n");
    expect(await t.steps("gone@example.com")).toEqual(["bounced", "enqueued"]);
    expect(await t.steps("spam@example.com")).toEqual(["failed", "enqueued"]);
  });
});
