import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type ModelWriterOptions, modelWriter } from "../../src/ai/model-writer.ts";
import { AppError, WriterRefused, WriterUnavailable } from "../../src/domain/errors.ts";
import { textAlone } from "../../src/domain/writing/written.ts";
import {
  FAKE_TOKENS,
  type FakeAnswer,
  type FakeApi,
  FakeProvider,
  fakeAnswer,
} from "../support/ai/fake-provider.ts";
import { eventually, PATIENCE } from "../support/waiting.ts";
import { rejection, replyTask } from "./support.ts";

/** What a text is looked through for. */
const INSTRUCTIONS = expect.stringMatching(/^You write emails in a salesperson/);
/** How much of a prompt comes again. */
const SHARED = { part: expect.any(Number), cachedFrom: expect.toSatisfy(isTokens) };

function isTokens(value: unknown): boolean {
  return value === null || Number.isInteger(value);
}

const KEY = "sk-very-secret-0123456789";
const APIS: readonly FakeApi[] = ["openai", "anthropic", "openai-compatible"];

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
    model: "fake-model",
    checkModel: "fake-model",
    baseUrl: provider.url,
    key: async () => KEY,
    timeout: PATIENCE,
    ...options,
  });
}

/** Answers in this order; the last one again and again. */
function answers(...all: readonly FakeAnswer[]): void {
  const left = [...all];
  provider.answer = () => (left.length > 1 ? left.shift() : left[0]) as FakeAnswer;
}

/** Never answered here: the error that each request ends with. */
async function unavailable(api: FakeApi, options: Partial<ModelWriterOptions> = {}) {
  const error = await rejection(writer(api, options).write(replyTask()));
  expect(error).toBeInstanceOf(WriterUnavailable);
  expect(error.message).not.toContain(KEY);
  return error as WriterUnavailable;
}

/** The error of a text that is not done, while others may be. */
async function notThisOne(api: FakeApi): Promise<WriterRefused> {
  const error = await rejection(writer(api).write(replyTask()));
  expect(error).toBeInstanceOf(WriterRefused);
  expect(error.message).not.toContain(KEY);
  return error as WriterRefused;
}

async function refused(api: FakeApi, options: Partial<ModelWriterOptions> = {}) {
  const error = await rejection(writer(api, options).write(replyTask()));
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code: "config", hint: expect.any(String) });
  expect(JSON.stringify([error.message, (error as AppError).hint, error.cause])).not.toContain(KEY);
  return error as AppError;
}

