import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";

/** Where a connection goes wrong: after so many octets that went this way, cut or silent from then on. */
export interface Cut {
  way: "to the server" | "to the client";
  after: number;
  how: "cut" | "silent";
}

/** The way to a server on this machine, on which connections go wrong after an exact number of octets. */
export class CutLine {
  /** Connections that have gone wrong. */
  cuts = 0;
  /** Asked at each connection; null: nothing goes wrong. */
  next: () => Cut | null = () => null;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(target: number) {
    this.#server = createServer((near) => this.#join(near, connect(target, "127.0.0.1")));
  }

  static async start(target: number): Promise<CutLine> {
    const line = new CutLine(target);
    line.#server.listen(0, "127.0.0.1");
    await once(line.#server, "listening");
    return line;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }

  #join(near: Socket, far: Socket): void {
    const cut = this.next();
    let isOver = false;
    const end = (): void => {
      near.destroy();
      far.destroy();
    };
    const pass = (from: Socket, to: Socket, way: Cut["way"]): void => {
      this.#sockets.add(from);
      let left = cut?.way === way ? cut.after : Number.POSITIVE_INFINITY;
      from.setNoDelay(true);
      from.on("error", end);
      from.on("close", () => {
        this.#sockets.delete(from);
        if (!isOver || cut?.how === "cut") end();
        // Of a silent one the client has gone: the server has what has got to it.
        else if (from === near) far.end();
      });
      from.on("data", (chunk: Buffer) => {
        if (isOver) return;
        to.write(chunk.subarray(0, left));
        left -= chunk.length;
        if (left > 0) return;
        isOver = true;
        this.cuts += 1;
        // What has passed arrives; nothing else does.
        if (cut?.how === "cut") to.end(() => setImmediate(end));
      });
    };
    pass(near, far, "to the server");
    pass(far, near, "to the client");
  }
}
