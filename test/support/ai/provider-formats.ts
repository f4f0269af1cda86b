// Answers of model providers as they stand on the wire.

export interface Tokens {
  input: number;
  output: number;
}

type Finish = "stop" | "length";

/** A text in the pieces that it comes in: small ones, as models write, but not a million of them. */
function pieces(text: string): string[] {
  const size = Math.max(8, Math.ceil(text.length / 500));
  const characters = [...text];
  const all: string[] = [];
  for (let at = 0; at < characters.length; at += size) {
    all.push(characters.slice(at, at + size).join(""));
  }
  return all;
}

function data(value: unknown): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}

/** Events with their names, as OpenAI's Responses API and Anthropic write them. */
function named(type: string, value: object): string {
  return `event: ${type}\n${data({ type, ...value })}`;
}

/** OpenAI's chat completions, which the compatible endpoints speak. */
export function chatEvents(text: string, finish: Finish, tokens: Tokens): string[] {
  const shared = {
    id: "chatcmpl-1",
    object: "chat.completion.chunk",
    created: 1_772_000_000,
    model: "fake-model",
  };
  const chunk = (delta: object, finish_reason: string | null = null): string =>
    data({ ...shared, choices: [{ index: 0, delta, finish_reason }] });
  return [
    chunk({ role: "assistant", content: "" }),
    ...pieces(text).map((content) => chunk({ content })),
    chunk({}, finish),
    data({ ...shared, choices: [], usage: chatUsage(tokens) }),
    "data: [DONE]\n\n",
  ];
}

/** The same in one piece. */
export function chatJson(text: string, finish: Finish, tokens: Tokens): string {
  return JSON.stringify({
    id: "chatcmpl-1",
    object: "chat.completion",
    created: 1_772_000_000,
    model: "fake-model",
    choices: [{ index: 0, message: { role: "assistant", content: text }, finish_reason: finish }],
    usage: chatUsage(tokens),
  });
}

function chatUsage({ input, output }: Tokens): object {
  return { prompt_tokens: input, completion_tokens: output, total_tokens: input + output };
}

/** OpenAI's Responses API. */
export function responsesEvents(text: string, finish: Finish, tokens: Tokens): string[] {
  const response = {
    id: "resp_1",
    object: "response",
    created_at: 1_772_000_000,
    model: "fake-model",
    status: "in_progress",
    output: [],
  };
  const item = { id: "msg_1", type: "message", role: "assistant" };
  const place = { item_id: "msg_1", output_index: 0, content_index: 0 };
  const usage = {
    input_tokens: tokens.input,
    output_tokens: tokens.output,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens_details: { reasoning_tokens: 0 },
  };
  const isWhole = finish === "stop";
  const end = {
    ...response,
    usage,
    status: isWhole ? "completed" : "incomplete",
    ...(!isWhole && { incomplete_details: { reason: "max_output_tokens" } }),
  };
  const content = [{ type: "output_text", text, annotations: [] }];
  const done = { ...item, status: "completed", content };
  return [
    named("response.created", { response }),
    named("response.output_item.added", {
      output_index: 0,
      item: { ...item, status: "in_progress", content: [] },
    }),
    ...pieces(text).map((delta) => named("response.output_text.delta", { ...place, delta })),
    named("response.output_item.done", { output_index: 0, item: done }),
    named(isWhole ? "response.completed" : "response.incomplete", { response: end }),
  ];
}

/** Anthropic's Messages API. */
export function anthropicEvents(text: string, finish: Finish, tokens: Tokens): string[] {
  return message(
    { type: "text", text: "" },
    pieces(text).map((piece) => ({ type: "text_delta", text: piece })),
    finish === "stop" ? "end_turn" : "max_tokens",
    tokens,
  );
}

/** The same where the model calls a tool. */
export function anthropicToolEvents(name: string, input: string, tokens: Tokens): string[] {
  return message(
    { type: "tool_use", id: "toolu_1", name, input: {} },
    pieces(input).map((piece) => ({ type: "input_json_delta", partial_json: piece })),
    "tool_use",
    tokens,
  );
}

function message(
  content_block: object,
  deltas: readonly object[],
  stop_reason: string,
  tokens: Tokens,
): string[] {
  const start = {
    id: "msg_1",
    type: "message",
    role: "assistant",
    model: "fake-model",
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage: { input_tokens: tokens.input, output_tokens: 1 },
  };
  const end = {
    delta: { stop_reason, stop_sequence: null },
    usage: { output_tokens: tokens.output },
  };
  return [
    named("message_start", { message: start }),
    named("content_block_start", { index: 0, content_block }),
    ...deltas.map((delta) => named("content_block_delta", { index: 0, delta })),
    named("content_block_stop", { index: 0 }),
    named("message_delta", end),
    named("message_stop", {}),
  ];
}
