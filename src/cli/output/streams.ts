import { standardStream, type TextStream } from "./standard-stream.ts";

/** The environment and the standard streams of a process. */
export interface Streams {
  env: NodeJS.ProcessEnv;
  stdin: NodeJS.ReadStream;
  stdout: TextStream;
  stderr: TextStream;
  /** Where questions to a person are printed; used only on a terminal. */
  prompt: NodeJS.WriteStream;
}

/**
 * The streams of this process. Node's own streams take time to make, so they are made on first use.
 */
export function processStreams(): Streams {
  return {
    env: process.env,
    get stdin() {
      return process.stdin;
    },
    stdout: standardStream(1, () => process.stdout),
    stderr: standardStream(2, () => process.stderr),
    get prompt() {
      return process.stderr;
    },
  };
}
