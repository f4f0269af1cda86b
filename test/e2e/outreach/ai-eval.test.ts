import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  FAKE_TOKENS,
  FakeProvider,
  type FakeRequest,
  fakeAnswer,
} from "../../support/ai/fake-provider.ts";
import { commands, freshPath, Tickler } from "../../support/processes/tickler.ts";
import { hasTmux, Terminal } from "../../support/processes/tmux.ts";
import { eventually } from "../../support/waiting.ts";

interface EvalJson {
  writer: string;
  estimate: { calls: number; tokens_in: number; tokens_out: number; cost: number | null };
  cases: {
    name: string;
    kind: string;
    outcome: string;
    verdict: string | null;
    problems: string[];
    rules: string[];
    text: string | null;
    rounds: { lead: string; text: string | null }[];
    yours: { text: string; missing: { shown: string }[]; extra: { shown: string }[] } | null;
    calls: { write: number; check: number };
    error: string | null;
  }[];
  kinds: { kind: string; cases: number; right: number; held: number; wrong: number }[];
  summary: Record<string, number | null>;
}

const PLAYBOOK = `# Playbook

## What we sell

Rampora is dock scheduling software.

## Prices and promises

- Team: 290 € per site and month.

## What must go to a person

- changes of the contract
`;

/** A model that knows the price, has a customer of its own invention, and likes to sign contracts. */
function said({ user }: FakeRequest): string {
  const given = /"given_name":"([^"]+)"/.exec(user)?.[1];
  const mail = (text: string): string => `Hi ${given},\n\n${text}\n\nBest regards,\nAda`;
  if (user.includes("Who uses it")) return mail("A brewery uses it.");
  if (/the contract/.test(user)) return mail("that is fine, we go on like this.");
  if (/What does it cost|How much is it/.test(user))
    return mail("Team is 290 € per site and month.");
  return mail("thank you for your reply.");
}

let provider: FakeProvider;

beforeAll(async () => {
  provider = await FakeProvider.start();
});
afterAll(() => provider.stop());
beforeEach(() => {
  provider.answer = (request) => ({ json: fakeAnswer(said(request), "question") });
  provider.look = ({ user }) => ({
    json: { unbacked: user.includes("brewery") ? [{ words: "A brewery", why: "invented" }] : [] },
  });
  provider.requests.length = 0;
});

const FROM = { TICKLER_FROM: "Ada Sales <ada@sales.example>" };

function withPlaybook(): Tickler {
  const t = commands({ env: { ...FROM, ...provider.env() } });
  mkdirSync(t.home, { recursive: true, mode: 0o700 });
  writeFileSync(join(t.home, "playbook.md"), PLAYBOOK);
  return t;
}

function fileOf(...cases: object[]): string {
  const file = freshPath("cases");
  writeFileSync(file, cases.map((each) => `${JSON.stringify(each)}\n`).join(""));
  return file;
}

const PRICE = { name: "price", text: "What does it cost?", expect: ["sent"], must: ["290 EUR"] };
const USERS = { name: "users", kind: "customers", text: "Who uses it?", expect: ["sent"] };
const CONTRACT = { name: "contract", text: "Please change the contract.", expect: ["person"] };

