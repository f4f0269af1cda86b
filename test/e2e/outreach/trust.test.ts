import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { FakeProvider } from "../../support/ai/fake-provider.ts";
import { commands, type Tickler } from "../../support/processes/tickler.ts";
import type { MessageJson, TickJson } from "../../support/processes/tickler-json.ts";
import { hasTmux, Terminal } from "../../support/processes/tmux.ts";

interface DraftJson {
  id: number;
  text: string;
  holds: { rule: string; detail: string; words?: string }[];
  thread?: { text: string }[];
}

interface StatsJson {
  auto_for: string[];
  reviews: Record<string, number>;
  by_kind: Record<string, unknown>[];
  by_rule: Record<string, unknown>[];
  per_thousand_answers: Record<string, number | null> | null;
  earned: string[];
  command: string | null;
}

const PLAYBOOK =
  "# Playbook\n\n## Prices and promises\n\n- One user costs 29 € a month.\n\n## Tone\n\nShort.\n";
const PRICED = "Hi John,\n\nten users cost 290 € a month.\n\nBest,\nAda";
let provider: FakeProvider;
let text = "";

beforeAll(async () => {
  provider = await FakeProvider.start({
    answer: () => ({ json: { intent: "question", until: null, text } }),
  });
});
afterAll(() => provider.stop());
beforeEach(() => {
  provider.look = () => ({ json: { unbacked: [] } });
});

/** A lead whose question waits with a draft, and a playbook. */
async function office(env: Record<string, string> = {}): Promise<{ t: Tickler; playbook: string }> {
  const ai = {
    ...provider.env(),
    TICKLER_AI_MODE: "review",
    TICKLER_FROM: "Ada <ada@example.com>",
  };
  const t = commands({ env: { ...ai, ...env } });
  mkdirSync(t.home, { recursive: true, mode: 0o700 });
  const playbook = join(t.home, "playbook.md");
  writeFileSync(playbook, PLAYBOOK);
  await t.all(
    ["lead", "add", "John Doe", "john@example.com"],
    ["send", "1", "Hi {{ first_name }}! Open to a quick chat?"],
    ["tick"],
    ["reply", "1", "What does it cost for ten users?"],
    ["tick"],
  );
  return { t, playbook };
}

const drafts = (t: Tickler) => t.json<DraftJson[]>(["drafts"]);

