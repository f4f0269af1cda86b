import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { ResponseBodyError } from "oauth4webapi";
import { afterEach, describe, expect, it } from "vitest";
import { deviceLogin, firstInterval, nextInterval } from "../../src/oauth/device-flow.ts";
import type { Endpoints } from "../../src/oauth/providers.ts";
import type { OauthSettings } from "../../src/oauth/settings.ts";

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

type Answer = [status: number, body: object];
const PENDING: Answer = [400, { error: "authorization_pending" }];
const TOKENS: Answer = [
  200,
  { access_token: "a", token_type: "Bearer", refresh_token: "r", id_token: "not.a.token" },
];

/** A server that answers each question for tokens in turn. */
async function deviceServer(answers: Answer[], device: object = {}) {
  const codes: string[] = [];
  server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    const isDevice = request.url === "/device";
    if (!isDevice) codes.push(new URLSearchParams(body).get("device_code") ?? "");
    const [status, answer] = isDevice
      ? [
          200,
          {
            ...{ device_code: "d1", user_code: "AB-CD", verification_uri: "https://example.com/d" },
            ...{ expires_in: 60, interval: 1, ...device },
          },
        ]
      : (answers.shift() ?? [400, { error: "invalid_grant" }]);
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const endpoints: Endpoints = {
    ...{ issuer: base, authorization: `${base}/auth`, token: `${base}/token` },
    ...{ device: `${base}/device`, revocation: null, namesIssuer: false },
  };
  return { codes, endpoints };
}

const SETTINGS: OauthSettings = {
  provider: "microsoft",
  mailbox: null,
  clientId: "client",
  clientSecret: async () => null,
  tenant: "common",
  issuer: null,
  folder: "/nowhere",
  exclusively: (work) => work(),
};

const login = (endpoints: Endpoints, signal = new AbortController().signal) =>
  deviceLogin(SETTINGS, endpoints, () => undefined, signal);

describe("a login by a device's code", () => {
  it("waits while it is pending, and sends the code no more once it has tokens", async () => {
    const { codes, endpoints } = await deviceServer([PENDING, TOKENS]);
    expect(await login(endpoints)).toMatchObject({ access_token: "a", refresh_token: "r" });
    expect(codes).toEqual(["d1", "d1"]);
  });

  it.each([
    ["access_denied", "the login was declined"],
    ["authorization_declined", "the login was declined"],
    ["expired_token", "the code has run out"],
    ["unauthorized_client", "refused the login: unauthorized_client"],
  ])("ends by %s", async (error, message) => {
    const { codes, endpoints } = await deviceServer([[400, { error }]]);
    await expect(login(endpoints)).rejects.toThrow(message);
    expect(codes).toHaveLength(1);
  });

  it("ends when the code can't be used any more before the next question", async () => {
    const { codes, endpoints } = await deviceServer([], { expires_in: 1, interval: 5 });
    await expect(login(endpoints)).rejects.toThrow("the code has run out");
    expect(codes).toEqual([]);
  });

  it("shows no page that is none", async () => {
    const { endpoints } = await deviceServer([], { verification_uri: "file:///etc/passwd" });
    await expect(login(endpoints)).rejects.toThrow("a page that is none");
  });

  it("pauses as long as the provider asks", async () => {
    expect(firstInterval(undefined)).toBe(5_000);
    expect(firstInterval(7)).toBe(7_000);
    const { signal } = new AbortController();
    const said = (error: string, status = 400) =>
      nextInterval(
        new ResponseBodyError("x", {
          cause: { error },
          response: new Response(null, { status }),
        }),
        7_000,
        SETTINGS,
        signal,
      );
    expect(await said("authorization_pending")).toBe(7_000);
    expect(await said("slow_down")).toBe(12_000);
    expect(await said("temporarily_unavailable", 503)).toBe(14_000);
  });
});
