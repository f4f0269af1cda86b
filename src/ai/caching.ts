import { createHash } from "node:crypto";
import type { SystemModelMessage } from "ai";
import type { OutputSchema } from "./answer/output-schema.ts";
import type { Prompt } from "./prompt/prompt.ts";

type ProviderOptions = NonNullable<SystemModelMessage["providerOptions"]>;

/** What tells a provider which part of a prompt comes again. */
export interface Caching {
  /** Beside the system message, at whose end that part ends. */
  atEnd: ProviderOptions;
  /** Beside the request. */
  request: ProviderOptions;
}

export const NO_CACHING: Caching = { atEnd: {}, request: {} };

/**
 * Anthropic caches what stands before a mark. OpenAI caches by itself what requests have in common; its
 * models from GPT-5.6 on do so only up to a mark, and charge for what is written into the cache, so that
 * nothing behind the mark should be. The key leads requests with one beginning to one machine.
 *
 * @see https://platform.claude.com/docs/en/build-with-claude/prompt-caching
 * @see https://developers.openai.com/api/docs/guides/prompt-caching
 */
export function cachingFor(provider: string, model: string, system: string): Caching {
  if (provider === "anthropic") {
    return { atEnd: { anthropic: { cacheControl: { type: "ephemeral" } } }, request: {} };
  }
  if (provider !== "openai") return NO_CACHING;
  const key = `tickler-${createHash("sha256").update(system).digest("hex").slice(0, 16)}`;
  if (!hasMarks(model)) return { atEnd: {}, request: { openai: { promptCacheKey: key } } };
  const mark = { mode: "explicit" } as const;
  return {
    atEnd: { openai: { promptCacheBreakpoint: mark } },
    request: { openai: { promptCacheKey: key, promptCacheOptions: mark } },
  };
}

/** Whether a model of OpenAI's wants marks: GPT-5.6 and later ones. */
function hasMarks(model: string): boolean {
  const [, major = "0", minor = "0"] = /^gpt-(\d+)(?:\.(\d+))?(?:-|$)/u.exec(model) ?? [];
  return Number(major) > 5 || (Number(major) === 5 && Number(minor) >= 6);
}

/** An endpoint may speak a provider's protocol, and not know these options. */
export function isAboutCaching(message: string): boolean {
  return /prompt_?cache|cache_?control|cache_?breakpoint/iu.test(message);
}

/**
 * From how many tokens on a prompt's beginning is cached; null where that is not known. It is silently
 * not cached below. As of 2026-11.
 */
export function cachedFrom(provider: string, model: string): number | null {
  if (provider === "openai") return 1_024;
  if (provider !== "anthropic") return null;
  return FROM.find(([name]) => name.test(model))?.[1] ?? 1_024;
}

const FROM: readonly (readonly [RegExp, number])[] = [
  [/haiku-4-5|opus-4-[56](?!\d)/u, 4_096],
  [/opus-4-7|haiku-3|3-5-haiku|3-haiku/u, 2_048],
  [/(?:opus|fable|mythos)-5(?!\d)/u, 512],
];

/**
 * Which share of a prompt is the same for every lead, between 0 and 1. Providers that have the schema
 * stand in the prompt put it before everything else.
 */
export function sharedPart(
  provider: string,
  { system, user }: Pick<Prompt, "system" | "user">,
  schema: OutputSchema,
): number {
  const isInPrompt = provider === "openai" || provider === "anthropic";
  const same = system.length + (isInPrompt ? JSON.stringify(schema.schema).length : 0);
  return same / (same + user.length);
}
