/**
 * Writers of texts behind the port `Writer`: the built-in template, models, any program; with the
 * prompt and the playbook. What a text may say is decided elsewhere, in `domain/guardrails`. May
 * import `domain`, `platform` and the types of `service/ports`.
 */
import { randomBytes } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { LanguageModel } from "ai";
import { AppError, WriterRefused, WriterUnavailable } from "../domain/errors.ts";
import type { Checked, CheckTask, WriterTask, Written } from "../service/ports/index.ts";
import { answerSchema, CHECK_SCHEMA, type OutputSchema } from "./answer/output-schema.ts";
import { wholeAnswer } from "./answer/whole-answer.ts";
import { askModel, type RawAnswer } from "./ask-model.ts";
import { cachedFrom, cachingFor, isAboutCaching, NO_CACHING, sharedPart } from "./caching.ts";
import { checkPrompt } from "./check/check-prompt.ts";
import { readCheck } from "./check/read-check.ts";
import { contextSize, isCutOff } from "./context.ts";
import { ProviderError, RefusedText } from "./errors.ts";
import type { ModelsWriter } from "./lazy-writer.ts";
import { type Prompt, promptOf } from "./prompt/prompt.ts";
import { compatibleFetch, providerFetch } from "./provider-fetch.ts";

export interface ModelWriterOptions {
  provider: "openai" | "anthropic" | "openai-compatible";
  model: string;
  /** The model that takes second looks. */
  checkModel: string;
  /** Null: the provider's own endpoint. */
  baseUrl: string | null;
  /** Null: the endpoint needs none. @throws AppError `config` */
  key(): Promise<string | null>;
  /** The time limit for one text with all its retries, in milliseconds. */
  timeout: number;
}

/** How often a busy provider is asked again, and the longest wait for it, in milliseconds. */
const RETRIES = 2;
const PATIENCE = 5_000;
const PAUSES = [500, 1_500] as const;

/** Has a provider's model write, through the AI SDK. */
export function modelWriter(options: ModelWriterOptions): ModelsWriter {
  return new ModelWriter(options);
}

class ModelWriter implements ModelsWriter {
  readonly name: string;
  readonly isModel = true;
  readonly #options: ModelWriterOptions;
  #key: Promise<string | null> | undefined;
  /** Whether the endpoint accepts a schema, which only trying shows. */
  #structured = true;
  /** Whether it knows what we say about caching. */
  #cached = true;

  constructor(options: ModelWriterOptions) {
    this.#options = options;
    this.name = `${options.provider}:${options.model}`;
  }

  async write(task: WriterTask, signal?: AbortSignal): Promise<Written> {
    const prompt = promptOf(task, nonce());
    const schema = answerSchema(task.kind);
    const { provider, model } = this.#options;
    return this.#within(signal, async (both) => {
      const answer = await wholeAnswer(() => this.#ask(model, prompt, schema, both));
      if (answer === null) throw new RefusedText("its answer holds no text");
      const read = (answer.tokens?.input ?? 0) / answer.calls;
      const flaw = answer.flaw ?? (this.#isCutOff(prompt, read) ? cutOff(read) : null);
      const shared = {
        part: sharedPart(provider, prompt, schema),
        cachedFrom: cachedFrom(provider, model),
      };
      return { ...answer, flaw, shared, instructions: prompt.instructions };
    });
  }

