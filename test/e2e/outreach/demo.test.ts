import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { freshPath, type ReadMail, type Result, Tickler } from "../../support/processes/tickler.ts";
import { eventually } from "../../support/waiting.ts";

interface DemoJson {
  home: string;
  steps: { at: string; command: string[]; exit_code: number; stdout: unknown }[];
  leads: { id: number; name: string; status: string }[];
}

const JANE = "jane.roe@example.com";
const ZOE = "zoe.mueller@example.net";
const LEE = "lee.wong@example.org";

const ENDINGS = [
  { id: 1, name: "Jane Roe", status: "ai_replied" },
  { id: 2, name: "Zoë Müller", status: "ai_replied" },
  { id: 3, name: "Lee Wong", status: "closed" },
];

/** A user with a home and settings that the demo must neither read nor touch. */
function user(env: Record<string, string> = {}) {
  const temp = freshPath("tmp");
  mkdirSync(temp);
  const settings = {
    TMPDIR: temp,
    // Nobody, not even root, can write below it.
    HOME: "/dev/null",
    TICKLER_DB: join(temp, "..", "no", "such.db"),
    TICKLER_SMTP_URL: "smtp://127.0.0.1:1",
    TICKLER_AI_MODE: "off",
    TICKLER_FOLLOW_UP_AFTER: "90d",
  };
  const tickler = new Tickler({ now: "2031-01-01T00:00:00Z", env: { ...settings, ...env } });
  return { tickler, temp };
}

/** The home that a demo has left in a temp folder. */
function demoHome(temp: string): string {
  const [name, ...more] = readdirSync(temp);
  if (name === undefined || more.length > 0) throw new Error(`not one folder in ${temp}`);
  return join(temp, name);
}

/** A file that Node.js loads before Tickler: the world going wrong for some of its commands. */
function disturbed(script: string): Record<string, string> {
  const file = freshPath("disturb.cjs");
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, script);
  return { NODE_OPTIONS: `--require ${file}` };
}

function to(mails: readonly ReadMail[], address: string): ReadMail[] {
  return mails
    .filter((mail) => mail.to === address)
    .sort((a, b) => Date.parse(a.header("date") ?? "") - Date.parse(b.header("date") ?? ""));
}

