import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { commands, freshPath } from "../../support/processes/tickler.ts";
import type { ErrorJson, MessageJson } from "../../support/processes/tickler-json.ts";

type Outcome = { line: number } & ({ message: MessageJson } | ErrorJson | { mail: MailJson });
type TagOutcome = { lead: number } & (
  | { message: MessageJson }
  | { skipped: string }
  | { mail: MailJson }
);

interface MailJson {
  leads_id: number;
  from: string;
  to: string;
  subject: string;
  text: string;
}

const FROM = { TICKLER_FROM: "Ada Sales <ada@sales.example>" };
const base = commands({ env: FROM });

beforeAll(() =>
  base.seed([
    { name: "John Doe", email: "john@example.com", company: "Initech", tags: ["fair"] },
    { name: "Ana Silva", email: "ana@example.com", company: "Hooli", tags: ["fair"] },
    { name: "Lee Wong", email: "lee@example.com", tags: ["fair", "vip"] },
  ]),
);

describe.concurrent("send --dry-run", () => {
  test("shows the mail to one lead as it would be, and stores nothing", async () => {
    const t = base.copy({ TICKLER_SIGNATURE: "Ada Sales\nsales.example" });
    const before = t.dump();
    const text = "Hi {{ first_name }}! How is {{ company }}?";
    const shown = await t.ok(["send", "john@example.com", text, "--dry-run"]);
    expect(shown).toContain("ada@sales.example");
    expect(shown).toContain("john@example.com");
    expect(shown).toMatch(/^Subject: How is Initech\?$/m);
    expect(shown).toContain("Hi John! How is Initech?\n\n-- \nAda Sales\nsales.example\n");
    expect(await t.json<MailJson>(["send", "1", text, "--dry-run"])).toEqual({
      leads_id: 1,
      from: expect.stringContaining("<ada@sales.example>"),
      to: "john@example.com",
      subject: "How is Initech?",
      text: "Hi John! How is Initech?\n\n-- \nAda Sales\nsales.example",
      html: null,
      attachments: [],
    });
    expect(t.dump()).toEqual(before);
  });

  test("shows all mails to a tag, and stores nothing", async () => {
    const t = base.copy();
    const before = t.dump();
    const args = ["send", "--tag", "fair", "--text", "Hi {{ name }}!", "--dry-run"];
    const shown = await t.ok(args);
    for (const name of ["John Doe", "Ana Silva", "Lee Wong"])
      expect(shown).toContain(`Hi ${name}!`);
    const outcomes = await t.json<{ lead: number; mail: MailJson }[]>(args);
    expect(outcomes.map(({ lead, mail }) => [lead, mail.to, mail.text])).toEqual([
      [1, "john@example.com", "Hi John Doe!"],
      [2, "ana@example.com", "Hi Ana Silva!"],
      [3, "lee@example.com", "Hi Lee Wong!"],
    ]);
    expect(t.dump()).toEqual(before);
  });

  test("shows all mails of a batch and what is wrong with it, and stores nothing", async () => {
    const t = base.copy();
    const before = t.dump();
    const input =
      '{"lead": 1, "text": "Hi {{ first_name }}!", "subject": "Hi"}\n{"lead": 99, "text": "Hi!"}\n';
    const result = await t.run(["send", "--batch", "-", "--dry-run", "--json"], { input });
    expect(result).toMatchObject({ exitCode: 5, stderr: "" });
    expect(result.json<Outcome[]>()).toMatchObject([
      { line: 1, mail: { to: "john@example.com", text: "Hi John!" } },
      { line: 2, error: { code: "not_found" } },
    ]);
    expect(t.dump()).toEqual(before);
  });
});

