import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { CHECK_INSTRUCTIONS } from "../../../src/ai/check/check-prompt.ts";
import {
  anthropicEvents,
  anthropicToolEvents,
  chatEvents,
  chatJson,
  responsesEvents,
} from "./provider-formats.ts";

export type FakeApi = "openai" | "anthropic" | "openai-compatible";

/** A request as it came, and what can be read from it whatever the wire format. */
export interface FakeRequest {
  api: FakeApi;
  path: string;
  headers: IncomingMessage["headers"];
  body: Record<string, unknown>;
  /** Instructions. */
  system: string;
  /** The rest of the prompt, with the data. */
  user: string;
  /** Whether structured output was asked for. */
  structured: boolean;
}

/** What the server does with a request. */
export type FakeAnswer =
  /** A model that keeps to the schema. */
  | { json: unknown }
  /** A model that says this, whatever it was asked for. */
  | { text: string; finish?: "stop" | "length" }
  | { status: number; message?: string; code?: string; headers?: Record<string, string> }
  /** Never answers: not at all, or not any more after the first words. */
  | { hang: "at once" | "in the middle" }
  /** Says so much, and then breaks the connection, or ends without saying that it is done. */
  | { cutOff: string; how: "broken" | "ended" }
  /** An error in a stream that began well. */
  | { streamError: string }
  /** Anything. */
  | { raw: string; type: string }
  /** An error with this body of JSON. */
  | { failed: number; body: string };

export type FakeScript = (request: FakeRequest) => FakeAnswer | Promise<FakeAnswer>;

/** What each answer is said to have cost: more than any prompt has, as less would be a part of it. */
export const FAKE_TOKENS = { input: 12_000, output: 30 };

/**
 * A model provider on a local port, which speaks the wire formats of OpenAI (Responses API),
 * Anthropic (Messages API) and the compatible ones (chat completions), as streams where they are
 * asked for; and misbehaves where it is told to.
 */
export class FakeProvider {
  readonly requests: FakeRequest[] = [];
  /** Those for a second look at a text. */
  readonly looks: FakeRequest[] = [];
  /** Where requests went, with their queries. */
  readonly paths: string[] = [];
  /** What is answered; may be set anew at any time. */
  answer: FakeScript;
  /** What a second look finds: nothing, until it is set anew. */
  look: FakeScript = () => ({ json: { unbacked: [] } });
  /** What is found by GET, by path: what a server tells about itself. */
  readonly pages = new Map<string, unknown>();
  /** Whether chat completions come as a stream where one is asked for. */
  streams = true;
  readonly #server: Server;
  #port = 0;

  private constructor(answer: FakeScript) {
    this.answer = answer;
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy());
    });
  }

  static async start({ answer }: { answer?: FakeScript } = {}): Promise<FakeProvider> {
    const provider = new FakeProvider(answer ?? (() => ({ json: fakeAnswer() })));
    await new Promise<void>((resolve) => provider.#server.listen(0, "127.0.0.1", resolve));
    provider.#port = (provider.#server.address() as AddressInfo).port;
    return provider;
  }

  /** For `ai.base_url`. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}/v1`;
  }

  /** The settings that have Tickler write by this server. */
  env(api: FakeApi = "openai-compatible", key = "sk-fake-key"): Record<string, string> {
    return {
      TICKLER_AI_PROVIDER: api,
      TICKLER_AI_MODEL: "fake-model",
      TICKLER_AI_BASE_URL: this.url,
      TICKLER_AI_API_KEY: key,
    };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    this.paths.push(incoming.url ?? "");
    if (incoming.method === "GET") {
      const page = this.pages.get(incoming.url ?? "");
      if (page === undefined) response.writeHead(404, JSON_TYPE).end("{}");
      else response.writeHead(200, JSON_TYPE).end(JSON.stringify(page));
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString("utf8")) as Record<string, unknown>;
    const request = requestOf(incoming, body);
    if (request === null) {
      response.writeHead(404, JSON_TYPE).end(errorBody("no such path", "not_found"));
      return;
    }
    const isLook = request.system.startsWith(CHECK_INSTRUCTIONS);
    (isLook ? this.looks : this.requests).push(request);
    const answer = await (isLook ? this.look : this.answer)(request);
    if ("status" in answer) {
      const { status, message = `status ${status}`, code = "fake", headers } = answer;
      response.writeHead(status, { ...JSON_TYPE, ...headers }).end(errorBody(message, code));
    } else if ("failed" in answer) {
      response.writeHead(answer.failed, JSON_TYPE).end(answer.body);
    } else if ("raw" in answer) {
      response.writeHead(200, { "content-type": answer.type }).end(answer.raw);
    } else if ("hang" in answer) {
      if (answer.hang === "in the middle")
        begin(response, eventsOf(request.api, "Hi").slice(0, -2));
    } else if ("streamError" in answer) {
      begin(response, eventsOf(request.api, "Hi").slice(0, 2));
      response.end(streamError(request.api, answer.streamError));
    } else if ("cutOff" in answer) {
      const events = eventsOf(request.api, answer.cutOff);
      begin(response, events.slice(0, events.length - TAIL[request.api]));
      if (answer.how === "ended") response.end();
      else setTimeout(() => response.destroy(), 20);
    } else {
      const text = "json" in answer ? JSON.stringify(answer.json) : answer.text;
      const finish = ("finish" in answer && answer.finish) || "stop";
      if (request.api === "openai-compatible" && !(this.streams && body.stream === true)) {
        response.writeHead(200, JSON_TYPE).end(chatJson(text, finish, FAKE_TOKENS));
        return;
      }
      // Where a tool stands for the schema, a model that keeps to it calls the tool.
      const tool = "json" in answer && request.api === "anthropic" ? toolOf(body) : null;
      begin(
        response,
        tool === null
          ? eventsOf(request.api, text, finish)
          : anthropicToolEvents(tool, text, FAKE_TOKENS),
      );
      response.end();
    }
  }
}

