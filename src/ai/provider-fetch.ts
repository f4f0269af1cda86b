import { EventSourceParserStream } from "eventsource-parser/stream";
import { errorBody, errorInside, messageIn } from "./error-body.ts";
import { ProviderError } from "./errors.ts";

/** The largest answer that a provider may give, in bytes; a text has a hundredth of it. */
const LIMIT = 16 * 1024 * 1024;

/**
 * `fetch` for providers: it follows no redirects, since the key would go with them, limits the size
 * of answers, and puts errors into the one shape that the SDK reads.
 */
export const providerFetch: typeof fetch = async (input, init) => {
  const response = await fetch(input, { ...init, redirect: "manual" });
  const type = response.headers.get("content-type") ?? "";
  if (response.ok && type.includes("text/html")) {
    await response.body?.cancel();
    throw new ProviderError("answered with a web page", 404);
  }
  const bounded = new Response(response.body?.pipeThrough(atMost(LIMIT)) ?? null, {
    status: response.status,
    statusText: response.statusText,
    headers: response.headers,
  });
  if (response.ok || !type.includes("json")) return bounded;
  const text = await bounded.text();
  const message = messageIn(parsed(text));
  // As both OpenAI and Anthropic have it.
  const body = { type: "error", error: { type: "error", message, code: null, param: null } };
  return new Response(message === null ? text : JSON.stringify(body), bounded);
};

/**
 * `fetch` for endpoints that speak chat completions like OpenAI. If one was asked for a stream and
 * answers in one piece, that is read, too; errors with the status 200, choices in any order, and
 * events that are no part of an answer are put right.
 */
export const compatibleFetch: typeof fetch = async (input, init) => {
  const response = await providerFetch(input, init);
  const type = response.headers.get("content-type") ?? "";
  if (!response.ok || response.body === null) return response;
  if (type.includes("event-stream")) {
    const events = response.body
      // TypeScript's DOM takes bytes from an ArrayBuffer alone.
      .pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)
      .pipeThrough(new EventSourceParserStream())
      .pipeThrough(ofOneChoice())
      .pipeThrough(new TextEncoderStream());
    return new Response(events, response);
  }
  if (!type.includes("json")) return response;
  return inOnePiece(await response.text(), response);
};

function atMost(limit: number): TransformStream<Uint8Array, Uint8Array> {
  let size = 0;
  return new TransformStream({
    transform(chunk, controller) {
      size += chunk.byteLength;
      if (size > limit) throw new ProviderError(`sent more than ${limit / 1024 / 1024} MB`);
      controller.enqueue(chunk);
    },
  });
}

/**
 * Passes on the events of the choice that comes first, as number 0, which alone the SDK reads.
 * Events without choices, such as a ping, are no part of an answer.
 */
function ofOneChoice(): TransformStream<{ event?: string | undefined; data: string }, string> {
  let chosen: unknown;
  return new TransformStream({
    transform({ event, data }, controller) {
      if (data === "[DONE]") return controller.enqueue(`data: ${data}\n\n`);
      const chunk = parsed(data);
      const error = errorBody(chunk) ?? (event === "error" ? errorBody({ error: chunk }) : null);
      if (error !== null) throw errorInside(error);
      const choices = choicesOf(chunk);
      if (choices === null) return;
      chosen ??= choices[0]?.index ?? (choices.length > 0 ? 0 : undefined);
      const ours = choices.filter(({ index = 0 }) => index === chosen);
      if (ours.length === 0 && choices.length > 0) return;
      const first = ours.map((each) => ({ ...each, index: 0 }));
      const body = { ...(chunk as object), choices: first };
      controller.enqueue(`data: ${JSON.stringify(body)}\n\n`);
    },
  });
}

/** Turns a chat completion in one piece into the stream that it would have been. */
function inOnePiece(text: string, response: Response): Response {
  const body = parsed(text);
  const error = errorBody(body);
  if (error !== null) throw errorInside(error);
  const [choice] = choicesOf(body)?.toSorted((a, b) => (a.index ?? 0) - (b.index ?? 0)) ?? [];
  if (choice === undefined) return new Response(text, response);
  const { message, ...rest } = choice;
  const chunk = {
    ...(body as object),
    object: "chat.completion.chunk",
    choices: [{ ...rest, index: 0, delta: withNumberedCalls(message) }],
  };
  const data = [JSON.stringify(chunk), "[DONE]"].map((each) => `data: ${each}\n\n`).join("");
  return new Response(data, { status: 200, headers: { "content-type": "text/event-stream" } });
}

/** In a stream, calls of tools have numbers. */
function withNumberedCalls(message: unknown): unknown {
  if (typeof message !== "object" || message === null || !("tool_calls" in message)) return message;
  const { tool_calls: calls } = message;
  if (!Array.isArray(calls)) return message;
  return { ...message, tool_calls: calls.map((call: object, index) => ({ ...call, index })) };
}

interface Choice {
  index?: number;
  message?: unknown;
}

function choicesOf(body: unknown): Choice[] | null {
  if (typeof body !== "object" || body === null || !("choices" in body)) return null;
  return Array.isArray(body.choices) ? (body.choices as Choice[]) : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
