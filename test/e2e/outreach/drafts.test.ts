import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FakeProvider } from "../../support/ai/fake-provider.ts";
import { commands, type Tickler } from "../../support/processes/tickler.ts";
import type { MessageJson, TickJson } from "../../support/processes/tickler-json.ts";

interface DraftJson {
  id: number;
  text: string;
  kind: string;
  message_id: number;
  reply_received: string | null;
  holds: { rule: string; detail: string }[];
  tokens: { input: number; output: number } | null;
}

const KEY = "sk-test-0123456789";
let provider: FakeProvider;
/** What the model answers. */
let text = "";

beforeAll(async () => {
  provider = await FakeProvider.start({
    answer: () => ({ json: { intent: "question", until: null, text } }),
  });
});

afterAll(() => provider.stop());

/** One lead who was written to, and a model. */
async function office(env: Record<string, string> = {}): Promise<Tickler> {
  const t = commands({ env: { ...provider.env("openai-compatible", KEY), ...env } });
  await t.all(
    ["lead", "add", "John Doe", "john@example.com"],
    ["send", "1", "Hi {{ first_name }}! Open to a quick chat?"],
    ["tick"],
  );
  return t;
}

describe("with a model", () => {
  test("a plain answer leaves by itself, with who wrote it and what it cost", async () => {
    text = "Thanks for your reply. I am happy to talk. What would suit you?";
    const t = await office();
    await t.ok(["reply", "1", "Sure, tell me more?"]);
    expect(await t.json<TickJson>(["tick"])).toMatchObject({ ai_replies: 1, errors: [] });
    const { messages } = await t.json<{ messages: MessageJson[] }>(["history", "1", "--full"]);
    expect(messages[0]?.emails.at(-1)).toMatchObject({
      text,
      written_by: expect.stringMatching(/^openai-compatible:/),
      tokens: { input: expect.any(Number), output: expect.any(Number) },
    });
    expect(JSON.stringify(t.dump())).not.toContain(KEY);
    // The lead's words reach the model; its own prompt is apart from them.
    expect(provider.requests.at(-1)?.user).toContain("Sure, tell me more?");
    expect(provider.requests.at(-1)?.system).not.toContain("Sure, tell me more?");
  });

  test("a text with a discount waits, and is approved, edited, written anew, discarded", async () => {
    text = "You get 90 % off!";
    const t = await office();
    await t.ok(["reply", "1", "What does it cost?"]);
    expect(await t.json<TickJson>(["tick"])).toMatchObject({ drafts: 1, ai_replies: 0 });
    const [draft] = await t.json<DraftJson[]>(["drafts", "--json"]);
    expect(draft).toMatchObject({ text, reply_received: "What does it cost?", kind: "ai_reply" });
    expect(draft?.holds.map(({ rule }) => rule)).toContain("discount");
    expect(await t.json(["todo"])).toMatchObject([
      { kind: "draft", message_id: 1, command: `tickler drafts approve ${draft?.id}` },
    ]);
    const id = String(draft?.id);
    text = "Let us talk about it.";
    expect(await t.json(["drafts", "regenerate", id, "--note", "no discount"])).toMatchObject({
      text,
      holds: [],
    });
    expect(provider.requests.at(-1)?.user).toContain("no discount");
    expect(await t.ok(["drafts", "edit", id, "My own words."])).toBe("My own words.\n");
    expect(await t.ok(["drafts", "approve", id])).toBe("1\tai_enqueued\n");
    expect(await t.ok(["tick"])).toBe("ai_replies\t1\n");
    expect((await t.mails()).at(-1)?.header("auto-submitted")).toBeNull();
    const again = await t.run(["drafts", "approve", id]);
    expect(again).toMatchObject({ exitCode: 4 });
    expect(await t.run(["drafts", "show", "99"])).toMatchObject({ exitCode: 3 });
  });

  test("a first email is written, held where it must be, and shown without being stored", async () => {
    text = "Hi John, would you be open to a quick chat about planning shifts?";
    const t = commands({ env: provider.env("openai-compatible", KEY) });
    await t.ok(["lead", "add", "John Doe", "john@example.com"]);
    const shown = await t.json(["send", "1", "--ai", "--about", "shifts", "--dry-run"]);
    expect(shown).toMatchObject({ text: expect.stringContaining(text), holds: [] });
    expect((await t.history()).messages).toEqual([]);
    // Whatever the settings say of answers, and nothing speaks against it.
    expect(await t.json(["send", "1", "--ai", "--about", "shifts"])).toMatchObject({
      status: "drafted",
    });
    expect(await t.json(["drafts"])).toMatchObject([{ holds: [] }]);
    const queued = await t.run(["send", "1", "--ai", "--ai-mode", "auto", "--json"]);
    expect(queued.json()).toMatchObject({ status: "enqueued" });
    text = "Only 9 EUR a month!";
    const held = await t.run(["send", "1", "--ai", "--ai-mode", "auto", "--json"]);
    expect(held.json()).toMatchObject({ status: "drafted" });
    expect(held.stderr).toMatch(/has an open message already \((?:1, 2|2, 1)\)/);
    const both = await t.run(["send", "1", "Hello", "--subject", "Hello", "--ai"]);
    expect(both).toMatchObject({ exitCode: 2 });
  });

  test("a provider that is down blocks nothing, is said once, and is asked again", async () => {
    const t = await office({ TICKLER_AI_BASE_URL: "http://127.0.0.1:1/v1" });
    await t.all(["reply", "1", "Tell me more?"], ["send", "1", "One more thing"]);
    const result = await t.run(["tick", "--json"]);
    expect(result.exitCode).toBe(5);
    expect(result.json<TickJson>()).toMatchObject({ sent: 1, ai_replies: 0 });
    expect(result.json<TickJson>().errors).toHaveLength(1);
    expect(await t.json(["todo"])).toMatchObject([
      { kind: "broken", id: "broken-tick" },
      { kind: "reply", message_id: 1 },
    ]);
    const [reason] = (
      await t.json<{ messages: { reasons: { rule: string }[] }[] }>(["why", "1"])
    ).messages
      .flatMap(({ reasons }) => reasons)
      .filter(({ rule }) => rule === "ai.provider");
    expect(reason).toBeDefined();
    text = "Gladly. What would suit you?";
    t.later("2h");
    const { url } = provider;
    const env = {
      TICKLER_AI_BASE_URL: provider.env("openai-compatible", KEY).TICKLER_AI_BASE_URL ?? url,
    };
    expect(await t.json<TickJson>(["tick"], { env })).toMatchObject({ ai_replies: 1 });
  });

  test("the shipped replies can be tried, and nothing is stored", async () => {
    text = "Thanks for your reply. I am happy to talk. What would suit you?";
    const t = commands({ env: provider.env("openai-compatible", KEY) });
    const result = await t.run(["ai", "eval", "--json"]);
    // One text cannot be right for each of them.
    expect(result.exitCode).toBe(5);
    const { cases, summary } = result.json<{
      cases: { verdict: string | null }[];
      summary: Record<string, number>;
    }>();
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(summary.failed).toBe(0);
    const sum = ["right", "held_for_nothing", "wrong", "failed", "unjudged"];
    expect(sum.reduce((total, name) => total + (summary[name] ?? 0), 0)).toBe(cases.length);
    expect(t.dump()).toBeNull();
  });
});

