import type { Socket } from "node:net";
import { Readable, type Transform } from "node:stream";

/**
 * A message for nodemailer whose end we control. nodemailer calls `pipe` once, after the server's
 * 354; `start` then gets the stream into the socket, and ending that stream sends the final dot.
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

/** Resolves after one turn of the event loop, in which data that has arrived is read. */
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

/** The callback of an empty write comes after those of all earlier writes. */
function flushed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    socket.write("", () => resolve());
  });
}
