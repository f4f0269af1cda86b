import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { ON_SERVER } from "../../support/postgres/home-databases.ts";
import { commands, plus, type Tickler } from "../../support/processes/tickler.ts";

// A plan is shown first, and done once, exactly as it was shown.

interface Plan {
  id: string;
  token: string;
  mails: {
    lead: { id: number };
    line: number | null;
    mailbox: string;
    text: string;
    leaves_at: string;
  }[];
  left_out: { lead: { id: number } | null; line: number | null; why: string }[];
}
interface Applied {
  messages: { id: number; leads_id: number; message_sent: string }[];
  dropped: { lead: { id: number } | null; why: string }[];
}

const base = commands();
const TEXT = "Hi {{ first_name }}! Shall we talk about your stand?";

beforeAll(async () => {
  await base.all(
    ["lead", "add", "Jane Roe", "jane@initech.example", "--tag", "fair"],
    ["lead", "add", "John Doe", "john@umbrella.example", "--tag", "fair"],
    ["lead", "add", "Ben Kent", "ben@hooli.example", "--tag", "fair"],
  );
  // On a server nothing has made it yet.
  mkdirSync(base.home, { recursive: true, mode: 0o700 });
  const environment = ON_SERVER ? "[agent]\nenvironment = true\n" : "";
  writeFileSync(join(base.home, "config.toml"), `${environment}[ai]\nmode = "off"\n`, {
    mode: 0o600,
  });
});

const TAG = ["send", "--tag", "fair", "--text", TEXT] as const;
const plan = (t: Tickler, args: readonly string[] = TAG) => t.json<Plan>([...args, "--plan"]);
const apply = (t: Tickler, { token }: Plan) => t.json<Applied>(["apply", token]);
const refuse = async (t: Tickler, { token }: Plan, why: RegExp) => {
  const result = await t.run(["apply", token]);
  expect(result).toMatchObject({ exitCode: 4, stderr: expect.stringMatching(why) });
};
const leadsOf = (applied: Applied) => applied.messages.map(({ leads_id }) => leads_id);

/** All tables but the plans. */
function dumped(t: Tickler): Record<string, unknown[]> {
  const { plans: _, sqlite_sequence: __, ...rest } = t.dump() ?? {};
  expect(Object.keys(rest).length).toBeGreaterThan(10);
  return rest;
}

describe("a plan", () => {
  test("queues nothing, and its token queues what was shown, once", async () => {
    const t = base.copy();
    const before = dumped(t);
    const planned = await plan(t);
    expect(dumped(t)).toEqual(before);
    expect(planned.mails.map(({ text }) => text)).toEqual([
      "Hi Jane! Shall we talk about your stand?",
      "Hi John! Shall we talk about your stand?",
      "Hi Ben! Shall we talk about your stand?",
    ]);
    const applied = await apply(t, planned);
    expect(applied.messages.map((each) => each.message_sent)).toEqual(
      planned.mails.map(({ text }) => text),
    );
    await refuse(t, planned, /applied before/);
    await t.ok(["tick"]);
    expect(await t.mails()).toHaveLength(3);
  });

  test("is good for a day", async () => {
    const t = base.copy();
    const [early, late] = [
      await plan(t),
      await plan(t, ["send", "1", "Hello there, shall we talk?"]),
    ];
    t.now = plus(t.now, "23h");
    await apply(t, early);
    t.now = plus(t.now, "1h");
    await refuse(t, late, /is past since/);
    const kinds = (await t.json<{ kind: string }[]>(["todo"])).map(({ kind }) => kind);
    expect(kinds).not.toContain("plan");
  });

  test("is not known by another token", async () => {
    const t = base.copy();
    await plan(t);
    expect(await t.run(["apply", "00000-00000-00000-00000"])).toMatchObject({ exitCode: 3 });
    expect(await t.run(["apply", "plan-1"])).toMatchObject({ exitCode: 2 });
  });

  test("keeps no token, and after its end no words", async () => {
    const t = base.copy();
    const planned = await plan(t);
    const kept = () => JSON.stringify(t.dump()?.plans);
    expect(kept()).toContain("your stand");
    expect(kept().replaceAll("-", "")).not.toContain(planned.token.replaceAll("-", ""));
    await apply(t, planned);
    expect(kept()).not.toContain("your stand");
  });

  test("forgets an erased lead", async () => {
    const t = base.copy();
    const planned = await plan(t);
    await t.ok(["lead", "rm", "1", "--yes"]);
    expect(JSON.stringify(t.dump()?.plans)).not.toMatch(/Jane|jane|initech/);
    await refuse(t, planned, /is void/);
  });
});