describe("demo", () => {
  const { tickler, temp } = user();
  let result: Result;
  let home: string;

  beforeAll(async () => {
    mkdirSync(tickler.home);
    result = await tickler.run(["demo"]);
    home = demoHome(temp);
  });

  test("tells the whole story, and where the mails are", () => {
    const { exitCode, stdout, stderr } = result;
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toContain("Monday 09:00");
    expect(stdout).toContain('$ tickler lead add "Jane Roe" jane.roe@example.com');
    expect(stdout).toContain(`1\tJane Roe\t${JANE}\n`);
    expect(stdout).toContain("Wednesday 15:40, 25h later");
    expect(stdout).toContain(`2\tZoë Müller\t${ZOE}\t\tGlobex\tai_replied`);
    expect(stdout).toContain(`3\tLee Wong\t${LEE}\t\tUmbrella Foods\tclosed`);
    expect(stdout.slice(stdout.indexOf("The mails"))).toContain(join(home, "outbox", "new"));
    expect(stdout).not.toContain("\u001b");
  });

  test("leaves real mails, in threads", async () => {
    const demo = new Tickler({ home });
    const mails = await demo.mails();
    expect(mails).toHaveLength(8);
    for (const [address, count] of [
      [JANE, 3],
      [ZOE, 3],
      [LEE, 2],
    ] as const) {
      const [first, ...later] = to(mails, address);
      expect(later).toHaveLength(count - 1);
      expect(first?.inReplyTo).toBeNull();
      for (const mail of later) {
        expect(mail.references[0]).toBe(first?.messageId);
        expect(mail.references.at(-1)).toBe(mail.inReplyTo);
        expect(mail.subject).toBe(`Re: ${first?.subject}`);
        expect(mail.from).toBe("ada@example.com");
      }
    }
    const received = await demo.mails("inbox/new");
    expect(received.map((mail) => mail.from)).toEqual([JANE, JANE]);
    const [first, firstAnswer, secondAnswer] = to(mails, JANE);
    expect(received[0]?.inReplyTo).toBe(first?.messageId);
    expect(firstAnswer?.inReplyTo).toBe(received[0]?.messageId);
    expect(received[1]?.inReplyTo).toBe(firstAnswer?.messageId);
    expect(secondAnswer?.inReplyTo).toBe(received[1]?.messageId);
    const [zoeFirst, zoeFollowUp] = to(mails, ZOE);
    expect(zoeFollowUp?.inReplyTo).toBe(zoeFirst?.messageId);
  });

  test("leaves a database that commands can read", async () => {
    const demo = new Tickler({ home, now: "2026-03-04T16:00:00Z" });
    const { emails } = await demo.message(ZOE);
    expect(emails.map(({ kind }) => kind)).toEqual(["first", "follow_up", "reply", "ai_reply"]);
    expect((await demo.message(JANE)).reply_received).toContain("Thursday at ten");
    expect((await demo.steps(LEE))[0]).toBe("closed");
  });

  test("touches nothing but its folder, which is its owner's", () => {
    expect(statSync(home).mode & 0o777).toBe(0o700);
    expect(readdirSync(tickler.home)).toEqual([]);
    expect(existsSync(join(temp, "..", "no"))).toBe(false);
    expect(readdirSync(temp)).toHaveLength(1);
  });

  test("--json is one document with every step and how it ended", async () => {
    const { tickler, temp } = user();
    const demo = await tickler.json<DemoJson>(["demo"]);
    expect(demo.home).toBe(demoHome(temp));
    expect(demo.leads).toEqual(ENDINGS);
    expect(demo.steps.every((step) => step.exit_code === 0)).toBe(true);
    expect(demo.steps[0]?.at).toBe("2026-03-02T09:00:00.000Z");
    const times = demo.steps.map((step) => step.at);
    expect(times).toEqual(times.toSorted());
    const ticks = demo.steps.filter(({ command }) => command.join(" ") === "tick --json");
    expect(ticks.map((step) => step.stdout)).toMatchObject([
      { sent: 3, errors: [] },
      { replies: 1, ai_replies: 1, errors: [] },
      { replies: 1, ai_replies: 1, errors: [] },
      { follow_ups: 2, errors: [] },
      { ai_replies: 1, errors: [] },
      { closed: 1, errors: [] },
    ]);
  });

  test("fails where a command fails", async () => {
    const { tickler } = user(disturbed('if (process.argv[2] === "tick") process.exit(7);'));
    const { exitCode, stdout, stderr } = await tickler.run(["demo", "--json"]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(JSON.parse(stderr).error).toMatchObject({
      code: "internal",
      message: expect.stringMatching(/`tickler tick --json` ended with exit code 7/),
    });
  });

  test("fails where the story ends otherwise", async () => {
    const lastTick = 'process.argv[2] === "tick" && process.env.TICKLER_NOW.includes("03-04")';
    const { tickler } = user(disturbed(`if (${lastTick}) process.exit(0);`));
    const { exitCode, stderr } = await tickler.run(["demo"]);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/error: .*Lee Wong went enqueued, sent, follow_up, and not .*closed/);
  });

  test("Ctrl-C ends it, and says where the folder is", async () => {
    const { tickler, temp } = user();
    const running = tickler.start(["demo"]);
    await eventually("a mail has left", () => {
      const [name] = readdirSync(temp);
      return name !== undefined && existsSync(join(temp, name, "outbox", "new"));
    });
    running.kill("SIGINT");
    const { exitCode, stdout, stderr } = await running;
    expect(exitCode).toBe(130);
    expect(stderr).toContain(`error: interrupted\nhint: What was made so far is in ${temp}`);
    expect(stdout).not.toContain("The mails");
  });

  test("has no use for a database or a configuration of the user's", async () => {
    const { tickler, temp } = user();
    const { exitCode, stderr } = await tickler.run(["demo", "--db", "mine.db"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("--db does not go with demo");
    expect(readdirSync(temp)).toEqual([]);
  });

  test("--keep leaves a home to practise on, in which time has come to now", async () => {
    const { tickler, temp } = user();
    const home = join(temp, "practice");
    const demo = await tickler.json<DemoJson>(["demo", "--keep", home, "--faults"]);
    expect(demo.home).toBe(home);
    expect(statSync(home).mode & 0o777).toBe(0o700);
    expect(demo.steps.at(-1)?.at).toBe("2031-01-01T00:00:00.000Z");
    expect(demo.leads.map(({ name, status }) => [name, status])).toEqual([
      ...ENDINGS.map(({ name, status }) => [name, status]),
      ["Nina Novak", "unsubscribed"],
      ["Max Moreau", "bounced"],
      ["Olga Olsen", "sent"],
      ["Paul Park", "ai_drafted"],
      ["Rosa Ruiz", "enqueued"],
    ]);
    const practice = new Tickler({ home, now: "2031-01-01T00:01:00Z" });
    const waiting = await practice.json<{ kind: string }[]>(["todo"]);
    expect(waiting.map(({ kind }) => kind)).toEqual(["reply", "reply", "draft", "bounced"]);
    expect(await practice.json(["tick"])).toMatchObject({ sent: 1, closed: 0, errors: [] });
    // The next day goes on from there: Olga and Rosa have not answered.
    practice.now = "2031-01-02T00:01:00Z";
    expect(await practice.json(["tick"])).toMatchObject({ follow_ups: 2, errors: [] });
    expect(await practice.json<unknown[]>(["db", "check"])).toMatchObject({ ok: true });
  });

  test("--keep takes no folder that holds something", async () => {
    const { tickler, temp } = user();
    writeFileSync(join(temp, "mine.txt"), "mine");
    const { exitCode, stderr } = await tickler.run(["demo", "--keep", temp]);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: expect.stringContaining(`${temp} is not empty`),
    });
    expect(readdirSync(temp)).toEqual(["mine.txt"]);
    const file = await tickler.run(["demo", "--keep", join(temp, "mine.txt")]);
    expect({ exitCode: file.exitCode, stderr: file.stderr }).toEqual({
      exitCode: 1,
      stderr: expect.stringContaining("can't be used"),
    });
  });
});
