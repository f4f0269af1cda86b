import { Readable } from "node:stream";
import type { RunProgram } from "../command.ts";
import type { TextStream } from "../output/standard-stream.ts";
import type { Streams } from "../output/streams.ts";
import type { CommandLine } from "./tool.ts";

/** What a command printed. */
export interface Outcome {
  readonly exitCode: number;
  /** The document; null where there is none. */
  readonly document: unknown;
  /** What went wrong, and what to do, in words; null where nothing did. */
  readonly error: string | null;
}

/**
 * Runs a command in this process, as it would run by itself: with the settings as they are now, a
 * database opened anew, and nobody to ask.
 */
export async function runLine(
  program: RunProgram,
  env: NodeJS.ProcessEnv,
  { argv, stdin }: CommandLine,
): Promise<Outcome> {
  const [out, err] = [new Collected(), new Collected()];
  const streams = {
    env,
    stdin: Readable.from(stdin === null ? [] : [Buffer.from(stdin)]),
    stdout: out,
    stderr: err,
    prompt: err,
    // A stream that is no terminal has all that commands ask of one.
  } as unknown as Streams;
  const exitCode = await program(argv, streams);
  const document = parsed(out.text);
  return { exitCode, document, error: document === null ? errorIn(err.text) : null };
}

class Collected implements TextStream {
  readonly writable = true;
  readonly #chunks: Uint8Array[] = [];

  write(chunk: string | Uint8Array): boolean {
    this.#chunks.push(Buffer.from(chunk as string));
    return true;
  }

  on(): void {}

  removeListener(): void {}

  get text(): string {
    return Buffer.concat(this.#chunks).toString();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The error is the last line of what goes to standard error; notes may stand before it. */
function errorIn(text: string): string {
  const last = parsed(text.trimEnd().split("\n").at(-1) ?? "") as {
    error?: { code: string; message: string; hint: string | null };
  } | null;
  if (!last?.error) return "internal: the command printed no document";
  const { code, message, hint } = last.error;
  return [`${code}: ${message}`, ...(hint === null ? [] : [hint])].join("\n");
}
