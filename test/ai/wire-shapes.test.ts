import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { modelWriter } from "../../src/ai/model-writer.ts";
import { AppError, WriterRefused, WriterUnavailable } from "../../src/domain/errors.ts";
import { FakeProvider, fakeAnswer } from "../support/ai/fake-provider.ts";
import { PATIENCE } from "../support/waiting.ts";
import { rejection, replyTask } from "./support.ts";

// What endpoints that speak like OpenAI send besides what OpenAI sends.

let provider: FakeProvider;

beforeEach(async () => {
  provider = await FakeProvider.start();
});

afterEach(async () => {
  await provider.stop();
});

const write = (baseUrl = provider.url) =>
  modelWriter({
    provider: "openai-compatible",
    model: "fake-model",
    checkModel: "fake-model",
    baseUrl,
    key: async () => "sk-secret-0123456789",
    timeout: PATIENCE,
  }).write(replyTask());

const json = (body: unknown) => ({ raw: JSON.stringify(body), type: "application/json" });
const events = (...all: string[]) => ({ raw: all.join(""), type: "text/event-stream" });
const data = (body: unknown) => `data: ${JSON.stringify(body)}\n\n`;
const chunk = (content: string, index = 0, finish_reason: string | null = null) =>
  data({
    id: "1",
    object: "chat.completion.chunk",
    choices: [{ index, delta: { content }, finish_reason }],
  });
const TEXT = JSON.stringify(fakeAnswer("Hi Jane!"));
const DONE = "data: [DONE]\n\n";

describe("errors with the status 200", () => {
  test("OpenRouter: in place of choices", async () => {
    provider.answer = () => json({ error: { code: 402, message: "Insufficient credits" } });
    expect(await rejection(write())).toMatchObject({ code: "config" });
    provider.answer = () => json({ error: { code: 400, message: "blocked by a content filter" } });
    expect(await rejection(write())).toBeInstanceOf(WriterRefused);
    provider.answer = () => json({ error: { code: 503, message: "No instances available" } });
    const error = await rejection(write());
    expect(error).toBeInstanceOf(WriterUnavailable);
    expect(error.message).toContain("No instances available");
  });

  test("OpenRouter: within a choice, and within a stream", async () => {
    const choices = [{ index: 0, error: { code: 502, message: "Provider disconnected" } }];
    provider.answer = () => json({ choices });
    expect((await rejection(write())).message).toContain("Provider disconnected");
    provider.answer = () =>
      events(
        chunk("Hi Ja"),
        data({
          error: { code: "server_error", message: "Provider disconnected unexpectedly" },
          choices: [{ index: 0, delta: { content: "" }, finish_reason: "error" }],
        }),
      );
    const error = await rejection(write());
    expect(error).toBeInstanceOf(WriterUnavailable);
    expect(error.message).toContain("disconnected unexpectedly");
  });

  test("an overload within a stream is waited for", async () => {
    const answers = [
      events(chunk("Hi"), data({ error: { type: "overloaded_error", message: "Overloaded" } })),
      events(chunk(TEXT, 0, "stop"), DONE),
    ];
    provider.answer = () => answers.shift() ?? { status: 500 };
    expect(await write()).toMatchObject({ text: "Hi Jane!" });
    expect(provider.requests).toHaveLength(2);
  });

  test("an event that is called error", async () => {
    provider.answer = () =>
      events(`event: error\n${data({ message: "the model crashed", code: 500 })}`);
    expect((await rejection(write())).message).toContain("the model crashed");
  });
});

