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
 * connection; `end` sends and then closes it; `raw` sends without adding anything; `held` goes out
 * with the next string.
 */
export type ScriptStep =
  | string
  | null
  | { drop: true }
  | { end: string }
  | { raw: string }
  | { held: string }
  | { rawEnd: string };

/** A function is asked each time; where it gives nothing, the polite thing is said. */
export type Script = Partial<Record<ScriptEvent, ScriptStep | (() => ScriptStep | undefined)>>;

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
  /** What came in at once. */
  readonly chunks: string[] = [];
  /** The Message-IDs of the mails that ended with a dot, and of those that were taken. */
  readonly complete: string[] = [];
  readonly taken: string[] = [];
  readonly #server: Server;
  readonly #script: Script;
  #bytewise = false;
  #held = "";
  readonly #sockets = new Set<Socket>();
  readonly #hung = new WeakSet<Socket>();

  private constructor(script: Script) {
    this.#script = script;
    this.#server = createServer((socket) => this.#serve(socket));
  }

  /** @param bytewise whether each byte that it sends goes in a write of its own */
  static async start(script: Script = {}, bytewise = false): Promise<RawSmtp> {
    const server = new RawSmtp(script);
    server.#bytewise = bytewise;
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
      this.chunks.push(chunk.toString("latin1"));
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
      const id = messageIdOf(this.bodies.at(-1) ?? "");
      this.complete.push(id);
      const step = this.#answer(socket, "dot");
      const said = typeof step === "string" ? step : step && "end" in step ? step.end : "";
      if (said.startsWith("2")) this.taken.push(id);
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
    const isOver = step !== null && typeof step === "object" && !("raw" in step || "held" in step);
    if ((step === null && event !== "body") || isOver) this.#hung.add(socket);
    this.#send(socket, step);
    return step;
  }

  #send(socket: Socket, step: ScriptStep): void {
    if (step === null) return;
    const held = this.#held;
    this.#held = "";
    if (typeof step === "object" && "held" in step) this.#held = `${held}${step.held}\r\n`;
    else if (typeof step === "string" && this.#bytewise) {
      socket.setNoDelay(true);
      for (const byte of `${step}\r\n`) socket.write(byte);
    } else if (typeof step === "string") socket.write(`${held}${step}\r\n`);
    else if ("drop" in step) socket.destroy();
    else if ("end" in step) socket.end(`${step.end}\r\n`);
    else if ("raw" in step) socket.write(step.raw);
    else socket.end(step.rawEnd);
  }
}

function messageIdOf(body: string): string {
  return /^message-id:\s*(<[^>]*>)/im.exec(body)?.[1] ?? "";
}