  async check(task: CheckTask, signal?: AbortSignal): Promise<Checked> {
    const prompt = checkPrompt(task, nonce());
    const { checkModel } = this.#options;
    return this.#within(signal, async (both) => {
      const raw = await this.#ask(checkModel, prompt, CHECK_SCHEMA, both);
      const unbacked = raw.isCut ? null : readCheck(raw.text);
      if (unbacked === null) throw new RefusedText("its second look can't be read");
      const read = raw.tokens?.input ?? 0;
      if (this.#isCutOff(prompt, read)) throw new RefusedText(cutOff(read));
      return { unbacked, tokens: raw.tokens };
    });
  }

  /** Providers refuse a prompt that does not fit; local servers may not. */
  #isCutOff(prompt: Pick<Prompt, "system" | "user">, read: number): boolean {
    return this.#options.provider === "openai-compatible" && isCutOff(prompt, read);
  }

  /** How many tokens the context holds; null where the endpoint does not say. */
  async contextSize(): Promise<number | null> {
    const { provider, baseUrl, model } = this.#options;
    if (provider !== "openai-compatible" || baseUrl === null) return null;
    return contextSize(compatibleBase(baseUrl).baseURL, model, await this.#secret());
  }

  /** Works within the time limit, and translates what goes wrong. */
  async #within<T>(
    signal: AbortSignal | undefined,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const limit = new AbortController();
    const { timeout } = this.#options;
    const timer = setTimeout(() => limit.abort(), timeout);
    const both = signal ? AbortSignal.any([signal, limit.signal]) : limit.signal;
    try {
      return await work(both);
    } catch (error) {
      if (signal?.aborted) throw new WriterUnavailable(`${this.name}: was interrupted`);
      if (limit.signal.aborted) {
        throw new WriterUnavailable(`${this.name}: no answer within ${timeout / 1000} s`);
      }
      if (error instanceof ProviderError) throw this.#explain(error);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** The key, asked for once. */
  async #secret(): Promise<string | null> {
    this.#key ??= this.#options.key();
    return this.#key.catch((error: unknown) => {
      this.#key = undefined;
      throw error;
    });
  }

  async #ask(
    name: string,
    prompt: Pick<Prompt, "system" | "user">,
    schema: OutputSchema,
    signal: AbortSignal,
  ): Promise<RawAnswer> {
    const key = await this.#secret();
    let structured = this.#structured;
    for (let attempt = 0; ; ) {
      const options = { ...this.#options, model: name };
      const { provider } = options;
      const { model, maxTokens } = await modelOf(options, key, structured);
      const output = structured ? schema : null;
      const caching = this.#cached ? cachingFor(provider, name, prompt.system) : NO_CACHING;
      try {
        const answer = await askModel({ model, prompt, output, caching, maxTokens, key, signal });
        this.#structured = structured;
        return answer;
      } catch (error) {
        if (!(error instanceof ProviderError)) throw error;
        if (this.#cached && error.isRefusal && isAboutCaching(error.message)) {
          this.#cached = false;
          continue;
        }
        if (structured && isAboutSchema(error)) {
          structured = false;
          continue;
        }
        const pause = error.retryAfter ?? PAUSES[attempt] ?? 0;
        if (!error.isBusy || isOutOfCredit(error) || attempt >= RETRIES || pause > PATIENCE) {
          throw error;
        }
        attempt += 1;
        await sleep(pause, undefined, { signal });
      }
    }
  }

  /**
   * Translates a provider's error into one that the use cases know: try later, or change a setting.
   */
  #explain(error: ProviderError): Error {
    const { status, message, retryAfter } = error;
    const { provider, baseUrl } = this.#options;
    const where = baseUrl === null ? "" : ` at ${new URL(baseUrl).host}`;
    if (error.isOfText) {
      const what = status === null ? message : `${message} (${status})`;
      const isLocal = provider === "openai-compatible" && error.isOfContext;
      return new WriterRefused(`${this.name}${where}: ${what}${isLocal ? SEE : ""}`);
    }
    if (status === 401 || isAboutKey(error)) {
      this.#key = undefined;
      return this.#config(
        `the key was refused${where}`,
        "Check ai.api_key_command, or TICKLER_AI_API_KEY.",
      );
    }
    if (isOutOfCredit(error)) {
      return this.#config(`the account has no credit left (${message})`, "Top it up.");
    }
    if (status === null || error.isBusy) {
      const what = status === null ? message : `${message} (${status})`;
      return new WriterUnavailable(`${this.name}${where}: ${what}`, retryAfter);
    }
    const what = `${message} (${status})`;
    if (status === 403) {
      return this.#config(`access was refused${where}: ${what}`, "Check the key and ai.model.");
    }
    if (status === 404) {
      const url = provider === "openai-compatible" ? ", and ai.base_url: it often ends in /v1" : "";
      return this.#config(`was not found${where}: ${what}`, `Check ai.model${url}.`);
    }
    if (status < 400) {
      return this.#config(`is elsewhere${where}: ${what}`, "Set ai.base_url to where it is.");
    }
    // Numbers and names in quotes differ from text to text.
    const alike = message.replace(/\d+|"[^"]*"|'[^']*'/gu, "…");
    return new WriterRefused(
      `${this.name}: the request was refused${where}: ${what}`,
      `${status} ${alike}`,
    );
  }

  #config(what: string, hint: string): AppError {
    return new AppError("config", `${this.name}: ${what}`, hint);
  }
}