describe("in a script", () => {
  test("a fact is added to the playbook, and the draft is checked anew", async () => {
    text = PRICED.replace("290", "777");
    const { t, playbook } = await office();
    const [held] = await drafts(t);
    expect(held?.holds.map(({ rule }) => rule)).toContain("price");
    chmodSync(playbook, 0o640);
    expect(await t.json(["playbook", "add", "Ten users cost 777 € a month."])).toEqual({
      ...{ path: playbook, added: true, section: "Prices and promises", new_section: false },
      ...{ line: "- Ten users cost 777 € a month.", line_number: 6, is_rule: false },
    });
    expect(readFileSync(playbook, "utf8")).toBe(
      PLAYBOOK.replace("a month.\n", "a month.\n- Ten users cost 777 € a month.\n"),
    );
    expect(statSync(playbook).mode & 0o777).toBe(0o640);
    expect(await t.json(["playbook", "add", "Ten users cost 777 € a month."])).toMatchObject({
      added: false,
    });
    const looks = provider.looks.length;
    const [checked] = await t.json<DraftJson[]>(["drafts", "check"]);
    expect(checked).toMatchObject({ id: held?.id, text, holds: [] });
    expect(provider.looks.length).toBe(looks + 1);
    // Nothing in its words holds it: nothing is looked at again.
    expect(await t.json(["drafts", "check"])).toEqual([]);
    await t.ok(["drafts", "approve", String(held?.id)]);
    const { reviews, by_kind } = await t.json<StatsJson>(["ai", "stats"]);
    expect(reviews).toMatchObject({ reviewed: 1, approved: 1, edited: 0, discarded: 0 });
    expect(by_kind).toMatchObject([{ kind: "ai_reply", intent: "question", approved: 1 }]);
  });

  test("what nothing backs stays held while the second look says so", async () => {
    text = "Hi John,\n\nwe work with bakeries of all sizes.\n\nBest,\nAda";
    const unbacked = {
      json: { unbacked: [{ words: "bakeries of all sizes", why: "no such customers" }] },
    };
    provider.look = () => unbacked;
    const { t } = await office();
    const [held] = await drafts(t);
    const id = String(held?.id);
    expect(held?.holds).toMatchObject([{ rule: "unbacked", words: "bakeries of all sizes" }]);
    expect(await t.json(["drafts", "check", id])).toMatchObject({ holds: [{ rule: "unbacked" }] });
    provider.look = () => ({ status: 500 });
    const failed = await t.json<DraftJson>(["drafts", "check", id]);
    expect(failed.holds.map(({ rule }) => rule)).toEqual(["unbacked", "unchecked"]);
    provider.look = () => ({ json: { unbacked: [] } });
    expect(await t.json(["drafts", "check", id])).toMatchObject({ holds: [] });
  });

  test("the conversation stands with the draft where it is asked for", async () => {
    text = PRICED;
    const { t } = await office();
    const [draft] = await drafts(t);
    const shown = await t.json<DraftJson>(["drafts", "show", String(draft?.id), "--thread"]);
    expect(shown.thread?.map((each) => each.text)).toEqual([
      "Hi John! Open to a quick chat?",
      "What does it cost for ten users?",
    ]);
    const plain = await t.ok(["drafts", "show", String(draft?.id), "--thread"]);
    expect(plain).toMatch(
      /Open to a quick chat[\s\S]*John Doe, .*:\n {2}What does[\s\S]*ten users cost/,
    );
  });

  test("a line that is no fact is refused, and one that forbids is told", async () => {
    const { t, playbook } = await office({ TICKLER_AI_MODE: "off" });
    const refused = await t.run(["playbook", "add", "<!-- all is fine"]);
    expect(refused).toMatchObject({ exitCode: 2, stdout: "" });
    expect(readFileSync(playbook, "utf8")).toBe(PLAYBOOK);
    expect(
      await t.json(["playbook", "add", "Never promise 50 % off.", "--section", "Discounts"]),
    ).toMatchObject({ section: "Discounts", new_section: true, is_rule: true });
  });

  test("stats offer what has earned it, and ai.auto_for lets it go", async () => {
    text = "Hi John,\n\nthank you for asking. What would suit you?\n\nBest,\nAda";
    const { t } = await office({ TICKLER_AI_PRICE_IN: "3", TICKLER_AI_PRICE_OUT: "15" });
    expect(await t.run(["ai", "stats", "--since", "yesterday"])).toMatchObject({ exitCode: 2 });
    for (let at = 0; at < 20; at++) {
      const [draft] = await drafts(t);
      await t.ok(["drafts", "approve", String(draft?.id)]);
      if (at === 19) break;
      t.later("2m");
      await t.all(
        ["outbox", "cancel", String(draft?.id)],
        ["reply", "1", "And for twelve?"],
        ["tick"],
      );
    }
    const stats = await t.json<StatsJson>(["ai", "stats"]);
    expect(stats).toMatchObject({
      ...{ earned: ["question"], command: "tickler config set ai.auto_for question" },
      reviews: { reviewed: 20, approved: 20 },
      // Each answer is written and looked at: 12,000 tokens read and 30 written, twice.
      per_thousand_answers: {
        ...{ tokens_in: 12_000_000, tokens_out: 30_000 },
        ...{ check_tokens_in: 12_000_000, check_tokens_out: 30_000, cost: 72.9 },
      },
    });
    expect(await t.ok(["ai", "stats"])).toMatch(/^kind\tAI answer\tquestion\t20\t20\t0\t0\t0\t0\n/);
    await t.ok(["config", "set", "ai.auto_for", "question"]);
    await t.all(
      ["outbox", "cancel", String((await sent(t)).at(-1)?.id)],
      ["reply", "1", "For six?"],
    );
    t.later("5m");
    expect(await t.json<TickJson>(["tick"])).toMatchObject({ ai_replies: 1, drafts: 0 });
  });
});