describe("cases of a file", () => {
  test("are right, held for nothing, or wrong, which is exit code 5", async () => {
    const t = withPlaybook();
    const result = await t.run(["ai", "eval", fileOf(PRICE, USERS, CONTRACT), "--json"]);
    expect(result).toMatchObject({ exitCode: 5, stderr: "" });
    const { writer, estimate, cases, kinds, summary } = result.json<EvalJson>();
    expect(writer).toBe("openai-compatible:fake-model");
    expect(estimate).toMatchObject({ calls: 6, cost: null });
    expect(cases.map(({ name, outcome, verdict }) => [name, outcome, verdict])).toEqual([
      ["price", "sent", "right"],
      ["users", "draft", "held"],
      ["contract", "sent", "wrong"],
    ]);
    expect(cases[1]).toMatchObject({ rules: ["unbacked"], calls: { write: 1, check: 1 } });
    expect(cases[2]).toMatchObject({ problems: ["sent, not person"] });
    expect(cases[0]?.rounds).toEqual([{ lead: PRICE.text, text: cases[0]?.text }]);
    expect(kinds.map(({ kind, held }) => [kind, held])).toEqual([
      ["yours", 0],
      ["customers", 1],
    ]);
    expect(summary).toMatchObject({
      ...{ cases: 3, right: 1, held_for_nothing: 1, wrong: 1, failed: 0, unjudged: 0 },
      ...{ calls: 3, checks: 3, tokens_in: 6 * FAKE_TOKENS.input, tokens_out: 180, cost: null },
    });
    // Not even a database was made.
    expect(existsSync(t.database)).toBe(false);
  });

  test("pass where nothing is wrong; with --strict what is held for nothing is wrong", async () => {
    const t = withPlaybook();
    const file = fileOf(PRICE, USERS);
    expect(await t.run(["ai", "eval", file])).toMatchObject({ exitCode: 0 });
    expect(await t.run(["ai", "eval", file, "--strict"])).toMatchObject({ exitCode: 5 });
    // Without the second look the guardrails stand alone, and see no invented customer.
    const { cases, summary } = await t.json<EvalJson>(["ai", "eval", file, "--no-check"]);
    expect(cases.map(({ outcome }) => outcome)).toEqual(["sent", "sent"]);
    expect(summary).toMatchObject({ calls: 2, checks: 0 });
  });

  test("cost what the prices say, beforehand and at the end", async () => {
    const env = { TICKLER_AI_PRICE_IN: "1000", TICKLER_AI_PRICE_OUT: "2000" };
    const t = withPlaybook().copy(env);
    const { stderr, stdout, exitCode } = await t.run(["ai", "eval", fileOf(PRICE)]);
    expect({ stdout, exitCode }).toEqual({
      stdout:
        "price\tquestion\tsent\t\tHi Alex, Team is 290 € per site and month. Best regards,…\tright\n",
      exitCode: 0,
    });
    expect(stderr).toMatch(
      /^Our first mail is taken from the playbook\.\n1 case: at most 2 requests to openai-compatible:fake-model and about [\d,]+ tokens, for about [\d.]+\. Nothing is stored or sent\.\n$/,
    );
    const { summary } = await t.json<EvalJson>(["ai", "eval", fileOf(PRICE)]);
    expect(summary.cost).toBe((2 * (1000 * FAKE_TOKENS.input + 2000 * FAKE_TOKENS.output)) / 1e6);
  });

  test("may be played by their names or kinds, or so many of them", async () => {
    const t = withPlaybook();
    const file = fileOf(PRICE, USERS, CONTRACT);
    const names = async (...options: string[]) => {
      const { stdout } = await t.run(["ai", "eval", file, "--json", ...options]);
      const { cases, summary } = JSON.parse(stdout) as EvalJson;
      return [cases.map(({ name }) => name), summary.cases];
    };
    expect(await names("--only", "customers,price")).toEqual([["price", "users"], 2]);
    expect(await names("--max", "1")).toEqual([["price"], 1]);
    // These say what is shown of all.
    expect(await names("--only", "WRONG")).toEqual([["contract"], 3]);
    expect(await names("--only", "HELD,WRONG", "--only", "users")).toEqual([["users"], 1]);
    const none = await t.run(["ai", "eval", file, "--only", "trial"]);
    expect(none).toMatchObject({ exitCode: 3, stdout: "" });
    expect(none.stderr).toContain("Kinds: yours, customers.");
  });

  test("are shown in full, with the words that hold them", async () => {
    const { stdout } = await withPlaybook().run(["ai", "eval", fileOf(USERS), "--full"]);
    expect(stdout).toContain("users · question · draft · held for nothing\n");
    expect(stdout).toContain("  The lead: Who uses it?\n");
    expect(stdout).toContain("    »A brewery« uses it.\n");
    expect(stdout).toContain("  held: unbacked: nothing backs “A brewery”: invented\n");
  });

  test("that a provider refuses have failed: exit code 5, and the others are played", async () => {
    provider.answer = (request) =>
      /contract/.test(request.user)
        ? { status: 400, message: "content filter", code: "content_filter" }
        : { json: fakeAnswer(said(request), "question") };
    const t = withPlaybook();
    const result = await t.run(["ai", "eval", fileOf(CONTRACT, PRICE), "--json"]);
    expect(result.exitCode).toBe(5);
    const { cases, summary } = result.json<EvalJson>();
    expect(cases.map(({ verdict }) => verdict)).toEqual(["failed", "right"]);
    expect(cases[0]?.error).toContain("content filter");
    expect(summary).toMatchObject({ failed: 1, right: 1 });
  });

  test.each([
    ['{"text": "a"}\n{"text": "b", "expect": "answer"}\n', /line 2: .*sent, draft, person/],
    ["[]", /there are no cases/],
    ["{", /line 1: no valid JSON/],
  ])("that can't be read are refused before anything is asked: %s", async (content, message) => {
    const file = freshPath("cases");
    writeFileSync(file, content);
    const t = withPlaybook();
    const { exitCode, stdout, stderr } = await t.run(["ai", "eval", file]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(provider.requests).toEqual([]);
  });

  test("come from standard input, too; what is not read of them is said", async () => {
    const input = JSON.stringify([{ ...PRICE, answers: [] }]);
    const { exitCode, stderr } = await withPlaybook().run(["ai", "eval", "-"], { input });
    expect(exitCode).toBe(0);
    expect(stderr).toContain("Not read of the cases: answers.\n");
  });

  test("end at Ctrl-C with what there is", async () => {
    const { home, env } = withPlaybook();
    const t = new Tickler({ home, env });
    provider.answer = (request) =>
      /contract/.test(request.user)
        ? { hang: "at once" }
        : { json: fakeAnswer(said(request), "question") };
    const running = t.start(["ai", "eval", fileOf(PRICE, CONTRACT, USERS), "--json"]);
    await eventually("the second case is asked", () =>
      provider.requests.some(({ user }) => /contract/.test(user)),
    );
    running.kill("SIGINT");
    const { exitCode, stdout, stderr } = await running;
    expect({ exitCode, stderr }).toEqual({ exitCode: 130, stderr: "Ended after 1 of 3 cases.\n" });
    const { cases, summary } = JSON.parse(String(stdout)) as EvalJson;
    expect(cases.map(({ name }) => name)).toEqual(["price"]);
    expect(summary).toMatchObject({ cases: 1, right: 1 });
  });
});

test("without a file the playbook is asked, and what comes with us", async () => {
  const t = withPlaybook();
  const result = await t.run(["ai", "eval", "--only", "price,for a person", "--json"]);
  expect(result.exitCode).toBe(5);
  const { cases } = result.json<EvalJson>();
  expect(cases.map(({ name, verdict }) => [name, verdict])).toEqual([
    ["price: 290 €", "right"],
    ["for a person: changes of the contract", "wrong"],
    ["en price", "right"],
  ]);
  expect(provider.requests[0]?.user).toContain("Rampora is dock scheduling software.");
  expect(provider.requests[0]?.user).toContain("Ada Sales");
});

test("--from-history: what would be sent, beside what was written", async () => {
  const t = commands({ env: { ...FROM, TICKLER_AI_MODE: "off" } });
  const yours = "Hi John, 290 € a month. Book a call: https://cal.example/ada";
  await t.all(
    ["lead", "add", "John Doe", "john@example.com"],
    ["send", "1", "Open to a chat?"],
    ["tick"],
    ["reply", "1", "What does it cost?"],
    ["answer", "1", yours],
    ["tick"],
  );
  const before = await t.history();
  const replayed = t.copy({ ...provider.env() });
  writeFileSync(join(replayed.home, "playbook.md"), PLAYBOOK);
  const result = await replayed.run(["ai", "eval", "--from-history", "5", "--json"]);
  expect(result.exitCode).toBe(0);
  const { cases, summary } = result.json<EvalJson>();
  expect(cases).toMatchObject([
    {
      ...{ name: "John Doe (message 1)", outcome: "sent", verdict: null },
      yours: { text: yours, missing: [{ shown: "https://cal.example/ada" }], extra: [] },
    },
  ]);
  expect(summary).toMatchObject({ cases: 1, unjudged: 1, sent: 1 });
  expect(provider.requests[0]?.user).toContain("Open to a chat?");
  expect(provider.requests[0]?.user).not.toContain("Book a call");
  const { stderr, stdout } = await replayed.run(["ai", "eval", "--from-history", "5"]);
  expect(stderr).toContain("goes to openai-compatible:fake-model.\n");
  expect(stdout).toContain("\thttps://cal.example/ada\t");
  expect(await replayed.history()).toEqual(before);
  const both = await replayed.run(["ai", "eval", fileOf(PRICE), "--from-history", "5"]);
  expect(both.exitCode).toBe(2);
});

test("the template is no model: it costs nothing, and says so", async () => {
  const t = commands({ env: FROM });
  const { exitCode, stderr } = await t.run(["ai", "eval", fileOf({ text: "How?" })]);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 0,
    stderr: "No model is configured (ai.provider): the built-in template writes.\n",
  });
});