function nonce(): string {
  return randomBytes(12).toString("hex");
}

/** Endpoints without support for schemas refuse the request, rather than ignoring the schema. */
function isAboutSchema({ status, message }: ProviderError): boolean {
  if (status !== 400 && status !== 422 && status !== 501) return false;
  return !/api.?key|context|n_ctx|too long|credit|quota/iu.test(message);
}

/** Gemini refuses a wrong key with 400. */
function isAboutKey({ status, message }: ProviderError): boolean {
  return status === 400 && /api.?key|API_KEY_INVALID|credential/iu.test(message);
}

function isOutOfCredit({ status, message }: ProviderError): boolean {
  return (
    status === 402 ||
    /insufficient_quota|exceeded your current quota|credit balance/iu.test(message)
  );
}

function cutOff(read: number): string {
  return `the server read ${read} tokens of a longer prompt: its context is too small, and what the model was told was cut off${SEE}`;
}

const SEE = " (see docs/ai.md on the size of the context)";

/** The maximum of tokens, which Anthropic requires; more than any mail has. */
const MAX_TOKENS = 4_096;

async function modelOf(
  { provider, model, baseUrl }: ModelWriterOptions,
  key: string | null,
  structured: boolean,
): Promise<{ model: LanguageModel; maxTokens: number | null }> {
  const shared = { apiKey: key ?? "", fetch: providerFetch };
  switch (provider) {
    case "openai": {
      const { createOpenAI } = await import("@ai-sdk/openai");
      const baseURL = baseUrl ?? "https://api.openai.com/v1";
      return { model: createOpenAI({ ...shared, baseURL })(model), maxTokens: null };
    }
    case "anthropic": {
      const { createAnthropic } = await import("@ai-sdk/anthropic");
      const baseURL = baseUrl ?? "https://api.anthropic.com/v1";
      return { model: createAnthropic({ ...shared, baseURL })(model), maxTokens: MAX_TOKENS };
    }
    case "openai-compatible": {
      const { createOpenAICompatible } = await import("@ai-sdk/openai-compatible");
      const { baseURL, queryParams, isAzure } = compatibleBase(baseUrl ?? "");
      const endpoint = createOpenAICompatible({
        name: "compatible",
        baseURL,
        queryParams,
        fetch: compatibleFetch,
        // Azure takes a key in a header of its own; as a bearer it would be a token of Entra.
        ...(key !== null && (isAzure ? { headers: { "api-key": key } } : { apiKey: key })),
        supportsStructuredOutputs: true,
        // An endpoint that refuses a schema may refuse this as well.
        includeUsage: structured,
      });
      return { model: endpoint(model), maxTokens: null };
    }
  }
}

/** Hosts of Azure OpenAI and Azure AI Foundry, in its public and its national clouds. */
const AZURE =
  /\.(?:openai|cognitiveservices|services\.ai|models\.ai)\.azure\.(?:com|us|cn)$|\.inference\.ai\.azure\.com$/u;

/**
 * Where chat completions are. Azure's URLs may name a deployment and have to name the version of
 * the API: `https://NAME.openai.azure.com/openai/deployments/NAME?api-version=2024-10-21`. People
 * also give the whole URL of the endpoint, which ends in `/chat/completions`.
 *
 * @see https://learn.microsoft.com/azure/ai-foundry/openai/reference
 */
function compatibleBase(baseUrl: string): {
  baseURL: string;
  queryParams: Record<string, string>;
  isAzure: boolean;
} {
  const url = new URL(baseUrl);
  const queryParams = Object.fromEntries(url.searchParams);
  url.search = "";
  const baseURL = url.href.replace(/(?:\/chat\/completions)?\/*$/u, "");
  return { baseURL, queryParams, isAzure: AZURE.test(url.hostname) };
}
