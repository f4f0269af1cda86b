import { ProviderError, statusOfWords } from "./errors.ts";

/** What a provider's error says, in whatever shape it comes. */
export interface ErrorBody {
  message: string;
  /** A status that stands in the body; null where none does. */
  status: number | null;
  /** What the error calls itself: `overloaded_error`. */
  type: string;
}

/**
 * Reads the error in a JSON body: `{error: {message, code}}` as OpenAI and OpenRouter have it, in a
 * list as Gemini sends it, `{error: "…"}` as Ollama does, `{message}` and `{detail}` elsewhere.
 *
 * @returns null where the body holds none
 * @see https://openrouter.ai/docs/api-reference/errors
 * @see https://ai.google.dev/gemini-api/docs/openai
 */
export function errorBody(body: unknown): ErrorBody | null {
  if (Array.isArray(body)) return body.length > 0 ? errorBody(body[0]) : null;
  if (!isRecord(body)) return null;
  const { error } = body;
  if (typeof error === "string" && error !== "") return { message: error, status: null, type: "" };
  if (isRecord(error)) return errorIn(error);
  const choice = Array.isArray(body.choices) ? body.choices.find(isRecord) : undefined;
  return isRecord(choice?.error) ? errorIn(choice.error) : null;
}

/** The same where the status of HTTP has said that it is one, so that bare words are taken too. */
export function messageIn(body: unknown): string | null {
  const found = errorBody(body);
  if (found !== null) return found.message;
  const record = Array.isArray(body) ? body[0] : body;
  if (!isRecord(record)) return null;
  for (const key of ["message", "detail", "error_description", "title"]) {
    const value = record[key];
    if (typeof value === "string" && value !== "") return value;
  }
  return Array.isArray(record.errors) ? messageIn(record.errors) : null;
}

/** An error that a provider sends as if all were well. */
export function errorInside({ message, status, type }: ErrorBody): ProviderError {
  return new ProviderError(message, status ?? statusOfWords(`${message} ${type}`));
}

function errorIn(error: Record<string, unknown>): ErrorBody {
  const { message, code, status } = error;
  const type = [error.type, status, code].filter((each) => typeof each === "string").join(" ");
  const said = typeof message === "string" && message !== "" ? message : type;
  return { message: said || "it sent an error", status: statusIn([code, status]), type };
}

function statusIn(values: readonly unknown[]): number | null {
  return values.map(Number).find((each) => each >= 400 && each <= 599) ?? null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
