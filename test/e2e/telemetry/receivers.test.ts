import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setupSidecar } from "@spotlightjs/sidecar";
import { describe, expect, test } from "vitest";
import { commands, freshPath, START, Tickler } from "../../support/processes/tickler.ts";
import { type Behaviour, HttpReceiver } from "../../support/receivers/http-receiver.ts";
import { eventually } from "../../support/waiting.ts";

interface LoggingJson {
  logging: {
    receiver: string;
    ok_at: string | null;
    failing_since: string | null;
    error: string | null;
  }[];
}

/** One mail waits. */
async function waiting(env: Record<string, string>): Promise<Tickler> {
  const t = commands();
  await t.all(
    ["lead", "add", "John Doe", "john@initech.example"],
    ["send", "1", "Hi John!", "--subject", "Hi!"],
  );
  return new Tickler({ home: t.home, env });
}

async function loggingOf(t: Tickler): Promise<LoggingJson["logging"]> {
  return (await t.json<LoggingJson>(["status"])).logging;
}

const status =
  (code: number, headers: Record<string, string> = {}): Behaviour =>
  (_, response) =>
    response.writeHead(code, headers).end();

/** Each takes nothing, and how `status` says so. */
const FAULTS: Record<string, [Behaviour, RegExp]> = {
  "has another key": [status(401), /refuses the key \(HTTP 401\)/],
  forbids: [status(403), /refuses the key \(HTTP 403\)/],
  "asks to slow down": [status(429, { "retry-after": "30" }), /less, or later \(HTTP 429\)/],
  "is overloaded": [status(503, { "retry-after": "30" }), /less, or later \(HTTP 503\)/],
  "breaks down": [status(500), /fails itself \(HTTP 500\)/],
  redirects: [status(308, { location: "http://127.0.0.1:1/" }), /redirects.*\(HTTP 308\)/],
  "is another page": [
    (_, response) => response.setHeader("content-type", "text/html").end("<h1>Log in</h1>"),
    /no receiver of such records \(HTTP 200\)/,
  ],
  "takes a part": [
    // ExportLogsPartialSuccess: rejected_log_records = 3
    (_, response) =>
      response
        .setHeader("content-type", "application/x-protobuf")
        .end(Buffer.from([0x0a, 0x02, 0x08, 0x03])),
    /taken only a part/,
  ],
  "takes a part, in JSON": [
    (_, response) =>
      response
        .setHeader("content-type", "application/json")
        .end('{"partialSuccess":{"rejectedSpans":"2","rejectedLogRecords":"2"}}'),
    /taken only a part/,
  ],
  "hangs up": [(_, response) => response.destroy(), /can't be connected to \(ECONNRESET\)/],
  "is silent": [() => undefined, /does not answer in time/],
  "answers by drips": [
    (_, response) => {
      response.writeHead(200, { "content-type": "application/x-protobuf" });
      const drip = setInterval(() => response.write(" "), 100);
      response.on("close", () => clearInterval(drip));
    },
    /does not answer in time/,
  ],
};

describe.concurrent("a receiver that takes nothing", () => {
  test.each(Object.entries(FAULTS))("which %s", async (_, [behaviour, words]) => {
    const otlp = await HttpReceiver.start(behaviour);
    const t = await waiting({ TICKLER_LOG_OTLP_URL: otlp.url });
    // The mail leaves, nothing is said by the tick, and the process ends.
    expect(await t.run(["tick"])).toMatchObject({
      ...{ exitCode: 0, stdout: "sent\t1\n", stderr: "" },
    });
    const [state] = await loggingOf(t);
    expect(state).toMatchObject({
      receiver: "otlp",
      ok_at: null,
      error: expect.stringMatching(words),
    });
    expect(state?.failing_since?.slice(0, 19)).toBe(START.slice(0, 19));
    expect(await t.ok(["status"])).toMatch(words);
    // Broken is what keeps mail from people.
    expect((await t.run(["status", "--check"])).exitCode).toBe(0);
  });

  test("is asked by ticks alone, and not before it wants to be; that it is well is seen", async () => {
    const otlp = await HttpReceiver.start(status(429, { "retry-after": "120" }));
    const t = await waiting({ TICKLER_LOG_OTLP_URL: otlp.url });
    await t.ok(["tick"]);
    const asked = otlp.received.length;
    t.later("1m");
    await t.all(["tick"], ["lead", "list"]);
    expect(otlp.received).toHaveLength(asked);
    t.later("2m");
    await t.ok(["lead", "list"]);
    expect(otlp.received).toHaveLength(asked);
    otlp.behaviour = null;
    await t.ok(["tick"]);
    expect(otlp.received.length).toBeGreaterThan(asked);
    expect(await loggingOf(t)).toMatchObject([{ failing_since: null, error: null }]);
    await t.ok(["lead", "list"]);
    expect(otlp.logs.at(-1)?.attributes["tickler.command"]).toBe("lead list");
  });

  test.each([
    ["where nothing listens", "http://127.0.0.1:1", null, /can't be connected to \(ECONNREFUSED\)/],
    [
      "whose key can't be had",
      "http://127.0.0.1:1",
      "exit 3",
      /command that prints its key failed/,
    ],
    ["whose key takes for ever", "http://127.0.0.1:1", "sleep 600", /prints its key failed/],
    ["whose key is no key", "http://127.0.0.1:1", "echo nonsense", /prints its key failed/],
    ["in the clear", "http://collector.example", "echo 'api-key: a'", /in the clear/],
  ])("%s", async (_, url, command, words) => {
    const t = await waiting({
      TICKLER_LOG_OTLP_URL: url,
      ...(command !== null && { TICKLER_LOG_OTLP_HEADERS_COMMAND: command }),
    });
    expect(await t.run(["tick"])).toMatchObject({ exitCode: 0, stdout: "sent\t1\n", stderr: "" });
    expect(await loggingOf(t)).toMatchObject([{ error: expect.stringMatching(words) }]);
  });

  test("is said once a day in the log file", async () => {
    const log = join(freshPath("log"), "t.log");
    const t = await waiting({ TICKLER_LOG_OTLP_URL: "http://127.0.0.1:1", TICKLER_LOG_FILE: log });
    for (const wait of ["1m", "1m", "24h"]) {
      await t.ok(["tick"]);
      t.later(wait);
    }
    await t.ok(["tick"]);
    const said = readFileSync(log, "utf8").match(/"event":"receiver.failed"/g);
    expect(said).toHaveLength(2);
  });

  test("is the file, where it can't be written", async () => {
    const folder = freshPath("folder");
    const t = await waiting({ TICKLER_LOG_FILE: folder });
    // A folder stands in its place.
    await t.all(["lead", "list"]);
    const blocked = new Tickler({ home: t.home, env: { TICKLER_LOG_FILE: t.home } });
    expect(await blocked.run(["tick"])).toMatchObject({ exitCode: 0, stdout: "sent\t1\n" });
    expect(await loggingOf(blocked)).toMatchObject([
      { receiver: "file", error: expect.stringMatching(/no ordinary file/) },
    ]);
  });
});

/** A home whose ticks fail, as nothing listens for its mail. */
const DEAD = {
  TICKLER_SMTP_URL: "smtp://127.0.0.1:1",
  TICKLER_FROM: "Ada Sales <ada@sales.example>",
  TICKLER_FOLLOW_UP_UNREAD: "true",
};

describe.concurrent("Sentry", () => {
  test.each([
    ["refuses", status(403), /refuses the key/],
    ["is silent", () => undefined, /does not answer in time/],
  ] as [string, Behaviour, RegExp][])("which %s", async (_, behaviour, words) => {
    const sentry = await HttpReceiver.start(behaviour);
    const dsn = sentry.url.replace("//", "//abc@");
    const t = await waiting({ ...DEAD, TICKLER_LOG_SENTRY_DSN_COMMAND: `echo ${dsn}/1` });
    expect((await t.run(["tick"])).exitCode).toBe(5);
    expect(await loggingOf(t)).toMatchObject([
      { receiver: "sentry", error: expect.stringMatching(words) },
    ]);
  });

  test("gets a failure that goes on once an hour; its command runs only for one", async () => {
    const sentry = await HttpReceiver.start();
    const ran = freshPath("ran");
    const dsn = sentry.url.replace("//", "//abc@");
    const command = `echo x >> ${ran}; echo ${dsn}/1`;
    const t = await waiting({ TICKLER_LOG_SENTRY_DSN_COMMAND: command });
    await t.ok(["lead", "list"]);
    expect(() => readFileSync(ran)).toThrow("ENOENT");
    const failing = new Tickler({ home: t.home, env: { ...t.env, ...DEAD } });
    for (const _ of [1, 2, 3]) {
      await failing.run(["tick"]);
      failing.later("1m");
    }
    expect(sentry.sentryEvents).toHaveLength(1);
    failing.later("1h");
    await failing.run(["tick"]);
    expect(sentry.sentryEvents).toHaveLength(2);
  });

  test("what is no DSN is never repeated", async () => {
    const t = await waiting({ ...DEAD, TICKLER_LOG_SENTRY_DSN_COMMAND: "echo my-secret-thing" });
    const { stdout, stderr } = await t.run(["tick"]);
    expect(stdout + stderr).not.toContain("my-secret-thing");
    expect(await loggingOf(t)).toMatchObject([{ error: expect.stringMatching(/no DSN/) }]);
  });

  test("Spotlight reads what is sent", async () => {
    const port = await freePort();
    const got: string[] = [];
    // It takes envelopes at /stream, where Sentry's own path leads through a server in between.
    await setupSidecar({ port, isStandalone: false, incomingPayload: (body) => got.push(body) });
    const front = await HttpReceiver.start((request, response) => {
      fetch(`http://127.0.0.1:${port}/stream`, {
        method: "POST",
        headers: { "content-type": "application/x-sentry-envelope" },
        body: new Uint8Array(request.body),
      }).then(
        ({ status: code }) => response.writeHead(code).end(),
        () => response.writeHead(502).end(),
      );
    });
    const dsn = front.url.replace("//", "//abc@");
    const t = await waiting({ ...DEAD, TICKLER_LOG_SENTRY_DSN_COMMAND: `echo ${dsn}/1` });
    await t.run(["tick"]);
    expect(await loggingOf(t)).toMatchObject([{ error: null }]);
    const text = got.join("\n");
    expect(text).toContain('"delivery_unavailable"');
  });
});

describe.concurrent("watch", () => {
  test("hands over after each tick, and keeps what a receiver missed", async () => {
    const otlp = await HttpReceiver.start(status(503));
    const t = await waiting({ TICKLER_LOG_OTLP_URL: otlp.url });
    const watching = t.start(["watch", "--every", "1s"]);
    await eventually("a first try", () => otlp.received.some(({ path }) => path === "/v1/logs"));
    otlp.received.length = 0;
    otlp.behaviour = null;
    await eventually("the tick that was missed", () =>
      otlp.logs.some(({ attributes }) => attributes["tickler.event"] === "sent"),
    );
    await eventually(
      "later ticks",
      () => otlp.spans.filter(({ name }) => name === "tick").length > 2,
    );
    watching.kill("SIGTERM");
    expect((await watching).exitCode).toBe(130);
    // The end of the command was handed over, too; each tick is a trace of its own.
    const ended = otlp.logs.filter(({ event }) => event === "tickler.command.ended");
    expect(ended.map(({ attributes }) => attributes["process.exit.code"])).toEqual([130]);
    const traces = otlp.spans.filter(({ name }) => name === "tick").map(({ traceId }) => traceId);
    expect(new Set(traces).size).toBe(traces.length);
  });

  test("a second signal ends it at once, whatever a receiver does", async () => {
    const otlp = await HttpReceiver.start(() => undefined);
    const t = await waiting({ TICKLER_LOG_OTLP_URL: otlp.url });
    const watching = t.start(["watch", "--every", "1h"]);
    await eventually("a hand-over", () => otlp.received.length > 0);
    watching.kill("SIGTERM");
    await eventually("the end", () => {
      watching.kill("SIGTERM");
      return watching.exitCode !== null || watching.signalCode !== null;
    });
    // The second one kills, unless the process was quicker.
    const { signal, exitCode } = await watching;
    expect(["SIGTERM", 130]).toContain(signal ?? exitCode);
  });
});

test("the environment's OTEL_… change nothing", async () => {
  const [otlp, other] = [await HttpReceiver.start(), await HttpReceiver.start()];
  const t = await waiting({
    TICKLER_LOG_OTLP_URL: otlp.url,
    OTEL_SDK_DISABLED: "true",
    OTEL_EXPORTER_OTLP_ENDPOINT: other.url,
    OTEL_EXPORTER_OTLP_HEADERS: "api-key=other",
    OTEL_TRACES_SAMPLER: "always_off",
    OTEL_RESOURCE_ATTRIBUTES: "service.name=other",
    OTEL_ATTRIBUTE_COUNT_LIMIT: "1",
    OTEL_SERVICE_NAME: "other",
    OTEL_LOG_LEVEL: "debug",
  });
  expect(await t.run(["tick"])).toMatchObject({ exitCode: 0, stdout: "sent\t1\n", stderr: "" });
  expect(other.received).toEqual([]);
  expect(otlp.received.every(({ headers }) => headers["api-key"] === undefined)).toBe(true);
  const [tick] = otlp.spans.filter(({ name }) => name === "tick");
  expect(Object.keys(tick?.attributes ?? {}).length).toBeGreaterThan(10);
  expect(otlp.received.some(({ body }) => body.includes("other"))).toBe(false);
  // All of them come from the same home.
  const ids = new Set(otlp.resources.map((each) => each["service.instance.id"]));
  expect([...ids]).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
  expect(new Set(otlp.resources.map((each) => each["service.name"]))).toEqual(new Set(["tickler"]));
});

test("a trace holds the phases, and in them what was done", async () => {
  const otlp = await HttpReceiver.start();
  const t = await waiting({ TICKLER_LOG_OTLP_URL: otlp.url });
  await t.ok(["tick"]);
  const byId = new Map(otlp.spans.map((span) => [span.spanId, span]));
  const paths = otlp.spans.map((span) => {
    const path = [span.name];
    for (let at = span; at.parentId !== null; ) {
      const parent = byId.get(at.parentId);
      if (!parent) throw new Error(`${at.name} has no parent`);
      expect(parent.start).toBeLessThanOrEqual(at.start);
      expect(parent.end).toBeGreaterThanOrEqual(at.end);
      path.unshift(parent.name);
      at = parent;
    }
    return path.join(" > ");
  });
  expect(paths.sort()).toEqual([
    "tick",
    "tick > tick decide",
    "tick > tick deliver",
    "tick > tick deliver > maildir transaction",
    "tick > tick read",
    "tick > tick read > inbox pass",
    "tick > tick read > inbox pass > inbox folder",
    "tick > tick recover",
  ]);
});

test("sums since midnight are the day's, whichever process sends them", async () => {
  const otlp = await HttpReceiver.start();
  const t = await waiting({
    TICKLER_LOG_OTLP_URL: otlp.url,
    TICKLER_LOG_OTLP_TEMPORALITY: "cumulative",
  });
  await t.ok(["tick"]);
  t.later("1m");
  await t.ok(["tick"]);
  const sent = otlp.metrics.filter(({ name }) => name === "tickler.emails.sent");
  const midnight = Date.parse("2026-03-02T00:00:00Z");
  expect(sent).toMatchObject([
    { value: 1, temporality: 2, isMonotonic: true, start: midnight },
    { value: 1, temporality: 2, isMonotonic: true, start: midnight },
  ]);
});

test("nothing is loaded, and nothing written, where no setting asks for it", async () => {
  const listing = freshPath("loaded.cjs");
  writeFileSync(
    listing,
    `const fs = require("node:fs"); const read = fs.readFileSync;
fs.readFileSync = (file, ...rest) => { if (/telemetry_/.test(String(file))) process._rawDebug("READ " + file); return read(file, ...rest); };`,
  );
  const t = await waiting({ NODE_OPTIONS: `-r ${listing}` });
  const quiet = await t.run(["tick"]);
  expect(quiet).toMatchObject({ exitCode: 0, stderr: "" });
  // The same look, where something is to be seen.
  const env = { TICKLER_LOG_FILE: join(freshPath("log"), "t.log") };
  const loud = await t.run(["tick"], { env });
  expect(loud.stderr).toMatch(/READ .*telemetry_recorded/);
  expect(loud.stderr).not.toMatch(/READ .*_(?:otlp|sentry)_/);
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

test("doctor says which receiver takes nothing", async () => {
  const t = await waiting({ TICKLER_LOG_OTLP_URL: "http://127.0.0.1:1" });
  await t.ok(["tick"]);
  const found = (await t.run(["doctor", "--json"])).json<{ check: string; result: string }[]>();
  expect(found.find(({ check }) => check === "logging")).toMatchObject({
    ...{ result: "warn", detail: expect.stringMatching(/otlp gets nothing .*ECONNREFUSED/) },
    fix: "tickler config get log.otlp_url",
  });
});