describe("what has happened meanwhile", () => {
  test.each<[string, (t: Tickler) => Promise<unknown>, RegExp]>([
    ["stopped", (t) => t.ok(["suppress", "add", "jane@initech.example"]), /suppressed/],
    ["paused", (t) => t.ok(["lead", "pause", "1"]), /paused/],
    ["written to", (t) => t.ok(["send", "1", "Another mail from us, dear Jane"]), /open message/],
    ["no longer tagged", (t) => t.ok(["lead", "edit", "1", "--untag", "fair"]), /no longer among/],
  ])("drops who was %s, and names them", async (_, happens, why) => {
    const t = base.copy();
    const planned = await plan(t);
    await happens(t);
    const applied = await apply(t, planned);
    expect(leadsOf(applied)).toEqual([2, 3]);
    expect(applied.dropped).toEqual([
      { lead: expect.objectContaining({ id: 1 }), line: null, why: expect.stringMatching(why) },
    ]);
  });

  test("drops who has answered, also where another message of theirs is closed by then", async () => {
    const t = base.copy();
    await t.all(["send", "1", "An earlier mail, dear Jane"], ["tick"], ["close", "1"]);
    const planned = await plan(t);
    expect(planned.mails).toHaveLength(3);
    await t.all(["reply", "1", "Please tell me more."], ["close", "1"]);
    const applied = await apply(t, planned);
    expect(leadsOf(applied)).toEqual([2, 3]);
    expect(applied.dropped[0]?.why).toBe("has answered since it was planned");
  });

  test("leaves nothing of a plan for one who has answered", async () => {
    const t = base.copy();
    await t.all(["send", "1", "An earlier mail, dear Jane"], ["tick"]);
    const planned = await plan(t, ["send", "1", "Hello there, shall we talk?"]);
    await t.ok(["reply", "1", "Please tell me more."]);
    await refuse(t, planned, /nothing would be queued: Jane Roe.*has answered since/s);
    await refuse(t, planned, /is void/);
  });

  test.each<[string, (t: Tickler) => Promise<unknown>, RegExp]>([
    [
      "somebody is added",
      (t) => t.ok(["lead", "add", "Eve New", "eve@example.org", "--tag", "fair"]),
      /Eve New \(lead 4\) would get a mail/,
    ],
    [
      "a name is changed",
      (t) => t.ok(["lead", "edit", "2", "--name", "Jim Doe"]),
      /another one now/,
    ],
    [
      "an address is changed",
      (t) => t.ok(["lead", "edit", "2", "--email", "jim@umbrella.example"]),
      /another one now/,
    ],
    ["the signature is changed", (t) => t.ok(["config", "set", "signature", "Ada"]), /another one/],
    [
      "the sender is changed",
      (t) => t.ok(["config", "set", "from", "Eve <eve@example.org>"]),
      /another one/,
    ],
  ])("voids the token where %s", async (_, happens, why) => {
    const t = base.copy();
    const planned = await plan(t);
    await happens(t);
    const before = dumped(t);
    await refuse(t, planned, why);
    expect(dumped(t)).toEqual(before);
    await refuse(t, planned, /is void since/);
  });

  test("voids the token where somebody who was paused no longer is", async () => {
    const t = base.copy();
    await t.ok(["lead", "pause", "3"]);
    const planned = await plan(t);
    expect(planned.left_out).toMatchObject([{ lead: { id: 3 }, why: "paused" }]);
    await t.ok(["lead", "resume", "3"]);
    await refuse(t, planned, /Ben Kent/);
  });

  test("voids the token where a file that goes with it is another one", async () => {
    const t = base.copy();
    const file = join(t.home, "offer.txt");
    writeFileSync(file, "Ten users cost 290.");
    const args = ["send", "1", "Hi there, our offer is attached.", "--attach", file];
    const [first, second] = [await plan(t, args), await plan(t, args)];
    await refuse(t, first, /is void/);
    writeFileSync(file, "Ten users cost 9,290.");
    await refuse(t, second, /another one now/);
  });
});

