import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FakeProvider } from "../../support/ai/fake-provider.ts";
import { SmtpSink } from "../../support/mail-servers/smtp-sink.ts";
import {
  type Ground,
  hasHeard,
  SCENES,
  type Scene,
} from "../../support/processes/interruptions.ts";
import { batchOf, smtpEnv, Tickler } from "../../support/processes/tickler.ts";
import { eventually } from "../../support/waiting.ts";

// SIGTERM and SIGINT: what is in hand ends or is undone, nothing new begins, and the next tick goes
// on. A second one ends it at once.

const QUEUED = 3;
const undone: (() => unknown)[] = [];
const base = new Tickler({ env: { TICKLER_AI_MODE: "off" } });

/** Two leads were written to, of whom one has replied; mails to three others are queued. */
beforeAll(async () => {
  await base.seed(
    Array.from({ length: 2 + QUEUED }, (_, at) => ({
      name: `Lead ${at + 1}`,
      email: `lead@company-${at + 1}.example`,
    })),
  );
  await base.ok(["send", "--batch", "-"], { input: batchOf(2) });
  await base.all(["tick"], ["reply", "1", "Tell me more!"]);
  await base.ok(["send", "--batch", "-"], {
    input: batchOf(2 + QUEUED)
      .split("\n")
      .slice(2)
      .join("\n"),
  });
});

afterAll(() => Promise.all(undone.map((undo) => undo())));

interface EmailRow {
  id: number;
  state: string;
  kind: string;
}

async function ground(): Promise<Ground> {
  const [sink, provider] = await Promise.all([SmtpSink.start(), FakeProvider.start()]);
  undone.push(
    () => sink.stop(),
    () => provider.stop(),
  );
  const env = smtpEnv(sink.url, {
    TICKLER_SMTP_CONNECTIONS: "1",
    TICKLER_AI_MODE: "off",
    TICKLER_FOLLOW_UP_AFTER: "900d",
    TICKLER_CLOSE_AFTER: "900d",
    TICKLER_FOLLOW_UP_UNREAD: "true",
  });
  return { t: base.copy(env), sink, provider, atEnd: (undo) => undone.push(undo) };
}

function emails({ t }: Ground, state: string): EmailRow[] {
  const rows = (t.dump()?.emails ?? []) as EmailRow[];
  return rows.filter((row) => row.state === state);
}

/** Each mail that left by SMTP, by its Message-ID. */
function taken({ sink }: Ground): string[] {
  return sink.mails.map(({ raw }) => /^message-id:\s*(\S+)/imu.exec(raw.toString())?.[1] ?? "");
}

/** A tick that is in the middle of something, and has heard that it is to end. */
async function interrupted(
  it: Ground,
  name: string,
  signal: "SIGTERM" | "SIGINT",
  args: readonly string[] = ["tick"],
) {
  const scene = await (SCENES[name] as (ground: Ground) => Scene | Promise<Scene>)(it);
  const tick = it.t.start(args, { env: scene.env ?? {} });
  await eventually(`it ${name}`, () => scene.reached());
  tick.kill(signal);
  await eventually("it has heard the signal", () => hasHeard(tick.pid, signal));
  return { scene, tick };
}

/** All is well again: whatever waits leaves, each mail once. */
async function expectTheRest(it: Ground, { env, next }: Scene, inDoubt: number): Promise<void> {
  it.sink.behave = () => undefined;
  const options = { env: { ...it.t.env, ...env, ...next, TICKLER_SMTP_URL: it.sink.url } };
  expect(await it.t.run(["tick"], options)).toMatchObject({ exitCode: 0 });
  expect(emails(it, "queued")).toEqual([]);
  expect(emails(it, "sending")).toEqual([]);
  expect(emails(it, "uncertain")).toHaveLength(inDoubt);
  expect(new Set(taken(it)).size).toBe(it.sink.mails.length);
}

const SIGNALS = ["SIGTERM", "SIGINT"] as const;
const rows = Object.keys(SCENES).map((name, at) => [SIGNALS[at % 2] ?? "SIGTERM", name] as const);

describe.concurrent("a tick", () => {
  test.each(rows)("ends on %s while it %s", async (signal, name) => {
    const it = await ground();
    const { scene, tick } = await interrupted(it, name, signal);
    scene.goOn?.();
    const { exitCode, stderr } = await tick;
    const doubtful = name.startsWith("recovers") ? 1 : 0;
    expect({ exitCode, lines: String(stderr).split("\n") }).toEqual({
      exitCode: 130,
      lines: doubtful ? expect.arrayContaining([expect.stringContaining("in doubt")]) : [""],
    });
    scene.after?.();
    expect(it.sink.accepted).toBe(scene.left ?? 0);
    expect(emails(it, "sending")).toEqual([]);
    expect(emails(it, "queued")).toHaveLength(QUEUED - doubtful - (scene.left ?? 0));

    await expectTheRest(it, scene, doubtful);
    const more = / write | busy/.test(name) ? 1 : 0;
    expect(it.sink.accepted).toBe(QUEUED - doubtful + more);
  });

  test.each([
    ["waits for the database", 0],
    ["hands a mail over, before DATA", 0],
    ["hands a mail over, after the dot", 1],
  ])("that %s ends at once by a second signal", async (name, inDoubt) => {
    const it = await ground();
    const { scene, tick } = await interrupted(it, name, "SIGTERM");
    tick.kill("SIGTERM");
    expect(await tick).toMatchObject({ signal: "SIGTERM" });
    if (inDoubt === 0) scene.goOn?.();
    expect(it.sink.accepted).toBe(0);
    await expectTheRest(it, scene, inDoubt);
    expect(it.sink.accepted).toBe(QUEUED - inDoubt);
  });
});

describe.concurrent("what else has something in hand", () => {
  test.each([
    ["has a program write an answer", ["watch"], ""],
    ["connects to the mail server", ["watch", "--every", "1h"], ""],
    ["has a program write an answer", ["ai-reply", "1"], "error: command:echo was interrupted\n"],
  ])("that %s: %j ends", async (name, args, stderr) => {
    const it = await ground();
    const { scene, tick } = await interrupted(it, name, "SIGINT", args);
    const ended = await tick;
    expect(ended).toMatchObject({ exitCode: 130, stdout: "" });
    expect(String(ended.stderr)).toContain(stderr);
    scene.after?.();
    expect(it.sink.accepted).toBe(0);
    expect(emails(it, "queued")).toHaveLength(QUEUED);
    expect((await it.t.message(1)).status).toBe("replied");
  });
});
