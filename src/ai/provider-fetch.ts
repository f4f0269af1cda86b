import { ProviderError } from "./errors.ts";

/** The largest answer that a provider may give, in bytes; a text has a hundredth of it. */
const LIMIT = 16 * 1024 * 1024;

/**
 * `fetch` for providers: it follows no redirects, since the key would go with them, and limits the
 * size of answers. If an endpoint was asked for a stream and answers in one piece, that is read,
 * too.
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
  return response.ok && type.includes("application/json") ? streamed(bounded) : bounded;
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

/** Turns a chat completion in one piece into the stream that it would have been. */
async function streamed(response: Response): Promise<Response> {
  const text = await response.text();
  const body = completionOf(text);
  if (body === null) return new Response(text, response);
  const data = [JSON.stringify(body), "[DONE]"].map((each) => `data: ${each}\n\n`).join("");
  return new Response(data, { status: 200, headers: { "content-type": "text/event-stream" } });
}

function completionOf(text: string): object | null {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof body !== "object" || body === null || !("choices" in body)) return null;
  const { choices } = body;
  if (!Array.isArray(choices)) return null;
  const deltas = choices.map(({ message, ...rest }: Record<string, unknown>) => ({
    ...rest,
    delta: message,
  }));
  return { ...body, object: "chat.completion.chunk", choices: deltas };
}