describe.each(APIS)("%s", (api) => {
  test("text, reading and tokens", async () => {
    answers({
      json: fakeAnswer("Hi Jane,\n\nit is about ångström.\n\nAda", "not_now", "2026-04-01"),
    });
    const written = await writer(api).write(replyTask());
    expect(written).toEqual({
      ...textAlone("Hi Jane,\n\nit is about ångström.\n\nAda"),
      reading: { intent: "not_now", until: new Date("2026-04-01T12:00:00Z") },
      tokens: expect.objectContaining(FAKE_TOKENS),
      instructions: INSTRUCTIONS,
      shared: SHARED,
    });
    const [request] = provider.requests;
    expect(request?.api).toBe(api);
    expect(request?.body).toMatchObject({ model: "fake-model", stream: true });
    expect(request?.structured).toBe(true);
    expect(request?.user).toContain("You write as Ada Sales.");
    expect(request?.user).toContain("What is it about?");
    expect(JSON.stringify(request?.headers)).toContain(KEY);
    expect(JSON.stringify(request?.body)).not.toContain(KEY);
  });

  test("prose in place of JSON is the text", async () => {
    answers({ text: "Hi Jane,\n\nit is about mail." });
    expect(await writer(api).write(replyTask())).toMatchObject({
      text: "Hi Jane,\n\nit is about mail.",
      reading: null,
    });
  });

  test("JSON in a code fence is unwrapped", async () => {
    answers({ text: `Here you are:\n\`\`\`json\n${JSON.stringify(fakeAnswer("Hi!"))}\n\`\`\`` });
    expect(await writer(api).write(replyTask())).toMatchObject({
      text: "Hi!",
      reading: { intent: "interested", until: null },
    });
  });

  test("JSON of the wrong shape with a text", async () => {
    answers({ json: { text: "Hi!", intent: "in love", score: 3 } });
    expect(await writer(api).write(replyTask())).toMatchObject({ text: "Hi!", reading: null });
  });

  test("JSON without a text is asked for once more, and is of this text alone", async () => {
    answers({ json: { error: "I can't" } });
    const error = await notThisOne(api);
    expect(error.message).toContain("holds no text");
    expect(error.alike).toBeNull();
    expect(provider.requests).toHaveLength(2);
  });

  test("an empty answer", async () => {
    answers({ text: "" });
    const error = await rejection(writer(api).write(replyTask()));
    expect(error.message).toMatch(/holds no text|broke off/);
  });

  test("a refusal in words", async () => {
    answers({ text: "I'm sorry, but I can't assist with that request." });
    expect((await notThisOne(api)).message).toContain("it refused: I'm sorry");
    expect(provider.requests).toHaveLength(1);
  });

  test("401: the key is wrong, and stands in no error", async () => {
    answers({ status: 401, message: `Incorrect API key provided: ${KEY}` });
    const error = await refused(api);
    expect(error.message).toContain("the key was refused");
    expect(error.hint).toContain("ai.api_key_command");
    expect(provider.requests).toHaveLength(1);
  });

  test("403 and 404: what to look at", async () => {
    answers({ status: 403, message: `no access for ${KEY}` });
    expect((await refused(api)).hint).toContain("ai.model");
    answers({ status: 404, message: "The model fake-model does not exist" });
    expect(await refused(api)).toMatchObject({
      message: expect.stringContaining("fake-model does not exist"),
      hint: expect.stringContaining("ai.model"),
    });
  });

  test("429 with a short Retry-After is waited for", async () => {
    answers({ status: 429, headers: { "retry-after": "1" } }, { json: fakeAnswer("Hi!") });
    const start = performance.now();
    expect(await writer(api).write(replyTask())).toMatchObject({ text: "Hi!" });
    // Never too early, however busy the machine is.
    expect(performance.now() - start).toBeGreaterThan(950);
    expect(provider.requests).toHaveLength(2);
  });

  test("429 with a long one is not", async () => {
    answers({ status: 429, headers: { "retry-after": "120" } });
    expect((await unavailable(api)).retryAfter).toBe(120_000);
    expect(provider.requests).toHaveLength(1);
  });

  test("429 with a date, which counts from the server's clock", async () => {
    answers({
      status: 429,
      headers: {
        date: "Mon, 02 Mar 2026 09:00:00 GMT",
        "retry-after": "Mon, 02 Mar 2026 09:10:00 GMT",
      },
    });
    expect((await unavailable(api)).retryAfter).toBe(600_000);
  });

  test("500 is tried three times in all", async () => {
    answers({ status: 500, message: "boom", headers: { "retry-after": "0" } });
    const error = await unavailable(api);
    expect(error.message).toContain("boom (500)");
    expect(provider.requests).toHaveLength(3);
  });

  test("no credit is nothing to wait for", async () => {
    answers({
      status: 429,
      code: "insufficient_quota",
      message: "You exceeded your current quota, please check your plan and billing details.",
    });
    expect((await refused(api)).message).toContain("no credit");
    expect(provider.requests).toHaveLength(1);
  });

  test.each(["at once", "in the middle"] as const)("one that hangs %s", async (hang) => {
    answers({ hang });
    const error = await unavailable(api, { timeout: 300 });
    expect(error.message).toContain("no answer within 0.3 s");
  });

  test.each(["broken", "ended"] as const)("a body that is cut off: %s", async (how) => {
    answers({ cutOff: '{"intent":"interested","until":null,"text":"Hi Ja', how });
    await unavailable(api);
    expect(provider.requests).toHaveLength(1);
  });

  test("an error within the stream", async () => {
    answers({ streamError: `Overloaded, dear ${KEY}` });
    expect((await unavailable(api)).message).toContain("Overloaded, dear ***");
  });

  test("an answer that was cut short is asked for once more", async () => {
    answers({ text: "Hi Jane, it is", finish: "length" }, { json: fakeAnswer("Hi Jane!") });
    expect(await writer(api).write(replyTask())).toMatchObject({
      text: "Hi Jane!",
      flaw: null,
      tokens: { input: 2 * FAKE_TOKENS.input, output: 2 * FAKE_TOKENS.output },
    });
  });

  test("one that is cut short twice is for a person", async () => {
    answers({ text: "Hi Jane, it is", finish: "length" });
    expect(await writer(api).write(replyTask())).toMatchObject({
      text: "Hi Jane, it is",
      flaw: expect.stringContaining("broke off"),
    });
    expect(provider.requests).toHaveLength(2);
  });

  test("broken JSON is never patched up and sent", async () => {
    answers({ text: '{"intent":"question","until":null,"text":"Hi Jane, it costs 6' });
    expect(await writer(api).write(replyTask())).toMatchObject({
      text: "Hi Jane, it costs 6",
      flaw: expect.stringContaining("not whole"),
    });
    expect(provider.requests).toHaveLength(2);
  });

  test("a lone end of thoughts", async () => {
    answers({ text: `They ask for the price.\n</think>\n\n${JSON.stringify(fakeAnswer("Hi!"))}` });
    expect(await writer(api).write(replyTask())).toMatchObject({ text: "Hi!", flaw: null });
  });

  test("an answer under another key", async () => {
    answers({ json: { intent: "question", until: null, reply: "Hi!" } });
    expect(await writer(api).write(replyTask())).toMatchObject({
      text: "Hi!",
      reading: { intent: "question", until: null },
    });
  });

  test("1 MB of text is cut off, and is text all the same", async () => {
    answers({ json: fakeAnswer("Buy! ".repeat(200_000)) });
    const { text } = await writer(api).write(replyTask());
    expect(text.length).toBeGreaterThan(90_000);
    expect(text.length).toBeLessThanOrEqual(100_000);
    expect(text.startsWith("Buy! Buy!")).toBe(true);
  });

  test("an endpoint that refuses a schema is asked without one from then on", async () => {
    provider.answer = ({ structured }) =>
      structured
        ? { status: 400, message: "'response_format.type' must be 'text'" }
        : { json: fakeAnswer("Hi!") };
    const asked = writer(api);
    expect(await asked.write(replyTask())).toMatchObject({ text: "Hi!" });
    await asked.write(replyTask());
    expect(provider.requests.map(({ structured }) => structured)).toEqual([true, false, false]);
  });

  test("a request that is refused may be so for others, too", async () => {
    answers({ status: 400, message: "no such parameter 'x1' in 17 tokens" });
    const error = await notThisOne(api);
    expect(error.message).toContain("no such parameter 'x1' in 17 tokens (400)");
    expect(error.alike).toBe("400 no such parameter … in … tokens");
  });

  test.each([
    [400, "The response was filtered due to the prompt triggering content management policy"],
    [400, "This model's maximum context length is 8192 tokens. However, you requested 9000"],
    [400, "prompt is too long: 210000 tokens > 200000 maximum"],
    [403, "Your input was flagged by moderation"],
    [413, "Request Entity Too Large"],
    [422, "Input exceeds the context window"],
  ])("%i for the text: %s", async (status, message) => {
    answers({ status, message });
    const error = await notThisOne(api);
    expect(error.message).toContain(`(${status})`);
    expect(error.alike).toBeNull();
  });

  test("an interruption", async () => {
    answers({ hang: "at once" });
    const stop = new AbortController();
    const writing = rejection(writer(api).write(replyTask(), stop.signal));
    await eventually("it is asked", () => provider.requests.length > 0);
    stop.abort();
    expect((await writing).message).toContain("interrupted");
  });

  test("nobody there", async () => {
    await provider.stop();
    const error = await unavailable(api);
    expect(error.message).toMatch(/ECONNREFUSED/);
    provider = await FakeProvider.start();
  });

  test("a redirect is not followed: the key would go with it", async () => {
    answers({ status: 307, headers: { location: `${provider.url}/elsewhere` } });
    expect((await refused(api)).hint).toContain("ai.base_url");
    expect(provider.requests).toHaveLength(1);
  });

  test("a web page is no endpoint", async () => {
    answers({ raw: "<html>Ollama is running</html>", type: "text/html" });
    expect((await refused(api)).message).toContain("web page");
  });
});