describe("the other forms", () => {
  test("of a batch each line stands for itself, with its time", async () => {
    const t = base.copy();
    const lines = [
      { lead: 1, text: "Hi {{ first_name }}, about your stand", at: "2026-03-04T09:00" },
      { lead: "nobody@example.org", text: "Hi there, you" },
      { lead: 3, text: "Hi {{ first_name }}, about your talk" },
      { lead: 3, text: "Hi {{ first_name }}, about the other talk" },
    ];
    const input = `${lines.map((line) => JSON.stringify(line)).join("\n")}\n`;
    const planned = await t.json<Plan>(["send", "--batch", "-", "--plan"], { input });
    expect(planned.mails.map(({ line, leaves_at }) => [line, leaves_at.slice(0, 10)])).toEqual([
      [1, "2026-03-04"],
      [3, "2026-03-02"],
      [4, "2026-03-02"],
    ]);
    expect(planned.left_out).toMatchObject([{ line: 2 }]);
    t.now = plus(t.now, "10h");
    await apply(t, planned);
    const [message] = (await t.history(1)).messages;
    expect(message?.next_action_at).toBe("2026-03-04T09:00:00.000Z");
  });

  test('"in 2h" is the moment that was shown', async () => {
    const t = base.copy();
    const planned = await plan(t, ["send", "1", "Hello there, shall we talk?", "--at", "in 2h"]);
    expect(planned.mails[0]?.leaves_at).toBe("2026-03-02T11:00:00.000Z");
    t.now = plus(t.now, "1h");
    await apply(t, planned);
    expect((await t.history(1)).messages[0]?.next_action_at).toBe("2026-03-02T11:00:00.000Z");
  });

  test("a sequence is one version: a new one voids the token", async () => {
    const t = base.copy();
    const source = (word: string) =>
      `name = "fair"\n[[step]]\nsubject = "A question"\ntext = "${word} {{ first_name }}, hello"\n[[step.variant]]\nsubject = "Another question"\n[[step]]\nafter = "2d"\ntext = "Once more"\n`;
    await t.ok(["sequence", "add", "-"], { input: source("Hi") });
    const args = ["send", "--tag", "fair", "--sequence", "fair"];
    const planned = await plan(t, args);
    const second = await plan(t, [...args, "--again"]);
    expect(leadsOf(await apply(t, planned))).toEqual([1, 2, 3]);
    await t.ok(["sequence", "edit", "-"], { input: source("Dear") });
    await refuse(t, second, /since it was planned|another one now|nothing would be/);
  });

  test("mailboxes are chosen once, evenly, and stay as they were shown", async () => {
    const t = base.copy();
    writeFileSync(
      join(t.home, "config.toml"),
      `${ON_SERVER ? "[agent]\nenvironment = true\n" : ""}[mailbox.ada]\nfrom = "Ada <ada@sales.example>"\n[mailbox.ben]\nfrom = "Ben <ben@sales.example>"\n`,
    );
    const planned = await plan(t, [...TAG, "--mailbox", "ada,ben"]);
    const shown = planned.mails.map(({ mailbox }) => mailbox);
    expect(new Set(shown)).toEqual(new Set(["ada", "ben"]));
    // By now the other mailbox would be chosen.
    const first = shown[0] ?? "";
    await t.ok(["lead", "add", "Eve New", "eve@example.org"]);
    await t.ok(["send", "4", "Hello there, shall we talk?", "--mailbox", first]);
    await apply(t, planned);
    const mailboxes = dumped(t).messages as { lead_id: number; mailbox: string }[];
    const chosen = mailboxes.filter(({ lead_id }) => lead_id < 4).map(({ mailbox }) => mailbox);
    expect(chosen).toEqual(shown);
  });

  test("of two at once one queues", async () => {
    const t = new (base.constructor as typeof Tickler)({ home: base.copy().home });
    const planned = await plan(t);
    const both = await Promise.all([1, 2, 3].map(() => t.run(["apply", planned.token])));
    expect(both.map(({ exitCode }) => exitCode).sort()).toEqual([0, 4, 4]);
    expect((await t.json<unknown[]>(["outbox", "list"])).length).toBe(3);
  });

  test("what contradicts a plan is refused", async () => {
    for (const more of [["--dry-run"], ["--ai"]]) {
      const result = await base.run([
        "send",
        "1",
        ...(more[0] === "--ai" ? [] : ["Hi"]),
        "--plan",
        ...more,
      ]);
      expect(result).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("--plan") });
    }
  });
});
