import type { Socket } from "node:net";
import type SMTPConnection from "nodemailer/lib/smtp-connection";
import { messageOf } from "../../domain/errors.ts";
import { ReplyReader } from "./reply-reader.ts";

/** The connection has ended; the message says why, for people. */
export class Lost extends Error {}

interface Waiting {
  resolve(reply: string): void;
  reject(error: Lost): void;
}

/**
 * The commands and replies of a connection that nodemailer has opened, encrypted and logged in to.
 * Every reply is owed to a command: one that nobody has asked for ends the connection, since from
 * then on nobody could tell which answer belongs to which command.
 */
export class Wire {
  readonly #connection: SMTPConnection;
  readonly #socket: Socket;
  readonly #reader = new ReplyReader();
  /** Read, and not asked for yet. */
  readonly #replies: string[] = [];
  #owed = 0;
  #waiting: Waiting | null = null;
  #lost: Lost | null = null;
  #stray: string | null = null;
  #timer: NodeJS.Timeout | undefined;
  /** What is waited for; another object for each wait. */
  #wait: object | null = null;
  #whenLost: ((error: Lost) => void) | null = null;

  constructor(connection: SMTPConnection) {
    this.#connection = connection;
    this.#socket = connection._socket as Socket;
    // nodemailer keeps an eye on the socket, and leaves what comes in to us.
    this.#socket.removeAllListeners("data");
    this.#socket.on("data", (chunk: Buffer) => this.#take(chunk));
    connection.on("error", (error: Error) =>
      this.lose(`the connection broke: ${messageOf(error)}`),
    );
    this.#socket.once("end", () => this.lose("the connection was closed"));
    connection.once("end", () => this.lose("the connection was closed"));
  }

  get usable(): boolean {
    return this.#lost === null && !this.#connection.destroyed;
  }

  /** The reply that nobody had asked for, if that is how the connection ended. */
  get stray(): string | null {
    return this.#stray;
  }

  /** Sends commands in one write. @param replies how many the server owes for them */
  send(bytes: string | Buffer, replies: number): void {
    if (!this.usable) return;
    this.#owed += replies;
    this.#socket.write(bytes);
  }

  /** The next reply. @throws Lost where the connection ends first */
  reply(): Promise<string> {
    const next = this.#replies.shift();
    if (next !== undefined) return Promise.resolve(next);
    if (this.#lost) return Promise.reject(this.#lost);
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  /** Ends the connection unless `calm` is called, or another wait begins, in so many milliseconds. */
  within(ms: number, what: string): void {
    this.calm();
    if (this.#lost) return;
    const wait = {};
    this.#wait = wait;
    this.#timer = setTimeout(async () => {
      // Where this process was kept from its work, the answer may be there, and not read yet.
      await turn();
      if (this.#wait === wait) this.lose(`no answer ${what} within ${Math.round(ms / 1000)} s`);
    }, ms);
  }

  /** Nothing is waited for any more. */
  calm(): void {
    clearTimeout(this.#timer);
    this.#wait = null;
  }

  /** Resolves when the system has taken every byte. @throws Lost */
  async flushed(): Promise<void> {
    while (this.#socket.writableLength > 0 && this.usable) {
      // The callback of an empty write comes after those of all earlier ones.
      await this.#until(new Promise<void>((done) => this.#socket.write("", () => done())));
      if (this.#socket.writableLength > 0) await turn();
    }
    this.check();
  }

  /** What `work` comes to. @throws Lost where the connection ends first, and what `work` throws */
  async until<T>(work: Promise<T>): Promise<T> {
    this.check();
    return this.#until(work);
  }

  /** Reads what has arrived: the event loop turns once. @throws Lost */
  async settle(): Promise<void> {
    await turn();
    this.check();
  }

  /** @throws Lost where the connection has ended */
  check(): void {
    if (!this.usable) throw this.#lost ?? new Lost("the connection is closed");
  }

  /** Ends the connection at once, with no further command. */
  lose(reason: string): void {
    if (this.#lost) return;
    const lost = new Lost(reason);
    this.#lost = lost;
    this.calm();
    const last = this.#owed > 0 ? this.#reader.last() : null;
    if (last !== null) this.#give(last);
    this.#waiting?.reject(lost);
    this.#waiting = null;
    this.#whenLost?.(lost);
    this.#connection.close();
  }

  #until<T>(work: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#whenLost = reject;
      work.then(resolve, reject);
    }).finally(() => {
      this.#whenLost = null;
    });
  }

  #take(chunk: Buffer): void {
    if (this.#lost) return;
    let replies: string[];
    try {
      replies = this.#reader.take(chunk);
    } catch (error) {
      this.lose(messageOf(error));
      return;
    }
    for (const reply of replies) {
      if (this.#lost) return;
      if (this.#owed > 0) this.#give(reply);
      else {
        this.#stray = reply;
        this.lose("the server said something that nobody had asked for");
      }
    }
  }

  #give(reply: string): void {
    this.#owed -= 1;
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting) waiting.resolve(reply);
    else this.#replies.push(reply);
  }
}

/** One turn of the event loop, in which what has arrived is read. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