test("an endpoint that knows no streams", async () => {
  provider.streams = false;
  answers({ json: fakeAnswer("Hi!", "question") });
  expect(await writer("openai-compatible").write(replyTask())).toEqual({
    ...textAlone("Hi!"),
    reading: { intent: "question", until: null },
    tokens: expect.objectContaining(FAKE_TOKENS),
    instructions: INSTRUCTIONS,
    shared: SHARED,
  });
});

test("a compatible endpoint may need no key", async () => {
  await writer("openai-compatible", { key: async () => null }).write(replyTask());
  expect(provider.requests[0]?.headers).not.toHaveProperty("authorization");
});

test.each(["claude-haiku-4-5", "some-new-model"])("Anthropic's %s", async (model) => {
  answers({ json: fakeAnswer("Hi!", "objection") });
  expect(await writer("anthropic", { model }).write(replyTask())).toMatchObject({
    text: "Hi!",
    reading: { intent: "objection", until: null },
  });
  expect(provider.requests[0]).toMatchObject({ structured: true, body: { max_tokens: 4096 } });
});

test("OpenAI is asked not to keep the conversation", async () => {
  await writer("openai").write(replyTask());
  expect(provider.requests[0]?.body).toMatchObject({ store: false });
});

test("the key is asked for once, and again after it was refused", async () => {
  let asked = 0;
  const key = async () => {
    asked += 1;
    return KEY;
  };
  const w = writer("openai", { key });
  await w.write(replyTask());
  await w.write(replyTask());
  expect(asked).toBe(1);
  answers({ status: 401 });
  await rejection(w.write(replyTask()));
  await rejection(w.write(replyTask()));
  expect(asked).toBe(2);
});

test("the time limit holds for all tries together", async () => {
  answers({ status: 503, headers: { "retry-after": "4" } });
  const { message } = await unavailable("openai", { timeout: 500 });
  expect(message).toContain("no answer within 0.5 s");
  expect(provider.requests.length).toBeLessThan(2);
});

test("the data stands between marks that are new each time", async () => {
  const w = writer("openai-compatible");
  await w.write(replyTask());
  await w.write(replyTask());
  const tags = provider.requests.map(({ user }) => /<(data-[\da-f]{24})>/.exec(user)?.[1]);
  expect(new Set(tags).size).toBe(2);
  expect(provider.requests[0]?.user).toMatch(`The marks of this message: ${tags[0]}\n`);
});
