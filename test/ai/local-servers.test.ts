import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isCutOff } from "../../src/ai/context.ts";
import { modelWriter } from "../../src/ai/model-writer.ts";
import { AppError, WriterRefused, WriterUnavailable } from "../../src/domain/errors.ts";
import { type FakeAnswer, FakeProvider, fakeAnswer } from "../support/ai/fake-provider.ts";
import { PATIENCE } from "../support/waiting.ts";
import { rejection, replyTask } from "./support.ts";

// What the servers that people run themselves send, by their documents and their sources:
// - Ollama 0.3x: docs/api/openai-compatibility.mdx, docs/context-length.mdx, openai/openai.go, server/sched.go
// - llama.cpp: tools/server/README.md (as of 2026-10)
// - vLLM 0.11 and later: docs/features/reasoning_outputs.md, entrypoints/openai/protocol.py
// - LM Studio 0.3 and 0.4: lmstudio.ai/docs/developer, and its issues 189, 237, 546 and 2256

let provider: FakeProvider;

beforeEach(async () => {
  provider = await FakeProvider.start();
});

afterEach(async () => {
  await provider.stop();
});

const writer = (model = "qwen3:8b") =>
  modelWriter({
    ...{ provider: "openai-compatible", model, checkModel: model, baseUrl: provider.url },
    key: async () => null,
    timeout: PATIENCE,
  });
const write = () => writer().write(replyTask());

const TEXT = JSON.stringify(fakeAnswer("Hi Jane,\n\nit is about shifts.\n\nAda"));
const HALVES = [TEXT.slice(0, 30), TEXT.slice(30)];
const events = (...all: unknown[]): FakeAnswer => ({
  raw: all.map((each) => (typeof each === "string" ? each : data(each))).join(""),
  type: "text/event-stream",
});
const data = (body: unknown) => `data: ${JSON.stringify(body)}\n\n`;
const DONE = "data: [DONE]\n\n";
/** The error of one text: the others may fit. */
const TOO_SMALL = {
  ...{ name: "WriterRefused", alike: null },
  message: expect.stringContaining("see docs/ai.md on the size of the context"),
};
const USAGE = { prompt_tokens: 3_412, completion_tokens: 87, total_tokens: 3_499 };
const READ = { input: 3_412, output: 87 };

/** Chunks of a stream, each with one choice. */
function stream(shared: object, deltas: readonly object[], last: object): object[] {
  const all = deltas.map((delta) => ({ index: 0, delta, finish_reason: null as string | null }));
  return [...all, { index: 0, finish_reason: "stop", ...last }].map((choice) => ({
    ...{ id: "chatcmpl-7", object: "chat.completion.chunk", created: 1_772_000_000 },
    ...{ ...shared, choices: [choice] },
  }));
}

