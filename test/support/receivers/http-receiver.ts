import { createServer, type IncomingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { onTestFinished } from "vitest";
import {
  type DecodedLog,
  type DecodedMetric,
  type DecodedSpan,
  decodeLogs,
  decodeMetrics,
  decodeSpans,
  type Fields,
  resourcesOf,
} from "./otlp-decode.ts";

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** What a receiver does with a request that it has read; without one it takes everything. */
export type Behaviour = (request: Received, response: ServerResponse) => void;

/** A receiver on a port of its own, gone when the test ends. It keeps everything that came. */
export class HttpReceiver {
  readonly url: string;
  readonly received: Received[] = [];
  behaviour: Behaviour | null = null;

  private constructor(port: number) {
    this.url = `http://127.0.0.1:${port}`;
  }

  static async start(behaviour: Behaviour | null = null): Promise<HttpReceiver> {
    const sockets = new Set<Socket>();
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on("data", (part) => parts.push(part));
      request.on("end", () => {
        const { url: path = "", headers } = request;
        const body = Buffer.concat(parts);
        const one = { path, headers, body };
        receiver.received.push(one);
        if (receiver.behaviour) receiver.behaviour(one, response);
        else response.setHeader("content-type", "application/x-protobuf").end();
      });
    });
    server.on("connection", (socket) => {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const receiver = new HttpReceiver((server.address() as AddressInfo).port);
    receiver.behaviour = behaviour;
    onTestFinished(async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    });
    return receiver;
  }

  get logs(): DecodedLog[] {
    return this.#of("/v1/logs").flatMap(decodeLogs);
  }

  /** What each request said that it came from. */
  get resources(): Fields[] {
    return this.#of("/v1/").flatMap(resourcesOf);
  }

  get spans(): DecodedSpan[] {
    return this.#of("/v1/traces").flatMap(decodeSpans);
  }

  get metrics(): DecodedMetric[] {
    return this.#of("/v1/metrics").flatMap(decodeMetrics);
  }

  /** The events of Sentry's envelopes: a line of JSON for the envelope, and two for each item. */
  get sentryEvents(): SentryEvent[] {
    return this.#of("/envelope/").flatMap((body) => {
      const [, ...lines] = body.toString("utf8").split("\n");
      return lines.filter((_, at) => at % 2 === 1).map((line) => JSON.parse(line) as SentryEvent);
    });
  }

  #of(path: string): Buffer[] {
    return this.received.filter((each) => each.path.includes(path)).map(({ body }) => body);
  }
}

export interface SentryEvent {
  level: string;
  release: string;
  tags: Record<string, string>;
  exception: {
    values: {
      type: string;
      value: string;
      stacktrace?: { frames: { filename?: string; function?: string }[] };
    }[];
  };
}
