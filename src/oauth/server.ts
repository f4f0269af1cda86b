import type { AuthorizationServer, Client, HttpRequestOptions } from "oauth4webapi";
import { AppError } from "../domain/errors.ts";
import { explainOauth } from "./errors.ts";
import { type Endpoints, OAUTH_PROVIDERS } from "./providers.ts";
import type { OauthSettings } from "./settings.ts";

/** The longest that an authorization server may take to answer, in milliseconds. */
const TIMEOUT = 30_000;

export type Oauth = typeof import("oauth4webapi");

/** The library, loaded when a token is needed. */
export function loadOauth(): Promise<Oauth> {
  return import("oauth4webapi");
}

/** How one request is made: with a time-out, and in the clear to this machine alone. */
export function request(
  oauth: Oauth,
  endpoints: Endpoints,
  signal?: AbortSignal,
): HttpRequestOptions<"POST", URLSearchParams> {
  const limit = AbortSignal.timeout(TIMEOUT);
  const all = Object.values(endpoints).filter((each) => typeof each === "string");
  return {
    signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
    [oauth.allowInsecureRequests]: all.every(isSafeAddress) && all.some(isLoopbackHttp),
  };
}

/** Whether tokens may be sent there: by TLS, or to this machine. */
function isSafeAddress(address: string): boolean {
  return (
    URL.canParse(address) && (new URL(address).protocol === "https:" || isLoopbackHttp(address))
  );
}

function isLoopbackHttp(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  const isHere = /^(?:127(?:\.\d{1,3}){3}|\[::1\]|localhost)$/u.test(hostname);
  return protocol === "http:" && isHere;
}

/** The provider's endpoints as its documents name them, or those that `issuer` publishes. */
export async function endpointsOf(
  settings: OauthSettings,
  signal?: AbortSignal,
): Promise<Endpoints> {
  const { provider, tenant, issuer } = settings;
  if (issuer === null) return OAUTH_PROVIDERS[provider].endpoints(tenant);
  const oauth = await loadOauth();
  const url = new URL(issuer);
  const limit = AbortSignal.timeout(TIMEOUT);
  try {
    const response = await oauth.discoveryRequest(url, {
      signal: signal === undefined ? limit : AbortSignal.any([limit, signal]),
      [oauth.allowInsecureRequests]: isLoopbackHttp(issuer),
    });
    const published = (await response
      .clone()
      .json()
      .catch(() => null)) as { issuer?: unknown };
    // Microsoft publishes one for all tenants, with a placeholder in it.
    const named = String(published?.issuer ?? "").replace("{tenantid}", tenant);
    const isTemplate = named !== published?.issuer && named === issuer;
    const server = isTemplate
      ? (published as unknown as AuthorizationServer)
      : await oauth.processDiscoveryResponse(url, response);
    return checked(server, issuer);
  } catch (error) {
    throw await explainOauth(error, settings, `the authorization server ${issuer}`);
  }
}

function checked(server: AuthorizationServer, issuer: string): Endpoints {
  const endpoints: Endpoints = {
    issuer: server.issuer,
    authorization: server.authorization_endpoint ?? "",
    token: server.token_endpoint ?? "",
    device: server.device_authorization_endpoint ?? null,
    revocation: server.revocation_endpoint ?? null,
    namesIssuer: server.authorization_response_iss_parameter_supported === true,
  };
  const { authorization, token, device, revocation } = endpoints;
  const all = [authorization, token, device, revocation].filter((each) => each !== null);
  if (all.every(isSafeAddress)) return endpoints;
  throw new AppError(
    "config",
    `${issuer} names end points that are missing, or not encrypted`,
    "Check oauth.issuer.",
  );
}

/** As the library takes them. */
export function serverOf(endpoints: Endpoints): AuthorizationServer {
  const { issuer, authorization, token, device, revocation, namesIssuer } = endpoints;
  return {
    issuer,
    authorization_endpoint: authorization,
    token_endpoint: token,
    ...(device !== null && { device_authorization_endpoint: device }),
    ...(revocation !== null && { revocation_endpoint: revocation }),
    authorization_response_iss_parameter_supported: namesIssuer,
  };
}

/** The client, and how it names itself: by its secret where it has one, else by its id alone. */
export async function clientOf(oauth: Oauth, settings: OauthSettings) {
  const secret = await settings.clientSecret();
  const client: Client = { client_id: settings.clientId };
  return { client, auth: secret === null ? oauth.None() : oauth.ClientSecretPost(secret) };
}

/**
 * An answer with tokens, without an ID token, which nobody has asked for: the library would check it
 * against this machine's clock, and an issuer that Microsoft does not name in advance.
 */
export async function withoutIdToken(response: Response): Promise<Response> {
  if (!response.ok) return response;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  if (typeof body !== "object" || body === null || !("id_token" in body)) return response;
  const { id_token: _, ...others } = body;
  const { status, headers } = response;
  return new Response(JSON.stringify(others), {
    status,
    headers: { "content-type": headers.get("content-type") ?? "application/json" },
  });
}