describe("Ollama", () => {
  const SHARED = { model: "qwen3:8b", system_fingerprint: "fp_ollama" };
  const failed = (status: number, message: string, type: string): FakeAnswer => ({
    failed: status,
    body: JSON.stringify({ error: { message, type, param: null, code: null } }),
  });

  test("a stream: thoughts apart, each delta with its role, what it cost at the end", async () => {
    provider.answer = () =>
      events(
        ...stream(
          SHARED,
          [
            { role: "assistant", content: "", reasoning: "They ask what it is about." },
            ...HALVES.map((content) => ({ role: "assistant", content })),
          ],
          { delta: { role: "assistant", content: "" } },
        ),
        { ...stream(SHARED, [], {})[0], choices: [], usage: USAGE },
        DONE,
      );
    expect(await write()).toMatchObject({
      text: "Hi Jane,\n\nit is about shifts.\n\nAda",
      ...{ flaw: null, tokens: READ },
    });
    const { body } = provider.requests[0] ?? {};
    expect(body).toMatchObject({
      response_format: { type: "json_schema", json_schema: { schema: { type: "object" } } },
      stream_options: { include_usage: true },
    });
    expect(provider.requests[0]?.headers.authorization).toBeUndefined();
  });

  test("a model that was not pulled", async () => {
    provider.answer = () =>
      failed(404, 'model "qwen3:8b" not found, try pulling it first', "not_found_error");
    const error = (await rejection(write())) as AppError;
    expect(error).toBeInstanceOf(AppError);
    expect(error.message).toContain("try pulling it first");
    expect(error.hint).toContain("ai.model");
  });

  test("its queue is full", async () => {
    const busy = "server busy, please try again.  maximum pending requests exceeded";
    provider.answer = () => failed(503, busy, "api_error");
    const error = await rejection(write());
    expect(error).toBeInstanceOf(WriterUnavailable);
    expect(provider.requests).toHaveLength(3);
  });

  test("a prompt of which it dropped the beginning is answered all the same, and held", async () => {
    const usage = { ...USAGE, prompt_tokens: 1_026 };
    provider.answer = () =>
      events(
        ...stream(SHARED, [{ role: "assistant", content: TEXT }], { delta: {} }),
        { ...stream(SHARED, [], {})[0], choices: [], usage },
        DONE,
      );
    const { text, flaw } = await write();
    expect(text).toContain("Hi Jane");
    expect(flaw).toContain("the server read 1026 tokens of a longer prompt");
    const { note: _note, draft: _draft, ...known } = replyTask({ playbook: "word ".repeat(2_000) });
    provider.look = () =>
      events(
        ...stream(SHARED, [{ role: "assistant", content: '{"unbacked":[]}' }], { delta: {} }),
        { ...stream(SHARED, [], {})[0], choices: [], usage },
        DONE,
      );
    const look = writer().check({ ...known, text: "Hi Jane,\n\nyes.\n\nAda", subject: null });
    expect((await rejection(look)).message).toContain("cut off");
  });

  test("the size of the context that it loaded the model with", async () => {
    provider.pages.set("/api/ps", {
      models: [
        { name: "gemma3:latest", model: "gemma3:latest", context_length: 65_536 },
        { name: "qwen3:8b", model: "qwen3:8b", size_vram: 9_600_000_000, context_length: 4_096 },
      ],
    });
    // Its models, too, but not what was loaded.
    provider.pages.set("/v1/models", { object: "list", data: [{ id: "qwen3:8b", created: 1 }] });
    expect(await writer().contextSize()).toBe(4_096);
    expect(await writer("gemma3").contextSize()).toBe(65_536);
    expect(await writer("llama3.3").contextSize()).toBeNull();
  });
});

describe("llama.cpp", () => {
  const failed = (code: number, message: string, type: string, more: object = {}): FakeAnswer => ({
    failed: code,
    body: JSON.stringify({ error: { code, message, type, ...more } }),
  });

  test("a stream: no content at first, thoughts apart, timings beside what it cost", async () => {
    const shared = { model: "gpt-3.5-turbo", system_fingerprint: "b6869-5cca2542a" };
    const timings = { cache_n: 3_000, prompt_n: 412, predicted_n: 87 };
    const usage = { ...USAGE, prompt_tokens_details: { cached_tokens: 3_000 } };
    provider.answer = () =>
      events(
        ...stream(
          shared,
          [
            { role: "assistant", content: null },
            { reasoning_content: "They ask what it is about." },
            ...HALVES.map((content) => ({ content })),
          ],
          { delta: {} },
        ),
        { ...stream(shared, [], {})[0], choices: [], usage, timings },
        DONE,
      );
    expect(await write()).toMatchObject({
      text: "Hi Jane,\n\nit is about shifts.\n\nAda",
      ...{ flaw: null, tokens: { ...READ, cached: 3_000 } },
    });
  });

  test("while it loads the model", async () => {
    const answers = [
      failed(503, "Loading model", "unavailable_error"),
      events(...stream({}, [{ content: TEXT }], { delta: {} }), DONE),
    ];
    provider.answer = () => answers.shift() ?? { status: 500 };
    expect(await write()).toMatchObject({ flaw: null });
    provider.answer = () => failed(503, "Loading model", "unavailable_error");
    expect(await rejection(write())).toBeInstanceOf(WriterUnavailable);
  });

  test("a prompt that does not fit", async () => {
    const words = "request (9412 tokens) exceeds the available context size (8192 tokens)";
    const more = { n_prompt_tokens: 9_412, n_ctx: 8_192 };
    provider.answer = () => failed(400, words, "exceed_context_size_error", more);
    expect(await rejection(write())).toMatchObject(TOO_SMALL);
    // It was not taken for the schema.
    expect(provider.requests).toHaveLength(1);
  });

  test("a key that it was started with, and we lack", async () => {
    provider.answer = () => failed(401, "Invalid API Key", "authentication_error");
    expect((await rejection(write())).message).toContain("the key was refused");
  });

  test("the size of the context of a slot", async () => {
    provider.pages.set("/props", {
      default_generation_settings: { id: 0, n_ctx: 8_192, params: { n_predict: -1 } },
      total_slots: 4,
    });
    const meta = { n_ctx_train: 131_072, n_params: 8_030_261_312 };
    provider.pages.set("/v1/models", { object: "list", data: [{ id: "qwen3:8b", meta }] });
    expect(await writer().contextSize()).toBe(8_192);
  });
});

