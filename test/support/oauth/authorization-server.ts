import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type Provider from "oidc-provider";

/** The client of the tests: a native one, without a secret. */
export const CLIENT = "tickler-test";
/** Who may ask what a token is worth. */
const RESOURCE = { id: "mail-server", secret: "mail-server-secret" };

const SCOPES = [
  "https://mail.google.com/",
  "https://outlook.office.com/SMTP.Send",
  "https://outlook.office.com/IMAP.AccessAsUser.All",
];

export interface AuthorizationServerOptions {
  /** How long access tokens are good for, in seconds. */
  accessLifetime?: number;
}

/** What happens to a request instead of what would; undefined: nothing does. */
export type Interception = (
  path: string,
  response: ServerResponse,
) => boolean | Promise<boolean> | undefined;

/** A real authorization server (oidc-provider) on the loopback device, in this process. */
export class AuthorizationServer {
  readonly #server: Server;
  /** Paths that were asked for, in order. */
  readonly requests: string[] = [];
  /** Answers a request itself and says so; may be changed at any time. */
  intercept: Interception = () => undefined;
  #options: AuthorizationServerOptions;
  readonly #info = console.info;
  #provider: Provider | undefined;
  #handle: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;

  private constructor(options: AuthorizationServerOptions) {
    this.#options = options;
    this.#server = createServer(async (request, response) => {
      const path = (request.url ?? "").split("?")[0] ?? "";
      this.requests.push(`${request.method} ${path}`);
      if (await this.intercept(path, response)) return;
      this.#handle?.(request, response);
    });
  }

  static async start(options: AuthorizationServerOptions = {}): Promise<AuthorizationServer> {
    const server = new AuthorizationServer(options);
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    await server.#provide();
    return server;
  }

  get issuer(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** How often tokens were asked for. */
  get tokenRequests(): number {
    return this.requests.filter((each) => each === "POST /token").length;
  }

  /** Where a mail server asks about tokens, with its user and password. */
  get introspection(): string {
    return `${this.issuer.replace("//", `//${RESOURCE.id}:${RESOURCE.secret}@`)}/token/introspection`;
  }

  /** Whether a token is good, and whose it is. */
  async takes(user: string, token: string): Promise<boolean> {
    const login = Buffer.from(`${RESOURCE.id}:${RESOURCE.secret}`).toString("base64");
    const response = await fetch(`${this.issuer}/token/introspection`, {
      method: "POST",
      headers: { authorization: `Basic ${login}` },
      body: new URLSearchParams({ token }),
    });
    const { active, sub } = (await response.json()) as { active?: boolean; sub?: string };
    return active === true && sub === user;
  }

  /** Ends a token, as its owner could (RFC 7009). */
  async revoke(token: string): Promise<void> {
    const response = await fetch(`${this.issuer}/token/revocation`, {
      method: "POST",
      body: new URLSearchParams({ token, client_id: CLIENT }),
    });
    if (!response.ok) throw new Error(`not revoked: ${response.status}`);
  }

  /** Has it no longer take an access token that has not run out, as after an incident. */
  async forget(token: string): Promise<void> {
    await (await this.#provider?.AccessToken.find(token))?.destroy();
  }

  /** From now on access tokens are good for so many seconds. */
  set accessLifetime(seconds: number) {
    this.#options = { ...this.#options, accessLifetime: seconds };
  }

  async #provide(): Promise<void> {
    // It says on import, on start, and at first use of each default what is not for production.
    const { warn } = console;
    Object.assign(console, { warn: () => undefined, info: () => undefined });
    try {
      const { default: OidcProvider } = await import("oidc-provider");
      const provider: Provider = new OidcProvider(this.issuer, {
        clients: [
          {
            client_id: CLIENT,
            application_type: "native",
            token_endpoint_auth_method: "none",
            redirect_uris: ["http://127.0.0.1"],
            response_types: ["code"],
            grant_types: [
              "authorization_code",
              "refresh_token",
              "urn:ietf:params:oauth:grant-type:device_code",
            ],
          },
          {
            client_id: RESOURCE.id,
            client_secret: RESOURCE.secret,
            redirect_uris: [],
            response_types: [],
            grant_types: [],
          },
        ],
        scopes: ["openid", "offline_access", ...SCOPES],
        features: {
          deviceFlow: { enabled: true },
          revocation: { enabled: true, allowedPolicy: () => true },
          introspection: { enabled: true, allowedPolicy: () => true },
        },
        issueRefreshToken: async () => true,
        rotateRefreshToken: true,
        ttl: {
          AccessToken: () => this.#options.accessLifetime ?? 3600,
          RefreshToken: () => 86_400,
          Grant: () => 86_400,
          Session: () => 86_400,
          Interaction: () => 3600,
          DeviceCode: () => 600,
        },
        findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
        cookies: { keys: ["test"] },
      });
      this.#provider = provider;
      this.#handle = provider.callback();
    } finally {
      Object.assign(console, { warn });
    }
  }

  async stop(): Promise<void> {
    Object.assign(console, { info: this.#info });
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}
