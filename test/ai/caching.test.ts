import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cachedFrom } from "../../src/ai/caching.ts";
import { type ModelWriterOptions, modelWriter } from "../../src/ai/model-writer.ts";
import type { WriterTask } from "../../src/service/ports/index.ts";
import { type FakeApi, FakeProvider, fakeAnswer } from "../support/ai/fake-provider.ts";
import { anthropicEvents, responsesEvents } from "../support/ai/provider-formats.ts";
import { PATIENCE } from "../support/waiting.ts";
import { replyTask } from "./support.ts";

// What two answers have in common on the wire, by the rules of the providers' caches.

const PLAYBOOK = readFileSync("test/cases/dock/playbook.md", "utf8");

let provider: FakeProvider;

beforeEach(async () => {
  provider = await FakeProvider.start();
});

afterEach(async () => {
  await provider.stop();
});

function writer(api: FakeApi, options: Partial<ModelWriterOptions> = {}) {
  return modelWriter({
    provider: api,
    ...{ model: MODELS[api], checkModel: MODELS[api], baseUrl: provider.url },
    key: async () => "sk-fake",
    timeout: PATIENCE,
    ...options,
  });
}

const MODELS: Readonly<Record<FakeApi, string>> = {
  openai: "gpt-5.6-sol",
  anthropic: "claude-sonnet-4-5",
  "openai-compatible": "llama3.3",
};

/** Two rounds with one lead, and another lead on another day. */
const ONE = replyTask({
  playbook: PLAYBOOK,
  zone: "Europe/Berlin",
  round: { number: 1, of: 3 },
  conversation: [
    {
      ...{ direction: "out", by: "person", at: new Date("2026-03-02T09:00:00Z") },
      text: "Hi Jane,\n\nI am with Rampora in Leipzig. We help warehouses like Roe Ltd let carriers book their dock slots online, so that trucks wait less at the gate. At Nordkorn Großhandel the average wait fell from 55 to 22 minutes.\n\nIs waiting at the docks a topic for you at the moment?\n\nBest regards,\nMaya",
    },
    {
      ...{ direction: "in", by: "lead", at: new Date("2026-03-02T12:00:00Z") },
      text: "Hi Maya, what does it cost? We have one site with 8 docks.\n\nJane",
    },
  ],
});
const SECOND: WriterTask = {
  ...ONE,
  lead: { name: "Bo Lund", company: "Lund AB", title: null, timezone: "Europe/Oslo", vars: {} },
  round: { number: 2, of: 3 },
  now: new Date("2026-03-03T14:20:00Z"),
  conversation: [
    ...ONE.conversation,
    {
      ...{ direction: "out", by: "machine", at: new Date("2026-03-02T12:01:00Z") },
      text: "Hi Jane,\n\nWith 8 docks the Team plan fits: 290 € per month for the site, plus 900 € once for the setup. The price is net and paid yearly in advance; paid monthly it is 10 % higher.\n\nWould a 30-minute call help? You can pick a time here: https://cal.rampora.example/maya\n\nBest regards,\nMaya",
    },
    {
      ...{ direction: "in", by: "lead", at: new Date("2026-03-03T14:00:00Z") },
      text: "Thanks. Does it work with SAP EWM, and how long until we are live?\n\nJane",
    },
  ],
};

/** What a provider reads of a request, in the order in which its cache compares it. */
function read(api: FakeApi, { body }: FakeProvider["requests"][number]): string {
  const { tools, output_config, system, messages, text, input, response_format } = body;
  if (api === "anthropic") return JSON.stringify([tools, output_config, system, messages]);
  return JSON.stringify(api === "openai" ? [text, input] : [messages, response_format]);
}

