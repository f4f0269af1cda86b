import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { connect } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeCertificate } from "../../support/mail-servers/certificate.ts";
import { commands } from "../../support/processes/tickler.ts";

const t = commands();

/** What the releases page answers, and what it was asked. */
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let asked: IncomingMessage[] = [];
let server: Server;
let page: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  page = `${await listen(server)}/repos/acme/tickler/releases`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = [];
});

async function listen(each: {
  listen: Server["listen"];
  address: Server["address"];
}): Promise<string> {
  await new Promise<void>((resolve) => each.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(each.address() as AddressInfo).port}`;
}

function releases(...found: readonly object[]): void {
  answer = (_, response) => {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(found.length === 1 ? found[0] : found));
  };
}

function check(args: readonly string[] = [], env: Record<string, string> = {}) {
  return t.run(["version", "--check", ...args], { env: { TICKLER_RELEASES_URL: page, ...env } });
}

const PAGE = "https://releases.example/v9";

describe("tickler version", () => {
  test("prints what --version prints", async () => {
    expect(await t.ok(["version"])).toBe(await t.ok(["--version"]));
  });

  test("--json says what it runs on", async () => {
    expect(await t.json(["version"])).toEqual({
      version: (await t.ok(["--version"])).trim(),
      node: process.versions.node,
      platform: process.platform,
      arch: process.arch,
      schema_version: expect.any(Number),
      installed: "checkout",
    });
  });
});

describe("tickler version --check", () => {
  test.each([
    ["v9.0.0", 6],
    ["0.1.0", 0],
    ["v0.1.0+build.7", 0],
    ["0.0.9", 0],
    ["0.10.0", 6],
    ["v0.1.1-rc.1", 0],
    ["0.1.0-rc.1", 0],
  ])("%s: exit code %i", async (tag, exitCode) => {
    releases({ tag_name: tag, html_url: PAGE });
    expect(await check()).toMatchObject({ exitCode });
  });

  test("says where the release is and how to update, and sends nothing but the request", async () => {
    releases(
      { tag_name: "v0.2.0", html_url: "https://releases.example/old" },
      { tag_name: "v10.0.0", html_url: "https://releases.example/draft", draft: true },
      { tag_name: "v9.1.0", html_url: "https://releases.example/pre", prerelease: true },
      { tag_name: "nightly" },
      { tag_name: "v9.0.0", html_url: PAGE },
    );
    const result = await check();
    expect(result).toMatchObject({ exitCode: 6, stdout: `Tickler 9.0.0 is there: ${PAGE}\n` });
    expect(result.stderr).toMatch(/^This one is a checkout\..*git pull.*\n$/);
    expect(asked).toHaveLength(1);
    const { method, url, headers } = asked[0] as IncomingMessage;
    expect({ method, url }).toEqual({ method: "GET", url: "/repos/acme/tickler/releases" });
    expect(headers["user-agent"]).toMatch(/^tickler\/\d+\.\d+\.\d+$/);
    expect(Object.keys(headers).sort()).toEqual([
      "accept",
      "accept-encoding",
      "accept-language",
      "connection",
      "host",
      "sec-fetch-mode",
      "user-agent",
    ]);
  });

  test("--json has it, too", async () => {
    releases({ tag_name: "v9.0.0", html_url: "javascript:alert(1)" });
    const result = await check(["--json"]);
    expect(result).toMatchObject({ exitCode: 6, stderr: "" });
    expect(result.json()).toMatchObject({ latest: { version: "9.0.0", page: null, newer: true } });
    answer = (_, response) => response.end("[]");
    expect((await check(["--json"])).json()).toMatchObject({ latest: null });
  });

  test("asks nobody where nobody said whom", async () => {
    const result = await t.run(["version", "--check"]);
    expect(result).toMatchObject({ exitCode: 2, stdout: "" });
    expect(result.stderr).toContain("tickler config set releases.url");
  });

  test("follows a page that has moved", async () => {
    answer = ({ url }, response) => {
      if (url === "/moved") response.end(JSON.stringify({ tag_name: "9.0.0" }));
      else response.writeHead(302, { location: "/moved" }).end();
    };
    expect(await check()).toMatchObject({ exitCode: 6 });
  });

  test.each<[string, typeof answer, RegExp]>([
    ["a web page", (_, response) => response.end("<!doctype html><p>Log in"), /is a web page/],
    ["no JSON", (_, response) => response.end("{"), /is not JSON/],
    ["other JSON", (_, response) => response.end('{"name": "x"}'), /has no tag_name/],
    ["not found", (_, response) => response.writeHead(404).end(), /answered 404/],
    ["a limit", (_, response) => response.writeHead(403).end(), /answered 403[\s\S]*in an hour/],
    ["a fault", (_, response) => response.writeHead(500).end(), /answered 500[\s\S]*later/],
    ["a broken connection", ({ socket }) => socket.destroy(), /can't be reached/],
    [
      "a page without end",
      (_, response) => response.end(Buffer.alloc(4_000_001)),
      /larger than 4 MB/,
    ],
    [
      "a circle",
      (_, response) => response.writeHead(302, { location: "/" }).end(),
      /can't be reached/,
    ],
  ])("%s is an error with a hint", async (_, given, message) => {
    answer = given;
    const result = await check();
    expect(result).toMatchObject({ exitCode: 1, stdout: "" });
    expect(result.stderr).toMatch(/^error: .*\nhint: .*\n$/);
    expect(result.stderr).toMatch(message);
  });

  test("so is a server that is not there, a name that is not, and a certificate that nobody signed", async () => {
    const closed = createServer();
    const url = await listen(closed);
    await new Promise((resolve) => closed.close(resolve));
    expect((await check([], { TICKLER_RELEASES_URL: `${url}/x?token=secret` })).stderr).toMatch(
      /^error: 127\.0\.0\.1:\d+ can't be reached: ECONNREFUSED\nhint: /,
    );
    expect((await check([], { TICKLER_RELEASES_URL: "https://nowhere.invalid/x" })).stderr).toMatch(
      /^error: nowhere\.invalid can't be (?:found|reached)/,
    );
    const { key, cert } = makeCertificate();
    const tls = createTlsServer({ key, cert }, (_, response) => response.end("{}"));
    const { port } = new URL(await listen(tls));
    const result = await check([], { TICKLER_RELEASES_URL: `https://127.0.0.1:${port}/x` });
    tls.closeAllConnections();
    tls.close();
    expect(result.exitCode).toBe(1);
    expect(result.stderr).toMatch(/can't be trusted[\s\S]*NODE_EXTRA_CA_CERTS/);
  });

  test("goes through a proxy, but where no_proxy leaves it out", async () => {
    releases({ tag_name: "v9.0.0", html_url: PAGE });
    const through: string[] = [];
    const proxy = createServer();
    proxy.on("connect", ({ url = "" }, client) => {
      through.push(url);
      const { port, hostname } = new URL(`http://${url}`);
      const upstream = connect(Number(port), hostname, () => {
        client.write("HTTP/1.1 200 OK\r\n\r\n");
        upstream.pipe(client).pipe(upstream);
      });
      upstream.on("error", () => client.destroy());
      client.on("error", () => upstream.destroy());
    });
    const address = await listen(proxy);
    expect(await check([], { http_proxy: address })).toMatchObject({ exitCode: 6 });
    expect(through).toEqual([new URL(page).host]);
    const besides = { http_proxy: address, no_proxy: "example.com, 127.0.0.1" };
    expect(await check([], besides)).toMatchObject({ exitCode: 6 });
    expect(through).toHaveLength(1);
    proxy.close();
  });
});
