import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** The way to a server: it counts what passes, and can break. */
export class Wire {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  /** The commands of clients, without their tags. */
  commands: string[] = [];
  /** What the server has told of the folder, as EXISTS or EXPUNGE (RFC 3501 section 7). */
  told: string[] = [];
  /** Octets from the server. */
  received = 0;
  connections = 0;
  /** After so many octets from the server, the connection breaks. */
  breakAfter: number | null = null;
  /** From a command that begins so nothing gets through, and nobody is told. */
  freezeAt: string | null = null;
  #frozen = false;
  /** What is answered in the server's place to a command with this tag; `cut` breaks the connection. */
  answer: (tag: string, command: string) => string | null = () => null;

  private constructor(target: number) {
    this.#server = createServer((near) => {
      this.connections += 1;
      this.#join(near, connect(target, "127.0.0.1"));
    });
  }

  static async start(target: number): Promise<Wire> {
    const wire = new Wire(target);
    wire.#server.listen(0, "127.0.0.1");
    await once(wire.#server, "listening");
    return wire;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  reset(): void {
    this.commands = [];
    this.told = [];
    this.received = 0;
    this.connections = 0;
  }

  /** The commands that begin with a word. */
  commandsOf(word: string): string[] {
    return this.commands.filter((command) => command.startsWith(word));
  }

  async stop(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, "close");
  }

  /** Breaks all connections. */
  cut(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #join(near: Socket, far: Socket): void {
    for (const socket of [near, far]) {
      this.#sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        this.#sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.on("data", (chunk) => {
      let answer: string | null = null;
      for (const [, tag = "", command = ""] of String(chunk).matchAll(/^([0-9A-F]+) (.*)\r$/gm)) {
        this.commands.push(command);
        this.#frozen ||= this.freezeAt !== null && command.startsWith(this.freezeAt);
        answer ??= this.answer(tag, command);
      }
      if (answer === "cut") near.destroy();
      // A server that takes its leave closes the connection.
      else if (answer?.startsWith("* BYE")) near.end(answer);
      else if (answer !== null) near.write(answer);
      else if (!this.#frozen) far.write(chunk);
    });
    far.on("data", (chunk: Buffer) => {
      if (this.#frozen) return;
      this.received += chunk.length;
      for (const [, word = ""] of String(chunk).matchAll(/^\* \d+ ([A-Z]+)\r$/gm)) {
        this.told.push(word);
      }
      if (this.breakAfter !== null && this.received >= this.breakAfter) {
        this.breakAfter = null;
        near.destroy();
        return;
      }
      // The server waits where the reader does.
      if (!near.write(chunk)) {
        far.pause();
        near.once("drain", () => far.resume());
      }
    });
  }
}
