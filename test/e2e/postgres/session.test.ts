import { describe, expect, test } from "vitest";
import { describePostgres } from "../../support/postgres/suite.ts";
import { commands, plus, START, Tickler } from "../../support/processes/tickler.ts";

/** What a command left behind, with what must differ made the same. */
interface Shown {
  command: string;
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

type Step =
  | { after?: string; run: string[]; input?: string }
  /** The lead of the newest message of `lead` answers by mail. */
  | { mailFrom: string; lead: string; text: string };

/** Plays steps on one engine. @returns what people and scripts see */
async function play(steps: readonly Step[], database: string | null): Promise<Shown[]> {
  const t = commands({ env: database === null ? {} : { TICKLER_DB: database } });
  const place = database === null ? t.database : database.replace(/\?.*/u, "");
  const mask = (text: string): string =>
    text
      .replaceAll(place, "<DATABASE>")
      .replaceAll(t.home, "<HOME>")
      .replaceAll(/<[0-9a-f-]{36}@/gu, "<MESSAGE-ID@")
      // What a tick does for several leads at once is counted as it comes.
      .replaceAll(/"id":\d+(?=,"direction")/gu, '"id":"<EMAIL>"')
      .replaceAll(/"id":\d+(?=,"message_id":\d+,"log_at")/gu, '"id":"<LOG>"');
  const shown: Shown[] = [];
  t.now = START;
  for (const [at, step] of steps.entries()) {
    if ("mailFrom" in step) {
      const { emails, subject } = await t.message(step.lead);
      const reply = [
        `From: <${step.mailFrom}>`,
        "To: <tickler@localhost>",
        `Subject: Re: ${subject}`,
        `Message-ID: <reply-${at}@example.com>`,
        `In-Reply-To: ${emails.at(-1)?.rfc_message_id}`,
        `Date: ${new Date(t.now).toUTCString()}`,
      ];
      t.receive(`${reply.join("\r\n")}\r\n\r\n${step.text}\r\n`, `${at}.test`);
      continue;
    }
    if (step.after) t.now = plus(t.now, step.after);
    const { exitCode, stdout, stderr } = await t.run(step.run, {
      ...(step.input === undefined ? {} : { input: step.input }),
    });
    const command = `${at}: ${step.run.join(" ")}`;
    shown.push({ command, exitCode, stdout: mask(stdout), stderr: mask(stderr) });
  }
  return shown;
}

const run = (...args: string[]): Step => ({ run: args });
const later = (after: string, ...args: string[]): Step => ({ after, run: args });

/** The contract's story of one lead, the way errors go, and every list. */
const CONTRACT: Step[] = [
  run("lead", "list"),
  run("lead", "list", "--json"),
  run("tick"),
  run("lead", "add", "John Doe", "john.doe@example.com", "--json"),
  run("lead", "add", "John Again", "JOHN.DOE@example.com"),
  run("lead", "add", "John Again", "JOHN.DOE@example.com", "--json"),
  run("lead", "add", "Zoë Müller", "zoe@hooli.example", "--tag", "vip", "--tag", "b", "--tag", "a"),
  run("lead", "add", "Phone Only", "--phone", "+49 30 123456", "--json"),
  run("lead", "edit", "2", "--var", "plan=gold", "--var", "a=1", "--tag", "a-b", "--json"),
  run("lead", "show", "2"),
  run("lead", "show", "2", "--json"),
  run("lead", "show", "99"),
  run("lead", "list", "--tag", "a"),
  run("send", "1", "Hi {{ first_name }}! Open to a quick chat?", "--json"),
  run("send", "1", "Hi {{ nickname }}!"),
  run("send", "3", "Hi!", "--subject", "Hi!"),
  run("send", "nobody@example.com", "Hi!", "--subject", "Hi!", "--json"),
  run(
    "send",
    "zoe@hooli.example",
    "Hi {{ first_name }}, {{ plan }}?",
    "--subject",
    "Plan",
    "--dry-run",
  ),
  run("outbox", "list"),
  run("outbox", "list", "--json"),
  later("1m", "tick", "--dry-run", "--json"),
  run("tick", "--json"),
  run("history", "1", "--json"),
  run("history", "john.doe@example.com"),
  later("10m", "reply", "1", "Interested!", "--json"),
  later("1m", "ai-reply", "1", "--json"),
  run("ai-reply", "1"),
  run("outbox", "list", "--json"),
  run("tick", "--json"),
  run("history", "1", "--json"),
  later("5m", "reply", "1", "And the price?"),
  run("answer", "1", "It is {{ company | default: 'free' }}.", "--json"),
  run("answer", "1", "Twice."),
  run("close", "99"),
  later("1m", "tick", "--json"),
  run("close", "1", "--json"),
  run("close", "1", "--json"),
  run("history", "1"),
  run("send", "--tag", "vip", "--text", "Hi {{ first_name }}!", "--subject", "Hi!", "--json"),
  run("send", "--tag", "vip", "--text", "Hi {{ first_name }}!", "--subject", "Hi!"),
  run("lead", "pause", "2"),
  later("1m", "tick", "--json"),
  run("lead", "resume", "2"),
  later("1m", "tick"),
  { mailFrom: "zoe@hooli.example", lead: "2", text: "Who are you?" },
  later("1m", "tick", "--json"),
  run("history", "2", "--json"),
  later("25h", "tick", "--json"),
  run("lead", "rm", "1", "--yes", "--json"),
  run("history", "1", "--json"),
  run("lead", "list", "--json"),
  run("lead", "export"),
  run("lead", "export", "--json"),
];

const CSV = `name,email,tags,Deal Size,City
Ann Lee,ann@example.com,"fair, b",10,Bonn
Bob,bob@example.com,fair,20,
No Address,,,,
Carl,carl@example.com,fair,40,Ulm
`;

/** Many at once: imports with what is there already, batches, lists by every filter. */
const MANY: Step[] = [
  { run: ["lead", "import", "-", "--json"], input: CSV },
  run("lead", "add", "Dora", "dora@example.com", "--json"),
  // A server counts ids also for what is skipped or undone: nothing new comes after this.
  { run: ["lead", "import", "-", "--dry-run"], input: CSV },
  { run: ["lead", "import", "-", "--update", "--tag", "again"], input: CSV },
  run("lead", "list", "--json"),
  run("lead", "list", "--text", "ANN"),
  run("lead", "list", "--status", "none", "--tag", "again", "--json"),
  {
    run: ["send", "--batch", "-", "--json"],
    input:
      '{"lead": "ann@example.com", "text": "Hi {{ first_name }} in {{ city }}"}\n{"lead": 99, "text": "x"}\nnonsense\n{"lead": "bob@example.com", "text": "{{ city }}"}\n',
  },
  run("send", "--tag", "fair", "--text", "{{ deal_size }}?", "--json"),
  later("1m", "tick", "--json"),
  run("lead", "list", "--status", "sent"),
  run("lead", "list", "--status", "none"),
  later("25h", "tick", "--dry-run"),
  run("tick", "--json"),
  later("25h", "tick", "--json"),
  run("lead", "list", "--status", "closed", "--json"),
  run("lead", "export"),
  run("history", "ann@example.com"),
];

describePostgres("the same commands show the same on both engines", (cluster) => {
  test.each([
    ["the contract's session", CONTRACT],
    ["imports, batches and lists", MANY],
  ])("%s", async (_, steps) => {
    const [sqlite, postgres] = await Promise.all([
      play(steps, null),
      play(steps, await cluster().createDatabase()),
    ]);
    expect(sqlite.some((shown) => shown.exitCode === 4 || shown.exitCode === 5)).toBe(true);
    for (const [at, shown] of postgres.entries())
      expect.soft(shown, shown.command).toEqual(sqlite[at]);
  });

  // The contract's session has all that it does; it takes half a minute.
  test.skipIf(!process.env.TICKLER_TEST_ALL)("the demo's story", async () => {
    const demo = new Tickler();
    const { steps } = await demo.json<{ steps: { at: string; command: string[] }[] }>(["demo"]);
    let now = START;
    const script = steps.map(({ at, command }): Step => {
      const minutes = (Date.parse(at) - Date.parse(now)) / 60_000;
      now = at;
      return later(`${minutes}m`, ...command);
    });
    expect(script.length).toBeGreaterThan(15);
    const [sqlite, postgres] = await Promise.all([
      play(script, null),
      play(script, await cluster().createDatabase()),
    ]);
    expect(sqlite.filter((shown) => shown.exitCode !== 0)).toEqual([]);
    expect(postgres).toEqual(sqlite);
  });
});

describe("what is compared", () => {
  test("can differ", async () => {
    const [one] = await play([run("lead", "list"), run("lead", "add", "A", "a@example.com")], null);
    expect(one).toMatchObject({ exitCode: 0, stdout: "" });
  });
});
