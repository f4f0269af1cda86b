import { type AddressInfo, createServer, type Server, type Socket } from "node:net";

/** When a script is asked: at the greeting, at a command, at the first line of a body, at the dot. */
export type ScriptEvent =
  | "greeting"
  | "EHLO"
  | "HELO"
  | "STARTTLS"
  | "AUTH"
  | "MAIL"
  | "RCPT"
  | "DATA"
  | "body"
  | "dot"
  | "RSET"
  | "QUIT";

/**
 * Bytes to send (the CRLF of the last line is added), or `null` to say nothing. `drop` closes the
 * connection; `end` sends and then closes it; `raw` sends without adding anything.
 */
export type ScriptStep =
  | string
  | null
  | { drop: true }
  | { end: string }
  | { raw: string }
  | { rawEnd: string };

export type Script = Partial<Record<ScriptEvent, ScriptStep | (() => ScriptStep)>>;

const POLITE: Record<ScriptEvent, ScriptStep> = {
  greeting: "220 raw.test ESMTP",
  EHLO: "250-raw.test\r\n250 8BITMIME",
  HELO: "250 raw.test",
  STARTTLS: "502 5.5.1 not implemented",
  AUTH: "235 2.7.0 welcome",
  MAIL: "250 2.1.0 sender ok",
  RCPT: "250 2.1.5 recipient ok",
  DATA: "354 go ahead",
  body: null,
  dot: "250 2.0.0 queued",
  RSET: "250 2.0.0 reset",
  QUIT: { end: "221 2.0.0 bye" },
};

/** An SMTP server that answers by a script, however wrong that is. */
export class RawSmtp {
  /** The commands that came in, in order, over all connections. */
  readonly commands: string[] = [];
  /** The bodies, complete or not, as they came over the wire without the dot. */
  readonly bodies: string[] = [];
  /** How many bodies ended with a dot. */
  dots = 0;
  readonly #server: Server;
  readonly #script: Script;
  readonly #sockets = new Set<Socket>();
  readonly #hung = new WeakSet<Socket>();

  private constructor(script: Script) {
    this.#script = script;
    this.#server = createServer((socket) => this.#serve(socket));
  }

  static async start(script: Script = {}): Promise<RawSmtp> {
    const server = new RawSmtp(script);
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Connections that are open now. */
  get open(): number {
    return this.#sockets.size;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  #serve(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("error", () => undefined);
    socket.on("close", () => this.#sockets.delete(socket));
    let pending = "";
    let inBody = false;
    this.#answer(socket, "greeting");
    socket.on("data", (chunk: Buffer) => {
      pending += chunk.toString("latin1");
      for (let end = pending.indexOf("\r\n"); end >= 0; end = pending.indexOf("\r\n")) {
        // A server that hangs, or is gone, answers nothing that came with it either.
        if (this.#hung.has(socket)) return;
        const line = pending.slice(0, end);
        pending = pending.slice(end + 2);
        inBody = inBody ? this.#bodyLine(socket, line) : this.#command(socket, line);
      }
    });
  }

  /** Returns whether a body follows. */
  #command(socket: Socket, line: string): boolean {
    this.commands.push(line);
    const verb = (/^[a-z]+/i.exec(line)?.[0] ?? "").toUpperCase();
    const known = verb in POLITE ? (verb as ScriptEvent) : null;
    const step = known === null ? "500 5.5.1 what?" : this.#answer(socket, known);
    if (known === null) this.#send(socket, step);
    const body = known === "DATA" && typeof step === "string" && /^[23]/.test(step);
    if (body) this.bodies.push("");
    return body;
  }

  #bodyLine(socket: Socket, line: string): boolean {
    if (line === ".") {
      this.dots++;
      this.#answer(socket, "dot");
      return false;
    }
    const last = this.bodies.length - 1;
    if (this.bodies[last] === "") this.#answer(socket, "body");
    this.bodies[last] += `${line}\r\n`;
    return true;
  }

  #answer(socket: Socket, event: ScriptEvent): ScriptStep {
    const scripted = this.#script[event];
    const given = typeof scripted === "function" ? scripted() : scripted;
    const step = given === undefined ? POLITE[event] : given;
    const isOver = step !== null && typeof step === "object" && !("raw" in step);
    if ((step === null && event !== "body") || isOver) this.#hung.add(socket);
    this.#send(socket, step);
    return step;
  }

  #send(socket: Socket, step: ScriptStep): void {
    if (step === null) return;
    if (typeof step === "string") socket.write(`${step}\r\n`);
    else if ("drop" in step) socket.destroy();
    else if ("end" in step) socket.end(`${step.end}\r\n`);
    else if ("raw" in step) socket.write(step.raw);
    else socket.end(step.rawEnd);
  }
}
