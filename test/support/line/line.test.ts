import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { connect as connectTls, createServer as createTlsServer } from "node:tls";
import { afterEach, describe, expect, test } from "vitest";
import { makeCertificate } from "../mail-servers/certificate.ts";
import { Lane } from "./lane.ts";
import { Line, type LineOptions } from "./line.ts";

const open: { stop(): unknown }[] = [];

afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.stop();
});

/** Sends back what it gets, and ends when its client does. */
async function echo(server: Server, event: string): Promise<number> {
  server.on(event, (socket: Socket) => {
    socket.on("error", () => undefined);
    socket.pipe(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  open.push({ stop: () => server.close() });
  return (server.address() as AddressInfo).port;
}

async function lineTo(port: number, options?: LineOptions): Promise<Line> {
  const line = await Line.start(port, options);
  open.push(line);
  return line;
}

/** All that comes back for these chunks, which are sent at once. */
async function exchange(socket: Socket, chunks: readonly Buffer[]): Promise<Buffer> {
  const received: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => received.push(chunk));
  for (const chunk of chunks) socket.write(chunk);
  socket.end();
  await once(socket, "close");
  return Buffer.concat(received);
}

const chunks = Array.from({ length: 200 }, (_, at) => Buffer.alloc(1 + at * 37, at));
const all = Buffer.concat(chunks);

/** By their octets at once: `toEqual` takes seconds for so many. */
function expectAll(received: Buffer): void {
  expect(received.length).toBe(all.length);
  expect(received.equals(all)).toBe(true);
}

describe("a long line", () => {
  test.each<[string, LineOptions]>([
    ["without a bound", {}],
    ["with a delay", { delay: 20 }],
    ["with a delay and a rate", { delay: 5, rate: 4_000_000 }],
  ])("%s loses, adds and reorders nothing, and counts", async (_, options) => {
    const port = await echo(createServer({ allowHalfOpen: true }), "connection");
    const line = await lineTo(port, options);
    expectAll(await exchange(connect(line.port, "127.0.0.1"), chunks));
    expect(await line.traffic()).toEqual({ connections: 1, up: all.length, down: all.length });
    expect(await line.traffic()).toEqual({ connections: 0, up: 0, down: 0 });
  });

  test("is as long and as narrow as it was asked for", async () => {
    const port = await echo(createServer({ allowHalfOpen: true }), "connection");
    const line = await lineTo(port, { delay: 50, rate: 2_000_000 });
    const start = performance.now();
    await exchange(connect(line.port, "127.0.0.1"), chunks);
    // The handshake, there and back, and back again for what was sent last.
    expect(performance.now() - start).toBeGreaterThan(200 + all.length / 2_000);
  });

  test("has any amount on its way at once, each as long as the others", () => {
    const wide = new Lane(40, null);
    expect([0, 1, 1, 30].map((now) => wide.take(1_000, now))).toEqual([40, 41, 41, 70]);
    const narrow = new Lane(40, 1_000_000);
    // A millisecond each, after those that are still waiting.
    expect([0, 0, 1, 30].map((now) => narrow.take(1_000, now))).toEqual([41, 42, 43, 71]);
  });

  test("lets TLS through as it is", async () => {
    const { key, cert } = makeCertificate();
    const port = await echo(
      createTlsServer({ key, cert, allowHalfOpen: true }),
      "secureConnection",
    );
    const line = await lineTo(port, { delay: 5 });
    const socket = connectTls({ port: line.port, host: "127.0.0.1", rejectUnauthorized: false });
    expectAll(await exchange(socket, chunks));
    const { up, down } = await line.traffic();
    expect(Math.min(up, down)).toBeGreaterThan(all.length);
  });

  test("tells each end that the other one is gone", async () => {
    const server = createServer((socket) => {
      socket.on("error", () => undefined);
      socket.on("data", () => socket.resetAndDestroy());
    });
    const line = await lineTo(await echo(server, "never"), { delay: 5 });
    const socket = connect(line.port, "127.0.0.1");
    socket.on("error", () => undefined);
    socket.write("x");
    await once(socket, "close");
  });
});
