import { createServer } from "node:http";
import { Webhook } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import { hookCaller } from "../../../src/app/hooks/callers.ts";
import { keyOf, signedHeaders } from "../../../src/app/hooks/sign.ts";
import type { Hook } from "../../../src/domain/feed/hook.ts";
import { HttpReceiver } from "../../support/receivers/http-receiver.ts";

// What a server sees of a hook with a URL; the signature is checked by the library of the specification.

const SECRET = `whsec_${Buffer.alloc(32, 7).toString("base64")}`;
const never = new AbortController().signal;
const news = (body = '{"type":"replied"}') => ({ id: "evt_5eed_7", at: new Date(), body });

const hook = (url: string, change: Partial<Hook> = {}): Hook => ({
  ...{ name: "crm", on: ["replied"], timeout: 30_000, withText: false },
  calls: { url, secretCommand: null },
  ...change,
});
const caller = (url: string, change: Partial<Hook> = {}) =>
  hookCaller(hook(url, change), { TICKLER_HOOK_CRM_SECRET: SECRET });

test.each(['{"type":"replied"}', '{"text":"Grüße 😀 \\u0000"}', "{}"])(
  "the signature of %s is right, and that of anything else is not",
  (body) => {
    const at = new Date();
    const headers = signedHeaders(keyOf(SECRET, "x"), "evt_1", at, body);
    const webhook = new Webhook(SECRET);
    expect(webhook.verify(body, headers)).toEqual(JSON.parse(body));
    expect(headers["webhook-signature"]).toBe(webhook.sign("evt_1", at, body));
    expect(() => webhook.verify(`${body} `, headers)).toThrow();
    expect(() => webhook.verify(body, { ...headers, "webhook-id": "evt_2" })).toThrow();
    const other = new Webhook(`whsec_${Buffer.alloc(32, 8).toString("base64")}`);
    expect(() => other.verify(body, headers)).toThrow();
  },
);

test.each(["", "secret", "whsec_", "whsec_c2hvcnQ=", `whsec_${"A".repeat(100)}`])(
  "%j is no secret, and is not repeated",
  (secret) => {
    const error = (() => {
      try {
        keyOf(secret, "TICKLER_HOOK_CRM_SECRET");
      } catch (thrown) {
        return thrown as Error;
      }
      return null;
    })();
    expect(error?.message).toBe("TICKLER_HOOK_CRM_SECRET: is no secret of Standard Webhooks");
  },
);

describe("a server", () => {
  test("gets the document, signed", async () => {
    const receiver = await HttpReceiver.start((_r, response) => response.end("thanks"));
    const told = await caller(`${receiver.url}/hooks/1?key=abcdefgh`).tell(news(), never);
    expect(told).toEqual({ error: null, output: "thanks" });
    const [got] = receiver.received;
    expect(got?.path).toBe("/hooks/1?key=abcdefgh");
    expect(got?.headers).toMatchObject({ "content-type": "application/json" });
    const headers = got?.headers as Record<string, string>;
    expect(new Webhook(SECRET).verify(got?.body.toString() ?? "", headers)).toEqual({
      type: "replied",
    });
  });

  test.each([204, 201])("%i is all right", async (status) => {
    const receiver = await HttpReceiver.start((_r, response) => response.writeHead(status).end());
    expect(await caller(receiver.url).tell(news(), never)).toEqual({ error: null, output: "" });
  });

  test.each([
    [500, "answered with status 500"],
    [410, "answered with status 410"],
    [302, "answered with a redirect (302), which is not followed"],
  ])("%i is none, and no redirect is followed", async (status, error) => {
    const receiver = await HttpReceiver.start((_r, response) =>
      response.writeHead(status, { location: "/elsewhere" }).end("see /hooks/secret-part"),
    );
    const told = await caller(`${receiver.url}/hooks/secret-part`).tell(news(), never);
    expect(told).toEqual({ error, output: "see /…" });
    expect(receiver.received).toHaveLength(1);
  });

  test("that does not answer is given up in time", async () => {
    const receiver = await HttpReceiver.start(() => undefined);
    const told = await caller(receiver.url, { timeout: 1_000 }).tell(news(), never);
    expect(told).toEqual({ error: "did not answer within 1 s", output: "" });
  });

  test("that is not there is named by no more than the system's code", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as { port: number };
    await new Promise((resolve) => server.close(resolve));
    const told = await caller(`http://127.0.0.1:${port}/secret`).tell(news(), never);
    expect(told).toEqual({ error: "can't be reached (ECONNREFUSED)", output: "" });
  });

  test("is not called where there is no secret to sign with", async () => {
    const receiver = await HttpReceiver.start();
    const told = await hookCaller(hook(receiver.url), {}).tell(news(), never);
    expect(told?.error).toBe("hook crm: has no secret to sign with");
    const calls = { url: receiver.url, secretCommand: `echo ${SECRET}` };
    expect(await hookCaller(hook(receiver.url, { calls }), {}).tell(news(), never)).toMatchObject({
      error: null,
    });
    expect(receiver.received).toHaveLength(1);
  });
});

describe("a command", () => {
  const command = (line: string, change: Partial<Hook> = {}) =>
    hookCaller(hook("", { calls: { command: line }, ...change }), {
      ...process.env,
      TICKLER_SMTP_PASSWORD: "hunter2",
      TICKLER_HOOK_CRM_SECRET: SECRET,
    });

  test("gets the document on standard input, and no secret of ours", async () => {
    const told = await command("cat; env >&2").tell(news(), never);
    expect(told?.error).toBe(null);
    expect(told?.output).toMatch(/^\{"type":"replied"\}\n/);
    for (const secret of ["hunter2", SECRET]) expect(told?.output).not.toContain(secret);
    const args = await command("cat /proc/$PPID/cmdline; cat /proc/$$/cmdline").tell(news(), never);
    expect(args?.output).not.toContain("replied");
  });

  test("that prints much is read to its end, and the beginning is kept", async () => {
    const told = await command("yes | head -c 3000000; echo done >&2").tell(news(), never);
    expect(told?.error).toBe(null);
    expect(told?.output).toHaveLength(2_000);
  });

  test("may print anything", async () => {
    const told = await command("printf 'a\\000b'").tell(news(), never);
    expect(told).toEqual({ error: null, output: "a\uFFFDb" });
  });

  test("that hangs is killed with all that it has started", async () => {
    const told = await command("sleep 1000 & sleep 1000", { timeout: 1_000 }).tell(news(), never);
    expect(told).toEqual({ error: "did not end within 1 s", output: "" });
  });

  test("that is stopped has not answered", async () => {
    const stop = new AbortController();
    const telling = command("sleep 1000").tell(news(), stop.signal);
    setTimeout(() => stop.abort(), 100);
    expect(await telling).toBe(null);
    expect(await command("true").tell(news(), stop.signal)).toBe(null);
  });

  test("that leaves something behind has ended all the same", async () => {
    const told = await command("echo well; sleep 5 & exit 0").tell(news(), never);
    expect(told).toEqual({ error: null, output: "well\n" });
  });

  test.each([
    ["exit 3", "ended with exit code 3"],
    ["no-such-program-here", "ended with exit code 127"],
    ["kill -9 $$", "was ended by SIGKILL"],
  ])("%j fails", async (line, error) => {
    expect((await command(line).tell(news(), never))?.error).toBe(error);
  });
});
