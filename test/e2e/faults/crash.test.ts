import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SinkStage, SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import { batchOf, readMail, smtpEnv, Tickler } from "../../support/processes/tickler.ts";
import type { OutboxJson, TickJson } from "../../support/processes/tickler-json.ts";
import { eventually, gate } from "../../support/waiting.ts";

const MAILS = 40;
const CONNECTIONS = 5;
const base = new Tickler();
const sinks: SmtpSink[] = [];

beforeAll(async () => {
  await base.seed(
    Array.from({ length: MAILS }, (_, at) => ({
      name: `Lead ${at + 1}`,
      email: `lead-${at + 1}@example.com`,
    })),
  );
  await base.ok(["send", "--batch", "-"], { input: batchOf(MAILS) });
});

afterAll(async () => {
  await Promise.all(sinks.splice(0).map((sink) => sink.stop()));
});

async function startSink(): Promise<SmtpSink> {
  const sink = await SmtpSink.start();
  sinks.push(sink);
  return sink;
}

/** Runs a tick and kills it, as hard as can be, at a moment of the `nth` mail. */
async function killedAt(t: Tickler, sink: SmtpSink, stage: SinkStage, nth: number, stalls = false) {
  let seen = 0;
  const tick = t.start(["tick"]);
  const death = gate();
  sink.behave = (at) => {
    if (at !== stage) return undefined;
    seen += 1;
    if (seen === nth && !stalls) tick.kill("SIGKILL");
    return seen >= nth && stalls ? { until: death.opened } : undefined;
  };
  if (stalls) {
    await eventually(`${CONNECTIONS} mails stall`, () => seen >= nth + CONNECTIONS - 1);
    tick.kill("SIGKILL");
  }
  expect(await tick).toMatchObject({ signal: "SIGKILL" });
  sink.behave = () => undefined;
  death.open();
  // The server goes on with what it has: it has taken these mails, whoever asks.
  await eventually("the server is done", () => sink.open === 0 && sink.accepted === sink.complete);
}

/** How often the server has accepted each mail. */
async function deliveries(sink: SmtpSink): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { raw } of sink.mails) {
    const { messageId, text } = await readMail(raw);
    expect(text.trim()).toBe("Open to a chat?");
    counts.set(messageId, (counts.get(messageId) ?? 0) + 1);
  }
  return counts;
}

interface EmailRow {
  state: string;
  rfc_message_id: string;
}

function emailsOf(t: Tickler): EmailRow[] {
  return (t.dump()?.emails ?? []) as EmailRow[];
}

describe.concurrent("a tick that is killed", { retry: 0 }, () => {
  test.each<[SinkStage, number, string]>([
    ["connect", 1, "while others go on"],
    ["mail", 7, "while others go on"],
    ["body", 11, "while others go on"],
    ["end", 1, "while others go on"],
    ["end", 15, "while all wait"],
  ])("at %s of mail %i (%s) sends nothing twice and loses nothing", async (stage, nth, what) => {
    const sink = await startSink();
    const t = base.copy(smtpEnv(sink.url));
    const stalls = what === "while all wait";
    await killedAt(t, sink, stage, nth, stalls);
    const before = sink.accepted;
    expect(before).toBeLessThan(MAILS);

    const result = await t.run(["tick", "--json"]);
    expect(result).toMatchObject({ exitCode: 0, stderr: "" });
    const counts = result.json<TickJson>();
    expect(counts.errors).toEqual([]);
    const delivered = await deliveries(sink);
    expect([...delivered.values()].filter((times) => times > 1)).toEqual([]);

    const emails = emailsOf(t);
    expect(emails).toHaveLength(MAILS);
    const settled = emails.filter(({ state }) => state === "sent");
    const inDoubt = emails.filter(({ state }) => state === "uncertain");
    expect(settled.length + inDoubt.length).toBe(MAILS);
    for (const { rfc_message_id } of settled) expect(delivered.has(rfc_message_id)).toBe(true);
    expect(inDoubt.length).toBeLessThanOrEqual(CONNECTIONS);
    expect(counts).toMatchObject({ uncertain: inDoubt.length });
    expect(counts.sent).toBe(sink.accepted - before);
    if (stage === "connect") expect(inDoubt).toEqual([]);
    if (stage === "end") expect(inDoubt.length).toBeGreaterThanOrEqual(1);
    if (stalls) expect(inDoubt).toHaveLength(CONNECTIONS);

    const outbox = await t.json<OutboxJson[]>(["outbox", "list"]);
    expect(outbox.map(({ rfc_message_id }) => rfc_message_id)).toEqual(
      inDoubt.map(({ rfc_message_id }) => rfc_message_id),
    );
    for (const each of outbox) {
      expect(each).toMatchObject({ state: "uncertain", error: expect.stringMatching(/\w/) });
    }
    expect(await t.run(["tick"])).toMatchObject({ exitCode: 0, stdout: "", stderr: "" });
    expect(sink.accepted).toBe(delivered.size);
  });

  test("again and again gets everything out in the end", async () => {
    const sink = await startSink();
    const t = base.copy(smtpEnv(sink.url));
    for (const nth of [3, 5, 8]) await killedAt(t, sink, "end", nth);
    expect(await t.run(["tick"])).toMatchObject({ exitCode: 0 });
    const delivered = await deliveries(sink);
    expect([...delivered.values()].filter((times) => times > 1)).toEqual([]);
    const emails = emailsOf(t);
    for (const { state, rfc_message_id } of emails) {
      if (state !== "uncertain") expect(state).toBe("sent");
      if (state !== "uncertain") expect(delivered.has(rfc_message_id)).toBe(true);
    }
    const inDoubt = emails.filter(({ state }) => state === "uncertain").length;
    expect(inDoubt).toBeGreaterThanOrEqual(3);
    expect(inDoubt).toBeLessThanOrEqual(3 * CONNECTIONS);
  });
});

