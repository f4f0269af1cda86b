import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** A network between a program and a server, in which bytes can be held up. */
export class Network {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #frozen = false;
  /** After a client has sent this, and the server has got it, the connection breaks. */
  breakAfter: string | null = null;
  /** Milliseconds that everything takes, each way. */
  latency = 0;

  private constructor(target: number) {
    this.#server = createServer((near) => {
      const far = connect(target, "127.0.0.1");
      this.#join(near, far);
      this.#join(far, near);
    });
  }

  static async start(target: number): Promise<Network> {
    const network = new Network(target);
    network.#server.listen(0, "127.0.0.1");
    await once(network.#server, "listening");
    return network;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** From now on nothing gets through, and nobody is told. */
  freeze(): void {
    this.#frozen = true;
    for (const socket of this.#sockets) socket.pause();
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }

  #join(from: Socket, to: Socket): void {
    this.#sockets.add(from);
    from.on("error", () => undefined);
    from.on("data", (chunk) => {
      if (this.#frozen) return;
      if (this.breakAfter !== null && String(chunk).includes(this.breakAfter)) {
        this.breakAfter = null;
        to.write(chunk);
        to.removeAllListeners("data");
        // The answer is the server's word that it has done it, and nobody else hears of that.
        to.once("data", () => from.destroy());
        return;
      }
      if (this.latency === 0) to.write(chunk);
      else setTimeout(() => to.destroyed || to.write(chunk), this.latency);
    });
    from.on("close", () => {
      this.#sockets.delete(from);
      if (!this.#frozen) to.destroy();
    });
  }
}