/** An answer as the schema has it. */
export function fakeAnswer(
  text = "Hi,\n\nthank you for your reply.\n\nBest regards",
  intent = "interested",
  until: string | null = null,
): { intent: string; until: string | null; text: string } {
  return { intent, until, text };
}

const JSON_TYPE = { "content-type": "application/json" };

/** How many events at the end of a stream say that it is complete. */
const TAIL: Readonly<Record<FakeApi, number>> = {
  openai: 2,
  anthropic: 3,
  "openai-compatible": 3,
};

function toolOf({ tools }: Record<string, unknown>): string | null {
  return Array.isArray(tools) ? String((tools[0] as { name: unknown }).name) : null;
}

function eventsOf(api: FakeApi, text: string, finish: "stop" | "length" = "stop"): string[] {
  switch (api) {
    case "openai":
      return responsesEvents(text, finish, FAKE_TOKENS);
    case "anthropic":
      return anthropicEvents(text, finish, FAKE_TOKENS);
    case "openai-compatible":
      return chatEvents(text, finish, FAKE_TOKENS);
  }
}

function begin(response: ServerResponse, events: readonly string[]): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
  for (const event of events) response.write(event);
}

function errorBody(message: string, code: string): string {
  return JSON.stringify({ type: "error", error: { message, type: code, code, param: null } });
}

function streamError(api: FakeApi, message: string): string {
  const error = { type: "overloaded_error", message, code: "overloaded", param: null };
  if (api === "openai-compatible") return `data: ${JSON.stringify({ error })}\n\n`;
  const data = { type: "error", sequence_number: 3, error };
  return `event: error\ndata: ${JSON.stringify(data)}\n\n`;
}

function requestOf(
  { url = "", headers }: IncomingMessage,
  body: Record<string, unknown>,
): FakeRequest | null {
  const shared = { path: url, headers, body };
  switch (url.split("?")[0]) {
    case "/v1/responses": {
      const { input, text } = body as { input: ChatMessage[]; text?: { format?: object } };
      return { ...shared, api: "openai", ...spoken(input), structured: text?.format !== undefined };
    }
    case "/v1/messages": {
      const { system, messages } = body as { system?: Content; messages: ChatMessage[] };
      return {
        ...shared,
        api: "anthropic",
        system: textOf(system ?? ""),
        user: spoken(messages).user,
        structured: "tools" in body || "output_format" in body || "output_config" in body,
      };
    }
    case "/v1/chat/completions": {
      const { messages } = body as { messages: ChatMessage[] };
      const structured = "response_format" in body;
      return { ...shared, api: "openai-compatible", ...spoken(messages), structured };
    }
    default:
      return null;
  }
}

type Content = string | readonly { text?: string }[];

interface ChatMessage {
  role: string;
  content: Content;
}

function spoken(messages: readonly ChatMessage[]): { system: string; user: string } {
  const by = (isUser: boolean): string =>
    messages
      .filter(({ role }) => (role === "user") === isUser)
      .map(({ content }) => textOf(content))
      .join("\n");
  return { system: by(false), user: by(true) };
}

function textOf(content: Content): string {
  return typeof content === "string" ? content : content.map(({ text = "" }) => text).join("");
}
