import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { commands, plus, type Tickler } from "../../support/processes/tickler.ts";
import type { MessageJson } from "../../support/processes/tickler-json.ts";

type Replayed = MessageJson & { replayed?: boolean };

const base = commands({ env: { TICKLER_FROM: "Ada Sales <ada@sales.example>" } });

beforeAll(() =>
  base.all(
    ["lead", "add", "John Doe", "john@initech.example", "--tag", "fair"],
    ["lead", "add", "Ana Silva", "ana@globex.example", "--tag", "fair"],
  ),
);

const fresh = (): Tickler => base.copy();

/** What an error says with --json. */
const refused = (code: string, message: unknown) => ({ error: { code, message } });

async function errorOf(t: Tickler, args: readonly string[]) {
  const result = await t.run([...args, "--json"]);
  return { exitCode: result.exitCode, ...JSON.parse(result.stderr) };
}

async function messagesOf(t: Tickler, lead = 1): Promise<number> {
  return (await t.history(lead)).messages.length;
}

describe.concurrent("the same text to the same lead", () => {
  test("is refused within a day with the id of the first, and sent with --again", async () => {
    const t = fresh();
    await t.ok(["send", "1", "Open to a chat, {{ first_name }}?"]);
    const error = await errorOf(t, ["send", "john@initech.example", "Open to a chat, John?"]);
    expect(error).toMatchObject({
      exitCode: 4,
      ...refused("refused", expect.stringMatching(/this very text before: message 1$/)),
    });
    expect(await t.run(["send", "1", "Open to a chat, John?", "--dry-run"])).toMatchObject({
      exitCode: 4,
    });
    expect(await messagesOf(t)).toBe(1);
    await t.ok(["send", "1", "Open to a chat, John?", "--again"]);
    await t.ok(["send", "1", "Something else, John?"]);
    // Another lead gets another text by the same template.
    await t.ok(["send", "2", "Open to a chat, {{ first_name }}?"]);
    expect(await messagesOf(t)).toBe(3);
  });

  test("may be sent after a day, and where the first was taken back", async () => {
    const t = fresh();
    await t.ok(["send", "1", "Open to a chat?"]);
    await t.ok(["outbox", "cancel", "1"]);
    await t.ok(["send", "1", "Open to a chat?"]);
    t.now = plus(t.now, "23h");
    expect(await t.run(["send", "1", "Open to a chat?"])).toMatchObject({ exitCode: 4 });
    t.now = plus(t.now, "2h");
    await t.ok(["send", "1", "Open to a chat?"]);
  });

  test("is skipped with --tag, also where the message is closed; --again sends it", async () => {
    const t = fresh();
    await t.ok(["send", "1", "News for you"]);
    await t.ok(["tick"]);
    await t.ok(["close", "1"]);
    const outcomes = await t.json<Record<string, unknown>[]>([
      ...["send", "--tag", "fair", "--text", "News for you"],
    ]);
    expect(outcomes).toEqual([
      { lead: 1, skipped: "was sent this very text before, in message 1" },
      { lead: 2, message: expect.objectContaining({ id: 2 }) },
    ]);
    const again = ["send", "--tag", "fair", "--text", "News for you", "--again"];
    expect(await t.json<unknown[]>(again)).toMatchObject([{ message: {} }, { message: {} }]);
  });
});