describe.concurrent("send --tag", () => {
  test("enqueues nothing where one lead lacks a variable, and says who", async () => {
    const t = base.copy();
    const before = t.dump();
    const args = ["send", "--tag", "fair", "--text", "How is {{ company }}?"];
    for (const more of [[], ["--dry-run"]]) {
      const result = await t.run([...args, ...more]);
      expect(result).toMatchObject({ exitCode: 2, stdout: "" });
      expect(result.stderr).toMatch(/^error: [^\n]*company[^\n]*Lee Wong[^\n]*\nhint: [^\n]+\n$/);
      expect(result.stderr).not.toContain("John");
    }
    expect(t.dump()).toEqual(before);
    const allowed = 'How is {{ company | default: "your company" }}?';
    await t.ok(["send", "--tag", "fair", "--text", allowed]);
    expect((await t.message(3)).message_sent).toBe("How is your company?");
    expect((await t.message(2)).message_sent).toBe("How is Hooli?");
  });

  test("names several leads that lack a variable", async () => {
    const t = base.copy();
    const before = t.dump();
    const text = "About {{ product }}";
    const result = await t.run(["send", "--tag", "FAIR", "--text", text]);
    expect(result).toMatchObject({ exitCode: 2, stdout: "" });
    for (const name of ["John Doe", "Ana Silva", "Lee Wong"]) expect(result.stderr).toContain(name);
    expect(t.dump()).toEqual(before);
  });

  test("skips leads with an open message and says so, unless --again", async () => {
    const t = base.copy();
    await t.ok(["send", "2", "Hi Ana!", "--subject", "Hi Ana!"]);
    await t.ok(["lead", "pause", "1"]);
    const args = ["send", "--tag", "fair", "--text", "Hi {{ first_name }}, see you at the fair?"];
    const said = await t.copy().run(args);
    expect(said).toMatchObject({ exitCode: 0, stdout: "2\tenqueued\n" });
    expect(said.stderr).toMatch(/Ana Silva.*open message/);
    expect(said.stderr).toMatch(/John Doe.*paused/);
    expect(await t.json<TagOutcome[]>(args)).toMatchObject([
      { lead: 1, skipped: expect.stringContaining("paused") },
      { lead: 2, skipped: expect.stringContaining("open message") },
      { lead: 3, message: { status: "enqueued", subject: expect.any(String) } },
    ]);
    const again = await t.json<TagOutcome[]>([...args, "--again"]);
    expect(again.map((each) => [each.lead, "message" in each])).toEqual([
      [1, false],
      [2, true],
      [3, true],
    ]);
    expect((await t.history(2)).messages).toHaveLength(2);
  });

  test("writes again to leads whose message is over", async () => {
    const t = base.copy();
    await t.all(["send", "3", "Hi Lee!", "--subject", "Hi Lee!"], ["close", "1"]);
    expect(await t.ok(["send", "--tag", "vip", "--text", "Hi!", "--subject", "Hi!"])).toBe(
      "2\tenqueued\n",
    );
  });

  test("takes its text from a file, and a subject", async () => {
    const t = base.copy();
    const args = ["send", "--tag", "vip", "--file", "-", "--subject", "For {{ name }}"];
    await t.ok(args, { input: "Hi {{ first_name }}!\n" });
    expect(await t.message(3)).toMatchObject({ message_sent: "Hi Lee!", subject: "For Lee Wong" });
  });
});

