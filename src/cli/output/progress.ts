import { safeText } from "./safe-text.ts";
import type { TextStream } from "./standard-stream.ts";

/** Between two changes of the line, in milliseconds. */
const INTERVAL = 100;

/** A line on a terminal's stderr that is overwritten while work goes on. */
export class Progress {
  readonly #stream: TextStream;
  readonly #shown: boolean;
  #line = "";
  #next = 0;

  /** @param quiet no progress is shown; nor is it where the stream is no terminal */
  constructor(stream: TextStream, quiet: boolean) {
    this.#stream = stream;
    this.#shown = stream.isTTY === true && !quiet;
  }

  update(line: string): void {
    if (!this.#shown) return;
    const now = performance.now();
    if (now < this.#next) return;
    this.#next = now + INTERVAL;
    this.#line = line;
    this.#stream.write(`\r\u001b[K${line}`);
  }

  /** Prints a line that stays, above the one that changes. */
  printAbove(line: string): void {
    this.#stream.write(`${this.#eraser()}${safeText(line)}\n${this.#line}`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#line !== "") this.#stream.write(this.#eraser());
    this.#line = "";
  }

  #eraser(): string {
    return this.#line === "" ? "" : "\r\u001b[K";
  }
}