describe("errors in other shapes", () => {
  test("Gemini: in a list", async () => {
    const message = "API key not valid. Please pass a valid API key.";
    provider.answer = () => ({ ...listed(400, message, "INVALID_ARGUMENT") });
    const error = await rejection(write());
    expect(error).toBeInstanceOf(AppError);
    expect(error.message).toContain("the key was refused");
  });

  test.each([
    ["a text", { error: "model 'llama9' not found" }],
    ["a message alone", { message: "model 'llama9' not found" }],
    ["a detail", { detail: "model 'llama9' not found" }],
    ["a list", { errors: [{ message: "model 'llama9' not found" }] }],
  ])("%s", async (_what, body) => {
    provider.answer = () => ({ failed: 404, body: JSON.stringify(body) });
    expect((await rejection(write())).message).toContain("model 'llama9' not found (404)");
  });

  function listed(code: number, message: string, status: string) {
    return { failed: code, body: JSON.stringify([{ error: { code, message, status } }]) };
  }
});

describe("answers in other shapes", () => {
  test("a lone closing mark of thoughts", async () => {
    provider.answer = () => events(chunk("They ask.\n</think>\n"), chunk(TEXT, 0, "stop"), DONE);
    expect(await write()).toMatchObject({ text: "Hi Jane!", flaw: null });
  });

  test("a call of a tool that nobody offered", async () => {
    const call = { id: "c1", type: "function", function: { name: "answer", arguments: TEXT } };
    const message = { role: "assistant", content: null, tool_calls: [call] };
    provider.answer = () => json({ choices: [{ index: 0, message, finish_reason: "tool_calls" }] });
    expect(await write()).toMatchObject({ text: "Hi Jane!", reading: { intent: "interested" } });
  });

  test("a call of a tool without a text is of this reply alone", async () => {
    const call = {
      id: "c1",
      type: "function",
      function: { name: "search", arguments: '{"q":"x"}' },
    };
    const message = { role: "assistant", content: "", tool_calls: [call] };
    provider.answer = () => json({ choices: [{ index: 0, message, finish_reason: "tool_calls" }] });
    expect(await rejection(write())).toBeInstanceOf(WriterRefused);
  });

  test("a refusal in a field of its own", async () => {
    const message = { role: "assistant", content: null, refusal: "I can't help with that." };
    provider.answer = () => json({ choices: [{ index: 0, message, finish_reason: "stop" }] });
    expect(await rejection(write())).toBeInstanceOf(WriterRefused);
  });

  test("a content filter at the end of a stream", async () => {
    provider.answer = () => events(chunk("Hi"), chunk("", 0, "content_filter"), DONE);
    expect(await rejection(write())).toBeInstanceOf(WriterRefused);
  });

  test("choices in another order", async () => {
    const choice = (index: number, content: string) => ({
      index,
      message: { role: "assistant", content },
      finish_reason: "stop",
    });
    provider.answer = () => json({ choices: [choice(1, "another"), choice(0, TEXT)] });
    expect(await write()).toMatchObject({ text: "Hi Jane!" });
  });

  test("choices that take turns in a stream", async () => {
    provider.answer = () =>
      events(
        ...[chunk(TEXT.slice(0, 20), 1), chunk('{"te', 0), chunk(TEXT.slice(20), 1)],
        ...[chunk("", 0, "stop"), chunk("", 1, "stop"), DONE],
      );
    expect(await write()).toMatchObject({ text: "Hi Jane!", flaw: null });
  });

  test("events that are no part of the answer", async () => {
    provider.answer = () =>
      events(
        ...[": OPENROUTER PROCESSING\n\n", `event: ping\n${data({ type: "ping" })}`],
        ...["event: message\n", chunk(TEXT, 0, "stop"), DONE],
      );
    expect(await write()).toMatchObject({ text: "Hi Jane!" });
  });

  test("line ends as Windows has them", async () => {
    provider.answer = () => events(`${chunk(TEXT, 0, "stop")}${DONE}`.replaceAll("\n", "\r\n"));
    expect(await write()).toMatchObject({ text: "Hi Jane!" });
  });
});

describe("where it is", () => {
  test("a version of the API, and the path of the endpoint itself", async () => {
    await write(`${provider.url}/chat/completions?api-version=2024-10-21`).catch(() => undefined);
    expect(provider.paths).toEqual(["/v1/chat/completions?api-version=2024-10-21"]);
  });
});