describe.concurrent("send --batch", () => {
  const LINES = [
    '{"lead": 1, "text": "Hi {{ first_name }}!", "subject": "Hi"}',
    '{"lead": "ANA@example.com", "text": "Hi!", "subject": "For {{ name }}"}',
    "this is no JSON",
    "",
    '{"lead": 99, "text": "Hi!"}',
    '{"lead": 3, "text": "How is {{ company }}?"}',
    '{"lead": 3}',
    '{"text": "Hi!"}',
    '{"lead": 3, "text": "Hi!", "sbject": "Typo"}',
    '{"lead": 3, "text": "Hi!", "subject": "A\\nBcc: b@example.com"}',
    "[1, 2]",
    '{"lead": 3, "text": "Hi Lee!", "subject": "Hi"}',
  ];

  test("sends the good lines, and reports each bad one by its number", async () => {
    const t = base.copy();
    const file = freshPath("batch");
    writeFileSync(file, `\ufeff${LINES.join("\r\n")}`);
    const result = await t.run(["send", "--batch", file, "--json"]);
    expect(result).toMatchObject({ exitCode: 5, stderr: "" });
    const outcomes = result.json<Outcome[]>();
    expect(outcomes.map((each) => [each.line, "message" in each ? "good" : "bad"])).toEqual([
      [1, "good"],
      [2, "good"],
      ...[3, 5, 6, 7, 8, 9, 10, 11].map((line) => [line, "bad"]),
      [12, "good"],
    ]);
    for (const each of outcomes) {
      if (!("error" in each)) continue;
      expect(Object.keys(each)).toEqual(["line", "error"]);
      expect(each.error).toEqual({
        code: expect.stringMatching(/^(usage|not_found|template)$/),
        message: expect.stringMatching(/\w/),
        hint: expect.stringMatching(/\w/),
      });
    }
    expect(outcomes[1]).toMatchObject({ message: { subject: "For Ana Silva", leads_id: 2 } });
    expect(t.dump()?.messages).toHaveLength(3);
    expect(await t.ok(["tick"])).toBe("sent\t3\n");
  });

  test("says the same in plain lines: good ones on stdout, bad ones on stderr", async () => {
    const t = base.copy();
    const result = await t.run(["send", "--batch", "-"], { input: LINES.join("\n") });
    expect(result).toMatchObject({
      exitCode: 5,
      stdout: expect.stringMatching(/^1\t\d\tenqueued\n2\t\d\tenqueued\n12\t\d\tenqueued\n$/),
    });
    for (const line of [3, 5, 6, 7, 8, 9, 10, 11]) {
      expect(result.stderr).toMatch(new RegExp(`line ${line}\\b`));
    }
  });

  test("queues the lines in their order, whatever each of them needs", async () => {
    const t = base.copy();
    const texts = [
      "Hi {{ first_name }}, first of all",
      "And then the second",
      "And {{ name }}, at last",
    ];
    const input = texts.map((text) => `${JSON.stringify({ lead: 1, text })}\n`).join("");
    const outcomes = await t.json<{ message: MessageJson }[]>(["send", "--batch", "-"], { input });
    expect(outcomes.map(({ message }) => message.id)).toEqual([1, 2, 3]);
  });

  test("of nothing is nothing", async () => {
    const t = base.copy();
    expect(await t.json<Outcome[]>(["send", "--batch", "-"], { input: "" })).toEqual([]);
    expect(await t.run(["send", "--batch", "-"], { input: "\n" })).toMatchObject({
      exitCode: 0,
      stdout: "",
    });
  });
});

