import type { Socket } from "node:net";

/** Octets that leave the line at a time where its rate is bounded. */
const PIECE = 16_384;
/** What a connection may have on its way, in octets, where the rate is not bounded: a TCP window. */
const WINDOW = 4 * 1024 * 1024;
/** The same where it is: the line is shared, and who sends much must not fill it for seconds. */
const SHORT_WINDOW = 256 * 1024;

/** One direction of the line, which all connections share. */
export class Lane {
  /** Octets that were given to it. */
  octets = 0;
  readonly delay: number;
  readonly isBounded: boolean;
  readonly #msPerOctet: number;
  #freeAt = 0;

  /** @param delay in ms @param rate in octets a second; null: any */
  constructor(delay: number, rate: number | null) {
    this.delay = delay;
    this.isBounded = rate !== null;
    this.#msPerOctet = rate === null ? 0 : 1_000 / rate;
  }

  /** What a connection may have on its way, in octets. */
  get window(): number {
    if (!this.isBounded) return WINDOW;
    return Math.max(SHORT_WINDOW, (2 * this.delay) / this.#msPerOctet);
  }

  /** When so many octets, given to it now, have arrived at the other end. */
  take(octets: number, now: number): number {
    this.octets += octets;
    this.#freeAt = Math.max(now, this.#freeAt) + octets * this.#msPerOctet;
    return this.#freeAt + this.delay;
  }
}

/** What happens at the other end, and when. */
interface Due {
  at: number;
  act: () => void;
}

/**
 * What one connection sends in one direction. Whatever is on its way has a time of arrival of its
 * own, so that the delay is that of a line, and not one for each chunk after the other.
 */
export class Flow {
  readonly #from: Socket;
  readonly #lane: Lane;
  readonly #queue: Due[] = [];
  #to: Socket | null = null;
  #held = 0;
  #ended = false;
  #timer: NodeJS.Timeout | null = null;

  constructor(from: Socket, lane: Lane) {
    this.#from = from;
    this.#lane = lane;
    from.on("data", (chunk: Buffer) => this.#take(chunk));
    from.on("end", () => {
      this.#ended = true;
      this.#push(0, () => this.#to?.end());
    });
    from.on("close", () => {
      if (!this.#ended) this.#push(0, () => this.#to?.destroy());
    });
  }

  /** What came so far was on its way to this socket. */
  arriveAt(to: Socket): void {
    this.#to = to;
    this.#deliver();
  }

  #take(chunk: Buffer): void {
    const size = this.#lane.isBounded ? PIECE : chunk.length;
    for (let at = 0; at < chunk.length; at += size) {
      const piece = chunk.subarray(at, at + size);
      this.#push(piece.length, () => this.#write(piece));
    }
    this.#held += chunk.length;
    if (this.#held > this.#lane.window) this.#from.pause();
  }

  #write(piece: Buffer): void {
    this.#to?.write(piece, () => {
      this.#held -= piece.length;
      if (this.#held <= this.#lane.window) this.#from.resume();
    });
  }

  #push(octets: number, act: () => void): void {
    this.#queue.push({ at: this.#lane.take(octets, performance.now()), act });
    if (this.#timer === null) this.#deliver();
  }

  #deliver(): void {
    this.#timer = null;
    if (this.#to === null) return;
    const now = performance.now();
    let done = 0;
    for (const { at, act } of this.#queue) {
      // Timers count in whole milliseconds.
      if (at > now + 0.5) break;
      act();
      done += 1;
    }
    this.#queue.splice(0, done);
    const next = this.#queue[0];
    if (next) this.#timer = setTimeout(() => this.#deliver(), Math.max(1, next.at - now));
  }
}