function commonPrefix(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** Tokens of English and of JSON are longer than that; so is a prompt in tokens. */
const LETTERS_OF_A_TOKEN = 5;

describe.each(["openai", "anthropic"] as const)("%s", (api) => {
  test("four fifths of a second answer are what the first one had", async () => {
    const first = await writer(api).write(ONE);
    const second = await writer(api).write(SECOND);
    const [a = "", b = ""] = provider.requests.map((request) => read(api, request));
    const common = commonPrefix(a, b);
    expect(common / b.length).toBeGreaterThanOrEqual(0.8);
    expect(common / LETTERS_OF_A_TOKEN).toBeGreaterThan(1_024);
    // What `ai test` shows is what is on the wire, and no more.
    const [part = 0, ofFirst = 0] = [second.shared?.part, first.shared?.part];
    expect(part).toBeLessThanOrEqual(common / b.length + 0.01);
    expect(part).toBeGreaterThan(common / b.length - 0.05);
    expect(ofFirst).toBeGreaterThan(part);
  });

  test("every task but the first mail has the same beginning", async () => {
    const kinds = ["ai_reply", "follow_up", "nudge"] as const;
    for (const kind of kinds) await writer(api).write({ ...SECOND, kind });
    const systems = new Set(provider.requests.map(({ system }) => system));
    expect(systems.size).toBe(1);
  });

  test("second looks have one of their own", async () => {
    const { note: _note, draft: _draft, ...known } = SECOND;
    const first = { ...known, text: "Hi Bo,\n\nyes.\n\nMaya", subject: null };
    provider.answer = () => ({ json: { unbacked: [] } });
    await writer(api).check(first);
    await writer(api).check({ ...first, lead: ONE.lead, text: "Hi Jane,\n\nno.\n\nMaya" });
    const [a, b] = provider.looks;
    expect(a?.system).toContain("<playbook>");
    expect(a?.system).toBe(b?.system);
    expect(a?.user).not.toBe(b?.user);
  });
});

test("what a provider had in its cache is told, and is part of what was read", async () => {
  const text = JSON.stringify(fakeAnswer("Hi Jane,\n\nyes.\n\nMaya"));
  const tokens = { input: 578, output: 30 };
  const anthropic = anthropicEvents(text, "stop", tokens).join("");
  const cached = '"cache_creation_input_tokens":0,"cache_read_input_tokens":3377,';
  provider.answer = () => ({
    raw: anthropic.replace('"input_tokens"', `${cached}"input_tokens"`),
    type: "text/event-stream",
  });
  const read = { input: 3_955, output: 30, cached: 3_377 };
  expect((await writer("anthropic").write(SECOND)).tokens).toEqual(read);
  const openai = responsesEvents(text, "stop", { ...tokens, input: 3_955 }).join("");
  provider.answer = () => ({
    raw: openai.replaceAll('"cached_tokens":0', '"cached_tokens":3377'),
    type: "text/event-stream",
  });
  expect((await writer("openai").write(SECOND)).tokens).toEqual(read);
});

describe("marks", () => {
  test("Anthropic's stands at the end of what comes again, and nowhere else", async () => {
    await writer("anthropic").write(ONE);
    const body = provider.requests[0]?.body;
    const system = body?.system as { cache_control?: unknown }[];
    expect(system.at(-1)?.cache_control).toEqual({ type: "ephemeral" });
    expect(JSON.stringify(body).match(/cache_control/g)).toHaveLength(1);
  });

  test.each([
    ["gpt-5.6-sol", true],
    ["gpt-6-luna", true],
    ["gpt-5.4-mini", false],
    ["gpt-5", false],
    ["gpt-4o", false],
    ["o4-mini", false],
  ])("OpenAI: %s", async (model, isMarked) => {
    await writer("openai", { model }).write(ONE);
    await writer("openai", { model }).write(SECOND);
    const [a, b] = provider.requests.map(({ body }) => body);
    expect(a?.prompt_cache_key).toMatch(/^tickler-[\da-f]{16}$/);
    expect(b?.prompt_cache_key).toBe(a?.prompt_cache_key);
    const marks = JSON.stringify(a?.input).match(
      /"prompt_cache_breakpoint":\{"mode":"explicit"\}/g,
    );
    expect(marks?.length ?? 0).toBe(isMarked ? 1 : 0);
    expect(a?.prompt_cache_options).toEqual(isMarked ? { mode: "explicit" } : undefined);
    expect(provider.requests[0]?.system).toBe(provider.requests[1]?.system);
  });

  test("an endpoint of the same protocol that does not know them gets none", async () => {
    provider.answer = ({ body }) =>
      "prompt_cache_key" in body
        ? { status: 400, message: "Unrecognized request argument supplied: prompt_cache_key" }
        : { json: { intent: "question", text: "Hi Jane,\n\nyes.\n\nMaya" } };
    const own = writer("openai");
    expect(await own.write(ONE)).toMatchObject({ flaw: null });
    expect(await own.write(SECOND)).toMatchObject({ flaw: null });
    expect(provider.requests).toHaveLength(3);
    expect(provider.requests.at(-1)?.structured).toBe(true);
    expect(JSON.stringify(provider.requests.at(-1)?.body)).not.toContain("prompt_cache");
  });

  test("others get nothing that they might not know", async () => {
    await writer("openai-compatible").write(ONE);
    expect(JSON.stringify(provider.requests[0]?.body)).not.toMatch(/cache/);
  });
});

test.each([
  ["anthropic", "claude-sonnet-4-5", 1_024],
  ["anthropic", "claude-sonnet-4-5-20250929", 1_024],
  ["anthropic", "claude-haiku-4-5", 4_096],
  ["anthropic", "claude-opus-4-5-20251101", 4_096],
  ["anthropic", "claude-opus-4-1-20250805", 1_024],
  ["anthropic", "claude-opus-4-7", 2_048],
  ["anthropic", "claude-3-5-haiku-20241022", 2_048],
  ["anthropic", "claude-opus-5", 512],
  ["openai", "gpt-5-mini", 1_024],
  ["openai-compatible", "qwen3", null],
])("%s: %s caches from %j tokens on", (name, model, from) => {
  expect(cachedFrom(name, model)).toBe(from);
});
