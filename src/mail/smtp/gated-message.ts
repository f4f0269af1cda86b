import type { Socket } from "node:net";
import { Readable, type Transform } from "node:stream";

/**
 * A message as nodemailer takes it, which it doesn't end by itself. nodemailer calls `pipe` once,
 * when the server has said 354; from there on `start` has the stream that leads into the socket,
 * and the final dot is sent when it ends that stream.
 */
export class GatedMessage extends Readable {
  readonly #start: (data: Transform) => void;

  constructor(start: (data: Transform) => void) {
    super();
    this.#start = start;
  }

  override _read(): void {}

  override pipe<T extends NodeJS.WritableStream>(destination: T): T {
    this.#start(destination as unknown as Transform);
    return destination;
  }
}

/** Lets the event loop turn: what has arrived meanwhile is read before the promise resolves. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Writes the whole body and resolves when the system has taken every byte, or the socket is gone. */
export async function writeBody(bytes: Buffer, data: Transform, socket: Socket): Promise<void> {
  data.write(bytes);
  do {
    await (socket.writableLength > 0 ? flushed(socket) : turn());
  } while ((data.readableLength > 0 || socket.writableLength > 0) && !socket.destroyed);
}

/** An empty write is called back after all that were made before it. */
function flushed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.write("", () => resolve());
  });
}