describe("vLLM", () => {
  const failed = (code: number, message: string, type: string): FakeAnswer => ({
    failed: code,
    body: JSON.stringify({ error: { message, type, param: null, code } }),
  });

  test.each(["reasoning", "reasoning_content"])("a stream with `%s`", async (field) => {
    const shared = { model: "Qwen/Qwen3-8B" };
    const usage = { ...USAGE, prompt_tokens_details: null };
    provider.answer = () =>
      events(
        ...stream(
          shared,
          [
            { role: "assistant", content: "" },
            { [field]: "They ask what it is about." },
            ...HALVES.map((content) => ({ content })),
          ],
          { delta: { content: "" }, stop_reason: null, token_ids: null },
        ),
        { ...stream(shared, [], {})[0], choices: [], usage },
        DONE,
      );
    const written = await write();
    expect(written).toMatchObject({ flaw: null, tokens: READ });
    expect(written.text).toBe("Hi Jane,\n\nit is about shifts.\n\nAda");
  });

  test("nothing but thoughts, until the limit", async () => {
    provider.answer = () =>
      events(
        ...stream({}, [{ role: "assistant", content: "" }, { reasoning: "Hm." }], {
          ...{ delta: { content: "" }, finish_reason: "length" },
        }),
        DONE,
      );
    expect(await rejection(write())).toBeInstanceOf(WriterRefused);
  });

  test("a model that it does not serve", async () => {
    provider.answer = () => failed(404, "The model `qwen3:8b` does not exist.", "NotFoundError");
    const error = (await rejection(write())) as AppError;
    expect(error.message).toContain("does not exist");
    expect(error.hint).toContain("ai.model");
  });

  test.each([
    "This model's maximum context length is 4096 tokens. However, your request has 5203 input tokens. Please reduce the length of the input messages.",
    "'max_tokens' or 'max_completion_tokens' is too large: 1000. This model's maximum context length is 1000 tokens and your request has 203 input tokens (1000 > 1000 - 203).",
  ])("a prompt that does not fit: %s", async (message) => {
    provider.answer = () => failed(400, message, "BadRequestError");
    expect(await rejection(write())).toMatchObject(TOO_SMALL);
    expect(provider.requests).toHaveLength(1);
  });

  test("an error in the flat shape of earlier versions", async () => {
    const flat = { object: "error", message: "unexpected", type: "BadRequestError", code: 400 };
    provider.answer = () => ({ failed: 400, body: JSON.stringify(flat) });
    expect((await rejection(write())).message).toContain("unexpected");
  });

  test("an error within a stream", async () => {
    const error = { message: "EngineCore encountered an issue.", type: "InternalServerError" };
    provider.answer = () =>
      events(...stream({}, [{ content: "Hi" }], {}).slice(0, 1), { error }, DONE);
    const thrown = await rejection(write());
    expect(thrown).toBeInstanceOf(WriterUnavailable);
    expect(thrown.message).toContain("EngineCore");
  });

  test("the size of the context", async () => {
    const card = {
      object: "model",
      owned_by: "vllm",
      root: "Qwen/Qwen3-8B",
      max_model_len: 32_768,
    };
    provider.pages.set("/v1/models", { object: "list", data: [{ id: "qwen3:8b", ...card }] });
    expect(await writer().contextSize()).toBe(32_768);
  });
});

