import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import { commands, smtpEnv, type Tickler } from "../../support/processes/tickler.ts";
import type { TickJson } from "../../support/processes/tickler-json.ts";
import { eventually } from "../../support/waiting.ts";

const OFF = { TICKLER_AI_MODE: "off" };

/**
 * Where the second day begins: Ana is due for a follow-up, Bert for the close, Cleo has replied in
 * the inbox, Dora is paused, Emil's first email waits, Fay has replied by hand.
 */
const DAY = commands({ env: OFF });

beforeAll(async () => {
  const names = ["Ana", "Bert", "Cleo", "Dora", "Emil", "Fay"];
  await DAY.seed(names.map((name) => ({ name, email: `mail@${name.toLowerCase()}.example` })));
  await DAY.all(["send", "2", "Hi Bert!", "--subject", "Hi Bert!"], ["tick"]);
  DAY.later("25h");
  await DAY.all(
    ["tick"],
    ["send", "1", "Hi Ana!", "--subject", "Hi Ana!"],
    ["send", "3", "Hi Cleo!", "--subject", "Hi Cleo!"],
  );
  await DAY.all(
    ["send", "4", "Hi Dora!", "--subject", "Hi Dora!"],
    ["send", "6", "Hi Fay!", "--subject", "Hi Fay!"],
    ["tick"],
  );
  await DAY.all(["lead", "pause", "4"], ["reply", "5", "Tell me more."]);
  DAY.later("25h");
  await DAY.ok(["send", "5", "Hi Emil!", "--subject", "Hi Emil!"]);
});

async function withReply(t: Tickler): Promise<Tickler> {
  const { emails } = await t.message("mail@cleo.example");
  t.receive(
    `From: mail@cleo.example\r\nMessage-ID: <c@example.com>\r\nIn-Reply-To: ${emails[0]?.rfc_message_id}\r\n\r\nYes!\r\n`,
  );
  return t;
}

/** All files and folders of a home, but for those that come and go as SQLite opens a file. */
function files(t: Tickler): string[] {
  const all = readdirSync(t.home, { recursive: true }).map(String);
  return all.filter((name) => !/-(wal|shm)$/.test(name)).sort();
}

describe.concurrent("tick --dry-run", () => {
  test("says what would happen to which message and why, and changes nothing", async () => {
    const t = await withReply(DAY.copy());
    const before = { dump: t.dump(), files: files(t) };
    const plan = await t.json<TickJson>(["tick", "--dry-run"]);
    expect(plan).toMatchObject({
      ...{ sent: 1, follow_ups: 1, closed: 1, replies: 1, ai_replies: 0, held: 0, errors: [] },
    });
    const planned = plan.planned ?? [];
    expect(planned.map(({ action, lead }) => `${action} ${lead.name}`).sort()).toEqual([
      ...["close Bert", "deliver Emil", "follow_up Ana", "reply Cleo"],
    ]);
    for (const item of planned) {
      expect(Object.keys(item)).toEqual(
        expect.arrayContaining(["action", "message_id", "lead", "why"]),
      );
      expect(item.why).toMatch(/\w{3}/);
      expect((await t.message(item.lead.id)).id).toBe(item.message_id);
    }
    expect(planned.find(({ action }) => action === "close")?.why).toContain("2026-03-03T10:00");

    const plain = await t.run(["tick", "--dry-run"]);
    expect(plain).toMatchObject({ exitCode: 0, stderr: "" });
    const lines = plain.stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line.split("\t")).toHaveLength(5);
    expect({ dump: t.dump(), files: files(t) }).toEqual(before);

    // What it says is what happens.
    const { planned: _, ...counts } = plan;
    expect(await t.json<TickJson>(["tick"])).toEqual(counts);
  });

  test("says which answers the AI would write, to replies that are still in the inbox too", async () => {
    const t = await withReply(DAY.copy({ TICKLER_AI_MODE: "auto" }));
    const before = { dump: t.dump(), files: files(t) };
    const plan = await t.json<TickJson>(["tick", "--dry-run"]);
    expect({ dump: t.dump(), files: files(t) }).toEqual(before);
    const answers = plan.planned?.filter(({ action }) => action === "ai_reply") ?? [];
    expect(answers.map(({ lead }) => lead.name).sort()).toEqual(["Cleo", "Fay"]);
    const { planned: _, ...counts } = plan;
    expect(await t.json<TickJson>(["tick"])).toEqual(counts);
  });

  test("says that drafts would be written where a person approves them", async () => {
    const t = DAY.copy({ TICKLER_AI_MODE: "review" });
    const { planned: _, ...counts } = await t.json<TickJson>(["tick", "--dry-run"]);
    expect(counts.ai_replies).toBe(0);
    expect(await t.json<TickJson>(["tick"])).toEqual(counts);
  });

  test("says which follow-ups would be held, and why", async () => {
    const t = DAY.copy(smtpEnv("smtp://127.0.0.1:1"));
    const before = t.dump();
    const plan = await t.json<TickJson>(["tick", "--dry-run"]);
    expect(plan).toMatchObject({ held: 2, follow_ups: 0, errors: [] });
    const held = plan.planned?.filter(({ action }) => action === "hold") ?? [];
    expect(held.map(({ lead }) => lead.name).sort()).toEqual(["Ana", "Cleo"]);
    for (const { why } of held) expect(why).toContain("follow_up.unread");
    expect(t.dump()).toEqual(before);
  });

  test("says of a tick that died what would be recovered", async () => {
    const sink = await SmtpSink.start();
    try {
      const t = DAY.copy(smtpEnv(sink.url));
      const tick = t.start(["tick"]);
      sink.behave = (stage) => {
        if (stage === "mail") tick.kill("SIGKILL");
        return undefined;
      };
      await tick;
      sink.behave = () => undefined;
      await eventually("the connections are gone", () => sink.open === 0);
      expect(sink.accepted).toBe(0);
      const before = t.dump();
      const plan = await t.json<TickJson>(["tick", "--dry-run"]);
      expect(t.dump()).toEqual(before);
      expect(plan.planned?.map(({ lead }) => lead.name)).toContain("Emil");
      const { planned: _, ...counts } = plan;
      expect(await t.json<TickJson>(["tick"])).toEqual(counts);
    } finally {
      await sink.stop();
    }
  });

  test("makes no folders in a home where there are none", async () => {
    const t = commands();
    await t.all(
      ["lead", "add", "John", "john@example.com"],
      ["send", "1", "Hi!", "--subject", "Hi!"],
    );
    const before = { dump: t.dump(), files: files(t) };
    expect(before.files).toEqual(["tickler.db"]);
    expect(await t.ok(["tick", "--dry-run"])).toMatch(/^deliver\t1\tfirst\tjohn@example\.com\t\S/);
    expect({ dump: t.dump(), files: files(t) }).toEqual(before);
    expect(await t.ok(["tick"])).toBe("sent\t1\n");
  });

  test("is silent where nothing is due", async () => {
    const t = commands();
    expect(await t.run(["tick", "--dry-run"])).toMatchObject({
      exitCode: 0,
      stdout: "",
      stderr: "",
    });
    expect(await t.json<TickJson>(["tick", "--dry-run"])).toMatchObject({
      planned: [],
      errors: [],
    });
  });
});
