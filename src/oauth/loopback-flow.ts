import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TokenEndpointResponse } from "oauth4webapi";
import { AppError } from "../domain/errors.ts";
import { callbackPage } from "./callback-page.ts";
import { explainOauth } from "./errors.ts";
import { type Endpoints, OAUTH_PROVIDERS } from "./providers.ts";
import { clientOf, loadOauth, request, serverOf, withoutIdToken } from "./server.ts";
import type { OauthSettings } from "./settings.ts";

/** How long a person may take, in milliseconds. */
const PATIENCE = 15 * 60_000;
/** How long the last answer may take to go out, in milliseconds. */
const FAREWELL = 300;

export interface LoopbackOptions {
  /** Gets the page at which the person consents. */
  readonly show: (page: string) => void;
  /** The account to be proposed there, such as an address. */
  readonly account: string | null;
  /** Addresses that the person pastes, where their browser runs on another machine. */
  readonly pasted: AsyncIterable<string> | null;
  /** Told of a pasted text that is not the address. */
  readonly notThat: () => void;
  readonly signal: AbortSignal;
}

/**
 * Authorization code grant with PKCE and a redirect to this machine (RFC 8252, RFC 7636): a socket on
 * 127.0.0.1 and a free port waits for the browser, and takes the first redirect that has our state.
 *
 * @throws AppError `refused` where the person says no or takes too long, `interrupted`
 */
export async function loopbackLogin(
  settings: OauthSettings,
  endpoints: Endpoints,
  options: LoopbackOptions,
): Promise<TokenEndpointResponse> {
  const { provider } = settings;
  const { signal } = options;
  const oauth = await loadOauth();
  const server = serverOf(endpoints);
  const { client, auth } = await clientOf(oauth, settings);
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const { redirectHost, scopes, parameters } = OAUTH_PROVIDERS[provider];
  const waiting = new Redirect(state, signal);
  try {
    const port = await waiting.listen();
    const redirect = `http://${redirectHost}:${port}`;
    const page = new URL(endpoints.authorization);
    const challenge = await oauth.calculatePKCECodeChallenge(verifier);
    for (const [name, value] of Object.entries({
      ...{ response_type: "code", client_id: settings.clientId, redirect_uri: redirect },
      ...{ scope: scopes.join(" "), state, ...parameters },
      ...{ code_challenge: challenge, code_challenge_method: "S256" },
      ...(options.account !== null && { login_hint: options.account }),
    })) {
      page.searchParams.set(name, value);
    }
    options.show(page.href);
    const given = await waiting.address(options);
    const checked = oauth.validateAuthResponse(server, client, given, state);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      auth,
      checked,
      redirect,
      verifier,
      request(oauth, endpoints, signal),
    );
    const answer = await withoutIdToken(response);
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, answer);
    waiting.answer(true);
    return tokens;
  } catch (error) {
    waiting.answer(false);
    if (signal.aborted) throw new AppError("interrupted", "the login was interrupted");
    throw isDenied(error) ? declined(error) : await explainOauth(error, settings);
  } finally {
    waiting.close();
  }
}

/** The library's error for a redirect that brings an error (RFC 6749 section 4.1.2.1). */
function isDenied(error: unknown): error is Error & { error: string } {
  return error instanceof Error && error.name === "AuthorizationResponseError" && "error" in error;
}

function declined({ error }: { error: string }): AppError {
  if (error === "access_denied") {
    return new AppError("refused", "the login was declined", "Nothing was changed.");
  }
  return new AppError(
    "config",
    `the provider refused the login: ${error.replace(/[^\w.-]/gu, "").slice(0, 60)}`,
    "Check oauth.client_id and what it is allowed: docs/oauth.md",
  );
}

/** Waits for the browser to come back. */
class Redirect {
  readonly #server: Server;
  readonly #state: string;
  readonly #came: Promise<URLSearchParams>;
  #resolve: (address: URLSearchParams) => void = () => undefined;
  readonly #signal: AbortSignal;
  /** The browser's request, answered when it is known what came of it. */
  #response: ServerResponse | null = null;
  #isUsed = false;

  constructor(state: string, signal: AbortSignal) {
    this.#state = state;
    this.#signal = signal;
    this.#server = createServer((request, response) => {
      this.#take(request.method ?? "", request.url ?? "", response);
    });
    this.#came = new Promise((resolve) => {
      this.#resolve = resolve;
    });
  }

  /** @returns the port */
  async listen(): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(0, "127.0.0.1", resolve);
    });
    return (this.#server.address() as AddressInfo).port;
  }

  #take(method: string, path: string, response: ServerResponse): void {
    const url = URL.canParse(path, "http://127.0.0.1") ? new URL(path, "http://127.0.0.1") : null;
    const isOurs = url?.pathname === "/" && url.searchParams.get("state") === this.#state;
    // What else a browser or another program asks for is no answer, and does not end the login.
    if (method !== "GET" || !isOurs) {
      reply(response, 404, "unknown");
    } else if (this.#isUsed) {
      reply(response, 410, "used");
    } else {
      this.#isUsed = true;
      this.#response = response;
      this.#resolve(url.searchParams);
    }
  }

  /** The parameters of the redirect, which came by itself or were pasted. */
  async address({ pasted, notThat }: LoopbackOptions): Promise<URLSearchParams> {
    const signal = AbortSignal.any([this.#signal, AbortSignal.timeout(PATIENCE)]);
    const ended = new Promise<never>((_, reject) => {
      const end = (): void =>
        reject(
          new AppError("refused", "nobody has logged in within 15 minutes", "Try it once more."),
        );
      if (signal.aborted) end();
      else signal.addEventListener("abort", end, { once: true });
    });
    ended.catch(() => undefined);
    if (pasted !== null) void this.#read(pasted, notThat).catch(() => undefined);
    return Promise.race([this.#came, ended]);
  }

  async #read(lines: AsyncIterable<string>, notThat: () => void): Promise<void> {
    for await (const line of lines) {
      const text = line.trim();
      if (this.#isUsed) return;
      if (text === "") continue;
      const params = URL.canParse(text) ? new URL(text).searchParams : null;
      if (params?.get("state") === this.#state) {
        this.#isUsed = true;
        this.#resolve(params);
        return;
      }
      notThat();
    }
  }

  answer(isDone: boolean): void {
    if (this.#response !== null)
      reply(this.#response, isDone ? 200 : 400, isDone ? "done" : "failed");
    this.#response = null;
  }

  close(): void {
    this.#server.close();
    // The answer to the browser's request still goes out. Browsers also open connections on which they
    // ask nothing, and these would keep the process alive.
    setTimeout(() => this.#server.closeAllConnections(), FAREWELL).unref();
  }
}

function reply(
  response: ServerResponse,
  status: number,
  page: Parameters<typeof callbackPage>[0],
): void {
  response.writeHead(status, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    connection: "close",
  });
  response.end(callbackPage(page));
}