describe("LM Studio", () => {
  const plain = (status: number, error: string): FakeAnswer => ({
    failed: status,
    body: JSON.stringify({ error }),
  });
  const OVERFLOW =
    "The number of tokens to keep from the initial prompt is greater than the context length (n_keep: 13055>= n_ctx: 4096). Try to load the model with a larger context length, or provide a shorter input.";

  test("it is asked for a schema, as it takes no other format of JSON", async () => {
    provider.answer = ({ body }) => {
      const format = (body.response_format as { type: string } | undefined)?.type;
      if (format !== "json_schema" && format !== "text" && format !== undefined) {
        return plain(400, "'response_format.type' must be 'json_schema' or 'text'");
      }
      return events(
        ...stream({ model: "qwen/qwen3-8b", stats: {} }, [{ role: "assistant", content: TEXT }], {
          delta: {},
        }),
        DONE,
      );
    };
    expect(await write()).toMatchObject({ flaw: null, tokens: null });
    expect(provider.requests[0]?.structured).toBe(true);
  });

  test.each([
    OVERFLOW,
    "Trying to keep the first 15857 tokens when context the overflows. However, the model is loaded with context length of only 4096 tokens, which is not enough.",
    "Cannot truncate prompt with n_keep (15028) >= n_ctx (7424)",
  ])("a prompt that does not fit: %s", async (message) => {
    provider.answer = () => plain(400, message);
    expect(await rejection(write())).toMatchObject(TOO_SMALL);
    expect(provider.requests).toHaveLength(1);
    // The same where the stream had begun.
    for (const error of [message, { message }]) {
      provider.answer = () => events(`event: error\n${data({ error })}`);
      expect(await rejection(write())).toMatchObject(TOO_SMALL);
    }
  });

  test("a model that it does not have", async () => {
    provider.answer = () => ({
      failed: 404,
      body: JSON.stringify({
        error: {
          message: 'Model "qwen3:8b" not found',
          ...{ type: "invalid_request_error", param: "model", code: "model_not_found" },
        },
      }),
    });
    expect((await rejection(write())).message).toContain('Model "qwen3:8b" not found');
  });

  test("a schema that its engine can't keep to is not asked for again, another error is", async () => {
    const w = writer();
    provider.answer = ({ structured }) =>
      structured ? plain(400, "Model is unloaded.") : plain(400, "Model is unloaded.");
    expect(await rejection(w.write(replyTask()))).toBeInstanceOf(WriterRefused);
    provider.answer = () => ({ text: TEXT });
    await w.write(replyTask());
    expect(provider.requests.at(-1)?.structured).toBe(true);
    provider.answer = ({ structured }) =>
      structured ? plain(400, "Invalid structured output configuration.") : { text: TEXT };
    await w.write(replyTask());
    await w.write(replyTask());
    expect(provider.requests.slice(-3).map(({ structured }) => structured)).toEqual([
      ...[true, false, false],
    ]);
  });

  test("the size of the context that it loaded the model with", async () => {
    const entry = { id: "qwen3:8b", object: "model", type: "llm", max_context_length: 131_072 };
    const other = { ...entry, id: "other", state: "not-loaded" };
    provider.pages.set("/api/v0/models", {
      data: [other, { ...entry, state: "loaded", loaded_context_length: 4_096 }],
    });
    expect(await writer().contextSize()).toBe(4_096);
    expect(await writer("other").contextSize()).toBeNull();
  });
});

describe("the size of the context", () => {
  test.each([
    ["nothing at all", undefined],
    ["no JSON", "hello"],
    ["other JSON", { models: { a: 1 }, data: [null, 7, { id: 1 }] }],
    ["sizes that are none", { models: [{ name: "qwen3:8b", context_length: -1 }] }],
  ])("a server that tells %s", async (_what, page) => {
    for (const path of ["/api/ps", "/props", "/api/v0/models", "/v1/models"]) {
      if (page !== undefined) provider.pages.set(path, page);
    }
    expect(await writer().contextSize()).toBeNull();
  });

  test("a server that is not there", async () => {
    const w = modelWriter({
      ...{ provider: "openai-compatible", model: "a", checkModel: "a" },
      ...{ baseUrl: "http://127.0.0.1:1/v1", key: async () => "sk-key", timeout: PATIENCE },
    });
    expect(await w.contextSize()).toBeNull();
  });

  test.each([
    ["less than the words", 100, 60, true],
    ["as many as the words", 100, 100, false],
    ["more, as always", 100, 140, false],
    ["nothing told", 100, 0, false],
  ])("%s", (_what, words, read, isCut) => {
    expect(isCutOff({ system: "word ".repeat(words), user: "" }, read)).toBe(isCut);
  });

  test("long rows of signs, and scripts without spaces, are few words", () => {
    const user = `${"=".repeat(5_000)} ${"東京都".repeat(500)} ${"x".repeat(5_000)}`;
    expect(isCutOff({ system: "", user }, 700)).toBe(false);
  });
});
