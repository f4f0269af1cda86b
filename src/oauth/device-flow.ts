import { setTimeout as sleep } from "node:timers/promises";
import type { TokenEndpointResponse } from "oauth4webapi";
import { AppError } from "../domain/errors.ts";
import { uptime } from "../platform/uptime.ts";
import { explainOauth, refusalOf } from "./errors.ts";
import { type Endpoints, type LoginName, loginCommand, OAUTH_PROVIDERS } from "./providers.ts";
import { clientOf, loadOauth, request, serverOf, withoutIdToken } from "./server.ts";
import type { OauthSettings } from "./settings.ts";

/** What the person has to do on any device. */
export interface DeviceCode {
  readonly userCode: string;
  readonly page: string;
  /** The same with the code in it; null where the provider has none. */
  readonly completePage: string | null;
  /** In milliseconds. */
  readonly lifetime: number;
}

/** Between two questions where the provider names no interval, and added by `slow_down` (RFC 8628). */
const INTERVAL = 5_000;

/**
 * Device authorization grant (RFC 8628): the person types a code into a page, and we ask until they
 * are done. A code that has given tokens is never sent again: a provider would take that for theft.
 *
 * @param show gets the code
 * @throws AppError `refused` where the person says no or the code runs out, `interrupted`
 */
export async function deviceLogin(
  settings: OauthSettings,
  endpoints: Endpoints,
  show: (code: DeviceCode) => void,
  signal: AbortSignal,
): Promise<TokenEndpointResponse> {
  const { provider } = settings;
  const oauth = await loadOauth();
  const server = serverOf(endpoints);
  const { client, auth } = await clientOf(oauth, settings);
  const options = () => request(oauth, endpoints, signal);
  const scope = OAUTH_PROVIDERS[provider].scopes.join(" ");
  try {
    const asked = await oauth.deviceAuthorizationRequest(
      server,
      client,
      auth,
      { scope },
      options(),
    );
    const code = await oauth.processDeviceAuthorizationResponse(server, client, asked);
    const lifetime = code.expires_in * 1000;
    const until = uptime() + lifetime;
    show({
      userCode: code.user_code,
      page: webPage(code.verification_uri),
      completePage: code.verification_uri_complete ? webPage(code.verification_uri_complete) : null,
      lifetime,
    });
    let interval = firstInterval(code.interval);
    for (;;) {
      if (uptime() + interval > until) throw ranOut(settings);
      await sleep(interval, undefined, { signal });
      try {
        const response = await oauth.deviceCodeGrantRequest(
          server,
          client,
          auth,
          code.device_code,
          options(),
        );
        const answer = await withoutIdToken(response);
        return await oauth.processDeviceCodeResponse(server, client, answer);
      } catch (error) {
        interval = await nextInterval(error, interval, settings, signal);
      }
    }
  } catch (error) {
    if (signal.aborted) throw new AppError("interrupted", "the login was interrupted");
    throw await explainOauth(error, settings);
  }
}

/** How long to wait before the first question, in milliseconds. @param seconds as the provider says */
export function firstInterval(seconds: number | undefined): number {
  return seconds === undefined ? INTERVAL : Math.max(seconds, 1) * 1000;
}

/** How long to wait after an error that only says "not yet". @throws what is final */
export async function nextInterval(
  error: unknown,
  interval: number,
  login: LoginName,
  signal: AbortSignal,
): Promise<number> {
  signal.throwIfAborted();
  const refusal = await refusalOf(error);
  switch (refusal?.error) {
    case "authorization_pending":
      return interval;
    case "slow_down":
      return interval + INTERVAL;
    case "expired_token":
      throw ranOut(login);
    case "access_denied":
    // Microsoft's own word for it.
    case "authorization_declined":
      throw new AppError("refused", "the login was declined", "Nothing was changed.");
    default: {
      const explained = await explainOauth(error, login);
      // No answer, or one of a server in trouble: the RFC asks for longer pauses.
      if (explained.code === "partial") return Math.max(interval, 1_000) * 2;
      throw explained;
    }
  }
}

function ranOut(login: LoginName): AppError {
  return new AppError(
    "refused",
    "the code has run out before the login was done",
    `Get another: ${loginCommand(login)}`,
  );
}

/** @throws AppError `config` for what is no page of the web, which a browser must not be given */
function webPage(address: string): string {
  if (URL.canParse(address) && /^https?:$/u.test(new URL(address).protocol)) return address;
  throw new AppError("config", "the provider named a page that is none", "Check oauth.issuer.");
}
