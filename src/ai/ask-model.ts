import {
  APICallError,
  jsonSchema,
  type LanguageModel,
  type LanguageModelUsage,
  Output,
  streamText,
} from "ai";
import type { Tokens } from "../domain/writing/written.ts";
import type { OutputSchema } from "./answer/output-schema.ts";
import type { Caching } from "./caching.ts";
import { ProviderError, quoted, RefusedText, statusOfWords } from "./errors.ts";
import type { Prompt } from "./prompt/prompt.ts";
import { retryAfter } from "./retry-after.ts";

/** The longest answer that is read, in characters; a mail has a fiftieth of it. */
const LONGEST_TEXT = 100_000;

/**
 * The schema that the provider gets. We parse the answer once, at its end: the SDK would parse all
 * that has come with every piece, which for an endless text takes half a minute and gigabytes.
 */
function outputOf({ name, schema }: OutputSchema) {
  return {
    ...Output.object({ schema: jsonSchema(schema), name }),
    parsePartialOutput: async ({ text }: { text: string }) => ({ partial: text.length }),
    createElementStreamTransform: () => undefined,
  };
}

export interface Question {
  model: LanguageModel;
  prompt: Pick<Prompt, "system" | "user">;
  /** What the provider is asked to keep to; null: to nothing. */
  output: OutputSchema | null;
  caching: Caching;
  /** Null: the provider's own default. */
  maxTokens: number | null;
  /** The secret, which no error may show. */
  key: string | null;
  signal: AbortSignal;
}

export interface RawAnswer {
  text: string;
  tokens: Tokens | null;
  /** Whether the provider ended it before the model had: at its limit of tokens. */
  isCut: boolean;
  /** Whether we did, as no mail is so long: asking again is in vain. */
  isEndless: boolean;
}

globalThis.AI_SDK_LOG_WARNINGS = false;

/**
 * Asks a model once and reads its answer as it streams; cuts an endless answer off.
 *
 * @throws ProviderError, or the reason of the signal
 */
export async function askModel(question: Question): Promise<RawAnswer> {
  const { model, prompt, output, caching, maxTokens, key, signal } = question;
  const enough = new AbortController();
  const result = streamText({
    model,
    system: { role: "system", content: prompt.system, providerOptions: caching.atEnd },
    prompt: prompt.user,
    maxRetries: 0,
    abortSignal: AbortSignal.any([signal, enough.signal]),
    onError: () => {},
    // By default OpenAI stores answers for a month.
    providerOptions: {
      ...caching.request,
      openai: { ...caching.request.openai, store: false },
    },
    ...(output !== null && { output: outputOf(output) }),
    ...(maxTokens !== null && { maxOutputTokens: maxTokens }),
  });
  let text = "";
  let called = "";
  let end: { reason: string; raw: string | undefined } | null = null;
  let tokens: RawAnswer["tokens"] = null;
  try {
    for await (const part of result.fullStream) {
      if (part.type === "text-delta") text += part.text;
      else if (part.type === "tool-input-delta") called += part.delta;
      else if (part.type === "error") throw part.error;
      else if (part.type === "finish") {
        end = { reason: part.finishReason, raw: part.rawFinishReason };
        tokens = tokensOf(part.totalUsage);
      }
      if (text.length + called.length > LONGEST_TEXT) {
        enough.abort();
        const cut = (text || called).slice(0, LONGEST_TEXT);
        return { text: cut, tokens, isCut: true, isEndless: true };
      }
    }
  } catch (error) {
    signal.throwIfAborted();
    throw providerErrorOf(error, key);
  }
  signal.throwIfAborted();
  if (end === null || (end.reason === "other" && end.raw === undefined)) {
    throw new ProviderError("its answer broke off");
  }
  if (end.reason === "content-filter") throw new RefusedText("it refused to write this text");
  // A model that calls a tool, though it has none, gives the answer as what the tool is to get.
  const answer = text.trim() === "" ? called : text;
  return { text: answer, tokens, isCut: end.reason === "length", isEndless: false };
}

function tokensOf(usage: LanguageModelUsage): Tokens | null {
  const { inputTokens: input, outputTokens: output, inputTokenDetails } = usage;
  if (input === undefined || output === undefined) return null;
  const cached = inputTokenDetails?.cacheReadTokens;
  return cached === undefined ? { input, output } : { input, output, cached };
}

function providerErrorOf(error: unknown, key: string | null): ProviderError {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (!(at instanceof ProviderError)) continue;
    at.message = quoted(at.message, key);
    return at;
  }
  if (APICallError.isInstance(error) && error.statusCode !== undefined) {
    const said = quoted(error.message, key);
    const after = retryAfter(error.responseHeaders ?? {}, Date.now());
    // A stream that begins well and then brings an error still has the status of its beginning.
    const inside = statusOfWords(`${error.message} ${error.responseBody ?? ""}`);
    return new ProviderError(said, error.statusCode < 300 ? inside : error.statusCode, after);
  }
  const said = quoted(innermost(error), key);
  return new ProviderError(said, statusOfWords(`${said} ${typeOf(error)}`));
}

/** What an error in a stream calls itself: `overloaded_error`. */
function typeOf(error: unknown): string {
  const isTyped = typeof error === "object" && error !== null && "type" in error;
  return isTyped ? String(error.type) : "";
}

/** `fetch` only reports that it failed; its cause tells why. */
function innermost(error: unknown): string {
  let at = error;
  while (at instanceof Error && at.cause instanceof Error) at = at.cause;
  if (at instanceof AggregateError && at.message === "") return innermost(at.errors[0]);
  if (at instanceof Error) return at.message;
  if (typeof at === "object" && at !== null && "message" in at) return String(at.message);
  return typeof at === "string" ? at : "it sent an error";
}