describe("without one", () => {
  test("the template answers, and says what it is; it writes no first email", async () => {
    const t = commands();
    await t.ok(["lead", "add", "John Doe", "john@example.com"]);
    const result = await t.run(["send", "1", "--ai"]);
    expect(result).toMatchObject({ exitCode: 2 });
    expect(result.stderr).toContain("no model is configured");
  });

  test("drafts review needs a terminal, and says what to do without", async () => {
    const result = await commands().run(["drafts", "review"]);
    expect(result).toMatchObject({ exitCode: 2, stdout: "" });
    expect(result.stderr).toContain("drafts list --json");
  });

  test("a lead who declines is closed, and one who asks for it suppressed", async () => {
    const t = await officeWithoutModel();
    await t.ok(["reply", "1", "No thanks, we are not interested."]);
    expect(await t.ok(["tick"])).toBe("closed\t1\n");
    await t.ok(["undo", "1"]);
    await t.ok(["reply", "1", "Please remove me from your list."]);
    expect(await t.ok(["tick"])).toBe("unsubscribes\t1\n");
    expect(await t.ok(["suppress", "list"])).toContain("john@example.com");
  });

  test("an opt-out and a note are two stops: undo lifts its own, rm asks before it lifts both", async () => {
    const t = await officeWithoutModel();
    await t.ok(["reply", "1", "Please remove me from your list."]);
    await t.ok(["tick"]);
    await t.ok(["suppress", "add", "john@example.com", "--note", "never again"]);
    const rows = (await t.ok(["suppress", "list"])).trimEnd().split("\n");
    expect(rows.map((row) => row.split("\t").filter((_, at) => at !== 3))).toEqual([
      ["john@example.com", "address", "unsubscribe", "message 1"],
      ["john@example.com", "address", "manual", "never again"],
    ]);
    const refused = await t.run(["suppress", "rm", "john@example.com"]);
    expect(refused).toMatchObject({ exitCode: 2, stdout: "" });
    expect(refused.stderr).toMatch(/they asked not to be written to.*never again.*\nhint: .*--yes/);
    expect(await t.json(["suppress", "list"])).toHaveLength(2);
    const undone = await t.run(["undo", "1"]);
    expect(undone).toMatchObject({ exitCode: 0, stderr: expect.stringContaining("never again") });
    expect(await t.json(["suppress", "list"])).toMatchObject([
      { reason: "manual", note: "never again", message_id: null },
    ]);
    expect((await t.run(["send", "1", "Once more?", "--subject", "Once more?"])).exitCode).toBe(4);
    expect(await t.json(["suppress", "rm", "john@example.com"])).toMatchObject({
      ...{ value: "john@example.com", reason: "manual", note: "never again" },
      stops: [{ reason: "manual" }],
    });
    expect(await t.ok(["suppress", "list"])).toBe("");
  });
});

