import type { Prompt } from "./prompt/prompt.ts";
import { providerFetch } from "./provider-fetch.ts";

/** How long a server may take to tell about itself, in milliseconds. */
const PATIENCE = 3_000;

/**
 * How many tokens the context of a model holds at an endpoint, prompt and answer together, as the
 * server tells: where it has loaded the model with less than it could, that.
 *
 * - Ollama: `GET /api/ps`, `context_length` of what is loaded; the default is 4,096 on small machines
 * - llama.cpp: `GET /props`, `n_ctx` of a slot
 * - LM Studio: `GET /api/v0/models`, `loaded_context_length`
 * - vLLM: `GET /v1/models`, `max_model_len`
 *
 * @param baseUrl as chat completions have it, such as `http://localhost:11434/v1`
 * @returns null where it does not say
 * @see https://docs.ollama.com/api/ps
 * @see https://github.com/ggml-org/llama.cpp/blob/master/tools/server/README.md
 * @see https://lmstudio.ai/docs/developer/rest/endpoints
 * @see https://docs.vllm.ai/en/stable/serving/openai_compatible_server/
 */
export async function contextSize(
  baseUrl: string,
  model: string,
  key: string | null,
): Promise<number | null> {
  const base = baseUrl.replace(/\/+$/u, "");
  const root = base.replace(/\/v1$/u, "");
  const ask = (url: string) => answerOf(url, key);
  const [loaded, props, local, models] = await Promise.all([
    ask(`${root}/api/ps`),
    ask(`${root}/props`),
    ask(`${root}/api/v0/models`),
    ask(`${base}/models`),
  ]);
  return (
    sizeIn(entryOf(list(loaded, "models"), model), "context_length") ??
    sizeIn(field(props, "default_generation_settings"), "n_ctx") ??
    sizeIn(entryOf(list(local, "data"), model), "loaded_context_length") ??
    sizeIn(entryOf(list(models, "data"), model), "max_model_len")
  );
}

/** The words of a prompt: no tokenizer makes fewer tokens of them. */
const WORD = /[\p{L}\p{N}]+/gu;
/** Some tokenizers have frequent pairs of words as one token. */
const SURELY = 0.8;

/**
 * Whether a server has read less than the prompt: some cut off its beginning where their context is too
 * small, and answer as if nothing had happened. What they count as read tells.
 *
 * @see https://github.com/ollama/ollama/issues/3839
 */
export function isCutOff({ system, user }: Pick<Prompt, "system" | "user">, read: number): boolean {
  const words = `${system} ${user}`.match(WORD)?.length ?? 0;
  return read > 0 && read < words * SURELY;
}

async function answerOf(url: string, key: string | null): Promise<unknown> {
  try {
    const response = await providerFetch(url, {
      headers: key === null ? {} : { authorization: `Bearer ${key}` },
      signal: AbortSignal.timeout(PATIENCE),
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

function list(body: unknown, name: string): unknown[] {
  const found = field(body, name);
  return Array.isArray(found) ? found : [];
}

/** That of the model; `llama3` is also called `llama3:latest`. */
function entryOf(entries: readonly unknown[], model: string): unknown {
  const names = [model, `${model}:latest`];
  return entries.find((entry) =>
    ["id", "model", "name"].some((name) => names.includes(String(field(entry, name)))),
  );
}

function sizeIn(body: unknown, name: string): number | null {
  const size = field(body, name);
  return typeof size === "number" && size > 0 ? size : null;
}

function field(body: unknown, name: string): unknown {
  if (typeof body !== "object" || body === null) return undefined;
  return (body as Record<string, unknown>)[name];
}
