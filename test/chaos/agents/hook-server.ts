import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { Webhook } from "standardwebhooks";
import type { Random } from "../random.ts";

/** What a hook was told, whether it took it or not. */
export interface Heard {
  event: number;
  lead: number;
  kind: string;
  /** Of a server: the id that stands in the headers. */
  webhookId: string | null;
}

/** When a process is killed that calls: before the server has taken anything, or before it answers. */
export type CallDoom = "before" | "after";

/** Longer than the hook's `timeout`. */
const SLOW = 3_000;

/** This share of the calls goes wrong. */
const BAD = 0.2;

/** A server that a hook calls. It goes by the signatures, takes most of what comes, and fails at random. */
export class HookServer {
  /** In the order in which it came. */
  readonly taken: Heard[] = [];
  readonly faults: string[] = [];
  calls = 0;
  failures = 0;
  /** Nothing goes wrong any more. */
  calm = false;
  /** Kills whoever calls next. */
  doom: { when: CallDoom; kill(): void } | null = null;
  readonly #webhook: Webhook;
  readonly #random: Random;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(secret: string, random: Random) {
    this.#webhook = new Webhook(secret);
    this.#random = random;
    this.#server = createServer((request, response) => void this.#serve(request, response));
    this.#server.on("connection", (socket) => {
      this.#sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => this.#sockets.delete(socket));
    });
  }

  static async start(secret: string, random: Random): Promise<HookServer> {
    const server = new HookServer(secret, random);
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/hook`;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    try {
      for await (const part of request) parts.push(part as Buffer);
    } catch {
      // Whoever called was killed: it is told again.
      return;
    }
    this.calls += 1;
    const heard = this.#read(request, Buffer.concat(parts).toString("utf8"));
    if (heard === null) {
      response.writeHead(401).end();
      return;
    }
    const { doom } = this;
    this.doom = null;
    if (doom?.when === "after") this.taken.push(heard);
    if (doom) {
      doom.kill();
      request.socket.destroy();
      return;
    }
    if (!this.calm && this.#random.next() < BAD) return this.#fail(heard, request, response);
    this.taken.push(heard);
    response.end("thanks");
  }

  #fail(heard: Heard, request: IncomingMessage, response: ServerResponse): void {
    this.failures += 1;
    const kind = this.#random.between(0, 4);
    if (kind === 0) response.writeHead(503).end("come again");
    else if (kind === 1) request.socket.destroy();
    else if (kind === 2) response.writeHead(302, { location: `${this.url}/elsewhere` }).end();
    else {
      // It has taken it, and yet nobody hears of that.
      this.taken.push(heard);
      if (kind === 3) response.writeHead(500).end();
      else setTimeout(() => response.end(), SLOW).unref();
    }
  }

  /** Null, and a fault, where the signature or the document is not as it should be. */
  #read({ headers }: IncomingMessage, body: string): Heard | null {
    const id = String(headers["webhook-id"] ?? "");
    const at = new Date(Number(headers["webhook-timestamp"]) * 1_000);
    // Not `verify`: it goes by the machine's clock.
    const signature = Number.isNaN(at.getTime()) ? "" : this.#webhook.sign(id, at, body);
    if (headers["webhook-signature"] !== signature) {
      this.faults.push(`a call of ${id} was not signed well`);
      return null;
    }
    return heardIn(body, id);
  }
}

/** What stands in a document that a hook was told. */
export function heardIn(body: string, webhookId: string | null): Heard {
  const { type, data } = JSON.parse(body) as {
    type: string;
    data: { id: number; lead_id: number };
  };
  return { event: data.id, lead: data.lead_id, kind: type, webhookId };
}
