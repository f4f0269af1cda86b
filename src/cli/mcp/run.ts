import { Readable } from "node:stream";
import type { RunProgram } from "../command.ts";
import type { TextStream } from "../output/standard-stream.ts";
import type { Streams } from "../output/streams.ts";
import type { CommandLine } from "./tool.ts";

/** What a command printed: its document, or what went wrong, as `--json` has it. */
export type Outcome =
  | { readonly document: object; readonly failure: null }
  | { readonly document: null; readonly failure: FailureDocument };

/** See src/json/errors.ts. */
export interface FailureDocument {
  readonly error: { readonly code: string; readonly message: string; readonly hint: string | null };
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
  await program(argv, streams);
  const document = parsed(out.text);
  return document === null
    ? { document, failure: failureIn(err.text) }
    : { document, failure: null };
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

/** Null where it is no document. */
function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" ? value : null;
  } catch {
    return null;
  }
}

/** The error is the last line of what goes to standard error; notes may stand before it. */
function failureIn(text: string): FailureDocument {
  const last = parsed(text.trimEnd().split("\n").at(-1) ?? "");
  if (last && "error" in last) return last as FailureDocument;
  return { error: { code: "internal", message: "the command printed no document", hint: null } };
}