describe.concurrent("an email in doubt", () => {
  const doubtful = new Tickler();

  beforeAll(async () => {
    await doubtful.all(
      ["lead", "add", "John", "john@example.com"],
      ["send", "1", "Open to a chat?"],
    );
  });

  async function inDoubt(): Promise<{ t: Tickler; sink: SmtpSink; email: OutboxJson }> {
    const sink = await startSink();
    const t = doubtful.copy(smtpEnv(sink.url, { TICKLER_FOLLOW_UP_UNREAD: "true" }));
    await killedAt(t, sink, "end", 1);
    expect(await t.ok(["tick"])).toBe("uncertain\t1\n");
    const [email] = await t.json<OutboxJson[]>(["outbox", "list"]);
    if (!email) throw new Error("nothing is in doubt");
    expect(await t.story()).toMatchObject({
      message: { status: "enqueued", sent_at: null, next_action: "resolve", next_action_at: null },
      steps: ["uncertain", "enqueued"],
    });
    return { t, sink, email };
  }

  test("is sent once a person says so, and is followed up from then on", async () => {
    const { t, sink, email } = await inDoubt();
    const resolved = await t.json(["outbox", "resolve", String(email.id), "--sent"]);
    expect(resolved).toMatchObject({ status: "sent", sent_at: t.now, next_action: "follow_up" });
    expect(await t.steps()).toEqual(["sent", "resolved_sent", "uncertain", "enqueued"]);
    expect(await t.json(["outbox", "list"])).toEqual([]);
    expect(await t.ok(["tick"])).toBe("");
    t.later("25h");
    expect(await t.ok(["tick"])).toBe("follow_ups\t1\n");
    expect(sink.accepted).toBe(2);
  });

  test("leaves once more, under the same Message-ID, where a person says so", async () => {
    const { t, sink, email } = await inDoubt();
    const resolved = await t.json(["outbox", "resolve", String(email.id), "--resend"]);
    expect(resolved).toMatchObject({ status: "enqueued", next_action: "deliver" });
    expect(await t.ok(["tick"])).toBe("sent\t1\n");
    expect(await deliveries(sink)).toEqual(new Map([[email.rfc_message_id, 2]]));
    expect(await t.steps()).toEqual(["sent", "resolved_resend", "uncertain", "enqueued"]);
  });

  test("was evidently delivered when a reply comes", async () => {
    const { t } = await inDoubt();
    expect(await t.json(["reply", "1", "Interested!"])).toMatchObject({
      status: "replied",
      sent_at: t.now,
    });
    expect(await t.json(["outbox", "list"])).toEqual([]);
    expect((await t.steps()).slice(0, 2).sort()).toEqual(["replied", "resolved_sent"]);
  });

  test("is settled once, one way or the other", async () => {
    const { t, email } = await inDoubt();
    const id = String(email.id);
    for (const flags of [[], ["--sent", "--resend"]]) {
      expect(await t.run(["outbox", "resolve", id, ...flags])).toMatchObject({ exitCode: 2 });
    }
    await t.ok(["outbox", "resolve", id, "--sent"]);
    expect(await t.run(["outbox", "resolve", id, "--resend"])).toMatchObject({ exitCode: 4 });
    expect(await t.run(["outbox", "resolve", "99", "--sent"])).toMatchObject({ exitCode: 3 });
  });
});

describe("a tick that writes to the Maildir and is killed", () => {
  test("leaves nothing in doubt: the folder tells", async () => {
    const t = base.copy();
    const tick = t.start(["tick"]);
    const folder = join(t.home, "outbox/new");
    await eventually("some mails are there", () => {
      try {
        return readdirSync(folder).length >= 9;
      } catch {
        return false;
      }
    });
    tick.kill("SIGKILL");
    await tick;
    expect(await t.run(["tick"])).toMatchObject({ exitCode: 0, stderr: "" });
    const mails = await t.mails();
    expect(mails).toHaveLength(MAILS);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(MAILS);
    expect(new Set(mails.map(({ to }) => to)).size).toBe(MAILS);
    expect(await t.json(["outbox", "list"])).toEqual([]);
    expect(emailsOf(t).filter(({ state }) => state !== "sent")).toEqual([]);
    expect(readdirSync(join(t.home, "outbox/tmp"))).toEqual([]);
  });
});