describe.concurrent("a text", () => {
  test("comes from standard input, and goes out as it was written", async () => {
    const t = base.copy({ TICKLER_SIGNATURE: "Ada\nZażółć gęślą jaźń" });
    const text = [
      "Grüß Gott, {{ first_name }} – 日本語 🚀 ñ €!",
      "",
      ".",
      ".. a line that begins with a dot",
      "From here on: = equals, =3D, a tab\tand a very long line ".padEnd(1_200, "x"),
      "    indented",
    ].join("\n");
    await t.ok(["send", "1", "--file", "-"], { input: `${text}\n` });
    await t.ok(["tick"]);
    const [mail] = await t.mails();
    expect(mail?.text.trimEnd()).toBe(
      `${text.replace("{{ first_name }}", "John")}\n\n-- \nAda\nZażółć gęślą jaźń`,
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a mail in 7 bits (RFC 5322)
    expect(mail?.raw).toMatch(/^[\u0000-\u007f]*$/);
    for (const line of mail?.raw.split("\r\n") ?? []) expect(line.length).toBeLessThanOrEqual(998);
    expect(mail?.raw.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect((await t.message()).message_sent).toBe(text.replace("{{ first_name }}", "John"));
  });

  test("comes from standard input for -, as with reply and answer", async () => {
    const t = base.copy();
    await t.ok(["send", "1", "-"], { input: "Hi {{ first_name }}, from a pipe\n" });
    expect((await t.message()).message_sent).toBe("Hi John, from a pipe");
  });

  test("comes from a file, relative to the working folder", async () => {
    const t = base.copy();
    const folder = freshPath("texts");
    mkdirSync(folder);
    writeFileSync(join(folder, "intro.txt"), "Hi {{ first_name }}!\r\nHow are you?\r\n");
    await t.shell(`cd "${folder}" && tickler send 1 --file intro.txt`);
    expect((await t.message()).message_sent).toBe("Hi John!\nHow are you?");
  });

  test("may hold what looks like an option after --", async () => {
    const t = base.copy();
    await t.ok(["send", "1", "--", "--json is what I wanted to talk about"]);
    expect((await t.message()).message_sent).toBe("--json is what I wanted to talk about");
  });

  test("knows every variable that the help names", async () => {
    const t = base.copy();
    await t.ok([
      "lead",
      "edit",
      "1",
      "--phone",
      "+49 30 1",
      "--title",
      "CTO",
      "--var",
      "product=X1",
    ]);
    await t.ok(["lead", "edit", "1", "--timezone", "Europe/Berlin", "--phone", "+49 30 123"]);
    const names = [
      ...[
        "name",
        "first_name",
        "last_name",
        "email",
        "phone",
        "company",
        "title",
        "timezone",
        "id",
      ],
      ...["tags", "product", "vars.product", "sender.name", "sender.email"],
    ];
    const help = (await t.ok(["send", "--help"])).replace(/\s+/g, " ");
    for (const name of names) if (!/product/.test(name)) expect(help).toContain(name);
    const text = names.map((name) => `{{ ${name} }}`).join("|");
    await t.ok(["send", "1", text, "--subject", "S"]);
    expect((await t.message()).message_sent).toBe(
      "John Doe|John|Doe|john@example.com|+49 30 123|Initech|CTO|Europe/Berlin|1|fair|X1|X1|Ada Sales|ada@sales.example",
    );
  });

  test("is not what a lead's own braces make of it", async () => {
    const t = base.copy();
    await t.ok(["lead", "edit", "1", "--company", "{{ email }}"]);
    const result = await t.run(["send", "1", "How is {{ company }}?"]);
    expect(result).toMatchObject({ exitCode: 2, stdout: "" });
  });
});

describe.concurrent("a subject", () => {
  test.each([
    ["Hi John! Open to a quick chat?", "Open to a quick chat?"],
    [
      "Hello {{ first_name }},\n\nare you the right person? If not, who is?",
      "Are you the right person?",
    ],
    ["Dear John: we make things. Cheap ones.", "We make things"],
    ["Hi!\n\nAre you there?", "Are you there?"],
    ["Größe zählt nicht.", "Größe zählt nicht"],
  ])("is derived from %j", async (text, subject) => {
    const t = base.copy();
    expect(await t.json(["send", "1", text])).toMatchObject({ subject });
  });

  test("of a long text is cut at a word, and short enough to be read in a list", async () => {
    const t = base.copy();
    const { subject } = await t.json(["send", "1", "wörd ".repeat(50)]);
    expect([...subject].length).toBeLessThanOrEqual(65);
    expect(subject).toMatch(/^Wörd (wörd )+wörd(\.\.\.)?$/);
  });

  test("that is given is rendered, and survives the way", async () => {
    const t = base.copy();
    await t.ok(["lead", "edit", "1", "--name", "Łukasz Żółw"]);
    const subject = "Żółć für {{ first_name }} 🚀 =?utf-8?Q?x?= ".padEnd(150, "ü");
    await t.ok(["send", "1", "Hi!", "--subject", subject]);
    await t.ok(["tick"]);
    const [mail] = await t.mails();
    expect(mail?.subject).toBe(subject.replace("{{ first_name }}", "Łukasz"));
    expect(mail).toMatchObject({ to: "john@example.com", toName: "Łukasz Żółw" });
  });
});
