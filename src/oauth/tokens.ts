import type { TokenEndpointResponse } from "oauth4webapi";
import type { AccessToken } from "./record.ts";

/** For a token whose lifetime the server does not tell, in milliseconds. */
const UNKNOWN_LIFETIME = 5 * 60_000;

/** A token is renewed when less is left of it, in milliseconds, so that it lasts for a tick. */
const MARGIN = 5 * 60_000;

/** The access token of an answer. @param now in milliseconds since 1970 */
export function accessTokenOf(
  { access_token, expires_in }: TokenEndpointResponse,
  now: number,
  afterRefusal: boolean,
): AccessToken {
  const lifetime = expires_in === undefined ? UNKNOWN_LIFETIME : expires_in * 1000;
  return { token: access_token, got: now, lifetime, afterRefusal };
}

/**
 * Whether a token can still be used. A clock that stands before the moment at which the token came
 * was set back, and says nothing about it.
 */
export function isFresh({ got, lifetime }: AccessToken, now: number): boolean {
  const age = now - got;
  return age >= 0 && age < lifetime - Math.min(MARGIN, lifetime / 10);
}

/** When the refresh token ends, where the answer says so, as Google's and others' do. */
export function refreshUntilOf(answer: TokenEndpointResponse, now: number): string | null {
  const seconds = answer.refresh_token_expires_in;
  const isNumber = typeof seconds === "number" && seconds > 0 && seconds < 1e9;
  return isNumber ? new Date(now + seconds * 1000).toISOString() : null;
}
