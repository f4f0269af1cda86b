import { AppError, messageOf } from "../domain/errors.ts";
import { type LoginName, loginCommand, OAUTH_PROVIDERS } from "./providers.ts";

/** What the provider said about a request, in its own words. */
export interface OauthRefusal {
  /** Such as `invalid_grant` (RFC 6749 section 5.2). */
  readonly error: string;
  readonly description: string | null;
  readonly status: number;
}

/** What an authorization server has refused; null where it did not answer as one. */
export async function refusalOf(error: unknown): Promise<OauthRefusal | null> {
  if (!isResponseBodyError(error)) return null;
  const { error: code, error_description: description, status } = error;
  return { error: code, description: description ?? null, status };
}

interface ResponseBodyError extends Error {
  error: string;
  error_description?: string;
  status: number;
}

/** By name: the library is loaded lazily. */
function isResponseBodyError(error: unknown): error is ResponseBodyError {
  return error instanceof Error && error.name === "ResponseBodyError" && "error" in error;
}

const PASSING = new Set(["temporarily_unavailable", "server_error", "slow_down"]);
const ENDED = new Set([
  "invalid_grant",
  "interaction_required",
  "consent_required",
  "login_required",
]);
const CLIENT = new Set([
  "invalid_client",
  "unauthorized_client",
  "invalid_scope",
  "invalid_request",
]);

/** Whether the refresh token is of no use any more, so that the person has to log in again. */
export function isEnded({ error }: OauthRefusal): boolean {
  return ENDED.has(error);
}

/**
 * Explains why no token could be had. `partial`: it may pass by itself, and the next tick tries
 * again; `config`: it won't. What was sent stands in none of them.
 *
 * @param place who was asked, such as `Google`
 */
export async function explainOauth(
  error: unknown,
  login: LoginName,
  place: string = OAUTH_PROVIDERS[login.provider].name,
): Promise<AppError> {
  if (error instanceof AppError) return error;
  const refusal = await refusalOf(error);
  if (refusal === null) return unanswered(error, place);
  const said = words(refusal);
  if (isEnded(refusal)) {
    return new AppError(
      "config",
      `the login at ${place} is over: ${said}`,
      `Log in again: ${loginCommand(login)}`,
    );
  }
  if (refusal.status >= 500 || refusal.status === 429 || PASSING.has(refusal.error)) {
    return new AppError("partial", `${place} gives no token now: ${said}`, LATER);
  }
  const hint = CLIENT.has(refusal.error)
    ? "Check oauth.client_id, oauth.client_secret_command and oauth.tenant: docs/oauth.md"
    : `Log in again: ${loginCommand(login)}`;
  return new AppError("config", `${place} refused the login: ${said}`, hint);
}

const LATER = "Nothing is lost: the next tick tries again.";

function unanswered(error: unknown, place: string): AppError {
  const { name, cause } = error as { name?: string; cause?: unknown };
  if (name === "TimeoutError") {
    return new AppError("partial", `no answer in time from ${place}`, LATER);
  }
  if (name === "AbortError") return new AppError("interrupted", "the login was interrupted");
  const response = cause instanceof Response ? cause : null;
  if (response !== null) {
    return new AppError(
      response.status >= 500 || response.status === 429 ? "partial" : "config",
      `${place} answered with ${response.status}, and not as an authorization server does`,
      response.status >= 500 || response.status === 429 ? LATER : "Check oauth.issuer.",
    );
  }
  if (error instanceof TypeError) {
    return new AppError("partial", `${place} can't be reached: ${reasonOf(error)}`, LATER);
  }
  return new AppError("partial", `${place} gave an answer that can't be used`, LATER);
}

/** fetch only says that it failed; why stands in its cause. */
function reasonOf(error: Error): string {
  const { cause } = error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code === "ECONNREFUSED") return "the connection was refused";
  if (code === "ENOTFOUND") return "there is no such host";
  return cause instanceof Error ? messageOf(cause) || code : messageOf(error);
}

/** At most so many characters of what a server says. */
const MOST = 300;

function words({ error, description }: OauthRefusal): string {
  const text = [error, description].filter((each) => each !== null && each !== "").join(": ");
  // Of what was sent, a server may repeat a part.
  const plain = text.replace(/[\s\p{Cc}]+/gu, " ").replace(/[\w.~+/=-]{40,}/gu, "…");
  return plain.slice(0, MOST);
}