async function officeWithoutModel(): Promise<Tickler> {
  const t = commands();
  await t.all(
    ["lead", "add", "John Doe", "john@example.com"],
    ["send", "1", "Hi {{ first_name }}! Open to a quick chat?"],
    ["tick"],
  );
  return t;
}

describe("the pace", () => {
  test("is kept across ticks, told by why, and resumed", async () => {
    const t = commands({ env: { TICKLER_SEND_MAX_PER_DAY: "1" } });
    await t.all(
      ["lead", "add", "A", "a@example.com"],
      ["lead", "add", "B", "b@example.com"],
      ["send", "1", "Hi", "--subject", "Hi"],
      ["send", "2", "Hi", "--subject", "Hi"],
    );
    const planned = await t.json<TickJson>(["tick", "--dry-run"]);
    expect(planned).toMatchObject({ sent: 1 });
    expect(await t.ok(["tick"])).toBe("sent\t1\n");
    expect(await t.ok(["tick"])).toBe("");
    expect(await t.ok(["why", "2"])).toMatch(/^2\tenqueued\tdeliver\t\S+\tsend\.max_per_day\t/);
    await t.ok(["outbox", "pause", "--note", "a new domain"]);
    expect(await t.ok(["why", "2"])).toContain("a new domain");
    expect(await t.json(["todo"])).toMatchObject([{ kind: "paused" }]);
    await t.ok(["outbox", "resume"]);
    t.later("24h");
    expect((await t.json<TickJson>(["tick"])).sent).toBe(0);
    t.later("24h");
    expect((await t.json<TickJson>(["tick"])).sent + 0).toBe(1);
  });
});