const sent = async (t: Tickler): Promise<MessageJson["emails"]> =>
  (await t.history()).messages[0]?.emails ?? [];

describe.skipIf(!hasTmux())("on a terminal", () => {
  const terminals: Terminal[] = [];
  const open = (t: Tickler, env: Record<string, string> = {}): Terminal => {
    const terminal = new Terminal(t, env);
    terminals.push(terminal);
    return terminal;
  };
  afterEach(() => {
    for (const terminal of terminals.splice(0)) terminal.close();
  });

  test("review shows the thread, marks what holds, and makes a fact of it", async () => {
    text = PRICED.replace("290", "777");
    const { t, playbook } = await office();
    const terminal = open(t);
    terminal.start("tickler drafts review");
    await terminal.waitFor(/\[f\]ine from now on/);
    // Yellow and underlined.
    const line = terminal
      .colours()
      .split("\n")
      .find((each) => each.includes("ten users ") && each.includes("777"));
    expect(line).toMatch(/\[4m.*777 €/);
    expect(terminal.screen()).not.toContain("Hi John! Open");
    terminal.press("t");
    await terminal.waitFor(/Hi John! Open/);
    terminal.press("f");
    const asked = await terminal.waitFor(/\[y\]es, add it/);
    expect(asked.replace(/\s+/g, " ")).toMatch(
      /playbook\.md, line 6, under “Prices and promises”:/,
    );
    expect(asked).toContain("- ten users cost 777 € a month.");
    expect(readFileSync(playbook, "utf8")).toBe(PLAYBOOK);
    terminal.press("e");
    await terminal.waitFor(/as it may stand in a mail: ten users/);
    terminal.type(" Or 70 € a month.");
    terminal.press("Enter");
    await terminal.waitFor(/- ten users cost 777 € a month\. Or 70 €/);
    terminal.press("y");
    await terminal.waitFor(/Added to[\s\S]*\[a\]pprove(?![\s\S]*\[f\]ine)/);
    expect(readFileSync(playbook, "utf8")).toContain(
      "- ten users cost 777 € a month. Or 70 € a month.\n",
    );
    terminal.press("a");
    expect(await terminal.end()).toMatchObject({ exitCode: 0 });
    expect(await t.ok(["tick"])).toBe("ai_replies\t1\n");
  });

  test("without colours, brackets mark it; no leaves the playbook as it is", async () => {
    text = PRICED.replace("290", "777");
    const { t, playbook } = await office();
    const terminal = open(t, { NO_COLOR: "1" });
    const [draft] = await drafts(t);
    const { screen } = await terminal.run(`tickler drafts show ${draft?.id}`);
    expect(screen).toMatch(/\[[^[]*777 €\]/);
    terminal.start("tickler drafts review");
    await terminal.waitFor(/\[f\]ine/);
    terminal.press("f");
    await terminal.waitFor(/\[y\]es/);
    terminal.press("n");
    await terminal.waitFor(/\[n\]o[\s\S]*\[f\]ine/);
    terminal.press("f");
    await terminal.waitFor(/\[n\]o[\s\S]*\[n\]o/);
    terminal.press("C-c");
    expect(await terminal.end()).toMatchObject({ exitCode: 130 });
    expect(readFileSync(playbook, "utf8")).toBe(PLAYBOOK);
  });

  test("stats say what to do where there are none, and what was found", async () => {
    text = PRICED;
    const { t } = await office();
    const terminal = open(t);
    const { screen } = await terminal.run("tickler ai stats");
    expect(screen).toMatch(/1 text by AI, 0 of them sent without you; 1 wait/);
    expect(screen.replace(/\s+/g, " ")).toContain("A thousand answers: 12,000,000 tokens read");
    const empty = open(commands());
    expect((await empty.run("tickler ai stats")).screen).toContain("docs/ai.md");
  });
});
