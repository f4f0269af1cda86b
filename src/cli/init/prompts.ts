import { AppError } from "../../domain/errors.ts";
import { stopOnSignal } from "../../platform/stop-signal.ts";
import type { Context } from "../context.ts";
import { wrap } from "../output/column-widths.ts";
import { Progress } from "../output/progress.ts";
import { safeText } from "../output/safe-text.ts";
import type { TextStream } from "../output/standard-stream.ts";

type Clack = typeof import("@clack/prompts");

interface Streams {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
}

/** A choice; `hint` is shown beside it. */
export interface Choice<T> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

export interface TextQuestion {
  readonly message: string;
  readonly initial?: string | undefined;
  readonly placeholder?: string;
  /** What is wrong with an answer; undefined where nothing is. */
  readonly problem?: (text: string) => string | undefined;
}

/**
 * Questions to a person at a terminal. Each throws `interrupted` on Ctrl-C, Escape and Ctrl-D: nothing
 * has been written by then.
 */
export class Prompts {
  readonly #clack: Clack;
  readonly #said = new Set<string>();
  readonly #progressTo: TextStream;
  readonly #streams: Streams;

  private constructor(clack: Clack, context: Context) {
    this.#clack = clack;
    const { stdin, prompt } = context.streams;
    this.#streams = { input: stdin, output: prompt };
    this.#progressTo = context.streams.stderr;
  }

  static async open(context: Context): Promise<Prompts> {
    return new Prompts(await import("@clack/prompts"), context);
  }

  intro(title: string): void {
    this.#clack.intro(title, this.#streams);
  }

  outro(text: string): void {
    this.#clack.outro(safeText(text), this.#streams);
  }

  note(text: string, title: string): void {
    // Without the default format, which would dim the text.
    this.#clack.note(safeText(text), title, { ...this.#streams, format: (line) => line });
  }

  say(kind: "info" | "success" | "warn" | "error" | "message", text: string): void {
    // The bar and the spaces before the text, and one after it.
    const width = (this.#streams.output.columns ?? 80) - 4;
    const lines = safeText(text)
      .split("\n")
      .flatMap((line) => wrap(line, width));
    this.#clack.log[kind](lines.join("\n"), this.#streams);
  }

  /** Says what need not be said again. */
  once(kind: "info" | "warn", text: string): void {
    if (!this.#said.has(text)) this.say(kind, text);
    this.#said.add(text);
  }

  async text({ message, initial, placeholder, problem }: TextQuestion): Promise<string> {
    const answer = await this.#asked((streams) =>
      this.#clack.text({
        ...streams,
        message,
        ...(initial === undefined ? {} : { initialValue: initial }),
        ...(placeholder === undefined ? {} : { placeholder }),
        validate: (text) => problem?.(text ?? ""),
      }),
    );
    return this.#given(answer).trim();
  }

  /** A secret, of which only the length shows. */
  async password(message: string, problem: (text: string) => string | undefined): Promise<string> {
    const answer = await this.#asked((streams) =>
      this.#clack.password({
        ...streams,
        message,
        validate: (text) => problem(text ?? ""),
      }),
    );
    return this.#given(answer);
  }

  async choose<T extends string>(
    message: string,
    choices: readonly Choice<T>[],
    initial?: T,
  ): Promise<T> {
    const answer = await this.#asked((streams) =>
      this.#clack.select<string>({
        ...streams,
        message,
        options: choices.map((each) => ({ ...each })),
        ...(initial === undefined ? {} : { initialValue: initial }),
      }),
    );
    return this.#given(answer) as T;
  }

  async confirm(message: string, initial = true): Promise<boolean> {
    const answer = await this.#asked((streams) =>
      this.#clack.confirm({
        ...streams,
        message,
        initialValue: initial,
      }),
    );
    return this.#given(answer);
  }

  /**
   * Shows that something takes its time; Ctrl-C gives it up. Not by clack's own spinner, which ends
   * the process on Ctrl-C, with exit code 0.
   */
  async during<T>(message: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const progress = new Progress(this.#progressTo, false);
    const { signal, dispose } = stopOnSignal();
    const stopped = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(interrupted()), { once: true });
    });
    progress.update(`   ${message} …`);
    try {
      return await Promise.race([work(signal), stopped]);
    } finally {
      progress.end();
      dispose();
    }
  }

  /** What the person is told where they stop. */
  stopped(): AppError {
    return interrupted();
  }

  /**
   * On Ctrl-D Node's readline closes without a word to clack, whose question then stays open: Node.js runs
   * out of work, and would end with exit code 0 and a hidden cursor. That moment cancels the question.
   */
  async #asked<T>(ask: (streams: Streams & { signal: AbortSignal }) => Promise<T>): Promise<T> {
    const nobody = new AbortController();
    const cancel = () => nobody.abort();
    process.once("beforeExit", cancel);
    try {
      return await ask({ ...this.#streams, signal: nobody.signal });
    } finally {
      process.off("beforeExit", cancel);
    }
  }

  #given<T>(answer: T): Exclude<T, symbol> {
    if (this.#clack.isCancel(answer)) throw interrupted();
    return answer as Exclude<T, symbol>;
  }
}

function interrupted(): AppError {
  return new AppError("interrupted", "the set-up was interrupted; nothing was written");
}