describe.concurrent("a batch", () => {
  const lines = [
    { lead: 1, text: "Hi John", subject: "Hello" },
    { lead: "ana@globex.example", text: "Hi Ana", subject: "Hello" },
  ];
  const inputOf = (all: readonly unknown[]) => all.map((line) => JSON.stringify(line)).join("\n");

  test("that is sent again is refused line by line, however late", async () => {
    const t = fresh();
    const first = await t.run(["send", "--batch", "-", "--json"], { input: inputOf(lines) });
    expect(first.exitCode).toBe(0);
    t.now = plus(t.now, "60d");
    const other = { lead: 2, text: "Hi Ana", subject: "Another subject" };
    const second = await t.run(["send", "--batch", "-", "--json"], {
      input: inputOf([...lines, other, other]),
    });
    expect(second.exitCode).toBe(5);
    expect(second.json()).toMatchObject([
      { line: 1, error: { code: "refused", message: expect.stringContaining("message 1") } },
      { line: 2, error: { code: "refused", message: expect.stringContaining("message 2") } },
      { line: 3, message: { id: 3 } },
      { line: 4, error: { code: "refused", message: expect.stringContaining("message 3") } },
    ]);
    const again = await t.run(["send", "--batch", "-", "--again"], { input: inputOf(lines) });
    expect(again.exitCode).toBe(0);
  });

  test("gives the first result of a line with a key, and a conflict for other words", async () => {
    const t = fresh();
    const keyed = lines.map((line, at) => ({ ...line, key: `crm-${at}` }));
    await t.run(["send", "--batch", "-"], { input: inputOf(keyed) });
    const [one] = keyed;
    const second = await t.run(["send", "--batch", "-", "--json"], {
      input: inputOf([...keyed, { ...one, text: "Other words" }, { ...one, lead: 2 }]),
    });
    expect(second.exitCode).toBe(5);
    expect(second.json()).toMatchObject([
      { line: 1, message: { id: 1 }, replayed: true },
      { line: 2, message: { id: 2 }, replayed: true },
      { line: 3, error: { code: "conflict" } },
      { line: 4, error: { code: "conflict" } },
    ]);
    // The same request by another command is the same request.
    const single = ["send", "1", "Hi John", "--subject", "Hello", "--key", "crm-0"];
    expect(await t.json<Replayed>(single)).toMatchObject({ id: 1, replayed: true });
  });
});

describe.concurrent("a key", () => {
  test("makes a repeat of send give the first result, in JSON and in words", async () => {
    const t = fresh();
    const args = ["send", "1", "Open to a chat?", "--key", "john@initech.example 1"];
    const first = await t.json<Replayed>(args);
    expect(first).not.toHaveProperty("replayed");
    await t.ok(["tick"]);
    const byAddress = args.with(1, "john@initech.example");
    expect(await t.json<Replayed>(byAddress)).toMatchObject({
      ...{ id: first.id, status: "sent", replayed: true },
    });
    const words = await t.run(args);
    expect(words).toMatchObject({ exitCode: 0, stdout: "1\tsent\n" });
    expect(words.stderr).toContain("Queued before under this key");
    expect(await messagesOf(t)).toBe(1);
    expect(await errorOf(t, args.with(2, "Other words"))).toMatchObject({
      exitCode: 4,
      ...refused("conflict", expect.stringContaining("message 1 to lead 1")),
    });
    expect(await errorOf(t, args.with(1, "2"))).toMatchObject({ exitCode: 4 });
    expect(await errorOf(t, [...args, "--at", "tomorrow 9:00"])).toMatchObject({ exitCode: 4 });
    // Nobody's address stands in a key.
    const keys = JSON.stringify(t.dump()?.request_keys);
    expect(keys).not.toContain("initech");
    expect(t.dump()?.request_keys).toHaveLength(1);
  });

  test("of a lead who was erased says so, and sends nothing", async () => {
    const t = fresh();
    const args = ["send", "1", "Open to a chat?", "--key", "k"];
    await t.all(args, ["lead", "rm", "1", "--yes"]);
    for (const each of [args, args.with(1, "john@initech.example")]) {
      expect(await errorOf(t, each)).toMatchObject({
        exitCode: 3,
        ...refused("not_found", expect.stringContaining("lead 1 was erased")),
      });
    }
    // Nor does the key serve for the same person, added anew.
    await t.ok(["lead", "add", "John Doe", "john@initech.example"]);
    expect(await errorOf(t, args.with(1, "john@initech.example"))).toMatchObject({ exitCode: 3 });
    expect(t.dump()?.messages).toEqual([]);
  });

  test("answers once", async () => {
    const t = fresh();
    await t.all(["send", "1", "Open to a chat?"], ["tick"], ["reply", "1", "What does it cost?"]);
    const args = ["answer", "1", "49 € a month.", "--key", "crm-7"];
    expect(await t.json<Replayed>(args)).toMatchObject({ status: "answer_enqueued" });
    await t.ok(["tick"]);
    const second = await t.json<Replayed>(args);
    expect(second).toMatchObject({ id: 1, status: "answered", replayed: true });
    expect(second.emails.filter(({ kind }) => kind === "answer")).toHaveLength(1);
    expect(await errorOf(t, args.with(2, "59 €"))).toMatchObject({ exitCode: 4 });
    expect(await errorOf(t, ["send", "1", "49 € a month.", "--key", "crm-7"])).toMatchObject({
      ...{ exitCode: 4, ...refused("conflict", expect.stringContaining("tickler answer")) },
    });
  });

  test("imports once, and gives the report again", async () => {
    const t = fresh();
    const file = join(t.home, "leads.csv");
    writeFileSync(file, "name,email,source\nEve Ng,eve@umbrella.example,\nBad,nope,\n");
    const args = ["lead", "import", file, "--key", "fair", "--source", "fair 2026"];
    const first = await t.run([...args, "--json"]);
    expect(first).toMatchObject({ exitCode: 5 });
    expect(first.json()).toMatchObject({ added: 1, bad: 1 });
    const second = await t.run([...args, "--json"]);
    expect(second).toMatchObject({ exitCode: 5 });
    expect(second.json()).toMatchObject({
      ...{ added: 1, skipped: 0, bad: 1, replayed: true },
      errors: [{ line: 3, message: expect.not.stringContaining("nope") }],
    });
    const words = await t.run(args);
    expect(words.stderr).toContain("nothing was changed now");
    expect(words.stdout).toContain("added 1");
    expect(await errorOf(t, args.slice(0, 5))).toMatchObject({ exitCode: 4 });
    writeFileSync(file, "name,email\nEve Ng,eve@umbrella.example\n");
    expect(await errorOf(t, args)).toMatchObject({ exitCode: 4 });
    expect(await t.json(["lead", "show", "3"])).toMatchObject({ source: "fair 2026" });
    const csv = await t.ok(["lead", "export"]);
    expect(csv.split("\r\n")[0]).toMatch(/,source,also$/);
  });

  test.each(["", " ", "a\nb", "x".repeat(201)])("%j is none", async (key) => {
    const t = fresh();
    expect(await errorOf(t, ["send", "1", "Hello", "--key", key])).toMatchObject({ exitCode: 2 });
    expect(await messagesOf(t)).toBe(0);
  });
});

