import { APICallError, type LanguageModel, Output, streamText } from "ai";
import { z } from "zod";
import { INTENTS } from "../domain/intent/intent.ts";
import { ProviderError, quoted, RefusedText, statusOfWords } from "./errors.ts";
import type { Prompt } from "./prompt.ts";
import { retryAfter } from "./retry-after.ts";

/** The longest answer that is read, in characters; a mail has a fiftieth of it. */
const LONGEST_TEXT = 100_000;

const ANSWER = z.object({
  intent: z.enum(INTENTS),
  until: z.string().nullable().describe("YYYY-MM-DD"),
  text: z.string(),
});

/**
 * The schema that the provider gets. We parse the answer once, at its end: the SDK would parse all
 * that has come with every piece, which for an endless text takes half a minute and gigabytes.
 */
const OUTPUT = {
  ...Output.object({ schema: ANSWER, name: "answer" }),
  parsePartialOutput: async ({ text }: { text: string }) => ({ partial: text.length }),
  createElementStreamTransform: () => undefined,
};

export interface Question {
  model: LanguageModel;
  prompt: Prompt;
  /** Whether to ask the provider to keep to the schema. */
  structured: boolean;
  /** Null: the provider's own default. */
  maxTokens: number | null;
  /** The secret, which no error may show. */
  key: string | null;
  signal: AbortSignal;
}

export interface RawAnswer {
  text: string;
  tokens: { input: number; output: number } | null;
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
  const { model, prompt, structured, maxTokens, key, signal } = question;
  const enough = new AbortController();
  const result = streamText({
    model,
    system: prompt.system,
    prompt: prompt.user,
    maxRetries: 0,
    abortSignal: AbortSignal.any([signal, enough.signal]),
    onError: () => {},
    // By default OpenAI stores answers for a month.
    providerOptions: { openai: { store: false } },
    ...(structured && { output: OUTPUT }),
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
        const { inputTokens: input, outputTokens: output } = part.totalUsage;
        if (input !== undefined && output !== undefined) tokens = { input, output };
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