describe.skipIf(!hasTmux())("on a terminal", () => {
  const terminals: Terminal[] = [];
  afterEach(() => {
    for (const terminal of terminals.splice(0)) terminal.close();
  });

  test("a table counts kinds, the wrong are listed; many requests are asked about", async () => {
    const t = withPlaybook();
    const terminal = new Terminal(t);
    terminals.push(terminal);
    const { screen, exitCode } = await terminal.run(
      `tickler ai eval ${fileOf(PRICE, USERS, CONTRACT)}`,
    );
    expect(exitCode).toBe(5);
    expect(screen).toMatch(/^ ?KIND +CASES +RIGHT +HELD FOR NOTHING +WRONG +FAILED$/m);
    expect(screen).toMatch(/^ ?customers +1 +0 +1 +0 +0$/m);
    expect(screen).toContain("  contract: sent, not person\n");
    expect(screen).toContain("1 right, 1 held for nothing, 1 wrong, 0 failed.");
    provider.requests.length = 0;
    const many = Array.from({ length: 60 }, () => PRICE);
    terminal.start(`tickler ai eval ${fileOf(...many)}`);
    await terminal.waitFor(/Make 120 requests\? \[y\/N\]/);
    terminal.type("n");
    terminal.press("Enter");
    expect((await terminal.end()).exitCode).toBe(130);
    expect(provider.requests).toEqual([]);
  });
});