describe("several processes at once", () => {
  test("with one key send one mail, and all get its result", async () => {
    const t = fresh();
    const args = ["send", "1", "Open to a chat?", "--key", "k", "--json"];
    const results = await Promise.all(Array.from({ length: 5 }, () => t.start(args)));
    const read = results.map((result) => JSON.parse(String(result.stdout)) as Replayed);
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0, 0]);
    expect(new Set(read.map(({ id }) => id)).size).toBe(1);
    expect(read.filter(({ replayed }) => replayed)).toHaveLength(4);
    expect(await messagesOf(t)).toBe(1);
    expect(t.dump()?.emails).toHaveLength(1);
  });

  test("with one text send one mail, and the others are refused", async () => {
    const t = fresh();
    const args = ["send", "1", "Open to a chat?", "--json"];
    const batch = `${JSON.stringify({ lead: 1, text: "Open to a chat?" })}\n`;
    const results = await Promise.all([
      ...Array.from({ length: 3 }, () => t.start(args)),
      t.start(["send", "--batch", "-", "--json"], { input: batch }),
    ]);
    expect(results.map(({ exitCode }) => exitCode).sort()).toEqual(
      // The one that won may be the batch, whose own code for a bad line is another one.
      results[3]?.exitCode === 0 ? [0, 4, 4, 4] : [0, 4, 4, 5],
    );
    expect(await messagesOf(t)).toBe(1);
  });

  test("with one key import once, and all get the report", async () => {
    const t = fresh();
    const rows = Array.from({ length: 1_500 }, (_, at) => `Lead ${at},l${at}@x${at}.example`);
    const file = join(t.home, "many.csv");
    writeFileSync(file, `name,email\n${rows.join("\n")}\n`);
    const args = ["lead", "import", file, "--key", "k", "--json"];
    const results = await Promise.all(Array.from({ length: 3 }, () => t.start(args)));
    const reports = results.map(({ stdout }) => JSON.parse(String(stdout)));
    for (const report of reports) expect(report).toMatchObject({ added: 1_500, skipped: 0 });
    expect(reports.filter(({ replayed }) => replayed)).toHaveLength(2);
  });
});
